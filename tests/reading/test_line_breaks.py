from kakehashi.reading.line_breaks import join_lines
from kakehashi.reading.repaired_text import RepairedText

WRAPPED = """REGIONAL NOTE

The Minister of Harbours and the President of
the Foundation signed an agreement on the har-
bour of Lima and met the mayor of the town.

* Alder Point plc opened an office in the old
  harbour of Lima in March
* The mayor was not there
"""


def joined(text: str) -> list[str]:
    return [line for line in join_lines(RepairedText(text)).text.splitlines() if line]


def test_lines_broken_at_the_width_of_a_page_are_joined() -> None:
    title, paragraph, *bullets = joined(WRAPPED)
    assert title == "REGIONAL NOTE"
    assert paragraph == (
        "The Minister of Harbours and the President of the Foundation signed an agreement on the harbour of Lima "
        "and met the mayor of the town."
    )
    assert bullets == [
        "* Alder Point plc opened an office in the old harbour of Lima in March",
        "* The mayor was not there",
    ]


def test_japanese_lines_are_joined_without_a_blank() -> None:
    lines = [
        "若葉機構の山田花子理事長は、英国のエイボン研究所の所長と",
        "覚書に署名しました。署名式はブリストル市内で行われ、職員",
        "が出席しました。",
    ]
    text = "\n".join([*lines, "2024年6月", "若葉機構"])
    assert joined(text) == ["".join(lines), "2024年6月", "若葉機構"]


def test_one_line_a_paragraph_stays_as_it_is() -> None:
    text = "Title\n" + "A long paragraph that no page would hold in one line. " * 5 + "\nAnother title"
    assert join_lines(RepairedText(text)).text == text

import pytest

from kakehashi.reading.segments import Standing, cut_segments

PROSE = "Alder Point plc opened an office in Lima on 3 May 2024."


def standings(text: str) -> list[tuple[str, str]]:
    return [(segment.standing.value, text[segment.start : segment.end]) for segment in cut_segments(text)]


def test_headings_bullets_and_prose_are_told_apart() -> None:
    text = f"Alder opens in Lima\n\n{PROSE}\n\n- a port;\n- a yard.\n"
    assert standings(text) == [
        ("heading", "Alder opens in Lima"),
        ("prose", PROSE),
        ("bullet", "a port"),
        ("bullet", "a yard."),
    ]


@pytest.mark.parametrize(
    "opening", ["About Alder Point", "Profilo di Alder Point", "Notes to editors", "■会社概要", "【若葉財団について】"]
)
def test_what_follows_such_a_heading_is_boilerplate(opening: str) -> None:
    text = f"Title\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}\n\n{opening}\n{PROSE}\n"
    assert [standing for standing, _ in standings(text)] == [
        "heading",
        "prose",
        "prose",
        "prose",
        "boilerplate",
        "boilerplate",
    ]


def test_about_in_a_sentence_opens_no_boilerplate() -> None:
    text = (
        f"Title\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}\n\nAbout two hundred firms came to the opening of the new "
        f"office of Alder Point in Lima, said the mayor.\n"
    )
    assert standings(text)[-1][0] == Standing.PROSE


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We hope that other firms will join the Foundation soon,” he said.", 1),
        ("They raised ties to a “Strategic Partnership”.", 0),
        ("大臣は「今後も協力を続けたいと考えています」と述べた。", 1),
        ("両国は「戦略的パートナーシップ」を結んだ。", 0),
    ],
)
def test_only_what_somebody_says_is_quoted(text: str, quoted: int) -> None:
    (segment,) = cut_segments(text)
    assert len(segment.quoted) == quoted


def test_a_lost_closing_mark_quotes_no_more_than_its_paragraph() -> None:
    segments = cut_segments(f"“We hope that other firms will join the Foundation soon, he said.\n{PROSE}")
    assert [len(segment.quoted) for segment in segments] == [1, 0]

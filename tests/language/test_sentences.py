import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kakehashi.language.sentences import split_sentences

PIECES = st.sampled_from(
    [
        *"ab 。！.;；\n\r\t)」•-–",
        "ca. ",
        "S.r.l. ",
        "Offriamo laser. ",
        "レーザー。",
        "\r\n",
        "3,5 µm",
        "e.g. ",
        "» ",
        "\u3000",
    ]
)


def contents(text: str) -> list[str]:
    return [sentence.content for sentence in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Offriamo laser. Cerchiamo ottiche!", ["Offriamo laser.", "Cerchiamo ottiche!"]),
        ("レーザーを製造。光学部品を求める！", ["レーザーを製造。", "光学部品を求める！"]),
        ("「安全第一。」を掲げる。", ["「安全第一。」", "を掲げる。"]),
        ("Addetti: ca. 40 a Monza. Filiale a Bari.", ["Addetti: ca. 40 a Monza.", "Filiale a Bari."]),
        ("Ottica Prova S.r.l. Monza", ["Ottica Prova S.r.l. Monza"]),
        ("Ottica Prova S.r.l.\nMonza", ["Ottica Prova S.r.l.", "Monza"]),
        ("Ottica Prova S.r.l.\rMonza", ["Ottica Prova S.r.l.", "Monza"]),
        ("Un limite di 3.5 µm a 4 K.", ["Un limite di 3.5 µm a 4 K."]),
        ("• sensori;\n• attuatori ;\n\n– controllo", ["sensori", "attuatori", "controllo"]),
        ("sensori; attuatori", ["sensori", "attuatori"]),
        ("--- … !!", []),
        ("", []),
    ],
)
def test_a_text_is_cut_where_a_reader_would_stop(text: str, sentences: list[str]) -> None:
    assert contents(text) == sentences


@given(st.text() | st.lists(PIECES).map("".join))
@example("a ;")
def test_every_sentence_is_a_stretch_of_the_text_without_blanks_around_it(text: str) -> None:
    sentences = split_sentences(text)
    assert [text[each.start : each.end] for each in sentences] == [each.content for each in sentences]
    assert [each.content.strip() for each in sentences] == [each.content for each in sentences]


@given(st.text() | st.lists(PIECES).map("".join))
def test_sentences_follow_each_other_and_cover_every_letter_and_digit(text: str) -> None:
    covered = "".join(text[each.start : each.end] for each in split_sentences(text))
    ends = [0, *(offset for each in split_sentences(text) for offset in (each.start, each.end))]
    assert ends == sorted(ends)
    assert [c for c in covered if c.isalnum()] == [c for c in text if c.isalnum()]


@pytest.mark.parametrize("text", ["ca. " * 25_000, " " * 100_000, "a.\n" * 30_000, "。" * 100_000, "a; " * 30_000])
def test_the_largest_cell_is_cut_in_a_moment(text: str) -> None:
    before = time.process_time()
    split_sentences(text)
    assert time.process_time() - before < 2

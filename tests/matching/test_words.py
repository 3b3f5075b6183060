import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import HashEncoder, WordEncoder
from kakehashi.matching.words import PlacedTexts, WordSpace, align

TEXTS = ["laser fibra chirurgia", "laser ottica", "batteria sodio", "laser laser", ""]
encode = WordEncoder().encode


def place(*texts: str, reference: list[str] | None = None) -> PlacedTexts:
    return WordSpace.fit(TEXTS if reference is None else reference, encode).place(texts)


def test_the_same_words_in_any_order_are_a_perfect_find() -> None:
    assert align(place("laser fibra"), place("fibra laser")) == pytest.approx(np.ones((1, 1)), abs=1e-5)


def test_a_text_without_words_finds_nothing() -> None:
    assert align(place("laser", "…"), place("", "laser"))[:, 0].tolist() == [0.0, 0.0]
    assert align(place("…"), place("laser")).tolist() == [[0.0]]


def test_finding_does_not_depend_on_who_is_named_first() -> None:
    there, back = align(place(*TEXTS), place("laser sodio", "")), align(place("laser sodio", ""), place(*TEXTS))
    assert there == pytest.approx(back.T, abs=1e-6)


def test_a_rare_word_found_counts_for_more_than_a_frequent_one() -> None:
    (rare, frequent) = align(place("sodio laser"), place("sodio vetro", "laser vetro"))[0]
    assert rare > frequent


def test_a_word_of_every_text_has_no_rarity_and_a_word_of_none_the_most() -> None:
    rarity = place("comune", "raro", "mai", reference=["comune raro", "comune", "comune"]).rarity
    assert rarity[0] == pytest.approx(0, abs=0.05)
    assert rarity[0] < rarity[1] < rarity[2] <= np.log(3) + 1 + 1e-6


def test_chosen_texts_keep_their_words() -> None:
    placed = place(*TEXTS)
    chosen = placed.take(np.array([3, 0]))
    assert align(chosen, placed) == pytest.approx(align(placed, placed)[[3, 0]], abs=1e-6)
    assert sorted(chosen.texts.words) == ["chirurgia", "fibra", "laser"]


def test_nothing_chosen_and_nothing_to_choose_from_are_tables_without_cells() -> None:
    placed = place(*TEXTS)
    none = placed.take(np.zeros(0, dtype=np.intp))
    assert align(none, placed).shape == (0, 5)
    assert align(placed, none).shape == (5, 0)
    assert place().told.shape == (0,)


def test_without_any_reference_every_word_counts_alike() -> None:
    placed = place("laser fibra", reference=[])
    assert placed.rarity.tolist() == [1.0, 1.0]
    assert align(placed, placed) == pytest.approx(np.ones((1, 1)), abs=1e-5)


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_no_text_makes_it_fail_and_finds_lie_between_nothing_and_all(rows: list[str], columns: list[str]) -> None:
    space = WordSpace.fit([*rows, *columns], HashEncoder().encode)
    found = align(space.place(rows), space.place(columns))
    assert found.shape == (len(rows), len(columns))
    assert ((found >= 0) & (found <= 1 + 1e-5)).all()

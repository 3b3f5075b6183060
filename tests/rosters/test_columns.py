import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.rosters.columns import is_heading, label_columns, label_key


@pytest.mark.parametrize(
    ("headings", "labels"),
    [
        (["Note", "Note", "note"], ("Note", "Note (2)", "note (3)")),
        (["A (2)", "A", "A"], ("A (2)", "A", "A (3)")),
        (["", " ", "x"], ("[A]", "[B]", "x")),
        ([*"x" * 0, *[""] * 28], tuple(f"[{letters}]" for letters in [*"ABCDEFGHIJKLMNOPQRSTUVWXYZ", "AA", "AB"])),
    ],
)
def test_each_column_has_a_label_of_its_own(headings: list[str], labels: tuple[str, ...]) -> None:
    assert label_columns(headings) == labels


@given(st.lists(st.text(max_size=4)))
def test_no_two_labels_are_equal(headings: list[str]) -> None:
    labels = label_columns(headings)
    assert len({label_key(label) for label in labels}) == len(headings)


def test_a_heading_is_told_from_a_text() -> None:
    assert is_heading("RAGIONE SOCIALE")
    assert not is_heading("Vetri Finti S.r.l.")

from pathlib import Path

import pytest

from factories import sheet
from fakes import InMemoryRosterFiles
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.judgement import Grade, Judgement
from kakehashi.services.read_judgements import read_judgements

HEADINGS = ("organisation", "organisation", "grade")


def read(*rows: tuple[str, ...]) -> tuple[list[Judgement], list[str]]:
    judgements, notes = read_judgements(Path("g.csv"), files=InMemoryRosterFiles({"g.csv": (sheet(*rows),)}))
    return judgements, [str(note) for note in notes]


def test_each_row_is_a_judgement_whatever_the_headings_and_further_columns() -> None:
    rows = (HEADINGS, ("Alfa", " ベータ ", "3", "ottimo"), ("Beta", "ガンマ", "0"))
    assert read(*rows) == ([Judgement("Alfa", "ベータ", Grade(3)), Judgement("Beta", "ガンマ", Grade(0))], [])


def test_a_file_without_headings_loses_nothing() -> None:
    assert read(("Alfa", "ベータ", "2")) == ([Judgement("Alfa", "ベータ", Grade(2))], [])


@pytest.mark.parametrize(
    "row", [("Alfa", "ベータ", "4"), ("Alfa", "ベータ", ""), ("Alfa", "", "3"), ("Alfa", "ベータ"), ("x",)]
)
def test_a_row_that_is_no_judgement_is_named(row: tuple[str, ...]) -> None:
    judgements, notes = read(HEADINGS, ("Alfa", "ベータ", "1"), row)
    assert judgements == [Judgement("Alfa", "ベータ", Grade(1))]
    assert notes == ["g.csv, row 3: not a judgement. Give two organisations and a grade from 0 to 3."]


@pytest.mark.parametrize("rows", [(), (HEADINGS,), (HEADINGS, ("Alfa", "ベータ", "buono"))])
def test_a_file_without_judgements_is_refused(rows: tuple[tuple[str, ...], ...]) -> None:
    with pytest.raises(InvalidInputError) as raised:
        read(*rows)
    assert str(raised.value) == "“g.csv” has no judgements. Give each row two organisations and a grade from 0 to 3."

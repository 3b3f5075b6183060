from pathlib import Path

import pytest

from roster_files import notes, read_one

ROSTERS = Path(__file__).parents[3].parent / "shared" / "data" / "rosters"

pytestmark = [
    pytest.mark.realdata,
    pytest.mark.skipif(not ROSTERS.is_dir(), reason="the real rosters are not beside the checkout"),
]


def test_the_italian_roster_has_350_rows_of_eight_columns() -> None:
    sheet = read_one(ROSTERS / "italian-spin-offs.csv")
    heading, *rows = sheet.rows

    assert heading.cells == ("id", "name", "kind", "university", "fields", "offers", "looking for", "TRL")
    assert len(rows) == 350
    assert {row.cells[0].isdigit() for row in rows} == {True}
    assert max(len(row.cells) for row in rows) == 8
    assert notes(sheet) == []


def test_the_japanese_roster_has_65_rows_and_what_was_lost_before_it_came_is_noted() -> None:
    sheet = read_one(ROSTERS / "japanese-participants.csv")
    heading, *rows = sheet.rows

    assert heading.cells == ("id", "name", "type", "city", "projects", "topics of its European projects")
    assert len(rows) == 65
    assert notes(sheet) == [
        (
            "Characters that could not be read: 5, in rows 4, 19, 59; they are shown as “\ufffd”. "
            "Mend them in the file, or ask its sender for it again."
        )
    ]

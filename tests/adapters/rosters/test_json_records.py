from pathlib import Path

import pytest

from kakehashi.adapters.rosters.json_records import read_json
from kakehashi.domain.roster import Row
from roster_files import cells, notes, read_one, save

EXPECTED = [("name", "employees"), ("Alfa", "40"), ("架空電機",)]


@pytest.mark.parametrize(
    "text",
    [
        '[{"name": "Alfa", "employees": 40}, {"name": "架空電機"}]',
        '{"organisations": [{"name": "Alfa", "employees": 40}, {"name": "架空電機", "employees": null}]}',
        '{"made": "2026", "data": [{"name": "Alfa", "employees": 40}, {"name": "架空電機"}]}',
        '{"name": "Alfa", "employees": 40}\n\n{"name": "架空電機"}\n',
    ],
)
def test_every_shape_of_json_gives_the_same_cells(text: str) -> None:
    assert cells(read_json(text, file="roster.json")) == EXPECTED


def test_keys_are_the_union_in_the_order_first_seen() -> None:
    sheet = read_json('[{"b": 1}, {"a": 2, "b": 3}, {"c": 4}]', file="roster.json")

    assert sheet.rows == (
        Row(0, ("b", "a", "c")),
        Row(1, ("1",)),
        Row(2, ("3", "2")),
        Row(3, ("", "", "4")),
    )


def test_a_row_of_json_lines_has_the_number_of_its_line() -> None:
    sheet = read_json('{"a": 1}\n\n{"a": 2}\n', file="roster.jsonl")

    assert [row.number for row in sheet.rows] == [0, 1, 3]


def test_objects_and_lists_within_a_record_become_cells() -> None:
    sheet = read_json(
        '[{"contact": {"email": "a@example.org"}, "offers": ["laser", "robot"], "sizes": [{"x": 1}]}]', file=""
    )

    assert cells(sheet) == [("contact.email", "offers", "sizes"), ("a@example.org", "laser\nrobot", '{"x": "1"}')]


def test_values_stay_as_they_are_written() -> None:
    sheet = read_json('[{"a": 12345678901234567890, "b": 1.50, "c": true, "d": NaN}]', file="roster.json")

    assert cells(sheet)[1] == ("12345678901234567890", "1.50", "true", "NaN")


def test_json_by_another_name_is_read_as_json_with_a_note(tmp_path: Path) -> None:
    sheet = read_one(save(tmp_path / "roster.csv", b'[{"name": "Alfa"}]'))

    assert cells(sheet) == [("name",), ("Alfa",)]
    assert notes(sheet) == ["“roster.csv” is really JSON, whatever its name says, and was read as such."]


def test_a_delimited_text_may_begin_with_a_bracket(tmp_path: Path) -> None:
    sheet = read_one(save(tmp_path / "roster.csv", b"[draft],\nname,city\nAlfa,Rome\n"))

    assert cells(sheet) == [("[draft]",), ("name", "city"), ("Alfa", "Rome")]
    assert notes(sheet) == []

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import sheet
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.roster import Field, HeadingMap
from kakehashi.rosters.columns import label_columns
from kakehashi.rosters.heading_map_file import format_map, parse_map
from kakehashi.rosters.headings import read_headings


def test_a_map_says_what_each_heading_stands_for() -> None:
    text = '[columns]\n"Ragione sociale" = "name"\nCerca = "requests"\nCodice = ""\nNote = "ignore"\n'
    assert parse_map(text) == {"Ragione sociale": Field.NAME, "Cerca": Field.REQUESTS, "Codice": None, "Note": None}


@given(st.lists(st.text(max_size=8), min_size=1, max_size=8), st.data())
def test_a_map_written_and_read_is_the_same_map(headings: list[str], data: st.DataObject) -> None:
    labels = label_columns(headings)
    fields = data.draw(st.dictionaries(st.sampled_from(range(len(labels))), st.sampled_from(Field)))
    expected = {label: fields.get(column) for column, label in enumerate(labels)}
    assert parse_map(format_map(HeadingMap(1, labels, fields))) == expected


def test_a_saved_map_gives_the_same_reading_of_its_sheet() -> None:
    roster = sheet(["Elenco"], ["Azienda", "Offre", "Offre", "", "Zeta"], ["Acme", "a", "b", "c", "d"])
    headings = read_headings(roster)
    assert read_headings(roster, overrides=parse_map(format_map(headings))) == headings


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "The map has no table [columns]. Write a line [columns], and below it lines such as"),
        ("[columns", "The map is not TOML:"),
        ("columns = 3", "The map has no table [columns]."),
        (
            '[columns]\nX = "nome"',
            "The map gives “X” the field “nome”, which there is not. The fields are name, name-variant",
        ),
        ("[columns]\nX = 3", "The map gives “X” the field “3”, which there is not."),
        ("[columns]\nX = []", "The map gives “X” the field “[]”, which there is not."),
    ],
)
def test_a_map_that_cannot_be_used_is_refused(text: str, said: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        parse_map(text)
    assert str(refused.value).startswith(said)

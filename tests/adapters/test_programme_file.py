import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import ITALY, JAPAN
from kakehashi.adapters.programme_file import format_programme, parse_programme
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.programme import Programme
from kakehashi.domain.sector import FOUNDING_SECTORS, Sector
from strategies import written

programmes = st.builds(
    Programme,
    name=written,
    parties=st.permutations([ITALY, JAPAN]).map(tuple),
    agencies=st.dictionaries(st.sampled_from([ITALY, JAPAN]), written),
    sectors=st.lists(st.sampled_from(Sector), unique=True).map(tuple),
    statement=written,
)


@given(programmes)
def test_a_programme_comes_back_as_it_was_written(programme: Programme) -> None:
    assert parse_programme(format_programme(programme)) == programme


def test_name_and_parties_are_enough() -> None:
    programme = parse_programme('name = "Ponte"\nparties = ["it", "jp"]')
    assert programme == Programme("Ponte", (ITALY, JAPAN), sectors=FOUNDING_SECTORS)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('parties = ["IT", "JP"]', "The key “name” is missing; it holds a text."),
        ('name = "Ponte"', 'The key “parties” is missing; it holds two country codes, such as ["IT", "JP"].'),
        ('name = 3\nparties = ["IT", "JP"]', "The key “name” must hold a text."),
        (
            'name = "Ponte"\nparties = ["IT"]',
            'The key “parties” must hold two country codes, such as ["IT", "JP"].',
        ),
        (
            'name = "Ponte"\nparties = ["IT", "JP"]\nagencies = ["ICE"]',
            'The key “agencies” must hold a table of names by country code, such as { IT = "ICE" }.',
        ),
        (
            'name = "Ponte"\nparties = ["IT", "JP"]\nsector = ["space"]',
            "The key “sector” is not known; the keys are name, parties, agencies, sectors, statement.",
        ),
        (
            'name = "Ponte"\nparties = ["IT", "JP"]\nsectors = ["wine"]',
            f"“wine” is not a sector; the sectors are {', '.join(Sector)}.",
        ),
        (
            'name = "Ponte"\nparties = ["IT", "XX"]',
            "“XX” is not a country code. Give the two letters of ISO 3166, such as IT or JP.",
        ),
        ("name =", "It is not valid TOML: Invalid value (at end of document)."),
    ],
)
def test_a_mistake_made_by_hand_is_told(text: str, told: str) -> None:
    with pytest.raises(InvalidInputError) as raised:
        parse_programme(text)
    assert str(raised.value) == told

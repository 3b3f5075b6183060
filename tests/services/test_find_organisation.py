import pytest

from factories import JAPAN, organisation
from kakehashi.domain.errors import NotFoundError
from kakehashi.services.find_organisation import OrganisationIndex, find_organisation

ORGANISATIONS = [
    organisation("Fotonica Lombarda S.r.l.", id="IT-0001"),
    organisation("Fotonica Umbra S.r.l.", id="IT-0002"),
    organisation("株式会社ひかり技研", id="JP-0001", party=JAPAN, variants=("Hikari Giken",)),
]


@pytest.mark.parametrize(
    ("text", "organisation_id"),
    [
        ("IT-0001", "IT-0001"),
        ("it-0002 ", "IT-0002"),
        ("FOTONICA LOMBARDA SRL", "IT-0001"),
        ("fotonica u", "IT-0002"),
        ("ひかり技研", "JP-0001"),
        ("㈱ひかり技研", "JP-0001"),
        ("Hikari Giken", "JP-0001"),
    ],
)
def test_an_organisation_is_found_by_id_by_name_or_by_the_beginning_of_its_name(
    text: str, organisation_id: str
) -> None:
    assert find_organisation(text, ORGANISATIONS).id == organisation_id


def test_when_several_are_meant_they_are_named() -> None:
    with pytest.raises(NotFoundError) as raised:
        find_organisation("fotonica", ORGANISATIONS)
    assert str(raised.value) == (
        "“fotonica” may be any of 2 organisations: IT-0001 “Fotonica Lombarda S.r.l.”, "
        "IT-0002 “Fotonica Umbra S.r.l.”. Give the id of the one you mean."
    )


def test_no_more_than_five_are_named() -> None:
    many = [organisation(f"Ponte {number}", id=f"IT-{number:04d}") for number in range(1, 8)]
    with pytest.raises(NotFoundError) as raised:
        find_organisation("ponte", many)
    assert str(raised.value) == (
        "“ponte” may be any of 7 organisations: IT-0001 “Ponte 1”, IT-0002 “Ponte 2”, IT-0003 “Ponte 3”, "
        "IT-0004 “Ponte 4”, IT-0005 “Ponte 5”, …. Give the id of the one you mean."
    )


def test_when_none_is_meant_the_nearest_is_named() -> None:
    with pytest.raises(NotFoundError) as raised:
        find_organisation("fotonica lombada", ORGANISATIONS)
    assert str(raised.value) == (
        "No organisation goes by “fotonica lombada”. Near to it: IT-0001 “Fotonica Lombarda S.r.l.”, "
        "IT-0002 “Fotonica Umbra S.r.l.”."
    )


@pytest.mark.parametrize("text", ["", "  ", "…"])
def test_a_text_without_a_name_finds_nothing(text: str) -> None:
    with pytest.raises(NotFoundError):
        find_organisation(text, ORGANISATIONS)


@pytest.mark.parametrize("text", ["it-0001", "Fotonica Lombarda SpA", "ひかり技研", "HIKARI GIKEN"])
def test_in_a_file_an_organisation_is_found_by_its_id_or_its_whole_name(text: str) -> None:
    assert OrganisationIndex(ORGANISATIONS).find_whole(text) == find_organisation(text, ORGANISATIONS)


def test_in_a_file_the_beginning_of_a_name_finds_nothing_but_names_those_that_begin_so() -> None:
    with pytest.raises(NotFoundError) as raised:
        OrganisationIndex(ORGANISATIONS).find_whole("Fotonica U")
    assert str(raised.value) == ("No organisation goes by “Fotonica U”. Near to it: IT-0002 “Fotonica Umbra S.r.l.”.")


def test_an_organisation_that_has_one_name_twice_is_found_by_it() -> None:
    twice = organisation("Ponte S.r.l.", id="IT-0003", variants=("PONTE", "ponte spa"))
    assert find_organisation("Ponte", [*ORGANISATIONS, twice]) == twice

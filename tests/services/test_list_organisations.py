import pytest

from factories import ITALY, JAPAN, organisation
from kakehashi.adapters.storage.store import SqlStore
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.organisation import Contact
from kakehashi.domain.party import Party
from kakehashi.domain.programme import Programme
from kakehashi.services.list_organisations import list_organisations, show_organisation
from stored import accepted_row, italian, stored_import

PROGRAMME = Programme("Ponte", (JAPAN, ITALY))


@pytest.fixture
def filled(store: SqlStore) -> SqlStore:
    with store.write() as transaction:
        transaction.save_organisations([italian(), organisation("ひかり技研", id="JP-0001", party=JAPAN)])
        transaction.save_import(stored_import(), [accepted_row(italian(), digest="a")])
    return store


def test_organisations_are_listed_in_the_order_of_the_parties(filled: SqlStore) -> None:
    assert [each.id for each in list_organisations(filled, programme=PROGRAMME)] == ["JP-0001", "IT-0001"]


def test_the_organisations_of_one_party_are_listed(filled: SqlStore) -> None:
    assert list_organisations(filled, programme=PROGRAMME, party=ITALY) == [italian()]


def test_a_party_outside_the_programme_has_no_list(filled: SqlStore) -> None:
    with pytest.raises(InvalidInputError):
        list_organisations(filled, programme=PROGRAMME, party=Party("FR"))


def test_an_organisation_is_shown_with_its_sources_and_contacts(filled: SqlStore) -> None:
    record = show_organisation(filled, text="fotonica")
    assert record.organisation == italian()
    assert [(source.file, source.sheet, source.row) for source in record.sources] == [("elenco.xlsx", "Foglio1", 2)]
    assert record.contacts == (Contact("Ada Esempio"),)

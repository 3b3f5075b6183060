from dataclasses import replace

import pytest
from hypothesis import given

from communiques import AGREEMENT, MEMBERSHIP, communique, told
from kakehashi.adapters.storage.engine import Database
from kakehashi.adapters.storage.store import SqlStore, open_store
from kakehashi.domain.entry import Entry, EntryStatus
from kakehashi.domain.errors import ConflictError, NotFoundError
from register_strategies import entries
from stores import counted_statements, dump


@pytest.fixture
def register_store(store: SqlStore) -> SqlStore:
    """A store with two communiqués and no entries yet."""
    with store.write() as transaction:
        transaction.save_communique(communique())
        transaction.save_communique(communique("Altro.", id="C-0002"))
    return store


def save(store: SqlStore, *saved: Entry) -> None:
    with store.write() as transaction:
        transaction.save_entries(saved)


def stored(store: SqlStore) -> list[Entry]:
    with store.read() as transaction:
        return transaction.entries()


def test_a_new_store_has_no_entries(store: SqlStore) -> None:
    save(store)
    assert stored(store) == []


def test_entries_come_back_as_they_were_saved(register_store: SqlStore) -> None:
    count = iter(range(1, 10**4))

    @given(entries(entry_id="E-0000", communique_id="C-0001"))
    def comes_back(drawn: Entry) -> None:
        # Nothing stored is ever changed, so each one drawn has an id of its own.
        entry = replace(drawn, id=f"E-{next(count):04d}")
        said = [replace(each, superseded_by=each.superseded_by and entry.id) for each in entry.assertions]
        entry = replace(entry, assertions=tuple(said))
        save(register_store, entry)
        with register_store.read() as transaction:
            assert transaction.entry(entry.id) == entry

    comes_back()


def test_only_new_assertions_are_added(register_store: SqlStore, database: Database) -> None:
    entry, other = told(AGREEMENT, AGREEMENT), told(MEMBERSHIP, entry_id="E-0002")
    save(register_store, replace(entry, assertions=entry.assertions[:1]))
    before = dump(database)["assertion"]
    save(register_store, other, entry)
    assert stored(register_store) == [entry, other]
    assert [row for row in dump(database)["assertion"] if row in before] == before
    after = dump(database)
    save(register_store, entry, replace(entry, assertions=entry.assertions[:1]), other)
    assert dump(database) == after


def test_what_was_said_is_never_overwritten(register_store: SqlStore) -> None:
    entry = told(AGREEMENT)
    save(register_store, entry)
    (said,) = entry.assertions
    for changed in (replace(said, fact=MEMBERSHIP), replace(said, status=EntryStatus.CONFIRMED, by="Ada Esempio")):
        with pytest.raises(ConflictError) as raised:
            save(register_store, told(MEMBERSHIP, entry_id="E-0002"), replace(entry, assertions=(changed,)))
        assert str(raised.value) == (
            "E-0001 was changed meanwhile, and nothing that was said of it is overwritten. Look at it, and try again."
        )
    assert stored(register_store) == [entry]


def test_entries_come_in_the_order_of_their_ids(register_store: SqlStore) -> None:
    save(register_store, *(told(AGREEMENT, entry_id=each) for each in ("E-10000", "E-0002", "E-9999")))
    assert [each.id for each in stored(register_store)] == ["E-0002", "E-9999", "E-10000"]


def test_any_number_of_entries_is_read_in_one_statement(register_store: SqlStore, database: Database) -> None:
    save(register_store, *(told(AGREEMENT, AGREEMENT, entry_id=f"E-{number:04d}") for number in range(1, 600)))
    with counted_statements(database) as statements:
        assert len(stored(open_store(database))) == 599
    assert len([each for each in statements if "assertion" in each]) == 1


def test_an_entry_that_is_not_there_is_told_with_some_of_those_that_are(register_store: SqlStore) -> None:
    with register_store.read() as transaction, pytest.raises(NotFoundError) as raised:
        transaction.entry("E-0007")
    assert str(raised.value) == (
        "There is no entry “E-0007”, nor any other. Read a communiqué with “kakehashi communique read”."
    )
    save(register_store, told(AGREEMENT))
    with register_store.read() as transaction, pytest.raises(NotFoundError) as raised:
        transaction.entry("E-0007")
    assert str(raised.value) == "There is no entry “E-0007”. There are: E-0001."

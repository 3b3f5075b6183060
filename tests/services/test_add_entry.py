from dataclasses import replace
from pathlib import Path

import pytest

from communiques import JOINING, MEMBERSHIP, communique, evidence, told
from fakes import FakeClock
from kakehashi.adapters.storage.engine import sqlite_database
from kakehashi.adapters.storage.store import SqlStore, open_store
from kakehashi.domain.entry import Assertion, Entry, EntryKind, EntryStatus, Finder
from kakehashi.domain.errors import InvalidInputError, NotFoundError
from kakehashi.domain.register_orders import EntryOrder
from kakehashi.domain.register_rules.corrections import Change
from kakehashi.services.add_entry import AddedEntry, AddEntry

SAYING = [Change("organisation", "Hoshikage"), Change("target", "fondazione Lumen")]
ADD = AddEntry(FakeClock())


@pytest.fixture
def store(tmp_path: Path) -> SqlStore:
    store = open_store(sqlite_database(tmp_path / "kakehashi.db"))
    with store.write() as transaction:
        transaction.save_communique(communique())
    return store


def order(**values: object) -> EntryOrder:
    return EntryOrder(**{"kind": EntryKind.MEMBERSHIP, "changes": SAYING, "by": "Ada Esempio"} | values)  # type: ignore[arg-type]


def stored(store: SqlStore) -> list[Entry]:
    with store.read() as transaction:
        return transaction.entries()


def test_an_entry_with_a_quote_counts_at_once_and_leads_to_its_sentence(store: SqlStore) -> None:
    added = ADD(order(communique="c-0001", quote=JOINING), store=store)
    said = Assertion(
        number=1,
        fact=MEMBERSHIP,
        status=EntryStatus.CONFIRMED,
        at=FakeClock().now(),
        evidence=evidence(JOINING, finder=Finder.HAND, confidence=1.0),
        by="Ada Esempio",
    )
    assert added == AddedEntry(Entry(id="E-0001", assertions=(said,)))
    assert (stored(store), added.entry.counts) == ([added.entry], True)


def test_an_entry_may_rest_on_a_note(store: SqlStore) -> None:
    added = ADD(order(source=" Verbale del desk, 3 giugno 2024 "), store=store)
    (said,) = stored(store)[0].assertions
    assert (said, said.evidence, said.note) == (added.entry.assertions[0], None, "Verbale del desk, 3 giugno 2024")


def test_an_entry_that_is_like_another_is_added_and_the_other_named(store: SqlStore) -> None:
    with store.write() as transaction:
        transaction.save_entries([told(MEMBERSHIP, entry_id="E-0005")])
    added = ADD(order(communique="C-0001", quote=JOINING), store=store)
    assert (added.entry.id, added.like) == ("E-0006", told(MEMBERSHIP, entry_id="E-0005"))


@pytest.mark.parametrize("ground", [{}, {"communique": "C-0001"}, {"quote": JOINING}, {"source": " "}])
def test_every_entry_needs_a_source(ground: dict[str, str]) -> None:
    with pytest.raises(InvalidInputError) as raised:
        order(**ground)
    assert str(raised.value) == (
        "Every entry needs a source: a communiqué with a quote from it (--communique C-0001 --quote “…”), "
        "or a note (--source “…”)."
    )


def test_an_entry_says_something() -> None:
    with pytest.raises(InvalidInputError) as raised:
        order(changes=[], source="Verbale")
    assert str(raised.value) == "Say what the entry says, such as date=2024-05-14 place=Torino."


def test_what_cannot_be_added_changes_nothing(store: SqlStore) -> None:
    with pytest.raises(InvalidInputError):
        ADD(order(communique="C-0001", quote="Mai detto."), store=store)
    with pytest.raises(NotFoundError):
        ADD(order(communique="C-0002", quote=JOINING), store=store)
    with pytest.raises(InvalidInputError):
        ADD(replace(order(source="Verbale"), by=""), store=store)
    assert stored(store) == []

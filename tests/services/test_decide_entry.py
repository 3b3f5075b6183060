from dataclasses import replace
from pathlib import Path

import pytest

from communiques import AGREEMENT, communique, told
from fakes import FakeClock
from kakehashi.adapters.storage.engine import sqlite_database
from kakehashi.adapters.storage.store import SqlStore, open_store
from kakehashi.domain.entry import Entry, EntryStatus
from kakehashi.domain.errors import InvalidInputError, NotFoundError
from kakehashi.domain.register_orders import DecisionOrder
from kakehashi.domain.register_rules.corrections import Change
from kakehashi.services.decide_entry import DecideEntry

DECIDE = DecideEntry(FakeClock())


@pytest.fixture
def store(tmp_path: Path) -> SqlStore:
    store = open_store(sqlite_database(tmp_path / "kakehashi.db"))
    with store.write() as transaction:
        transaction.save_communique(communique())
        transaction.save_entries([told(AGREEMENT), told(AGREEMENT, entry_id="E-0002")])
    return store


def order(status: EntryStatus, **values: object) -> DecisionOrder:
    return DecisionOrder(**{"entry": "e-0001", "status": status, "by": "Ada Esempio"} | values)  # type: ignore[arg-type]


def stored(store: SqlStore) -> Entry:
    with store.read() as transaction:
        return transaction.entry("E-0001")


def test_a_decision_is_kept_with_who_made_it_and_when(store: SqlStore) -> None:
    decided = DECIDE(order(EntryStatus.CONFIRMED, note="letto"), store=store)
    assert stored(store) == decided
    assert (decided.assertions[0], decided.status) == (told(AGREEMENT).assertions[0], EntryStatus.CONFIRMED)
    said = decided.assertions[1]
    assert (said.by, said.at, said.note, said.fact) == ("Ada Esempio", FakeClock().now(), "letto", AGREEMENT)


def test_a_correction_changes_what_the_entry_says_and_keeps_what_it_said(store: SqlStore) -> None:
    decided = DECIDE(order(EntryStatus.CORRECTED, changes=[Change("place", "Kyoto")]), store=store)
    corrected = replace(AGREEMENT, place="Kyoto")
    assert [each.fact for each in stored(store).assertions] == [AGREEMENT, corrected]
    assert (decided.fact, decided.counts) == (corrected, True)


def test_an_entry_is_rejected_or_superseded_and_stays_on_record(store: SqlStore) -> None:
    assert (
        DECIDE(order(EntryStatus.SUPERSEDED, successor="e-0002"), store=store).assertions[-1].superseded_by == "E-0002"
    )
    DECIDE(order(EntryStatus.CONFIRMED), store=store)
    DECIDE(order(EntryStatus.REJECTED), store=store)
    assert [each.status for each in stored(store).assertions] == [
        EntryStatus.PROPOSED,
        EntryStatus.SUPERSEDED,
        EntryStatus.CONFIRMED,
        EntryStatus.REJECTED,
    ]


def test_what_cannot_be_decided_changes_nothing(store: SqlStore) -> None:
    for wrong in (
        order(EntryStatus.CORRECTED, changes=[Change("colour", "red")]),
        order(EntryStatus.CONFIRMED, by=" "),
        order(EntryStatus.SUPERSEDED, successor="E-0001"),
    ):
        with pytest.raises(InvalidInputError):
            DECIDE(wrong, store=store)
    with pytest.raises(NotFoundError):
        DECIDE(order(EntryStatus.SUPERSEDED, successor="E-0009"), store=store)
    assert stored(store) == told(AGREEMENT)

from dataclasses import replace
from pathlib import Path

import pytest

from communiques import AGREEMENT, JOINING, MEMBERSHIP, READ_AT, communique, evidence, told
from factories import JAPAN, organisation
from kakehashi.adapters.storage.engine import sqlite_database
from kakehashi.adapters.storage.store import SqlStore, open_store
from kakehashi.domain.entry import EntryKind, EntryStatus
from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.register_book import RegisterBook
from kakehashi.domain.register_rules.decisions import Decider, confirm, supersede
from kakehashi.domain.told import Told
from kakehashi.services.show_register import (
    CommuniqueRecord,
    list_communiques,
    list_entries,
    load_register,
    show_communique,
    show_entry,
)

ADA = Decider("Ada Esempio", READ_AT)
FIRST, SECOND = communique(), communique("Altro.", id="C-0002")
HOSHIKAGE = organisation("星影精密株式会社", id="JP-0001", party=JAPAN, variants=("Hoshikage",))
JOINED = told(MEMBERSHIP, entry_id="E-0001")
SIGNED = confirm(told(AGREEMENT, replace(AGREEMENT, date=PartialDate(2024, 5, 15)), entry_id="E-0002"), ADA)
SIGNED_AGAIN = supersede(told(AGREEMENT, entry_id="E-0003"), SIGNED, ADA)


@pytest.fixture
def store(tmp_path: Path) -> SqlStore:
    store = open_store(sqlite_database(tmp_path / "kakehashi.db"))
    with store.write() as transaction:
        for each in (FIRST, SECOND):
            transaction.save_communique(each)
        transaction.save_organisations([HOSHIKAGE])
        transaction.save_entries([JOINED, SIGNED, SIGNED_AGAIN])
    return store


def test_entries_are_listed_by_status_and_kind(store: SqlStore) -> None:
    assert list_entries(store) == [JOINED, SIGNED, SIGNED_AGAIN]
    assert list_entries(store, status=EntryStatus.PROPOSED) == [JOINED]
    assert list_entries(store, kind=EntryKind.AGREEMENT) == [SIGNED, SIGNED_AGAIN]
    assert list_entries(store, kind=EntryKind.AGREEMENT, status=EntryStatus.PROPOSED) == []


def test_an_entry_is_shown_with_its_sources_contradictions_and_what_it_supersedes(store: SqlStore) -> None:
    record = show_entry("e-0002", store=store)
    assert (record.entry, record.communiques) == (SIGNED, {"C-0001": FIRST, "C-0002": SECOND})
    assert [[said.value for said in each.sayings] for each in record.contradictions] == [["2024-05-14", "2024-05-15"]]
    assert (record.supersedes, record.links, record.proposed) == (("E-0003",), {}, AGREEMENT)


def test_organisations_of_the_rosters_are_linked(store: SqlStore) -> None:
    assert show_entry("E-0001", store=store).links == {"Hoshikage": HOSHIKAGE}


def test_a_communique_is_shown_with_what_it_tells(store: SqlStore) -> None:
    by_first = tuple(Told(entry, entry.assertions[0].fact, evidence()) for entry in (JOINED, SIGNED, SIGNED_AGAIN))
    by_second = (Told(SIGNED, SIGNED.assertions[1].fact, evidence(communique_id="C-0002")),)
    assert show_communique("c-0001", store=store) == CommuniqueRecord(FIRST, by_first)
    assert list_communiques(store) == [CommuniqueRecord(FIRST, by_first), CommuniqueRecord(SECOND, by_second)]


def test_exports_are_given_the_whole_register(store: SqlStore) -> None:
    assert load_register(store) == RegisterBook(
        entries=(JOINED, SIGNED, SIGNED_AGAIN),
        communiques={"C-0001": FIRST, "C-0002": SECOND},
        links={"Hoshikage": HOSHIKAGE},
    )
    assert JOINING in FIRST.text

from dataclasses import replace
from datetime import UTC
from itertools import count

import pytest
from hypothesis import given

from kakehashi.adapters.storage.engine import Database
from kakehashi.adapters.storage.store import SqlStore
from kakehashi.domain.agenda import Agenda
from kakehashi.domain.errors import ConflictError
from mission_strategies import agendas
from missions import AGENDA, DELEGATES, MEETINGS, MISSION, ORGANISATIONS, WISHES, ZONE
from stored import IMPORTED_AT, accepted_row, italian, stored_import
from stores import counted_statements, dump

IDS = tuple(ORGANISATIONS)


@pytest.fixture
def mission_store(store: SqlStore) -> SqlStore:
    """A store with a mission that has no agenda yet."""
    with store.write() as transaction:
        transaction.save_organisations(list(ORGANISATIONS.values()))
        transaction.save_mission(MISSION)
    return store


def save(store: SqlStore, *agendas: Agenda) -> None:
    with store.write() as transaction:
        for agenda in agendas:
            transaction.save_agenda(agenda)


def stored_agenda(store: SqlStore, revision: int | None = None) -> Agenda | None:
    with store.read() as transaction:
        return transaction.agenda(MISSION.name, revision)


def test_a_new_mission_has_no_agenda(mission_store: SqlStore) -> None:
    with mission_store.read() as transaction:
        assert [transaction.agenda(name) for name in (MISSION.name, "another mission")] == [None, None]


def test_agendas_come_back_as_they_were_saved(mission_store: SqlStore) -> None:
    revisions = count(1)

    @given(agendas(ZONE, mission=MISSION.name, ids=IDS))
    def comes_back(agenda: Agenda) -> None:
        next_one = replace(agenda, revision=next(revisions))
        save(mission_store, next_one)
        assert stored_agenda(mission_store) == next_one

    comes_back()


def test_times_of_an_agenda_come_back_in_the_zone_of_the_mission(mission_store: SqlStore) -> None:
    save(mission_store, AGENDA)
    agenda = stored_agenda(mission_store)
    assert agenda is not None
    start = agenda.meetings[0].window.start
    assert (start.tzinfo, start.isoformat(), agenda.made_at.tzinfo) == (ZONE, "2026-03-10T10:00:00+09:00", UTC)


def test_every_revision_stays_and_the_last_one_is_given_unless_one_is_named(mission_store: SqlStore) -> None:
    first, second = replace(AGENDA, revision=9), replace(AGENDA, revision=10, meetings=MEETINGS[1:], cause="repair")
    save(mission_store, second, first)
    assert [stored_agenda(mission_store, revision) for revision in (None, 9, 10, 11)] == [second, first, second, None]


def test_reading_an_agenda_takes_as_many_statements_for_fourteen_meetings_as_for_one(
    database: Database, mission_store: SqlStore
) -> None:
    counts = []
    for agenda in (replace(AGENDA, revision=1, meetings=MEETINGS[:1]), AGENDA):
        save(mission_store, agenda)
        with counted_statements(database) as statements:
            assert stored_agenda(mission_store) == agenda
        counts.append(len(statements))
    assert counts == [3, 3]


def test_an_agenda_that_was_changed_meanwhile_is_not_written_over(database: Database, mission_store: SqlStore) -> None:
    save(mission_store, AGENDA)
    before = dump(database)
    with pytest.raises(ConflictError) as raised:
        save(mission_store, replace(AGENDA, revision=3), replace(AGENDA, meetings=()))
    assert str(raised.value) == (
        "The agenda of “tokyo-2026” was changed meanwhile: there is a revision 2 already. Look at it, and try again."
    )
    assert dump(database) == before


def test_a_merge_taken_back_leaves_the_mission_as_it_was(mission_store: SqlStore) -> None:
    merged = italian(1)
    with mission_store.write() as transaction:
        rows = [accepted_row(merged, digest="a"), accepted_row(italian(1, name="FOTONICA"), digest="b")]
        transaction.save_import(stored_import(), rows)
        transaction.save_delegates(MISSION.name, list(DELEGATES.values()))
        transaction.save_wishes(MISSION.name, WISHES)
        transaction.save_agenda(AGENDA)
        wishes = transaction.wishes(MISSION.name)
    with mission_store.write() as transaction:
        apart = transaction.separate("IT-0001", at=IMPORTED_AT)
    with mission_store.read() as transaction:
        assert [each.id for each in apart] == ["IT-0001", "IT-0005"]
        assert transaction.delegates(MISSION.name) == list(DELEGATES.values())
        assert transaction.wishes(MISSION.name) == wishes
        assert transaction.agenda(MISSION.name) == AGENDA

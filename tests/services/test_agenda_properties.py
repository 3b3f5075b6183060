"""Whatever the mission: what is built keeps every rule, and so does whatever is repaired."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from fakes import FakeClock
from kakehashi.adapters.storage.engine import sqlite_database
from kakehashi.adapters.storage.store import SqlStore, open_store
from kakehashi.domain.agenda import Agenda, Meeting
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.mission_orders import AgendaOrder, RepairOrder
from kakehashi.services.build_agenda import BuildAgenda
from kakehashi.services.check_agenda import check_stored_agenda
from kakehashi.services.repair_agenda import RepairAgenda, RepairResult
from missions import MISSION, PROGRAMME
from small_missions import Case, Causes, cases, causes, moments
from stored_missions import store_mission
from stores import dump

ORDER = AgendaOrder(mission=MISSION.name, seconds=0.3, workers=1)
FEW = settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])

MOVE_CONFIRMED = st.fixed_dictionaries({"move_confirmed": st.booleans()})


@contextmanager
def stored(case: Case) -> Iterator[SqlStore]:
    with TemporaryDirectory() as folder:
        store = open_store(sqlite_database(Path(folder) / "kakehashi.db"))
        store_mission(store, mission=case.mission, delegates=case.delegates, wishes=case.wishes)
        yield store


def build(store: SqlStore) -> Agenda:
    """Build an agenda; a mission whose rules contradict each other is none of ours."""
    try:
        return BuildAgenda(FakeClock())(ORDER, store=store, watch=lambda _: None).agenda
    except InvalidInputError as error:
        assume(False)  # noqa: FBT003
        raise AssertionError from error


def repair(store: SqlStore, now: datetime, what: Causes, **order: object) -> RepairResult:
    wanted = RepairOrder(mission=MISSION.name, seconds=0.3, workers=1, **what, **order)  # type: ignore[arg-type]
    before = dump(store._database)
    try:
        return RepairAgenda(FakeClock(now))(wanted, store=store)
    except InvalidInputError as error:
        assert dump(store._database) == before
        assume(False)  # noqa: FBT003
        raise AssertionError from error


def confirm(store: SqlStore, agenda: Agenda, numbers: set[int]) -> Agenda:
    """Confirm the meetings of these numbers, as the agenda's next revision."""
    meetings = tuple(replace(each, confirmed=place in numbers) for place, each in enumerate(agenda.meetings))
    confirmed = replace(agenda, revision=agenda.revision + 1, meetings=meetings)
    with store.write() as transaction:
        transaction.save_agenda(confirmed)
    return confirmed


def faults(store: SqlStore) -> list[str]:
    return [str(each.message) for each in check_stored_agenda(MISSION.name, programme=PROGRAMME, store=store)]


@FEW
@given(cases())
def test_every_agenda_that_is_built_keeps_every_rule(case: Case) -> None:
    with stored(case) as store:
        build(store)
        assert faults(store) == []


@FEW
@given(cases(), st.sets(st.integers(0, 8)), moments(), causes(), MOVE_CONFIRMED)
def test_every_repair_keeps_every_rule_and_lets_what_has_begun_be(
    case: Case, confirmed: set[int], now: datetime, what: Causes, order: dict[str, bool]
) -> None:
    with stored(case) as store:
        before = confirm(store, build(store), confirmed)
        after = repair(store, now, what, **order).agenda
        assert faults(store) == []
        begun = [each for each in before.meetings if each.window.start <= now]
        assert [each for each in after.meetings if each.window.start <= now] == begun


@FEW
@given(cases(), moments(), causes())
def test_a_repair_never_moves_a_confirmed_meeting_that_is_not_touched(case: Case, now: datetime, what: Causes) -> None:
    with stored(case) as store:
        confirm(store, build(store), set(range(9)))
        changes = repair(store, now, what).changes
        lost = [each.before for each in changes if each.before and (each.moved or each.after is None)]
        assert [each for each in lost if not is_touched(each, what)] == []


def is_touched(meeting: Meeting, what: Causes) -> bool:
    """Whether a cause concerns one of the two who meet, or the table they meet at."""
    gone = {*what.get("cancelled", ()), *(organisation for organisation, _ in what.get("late", ()))}
    return bool(gone & {*meeting.organisations}) or meeting.table in what.get("tables_lost", ())

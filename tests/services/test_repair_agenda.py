from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from fakes import FakeClock
from kakehashi.adapters.storage.store import SqlStore
from kakehashi.domain.agenda import Agenda
from kakehashi.domain.errors import InvalidInputError, NotFoundError
from kakehashi.domain.mission_orders import RepairOrder
from kakehashi.domain.repair import ChangeReason
from kakehashi.services.check_agenda import check_stored_agenda
from kakehashi.services.confirm_agenda import ConfirmAgenda
from kakehashi.services.repair_agenda import RepairAgenda, RepairResult
from missions import FIRST_DAY, MEETINGS, MISSION, PROGRAMME, SECOND_DAY, at, without_meeting
from stored_missions import FIRST_AGENDA, store_mission
from stores import dump

BEFORE = FakeClock(datetime(2026, 3, 9, 22, tzinfo=UTC))
IN_THE_MORNING = FakeClock(at(FIRST_DAY, 10, 10).astimezone(UTC))


def repair(store: SqlStore, clock: FakeClock = BEFORE, **causes: object) -> RepairResult:
    return RepairAgenda(clock)(RepairOrder(mission=MISSION.name, **causes), store=store)  # type: ignore[arg-type]


def stored(store: SqlStore) -> Agenda:
    with store.read() as transaction:
        agenda = transaction.agenda(MISSION.name)
    assert agenda is not None
    return agenda


def moved(result: RepairResult) -> set[tuple[str, str]]:
    return {each.organisations for each in result.changes if each.moved}


@pytest.fixture
def mission(store: SqlStore) -> SqlStore:
    store_mission(store, agenda=FIRST_AGENDA)
    return store


def check(store: SqlStore) -> tuple[object, ...]:
    return check_stored_agenda(MISSION.name, programme=PROGRAMME, store=store)


def test_when_one_cancels_its_meetings_fall_away_and_nobody_moves(mission: SqlStore) -> None:
    result = repair(mission, cancelled=["JP-0003"])
    gone = {each.organisations for each in MEETINGS if each.of("JP-0003")}
    assert {each.organisations for each in result.changes if each.after is None} == gone
    assert moved(result) == set()
    assert stored(mission) == result.agenda
    assert {each.organisations for each in result.agenda.cancelled} == gone
    assert check(mission) == ()


def test_room_that_becomes_free_goes_to_a_meeting_that_was_left_out(mission: SqlStore) -> None:
    # JP-0004 had as many meetings as it wants; one of them falls away.
    result = repair(mission, cancelled=["Università di Montelario"])
    filled = [each.organisations for each in result.changes if each.reason is ChangeReason.FILLS]
    assert filled == [("IT-0004", "JP-0004")]
    assert check(mission) == ()


def test_one_who_is_late_has_its_meetings_moved_and_no_other_moves_but_to_make_room(mission: SqlStore) -> None:
    result = repair(mission, late=[("JP-0001", time(10, 45))])
    assert ("IT-0001", "JP-0001") in moved(result)
    assert {each.organisations for each in result.changes if each.after is None} == set()
    assert check(mission) == ()


def test_meetings_that_have_begun_stay(mission: SqlStore) -> None:
    result = repair(mission, IN_THE_MORNING, cancelled=["JP-0001"])
    begun = [each for each in result.agenda.meetings if each.window.start <= IN_THE_MORNING.now()]
    assert [each.organisations for each in begun] == [("IT-0001", "JP-0001"), ("IT-0003", "JP-0004")]
    assert len([each for each in result.agenda.meetings if each.of("JP-0001")]) == 1
    assert check(mission) == ()


def test_a_lost_table_moves_its_host_to_another_and_nobody_in_time(mission: SqlStore) -> None:
    result = repair(mission, tables_lost=[1])
    assert all(each.table != 1 for each in result.agenda.meetings)
    assert moved(result) == set()
    assert check(mission) == ()


def test_two_who_are_to_meet_as_well_get_a_slot(store: SqlStore) -> None:
    agenda = replace(FIRST_AGENDA, meetings=without_meeting("IT-0003", "JP-0003"))
    store_mission(store, agenda=agenda)
    result = repair(store, added=[("IT-0003", "潮見坂エネルギー")])
    assert [(each.organisations, each.reason) for each in result.changes] == [
        (("IT-0003", "JP-0003"), ChangeReason.ADDED)
    ]
    assert check(store) == ()


def test_confirmed_meetings_that_are_not_touched_never_move(mission: SqlStore) -> None:
    ConfirmAgenda(BEFORE)(MISSION.name, None, store=mission)
    before = {each.organisations: each.slot for each in stored(mission).meetings}
    result = repair(mission, late=[("IT-0001", time(11, 15))])
    after = {each.organisations: each.slot for each in result.agenda.meetings}
    untouched = {pair for pair in before if "IT-0001" not in pair}
    assert {pair: after.get(pair) for pair in untouched} == {pair: before[pair] for pair in untouched}
    assert check(mission) == ()


def test_only_what_changes_has_its_number_raised(mission: SqlStore) -> None:
    result = repair(mission, cancelled=["JP-0003"])
    changed = {each.organisations for each in result.changes}
    old = {each.organisations: each.sequence for each in FIRST_AGENDA.meetings}
    for each in result.agenda.meetings:
        if each.organisations in old:
            assert (each.sequence > old[each.organisations]) == (each.organisations in changed)


@pytest.mark.parametrize(
    ("causes", "told"),
    [
        ({"late": [("JP-0001", time(10, 30))]}, "its meeting at 10:00 has begun"),
        ({"late": [("JP-0003", time(9, 45))]}, "is over"),
        ({"late": [("JP-0003", at(SECOND_DAY.replace(day=20), 10))]}, "2026-03-20 is no day of the mission"),
        ({"tables_lost": [9]}, "There is no table 9"),
        ({"added": [("IT-0001", "JP-0001")]}, "have a meeting already"),
        ({"added": [("IT-0001", "IT-0002")]}, "are of the same party"),
        ({"added": [("IT-0002", "JP-0004")]}, "does not want to meet"),
    ],
)
def test_what_cannot_be_is_told_and_the_store_stays_as_it_was(
    mission: SqlStore, causes: dict[str, object], told: str
) -> None:
    before = dump(mission._database)
    with pytest.raises(InvalidInputError, match=told):
        repair(mission, IN_THE_MORNING, **causes)
    assert dump(mission._database) == before


def test_one_nobody_knows_is_told(mission: SqlStore) -> None:
    with pytest.raises(NotFoundError, match="Nessuno"):
        repair(mission, cancelled=["Nessuno S.p.A."])


def test_nothing_can_be_repaired_after_the_last_slot_has_begun(mission: SqlStore) -> None:
    with pytest.raises(InvalidInputError, match="The last slot of “tokyo-2026” has begun"):
        repair(mission, FakeClock(at(SECOND_DAY, 18).astimezone(UTC)), cancelled=["JP-0001"])


def test_an_order_without_a_cause_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="Say what happened"):
        RepairOrder(mission=MISSION.name)


def test_a_must_that_is_lost_becomes_a_wish_so_that_the_next_agenda_can_be_built(mission: SqlStore) -> None:
    result = repair(mission, cancelled=["JP-0001"])
    assert [str(each) for each in result.notes][:1] == [
        "Officine Bellarosa S.p.A. had to meet 星影精密株式会社; from now on it only wants to."
    ]
    assert check(mission) == ()

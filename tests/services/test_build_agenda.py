from dataclasses import replace

import pytest

from fakes import FakeClock
from kakehashi.adapters.storage.store import SqlStore
from kakehashi.domain.agenda import Agenda, LeftOutReason
from kakehashi.domain.criterion import Criterion, Status
from kakehashi.domain.errors import InvalidInputError, NotFoundError
from kakehashi.domain.mission import Interpreters
from kakehashi.domain.mission_orders import AgendaOrder
from kakehashi.domain.wish import Wanting
from kakehashi.scheduling.problem import Solution
from kakehashi.services.build_agenda import BuildAgenda, BuildResult
from kakehashi.services.check_agenda import check_stored_agenda
from missions import AGENDA, MISSION, PROGRAMME, TOKYO, WISHES, wish, with_delegate
from stored_missions import FIRST_AGENDA, store_mission

ORDER = AgendaOrder(mission=MISSION.name, seconds=20)


def build(store: SqlStore, order: AgendaOrder = ORDER) -> BuildResult:
    return BuildAgenda(FakeClock())(order, store=store, watch=lambda _: None)


def stored(store: SqlStore) -> Agenda | None:
    with store.read() as transaction:
        return transaction.agenda(MISSION.name)


def test_the_agenda_built_is_kept_with_its_proof_and_breaks_no_rule(store: SqlStore) -> None:
    store_mission(store)
    agenda = build(store).agenda
    assert stored(store) == agenda
    assert (agenda.revision, agenda.cause, agenda.proof.status) == (1, "build", Status.OPTIMAL)
    assert check_stored_agenda(MISSION.name, programme=PROGRAMME, store=store) == ()


def test_it_is_no_worse_than_one_made_by_hand(store: SqlStore) -> None:
    store_mission(store)
    agenda = build(store).agenda
    assert len(agenda.meetings) == len(AGENDA.meetings)
    breaks = next(level for level in agenda.proof.levels if level.criterion is Criterion.BREAKS)
    assert breaks.value == breaks.bound < 10


def test_each_meeting_left_out_says_why(store: SqlStore) -> None:
    store_mission(store)
    (left_out,) = build(store).agenda.left_out
    assert (left_out.reason, left_out.full) == (LeftOutReason.FULL, "JP-0004")


def test_a_second_build_is_a_new_revision_that_leaves_confirmed_meetings(store: SqlStore) -> None:
    store_mission(store, agenda=FIRST_AGENDA)
    agenda = build(store).agenda
    kept = {each.organisations: each.slot for each in FIRST_AGENDA.meetings if each.confirmed}
    assert agenda.revision == 2
    assert {each.organisations: each.slot for each in agenda.meetings if each.organisations in kept} == kept


def test_the_same_seed_and_one_worker_give_the_same_agenda(store: SqlStore) -> None:
    store_mission(store)
    order = replace(ORDER, workers=1, seed=3, seconds=2)
    first, second = (build(store, replace(order)).agenda for _ in range(2))
    assert [replace(each, sequence=0) for each in first.meetings] == [
        replace(each, sequence=0) for each in second.meetings
    ]


def test_better_agendas_are_shown_while_it_works(store: SqlStore) -> None:
    store_mission(store)
    seen: list[Solution] = []
    BuildAgenda(FakeClock())(ORDER, store=store, watch=seen.append)
    assert seen[-1].status is Status.OPTIMAL
    assert len(seen) > 1


def test_an_interruption_keeps_the_best_so_far(store: SqlStore) -> None:
    store_mission(store)

    def interrupt(solution: Solution) -> None:
        if solution.status is Status.FEASIBLE:
            raise KeyboardInterrupt

    result = BuildAgenda(FakeClock())(ORDER, store=store, watch=interrupt)
    assert result.interrupted
    assert stored(store) == result.agenda


def test_musts_that_contradict_each_other_are_named_and_nothing_is_stored(store: SqlStore) -> None:
    # JP-0004 wants two meetings at most, and three must be held.
    musts = [wish(each, "JP-0004", wanting=Wanting.MUST) for each in ("IT-0001", "IT-0003", "IT-0004")]
    store_mission(store, wishes=[*musts, wish("IT-0002", "JP-0001", wanting=Wanting.MUST)])
    with pytest.raises(InvalidInputError) as told:
        build(store)
    text = str(told.value)
    assert text.startswith("3 must-meetings cannot all be held: ")
    assert all(each in text for each in ("IT-0001", "IT-0003", "IT-0004"))
    assert "IT-0002" not in text
    assert "the most meetings somebody wants" in text
    assert stored(store) is None


def test_a_must_that_nobody_can_interpret_is_told_so(store: SqlStore) -> None:
    mission = replace(MISSION, interpreters=(Interpreters(("en", "ja"), TOKYO, 1),))
    store_mission(store, mission=mission, wishes=[wish("IT-0002", "JP-0001", wanting=Wanting.MUST)])
    with pytest.raises(InvalidInputError, match="no interpreter of their languages at their venue"):
        build(store)


def test_a_mission_nobody_comes_to_says_what_comes_next(store: SqlStore) -> None:
    store_mission(store, delegates={})
    with pytest.raises(InvalidInputError, match="Nobody comes to “tokyo-2026” yet"):
        build(store)


def test_a_mission_without_wishes_says_what_comes_next(store: SqlStore) -> None:
    store_mission(store, wishes=())
    with pytest.raises(InvalidInputError, match="Nobody wishes a meeting at “tokyo-2026” yet"):
        build(store)


def test_an_unknown_mission_is_told(store: SqlStore) -> None:
    store_mission(store)
    with pytest.raises(NotFoundError, match="milano"):
        build(store, AgendaOrder(mission="milano"))


def test_one_who_is_never_there_has_no_meeting_and_the_others_do(store: SqlStore) -> None:
    gone = with_delegate("JP-0001", most_meetings=0)
    wishes = [replace(each, wanting=Wanting.WANT) if each.wanting is Wanting.MUST else each for each in WISHES]
    store_mission(store, delegates=gone, wishes=wishes)
    agenda = build(store).agenda
    assert not agenda.of("JP-0001")
    assert {each.organisations for each in agenda.left_out} >= {("IT-0001", "JP-0001"), ("IT-0002", "JP-0001")}
    assert check_stored_agenda(MISSION.name, programme=PROGRAMME, store=store) == ()

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kakehashi.domain.agenda import LeftOutReason
from kakehashi.scheduling.evaluate import broken_rules
from kakehashi.scheduling.left_out import LeftOut, Obstacle, explain_left_out
from kakehashi.scheduling.problem import Meeting, Participant, Placement, Pool, Problem, Slot
from small_problems import legal_agendas, problems

HALF_HOURS = tuple(Slot(0, 0, 30 * n, 30 * n + 30) for n in range(4))


def problem(*meetings: Meeting, **rest: object) -> Problem:
    wanted = tuple(replace(meeting, must=False) for meeting in meetings)
    plain = Problem(slots=HALF_HOURS, participants=(Participant(),) * 6, meetings=wanted, tables=((2,) * 4,) * 2)
    return replace(plain, **rest)  # type: ignore[arg-type]


def meet(first: int, second: int, *slots: int, **rest: object) -> Meeting:
    return replace(Meeting(first=first, second=second, slots=frozenset(slots)), **rest)  # type: ignore[arg-type]


def test_sides_without_a_common_slot_are_told_so() -> None:
    assert explain_left_out(problem(meet(0, 1)), [None]) == [LeftOut(0, LeftOutReason.NO_COMMON_SLOT)]


def test_a_full_side_is_named_before_anything_else() -> None:
    full = (Participant(ceiling=1), *(Participant(),) * 5)
    mission = problem(meet(0, 1, 0), meet(0, 2, 0, 1), participants=full)

    assert [each.full for each in explain_left_out(mission, [Placement(0), None])] == [0]
    assert explain_left_out(mission, [Placement(0), None]) == [
        LeftOut(1, LeftOutReason.FULL, 1, (Obstacle(reason=LeftOutReason.FULL, participants=(0,)),))
    ]


def test_another_meeting_is_named_with_the_side_that_has_it() -> None:
    mission = problem(meet(0, 1, 0), meet(0, 2, 0))

    assert explain_left_out(mission, [Placement(0), None]) == [
        LeftOut(1, LeftOutReason.TAKEN, 0, (Obstacle(reason=LeftOutReason.TAKEN, participants=(0,), meetings=(0,)),))
    ]


def test_too_short_a_way_is_named_with_the_meeting_elsewhere() -> None:
    mission = problem(meet(0, 1, 0, venue=1), meet(0, 2, 1), travel=((0, 10), (40, 0)))

    assert explain_left_out(mission, [Placement(0), None]) == [
        LeftOut(1, LeftOutReason.TRAVEL, 1, (Obstacle(reason=LeftOutReason.TRAVEL, participants=(0,), meetings=(0,)),))
    ]


def test_a_precedence_is_named_with_the_other_meeting() -> None:
    mission = problem(meet(0, 1, 3), meet(2, 3, 1), precedences=((0, 1),))

    assert explain_left_out(mission, [Placement(3), None]) == [
        LeftOut(1, LeftOutReason.PRECEDENCE, 1, (Obstacle(reason=LeftOutReason.PRECEDENCE, meetings=(0,)),))
    ]


def test_interpreters_who_rest_do_not_serve() -> None:
    mission = problem(meet(0, 1, 0, pools=(0,)), meet(2, 3, 1, pools=(0,)), pools=(Pool(count=1, most_in_a_row=1),))

    assert explain_left_out(mission, [Placement(0, 0), None]) == [
        LeftOut(1, LeftOutReason.NO_INTERPRETER, 1, (Obstacle(reason=LeftOutReason.NO_INTERPRETER),))
    ]


def test_the_slot_with_the_fewest_obstacles_is_told() -> None:
    mission = problem(meet(0, 1, 0), meet(2, 3, 0), meet(4, 5, 1), meet(0, 2, 0, 1), tables=((2, 1, 2, 2),))

    assert explain_left_out(mission, [Placement(0), Placement(0), Placement(1), None]) == [
        LeftOut(3, LeftOutReason.NO_TABLE, 1, (Obstacle(reason=LeftOutReason.NO_TABLE),))
    ]


def test_a_meeting_for_which_there_is_room_says_so() -> None:
    assert explain_left_out(problem(meet(0, 1, 2)), [None]) == [LeftOut(0, LeftOutReason.APART, 2, ())]


@settings(max_examples=60)
@given(problems(), st.data())
def test_obstacles_are_just_what_breaks_a_rule(problem: Problem, data: st.DataObject) -> None:
    free = replace(problem, apart=None, meetings=tuple(replace(each, must=False) for each in problem.meetings))
    agenda = data.draw(st.sampled_from([*legal_agendas(free)]))

    for told in explain_left_out(free, agenda):
        if told.slot is not None:
            pools = free.meetings[told.meeting].pools or (None,)
            tried = [
                (*agenda[: told.meeting], Placement(told.slot, pool), *agenda[told.meeting + 1 :]) for pool in pools
            ]
            fits = any(not broken_rules(free, each) for each in tried)
            assert fits == (told.reason == LeftOutReason.APART)

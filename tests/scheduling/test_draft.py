from dataclasses import replace

from kakehashi.domain.agenda import LeftOutReason
from kakehashi.domain.mission import ClosedTable, Interpreters
from kakehashi.domain.plan import Plan
from kakehashi.domain.wish import Wanting
from kakehashi.scheduling.draft import Draft, draft_problem
from kakehashi.scheduling.problem import Criterion, Meeting, Participant, Pool
from missions import MISSION, SECOND_DAY, SLOTS, TOKYO, at, plan, wish, with_delegate

ALL = frozenset(range(18))
PLENARY, MINISTER = 0, 11


def meeting(draft: Draft, first: str, second: str) -> Meeting:
    index = [each.organisations for each in draft.wanted].index((first, second))
    return draft.problem.meetings[index]


def one(first: str = "IT-0003", second: str = "JP-0002", **wished: object) -> Plan:
    return plan(wishes=[wish(first, second, **wished)])


def test_a_meeting_may_have_every_slot_in_which_both_are_there_and_no_group_slot_holds_them() -> None:
    draft = draft_problem(plan())
    assert meeting(draft, "IT-0003", "JP-0002").slots == ALL - {PLENARY}
    assert meeting(draft, "IT-0001", "JP-0004").slots == ALL - {PLENARY, MINISTER}
    assert meeting(draft, "IT-0004", "JP-0002").slots == frozenset(range(9, 18))


def test_nobody_meets_in_another_venue_too_soon_after_a_group_slot() -> None:
    draft = draft_problem(plan())
    # The plenary ends at 10:00 in Tokyo; Yokohama is 40 minutes away, and the slot at 10:30 too soon.
    assert meeting(draft, "IT-0003", "JP-0003").slots == ALL - {PLENARY, 1, 2}


def test_sessions_and_fixed_times_leave_fewer_slots() -> None:
    session = draft_problem(one(session=SLOTS[8].session)).problem.meetings[0]
    assert session.slots == frozenset({5, 6, 7, 8, 14, 15, 16, 17})
    assert draft_problem(one(at=at(SECOND_DAY, 9, 30))).problem.meetings[0].slots == frozenset({9})


def test_two_who_share_no_language_need_the_interpreters_of_their_venue() -> None:
    draft = draft_problem(plan())
    assert meeting(draft, "IT-0002", "JP-0001").pools == (0,)
    assert meeting(draft, "IT-0002", "JP-0003").pools == (1,)
    assert meeting(draft, "IT-0003", "JP-0002").pools == ()
    assert draft.problem.pools == (Pool(count=2, most_in_a_row=2), Pool(count=1, most_in_a_row=2))


def test_a_meeting_nobody_can_interpret_has_no_slot_and_says_so() -> None:
    mission = replace(MISSION, interpreters=(Interpreters(("en", "ja"), TOKYO, 1),))
    draft = draft_problem(plan(mission=mission, wishes=[wish("IT-0002", "JP-0001")]))
    assert draft.problem.meetings[0].slots == frozenset()
    assert draft.impossible == {0: LeftOutReason.NO_INTERPRETER}


def test_ceilings_and_group_slots_are_the_participants() -> None:
    participants = dict(zip((d := draft_problem(plan())).organisations, d.problem.participants, strict=True))
    assert participants["IT-0001"] == Participant(ceiling_a_day=4, busy=frozenset({PLENARY, MINISTER}))
    assert participants["JP-0004"] == Participant(ceiling=2, ceiling_a_day=4, busy=frozenset({PLENARY}))


def test_a_closed_table_is_missing_from_its_venue_from_then_on() -> None:
    mission = replace(MISSION, closed_tables=(ClosedTable(2, at(SECOND_DAY, 9, 30)),))
    assert draft_problem(plan(mission=mission)).problem.tables == ((3,) * 9 + (2,) * 9, (2,) * 18)


def test_musts_mutual_wishes_utility_and_precedences_are_handed_on() -> None:
    draft = draft_problem(plan())
    must, later = meeting(draft, "IT-0001", "JP-0001"), meeting(draft, "IT-0001", "JP-0002")
    assert (must.must, must.mutual, must.utility) == (True, True, 190)
    index = draft.problem.meetings.index
    assert draft.problem.precedences == ((index(must), index(later)),)


def test_meetings_held_means_everyone_served_then_mutual_wishes_then_utility() -> None:
    criteria = draft_problem(plan()).problem.criteria
    assert criteria[:4] == (Criterion.SERVED, Criterion.MUTUAL, Criterion.MEETINGS, Criterion.BREAKS)


def test_a_wish_of_one_who_does_not_come_is_left_aside() -> None:
    delegates = {key: each for key, each in with_delegate("IT-0003").items() if key != "IT-0003"}
    wishes = [wish("IT-0003", "JP-0002"), wish("IT-0001", "JP-0002", wanting=Wanting.MUST)]
    draft = draft_problem(plan(delegates=delegates, wishes=wishes))
    assert [each.organisations for each in draft.wanted] == [("IT-0001", "JP-0002")]

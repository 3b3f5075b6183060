from dataclasses import replace
from itertools import permutations
from time import process_time

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from factories import ITALY, JAPAN, organisation
from greedy_agendas import Made, greedy_agendas
from kakehashi.domain.agenda import Meeting
from kakehashi.domain.check_agenda import check_agenda
from kakehashi.domain.fault import FaultKind
from kakehashi.domain.mission import Venue
from missions import MISSION, SLOTS, TOKYO, WISHES, book, delegate, wish


def test_an_agenda_that_keeps_every_rule_has_no_fault() -> None:
    assert check_agenda(book(), WISHES) == ()


def test_an_empty_agenda_of_a_mission_that_nobody_wishes_anything_of_has_no_fault() -> None:
    assert check_agenda(book(delegates={}, meetings=(), left_out=()), ()) == ()


def test_a_fault_names_the_pairs_whose_meetings_break_the_rule() -> None:
    meetings = tuple(replace(each, table=1) if each.slot == 10 else each for each in book().agenda.meetings)

    assert [(each.kind, each.meetings) for each in check_agenda(book(meetings=meetings), WISHES)] == [
        (FaultKind.TABLE_TAKEN, (("IT-0003", "JP-0002"), ("IT-0004", "JP-0001")))
    ]


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(greedy_agendas())
def test_an_agenda_made_so_that_nothing_speaks_against_it_has_no_fault(made: Made) -> None:
    assert check_agenda(made.book, made.wishes) == ()


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much])
@given(greedy_agendas(), st.data())
def test_a_meeting_moved_onto_another_is_found(made: Made, data: st.DataObject) -> None:
    meetings = made.book.agenda.meetings
    assume(len(meetings) > 1)
    moved, other = data.draw(st.sampled_from(list(permutations(meetings, 2))))
    onto = replace(other, organisations=moved.organisations)
    changed = tuple(onto if each == moved else each for each in meetings)
    agenda = replace(made.book.agenda, meetings=changed)

    pairs = {moved.organisations, other.organisations}
    collisions = [
        each.kind
        for each in check_agenda(replace(made.book, agenda=agenda), made.wishes)
        if set(each.meetings) == pairs and each.kind in {FaultKind.TWO_AT_ONCE, FaultKind.TABLE_TAKEN}
    ]

    shared = set(moved.organisations) & set(other.organisations)
    assert collisions == [*(FaultKind.TWO_AT_ONCE for _ in shared), FaultKind.TABLE_TAKEN]


def test_an_agenda_of_three_thousand_meetings_is_checked_in_a_second() -> None:
    sides = [[f"{party.code}-{number:04d}" for number in range(1, 251)] for party in (ITALY, JAPAN)]
    organisations = {
        each: organisation(each, id=each, party=party)
        for party, side in zip((ITALY, JAPAN), sides, strict=True)
        for each in side
    }
    meetings = tuple(
        Meeting(
            organisations=(visitor, sides[1][(table + slot.number) % 250]),
            slot=slot.number,
            window=slot.window,
            venue=TOKYO,
            table=table + 1,
        )
        for slot in SLOTS[1:13]
        for table, visitor in enumerate(sides[0])
    )
    mission = replace(MISSION, venues=(Venue(TOKYO, 250),), travel=(), interpreters=(), group_slots=())
    large = book(
        mission=replace(mission, limits=replace(mission.limits, most_a_day=None)),
        organisations=organisations,
        delegates={each: delegate(each, "en") for each in organisations},
        meetings=meetings,
        left_out=(),
    )
    wishes = [wish(*each.organisations) for each in meetings]

    started = process_time()
    faults = check_agenda(large, wishes)

    assert (faults, len(meetings), process_time() - started < 1) == ((), 3000, True)

"""Agendas of small missions, made greedily: each meeting is put where nothing speaks against it, or left out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import product

from hypothesis import strategies as st

from factories import ITALY, JAPAN
from kakehashi.domain.agenda import LeftOut, LeftOutReason, Meeting
from kakehashi.domain.agenda_book import AgendaBook
from kakehashi.domain.delegate import Delegate
from kakehashi.domain.interpretation import can_interpret
from kakehashi.domain.mission import Interpreters, Limits, Mission, Travel, Venue, Window
from kakehashi.domain.slot import Slot
from kakehashi.domain.venue_of import venue_of
from kakehashi.domain.wish import Wish
from missions import MISSION, ORGANISATIONS, SLOTS, TOKYO, YOKOHAMA, book, wish

VISITORS, HOSTS = ([each.id for each in ORGANISATIONS.values() if each.party == party] for party in (ITALY, JAPAN))
PAIRS = list(product(VISITORS, HOSTS))


@dataclass(frozen=True, slots=True)
class Made:
    """An agenda that breaks no rule, and the wishes it was made from."""

    book: AgendaBook
    wishes: tuple[Wish, ...]


@st.composite
def missions(draw: st.DrawFn) -> Mission:
    """Missions of the same slots with any number of tables, interpreters, minutes and limits."""
    counts = st.integers(min_value=1, max_value=3)
    return replace(
        MISSION,
        venues=(Venue(TOKYO, draw(counts)), Venue(YOKOHAMA, draw(counts))),
        travel=(Travel((TOKYO, YOKOHAMA), draw(st.integers(min_value=0, max_value=90))),),
        interpreters=tuple(
            Interpreters(("it", "ja"), venue, draw(counts))
            for venue in sorted(draw(st.sets(st.sampled_from([TOKYO, YOKOHAMA]))))
        ),
        group_slots=tuple(each for each in MISSION.group_slots if draw(st.booleans())),
        limits=Limits(draw(st.none() | counts), draw(st.none() | counts), None),
    )


@st.composite
def delegates(draw: st.DrawFn, organisation_id: str) -> Delegate:
    """An organisation that speaks any languages, receives anywhere and is away for any slots."""
    away = draw(st.sets(st.sampled_from(SLOTS), max_size=4))
    return Delegate(
        organisation_id=organisation_id,
        languages=draw(st.frozensets(st.sampled_from(["it", "ja", "en"]), min_size=1, max_size=2)),
        absent=tuple(slot.window for slot in away),
        venue=draw(st.sampled_from(["", TOKYO, YOKOHAMA])),
        most_meetings=draw(st.none() | st.integers(min_value=2, max_value=4)),
    )


@st.composite
def greedy_agendas(draw: st.DrawFn) -> Made:
    """Agendas made from any wishes, whose slots are tried in any order."""
    mission = draw(missions())
    coming = {each: draw(delegates(each)) for each in ORGANISATIONS}
    pairs = draw(st.lists(st.sampled_from(PAIRS), unique=True, min_size=2, max_size=16))
    meetings: tuple[Meeting, ...] = ()
    for pair in pairs:
        slots = draw(st.permutations(SLOTS))
        possible = _possible(book(mission=mission, delegates=coming, meetings=meetings), pair, slots)
        meetings = (*meetings, *([found] if (found := next(possible, None)) else []))
    held = {each.organisations for each in meetings}
    left_out = tuple(LeftOut(pair, LeftOutReason.TAKEN) for pair in pairs if pair not in held)
    made = book(mission=mission, delegates=coming, meetings=meetings, left_out=left_out, cancelled=())
    return Made(made, tuple(wish(*pair) for pair in pairs))


def _possible(book: AgendaBook, pair: tuple[str, str], slots: list[Slot]) -> Iterator[Meeting]:
    """Give the meetings of a pair that nothing speaks against, in the order of these slots."""
    venue = venue_of(book.mission, pair, delegates=book.delegates, organisations=book.organisations)
    first, second = (book.delegates[each] for each in pair)
    interpreters = [""]
    if first.languages.isdisjoint(second.languages):
        interpreters = [
            f"it-ja {number}"
            for each in book.mission.interpreters
            if each.venue == venue and can_interpret(each, first, second)
            for number in range(1, each.count + 1)
        ]
    for slot, table, interpreter in product(slots, book.mission.tables_of(venue), interpreters):
        meeting = Meeting(
            organisations=pair, slot=slot.number, window=slot.window, venue=venue, table=table, interpreter=interpreter
        )
        if all(_can_join(book, meeting, each) for each in pair) and _is_free(book, meeting):
            yield meeting


def _can_join(book: AgendaBook, meeting: Meeting, organisation_id: str) -> bool:
    own, delegate = book.agenda.of(organisation_id), book.delegates[organisation_id]
    same_day = [each for each in own if each.window.start.date() == meeting.window.start.date()]
    return (
        delegate.can_meet(meeting.window)
        and (delegate.most_meetings is None or len(own) < delegate.most_meetings)
        and (book.mission.limits.most_a_day is None or len(same_day) < book.mission.limits.most_a_day)
        and all(_far_enough(book.mission, meeting, each.window, each.venue) for each in own)
        and all(
            _far_enough(book.mission, meeting, each.window, each.venue)
            for each in book.mission.group_slots
            if each.attended_by(organisation_id)
        )
    )


def _far_enough(mission: Mission, meeting: Meeting, window: Window, venue: str) -> bool:
    way = timedelta(minutes=mission.minutes_between(meeting.venue, venue))
    return meeting.window.end + way <= window.start or window.end + way <= meeting.window.start


def _is_free(book: AgendaBook, meeting: Meeting) -> bool:
    """Whether table and interpreter of a meeting have no other at that time, and the interpreter rests."""
    others = book.agenda.meetings
    if any((each.slot, each.table) == (meeting.slot, meeting.table) for each in others):
        return False
    if not meeting.interpreter:
        return True
    served = {each.slot for each in others if (each.venue, each.interpreter) == (meeting.venue, meeting.interpreter)}
    return meeting.slot not in served and _rests(served | {meeting.slot}, book.mission.limits.most_in_a_row)


def _rests(serving: set[int], most_in_a_row: int | None) -> bool:
    """Whether no run of one more slot than allowed lies within one stretch."""
    if most_in_a_row is None:
        return True
    runs = [SLOTS[start : start + most_in_a_row + 1] for start in range(len(SLOTS) - most_in_a_row)]
    return not any({slot.number for slot in run} <= serving for run in runs if len({slot.stretch for slot in run}) == 1)

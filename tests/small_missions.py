"""Hypothesis strategies for small missions that can be planned, and for what may happen on their days."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import product
from typing import Any

from hypothesis import strategies as st

from factories import ITALY, JAPAN
from kakehashi.domain.delegate import Delegate
from kakehashi.domain.mission import Interpreters, Limits, Mission, Travel, Venue
from kakehashi.domain.plan import Plan
from kakehashi.domain.slot import Session
from kakehashi.domain.wish import Wanting, Wish, wanted_meetings
from missions import MISSION, ORGANISATIONS, SLOTS, TOKYO, YOKOHAMA, wish

VISITORS, HOSTS = ([each.id for each in ORGANISATIONS.values() if each.party == party] for party in (ITALY, JAPAN))
RARELY = st.sampled_from((False, False, False, True))

Causes = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """A mission, who comes to it, and what they wish."""

    mission: Mission
    delegates: Mapping[str, Delegate]
    wishes: tuple[Wish, ...]

    @property
    def plan(self) -> Plan:
        """The plan an agenda is made from."""
        return Plan(
            mission=self.mission,
            delegates=self.delegates,
            organisations=ORGANISATIONS,
            wanted=wanted_meetings(self.wishes),
        )


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Missions of two days and two venues, with every rule among them; the same eight organisations may come."""
    coming = {each: draw(_delegates(each)) for each in ORGANISATIONS}
    return Case(draw(_missions()), coming, tuple(draw(_wishes())))


@st.composite
def _missions(draw: st.DrawFn) -> Mission:
    counts, maybe = st.integers(1, 3), st.none() | st.integers(1, 3)
    return replace(
        MISSION,
        venues=(Venue(TOKYO, draw(counts)), Venue(YOKOHAMA, draw(counts))),
        travel=(Travel((TOKYO, YOKOHAMA), draw(st.sampled_from((0, 20, 40, 90)))),),
        interpreters=tuple(
            Interpreters(("it", "ja"), venue, draw(st.integers(1, 2)))
            for venue in sorted(draw(st.sets(st.sampled_from([TOKYO, YOKOHAMA]))))
        ),
        group_slots=tuple(each for each in MISSION.group_slots if draw(st.booleans())),
        limits=Limits(draw(maybe), draw(maybe), draw(st.sampled_from((None, 0, 1, 2)))),
    )


@st.composite
def _delegates(draw: st.DrawFn, organisation_id: str) -> Delegate:
    return Delegate(
        organisation_id=organisation_id,
        languages=draw(st.sampled_from([frozenset({"it"}), frozenset({"ja"}), frozenset({"it", "ja"})])),
        available=draw(
            st.just(()) | st.sampled_from(SLOTS).map(lambda slot: (replace(slot.window, end=SLOTS[-1].window.end),))
        ),
        absent=tuple(slot.window for slot in draw(st.sets(st.sampled_from(SLOTS), max_size=3))),
        venue=draw(st.sampled_from(["", TOKYO, YOKOHAMA])),
        most_meetings=draw(st.none() | st.integers(0, 4)),
    )


@st.composite
def _wishes(draw: st.DrawFn) -> list[Wish]:
    pairs = draw(st.lists(st.sampled_from([*product(VISITORS, HOSTS)]), unique=True, min_size=1, max_size=9))
    return [draw(_wish(pair, [host for visitor, host in pairs if visitor == pair[0]])) for pair in pairs]


@st.composite
def _wish(draw: st.DrawFn, pair: tuple[str, str], hosts: list[str]) -> Wish:
    visitor, host = pair
    if draw(st.booleans()):
        return wish(
            host, visitor, utility=draw(st.integers(1, 100)), session=draw(st.none() | st.sampled_from(Session))
        )
    others = ["", "", *(each for each in hosts if each != host)]
    return wish(
        visitor,
        host,
        wanting=draw(st.sampled_from((Wanting.WANT, Wanting.WANT, Wanting.WANT, Wanting.MUST, Wanting.NO))),
        utility=draw(st.integers(1, 100)),
        at=draw(st.none() | st.sampled_from(SLOTS).map(lambda slot: slot.window.start)) if draw(RARELY) else None,
        after=draw(st.sampled_from(others)),
    )


def rename(case: Case, ids: Mapping[str, str]) -> Case:
    """The same mission with other ids for its organisations; each goes to one of the same party."""
    return Case(
        replace(
            case.mission,
            group_slots=tuple(
                replace(each, organisations=frozenset(ids[one] for one in each.organisations))
                for each in case.mission.group_slots
            ),
        ),
        {ids[key]: replace(each, organisation_id=ids[key]) for key, each in case.delegates.items()},
        tuple(
            replace(
                each,
                organisation_id=ids[each.organisation_id],
                other_id=ids[each.other_id],
                after=ids.get(each.after, ""),
            )
            for each in case.wishes
        ),
    )


def moments() -> st.SearchStrategy[datetime]:
    """Moments before the mission, and while a slot of it goes on."""
    return st.sampled_from([slot.window.start for slot in SLOTS[:-1]]).map(lambda start: start.astimezone(UTC))


def causes() -> st.SearchStrategy[Causes]:
    """What may happen: somebody cancels or is late, a table is lost, two are to meet as well."""
    anyone = st.sampled_from(sorted(ORGANISATIONS))
    return st.one_of(
        st.fixed_dictionaries({"cancelled": st.lists(anyone, min_size=1, max_size=2, unique=True)}),
        st.fixed_dictionaries(
            {
                "late": st.tuples(anyone, st.sampled_from(SLOTS).map(lambda slot: slot.window.start)).map(
                    lambda one: [one]
                )
            }
        ),
        st.fixed_dictionaries({"tables_lost": st.integers(1, 6).map(lambda table: [table])}),
        st.fixed_dictionaries(
            {"added": st.tuples(st.sampled_from(VISITORS), st.sampled_from(HOSTS)).map(lambda pair: [pair])}
        ),
    )

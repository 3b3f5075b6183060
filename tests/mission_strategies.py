"""Hypothesis strategies for what a mission can be; moments lie in the time zone that is given."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from kakehashi.domain.agenda import Agenda, LeftOut, LeftOutReason, Meeting
from kakehashi.domain.criterion import Criterion, Level, Proof, Status
from kakehashi.domain.delegate import Delegate
from kakehashi.domain.mission import (
    ClosedTable,
    GroupSlot,
    Interpreters,
    Limits,
    Mission,
    Pause,
    Travel,
    Venue,
    Window,
)
from kakehashi.domain.party import Party
from kakehashi.domain.slot import Session
from kakehashi.domain.wish import Wanting, Wish, WishOrigin
from strategies import written

zones = st.sampled_from(["Asia/Tokyo", "Europe/Rome", "America/Sao_Paulo", "Asia/Kathmandu", "UTC"]).map(ZoneInfo)

_FIRST_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)
_numbers = st.integers(min_value=0, max_value=2**31 - 1)
_languages = st.sampled_from(["en", "it", "ja", "zh-Hant"])
_venues = st.builds(Venue, name=written, tables=_numbers)
_limits = st.builds(
    Limits, most_a_day=st.none() | _numbers, most_in_a_row=st.none() | _numbers, apart=st.none() | _numbers
)
_proofs = st.builds(
    Proof,
    status=st.sampled_from(Status),
    levels=st.lists(
        st.builds(Level, criterion=st.sampled_from(Criterion), value=_numbers, bound=_numbers), max_size=3
    ).map(tuple),
    seconds=st.floats(min_value=0, max_value=1e6),
    seed=_numbers,
    workers=_numbers,
)


def moments(zone: ZoneInfo) -> st.SearchStrategy[datetime]:
    """Moments of any time of the year, those that a clock shows twice among them."""
    since = st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=100 * 365))
    return since.map(lambda passed: (_FIRST_MOMENT + passed).astimezone(zone))


def windows(zone: ZoneInfo) -> st.SearchStrategy[Window]:
    """Windows of any length."""
    return st.builds(Window, moments(zone), moments(zone))


def pairs(ids: tuple[str, ...]) -> st.SearchStrategy[tuple[str, str]]:
    """Two different organisations, in any order."""
    return st.permutations(ids).map(lambda order: (order[0], order[1]))


def missions(zone: ZoneInfo, *, name: str) -> st.SearchStrategy[Mission]:
    """Missions with any plan, also such as no agenda could be made for."""
    group_slots = st.builds(
        GroupSlot, title=written, window=windows(zone), venue=written, organisations=st.frozensets(written, max_size=3)
    )
    return st.builds(
        Mission,
        name=st.just(name),
        host=st.sampled_from([Party("IT"), Party("JP")]),
        zone=st.just(zone.key),
        days=st.lists(st.dates(), min_size=1, max_size=3).map(tuple),
        opening=st.times(),
        closing=st.times(),
        slot_minutes=_numbers,
        gap_minutes=_numbers,
        pauses=st.lists(st.builds(Pause, start=st.times(), end=st.times()), max_size=2).map(tuple),
        venues=st.lists(_venues, max_size=3).map(tuple),
        travel=st.lists(st.builds(Travel, venues=st.tuples(written, written), minutes=_numbers), max_size=3).map(tuple),
        interpreters=st.lists(
            st.builds(Interpreters, languages=st.tuples(_languages, _languages), venue=written, count=_numbers),
            max_size=3,
        ).map(tuple),
        group_slots=st.lists(group_slots, max_size=2).map(tuple),
        closed_tables=st.lists(st.builds(ClosedTable, table=_numbers, since=moments(zone)), max_size=2).map(tuple),
        limits=_limits,
        criteria=st.lists(st.sampled_from(Criterion), max_size=5).map(tuple),
    )


def delegates(zone: ZoneInfo, *, organisation_id: str) -> st.SearchStrategy[Delegate]:
    """Delegates of one organisation with any wants."""
    return st.builds(
        Delegate,
        organisation_id=st.just(organisation_id),
        people=_numbers,
        languages=st.frozensets(_languages),
        available=st.lists(windows(zone), max_size=3).map(tuple),
        absent=st.lists(windows(zone), max_size=3).map(tuple),
        venue=written,
        most_meetings=st.none() | _numbers,
    )


def wishes(zone: ZoneInfo, *, ids: tuple[str, ...]) -> st.SearchStrategy[Wish]:
    """Wishes of any of these organisations for any other."""

    def of_pair(pair: tuple[str, str]) -> st.SearchStrategy[Wish]:
        return st.builds(
            Wish,
            organisation_id=st.just(pair[0]),
            other_id=st.just(pair[1]),
            wanting=st.sampled_from(Wanting),
            utility=_numbers,
            session=st.none() | st.sampled_from(Session),
            at=st.none() | moments(zone),
            after=st.sampled_from(["", *ids]),
            origin=st.sampled_from(WishOrigin),
        )

    return pairs(ids).flatmap(of_pair)


def meetings(zone: ZoneInfo, *, ids: tuple[str, ...]) -> st.SearchStrategy[Meeting]:
    """Meetings of any two of these organisations, whatever rules they break."""
    return st.builds(
        Meeting,
        organisations=pairs(ids),
        slot=_numbers,
        window=windows(zone),
        venue=written,
        table=_numbers,
        interpreter=written,
        confirmed=st.booleans(),
        sequence=_numbers,
    )


def agendas(zone: ZoneInfo, *, mission: str, ids: tuple[str, ...]) -> st.SearchStrategy[Agenda]:
    """First revisions of a mission's agenda, also such as break every rule."""
    left_out = st.builds(
        LeftOut, organisations=pairs(ids), reason=st.sampled_from(LeftOutReason), full=st.sampled_from(["", *ids])
    )
    return st.builds(
        Agenda,
        mission=st.just(mission),
        revision=st.just(1),
        made_at=moments(ZoneInfo("UTC")),
        cause=written,
        meetings=st.lists(meetings(zone, ids=ids), max_size=4).map(tuple),
        left_out=st.lists(left_out, max_size=3).map(tuple),
        cancelled=st.lists(meetings(zone, ids=ids), max_size=3).map(tuple),
        proof=_proofs,
    )

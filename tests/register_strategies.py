"""Hypothesis strategies for what a register can hold."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from kakehashi.domain.entry import (
    Assertion,
    Entry,
    EntryKind,
    EntryStatus,
    Evidence,
    Fact,
    Finder,
    Money,
    Participant,
)
from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.sector import Sector
from strategies import written

_days = st.dates().map(PartialDate.of)
dates = _days | _days.map(lambda day: PartialDate(day.year, day.month)) | _days.map(lambda day: PartialDate(day.year))
"""Dates of which the day, or the month too, may be unknown."""

_moments = st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=36500)).map(
    lambda since: datetime(1970, 1, 1, tzinfo=UTC) + since
)
_amounts = st.decimals(min_value=0, max_value=10**15, allow_nan=False, allow_infinity=False, places=2)
_numbers = st.integers(min_value=0, max_value=2**31 - 1)

participants = st.builds(
    Participant, name=written, role=written, organisation=written, country=written, as_written=written
)

facts = st.builds(
    Fact,
    kind=st.sampled_from(EntryKind),
    announced=st.booleans(),
    date=st.none() | dates,
    place=written,
    participants=st.lists(participants, max_size=3).map(tuple),
    organisation=written,
    target=written,
    money=st.none() | st.builds(Money, amount=_amounts, currency=st.sampled_from(["EUR", "JPY", "INR"])),
    sectors=st.lists(st.sampled_from(Sector), unique=True).map(tuple),
)
"""Facts with any values in any of their fields."""


def entries(*, entry_id: str, communique_id: str) -> st.SearchStrategy[Entry]:
    """Entries of any history whose sources are one communiqué."""
    evidence = st.builds(
        Evidence,
        communique_id=st.just(communique_id),
        quote=written,
        start=_numbers,
        end=_numbers,
        language=st.sampled_from(["it", "ja", "en"]),
        finder=st.sampled_from(Finder),
        confidence=st.floats(min_value=0, max_value=1),
    )
    assertions = st.builds(
        Assertion,
        number=st.just(0),
        fact=facts,
        status=st.sampled_from(EntryStatus),
        at=_moments,
        evidence=st.none() | evidence,
        by=written,
        note=written,
        superseded_by=st.sampled_from(["", entry_id]),
    )
    return st.lists(assertions, min_size=1, max_size=4).map(lambda said: _numbered(entry_id, said))


def _numbered(entry_id: str, said: list[Assertion]) -> Entry:
    assertions = (replace(each, number=number) for number, each in enumerate(said, start=1))
    return Entry(id=entry_id, assertions=tuple(assertions))

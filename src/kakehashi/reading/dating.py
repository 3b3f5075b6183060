"""When what a clause tells of was, or will be."""

import re

from kakehashi.domain.entry import EntryKind
from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.calendar_words import DateMention, make_date, to_day
from kakehashi.reading.clauses import Clause

_YEARS_OF_A_PROGRAMME = 3
_BUILT = frozenset({EntryKind.FACILITY, EntryKind.INVESTMENT, EntryKind.MEMBERSHIP})
_FOUNDED_BEFORE = re.compile(
    r"(?:,|\() ?(?:founded|established|born|created|listed|nat[oa]|fondat[oa]|costituit[oa]|quotat[oa]|attiv[oa])(?: \w+){0,3} ?$"
    r"|\b(?:since|dal) ?$",
    re.IGNORECASE,
)
_FOUNDED_AFTER = re.compile("に?(?:創業|設立|創立)(?:の|し|さ)")
_TENSED = re.compile("(?:た|だ|てい?る|ており|ています|ております)$")


def date_of(clause: Clause, origin: PartialDate | None) -> PartialDate | None:
    """The date that stands nearest to the trigger, on the side of the text's day that fits."""
    dates = _dates(clause)
    if not dates and clause.planned and len(clause.passage.dates) == 1:
        # “By December the centre will be ready, in which Alder will invest …”: one deadline for both.
        dates = clause.passage.dates
    dates = dates or [date for date in clause.passage.dates if date.end <= clause.lead_end]
    placed = [(_distance(date, clause), _fit_year(date, clause, origin)) for date in dates]
    fitting = [(distance, date) for distance, date in placed if clause.planned or not _is_after(date, origin)]
    return min(fitting, key=lambda each: each[0])[1] if fitting else None


def _dates(clause: Clause) -> list[DateMention]:
    return [date for date in clause.passage.dates if clause.start <= date.start < clause.end]


def _distance(date: DateMention, clause: Clause) -> int:
    if date.end <= clause.trigger_start:
        return clause.trigger_start - date.end
    return max(0, date.start - clause.trigger_end)


def _fit_year(mention: DateMention, clause: Clause, origin: PartialDate | None) -> PartialDate:
    """Move a date without a year past the day of the text where the clause tells of what is to come."""
    date = mention.date
    if clause.planned and mention.yearless and origin and to_day(date) < to_day(origin):
        return make_date(date.year + 1, date.month, date.day) or date
    return date


def _is_after(date: PartialDate, origin: PartialDate | None) -> bool:
    return origin is not None and to_day(date) > to_day(origin)


def is_history(clause: Clause, origin: PartialDate | None) -> bool:
    """Whether the clause tells of years before any programme."""
    years = [mention.date.year for mention in _dates(clause) if not _is_founding(clause, mention)]
    standing = clause.kind in {EntryKind.AGENCY_ROLE, EntryKind.SECTOR_SCOPE}
    return origin is not None and not standing and bool(years) and max(years) < origin.year - _YEARS_OF_A_PROGRAMME


def _is_founding(clause: Clause, mention: DateMention) -> bool:
    """Whether a date only tells how old somebody is: “Alder, founded in 1951, has invested …”."""
    before = clause.passage.within(clause.passage.segment.start, mention.start)
    after = clause.passage.within(mention.end, clause.passage.segment.end)
    return _FOUNDED_BEFORE.search(before) is not None or _FOUNDED_AFTER.match(after) is not None


def is_to_come(date: PartialDate | None, origin: PartialDate | None) -> bool:
    """Whether a date makes a commitment a firm one: it is said, and not past."""
    if date is None or origin is None:
        return date is not None
    last = (date.year, date.month or 12, date.day or 31)
    return last >= (origin.year, origin.month or 1, origin.day or 1)


def is_still_to_come(clause: Clause, origin: PartialDate | None) -> bool:
    """Whether a Japanese clause whose verb has no tense (投じ、) is one of a sentence about a day to come."""
    if not clause.is_japanese or clause.kind not in _BUILT or _TENSED.search(clause.trigger):
        return False
    dates = [mention.date for mention in clause.passage.dates]
    return bool(dates) and all(_is_after(date, origin) for date in dates)

"""Investments: who invested which amount in what."""

import re

from kakehashi.domain.entry import EntryKind, Fact, Money
from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.clauses import Clause
from kakehashi.reading.dating import date_of
from kakehashi.reading.objects import target_of
from kakehashi.reading.passages import Placed, between
from kakehashi.reading.placing import place_of
from kakehashi.reading.sectors import find_sectors
from kakehashi.reading.subjects import subjects_of

_ASIDE = re.compile(r"[(（][^)）]*$")
_NO_INVESTMENT = re.compile(
    r"(?:fatturat\w+|ricav\w+|mercato|turnover|sales|revenues?|market|売上|市場|予算|budget|bilancio)"
    r"\W+(?:\w+\W+){0,4}$",
    re.IGNORECASE,
)


def read_investment(clause: Clause, origin: PartialDate | None) -> list[Fact]:
    """Give the investments a clause tells of, one for each amount; what stands in brackets only says it again."""
    amounts = [
        placed for placed in between(clause.passage.amounts, clause.start, clause.end) if _is_invested(clause, placed)
    ]
    facts = []
    for index, placed in enumerate(amounts):
        part = _part(clause, amounts, index)
        subjects = subjects_of(part) if clause.is_japanese else subjects_of(clause)
        if subjects:
            target = target_of(clause)
            facts.append(_fact(clause, subjects[0].value.name, placed.value, target, origin))
    return facts


def _fact(clause: Clause, organisation: str, money: Money, target: str, origin: PartialDate | None) -> Fact:
    return Fact(
        kind=EntryKind.INVESTMENT,
        date=date_of(clause, origin),
        place=place_of(clause),
        organisation=organisation,
        target=target,
        money=money,
        sectors=find_sectors(target),
    )


def _is_invested(clause: Clause, placed: Placed[Money]) -> bool:
    before = clause.passage.within(clause.start, placed.start)
    return not _ASIDE.search(before) and not _NO_INVESTMENT.search(before)


def _part(clause: Clause, amounts: list[Placed[Money]], index: int) -> Clause:
    """The clause up to an amount, from the amount before it: each has its own subject (A社が1億円、B社が2億円を)."""
    start = amounts[index - 1].end if index else clause.start
    return Clause(
        clause.passage, clause.kind, start, amounts[index].start, amounts[index].end, amounts[index].end, clause.planned
    )

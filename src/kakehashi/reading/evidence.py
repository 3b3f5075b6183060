"""The one way to a proposal: its quote is cut out of the text, so a quote that is not in the text cannot exist."""

from kakehashi.domain.communique import Communique
from kakehashi.domain.entry import EntryKind, Evidence, Fact, Finder, Proposal

_MOST, _LEAST = 0.9, 0.5


def confidence_in(fact: Fact) -> float:
    """How sure the grammar is of a fact, in 0.5..0.9: the more of what its kind should say it found, the surer."""
    wanted = {
        EntryKind.AGREEMENT: (fact.date, fact.place, fact.target, len(fact.participants) > 1),
        EntryKind.MEETING: (fact.date, fact.place, fact.target, len(fact.participants) > 1),
        EntryKind.MEMBERSHIP: (fact.date, fact.organisation, fact.target),
        EntryKind.FACILITY: (fact.date, fact.place, fact.organisation, fact.target),
        EntryKind.INVESTMENT: (fact.organisation, fact.target, fact.money),
        EntryKind.AGENCY_ROLE: (fact.organisation, fact.target),
        EntryKind.ELEVATION: (fact.date, fact.target, len(fact.participants) > 1),
        EntryKind.SECTOR_SCOPE: (len(fact.sectors) > 2,),
    }[fact.kind]
    return round(_LEAST + (_MOST - _LEAST) * sum(map(bool, wanted)) / len(wanted), 2)


def propose(communique: Communique, fact: Fact, span: tuple[int, int]) -> Proposal:
    """Give a fact with the stretch of the communiqué that says so; raises ValueError for an empty stretch."""
    start, end = span
    if not 0 <= start < end <= len(communique.text):
        raise ValueError(span)
    evidence = Evidence(
        communique_id=communique.id,
        quote=communique.text[start:end],
        start=start,
        end=end,
        language=communique.language,
        finder=Finder.GRAMMAR,
        confidence=confidence_in(fact),
    )
    return Proposal(fact, evidence)

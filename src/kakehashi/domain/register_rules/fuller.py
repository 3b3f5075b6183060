"""What sources say more fully than an officer has decided: proposed, not taken."""

from functools import reduce

from kakehashi.domain.entry import Entry, Fact


def proposed_fact(entry: Entry) -> Fact:
    """Give what an entry would say with what its sources have added since it was decided; before that, what it says."""
    decided = entry.decision.number if entry.decision else 0
    since = (each.fact for each in entry.assertions if each.evidence and each.number > decided)
    return reduce(Fact.filled, since, entry.fact)

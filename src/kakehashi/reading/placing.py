"""Where what a clause tells of was."""

import re

from kakehashi.domain.entry import EntryKind
from kakehashi.reading.clauses import Clause
from kakehashi.reading.passages import Placed, between

# Where somebody met or signed is said beside the verb; where something stands, after what it is.
_ON_OCCASION = frozenset({EntryKind.AGREEMENT, EntryKind.MEETING, EntryKind.ELEVATION})
_OF = re.compile(r"(?:\bdi|\bof|d')\s*$")


def place_of(clause: Clause) -> str:
    """The place that stands nearest to the trigger; “in X” before “of X”."""
    places = between(clause.passage.places, clause.start, clause.end) or clause.passage.places
    plain = [placed for placed in places if not _OF.search(_before(clause, placed))]
    nearest = sorted(plain or places, key=lambda placed: _rank(clause, placed))
    return nearest[0].value if nearest else ""


def _before(clause: Clause, placed: Placed[str]) -> str:
    return clause.passage.within(clause.passage.segment.start, placed.start)


def _rank(clause: Clause, placed: Placed[str]) -> tuple[bool, int]:
    ahead = placed.start >= clause.trigger_end
    either = clause.is_japanese or clause.kind in _ON_OCCASION
    return not ahead and not either, abs(placed.start - (clause.trigger_end if ahead else clause.trigger_start))

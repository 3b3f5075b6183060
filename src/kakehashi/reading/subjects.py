"""Which organisations do what a clause tells of."""

import re
from collections.abc import Iterable, Sequence

from kakehashi.reading.clauses import Clause
from kakehashi.reading.institutions import is_company, is_group
from kakehashi.reading.passages import Passage, Placed, between
from kakehashi.reading.who_is_who import Body

_AGENT = re.compile(r"(?:\bby(?: the)?|\bda(?:l|lla|llo|gli|lle|i)?|\bdall')\s*(?:\w+ ){0,2}$")
_MARKED = re.compile(r"(?:\([^)]*\))?(?:では|は|が|も|から)")
_CONJUNCTION = re.compile(
    r"[)）]?\s*(?:\([^)]*\))?\s*(?:と|及び|および|並びに|ならびに|、|,|and|e|ed|as well as|nonché)(?:,? and| e)?\s*"
    r"(?:[^,.、。]{0,40}?\s)?(?:the |il |la |l'|lo |all'|alla |al )?[^,.、。]{0,30}"
)


def subjects_of(clause: Clause) -> list[Placed[Body]]:
    """The organisations that do what the trigger says, nearest first."""
    bodies = between(clause.passage.bodies, clause.start, clause.end)
    if clause.is_japanese:
        return _marked(clause.passage, bodies)[::-1] or _subject_before(clause)
    after = [placed for placed in bodies if placed.start >= clause.trigger_end and _is_agent(clause, placed)]
    return after or [placed for placed in bodies if placed.end <= clause.trigger_start][::-1] or _subject_before(clause)


def _marked(passage: Passage, bodies: Iterable[Placed[Body]]) -> list[Placed[Body]]:
    """Those that は, が or も marks as who acts."""
    start = passage.segment.start
    return [placed for placed in bodies if _MARKED.match(passage.content, placed.end - start)]


def _is_agent(clause: Clause, placed: Placed[Body]) -> bool:
    """Whether “by” or “da” stands before an organisation."""
    return _AGENT.search(clause.passage.within(clause.trigger_end, placed.start)) is not None


def _subject_before(clause: Clause) -> list[Placed[Body]]:
    """The subject of the clause before this one, or what the text speaks of."""
    passage = clause.passage
    earlier = [placed for placed in passage.bodies if placed.end <= clause.start]
    if clause.is_japanese and earlier:
        return (_marked(passage, earlier) or earlier)[-1:]
    if earlier:
        return earlier[:1]
    return [Placed(clause.start, clause.start, passage.topic)] if passage.topic else []


def joined_before(bodies: Sequence[Placed[Body]], last: Placed[Body], clause: Clause) -> list[Placed[Body]]:
    """The organisations joined to one by conjunctions and commas, that one included."""
    chain = [last]
    for placed in sorted((body for body in bodies if body.end <= last.start), key=lambda each: -each.start):
        same = placed.value is chain[-1].value  # its initials in brackets
        if not same and not _CONJUNCTION.fullmatch(clause.passage.within(placed.end, chain[-1].start)):
            break
        chain.append(placed)
    return chain[::-1]


def groups_in(bodies: Iterable[Placed[Body]]) -> list[Placed[Body]]:
    """Those that one can join."""
    return [placed for placed in bodies if is_group(placed.value)]


def firms_in(bodies: Iterable[Placed[Body]]) -> list[Placed[Body]]:
    """Those that are no institution."""
    return [placed for placed in bodies if is_company(placed.value.name)]

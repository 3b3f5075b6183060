"""What a clause tells of: the subject of an agreement, the centre opened, what was invested in."""

import re

from kakehashi.domain.entry import EntryKind
from kakehashi.reading.clauses import Clause
from kakehashi.reading.tables import patterns_of

_EDGE = re.compile(
    r"\s*(?:[.;:。]|, (?:che|which|who|con|with|nel quale|of which|where|dove)\b|\s[–—-]\s|\(|,\s*$"
    r"|\bda parte d|\bby (?:both|the|[A-Z])"
    r"|,? (?:in occasione|alla presenza|at the|on the occasion|in the presence)).*",
    re.DOTALL,
)
_TRAILING = re.compile(
    r"(?:[\s,、]|\b(?:in|on|at|by|di|a|ad|nel|nella|nello|il|lo|la|le|entro|since|from|da|dal|e|and|during|last|this|del|della|dello|dei|degli|delle|of"
    r"|nello stesso|presso|with|for|earlier)\b)+$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:(?:the|a|an|il|lo|la|i|gli|le|un|una|uno|dei|delle|degli|della|del|dello|di|its|their|sulla|sul|sui|sulle|per)\s+"
    r"|(?:l|un|dell|all|nell|sull|d)')+",
    re.IGNORECASE,
)
# What a centre is for may stand after where it is: “research center in Trento dedicated to chip design”.
_PURPOSE = re.compile(r"\s*,?\s*((?:dedicated|dedicat[oa]) (?:to|a\w*) ?[^,.;:()]{3,60})")
_PRONOUN = re.compile(r"(?:it|them|there|esso|essa|ess[ie])\b", re.IGNORECASE)
_SHORTEST, _NEAR = 3, 6


def target_of(clause: Clause) -> str:
    """What the tables of a kind say the object of a clause is: after the trigger, or else before it."""
    passage = clause.passage
    spans = [(clause.trigger_end, clause.end), (clause.start, clause.trigger_start)]
    for start, end in [(passage.segment.start, clause.end)] if clause.is_japanese else spans:
        for pattern in patterns_of(passage.language, clause.kind.value, "target"):
            match = pattern.search(passage.within(start, end))
            if match and (found := trim(match["target"], clause, start + match.start("target"))):
                return found
    return ""


def target_before(clause: Clause) -> str:
    """The last object named before a clause in its sentence: “its factory in Sines, which was inaugurated”."""
    start = clause.passage.segment.start
    earlier = clause.passage.within(start, clause.start)
    patterns = patterns_of(clause.passage.language, clause.kind.value, "target")
    found = [match for pattern in patterns for match in pattern.finditer(earlier)]
    return trim(found[-1]["target"], clause, start + found[-1].start("target")) if found else ""


def trim(written: str, clause: Clause, start: int) -> str:
    """An object without what is said of it afterwards: the relative clause, the date, the place."""
    passage = clause.passage
    end = start + len(_EDGE.sub("", written))
    if any(abs(date.start - start) < _SHORTEST for date in passage.dates) or _PRONOUN.match(written):
        return ""
    said = [place.start for place in passage.places] + [date.start for date in passage.dates]
    end = min((at for at in said if start + _SHORTEST < at < end), default=end)
    kept = _LEADING.sub("", re.sub(r"\s+", " ", _TRAILING.sub("", passage.within(start, end)))).strip(" ,、")
    return f"{kept}{_purpose(clause, end)}" if kept else ""


def _purpose(clause: Clause, end: int) -> str:
    """What a facility is for, said after where it is."""
    places = [place for place in clause.passage.places if end <= place.start <= end + _NEAR]
    if clause.kind is not EntryKind.FACILITY or not places:
        return ""
    said = _PURPOSE.match(clause.passage.within(places[0].end, clause.passage.segment.end))
    return f" {said[1]}" if said else ""

"""What a clause says of a fact's when, where, who and what."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kakehashi.domain.entry import EntryKind, Participant
from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.calendar_words import DateMention, make_date, to_day
from kakehashi.reading.clauses import Clause, compile_patterns
from kakehashi.reading.institutions import is_company, is_group
from kakehashi.reading.mentions import REFERENCE
from kakehashi.reading.passages import Placed, T, between
from kakehashi.reading.tables import load_table
from kakehashi.reading.who_is_who import Body, Person

_YEARS_OF_A_PROGRAMME = 3
_CONJUNCTION = re.compile(
    r"[)）]?\s*(?:\([^)]*\))?\s*(?:と|及び|および|並びに|ならびに|、|,|and|e|ed|as well as|nonché)(?:,? and| e)?\s*(?:[^,.、。]{0,40}?\s)?(?:the |il |la |l'|lo |all'|alla |al )?[^,.、。]{0,30}"
)
_EDGE = re.compile(
    r"\s*(?:[.;:。]|, (?:che|which|who|con|with|nel quale|of which|where|dove)\b|\s[–—-]\s|\(|,\s*$|,? (?:in occasione|alla presenza|at the|on the occasion|in the presence)).*",
    re.DOTALL,
)
_TRAILING = re.compile(
    r"(?:[\s,、]|\b(?:in|on|at|by|di|a|ad|nel|nella|nello|il|lo|la|le|entro|since|from|da|dal|e|and|during|last|this|nello stesso|presso|with|for)\b)+$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:(?:the|a|an|il|lo|la|i|gli|le|un|una|uno|dei|delle|degli|della|del|dello|di|its|their|sulla|sul|sui|sulle|per|il)\s+|(?:l|un|dell|all|nell|sull|d)')+",
    re.IGNORECASE,
)


# Where somebody met or signed is said beside the verb; where something stands, after what it is.
_TENSED = re.compile("(?:た|だ|てい?る|ており|ています|ております)$")
_BUILT = frozenset({EntryKind.FACILITY, EntryKind.INVESTMENT, EntryKind.MEMBERSHIP})
_ON_OCCASION = frozenset({EntryKind.AGREEMENT, EntryKind.MEETING, EntryKind.ELEVATION})


def date_of(clause: Clause, origin: PartialDate | None) -> PartialDate | None:
    """The date that stands nearest to the trigger, on the side of the text's day that fits."""
    mentions = [date for date in clause.passage.dates if clause.start <= date.start < clause.end]
    placed = [(_distance(date, clause), _fit_year(date, clause, origin)) for date in mentions]
    fitting = [(distance, date) for distance, date in placed if _fits(date, clause, origin)]
    return min(fitting, key=lambda each: each[0])[1] if fitting else None


def _distance(date: DateMention, clause: Clause) -> int:
    if date.end <= clause.trigger_start:
        return clause.trigger_start - date.end
    return max(0, date.start - clause.trigger_end)


def _fit_year(mention: DateMention, clause: Clause, origin: PartialDate | None) -> PartialDate:
    date = mention.date
    if clause.planned and mention.yearless and origin and to_day(date) < to_day(origin):
        return make_date(date.year + 1, date.month, date.day) or date
    return date


def _fits(date: PartialDate, clause: Clause, origin: PartialDate | None) -> bool:
    if origin is None:
        return True
    return clause.planned or to_day(date) <= to_day(origin)


def is_history(clause: Clause, origin: PartialDate | None) -> bool:
    """Whether the clause tells of years before any programme."""
    dates = [date.date for date in clause.passage.dates if clause.start <= date.start < clause.end]
    return bool(origin and dates) and all(date.year < origin.year - _YEARS_OF_A_PROGRAMME for date in dates)  # type: ignore[union-attr]


def is_to_come(date: PartialDate | None, origin: PartialDate | None) -> bool:
    """Whether a date is a commitment: it is said, and not past."""
    if date is None:
        return False
    return origin is None or (date.year, date.month or 13, date.day or 32) >= (
        origin.year,
        origin.month or 0,
        origin.day or 0,
    )


def is_still_to_come(clause: Clause, origin: PartialDate | None) -> bool:
    """Whether a Japanese clause whose verb has no tense (投じ、) is one of a sentence about a day to come."""
    if clause.passage.language != "ja" or origin is None or clause.kind not in _BUILT:
        return False
    if _TENSED.search(clause.passage.within(clause.trigger_start, clause.trigger_end)):
        return False
    dates = [date.date for date in clause.passage.dates]
    return bool(dates) and all(to_day(date) > to_day(origin) for date in dates)


def place_of(clause: Clause) -> str:
    """The place that stands nearest to the trigger, those after it first in Italian and English."""
    places = between(clause.passage.places, clause.start, clause.end)
    if not places:
        return ""
    japanese = clause.passage.language == "ja"

    def rank(placed: Placed[str]) -> tuple[bool, int]:
        ahead = placed.start >= clause.trigger_end
        return (
            not ahead and not japanese and clause.kind not in _ON_OCCASION,
            abs(placed.start - (clause.trigger_end if ahead else clause.trigger_start)),
        )

    strong = [
        placed
        for placed in places
        if not re.search(r"(?:\bdi|\bof|d')\s*$", clause.passage.within(clause.passage.segment.start, placed.start))
    ]
    return min(strong or places, key=rank).value


def people_of(clause: Clause) -> list[Participant]:
    """The people of a clause, each once, in reading order."""
    people = [
        placed for placed in between(clause.passage.people, clause.start, clause.end) if not _is_aside(clause, placed)
    ]
    seen: dict[int, Participant] = {}
    for placed in people:
        person = placed.value
        body = "" if person.body == REFERENCE else person.body
        seen.setdefault(id(person), Participant(person.name, person.role, body, person.country, placed.written))
    return list(seen.values())


def _is_aside(clause: Clause, placed: Placed[Person]) -> bool:
    """Whether somebody is only named in brackets, as who heads an organisation."""
    before = clause.passage.within(clause.passage.segment.start, placed.start)
    return before.count("(") > before.count(")")


def people_so_far(clause: Clause) -> list[Participant]:
    """The people of a clause, or of its sentence up to its end where the clause is about those named before it."""
    people = people_of(clause)
    return people if len(people) > 1 else people_of(replace(clause, start=clause.passage.segment.start))


def bodies_as_participants(bodies: Iterable[Placed[Body]]) -> list[Participant]:
    """Organisations that act for themselves, each once."""
    once = {id(placed.value): placed for placed in bodies if placed.value.sure or " " in placed.value.name}
    return [Participant("", "", placed.value.name, placed.value.country, placed.written) for placed in once.values()]


def parties_of(clause: Clause) -> list[Participant]:
    """The countries themselves, where nobody is named for them."""
    named = {placed.value: placed for placed in between(clause.passage.countries, clause.start, clause.end)}
    both = compile_patterns(
        clause.passage.language, tuple(load_table(f"{clause.passage.language}.toml")["context"]["both"])
    ).search(clause.content)
    if both and len(named) < 2:
        return [Participant(country=country, as_written=both.group()) for country in clause.passage.parties]
    written = [(country, clause.passage.within(placed.start, placed.end)) for country, placed in named.items()]
    return [Participant(country=country, as_written=each) for country, each in written][:2]


def subjects_of(clause: Clause) -> list[Placed[Body]]:
    """The organisations that do what the trigger says, nearest first."""
    bodies = between(clause.passage.bodies, clause.start, clause.end)
    if clause.passage.language == "ja":
        marked = [
            placed
            for placed in bodies
            if re.match(
                r"(?:\([^)]*\))?(?:は|が|も|では|から)",
                clause.passage.content[placed.end - clause.passage.segment.start :],
            )
        ]
        return marked[::-1] or _subject_before(clause)
    after = [placed for placed in bodies if placed.start >= clause.trigger_end and _is_agent(clause, placed)]
    return after or [placed for placed in bodies if placed.end <= clause.trigger_start][::-1] or _subject_before(clause)


def _is_agent(clause: Clause, placed: Placed[Body]) -> bool:
    """Whether “by” or “da” stands before an organisation."""
    return (
        re.search(
            r"(?:\bby(?: the)?|\bda(?:l|lla|llo|gli|lle|i)?|\bdall')\s*(?:\w+ ){0,2}$",
            clause.passage.within(clause.trigger_end, placed.start),
        )
        is not None
    )


def _subject_before(clause: Clause) -> list[Placed[Body]]:
    """The subject of the clause before this one, or what the text speaks of."""
    passage = clause.passage
    earlier = [placed for placed in passage.bodies if placed.end <= clause.start]
    if passage.language == "ja":
        marked = [
            placed
            for placed in earlier
            if re.match(r"(?:\([^)]*\))?(?:は|が|も)", passage.content[placed.end - passage.segment.start :])
        ]
        earlier = marked or earlier
    if earlier:
        return earlier[:1] if passage.language != "ja" else earlier[-1:]
    return [Placed(clause.start, clause.start, passage.topic)] if passage.topic else []


def target_of(clause: Clause) -> str:
    """What the tables of a kind say the object of a clause is."""
    patterns: Sequence[str] = load_table(f"{clause.passage.language}.toml")[clause.kind.value].get("target", ())
    whole = (clause.passage.segment.start, clause.end)
    spans = (
        (whole,)
        if clause.passage.language == "ja"
        else ((clause.trigger_end, clause.end), (clause.start, clause.trigger_start))
    )
    for start, end in spans:
        for pattern in patterns:
            text = clause.passage.within(start, end)
            match = compile_patterns(clause.passage.language, (pattern,)).search(text)
            if match and (found := trim(match["target"], clause, start + match.start("target"))):
                return found
    return ""


def target_before(clause: Clause) -> str:
    """The last object named before a clause in its sentence: “its factory in Sines, which was inaugurated”."""
    patterns: Sequence[str] = load_table(f"{clause.passage.language}.toml")[clause.kind.value].get("target", ())
    start = clause.passage.segment.start
    earlier = clause.passage.within(start, clause.start)
    found = [
        match
        for pattern in patterns
        for match in compile_patterns(clause.passage.language, (pattern,)).finditer(earlier)
    ]
    return trim(found[-1]["target"], clause, start + found[-1].start("target")) if found else ""


def trim(written: str, clause: Clause, start: int) -> str:
    """An object without what is said of it afterwards: the relative clause, the date, the place."""
    end = start + len(_EDGE.sub("", written))
    for mention in (*clause.passage.dates, *clause.passage.places):
        if start + 3 < mention.start < end:
            end = mention.start
    kept = _TRAILING.sub("", clause.passage.within(start, end))
    return _LEADING.sub("", re.sub(r"\s+", " ", kept)).strip(" ,、")


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

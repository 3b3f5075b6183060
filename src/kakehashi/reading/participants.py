"""Who takes part in what a clause tells of."""

from collections.abc import Iterable
from dataclasses import replace

from kakehashi.domain.entry import Participant
from kakehashi.reading.clauses import Clause
from kakehashi.reading.mentions import REFERENCES
from kakehashi.reading.passages import Placed, between
from kakehashi.reading.tables import pattern_of
from kakehashi.reading.who_is_who import Body, Person


def people_of(clause: Clause) -> list[Participant]:
    """The people of a clause, each once, in reading order."""
    people = between(clause.passage.people, clause.start, clause.end)
    seen: dict[int, Participant] = {}
    for placed in people:
        if not _is_aside(clause, placed):
            seen.setdefault(id(placed.value), _participant(placed))
    return list(seen.values())


def _participant(placed: Placed[Person]) -> Participant:
    person = placed.value
    body = "" if person.body in REFERENCES else person.body
    return Participant(person.name, person.role, body, person.country, placed.written)


def _is_aside(clause: Clause, placed: Placed[Person]) -> bool:
    """Whether somebody is only named in brackets, as who heads an organisation."""
    before = clause.passage.within(clause.passage.segment.start, placed.start)
    return before.count("(") > before.count(")")


def people_so_far(clause: Clause) -> list[Participant]:
    """The people of a clause, or of its sentence up to its end where the clause is about those named before it."""
    people = people_of(clause)
    return people if len(people) > 1 else people_of(replace(clause, start=clause.passage.segment.start))


def bodies_as_participants(bodies: Iterable[Placed[Body]]) -> list[Participant]:
    """Organisations that act for themselves, each once; a single unknown word is not taken for one."""
    once = {id(placed.value): placed for placed in bodies if placed.value.sure or " " in placed.value.name}
    return [Participant("", "", placed.value.name, placed.value.country, placed.written) for placed in once.values()]


def parties_of(clause: Clause) -> list[Participant]:
    """The countries themselves, where nobody is named for them: “the two governments”."""
    named = {placed.value: placed for placed in between(clause.passage.countries, clause.start, clause.end)}
    both = pattern_of(clause.passage.language, "context", "both")
    if len(named) < 2 and both and (said := both.search(clause.content)):
        return [Participant(country=country, as_written=said.group()) for country in clause.passage.parties]
    written = [(country, clause.passage.within(placed.start, placed.end)) for country, placed in named.items()]
    return [Participant(country=country, as_written=each) for country, each in written][:2]

"""What a sentence mentions, read for itself: people, offices, organisations, places."""

from dataclasses import dataclass

from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.bodies_japanese import find_japanese_bodies
from kakehashi.reading.bodies_latin import find_latin_bodies
from kakehashi.reading.dates import find_dates
from kakehashi.reading.latin_text import LatinText
from kakehashi.reading.mentions import BodyMention, PersonMention, PlaceMention, RoleReference
from kakehashi.reading.money import find_money
from kakehashi.reading.people_japanese import find_japanese_people, find_japanese_references
from kakehashi.reading.people_latin import find_latin_people, find_role_references
from kakehashi.reading.places import find_japanese_places, find_latin_places

# Any day will do to find where dates stand.
_SOME_DAY = PartialDate(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Mentions:
    """What a sentence mentions, offsets within the sentence."""

    people: list[PersonMention]
    references: list[RoleReference]
    bodies: list[BodyMention]
    places: list[PlaceMention]

    @property
    def unnamed_offices(self) -> list[RoleReference]:
        """The offices beside which no name stands."""
        held = [person for person in self.people if person.role]
        return [
            office
            for office in self.references
            if not any(office.start < person.end and person.start < office.end for person in held)
        ]


def read_mentions(content: str, language: str) -> Mentions:
    """Give what a sentence mentions."""
    return _read_japanese(content) if language == "ja" else _read_latin(content, language)


def _read_japanese(content: str) -> Mentions:
    people = find_japanese_people(content)
    bodies = find_japanese_bodies(content, [(person.start, person.end) for person in people])
    return Mentions(people, find_japanese_references(content), bodies, find_japanese_places(content))


def _read_latin(content: str, language: str) -> Mentions:
    words = LatinText(content, language)
    people, offices = find_latin_people(words), find_role_references(content, language)
    taken = [(person.start, person.end) for person in people if person.role]
    taken += [(office.start, office.end) for office in offices]
    taken += [(money.start, money.end) for money in find_money(content, language)]
    taken += [(date.start, date.end) for date in find_dates(content, _SOME_DAY, language)]
    bodies = find_latin_bodies(words, taken)
    named = [(body.start, body.end) for body in bodies if body.sure and not body.reference]
    return Mentions(people, offices, bodies, find_latin_places(words, taken + named))

"""The people and organisations of one text, each once, however they are spelt: Urso, Ursus and Adolfo Ursus are one."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import ratio

from kakehashi.reading.mentions import REFERENCES, BodyMention, PersonMention

_ALIKE = 82.0
# With the same office, a name may be damaged further: Urso and Ursus.
_ALIKE_IN_OFFICE = 60.0
_ALIKE_BODIES = 90.0
_SHORTEST_DAMAGED = 6
_SHORTEST_LOUD = 4
# Beyond this many people or bodies a text is no announcement, and comparing all of them would take long.
_MOST = 150
_WORD = re.compile(r"[^\s・=＝]+")


@dataclass(slots=True)
class Person:
    """Somebody named in the text; `spellings` counts how each word of the name is written."""

    name: str
    role: str = ""
    body: str = ""
    country: str = ""
    order: int = 0
    spellings: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Body:
    """An organisation named in the text."""

    name: str
    aliases: set[str] = field(default_factory=set)
    country: str = ""
    described: str = ""
    sure: bool = True


class WhoIsWho:
    """Everybody a text names."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self.bodies: list[Body] = []
        self._by_name: dict[str, Body] = {}
        self._found: dict[tuple[str, str], Person | None] = {}

    def learn_people(self, mentions: Iterable[PersonMention]) -> None:
        """Take in the people whom an office or a title beside the name shows to be such; full names first."""
        known = [mention for mention in mentions if mention.role or mention.titled]
        for mention in sorted(known, key=lambda each: (-len(_words(each.name)), -len(each.name))):
            person = self._match_person(mention.name, mention.role)
            if person is None and len(self.people) < _MOST:
                person = Person(_calm(mention.name))
                self.people.append(person)
            if person is not None:
                _learn(person, mention)

    def count_spellings(self, words: Counter[str]) -> None:
        """Give every name the spelling that the text has most often; the one in the full name wins a tie."""
        for person in self.people:
            for word in _words(person.name):
                alike = {
                    other: words[other]
                    for other in words
                    if _same_word(word, other) and other not in _words(person.name)
                }
                alike |= {
                    other: person.spellings[other] for other in person.spellings if _near(word, other) and other != word
                }
                best = max(alike, key=lambda other: max(words[other], alike[other]), default="")
                if best and words[best] > words[word]:
                    person.spellings[word] += 1
                    person.name = person.name.replace(word, best)
                    person.spellings[best] += words[best]

    def find_person(self, name: str, role: str = "") -> Person | None:
        """The person whom a name, or a part of it, means."""
        key = (name, role)
        if key not in self._found:
            self._found[key] = self._match_person(name, role)
        return self._found[key]

    def _match_person(self, name: str, role: str) -> Person | None:
        candidates = [(_likeness(name, role, person), person) for person in self.people]
        best = max(candidates, key=lambda each: each[0], default=(0.0, None))
        return best[1] if best[0] > 0 else None

    def learn_bodies(self, mentions: Sequence[BodyMention]) -> None:
        """Take in the organisations that are sure, then those whose name begins like one of them."""
        for mention in mentions:
            if mention.sure and not mention.reference and mention.name not in REFERENCES:
                body = self.find_body(mention.name, exact=True) or self._add_body(mention.name)
                body.country = body.country or mention.country
                body.described = f"{body.described} {mention.described}".strip()
                self.add_aliases(body, mention.aliases)

    def learn_unsure(self, mentions: Iterable[BodyMention]) -> None:
        """Take in names of several words that nothing shows to be organisations but that are nobody and no place."""
        for mention in mentions:
            if " " in mention.name and self.find_body(mention.name) is None and self.find_person(mention.name) is None:
                self._add_body(mention.name).sure = False

    def _add_body(self, name: str) -> Body:
        body = Body(name)
        if len(self.bodies) < _MOST:
            self.bodies.append(body)
            self._by_name[_key(name)] = body
        return body

    def add_aliases(self, body: Body, aliases: Iterable[str]) -> None:
        """Give an organisation other names; one learnt under such a name alone is the same."""
        for alias in aliases:
            body.aliases.add(alias)
            standing = self._by_name.get(_key(alias))
            if standing is not None and standing is not body and standing in self.bodies:
                self.bodies.remove(standing)
            self._by_name[_key(alias)] = body

    def find_body(self, name: str, *, exact: bool = False) -> Body | None:
        """The organisation that a name, its initials, or unless `exact` its beginning mean."""
        key = _key(name)
        if key in self._by_name:
            return self._by_name[key]
        longer = None if exact else next((body for body in self.bodies if _begins(body.name, name)), None)
        return longer or self._alike(key)

    def _alike(self, key: str) -> Body | None:
        """The organisation whose name is the same but for damage."""
        if len(key) < _SHORTEST_DAMAGED:
            return None
        return next((body for body in self.bodies if ratio(key, _key(body.name)) >= _ALIKE_BODIES), None)

    def family_of(self, name: str) -> Body | None:
        """The group whose name several organisations of the text begin with, if the text names it alone too."""
        first = name.split(maxsplit=1)[0] if name.split() else name
        members = [body for body in self.bodies if body.name.split()[:1] == [first]]
        alone = self._by_name.get(_key(first))
        return alone if alone is not None and len(members) > 1 else None


def _calm(name: str) -> str:
    """A name whose family name stands in capitals, with small letters."""
    return " ".join(
        word.title() if word.isupper() and len(word) >= _SHORTEST_LOUD else word for word in name.split(" ")
    )


def _words(name: str) -> list[str]:
    return _WORD.findall(name)


def _learn(person: Person, mention: PersonMention) -> None:
    if len(mention.role) > len(person.role):
        person.role = mention.role
    person.body = person.body if person.body not in {"", *REFERENCES} else mention.body or person.body
    person.country = person.country or mention.country
    person.spellings.update(_words(mention.name))


def _likeness(name: str, role: str, person: Person) -> float:
    """How well a name fits a person: every word of it must be like one of theirs; 0 when it is somebody else's."""
    own = _words(person.name)
    scores = [max((_word_likeness(word, other) for other in own), default=0.0) for word in _words(name)]
    if scores and min(scores) >= _ALIKE:
        return min(scores)
    same_office = bool(role) and role.split(maxsplit=1)[0].casefold() == (person.role.split() or [""])[0].casefold()
    return (
        min(scores) / 2
        if same_office and scores and len(scores) == 1 and min(scores) >= _ALIKE_IN_OFFICE and len(name) > 3
        else 0.0
    )


def _word_likeness(word: str, other: str) -> float:
    if word == other:
        return 100.0
    if len(word) > 3 and len(other) > 3 and word[0] == other[0]:
        return ratio(word.casefold(), other.casefold())
    # Kanji names run family and given name together.
    return 95.0 if len(word) > 1 and not word.isascii() and other.startswith(word) and not word[0].isupper() else 0.0


def _same_word(word: str, other: str) -> bool:
    return (
        word != other
        and len(word) > 4
        and len(other) > 4
        and word[0] == other[0]
        and Levenshtein.distance(word, other, score_cutoff=2) <= 1
    )


def _near(word: str, other: str) -> bool:
    return len(word) > 3 and word[:3] == other[:3] and Levenshtein.distance(word, other, score_cutoff=3) <= 2


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    return re.sub(r"[^\w]", "", name.casefold())


def _begins(longer: str, name: str) -> bool:
    words, own = longer.split(), name.split()
    if len(words) > 1:
        return words[: len(own)] == own and len(own) < len(words)
    return len(name) > 2 and longer.startswith(name) and not name.isascii()

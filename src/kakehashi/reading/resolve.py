"""Whom and what each sentence means: surnames, offices and “the company” led back to who was named before."""

import re
from collections.abc import Iterator, Sequence

from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.countries import country_of
from kakehashi.reading.figures import place_figures
from kakehashi.reading.institutions import is_company
from kakehashi.reading.learn_names import learn_names
from kakehashi.reading.mentions import ITS, REFERENCES, BodyMention, PersonMention, PlaceMention, RoleReference
from kakehashi.reading.ministries import find_ministries
from kakehashi.reading.nationality import settle_countries
from kakehashi.reading.passages import Passage, Placed, T
from kakehashi.reading.plain_names import plain_name
from kakehashi.reading.read_mentions import Mentions, read_mentions
from kakehashi.reading.segments import Segment, Standing
from kakehashi.reading.spoken_of import SpokenOf
from kakehashi.reading.who_is_who import Body, Person, WhoIsWho

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_JAPANESE_NAME = "一-龠々ァ-ヶーA-Za-z同当"


def read_passages(text: str, segments: Sequence[Segment], origin: PartialDate | None, language: str) -> list[Passage]:
    """Give every sentence with what it mentions, names led back to whom they mean."""
    read = [read_mentions(text[segment.start : segment.end], language) for segment in segments]
    cast = learn_names(text, segments, read)
    passages = [Passage(segment, text[segment.start : segment.end], language) for segment in segments]
    place_figures(text, passages, origin, language)
    resolver = _Resolver(cast, frozenset(place.name for each in read for place in each.places))
    for passage, mentions in zip(passages, read, strict=True):
        resolver.resolve(passage, mentions)
    settle_countries(passages, cast, language)
    find_ministries(cast, text)
    return passages


class _Resolver:
    """Walks through the sentences, remembering of whom the text spoke last."""

    def __init__(self, cast: WhoIsWho, place_names: frozenset[str]) -> None:
        self.cast, self.place_names = cast, place_names
        self.spoken = SpokenOf(cast)
        self.surnames = {word: person for person in reversed(cast.people) for word in person.name.split()}
        self.topic: Body | None = None

    def resolve(self, passage: Passage, mentions: Mentions) -> None:
        """Fill in whom and what a sentence mentions."""
        passage.topic = self.topic
        self._name_in_order(passage, mentions)
        passage.people += self._surnames(passage) if passage.language != "ja" else []
        passage.bodies += self._known_bodies(passage) if passage.language == "ja" else []
        passage.people.sort(key=lambda placed: placed.start)
        passage.bodies.sort(key=lambda placed: placed.start)
        passage.places = self._places(passage, mentions)
        self._remember(passage)

    def _name_in_order(self, passage: Passage, mentions: Mentions) -> None:
        """Take in people, offices and organisations as a reader meets them."""
        bodies = [each for each in mentions.bodies if not self._is_place(each)]
        met: list[PersonMention | RoleReference | BodyMention] = [*bodies, *mentions.people, *mentions.unnamed_offices]
        for mention in sorted(met, key=lambda each: each.start):
            if isinstance(mention, PersonMention):
                self._person(passage, mention)
            elif isinstance(mention, RoleReference):
                self._office(passage, mention)
            else:
                self._body(passage, mention)

    def _is_place(self, mention: BodyMention) -> bool:
        unsure = not (mention.sure or mention.reference) and mention.name in self.place_names
        return unsure and self.cast.find_body(mention.name, exact=True) is None

    def _person(self, passage: Passage, mention: PersonMention) -> None:
        person = self.cast.find_person(mention.name, mention.role)
        if person is None:
            return
        self._give_body(person, mention)
        self.spoken.meet(person)
        passage.people.append(_placed(passage, mention, person))
        if body := self.cast.find_body(plain_name(person.body)) if person.body else None:
            self.spoken.speak_of(body)

    def _give_body(self, person: Person, mention: PersonMention) -> None:
        """Lead “of the company” and “its” back to the body they mean, and a body's name to its full form."""
        if mention.body in REFERENCES:
            meant = self.spoken.bodies[-1] if mention.body == ITS and self.spoken.bodies else self.spoken.firm()
            if person.body in {"", *REFERENCES}:
                person.body = meant.name if meant else ""
        elif mention.body and (body := self.cast.find_body(plain_name(mention.body))):
            person.body = body.name if person.body in {"", mention.body, *REFERENCES} else person.body
            body.country = body.country or country_of(mention.body) or mention.country
            person.country = person.country or body.country

    def _office(self, passage: Passage, mention: RoleReference) -> None:
        """Lead “il Ministro” back to the last person with that office, where no name stands with it."""
        start, end = _span(passage, mention)
        if not _overlaps(start, end, passage.people):
            written = passage.within(start, end)
            here = [placed.value for placed in passage.people]
            passage.people += [Placed(start, end, person, written) for person in self.spoken.holders(mention, here)]

    def _body(self, passage: Passage, mention: BodyMention) -> None:
        meant = self.spoken.referred(mention) if mention.reference else self._named(passage, mention)
        for body in meant:
            passage.bodies.append(_placed(passage, mention, body))
            self.spoken.speak_of(body)

    def _named(self, passage: Passage, mention: BodyMention) -> list[Body]:
        """The organisation of a name; one that nothing shows to be one is taken for it only here."""
        if body := self.cast.find_body(mention.name):
            return [body]
        if body := self._named_within(mention):
            return [body]
        opening = mention.start == 0 and " " not in mention.name
        if mention.sure or opening or passage.language == "ja" or self.cast.find_person(mention.name):
            return []
        return [Body(mention.name, country=mention.country, sure=False)]

    def _named_within(self, mention: BodyMention) -> Body | None:
        """The organisation whose name ends a stretch of capitals that a place begins: “A Pordenone Sao Mai ha”."""
        words = mention.name.split()
        tails = [" ".join(words[first:]) for first in range(1, len(words) - 1)]
        return next((body for tail in tails if (body := self.cast.find_body(tail, exact=True))), None)

    def _surnames(self, passage: Passage) -> Iterator[Placed[Person]]:
        """The people named by a surname alone, without an office beside it."""
        taken: list[Placed[Person] | Placed[Body]] = [*passage.people, *passage.bodies]
        for match in _WORD.finditer(passage.content):
            start, end = passage.segment.start + match.start(), passage.segment.start + match.end()
            person = self._by_surname(match.group()) if match.group()[0].isupper() else None
            if person and not _overlaps(start, end, taken):
                self.spoken.meet(person)
                yield Placed(start, end, person, match.group())

    def _by_surname(self, word: str) -> Person | None:
        return self.surnames.get(word)

    def _known_bodies(self, passage: Passage) -> Iterator[Placed[Body]]:
        """The organisations named by an alias that only this text explains: 機構, センター."""
        named = [(name, body) for body in self.cast.bodies for name in (body.name, *body.aliases)]
        for name, body in named:
            if name not in passage.content:
                continue
            pattern = rf"(?<![{_JAPANESE_NAME}]){re.escape(name)}(?=[はがのをにとへも、・])"
            for match in re.finditer(pattern, passage.content):
                start, end = passage.segment.start + match.start(), passage.segment.start + match.end()
                if not _overlaps(start, end, [*passage.bodies, *passage.people]):
                    self.spoken.speak_of(body)
                    yield Placed(start, end, body, name)

    def _places(self, passage: Passage, mentions: Mentions) -> list[Placed[str]]:
        """The places of a sentence, also those that only another sentence shows to be places."""
        elsewhere = {PlaceMention(each.start, each.end, each.name) for each in mentions.bodies if self._is_place(each)}
        named = {placed.value.name for placed in passage.bodies}
        places = sorted({*mentions.places, *elsewhere}, key=lambda each: (each.start, each.end))
        return [
            _placed(passage, place, place.name)
            for place in places
            if place.name not in named and not self._is_somebody(place.name)
        ]

    def _is_somebody(self, name: str) -> bool:
        surname = " " not in name and self._by_surname(name) is not None
        return surname or self.cast.find_body(name, exact=True) is not None

    def _remember(self, passage: Passage) -> None:
        """The text speaks next of the organisation and the person that this sentence spoke of first."""
        if passage.people:
            self.spoken.subject = passage.people[0].value
        known = (placed.value for placed in passage.bodies if placed.value.sure or " " in placed.value.name)
        firms = [body for body in known if is_company(body.name)]
        if firms and passage.segment.standing is not Standing.HEADING:
            self.topic = firms[0]


def _span(passage: Passage, mention: PersonMention | RoleReference | BodyMention | PlaceMention) -> tuple[int, int]:
    return passage.segment.start + mention.start, passage.segment.start + mention.end


def _placed(passage: Passage, mention: PersonMention | BodyMention | PlaceMention, value: T) -> Placed[T]:
    return Placed(*_span(passage, mention), value, mention.name)


def _overlaps(start: int, end: int, taken: Sequence[Placed[Person] | Placed[Body]]) -> bool:
    return any(placed.start < end and start < placed.end for placed in taken)

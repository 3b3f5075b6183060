"""Whom and what each sentence means: surnames, offices and “the company” led back to who was named before."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.bodies_japanese import find_japanese_bodies, find_japanese_places, strip_japanese_form
from kakehashi.reading.bodies_latin import find_latin_bodies, find_latin_places, strip_form
from kakehashi.reading.countries import country_of, find_countries
from kakehashi.reading.dates import find_dates
from kakehashi.reading.institutions import is_company
from kakehashi.reading.mentions import REFERENCE, BodyMention, PersonMention, PlaceMention, RoleReference
from kakehashi.reading.ministries import find_ministries
from kakehashi.reading.money import find_money
from kakehashi.reading.nationality import settle_countries
from kakehashi.reading.passages import Passage, Placed, T
from kakehashi.reading.people_japanese import find_japanese_people, find_japanese_references
from kakehashi.reading.people_latin import find_latin_people, find_role_references
from kakehashi.reading.segments import Segment, Standing
from kakehashi.reading.who_is_who import Body, Person, WhoIsWho

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_RECENT = 12
_INITIALS = re.compile(r"\s?[(（]([A-Z][A-Za-z&.-]{1,9})[)）]")
_LONGEST_NAME, _MOST_INITIALS = 100, 500
# Longer words in capitals are headings and datelines rather than names.
_LONGEST_INITIALS = 7
# Offices agree in number and gender with who holds them: ministro, ministra, ministri.
_STEM = 6
_PRONOUNS = frozenset({"she", "he", "ella", "egli"})


@dataclass(frozen=True, slots=True)
class _Raw:
    """What a sentence mentions, offsets within the sentence."""

    people: list[PersonMention]
    references: list[RoleReference]
    bodies: list[BodyMention]
    places: list[PlaceMention]


def read_passages(text: str, segments: Sequence[Segment], origin: PartialDate | None, language: str) -> list[Passage]:
    """Give every sentence with what it mentions, names led back to whom they mean."""
    raws = [_read_raw(text[segment.start : segment.end], language) for segment in segments]
    cast = _learn([raw for segment, raw in sorted(zip(segments, raws, strict=True), key=_prose_first)], text)
    passages = [Passage(segment, text[segment.start : segment.end], language) for segment in segments]
    _place_figures(text, passages, origin, language)
    resolver = _Resolver(cast, language, frozenset(place.name for raw in raws for place in raw.places))
    for passage, raw in zip(passages, raws, strict=True):
        resolver.resolve(passage, raw)
    settle_countries(passages, cast, language)
    find_ministries(cast, text)
    return passages


def _prose_first(pair: tuple[Segment, _Raw]) -> bool:
    """Headings last: they write names in capitals, or damaged."""
    return pair[0].standing is Standing.HEADING


def _read_raw(content: str, language: str) -> _Raw:
    if language == "ja":
        people = find_japanese_people(content)
        taken = [(person.start, person.end) for person in people]
        return _Raw(
            people,
            find_japanese_references(content),
            find_japanese_bodies(content, taken),
            find_japanese_places(content),
        )
    people = find_latin_people(content, language)
    known = [(person.start, person.end) for person in people if person.role]
    known += [(reference.start, reference.end) for reference in find_role_references(content, language)]
    figures = [
        (found.start, found.end) for found in (*find_money(content, language), *find_dates(content, None, language))
    ]
    bodies = find_latin_bodies(content, language, known + figures)
    places = find_latin_places(
        content,
        language,
        known + figures + [(body.start, body.end) for body in bodies if body.sure and not body.reference],
    )
    return _Raw(people, find_role_references(content, language), bodies, places)


def _learn(raws: Iterable[_Raw], text: str) -> WhoIsWho:
    cast = WhoIsWho()
    raws = list(raws)
    cast.learn_people(person for raw in raws for person in raw.people)
    cast.count_spellings(Counter(_WORD.findall(text)))
    cast.learn_bodies(
        [body for raw in raws for body in raw.bodies if not body.name.isupper() or len(body.name) < _LONGEST_INITIALS]
    )
    named = [
        BodyMention(0, 0, _plain(person.body))
        for raw in raws
        for person in raw.people
        if person.body and person.body != REFERENCE
    ]
    cast.learn_bodies([body for body in named if cast.find_body(body.name) is None])
    _learn_initials(cast, text)
    places = {place.name for raw in raws for place in raw.places}
    bare = {person.name for raw in raws for person in raw.people}
    cast.learn_unsure(body for raw in raws for body in raw.bodies if not body.sure and body.name not in places | bare)
    return cast


def _learn_initials(cast: WhoIsWho, text: str) -> None:
    """Take in the initials in brackets after a name, also where the name stands within somebody's office."""
    for match in islice(_INITIALS.finditer(text), _MOST_INITIALS):
        before = text[max(0, match.start() - _LONGEST_NAME) : match.start()].rstrip()
        owner = next((body for body in cast.bodies if before.endswith(body.name)), None)
        if owner is not None and owner.name != match[1]:
            cast.add_aliases(owner, (match[1],))


def _plain(name: str) -> str:
    return strip_form(strip_japanese_form(name))


def _place_figures(text: str, passages: Sequence[Passage], origin: PartialDate | None, language: str) -> None:
    """Give each sentence its dates, amounts and countries; the whole text is read once, since dates refer back."""
    dates = [Placed(date.start, date.end, date) for date in find_dates(text, origin, language)]
    amounts = [Placed(found.start, found.end, found.money) for found in find_money(text, language)]
    countries = [Placed(found.start, found.end, found.country) for found in find_countries(text)]
    for passage, mine in zip(passages, _sorted_into(passages, dates), strict=True):
        passage.dates = [placed.value for placed in mine]
    for passage, sums in zip(passages, _sorted_into(passages, amounts), strict=True):
        passage.amounts = sums
    for passage, named in zip(passages, _sorted_into(passages, countries), strict=True):
        passage.countries = named


def _sorted_into(passages: Sequence[Passage], mentions: Sequence[Placed[T]]) -> Iterator[list[Placed[T]]]:
    at = 0
    for passage in passages:
        mine: list[Placed[T]] = []
        while at < len(mentions) and mentions[at].start < passage.segment.end:
            if mentions[at].start >= passage.segment.start:
                mine.append(mentions[at])
            at += 1
        yield mine


class _Resolver:
    """Walks through the sentences, remembering of whom the text spoke last."""

    def __init__(self, cast: WhoIsWho, language: str, place_names: frozenset[str]) -> None:
        self.cast, self.language, self.place_names = cast, language, place_names
        self.recent_people: list[Person] = []
        self.recent_bodies: list[Body] = []
        self.topic: Body | None = None
        self.main: Body | None = None
        self.subject: Person | None = None

    def resolve(self, passage: Passage, raw: _Raw) -> None:
        """Fill in whom and what a sentence mentions."""
        passage.topic = self.topic
        offset = passage.segment.start
        offices = [
            each
            for each in raw.references
            if not any(each.start < person.end and person.start < each.end for person in raw.people if person.role)
        ]
        bodies = [each for each in raw.bodies if each.sure or each.reference or each.name not in self.place_names]
        events = [(mention.start, index, mention) for index, mention in enumerate((*bodies, *raw.people, *offices))]
        for _, _, mention in sorted(events, key=lambda event: event[:2]):
            if isinstance(mention, PersonMention):
                self._person(passage, mention)
            elif isinstance(mention, RoleReference):
                self._office(passage, mention)
            else:
                self._body(passage, mention)
        self._surnames(passage)
        self._known_bodies(passage)
        named = {placed.value.name for placed in passage.bodies}
        elsewhere = [
            PlaceMention(each.start, each.end, each.name)
            for each in raw.bodies
            if not each.sure and each.name in self.place_names
        ]
        passage.places = [
            Placed(offset + place.start, offset + place.end, place.name)
            for place in sorted({*raw.places, *elsewhere}, key=lambda each: each.start)
            if place.name not in named
            and not self._is_somebody(place.name)
            and not self.cast.find_body(place.name, exact=True)
        ]
        passage.people.sort(key=lambda placed: placed.start)
        passage.bodies.sort(key=lambda placed: placed.start)
        if passage.people:
            self.subject = passage.people[0].value
        self._remember_topic(passage)

    def _is_somebody(self, name: str) -> bool:
        return " " not in name and any(name in person.name.split() for person in self.cast.people)

    def _person(self, passage: Passage, mention: PersonMention) -> None:
        person = self.cast.find_person(mention.name, mention.role)
        if person is None:
            return
        if mention.body == REFERENCE and person.body in {"", REFERENCE}:
            company = (
                self.recent_bodies[-1]
                if self.recent_bodies and mention.role and "its" in passage.content
                else self._company()
            )
            person.body = company.name if company else ""
        elif mention.body and (body := self.cast.find_body(_plain(mention.body))):
            person.body = body.name if person.body in {"", REFERENCE, mention.body} else person.body
            body.country = body.country or country_of(mention.body) or mention.country
            person.country = person.country or body.country
        self._meet(person)
        offset = passage.segment.start
        passage.people.append(Placed(offset + mention.start, offset + mention.end, person, mention.name))
        if person.body and (body := self.cast.find_body(_plain(person.body))):
            self._speak_of(body)

    def _meet(self, person: Person) -> None:
        self.recent_people = [*(each for each in self.recent_people if each is not person), person][-_RECENT:]

    def _speak_of(self, body: Body) -> None:
        self.recent_bodies = [*(each for each in self.recent_bodies if each is not body), body][-_RECENT:]
        if self.main is None and is_company(body.name):
            self.main = body

    def _office(self, passage: Passage, mention: RoleReference) -> None:
        """Lead “il Ministro” back to the last person with that office, where no name stands with it."""
        start, end = passage.segment.start + mention.start, passage.segment.start + mention.end
        if any(placed.start < end and start < placed.end for placed in passage.people):
            return
        head = mention.head.casefold()
        anybody = mention.count > 1 or head in _PRONOUNS
        if head in _PRONOUNS and self.subject:
            passage.people.append(Placed(start, end, self.subject, passage.within(start, end)))
            return
        fitting = [person for person in self.recent_people if head[:_STEM] in person.role.casefold()] or (
            self.recent_people if anybody else []
        )
        for person in fitting[-mention.count :]:
            passage.people.append(Placed(start, end, person, passage.within(start, end)))

    def _body(self, passage: Passage, mention: BodyMention) -> None:
        start, end = passage.segment.start + mention.start, passage.segment.start + mention.end
        for body in self._referred(mention) if mention.reference else self._named(mention):
            passage.bodies.append(Placed(start, end, body, mention.name))
            self._speak_of(body)

    def _named(self, mention: BodyMention) -> list[Body]:
        body = self.cast.find_body(mention.name)
        if (
            body is None
            and not mention.sure
            and (mention.start > 0 or " " in mention.name)
            and self.cast.find_person(mention.name) is None
            and self.language != "ja"
        ):
            body = Body(mention.name, country=mention.country, sure=False)
        return [body] if body else []

    def _referred(self, mention: BodyMention) -> list[Body]:
        if mention.name in {"当社", "弊社", "当行", "当グループ"} and self.main:
            return [self.main]
        if mention.name == "両社":
            return [body for body in self.recent_bodies if is_company(body.name)][-2:]
        if mention.name == "references" or mention.name in {"同社", "会社", "グループ", "同グループ", "同行"}:
            company = self._company()
            return [company] if company else []
        return self._group(mention)

    def _group(self, mention: BodyMention) -> list[Body]:
        """The last body of the sort that is named: “il Consorzio”, 同機構."""
        known = self.cast.find_body(mention.name)
        if known:
            return [known]
        sort = mention.name.removeprefix("同")
        return [body for body in self.recent_bodies if sort.casefold() in body.name.casefold()][-1:]

    def _company(self) -> Body | None:
        """The firm that “the company” means: the group when several of one family were just named, else the last."""
        companies = [body for body in self.recent_bodies if is_company(body.name)]
        if not companies:
            return None
        last = next((body for body in reversed(companies) if body.sure), companies[-1])
        return self.cast.family_of(last.name) or last

    def _surnames(self, passage: Passage) -> None:
        """Add the people named by a surname alone, without an office beside it."""
        if self.language == "ja":
            return
        taken = [(placed.start, placed.end) for placed in (*passage.people, *passage.bodies)]
        for match in _WORD.finditer(passage.content):
            start, end = passage.segment.start + match.start(), passage.segment.start + match.end()
            if not match.group()[0].isupper() or any(start < stop and begin < end for begin, stop in taken):
                continue
            if person := self._by_surname(match.group()):
                passage.people.append(Placed(start, end, person, match.group()))
                self._meet(person)

    def _by_surname(self, word: str) -> Person | None:
        return next((person for person in self.cast.people if word in person.name.split()), None)

    def _known_bodies(self, passage: Passage) -> None:
        """Add the organisations named by an alias that only this text explains: 機構, センター, 当社."""
        if self.language != "ja":
            return
        for body in self.cast.bodies:
            for name in (body.name, *body.aliases):
                for match in re.finditer(
                    rf"(?<![一-龠々ァ-ヶーA-Za-z同当]){re.escape(name)}(?=[はがのをにとへも、・])", passage.content
                ):
                    start, end = passage.segment.start + match.start(), passage.segment.start + match.end()
                    if not any(
                        placed.start < end and start < placed.end for placed in (*passage.bodies, *passage.people)
                    ):
                        passage.bodies.append(Placed(start, end, body, name))
                        self._speak_of(body)

    def _remember_topic(self, passage: Passage) -> None:
        """The text speaks next of the organisation that this sentence spoke of first."""
        if passage.segment.standing is Standing.HEADING:
            return
        firms = [placed.value for placed in passage.bodies if is_company(placed.value.name)]
        if firms:
            self.topic = firms[0]

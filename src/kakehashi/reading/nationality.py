"""Whose country people act for, where the text takes it for granted, as a ministry does of its own minister."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from kakehashi.reading.mentions import REFERENCES
from kakehashi.reading.passages import Passage
from kakehashi.reading.who_is_who import Body, Person, WhoIsWho

_HOMES = {"it": "Italy", "ja": "Japan"}


def settle_countries(passages: Sequence[Passage], cast: WhoIsWho, language: str) -> None:
    """Give people and organisations the country that the two parties of the text leave for them."""
    _share_with_bodies(cast)
    parties = _parties(passages, cast, language)
    for passage in passages:
        passage.parties = tuple(parties)
    if len(parties) == 2:
        if language == "ja":
            _by_script(cast, parties)
        groups = [group for group in map(_together, passages) if len(group) > 1]
        for passage in passages:
            _part(_together(passage), _order_in(passage, parties), official=True)
        for person in cast.people:
            if not person.country and _is_official(person):
                person.country = parties[0]
        for group in groups:
            _part(group, parties, official=False)
    _share_with_bodies(cast)


def _by_script(cast: WhoIsWho, parties: Sequence[str]) -> None:
    """In a Japanese text kana spell the names of the other party's people, kanji those of Japan's."""
    other = next(country for country in parties if country != "Japan")
    near = {"China", "Taiwan", "South Korea"}
    for person in cast.people:
        if not person.country and re.search("[ァ-ヶ]", person.name) and "Japan" in parties:
            person.country = other
        elif not person.country and re.fullmatch("[一-龠々ヶ]+", person.name) and not near & {*parties}:
            person.country = "Japan"


def _together(passage: Passage) -> list[Person]:
    return list({id(placed.value): placed.value for placed in passage.people}.values())


def _order_in(passage: Passage, parties: Sequence[str]) -> Sequence[str]:
    """The parties as the sentence orders them, if it names both."""
    named = [country for country in dict.fromkeys(placed.value for placed in passage.countries) if country in parties]
    return named if len(named) == len(parties) else parties


def _parties(passages: Sequence[Passage], cast: WhoIsWho, language: str) -> list[str]:
    """The two countries the text is most about, its own first."""
    counts = Counter(placed.value for passage in passages for placed in passage.countries)
    counts.update(person.country for person in cast.people if person.country)
    likely = [country for country, _ in counts.most_common(2)]
    home = _HOMES.get(language, "")
    if home and home not in likely:
        likely = [home, *likely[:1]]
    if home in likely:
        return sorted(likely, key=lambda country: country != home)
    speaking = [
        placed.value.country for passage in passages for placed in passage.people if placed.value.country in likely
    ]
    foreign = {person.country for person in cast.people} & set(likely)
    if len(foreign) == 1:
        return sorted(likely, key=lambda country: country in foreign)
    return sorted(likely, key=lambda country: country != speaking[0]) if speaking else likely


def _is_official(person: Person) -> bool:
    """Whether somebody holds an office of state: no organisation is named for them, or a ministry is."""
    return bool(person.role) and person.body == ""


def _part(group: Iterable[Person], parties: Sequence[str], *, official: bool) -> None:
    """Give those of a group who have no country the party that the others leave."""
    people = list(group)
    unknown = [person for person in people if not person.country and (person.body == "") == official]
    known = {person.country for person in people if person.country}
    left = [country for country in parties if country not in known]
    if official and len(unknown) == 2 and len(left) == 2:
        for person, country in zip(unknown, parties, strict=True):
            person.country = country
    elif len(left) == 1 and known and unknown and (official or len({person.body for person in unknown}) == 1):
        for person in unknown[:1] if official else unknown:
            person.country = left[0]


def _share_with_bodies(cast: WhoIsWho) -> None:
    """People have the country of their organisation, and give it theirs."""
    for person in cast.people:
        body = cast.find_body(person.body) if person.body not in {"", *REFERENCES} else None
        if body is not None:
            person.country = person.country or body.country or _of_family(body, cast)
            body.country = body.country or person.country


def _of_family(body: Body, cast: WhoIsWho) -> str:
    """The country of the group whose name an organisation's begins with."""
    family = cast.family_of(body.name)
    return family.country if family else ""

"""Everybody a text names, learnt from all its sentences before any of them is understood."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from kakehashi.reading.mentions import REFERENCES, BodyMention
from kakehashi.reading.plain_names import plain_name
from kakehashi.reading.read_mentions import Mentions
from kakehashi.reading.segments import Segment, Standing
from kakehashi.reading.who_is_who import WhoIsWho

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_INITIALS = re.compile(r"\s?[(（]([A-Z][A-Za-z&.-]{1,9})[)）]")
_LONGEST_NAME, _MOST_INITIALS = 100, 500
# Longer words in capitals are headings and datelines rather than names.
_LONGEST_CAPITALS = 7


def learn_names(text: str, segments: Sequence[Segment], read: Sequence[Mentions]) -> WhoIsWho:
    """Give the people and organisations of a text, each once; headings last, for they write names in capitals."""
    ordered = sorted(zip(segments, read, strict=True), key=lambda pair: pair[0].standing is Standing.HEADING)
    mentions = [each for _, each in ordered]
    cast = WhoIsWho()
    cast.learn_people(person for each in mentions for person in each.people)
    cast.count_spellings(Counter(_WORD.findall(text)))
    _learn_bodies(cast, mentions)
    _learn_initials(cast, text)
    _learn_unsure(cast, mentions)
    return cast


def _learn_bodies(cast: WhoIsWho, mentions: Sequence[Mentions]) -> None:
    """Take in the organisations that show what they are, then those at which somebody holds a post."""
    bodies = [body for each in mentions for body in each.bodies]
    cast.learn_bodies([body for body in bodies if not body.name.isupper() or len(body.name) < _LONGEST_CAPITALS])
    posts = [person.body for each in mentions for person in each.people if person.body not in {"", *REFERENCES}]
    named = [BodyMention(0, 0, plain_name(name)) for name in posts]
    cast.learn_bodies([body for body in named if cast.find_body(body.name) is None])


def _learn_initials(cast: WhoIsWho, text: str) -> None:
    """Take in the initials in brackets after a name, also where the name stands within somebody's office."""
    for match in islice(_INITIALS.finditer(text), _MOST_INITIALS):
        before = text[max(0, match.start() - _LONGEST_NAME) : match.start()].rstrip(" 」")
        owner = next((body for body in cast.bodies if before.endswith(body.name)), None)
        if owner is not None and owner.name != match[1]:
            cast.add_aliases(owner, (match[1],))


def _learn_unsure(cast: WhoIsWho, mentions: Sequence[Mentions]) -> None:
    """Take in names that nothing shows to be organisations, but that are no place and nobody."""
    places = {place.name for each in mentions for place in each.places}
    people = {person.name for each in mentions for person in each.people}
    unsure = (body for each in mentions for body in each.bodies if not body.sure)
    cast.learn_unsure(body for body in unsure if body.name not in places | people)

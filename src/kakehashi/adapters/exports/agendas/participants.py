"""The organisations of an agenda as they stand on paper."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from kakehashi.domain.agenda_book import AgendaBook
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.party import Party
from kakehashi.domain.sector import Sector
from kakehashi.language.detect import detect_language

_NOT_PRINTED = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff]+")
_NOT_A_CHARACTER = re.compile("[\ud800-\udfff]")
_LANGUAGES = {"IT": "it"}
"""The language of a party whose names are in Latin letters; Japanese is told by its own."""


@dataclass(frozen=True, slots=True)
class Participant:
    """An organisation with its name on one line and the language of the name (BCP 47, empty where it cannot be told).

    `side` is 0 or 1, the place of its party in the programme.
    """

    id: str
    name: str
    language: str
    party: Party
    side: int
    sectors: frozenset[Sector]


def participants(book: AgendaBook) -> Mapping[str, Participant]:
    """Give who comes, and whose meetings are held or fell away, by id and in the order of ids."""
    meetings = (each.organisations for each in (*book.agenda.meetings, *book.agenda.cancelled))
    left_out = (each.organisations for each in book.agenda.left_out)
    ids = {*book.delegates, *chain.from_iterable(meetings), *chain.from_iterable(left_out)}
    return {each: _participant(book, book.organisations[each]) for each in sorted(ids)}


def one_line(text: str) -> str:
    """Give a text without the line breaks and control characters that would break a line, a card or a file."""
    return " ".join(_NOT_A_CHARACTER.sub("?", _NOT_PRINTED.sub(" ", text)).split())


def _participant(book: AgendaBook, organisation: Organisation) -> Participant:
    return Participant(
        organisation.id,
        one_line(organisation.name) or organisation.id,
        _name_language(organisation),
        organisation.party,
        book.programme.parties.index(organisation.party),
        organisation.sectors,
    )


def _name_language(organisation: Organisation) -> str:
    if detect_language(organisation.name) == "ja":
        return "ja"
    return _LANGUAGES.get(organisation.party.code, "")

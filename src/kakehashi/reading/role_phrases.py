"""Offices and posts in Italian and English: “the Minister of X”, “l'amministratore delegato di Y”, “Y's chief executive”."""

import re
from dataclasses import dataclass

from kakehashi.reading.countries import country_of
from kakehashi.reading.latin_text import LatinText
from kakehashi.reading.role_complements import body_named, complement_end, without_country
from kakehashi.reading.role_heads import Head, singular_role
from kakehashi.reading.role_owners import find_owner

_POSTED = re.compile("ambas|consol|consul|inviat|envoy")
_POSTING = frozenset({"a", "ad", "in", "to", "at", "presso"})


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """An office with what it is of: words `[first, after)`."""

    first: int
    after: int
    head: str
    role: str
    body: str = ""
    country: str = ""


def read_role(words: LatinText, first: int, *, named: bool) -> RolePhrase:
    """Read the role whose head starts at a position; `named` when its holder's name stood before it."""
    head, owner = words.heads[first], find_owner(words, first)
    titles = _join_titles(words, head.after)
    at, adjective = _skip_country(words, titles)
    at = _extend_title(words, at)
    role = words.slice(owner.first, titles if adjective else at)
    body, country, after = owner.body, adjective or owner.country, at
    while _goes_on(words, head, after):
        end = complement_end(words, after, portfolio=head.portfolio, named=named)
        if end == after:
            break
        complement = words.slice(after, end)
        country = country or country_of(complement)
        if head.portfolio or words.low(after) in words.lexicon.scope:
            role = f"{role} {without_country(complement)}".strip()
        else:
            body = body or body_named(words, after, end)
        after = end
    after = _skip_initials(words, _skip_posting(words, head, after))
    title = words.slice(head.first, head.after)
    return RolePhrase(owner.first, after, title, singular_role(role, words.lexicon.language), body, country)


def _join_titles(words: LatinText, at: int) -> int:
    """The end of “President and CEO”: titles joined by a conjunction, the second without an article."""
    while words.low(at) in words.lexicon.joins and at + 1 in words.heads:
        at = words.heads[at + 1].after
    return at


def _skip_country(words: LatinText, at: int) -> tuple[int, str]:
    """The position after an adjective that tells whose minister somebody is, and the country."""
    if at < len(words.tokens) and words.tokens[at].text[0].islower() and (country := country_of(words.tokens[at].text)):
        return at + 1, country
    return at, ""


def _extend_title(words: LatinText, at: int) -> int:
    """The end of “Direttore Tecnologia di”: one capitalised word between the head and what it is of."""
    extends = words.is_capital(at) and at not in words.heads and words.low(at + 1) in words.lexicon.of
    return at + 1 if extends and words.low(at) in words.lexicon.no_names else at


def _goes_on(words: LatinText, head: Head, at: int) -> bool:
    """Whether “of”, or in an office of state “and of”, stands at a position."""
    if words.low(at) in words.lexicon.of or (words.low(at), words.low(at + 1)) == ("con", "delega"):
        return True
    return head.portfolio and words.low(at) in words.lexicon.joins and words.low(at + 1) in words.lexicon.of


def _skip_posting(words: LatinText, head: Head, at: int) -> int:
    """The position after “a Tokyo”, where an ambassador is posted."""
    posted = _POSTED.search(words.low(head.first)) and words.low(at) in _POSTING and words.is_capital(at + 1)
    return at + 2 if posted else at


def _skip_initials(words: LatinText, at: int) -> int:
    """The position after “(CLE)”, the initials of the body just named."""
    if at + 2 >= len(words.tokens) or not words.is_capital(at + 1):
        return at
    return at + 3 if (words.tokens[at].text, words.tokens[at + 2].text) == ("(", ")") else at

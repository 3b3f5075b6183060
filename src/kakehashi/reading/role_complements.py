"""What an office is of or for: “of Economy, Trade and Industry”, “di Kuroiwa Devices”, “per l'Europa”, “of the company”."""

import re

from kakehashi.reading.countries import country_of
from kakehashi.reading.latin_text import LatinText
from kakehashi.reading.mentions import REFERENCE

_CONNECTING = frozenset({"in", "the", "'s", "de", "do", "da", "y"})
_LONGEST_CONNECTION = 3
_LONGEST_NAME = 4
_OF_COUNTRY = re.compile(r"\s(?:della|dello|dell'|del|di|of the|of|d[ai])\s?(?:Repubblica |Republic of )?(?:the )?\S+$")


def complement_end(words: LatinText, at: int, *, portfolio: bool, named: bool) -> int:
    """Where the complement ends whose “of” stands at a position; that position itself where there is none.

    `named` when the holder's name stood before the office; otherwise it may run on from the complement, as in “Minister
    of Business and Made in Italy Adolfo Urso”.
    """
    delegated = words.low(at) == "con" and words.low(at + 1) == "delega"
    begun = skip_descriptors(words, at + (3 if delegated else 1))
    end = _last_word(words, begun, portfolio=portfolio)
    if end == begun:
        return end if end > at + 1 and words.is_descriptor(end - 1) else at
    return end if named or _name_follows(words, end) else _without_trailing_name(words, begun, end)


def _last_word(words: LatinText, begun: int, *, portfolio: bool) -> int:
    end = begun
    while end < len(words.tokens):
        following = _next_word(words, end, listed=portfolio and end > begun)
        if following is None or (following > end and words.starts_person(following)):
            break
        parted = end > begun and words.is_parted(end) and words.name_end(end) - end > 1
        if parted or (end > begun and words.is_loud_name(end)):
            break
        end = following + 1
    return end


def body_named(words: LatinText, at: int, end: int) -> str:
    """The body a complement names; a reference where it only says “of the company”."""
    first = skip_descriptors(words, at + 1)
    return words.slice(first, end) if first < end else REFERENCE


def skip_descriptors(words: LatinText, at: int) -> int:
    """The position after articles, adjectives of countries, and words such as “company”."""
    while at < len(words.tokens) and not words.is_capital(at):
        token = words.tokens[at]
        known = token.low in words.lexicon.articles or words.is_descriptor(at) or token.text == "'s"
        if not known and not country_of(token.text):
            break
        at += 1
    described = at + 1 < len(words.tokens) and country_of(words.tokens[at].text) and words.is_descriptor(at + 1)
    return at + 2 if described and not words.is_capital(at + 1) else at


def _next_word(words: LatinText, at: int, *, listed: bool) -> int | None:
    """The capitalised word that goes on with a complement: the next, or one after a conjunction or, in lists, a comma."""
    if at in words.heads or words.low(at) in words.lexicon.honorifics:
        return None
    if words.is_capital(at):
        return at
    after = _after_connection(words, at, listed=listed)
    if after == at or not words.is_capital(after) or after in words.heads:
        return None
    if words.low(after) in words.lexicon.honorifics or _opens_another(words, at, after):
        return None
    return None if words.low(at) in words.lexicon.joins and not listed else after


def _after_connection(words: LatinText, at: int, *, listed: bool) -> int:
    lexicon = words.lexicon
    connecting = lexicon.of | lexicon.joins | lexicon.articles | _CONNECTING
    after = at
    while after < len(words.tokens) and after - at < _LONGEST_CONNECTION:
        if words.low(after) not in connecting and not (listed and words.tokens[after].text == ","):
            break
        after += 1
    return after


def _opens_another(words: LatinText, at: int, after: int) -> bool:
    """Whether what follows a conjunction is somebody else's: “and Japan's Minister”, “and French Minister”."""
    if words.low(at) not in words.lexicon.joins or after + 1 >= len(words.tokens):
        return False
    owner = words.tokens[after + 1].text == "'s"
    return owner or (after + 1 in words.heads and bool(country_of(words.tokens[after].text)))


def _name_follows(words: LatinText, end: int) -> bool:
    at = end + 1 if end < len(words.tokens) and words.tokens[end].text == "," else end
    name = words.skip_honorifics(at)
    return name > at or words.starts_person(name)


def _without_trailing_name(words: LatinText, begun: int, end: int) -> int:
    """The end of a complement without the person's name that runs on from it: “Made in Italy | Adolfo Urso”."""
    first = end
    while first > begun and words.is_name(first - 1) and (first == end or words.adjoin(first - 1)):
        first -= 1
    # After a word that is no name all of them are the person's; else the body's name may run into the first.
    kept = first if first > begun and end - first <= _LONGEST_NAME else max(first, end - 2)
    return kept if kept > begun and end - first > 1 else end


def without_country(complement: str) -> str:
    """A complement without the country that stands in it: “delle Filiere della Repubblica Italiana”."""
    country = country_of(complement)
    if not country:
        return complement
    stripped = _OF_COUNTRY.sub("", complement)
    if stripped != complement and country_of(stripped) != country:
        return stripped
    return " ".join(word for word in complement.split() if not (word[0].islower() and country_of(word)))

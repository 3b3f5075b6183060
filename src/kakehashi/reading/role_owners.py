"""What stands before an office and belongs to it: “Japan's”, “Economy”, “Kuroiwa Devices”, “its”."""

from dataclasses import dataclass

from kakehashi.reading.countries import country_of
from kakehashi.reading.latin_runs import name_words
from kakehashi.reading.latin_text import LatinText
from kakehashi.reading.mentions import ITS, REFERENCE

_ITS = frozenset({"its", "suo", "sua"})
_OPENERS = frozenset(
    """both under with from today yesterday later earlier then this that these they through before after during also however
    meanwhile""".split()
)
_MARKS = frozenset({"'s", "'"})
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Owner:
    """The position a role starts at, and whose it is: a body or a country."""

    first: int
    body: str = ""
    country: str = ""


def find_owner(words: LatinText, head: int) -> Owner:
    """Give what stands before the office at a position and belongs to it."""
    at = _first_qualifier(words, head)
    if at and words.tokens[at - 1].text in _MARKS:
        return _possessor(words, at, portfolio=words.heads[head].portfolio)
    if at and (country := country_of(words.tokens[at - 1].text)):
        return Owner(at, country=country)
    if at and words.low(at - 1) in _ITS:
        return Owner(at, ITS)
    return Owner(at, _run_before(words, at))


def _first_qualifier(words: LatinText, at: int) -> int:
    """Where “Trade and Industry” before “Minister” starts."""
    while at:
        if _qualifies(words, at):
            at -= 1
        elif at > 1 and words.low(at - 1) in words.lexicon.joins and _qualifies(words, at - 1):
            at -= 2
        else:
            break
    return at


def _qualifies(words: LatinText, at: int) -> bool:
    """Whether the word before a position says in English what an office is for: “Economy Minister”."""
    if words.lexicon.language != "en" or at < 1:
        return False
    token = words.tokens[at - 1]
    known = token.is_capital and token.low in words.lexicon.no_names and len(token.text) >= _SHORTEST
    return known and words.adjoin(at - 1) and token.low not in _OPENERS and not country_of(token.text)


def _possessor(words: LatinText, at: int, *, portfolio: bool) -> Owner:
    mark = at - 1
    if words.is_descriptor(mark - 1):
        return Owner(at, REFERENCE)
    name = _run_before(words, mark) or country_of(words.tokens[mark - 1].text)
    country = country_of(name)
    return Owner(at, country=country) if portfolio or country == name else Owner(at, name)


def _run_before(words: LatinText, at: int) -> str:
    """The capitalised words right before a position, as in “Kuroiwa Devices CEO”; one alone only in English."""
    first, stops = at, words.lexicon.honorifics | words.lexicon.articles | name_words("openers")
    while first and words.is_capital(first - 1) and words.adjoin(first - 1) and words.low(first - 1) not in stops:
        if first - 1 in words.heads:
            break
        first -= 1
    alone = at - first == 1 and words.lexicon.language == "en"
    return words.slice(first, at) if at - first > 1 or alone else ""

"""Stretches of capitalised words, which names of organisations and places are."""

import re
from collections.abc import Iterator
from functools import cache

from kakehashi.reading.countries import country_of, is_country_name
from kakehashi.reading.latin_text import LatinText
from kakehashi.reading.latin_tokens import Token
from kakehashi.reading.tables import load_table, words

_HEADS_WITHIN = 2


def find_runs(text: LatinText) -> Iterator[tuple[int, int]]:
    """Give the stretches of capitalised words, without articles at their beginning, as positions `[first, after)`."""
    at = 0
    while at < len(text.tokens):
        end = _run_end(text, at)
        first = at
        while first < end and _is_small(text, first, end):
            first += 1
        if first < end:
            yield first, end
        at = max(end, at + 1)


def _run_end(text: LatinText, at: int) -> int:
    end = at
    while text.is_capital(end) and (end == at or text.tokens[end - 1].end + 1 >= text.tokens[end].start):
        end += 1
    return end


def _is_small(text: LatinText, first: int, end: int) -> bool:
    """Whether a stretch begins with an article or a preposition that is only capitalised as a sentence's first word."""
    low = text.low(first)
    opens = first == 0 or not text.tokens[first - 1].text[-1].isalnum()
    return opens and (low in text.lexicon.articles or (low in text.lexicon.of and end - first > 1))


def widen_run(text: LatinText, first: int, after: int) -> tuple[int, int]:
    """A stretch with what an institution is of or for: “Agenzia Italiana per i Corridoi Industriali”."""
    while first < after - 1 and text.low(first) in name_words("openers"):
        first += 1
    beginning = text.tokens[first : min(after, first + _HEADS_WITHIN)]
    institution = any(is_institution_word(token) for token in beginning)
    while (following := _joined(text, first, after, institution=institution)) is not None:
        after = _run_end(text, following)
    return first, after


def _joined(text: LatinText, first: int, after: int, *, institution: bool) -> int | None:
    """The position of the capitalised word that a joiner after a stretch leads to, if both belong to the name."""
    joiner, following = text.low(after), after + 1
    while text.low(following) in text.lexicon.articles and not text.is_capital(following):
        following += 1
    if not text.is_capital(following):
        return None
    if joiner == "in" and text.low(after - 1) == "made":
        return following
    if joiner not in name_words("institution_joiners" if institution else "any_joiners"):
        return None
    lone = after - first == 1
    if joiner == "di" and not lone and following == after + 1:
        return None  # “Fondazione SiliciAlpi di Ivrea”: where it is
    token = text.tokens[following]
    if joiner == "of" and not lone and not is_country_name(token.text) and not is_common_word(text, token):
        return None
    return following


@cache
def name_words(group: str) -> frozenset[str]:
    """A list of words of the table of names."""
    return frozenset(str(load_table("names.toml")["latin"][group]).split())


@cache
def no_place() -> re.Pattern[str]:
    """What shows that a capitalised name is a rank or a document's."""
    return words(load_table("names.toml")["latin"]["no_places"])


def is_institution_word(token: Token) -> bool:
    """Whether a word shows that a name is an organisation's: Agency, Fondazione, Devices."""
    return _institution_words().fullmatch(token.text) is not None


@cache
def _institution_words() -> re.Pattern[str]:
    return words(head for language in ("it", "en") for head in load_table(f"{language}.toml")["bodies"]["heads"])


def is_common_word(text: LatinText, token: Token) -> bool:
    """Whether a word names nobody by itself."""
    lexicon = text.lexicon
    return token.low in lexicon.no_names or token.low in lexicon.honorifics or bool(country_of(token.text))

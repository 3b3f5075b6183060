"""Whether two names as texts write them are of one person, organisation or place."""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from kakehashi.domain.likeness import Likeness
from kakehashi.language.names import fold_letters, normalise_name
from kakehashi.language.sound import consonants

LEAST_ALIKE = 88
"""Percent of letters that agree in two writings of one name: one wrong letter in eight, as scans and slips make them."""
LEAST_ALIKE_IN_SOUND, MOST_UNLIKE_IN_SOUND = 80, 50
SHORTEST_MISSPELT = 6
SHORTEST_BEGINNING = 2

_KANA = re.compile(r"[ァ-ヺー・＝\s]+")
_JAPANESE = re.compile(r"[ぁ-ゖァ-ヺ々〆\u3400-\u9fff]")
_BRACKETED = re.compile(r"\s*[(（]([^()（）]{2,40})[)）]\s*")
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=65536)
def compare_names(one: str, other: str) -> Likeness:
    """Compare two names across spelling, order of words, abbreviation and script.

    A name of one word is the same as a longer one that begins or ends with it (Urso, Adolfo Urso). Katakana is compared
    with Latin letters by its consonants; kanji with Latin letters cannot be, which gives `unknown`.
    """
    if set(_parts(one)) & set(_parts(other)):
        return Likeness.SAME
    first_japanese, second_japanese = (bool(_JAPANESE.search(name)) for name in (one, other))
    if first_japanese and second_japanese:
        return _compare_japanese(normalise_name(one), normalise_name(other))
    if first_japanese or second_japanese:
        japanese, latin = (one, other) if first_japanese else (other, one)
        return _compare_sounds(japanese, latin) if _KANA.fullmatch(japanese) else Likeness.UNKNOWN
    return _compare_latin(_words(one), _words(other))


@lru_cache(maxsize=65536)
def name_keys(name: str) -> frozenset[str]:
    """Give keys of a name: of two names that are the same, all but some misspelt ones share one.

    They are the consonants of each word, and of a Japanese name its beginning.
    """
    begins = frozenset({normalise_name(name)[:SHORTEST_BEGINNING]}) if _JAPANESE.search(name) else frozenset()
    return begins | {consonants(word) or word for word in _words(name)}


def _parts(name: str) -> list[str]:
    """A name and what stands in brackets behind it: “Istituto Commercio Estero (ICE)” goes by both."""
    found = _BRACKETED.search(name)
    parts = (found[1], name.replace(found[0], " ")) if found else (name,)
    return [part for part in map(normalise_name, parts) if part]


def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold_letters(name)))


def _compare_latin(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    few, many = sorted((one, other), key=len)
    if not few:
        return Likeness.UNKNOWN
    if sorted(few) == sorted(many) or (len(few) == 1 and few[0] in {many[0], many[-1]}):
        return Likeness.SAME
    shortened = len(few) > 1 and (many[: len(few)] == few or many[-len(few) :] == few)
    return Likeness.SAME if shortened or _misspelt(" ".join(one), " ".join(other)) else Likeness.DIFFERENT


def _compare_japanese(one: str, other: str) -> Likeness:
    shorter, longer = sorted((one, other), key=len)
    begins = len(shorter) >= SHORTEST_BEGINNING and longer.startswith(shorter)
    return Likeness.SAME if begins or _misspelt(one, other) else Likeness.DIFFERENT


def _misspelt(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= SHORTEST_MISSPELT and fuzz.ratio(one, other) >= LEAST_ALIKE


def _compare_sounds(japanese: str, latin: str) -> Likeness:
    spoken, written = (tuple(map(consonants, _WORD.findall(fold_letters(name)))) for name in (japanese, latin))
    endings = set(spoken[-1:]) & set(written[-1:])
    if any(len(ending) > 1 for ending in endings):
        return Likeness.SAME
    alike = fuzz.ratio("".join(spoken), "".join(written))
    if alike >= LEAST_ALIKE_IN_SOUND:
        return Likeness.SAME
    return Likeness.DIFFERENT if alike < MOST_UNLIKE_IN_SOUND else Likeness.UNKNOWN

"""The words with which people write days and hours, from `times.toml`."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from kakehashi.language.names import fold_letters

_EDGE = "[a-z0-9]"


def fold_time(text: str) -> str:
    """Set width, case, accents and the many dashes aside."""
    return _DASHES.sub("-", fold_letters(text))


@cache
def word_values(table: str) -> Mapping[str, str]:
    """Give every word of a table with the value it stands for."""
    return {fold_time(word): value for value, words in _tables()[table].items() for word in words}


@cache
def any_word(table: str, value: str = "") -> str:
    """Give a pattern of the words of a table that stand for a value, or for any; the longest at a place counts."""
    return _alternatives(word for word, meant in word_values(table).items() if value in {"", meant})


@cache
def _tables() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads(files("kakehashi.rosters").joinpath("times.toml").read_text(encoding="utf-8"))


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(_whole(word) for word in sorted(words, key=len, reverse=True))


def _whole(word: str) -> str:
    before = f"(?<!{_EDGE})" if re.match(_EDGE, word) else ""
    after = f"(?!{_EDGE})" if re.match(_EDGE, word[-1]) else ""
    return before + re.escape(word) + after


_DASHES = re.compile("[‐‑‒–—―−ー〜~～]")

"""The terms of a roster's tables: how headings, sectors, kinds and forms of cooperation are written in it, en, ja."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from itertools import chain

from kakehashi.language.names import fold_letters

_JAPANESE = r"[々〆ァ-ヺーぁ-ゖ\u3400-\u9fff]"
_GAP_AT_JAPANESE = re.compile(rf"(?<={_JAPANESE}) | (?={_JAPANESE})")


class Reach(StrEnum):
    """Where a term counts: anywhere in a text, only as the whole of it, or as the whole when nothing else is meant."""

    ANYWHERE = "anywhere"
    EXACT = "exact"
    OTHERWISE = "otherwise"


_KEYS = {
    "it": (Reach.ANYWHERE, 0),
    "ja": (Reach.ANYWHERE, 0),
    "en": (Reach.ANYWHERE, 100),
    "exact": (Reach.EXACT, 200),
    "otherwise": (Reach.OTHERWISE, 300),
}
"""Of two columns the one in the party's own language is preferred to its English counterpart."""


@dataclass(frozen=True, slots=True)
class Term:
    """A way to write `value`; of `table` and `order`, its places in the file, lower ones are surer."""

    value: str
    text: str
    reach: Reach
    table: int
    order: int


class TermTable:
    """The terms of one file, found by their normalised text."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms: dict[str, list[Term]] = {}
        for term in terms:
            self._terms.setdefault(term.text, []).append(term)
        self.phrases: Sequence[str] = tuple(
            text for text, terms in self._terms.items() if any(term.reach is Reach.ANYWHERE for term in terms)
        )
        self._pattern = re.compile("|".join(map(_bounded, sorted(self.phrases, key=len, reverse=True))))

    def exact(self, text: str) -> Sequence[Term]:
        """Terms that are the whole of a normalised text."""
        return self._terms.get(text, ())

    def anywhere(self, text: str) -> list[Term]:
        """Terms inside a normalised text, the longest at each place; they do not overlap."""
        found = (self._terms[match.group()] for match in self._pattern.finditer(text))
        return [term for term in chain.from_iterable(found) if term.reach is Reach.ANYWHERE]


def normalise_term(text: str) -> str:
    """Set width, case, accents, punctuation and line breaks aside, and spaces next to Japanese characters."""
    folded = fold_letters(text).replace("&", " and ")
    spaced = " ".join("".join(c if c.isalnum() else " " for c in folded).split())
    return _GAP_AT_JAPANESE.sub("", spaced)


@cache
def load_terms(file_name: str) -> TermTable:
    """Read a table of this package, such as `headings.toml`."""
    tables = tomllib.loads(files("kakehashi.rosters").joinpath(file_name).read_text(encoding="utf-8"))
    return TermTable(
        term for place, (value, table) in enumerate(tables.items()) for term in _read_table(value, table, place)
    )


def _read_table(value: str, table: Mapping[str, Sequence[str]], place: int) -> Iterator[Term]:
    for key, texts in table.items():
        reach, less_sure = _KEYS[key]
        for order, text in enumerate(texts):
            yield Term(value, normalise_term(text), reach, place, less_sure + order)


def _bounded(text: str) -> str:
    """Make a pattern that finds Latin terms only as whole words: “ricerca” is not “cerca”."""
    before = r"(?<![a-z0-9])" if text[0].isascii() else ""
    after = r"(?![a-z0-9])" if text[-1].isascii() else ""
    return f"{before}{re.escape(text)}{after}"

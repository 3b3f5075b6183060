"""The words that name an office or a post in Italian and English."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kakehashi.reading.latin_tokens import Token, token_at
from kakehashi.reading.tables import load_table, words

_ENGLISH_PLURAL = re.compile(
    r"^((?:[A-Z][a-z]+ )*(?:[Mm]inister|[Pp]resident|[Gg]overnor|[Cc]hair|[Dd]irector|[Ss]ecretar)[a-z]*?)s\b"
)


@dataclass(frozen=True, slots=True)
class Head:
    """The words that name an office: tokens `[first, after)`; `portfolio` for one of a state."""

    first: int
    after: int
    portfolio: bool


def find_heads(text: str, tokens: Sequence[Token], language: str) -> dict[int, Head]:
    """Give the heads of roles by the token they start at."""
    heads: dict[int, Head] = {}
    for portfolio in (True, False):
        for match in _head_pattern(language, portfolio=portfolio).finditer(text):
            first, after = token_at(tokens, match.start()), token_at(tokens, match.end())
            if first < len(tokens) and tokens[first].start == match.start():
                heads.setdefault(first, Head(first, after, portfolio))
    return heads


@cache
def _head_pattern(language: str, *, portfolio: bool) -> re.Pattern[str]:
    return words(load_table(f"{language}.toml")["roles"]["portfolio" if portfolio else "heads"])


def singular_role(role: str, language: str) -> str:
    """Give one holder's office for a word that names several: Prime Ministers, Presidenti."""
    singulars: dict[str, str] = load_table(f"{language}.toml")["roles"]["singular"]
    for plural, single in singulars.items():
        if re.match(rf"{plural}(?![^\W_])", role, re.IGNORECASE):
            return (single.title() if role[0].isupper() else single) + role[len(plural) :]
    return _ENGLISH_PLURAL.sub(r"\1", role) if language == "en" else role

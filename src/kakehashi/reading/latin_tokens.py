"""Italian and English text as words and signs, with what tells names from other words."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kakehashi.reading.countries import country_of
from kakehashi.reading.tables import load_table, words


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign at `text[start:end]`."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """The word as tables have it."""
        return self.text.casefold().rstrip(".")

    @property
    def is_capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_initials(self) -> bool:
        """Whether it is written in capitals, as initials and some brands are."""
        return len(self.text) > 1 and self.text.isupper()


_TOKEN = re.compile(
    r"""
    (?:[Dd]ell|[Aa]ll|[Nn]ell|[Dd]all|[Ss]ull|[Qq]uell|[Qq]uest|[Uu]n|[Ll]|d|c|s)'(?=[^\W\d_])  # an article without its vowel
  | '[sS](?![^\W\d_])
  | A/S(?![^\W\d_])|S\.p\.A\.|S\.r\.l\.|S\.A\.|N\.V\.|B\.V\.|Co\.,\s?Ltd\.?
  | (?:[A-ZÀ-Þ]\.){2,}
  | [A-ZÀ-Þ]\.(?=\s[A-ZÀ-Þ])
  | [^\W\d_]+(?:(?!'[sS](?![^\W\d_]))[-'.&][^\W\d_]+)*
  | \d+
  | [^\w\s]
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What one language's tables say of words that stand beside names."""

    language: str
    no_names: frozenset[str]
    honorifics: frozenset[str]
    joins: frozenset[str]
    of: frozenset[str]
    scope: frozenset[str]
    articles: frozenset[str]
    descriptors: re.Pattern[str]
    particles: frozenset[str]

    def is_name(self, token: Token) -> bool:
        """Whether a word can be part of a person's name."""
        if not token.is_capital or token.is_initials or len(token.text) < 2:
            return bool(re.fullmatch(r"[A-ZÀ-Þ]\.", token.text))
        return token.low not in self.no_names and not country_of(token.text) and "&" not in token.text


@cache
def load_lexicon(language: str) -> Lexicon:
    """Give the words of a language that the grammar of names needs."""
    table = load_table(f"{language}.toml")
    roles = table["roles"]
    # Ministries are named in two languages in many a text; what is no name in one is none in the other.
    no_names = {word for each in ("it", "en") for word in load_table(f"{each}.toml")["roles"]["no_names"]}
    sets = {name: frozenset(roles[name]) for name in ("honorifics", "joins", "of", "scope", "articles")}
    particles = frozenset("de da do dos das di del della van von der den la le al el bin ibn du des".split())
    return Lexicon(
        language, frozenset(no_names), descriptors=words(table["bodies"]["descriptors"]), particles=particles, **sets
    )


def split_tokens(text: str) -> list[Token]:
    """Cut a Latin text into words and signs."""
    return [Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]


def token_at(tokens: Sequence[Token], position: int) -> int:
    """The index of the first token that starts at or after a position."""
    return bisect_left(tokens, position, key=lambda token: token.start)

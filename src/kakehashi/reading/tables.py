"""The tables beside the code: triggers, roles and words of each language, as TOML."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_table(file: str) -> Mapping[str, Any]:
    """Give a table of this room."""
    return tomllib.loads(files("kakehashi.reading").joinpath(file).read_text(encoding="utf-8"))


def any_of(patterns: Iterable[str]) -> str:
    """Give one pattern that matches what any of these matches, the longest written first."""
    return "|".join(sorted(patterns, key=len, reverse=True))


def words(patterns: Iterable[str]) -> re.Pattern[str]:
    """Compile patterns of whole words, for any case."""
    return re.compile(rf"(?<![^\W_])(?:{any_of(patterns)})(?![^\W_])", re.IGNORECASE)


@cache
def pattern_of(language: str, section: str, group: str) -> re.Pattern[str] | None:
    """Compile a group of a language's patterns; None when the language has none of them."""
    patterns = tuple(load_table(f"{language}.toml")[section].get(group, ()))
    return _compile(language, patterns) if patterns else None


@cache
def patterns_of(language: str, section: str, group: str) -> tuple[re.Pattern[str], ...]:
    """Compile a group of a language's patterns one by one, in the order in which they are tried."""
    return tuple(_compile(language, (pattern,)) for pattern in load_table(f"{language}.toml")[section].get(group, ()))


def is_said(text: str, language: str, section: str, group: str) -> bool:
    """Whether a text holds any pattern of a group."""
    pattern = pattern_of(language, section, group)
    return pattern is not None and pattern.search(text) is not None


def _compile(language: str, patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Compile patterns found anywhere in Japanese, whole words elsewhere."""
    if language != "ja":
        return words(patterns)
    joined = any_of(patterns)
    for name, ending in load_table("ja.toml")["endings"].items():
        joined = joined.replace(f"{{{name}}}", ending)
    return re.compile(joined)

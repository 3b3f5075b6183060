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
    """Compile patterns of whole words, for any case; a place where one may start is a place where no word goes on."""
    return re.compile(rf"(?<![^\W_])(?:{any_of(patterns)})(?![^\W_])", re.IGNORECASE)

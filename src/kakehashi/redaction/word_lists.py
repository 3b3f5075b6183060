"""The lists of words that redaction rests on: facts of geography, and words that name no organisation."""

import re
from functools import lru_cache
from importlib.resources import files

from kakehashi.language.names import fold_letters


@lru_cache(maxsize=64)
def read_list(name: str) -> frozenset[str]:
    """Read a list of the room: entries parted by bars, or by white space where there are none; # begins a comment."""
    text = (files("kakehashi.redaction") / "lists" / f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines() if not line.startswith("#"))
    entries = (entry for line in lines for entry in (line.split("|") if "|" in line else line.split()))
    return frozenset(entry.strip() for entry in entries if entry.strip())


@lru_cache(maxsize=64)
def read_folded(name: str) -> frozenset[str]:
    """Read a list in the form in which case and accents are set aside."""
    return frozenset(map(fold_letters, read_list(name)))


@lru_cache(maxsize=64)
def list_pattern(name: str) -> re.Pattern[str]:
    """A pattern that finds the longest entry of a list of the room."""
    return re.compile(alternatives(read_list(name)))


def alternatives(entries: frozenset[str]) -> str:
    """A regular expression for any of these, the longest first; for none, one that never matches."""
    return "|".join(re.escape(entry) for entry in sorted(entries, key=lambda e: (-len(e), e))) or "(?!)"

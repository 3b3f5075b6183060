"""The cell that holds an organisation's name, sometimes in two scripts at once."""

import re
from collections.abc import Sequence

from kakehashi.language.names import normalise_name
from kakehashi.rosters.cells import clean_line, clean_text, is_blank

SHORTEST_VARIANT = 5
"""Letters in a name that is given in brackets; shorter ones are mostly acronyms, which several organisations share."""

_SEAM = re.compile(r"\s*(?:\n|[/／|｜]|[(（【]|[)）】])\s*")
_JAPANESE = re.compile(r"[ぁ-ゖァ-ヺ々〆\u3400-\u9fff]")
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)


def read_name(text: str) -> str:
    """Give the name as written, on one line; empty when the cell has none."""
    return "" if is_blank(text) else clean_line(text)


def read_variants(text: str, *, others: Sequence[str]) -> tuple[str, ...]:
    """Give the other spellings of a name: the lines of `others`, and the parts of a name written in two scripts."""
    lines = [clean_line(line) for cell in others for line in clean_text(cell).split("\n") if not is_blank(line)]
    return tuple(dict.fromkeys(variant for variant in [*split_scripts(text), *lines] if variant != read_name(text)))


def split_scripts(text: str) -> tuple[str, ...]:
    """Cut “架空株式会社（Kaku Inc.）” into its Japanese and its Latin part; a name in one script has no parts."""
    parts = [part for part in _SEAM.split(clean_text(text)) if part]
    japanese = [part for part in parts if _JAPANESE.search(part)]
    latin = [part for part in parts if not _JAPANESE.search(part) and _LATIN.search(part)]
    if len(parts) != 2 or len(japanese) != 1 or len(latin) != 1 or len(normalise_name(latin[0])) < SHORTEST_VARIANT:
        return ()
    return (japanese[0], latin[0])

"""The languages a delegate speaks, as people write them: “italiano, inglese”, 日本語・英語, ja/en, Italian (fluent)."""

import re

from kakehashi.domain.messages import message
from kakehashi.language.names import fold_letters
from kakehashi.rosters.cells import CellReading, is_blank
from kakehashi.rosters.terms import load_terms, normalise_term

_BREAK = re.compile(
    r"[,;/\n、・，&+|。]|(?<![^\W_])(?:e|ed|and|oppure|or|o)(?![^\W_])|と|及び|および|または", re.IGNORECASE
)
_ASIDE = re.compile(r"[(（\[【<][^()（）\[\]【】<>]*[)）\]】>]?|:.*")
_REGION = re.compile(r"^([a-z]{2,3})[-_](?:[a-z]{2}|[a-z]{4})$")
_NOT_SPOKEN = re.compile(
    r"(?<![a-z])(?:no|non|not|senza|without|nessun|nessuna|need|needs|serve|interprete|interpreter)(?![a-z])|不|無|なし|ない|通訳"
)


def parse_languages(text: str) -> CellReading[frozenset[str]]:
    """Read the languages of a cell as BCP 47 tags, without regions or levels; what is no language is named.

    A language of which somebody says that it is not spoken, or needs an interpreter, is left out.
    """
    if is_blank(text):
        return CellReading(frozenset())
    items = [item.strip() for item in _BREAK.split(text) if any(c.isalnum() for c in item)]
    spoken = {item: _read_item(item) for item in items if not is_blank(item)}
    tags = frozenset[str]().union(*spoken.values())
    return CellReading(
        tags,
        tuple(
            message("“{value}” is not a language that can be read. Write it such as “italiano” or “it”.", value=item)
            for item, found in spoken.items()
            if not found
        ),
    )


def _read_item(item: str) -> frozenset[str]:
    folded = fold_letters(item)
    if _NOT_SPOKEN.search(folded):
        return frozenset()
    table = load_terms("languages.toml")
    region = _REGION.match(folded.strip())
    plain = region[1] if region else normalise_term(_ASIDE.sub(" ", item)) or normalise_term(item)
    found = table.exact(plain) or table.anywhere(plain)
    return frozenset(term.value for term in found)

"""Rows of a roster that are no organisations and were never meant to be: totals, notes, headings repeated."""

import re
from collections.abc import Mapping, Sequence

from kakehashi.domain.messages import Message, message
from kakehashi.domain.roster import Field, HeadingMap, RosterRow
from kakehashi.rosters.cells import clean_line
from kakehashi.rosters.columns import is_heading, label_key
from kakehashi.rosters.terms import load_terms, normalise_term

LONGEST_LONE_NAME = 100
"""A longer text that stands alone in a row is a note: rosters cut names at 60 to 80 characters."""

_COUNTED = "社|件|団体|機関|名|企業|者"
_TOTAL_WORD = (
    "(?:gran |grand )?(?:totale|totali|totals?)|numero totale|sub ?totale?|somma|sum|average"
    "|(?:総|小)?合?計|総数|平均|参加企業数|企業数"
)
_TOTAL_OF = (
    "generale|complessivo|di|delle|dei|degli|of|no|n|aziende|imprese|organizzazioni|societa|enti|righe|voci|partecipanti|iscritti|"
    "organi[sz]ations?|companies|participants|entries|rows|items|records|startup|企業|機関|団体|参加|登録|数"
)
_TOTAL = re.compile(
    rf"(?:{_TOTAL_WORD})(?: ?(?:{_TOTAL_OF}))*(?: ?\d[\d ]*(?:{_COUNTED})?)?(?: (?:{_TOTAL_OF}))*"
    rf"|(?:{_TOTAL_WORD})(?![a-z])\D{{0,60}}\d.{{0,60}}"
)
_NUMBER = re.compile(rf"[\W\d]*\d[\W\d]*(?:{_COUNTED}|人|円|%|eur|k|m)?[\W\d]*", re.IGNORECASE)
_NOTE = re.compile(
    r"\s*(?:[※*†‡＊]|\(\*+\)|\(?(?:fonte|fonti|source|sources|nota|note|n\.?\s?b\.?|avvertenza|legenda|legend|disclaimer|"
    r"出典|出所|注|注記|備考|凡例|作成|資料)\s*\d*\s*[\)）]?\s*[:：．.]|(?:aggiornat[oa] al|updated|last updated|"
    r"as of|dati al)\b|以上\s*$|(?:以上|以下)余白|page \d+|pagina \d+|pag\. \d+|\d+ ?/ ?\d+ ?ページ)",
    re.IGNORECASE,
)
_SENTENCE_END = ("。", "．")


def is_skipped(row: RosterRow) -> bool:
    """Whether a row was left out because it is no organisation: it has none, and no problem of it is fatal."""
    return row.organisation is None and not any(problem.fatal for problem in row.problems)


def find_skip_reason(cells: Sequence[str], headings: HeadingMap) -> Message | None:
    """Say why a row is no organisation, or give None when it is one, well written or not."""
    filled = {column: clean_line(cell) for column, cell in enumerate(cells) if any(c.isalnum() for c in cell)}
    if not filled:
        return message("The row is blank.")
    if _repeats_headings(filled, headings):
        return message("The row repeats the headings.")
    if all(_NUMBER.fullmatch(text) for text in filled.values()):
        return message("The row holds only numbers.")
    if _is_total(filled):
        return message("The row is a total.")
    return _find_lone_reason(filled, headings.fields) if len(filled) == 1 else None


def _repeats_headings(filled: Mapping[int, str], headings: HeadingMap) -> bool:
    """Headings again at the top of a page, or the same in a second language below the first."""
    if len(filled) < len(headings.fields) / 2:
        return False
    labels = headings.headings
    known = [
        is_heading(text) or (column < len(labels) and label_key(text) == label_key(labels[column]))
        for column, text in filled.items()
    ]
    return len(known) > 1 and sum(known) > len(known) / 2 and _is_name_heading(filled, headings)


def _is_name_heading(filled: Mapping[int, str], headings: HeadingMap) -> bool:
    names = [filled[column] for column, field in headings.fields.items() if field is Field.NAME and column in filled]
    labels = {label_key(label) for label in headings.headings}
    return any(is_heading(name) or label_key(name) in labels for name in names)


def _is_total(filled: Mapping[int, str]) -> bool:
    """Whether there is a word such as “Totale” or “合計”, and nothing besides but numbers."""
    others = [text for text in filled.values() if not _NUMBER.fullmatch(text)]
    return all(_TOTAL.fullmatch(normalise_term(text)) for text in others)


def _find_lone_reason(filled: Mapping[int, str], fields: Mapping[int, Field]) -> Message | None:
    ((column, text),) = filled.items()
    named = fields.get(column) is Field.NAME
    if (
        _NOTE.match(text)
        or text.endswith(_SENTENCE_END)
        or len(text) > LONGEST_LONE_NAME
        or (column == 0 and not named)
    ):
        return message("The row is a note.") if named or column == 0 or _NOTE.match(text) else None
    if named and load_terms("sectors.toml").exact(normalise_term(text)):
        return message("The row is the title of a part of the roster.")
    return None

"""The columns of a sheet: the label each goes by, and the field each holds."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from rapidfuzz import fuzz, process

from kakehashi.domain.roster import Field
from kakehashi.rosters.terms import Reach, Term, TermTable, load_terms, normalise_term

LONGEST_HEADING = 120
FUZZY_THRESHOLD = 90
"""At least 9 of 10 letters agree: “Denominazzione” is recognised, “Referenze” is not taken for “Referente”."""

Held = TypeVar("Held", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Fields(Generic[Held]):
    """What the columns of a kind of file can hold, and the table of this package that has their headings.

    Several columns may hold one of `many`; of the columns for any other field the one recognised best wins.
    """

    kind: type[Held]
    table: str
    many: frozenset[Held]


ROSTER_FIELDS = Fields(
    Field,
    "headings.toml",
    many=frozenset(
        {
            Field.NAME_VARIANT,
            Field.SECTORS,
            Field.OFFERS,
            Field.REQUESTS,
            Field.DESCRIPTION,
            Field.EXCLUSIONS,
            Field.COOPERATION,
            Field.IDENTIFIER,
            Field.CONTACT_PERSON,
        }
    ),
)

_IGNORED = "ignored"
_BRACKETS = re.compile(r"[(（\[【〔［<＜]([^()（）\[\]【】〔〕［］<>＜＞]*)[)）\]】〕］>＞]")
_COUNT = re.compile(r" \(\d+\)$")
_SIDES = re.compile(r"\s*[\n/／|｜]\s*|\s+[-–—]\s+")


class Candidate(NamedTuple):
    """A field that a heading may stand for; candidates sort by how sure they are, surest first."""

    evidence: int
    table: int
    order: int
    value: str


def label_columns(headings: Sequence[str]) -> tuple[str, ...]:
    """Give each column a label of its own: its heading; “Note (2)” for the second “Note”; “[C]” for a blank one."""
    labels: dict[str, str] = {}
    for column, heading in enumerate(headings):
        first = label = heading.strip() or f"[{_letters(column)}]"
        count = 1
        while label_key(label) in labels:
            count += 1
            label = f"{first} ({count})"
        labels[label_key(label)] = label
    return tuple(labels.values())


def label_key(label: str) -> str:
    """Set case and white space aside, so that two writings of a label are equal."""
    return " ".join(label.split()).casefold()


def assign_fields(
    labels: Sequence[str], *, fields: Fields[Held], overrides: Mapping[str, Held | None]
) -> dict[int, Held]:
    """Give each column the field it holds, `overrides` (by label key) first; columns that fit none are left out."""
    given = {
        column: overrides[label_key(label)] for column, label in enumerate(labels) if label_key(label) in overrides
    }
    held = {column: field for column, field in given.items() if field is not None}
    settled = set(given)
    for candidate, _, column in _rank(labels, fields.table):
        field = None if candidate.value == _IGNORED else fields.kind(candidate.value)
        if column in settled or (field not in fields.many and field in held.values()):
            continue
        settled.add(column)
        if field is not None:
            held[column] = field
    return dict(sorted(held.items()))


def is_heading(cell: str) -> bool:
    """Whether a cell is, as a whole, a heading of the table."""
    return bool(load_terms(ROSTER_FIELDS.table).exact(normalise_term(cell)))


def _rank(labels: Sequence[str], table: str) -> list[tuple[Candidate, str, int]]:
    """Sort all candidates, surest first; equally sure columns in the order of their headings, wherever they stand."""
    return sorted(
        (candidate, normalise_term(label), column)
        for column, label in enumerate(labels)
        for candidate in _recognise(_COUNT.sub("", label), table)
    )


@lru_cache(maxsize=4096)
def _recognise(heading: str, table: str) -> tuple[Candidate, ...]:
    """Give the fields a heading may stand for, with the evidence of each.

    0 the whole heading is a term; 1 one side of a bilingual heading is; 2 a term stands inside; 3 what is in
    brackets is a term; 4 it is nearly a term; 5 it is a term that counts only when nothing else is meant.
    """
    if len(heading) > LONGEST_HEADING:
        return ()
    found = sorted(_candidates(heading, load_terms(table)))
    return tuple({candidate.value: candidate for candidate in reversed(found)}.values())


def _candidates(heading: str, table: TermTable) -> Iterator[Candidate]:
    outside = _BRACKETS.sub(" ", heading)
    main = normalise_term(outside)
    yield from _with_evidence([*table.exact(normalise_term(heading)), *table.exact(main)], 0)
    for side in _SIDES.split(outside.strip()):
        yield from _with_evidence(table.exact(normalise_term(side)), 1)
    yield from _with_evidence(table.anywhere(main), 2)
    for inside in _BRACKETS.findall(heading):
        yield from _with_evidence(table.exact(normalise_term(inside)), 3)
    nearest = process.extractOne(main, table.phrases, scorer=fuzz.ratio, score_cutoff=FUZZY_THRESHOLD)
    if nearest:
        yield from _with_evidence(table.exact(nearest[0]), 4)


def _with_evidence(terms: Sequence[Term], evidence: int) -> Iterator[Candidate]:
    for term in terms:
        yield Candidate(5 if term.reach is Reach.OTHERWISE else evidence, term.table, term.order, term.value)


def _letters(column: int) -> str:
    """Name a column (from 0) as a spreadsheet does: A, B … Z, AA."""
    name = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name

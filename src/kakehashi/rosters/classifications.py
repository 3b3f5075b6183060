"""Sectors, kinds of organisation and forms of cooperation, recognised in the words of a roster."""

import re
from collections.abc import Sequence
from itertools import chain

from kakehashi.domain.messages import message
from kakehashi.domain.organisation import CooperationForm, OrganisationKind
from kakehashi.domain.sector import Sector
from kakehashi.rosters.cells import CellReading, is_blank, split_items, unreadable
from kakehashi.rosters.terms import Term, load_terms, normalise_term

UNNAMED = "unnamed"
"""The table of forms of cooperation that are understood but too general to name one."""

_PART_BREAK = re.compile(r"[;；\n|｜、,，/／・()（）]")
_DENIAL = re.compile(
    r"^(?:(?:no|not|non|nessuno?|nessuna|niente|senza|esclus[aeio]|excluding|except)(?: |$))*(?:(?:il )?settore )?"
    r"|(?:は)?(?:不可|除く|対象外|ng|希望しない)$"
)
_FORM_BREAK = re.compile(r"[;；\n|｜、,，/／・•●]|\s[-–]\s")


def parse_sectors(text: str) -> frozenset[Sector]:
    """Recognise every sector named in a cell; words that name none give none."""
    values = _find(text, "sectors.toml") | {v for part in _PART_BREAK.split(text) for v in _whole(part, "sectors.toml")}
    return frozenset(map(Sector, values))


def parse_fields(text: str) -> tuple[str, ...]:
    """Cut a cell of sectors into its items, as written."""
    return tuple(dict.fromkeys(split_items(text)))


def parse_kind(text: str) -> CellReading[OrganisationKind | None]:
    """Recognise the kind of organisation; of several the one that the longest words name counts."""
    if is_blank(text):
        return CellReading(None)
    terms = _kind_terms(text)
    if not terms:
        return unreadable(
            message("“{value}” is not a kind of organisation known here; the kind was left open.", value=text)
        )
    surest = min(terms, key=lambda term: (-len(term.text), term.table))
    return CellReading(OrganisationKind(surest.value))


def parse_excluded_kinds(text: str) -> frozenset[OrganisationKind]:
    """Read the kinds that a list of exclusions names outright, such as “no investitori; università”.

    An exclusion keeps organisations from ever meeting, so nothing is read from sentences: “nessuna azienda che produca
    vetro” does not exclude every company.
    """
    return frozenset(OrganisationKind(value) for value in _named_outright(text, "kinds.toml"))


def parse_excluded_sectors(text: str) -> frozenset[Sector]:
    """Read the sectors that a list of exclusions names outright."""
    return frozenset(Sector(value) for value in _named_outright(text, "sectors.toml"))


def parse_cooperation(text: str) -> CellReading[frozenset[CooperationForm]]:
    """Recognise the forms of cooperation in a list; the messages say which of its items are not understood."""
    items = _split_forms(text)
    named = {value for item in items for value in _forms(item)} - {UNNAMED}
    unknown = tuple(
        message("“{value}” is not a form of cooperation known here; it was left out.", value=item)
        for item in items
        if not _forms(item)
    )
    return CellReading(frozenset(map(CooperationForm, named)), unknown)


def reads_as_forms(text: str) -> bool:
    """Whether a text is nothing but a list of forms of cooperation, each in words that stand in the table."""
    items = _split_forms(text)
    return bool(items) and all(load_terms("cooperation.toml").exact(normalise_term(item)) for item in items)


def _forms(item: str) -> set[str]:
    return _whole(item, "cooperation.toml") or _find(item, "cooperation.toml")


def _find(text: str, table: str) -> set[str]:
    return {term.value for term in load_terms(table).anywhere(normalise_term(text))}


def _named_outright(text: str, table: str) -> set[str]:
    items = (_DENIAL.sub("", normalise_term(item)) for item in _PART_BREAK.split(text))
    return {value for item in items for value in _whole(item, table)}


def _whole(text: str, table: str) -> set[str]:
    return {term.value for term in load_terms(table).exact(normalise_term(text))}


def _kind_terms(text: str) -> Sequence[Term]:
    table, normalised = load_terms("kinds.toml"), normalise_term(text)
    parts = chain.from_iterable(table.exact(normalise_term(part)) for part in _PART_BREAK.split(text))
    return table.exact(normalised) or table.anywhere(normalised) or tuple(parts)


def _split_forms(text: str) -> list[str]:
    return [item.strip() for item in _FORM_BREAK.split(text) if not is_blank(item)]

"""Corrections as an officer writes them: a field's name and its new value."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from kakehashi.domain.entry import Fact, Money
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.fact_field import FactField
from kakehashi.domain.messages import message
from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.register_rules.kinds import parse_kind
from kakehashi.domain.register_rules.participant_edits import edit_participants
from kakehashi.domain.sector import Sector

_AMOUNT = re.compile(r"\d{1,30}(?:\.\d{1,9})?")
_CURRENCY = re.compile(r"[A-Z]{3}")
_YES, _NO = "yes", "no"
_FIELDS = tuple(each for each in FactField if each is not FactField.ROLE)


@dataclass(frozen=True, slots=True)
class Change:
    """A field's name, such as “date” or “participant.2.role”, and its new value as written; empty to clear it."""

    field: str
    value: str


def apply_changes(fact: Fact, changes: Iterable[Change]) -> Fact:
    """Give a fact with some fields changed; raises InvalidInputError for an unknown field or a value it cannot take."""
    values: dict[FactField, str] = {}
    edits: list[tuple[str, str]] = []
    for change in changes:
        field = _field(change.field)
        if field is FactField.PARTICIPANTS:
            edits.append((change.field.strip(), change.value))
        else:
            values[field] = change.value.strip()
    read = {field.value: read(values[field]) for field, read in _READERS.items() if field in values}
    return replace(
        fact, money=_money(fact.money, values), participants=edit_participants(fact.participants, edits), **read
    )


def _field(name: str) -> FactField:
    first = name.strip().partition(".")[0]
    if first not in set(_FIELDS) or (first != name.strip() and first != FactField.PARTICIPANTS):
        raise InvalidInputError(
            message(
                "“{field}” is no field of an entry. There are: {fields}.", field=name[:40], fields=", ".join(_FIELDS)
            )
        )
    return FactField(first)


def _money(money: Money | None, values: Mapping[FactField, str]) -> Money | None:
    amount = values.get(FactField.AMOUNT, f"{money.amount:f}" if money else "")
    currency = values.get(FactField.CURRENCY, money.currency if money else "")
    if not amount and not (currency and values.get(FactField.CURRENCY)):
        return None
    if not _AMOUNT.fullmatch(amount):
        raise InvalidInputError(
            message("“{value}” is not an amount. Write it in digits, such as 1500000 or 99.50.", value=amount[:40])
        )
    if not _CURRENCY.fullmatch(currency):
        raise InvalidInputError(
            message("“{value}” is not a currency. Write its three letters, such as currency=EUR.", value=currency[:40])
        )
    return Money(Decimal(amount), currency)


def _read_announced(value: str) -> bool:
    if value not in {_YES, _NO}:
        raise InvalidInputError(message("“announced” is yes or no, not “{value}”.", value=value[:40]))
    return value == _YES


def _read_sectors(value: str) -> tuple[Sector, ...]:
    names = [name.strip() for name in value.split(",") if name.strip()]
    unknown = next((name for name in names if name not in set(Sector)), None)
    if unknown:
        raise InvalidInputError(
            message("“{word}” is not a sector. Choose among: {sectors}.", word=unknown[:60], sectors=", ".join(Sector))
        )
    return tuple(dict.fromkeys(map(Sector, names)))


def _read_date(value: str) -> PartialDate | None:
    return PartialDate.parse(value) if value else None


_READERS: Mapping[FactField, Callable[[str], Any]] = {
    FactField.KIND: parse_kind,
    FactField.ANNOUNCED: _read_announced,
    FactField.DATE: _read_date,
    FactField.PLACE: str,
    FactField.ORGANISATION: str,
    FactField.TARGET: str,
    FactField.SECTORS: _read_sectors,
}
"""How the value of each field is read; money, which is two fields, and participants are read apart."""

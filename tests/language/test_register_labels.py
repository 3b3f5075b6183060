from dataclasses import replace
from decimal import Decimal

import pytest

from communiques import AGREEMENT, BERTI, MEMBERSHIP
from kakehashi.domain.entry import EntryKind, EntryStatus, Fact, Finder, Money, Participant
from kakehashi.domain.fact_field import FactField
from kakehashi.language.register_labels import (
    ENTRY_KIND_LABELS,
    ENTRY_STATUS_LABELS,
    FACT_FIELD_LABELS,
    FINDER_LABELS,
    describe_participant,
    name_actors,
    write_money,
)


def test_every_kind_status_finder_and_field_has_a_label() -> None:
    tables = (ENTRY_KIND_LABELS, ENTRY_STATUS_LABELS, FINDER_LABELS, FACT_FIELD_LABELS)
    assert [set(table) for table in tables] == [set(EntryKind), set(EntryStatus), set(Finder), set(FactField)]


@pytest.mark.parametrize(
    ("participant", "line"),
    [
        (BERTI, "Carlo Berti (ministro, Italy)"),
        (Participant(name="Ugo Neri", organisation="Fornace"), "Ugo Neri (Fornace)"),
        (Participant(organisation="Fornace", role="investor"), "Fornace (investor)"),
        (Participant(country="Italy"), "Italy"),
        (Participant(as_written="i due ministri"), "i due ministri"),
    ],
)
def test_a_participant_is_written_on_one_line(participant: Participant, line: str) -> None:
    assert describe_participant(participant) == line


@pytest.mark.parametrize(
    ("fact", "line"),
    [
        (AGREEMENT, "Carlo Berti, Aya Mori"),
        (MEMBERSHIP, "Hoshikage"),
        (replace(MEMBERSHIP, participants=(Participant(organisation="Hoshikage"), BERTI)), "Hoshikage, Carlo Berti"),
        (Fact(kind=EntryKind.MEETING), ""),
    ],
)
def test_actors_are_named_once_each(fact: Fact, line: str) -> None:
    assert name_actors(fact) == line


def test_an_amount_is_written_with_its_thousands_apart() -> None:
    amount = Money(Decimal("1500000.50"), "EUR")
    assert (write_money(replace(AGREEMENT, money=amount)), write_money(AGREEMENT)) == ("1\u202f500\u202f000.50 EUR", "")

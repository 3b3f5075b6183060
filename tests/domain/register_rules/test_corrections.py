from dataclasses import replace
from decimal import Decimal

import pytest

from communiques import AGREEMENT, BERTI, MORI
from kakehashi.domain.entry import EntryKind, Money, Participant
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.register_rules.corrections import Change, apply_changes
from kakehashi.domain.sector import Sector

PAID = replace(AGREEMENT, money=Money(Decimal(100), "EUR"))
NERI = Participant("Ugo Neri", "presidente", "Fornace", "Italy")


def changes(*words: str) -> list[Change]:
    return [Change(field, value) for field, _, value in (word.partition("=") for word in words)]


@pytest.mark.parametrize(
    ("words", "corrected"),
    [
        (["date=2024-05"], replace(PAID, date=PartialDate(2024, 5))),
        (["date="], replace(PAID, date=None)),
        (["place= Kyoto "], replace(PAID, place="Kyoto")),
        (["organisation=Fornace", "target=forni"], replace(PAID, organisation="Fornace", target="forni")),
        (["kind=meeting"], replace(PAID, kind=EntryKind.MEETING)),
        (["announced=yes"], replace(PAID, announced=True)),
        (["sectors=energy, quantum,energy"], replace(PAID, sectors=(Sector.ENERGY, Sector.QUANTUM))),
        (["amount=1500000.50"], replace(PAID, money=Money(Decimal("1500000.50"), "EUR"))),
        (["amount=7", "currency=JPY"], replace(PAID, money=Money(Decimal(7), "JPY"))),
        (["amount="], replace(PAID, money=None)),
        (["participant=Ugo Neri; presidente; Fornace; Italy"], replace(PAID, participants=(BERTI, MORI, NERI))),
        (["participant.1=Ugo Neri；presidente；Fornace；Italy"], replace(PAID, participants=(NERI, MORI))),
        (["participant.1="], replace(PAID, participants=(MORI,))),
        (
            ["participant.1=", "participant.2.role=ministra del Commercio"],
            replace(PAID, participants=(replace(MORI, role="ministra del Commercio"),)),
        ),
    ],
)
def test_a_correction_changes_the_fields_it_names_and_no_others(words: list[str], corrected: object) -> None:
    assert apply_changes(PAID, changes(*words)) == corrected


@pytest.mark.parametrize(
    ("word", "told"),
    [
        (
            "colour=red",
            (
                "“colour” is no field of an entry. There are: kind, announced, date, place, participant, organisation, target, "
                "amount, currency, sectors."
            ),
        ),
        ("date=ieri", "“ieri” is not a date. Write 2023, 2023-01 or 2023-01-15."),
        ("announced=perhaps", "“announced” is yes or no, not “perhaps”."),
        (
            "kind=party",
            (
                "“party” is not a kind of entry. Choose among: agreement, meeting, membership, facility, investment, "
                "agency_role, elevation, sector_scope."
            ),
        ),
        (
            "sectors=wine",
            (
                "“wine” is not a sector. Choose among: semiconductors, artificial-intelligence, quantum, biotech, energy, "
                "infrastructure, space, automotive, other."
            ),
        ),
        ("amount=1,5", "“1,5” is not an amount. Write it in digits, such as 1500000 or 99.50."),
        ("amount=NaN", "“NaN” is not an amount. Write it in digits, such as 1500000 or 99.50."),
        ("currency=euro", "“euro” is not a currency. Write its three letters, such as currency=EUR."),
        ("participant.3.role=x", "There is no participant 3: this entry has 2."),
        (
            "participant.1.age=x",
            (
                "“participant.1.age” is nothing that can be changed. Write participant, participant.2 or participant.2.role "
                "(or name, organisation, country)."
            ),
        ),
        ("participant=a;b;c;d;e", "“a;b;c;d;e” has too many parts. Write “name; role; organisation; country”."),
    ],
)
def test_what_cannot_be_read_is_told_with_what_can(word: str, told: str) -> None:
    with pytest.raises(InvalidInputError) as raised:
        apply_changes(PAID, changes(word))
    assert str(raised.value) == told


def test_an_amount_needs_a_currency() -> None:
    with pytest.raises(InvalidInputError) as raised:
        apply_changes(AGREEMENT, changes("amount=5"))
    assert str(raised.value) == "“” is not a currency. Write its three letters, such as currency=EUR."

from dataclasses import replace
from decimal import Decimal

import pytest

from communiques import AGREEMENT, BERTI, MORI, told
from kakehashi.domain.entry import Entry, Fact, Money, Participant
from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.register_rules.contradictions import contradictions
from kakehashi.language.compare_names import compare_names

PAID = replace(AGREEMENT, money=Money(Decimal(100), "EUR"))


def shown(entry: Entry) -> list[tuple[str, ...]]:
    found = contradictions(entry, compare_names)
    return [
        (each.field, each.of, *(f"{said.value} ({said.evidence.communique_id})" for said in each.sayings))
        for each in found
    ]


def with_role(role: str) -> Fact:
    return replace(AGREEMENT, participants=(replace(BERTI, role=role), MORI))


def test_sources_that_agree_contradict_each_other_in_nothing() -> None:
    assert shown(told(AGREEMENT, AGREEMENT, replace(AGREEMENT, date=PartialDate(2024, 5), place=""))) == []


def test_a_single_source_contradicts_nobody() -> None:
    assert shown(told(AGREEMENT)) == []


@pytest.mark.parametrize(
    ("first", "second", "contradiction"),
    [
        (
            AGREEMENT,
            replace(AGREEMENT, date=PartialDate(2024, 5, 15)),
            ("date", "", "2024-05-14 (C-0001)", "2024-05-15 (C-0002)"),
        ),
        (AGREEMENT, replace(AGREEMENT, place="Kyoto"), ("place", "", "Tokyo (C-0001)", "Kyoto (C-0002)")),
        (
            PAID,
            replace(AGREEMENT, money=Money(Decimal("99.50"), "EUR")),
            ("amount", "", "100 EUR (C-0001)", "99.50 EUR (C-0002)"),
        ),
        (
            with_role("ministro"),
            with_role("sottosegretario"),
            ("role", "Carlo Berti", "ministro (C-0001)", "sottosegretario (C-0002)"),
        ),
        (with_role("大臣"), with_role("経済副大臣"), ("role", "Carlo Berti", "大臣 (C-0001)", "経済副大臣 (C-0002)")),
    ],
)
def test_what_sources_say_otherwise_is_shown_with_both(
    first: Fact, second: Fact, contradiction: tuple[str, ...]
) -> None:
    assert shown(told(first, second)) == [contradiction]


@pytest.mark.parametrize(
    ("one", "other"), [("Ministro", "ministro delle Imprese"), ("大臣", "経済産業大臣"), ("", "ministro")]
)
def test_a_role_told_shorter_is_no_contradiction(one: str, other: str) -> None:
    assert shown(told(with_role(one), with_role(other))) == []


def test_every_pair_of_sources_that_disagree_is_shown() -> None:
    days = [replace(AGREEMENT, date=PartialDate(2024, 5, day)) for day in (14, 15, 16)]
    assert [each[2:] for each in shown(told(*days))] == [
        ("2024-05-14 (C-0001)", "2024-05-15 (C-0002)"),
        ("2024-05-14 (C-0001)", "2024-05-16 (C-0003)"),
        ("2024-05-15 (C-0002)", "2024-05-16 (C-0003)"),
    ]


def test_places_and_roles_in_two_languages_are_not_compared() -> None:
    entry = told(AGREEMENT, replace(AGREEMENT, place="京都", participants=(Participant("Carlo Berti", "大臣"),)))
    italian, japanese = entry.assertions
    assert japanese.evidence is not None
    in_japanese = replace(japanese, evidence=replace(japanese.evidence, language="ja"))
    assert shown(replace(entry, assertions=(italian, in_japanese))) == []

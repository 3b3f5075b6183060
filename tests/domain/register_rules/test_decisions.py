from dataclasses import replace
from datetime import UTC, datetime

import pytest

from communiques import AGREEMENT, MEMBERSHIP, told
from kakehashi.domain.entry import Entry, EntryStatus
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.register_rules.decisions import Decider, confirm, correct, reject, supersede

ADA = Decider("Ada Esempio", datetime(2026, 12, 1, tzinfo=UTC), "letto")
CORRECTED = replace(AGREEMENT, place="Kyoto")
OTHER = told(AGREEMENT, entry_id="E-0002")


def decide(entry: Entry, status: EntryStatus) -> Entry:
    match status:
        case EntryStatus.CONFIRMED:
            return confirm(entry, ADA)
        case EntryStatus.CORRECTED:
            return correct(entry, replace(entry.fact, target=f"{entry.fact.target}!"), ADA)
        case EntryStatus.REJECTED:
            return reject(entry, ADA)
        case _:
            return supersede(entry, OTHER, ADA)


def test_nothing_proposed_counts_before_it_is_decided() -> None:
    proposed = told(AGREEMENT)
    counts = {status: decide(proposed, status).counts for status in EntryStatus if status is not EntryStatus.PROPOSED}
    assert (proposed.counts, counts) == (
        False,
        {
            EntryStatus.CONFIRMED: True,
            EntryStatus.CORRECTED: True,
            EntryStatus.REJECTED: False,
            EntryStatus.SUPERSEDED: False,
        },
    )


def test_a_decision_is_added_to_what_was_said() -> None:
    proposed = told(AGREEMENT, MEMBERSHIP)
    decided = confirm(proposed, ADA)
    assert decided.assertions[:2] == proposed.assertions
    said = decided.assertions[2]
    assert (said.number, said.fact, said.status, said.at, said.by, said.note, said.evidence) == (
        3,
        proposed.fact,
        EntryStatus.CONFIRMED,
        ADA.at,
        "Ada Esempio",
        "letto",
        None,
    )


def test_a_correction_says_another_fact() -> None:
    corrected = correct(told(AGREEMENT), CORRECTED, ADA)
    assert (corrected.fact, corrected.status, corrected.assertions[0].fact) == (
        CORRECTED,
        EntryStatus.CORRECTED,
        AGREEMENT,
    )


def test_a_superseded_entry_names_its_successor() -> None:
    assert supersede(told(AGREEMENT), OTHER, ADA).assertions[-1].superseded_by == "E-0002"


@pytest.mark.parametrize(
    ("before", "after", "told_then"),
    [
        (EntryStatus.CONFIRMED, EntryStatus.CONFIRMED, "E-0001 is confirmed already."),
        (EntryStatus.CORRECTED, EntryStatus.CONFIRMED, "E-0001 is corrected already, and counts as it stands."),
        (EntryStatus.REJECTED, EntryStatus.REJECTED, "E-0001 is rejected. To bring it back, confirm or correct it."),
        (EntryStatus.REJECTED, EntryStatus.SUPERSEDED, "E-0001 is rejected. To bring it back, confirm or correct it."),
        (
            EntryStatus.SUPERSEDED,
            EntryStatus.REJECTED,
            "E-0001 is superseded by E-0002. To bring it back, confirm or correct it.",
        ),
    ],
)
def test_what_is_no_step_is_refused(before: EntryStatus, after: EntryStatus, told_then: str) -> None:
    with pytest.raises(InvalidInputError) as raised:
        decide(decide(told(AGREEMENT), before), after)
    assert str(raised.value) == told_then


@pytest.mark.parametrize("set_aside", [EntryStatus.REJECTED, EntryStatus.SUPERSEDED])
@pytest.mark.parametrize("brought_back", [EntryStatus.CONFIRMED, EntryStatus.CORRECTED])
def test_what_was_set_aside_can_be_brought_back(set_aside: EntryStatus, brought_back: EntryStatus) -> None:
    back = decide(decide(told(AGREEMENT), set_aside), brought_back)
    assert ([each.status for each in back.assertions], back.counts) == (
        [EntryStatus.PROPOSED, set_aside, brought_back],
        True,
    )


@pytest.mark.parametrize("successor", [told(AGREEMENT), reject(OTHER, ADA)])
def test_an_entry_is_not_superseded_by_itself_or_by_what_was_set_aside(successor: Entry) -> None:
    with pytest.raises(InvalidInputError) as raised:
        supersede(told(AGREEMENT), successor, ADA)
    assert str(raised.value) == (
        f"E-0001 cannot be superseded by {successor.id}: that must be another entry, neither rejected nor superseded."
    )


def test_a_correction_that_changes_nothing_is_refused() -> None:
    with pytest.raises(InvalidInputError) as raised:
        correct(told(AGREEMENT), AGREEMENT, ADA)
    assert str(raised.value) == "E-0001 says so already: nothing to correct. “register confirm” confirms it."


def test_nobody_decides_without_a_name() -> None:
    with pytest.raises(InvalidInputError) as raised:
        Decider(" ", ADA.at)
    assert str(raised.value) == "Nobody decides without a name. Give it with --by NAME."

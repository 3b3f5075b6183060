from dataclasses import replace

from communiques import AGREEMENT, JOINING, MEMBERSHIP, MORI, READ_AT, proposal, told
from kakehashi.domain.entry import Assertion, Entry, EntryStatus, Fact, Participant
from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.register_rules.register import Register
from kakehashi.domain.register_rules.telling import Telling
from kakehashi.services.known_names import KnownNames


def register(*entries: Entry) -> Register:
    return Register(entries, KnownNames([]))


def enter(into: Register, *facts: Fact, communique_id: str = "C-0009") -> list[tuple[str, bool]]:
    proposals = [proposal(fact, communique_id=communique_id) for fact in facts]
    return [(each.entry.id, each.new) for each in into.enter(proposals, at=READ_AT)]


def test_what_nobody_told_before_makes_new_entries_that_are_proposed() -> None:
    empty = register()
    proposals = [proposal(AGREEMENT), proposal(MEMBERSHIP, JOINING)]
    entered = [each.entry for each in empty.enter(proposals, at=READ_AT)]
    assert [each.id for each in entered] == ["E-0001", "E-0002"]
    assert entered[0].assertions == (
        Assertion(
            number=1, fact=AGREEMENT, status=EntryStatus.PROPOSED, at=READ_AT, evidence=proposal(AGREEMENT).evidence
        ),
    )
    assert (list(empty), empty.changed) == (entered, entered)


def test_ids_count_on_from_the_highest() -> None:
    assert enter(register(told(AGREEMENT, entry_id="E-0041")), MEMBERSHIP) == [("E-0042", True)]


def test_the_same_fact_from_another_communique_is_a_further_source() -> None:
    known = register(told(AGREEMENT), told(MEMBERSHIP, entry_id="E-0002"))
    assert enter(known, replace(AGREEMENT, place="")) == [("E-0001", False)]
    (changed,) = known.changed
    assert [(each.number, each.fact.place, each.status) for each in changed.assertions] == [
        (1, "Tokyo", EntryStatus.PROPOSED),
        (2, "", EntryStatus.PROPOSED),
    ]
    assert [each.communique_id for each in changed.evidence] == ["C-0001", "C-0009"]


def test_a_further_source_leaves_what_was_decided() -> None:
    for status in EntryStatus:
        decided = told(AGREEMENT, status=status)
        known = register(decided)
        enter(known, replace(AGREEMENT, date=PartialDate(2024, 5)))
        assert (known.changed[0].status, known.changed[0].fact) == (status, AGREEMENT)


def test_facts_that_one_communique_tells_apart_stay_apart() -> None:
    assert enter(register(), AGREEMENT, AGREEMENT) == [("E-0001", True), ("E-0002", True)]
    known = register(told(AGREEMENT))
    assert enter(known, AGREEMENT, AGREEMENT) == [("E-0001", False), ("E-0002", True)]


def test_a_further_source_goes_to_the_entry_it_is_most_like() -> None:
    near = replace(AGREEMENT, place="Kyoto", target="")
    known = register(told(near), told(AGREEMENT, entry_id="E-0002"))
    assert enter(known, AGREEMENT) == [("E-0002", False)]


def test_a_source_is_also_known_by_what_an_officer_made_of_it() -> None:
    wrong = replace(AGREEMENT, participants=(Participant(name="Carla Neri"), MORI), target="")
    proposed = told(wrong)
    corrected = replace(proposed.assertions[0], number=2, fact=AGREEMENT, by="Ada Esempio", evidence=None)
    entry = replace(proposed, assertions=(*proposed.assertions, corrected))
    assert enter(register(entry), AGREEMENT) == [("E-0001", False)]


def test_an_entry_by_hand_is_new_and_what_is_like_it_is_found() -> None:
    known = register(told(AGREEMENT))
    assert known.like(Telling(MEMBERSHIP, "it")) is None
    assert known.like(Telling(AGREEMENT, "")) == told(AGREEMENT)
    said = Assertion(number=1, fact=AGREEMENT, status=EntryStatus.CONFIRMED, at=READ_AT, by="Ada Esempio")
    assert (known.add(said).id, [each.id for each in known.changed]) == ("E-0002", ["E-0002"])

from dataclasses import replace

from communiques import AGREEMENT, READ_AT, evidence, told
from kakehashi.domain.entry import Assertion, Entry, EntryStatus, Fact
from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.register_rules.decisions import Decider, confirm
from kakehashi.domain.register_rules.fuller import proposed_fact

COARSE = replace(AGREEMENT, date=PartialDate(2024, 5), place="")


def with_source(entry: Entry, fact: Fact) -> Entry:
    said = Assertion(number=len(entry.assertions) + 1, fact=fact, status=entry.status, at=READ_AT, evidence=evidence())
    return replace(entry, assertions=(*entry.assertions, said))


def test_before_a_decision_sources_fill_each_other_up() -> None:
    entry = told(COARSE, AGREEMENT)
    assert (entry.fact, proposed_fact(entry)) == (AGREEMENT, AGREEMENT)


def test_of_dates_that_disagree_the_first_told_stands() -> None:
    later = replace(AGREEMENT, date=PartialDate(2024, 5, 15))
    assert told(AGREEMENT, later).fact.date == AGREEMENT.date


def test_what_is_told_as_done_is_no_longer_announced() -> None:
    announced = replace(AGREEMENT, announced=True)
    assert (told(announced).fact.announced, told(announced, AGREEMENT).fact.announced) == (True, False)


def test_after_a_decision_what_a_later_source_adds_is_proposed_and_not_taken() -> None:
    confirmed = confirm(told(COARSE), Decider("Ada Esempio", READ_AT))
    entry = with_source(confirmed, AGREEMENT)
    assert (entry.status, entry.fact, proposed_fact(entry)) == (EntryStatus.CONFIRMED, COARSE, AGREEMENT)


def test_what_was_told_before_a_decision_is_not_proposed_again() -> None:
    confirmed = confirm(told(AGREEMENT), Decider("Ada Esempio", READ_AT))
    cleared = replace(confirmed.assertions[-1], fact=COARSE)
    entry = replace(confirmed, assertions=(*confirmed.assertions[:-1], cleared))
    assert proposed_fact(entry) == COARSE

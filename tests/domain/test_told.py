from communiques import AGREEMENT, JOINING, MEMBERSHIP, proposal, told
from kakehashi.domain.entry import Entry, EntryStatus
from kakehashi.domain.register_rules.register import Register
from kakehashi.domain.told import told_by
from kakehashi.services.known_names import KnownNames


def entry(entry_id: str, quote: str, communique_id: str = "C-0001") -> Entry:
    fact = MEMBERSHIP if quote == JOINING else AGREEMENT
    register = Register([], KnownNames([]))
    (entered,) = register.enter([proposal(fact, quote, communique_id=communique_id)], at=told(fact).assertions[0].at)
    return Entry(id=entry_id, assertions=entered.entry.assertions)


def test_what_a_communique_tells_comes_in_the_order_of_its_text() -> None:
    entries = [entry("E-0001", JOINING), told(AGREEMENT, entry_id="E-0002"), entry("E-0003", JOINING, "C-0002")]
    assert [(each.entry.id, each.fact) for each in told_by("C-0001", entries)] == [
        ("E-0002", AGREEMENT),
        ("E-0001", MEMBERSHIP),
    ]


def test_nothing_is_told_by_a_communique_that_no_entry_rests_on() -> None:
    assert told_by("C-0003", [told(AGREEMENT, status=EntryStatus.CONFIRMED)]) == ()

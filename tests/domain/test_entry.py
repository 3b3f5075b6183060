from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communiques import AGREEMENT, JOINING, TEXT, evidence, told
from kakehashi.domain.entry import EntryStatus, Fact
from register_strategies import facts


@given(facts)
def test_a_fact_filled_with_itself_is_itself(fact: Fact) -> None:
    assert fact.filled(fact) == fact


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (0, 0), (5, 2), (10**6, 10**6 + 3)])
def test_a_quote_that_is_not_where_it_says_is_not_literal(start: int, end: int) -> None:
    assert not evidence(JOINING, start=start, end=end).is_literal(TEXT)


@given(st.text(min_size=1), st.data())
def test_a_quote_cut_from_a_text_is_literal_there_and_nowhere_else(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    cut = replace(evidence(JOINING), quote=text[start:end], start=start, end=end)
    assert cut.is_literal(text)
    assert not cut.is_literal(text[:start])
    assert not replace(cut, end=end + 1).is_literal(text)


def test_an_entry_that_nobody_decided_has_no_decision_and_does_not_count() -> None:
    entry = told(AGREEMENT, AGREEMENT)
    assert (entry.decision, entry.status, entry.counts, len(entry.evidence)) == (None, EntryStatus.PROPOSED, False, 2)

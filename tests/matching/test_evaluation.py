from math import isnan, log2

import pytest

from kakehashi.domain.judgement import Grade
from kakehashi.matching.evaluation import JudgedList, measure

POINTLESS, WEAK, GOOD, SHOULD_MEET = Grade


def test_the_best_counterpart_first_is_a_hit() -> None:
    quality = measure([JudgedList({1: SHOULD_MEET, 2: WEAK}), JudgedList({1: WEAK, 3: SHOULD_MEET})])
    assert (quality.lists, quality.hits_at_1.value, quality.hits_at_5.value) == (2, 0.5, 1.0)
    assert quality.mrr.value == pytest.approx((1 + 1 / 3) / 2)


def test_a_list_is_measured_by_the_best_that_is_in_it() -> None:
    assert JudgedList({4: GOOD, 2: GOOD, 1: WEAK}).first_best == 2


def test_discounted_gain_is_the_textbook_s() -> None:
    judged = JudgedList({1: GOOD, 2: SHOULD_MEET, 11: SHOULD_MEET})
    best = 7 + 7 / log2(3) + 3 / log2(4)
    assert judged.ndcg() == pytest.approx((3 + 7 / log2(3)) / best)
    assert JudgedList({1: SHOULD_MEET, 2: WEAK, 9: POINTLESS}).ndcg() == pytest.approx(1)


def test_lists_with_nobody_worth_meeting_are_left_out() -> None:
    assert measure([JudgedList({1: POINTLESS}), JudgedList({1: WEAK})]).lists == 1


def test_without_lists_there_are_no_figures() -> None:
    quality = measure([])
    assert quality.lists == 0
    assert isnan(quality.hits_at_1.value)
    assert isnan(quality.ndcg_at_10.high)


def test_an_interval_holds_its_value_and_is_the_same_in_every_run() -> None:
    lists = [JudgedList({place: SHOULD_MEET}) for place in (1, 1, 1, 2, 1, 6, 1, 1)]
    estimate = measure(lists).hits_at_1
    assert 0 <= estimate.low < estimate.value == 0.75 < estimate.high <= 1
    assert measure(lists).hits_at_1 == estimate

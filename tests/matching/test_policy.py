from kakehashi.language.labels import FEATURE_LABELS
from kakehashi.matching.features import KINDS_THAT_GO_TOGETHER
from kakehashi.matching.policy import FAIR_SCORE, PAIR_FEATURES, TEXT_FEATURES

WEIGHTS = {each.name: each.weight for each in TEXT_FEATURES} | {each.name: each.weight for each in PAIR_FEATURES}
DOCUMENTATION = [each.measure.__doc__ for each in TEXT_FEATURES] + [each.measure.__doc__ for each in PAIR_FEATURES]


def test_every_feature_counts_and_is_documented_and_has_a_label() -> None:
    assert {name: weight for name, weight in WEIGHTS.items() if weight <= 0} == {}
    assert [text for text in DOCUMENTATION if not text] == []
    assert {*WEIGHTS, "popularity"} == {*FEATURE_LABELS}


def test_what_texts_say_outweighs_all_the_rest() -> None:
    assert sum(each.weight for each in PAIR_FEATURES) < min(each.weight for each in TEXT_FEATURES)


def test_no_two_kinds_stand_in_the_table_twice() -> None:
    pairs = [frozenset(pair) for pair in KINDS_THAT_GO_TOGETHER]
    assert len(set(pairs)) == len(pairs)
    assert [value for value in KINDS_THAT_GO_TOGETHER.values() if not -1 <= value <= 1] == []


def test_a_fair_score_is_a_score() -> None:
    assert 0 < FAIR_SCORE < 1

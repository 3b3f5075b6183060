from dataclasses import replace

import pytest

from factories import ITALY, JAPAN, counterparts
from fakes import WordEncoder
from kakehashi.adapters.storage.store import SqlStore
from kakehashi.domain.judgement import Grade, Judgement
from kakehashi.domain.organisation import Text
from kakehashi.services.evaluate_matches import EvaluateMatches, Evaluation
from matched import PROGRAMME, calibrator, fill, silent

FIRST, SECOND = counterparts(22)
POINTLESS, WEAK, GOOD, SHOULD_MEET = Grade


@pytest.fixture
def filled(store: SqlStore) -> SqlStore:
    return fill(store, FIRST, SECOND)


def evaluate(store: SqlStore, *judgements: Judgement) -> Evaluation:
    evaluator = EvaluateMatches(WordEncoder(), calibrator())
    return evaluator(judgements, programme=PROGRAMME, store=store, progress=silent)


def test_lists_are_held_against_judgements_in_whatever_order_these_name_the_two(filled: SqlStore) -> None:
    evaluation = evaluate(
        filled,
        Judgement("Prova 1", "試作 1", SHOULD_MEET),
        Judgement("試作 2", "IT-0002", SHOULD_MEET),
        Judgement("Prova 3", "試作 4", SHOULD_MEET),
        Judgement("Prova 3", "試作 3", POINTLESS),
    )
    assert evaluation.unknown == ()
    assert {party: quality.lists for party, quality in evaluation.quality.items()} == {ITALY: 3, JAPAN: 3}
    assert evaluation.quality[ITALY].hits_at_1.value == pytest.approx(2 / 3)
    assert evaluation.quality[JAPAN].hits_at_1.value == pytest.approx(2 / 3)


def test_judgements_that_name_no_pair_are_told_and_left_out(filled: SqlStore) -> None:
    evaluation = evaluate(
        filled,
        Judgement("Prova 1", "Sconosciuta", GOOD),
        Judgement("Prova 1", "Prova 2", GOOD),
        Judgement("試作 5", "Prova 5", WEAK),
    )
    assert [str(note).split(".")[0] for note in evaluation.unknown] == [
        "No organisation goes by “Sconosciuta”",
        "“Prova 1” and “Prova 2” both belong to IT",
    ]
    assert evaluation.quality[ITALY].lists == 1


def test_a_pair_that_a_rule_excludes_is_not_judged(filled: SqlStore) -> None:
    excluding = replace(FIRST[0].profile, exclusions=(Text("Non vogliamo 試作 22.", "it"),))
    fill(filled, [replace(FIRST[0], profile=excluding)])
    assert evaluate(filled, Judgement("Prova 1", "試作 22", SHOULD_MEET)).quality[ITALY].lists == 0

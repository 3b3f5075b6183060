from dataclasses import replace

import pytest

from factories import counterparts
from fakes import WordEncoder
from kakehashi.adapters.storage.store import SqlStore
from kakehashi.domain.match import Match
from kakehashi.domain.organisation import Text
from kakehashi.services.explain_match import ExplainMatch
from matched import PROGRAMME, calibrator, fill, match, silent

FIRST, SECOND = counterparts(22)


def explain(store: SqlStore, first: str, second: str) -> Match:
    explainer = ExplainMatch(WordEncoder(), calibrator())
    return explainer(first, second, programme=PROGRAMME, store=store, progress=silent)


@pytest.fixture
def filled(store: SqlStore) -> SqlStore:
    return fill(store, FIRST, SECOND)


def test_a_match_is_explained_as_it_stands_in_the_lists(filled: SqlStore) -> None:
    for each in match(filled, top=22).matches[:: 22 * 5]:
        first, second = each.organisations
        explained = explain(filled, first.id, second.id)
        assert (explained.organisations, explained.ranks) == (each.organisations, each.ranks)
        assert explained.score == pytest.approx(each.score, abs=1e-5)
        assert [reason.feature for reason in explained.reasons] == [reason.feature for reason in each.reasons]
        assert explained.gaps == each.gaps


def test_it_is_the_same_whichever_organisation_is_named_first(filled: SqlStore) -> None:
    assert explain(filled, "IT-0003", "試作 9") == explain(filled, "試作 9", "Prova 3")


def test_an_excluded_pair_has_no_score_and_says_why(filled: SqlStore) -> None:
    excluding = replace(FIRST[0].profile, exclusions=(Text("Non vogliamo 試作 22.", "it"),))
    fill(filled, [replace(FIRST[0], profile=excluding)])
    explained = explain(filled, "IT-0001", "JP-0022")
    assert (explained.score, explained.ranks) == (0.0, (22, 22))
    assert (explained.gaps[0].feature, str(explained.gaps[0].message)) == (
        "exclusion",
        "Prova 1 does not want to meet 試作 22.",
    )

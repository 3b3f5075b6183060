from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import strategies
from factories import ITALY, JAPAN, counterparts, organisation, speaking
from fakes import HashEncoder
from kakehashi.domain.organisation import Organisation, Profile, Text
from kakehashi.domain.party import Party
from kakehashi.matching.scorer import to_score
from spaces import fit_scorer

FIRST, SECOND = counterparts(12)
SCORER = fit_scorer(FIRST, SECOND)
SCORES = SCORER.scores(SCORER.space.place(FIRST), SCORER.space.place(SECOND))

HOSTILE = [
    "",
    " \n\u3000",
    "🙂🚀",
    "\ud800",
    "\x00\x1b[31m",
    "\u200b\u0301",
    "。" * 50,
    "laser " * 3000,
    "漢" * 5000,
    "--",
]
contents = st.sampled_from(HOSTILE) | st.text(max_size=20)
sides = st.lists(st.builds(Text, contents, st.just("und")), max_size=2).map(tuple)
anything = st.builds(Profile, offers=sides, requests=sides, description=sides)


def rosters(party: Party, code: str) -> st.SearchStrategy[list[Organisation]]:
    each = st.builds(
        lambda o, p: replace(o, profile=p), strategies.organisations(party, organisation_id=code), anything
    )
    return st.lists(each, min_size=1, max_size=4)


def test_those_made_for_each_other_are_each_other_s_best() -> None:
    assert SCORES.argmax(axis=1).tolist() == SCORES.argmax(axis=0).tolist() == list(range(12))


def test_scores_are_the_same_whichever_party_is_named_first() -> None:
    scorer = fit_scorer(SECOND, FIRST)
    turned = scorer.scores(scorer.space.place(SECOND), scorer.space.place(FIRST))
    np.testing.assert_allclose(turned.T, SCORES, atol=1e-5)


def test_a_pair_scores_the_same_alone_as_among_all() -> None:
    for row, column in ((0, 0), (3, 7), (11, 2)):
        pair = SCORER.space.place([FIRST[row]]), SCORER.space.place([SECOND[column]])
        assert SCORER.scores(*pair)[0, 0] == pytest.approx(SCORES[row, column], abs=1e-5)


def test_the_reference_is_scored_as_anybody_is() -> None:
    rows, columns = SCORER.place(FIRST, side=0), SCORER.place(SECOND, side=1)
    assert (rows, columns) == SCORER.references
    np.testing.assert_allclose(SCORER.scores(rows, columns), SCORES, atol=1e-5)


def test_a_newcomer_changes_nobody_else_s_score() -> None:
    more = [*FIRST, speaking("Nuova", id="IT-9999", offers="voce3 tema3 punto3", requests="cosa3 pezzo3")]
    scores = SCORER.scores(SCORER.space.place(more), SCORER.space.place(SECOND))
    np.testing.assert_allclose(scores[:-1], SCORES, atol=1e-5)


def test_who_says_nothing_scores_nothing() -> None:
    silent = [organisation("Muta"), speaking("Solo offerta", offers="cosa1 pezzo1")]
    both = SCORER.scores(
        SCORER.space.place(silent), SCORER.space.place([organisation("無言", party=JAPAN), *SECOND[:1]])
    )
    assert both[0].tolist() == [0.0, 0.0]
    assert both[1, 0] == 0 < both[1, 1]


def test_parts_add_up_to_the_raw_score() -> None:
    rows, columns = SCORER.references
    total = np.sum([part.contributions for part in SCORER.parts(rows, columns)], axis=0)
    np.testing.assert_allclose(total, SCORER.raw(rows, columns), atol=1e-5)


def test_what_either_says_nothing_about_counts_for_nothing() -> None:
    first, second = SCORER.space.place([organisation(employees=3)]), SCORER.space.place([organisation(party=JAPAN)])
    parts = {part.feature: part.of_pair(0, 0) for part in SCORER.parts(first, second) if part.offering is None}
    assert {name: (part.value, part.contribution) for name, part in parts.items()} == dict.fromkeys(parts, (0.0, 0.0))


def test_one_pair_s_part_is_a_cell_of_the_table() -> None:
    part = next(iter(SCORER.parts(*SCORER.references)))
    one = part.of_pair(2, 5)
    assert (one.value, one.contribution) == (float(part.values[2, 5]), float(part.contributions[2, 5]))


def test_a_score_lies_between_0_and_1_however_far_the_sum() -> None:
    scores = to_score(np.array([-1e3, -1, 0.04, 1, 1e3]))
    assert scores.tolist() == sorted(scores.tolist())
    assert [scores[0], scores[2], scores[-1]] == pytest.approx([0, 0.5, 1])


@settings(max_examples=40)
@given(first=rosters(ITALY, "IT-0001"), second=rosters(JAPAN, "JP-0001"))
def test_no_text_makes_scoring_fail(first: list[Organisation], second: list[Organisation]) -> None:
    scorer = fit_scorer(first, second, encoder=HashEncoder())
    scores = scorer.scores(scorer.space.place(first), scorer.space.place(second))
    assert scores.shape == (len(first), len(second))
    assert ((scores >= 0) & (scores <= 1)).all()


@settings(max_examples=25)
@given(first=rosters(ITALY, "IT-0001"), second=rosters(JAPAN, "JP-0001"))
def test_no_text_makes_a_stranger_s_scoring_fail(first: list[Organisation], second: list[Organisation]) -> None:
    scores = SCORER.scores(SCORER.space.place(first), SCORER.space.place(second))
    assert ((scores >= 0) & (scores <= 1)).all()


def test_a_reference_that_says_nothing_at_all_still_scores() -> None:
    silent = [organisation(f"Muta {n}") for n in range(3)]
    scorer = fit_scorer(silent, silent)
    assert np.isfinite(scorer.scores(scorer.space.place(FIRST), scorer.space.place(SECOND))).all()

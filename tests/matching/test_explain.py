from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories import JAPAN, counterparts, organisation, speaking
from fakes import HashEncoder
from kakehashi.domain.match import Quote
from kakehashi.domain.organisation import Organisation, OrganisationKind, Profile, Text
from kakehashi.domain.sector import Sector
from kakehashi.matching.explain import Explainer, Explanation
from kakehashi.matching.scorer import Scorer
from kakehashi.matching.texts import offered, requested
from spaces import fit_scorer

FIRST, SECOND = counterparts(8)
SCORER = fit_scorer(FIRST, SECOND)


def explain(scorer: Scorer, first: Sequence[Organisation], second: Sequence[Organisation]) -> list[Explanation]:
    """Explain every pair of two rosters."""
    rows, columns = scorer.space.place(first), scorer.space.place(second)
    popularity = scorer.popularity(rows, side=0)[:, None] + scorer.popularity(columns, side=1)[None, :]
    pairs = [(row, column) for row in range(len(rows)) for column in range(len(columns))]
    taken = np.array([popularity[pair] for pair in pairs], dtype=np.float32)
    return list(Explainer(scorer, rows, columns).explain(pairs, taken=taken))


def shares(explanation: Explanation) -> list[float]:
    return [reason.share for reason in explanation.reasons]


def test_absolute_shares_sum_to_1_and_the_weightiest_for_a_match_comes_first() -> None:
    for explanation in explain(SCORER, FIRST[:3], SECOND):
        assert sum(map(abs, shares(explanation))) == pytest.approx(1)
        assert shares(explanation) == sorted(shares(explanation), reverse=True)


def test_a_reason_shows_the_sentences_that_meet_in_both_directions() -> None:
    first = speaking("Prova", id="IT-1", offers="Siamo a Pisa. Offriamo cosa1 pezzo1.", requests="Cerchiamo tema1.")
    second = speaking(
        "試作", party=JAPAN, id="JP-1", offers="Tema1 e punto1. Altro ancora.", requests="Vuole pezzo1 cosa1."
    )
    (explanation,) = explain(SCORER, [first], [second])
    meetings = {(reason.offer, reason.request) for reason in explanation.reasons if reason.feature == "meaning"}
    assert meetings == {
        (Quote("IT-1", "Offriamo cosa1 pezzo1.", "it", 14, 36), Quote("JP-1", "Vuole pezzo1 cosa1.", "und", 0, 19)),
        (Quote("JP-1", "Tema1 e punto1.", "it", 0, 15), Quote("IT-1", "Cerchiamo tema1.", "it", 0, 16)),
    }


def test_words_and_concepts_stand_with_the_features_that_rest_on_them() -> None:
    first = speaking("Prova", offers="Batteria solida e pezzo1.")
    second = speaking("試作", party=JAPAN, requests="全固体電池 pezzo1")
    (explanation,) = explain(fit_scorer([*FIRST, first], [*SECOND, second]), [first], [second])
    reasons = {reason.feature: reason for reason in explanation.reasons if reason.offer}
    assert reasons["words"].words == (("pezzo1", "pezzo1"),)
    assert reasons["vocabulary"].concepts == ("solid-battery",)
    assert (reasons["meaning"].words, reasons["meaning"].concepts) == ((), ())


def test_what_is_not_known_gives_no_reason() -> None:
    (explanation,) = explain(SCORER, [organisation("Muta")], [organisation("無言", party=JAPAN)])
    assert {reason.feature for reason in explanation.reasons} <= {"popularity"}


def test_a_pair_is_explained_the_same_alone_as_among_others() -> None:
    among = explain(SCORER, FIRST, SECOND)[2 * len(SECOND) + 5]
    (alone,) = explain(SCORER, [FIRST[2]], [SECOND[5]])
    assert alone.gaps == among.gaps
    assert [replace(reason, share=0, similarity=0) for reason in alone.reasons] == [
        replace(reason, share=0, similarity=0) for reason in among.reasons
    ]
    assert shares(alone) == pytest.approx(shares(among), abs=1e-3)


contents = st.text(max_size=30) | st.sampled_from(["\ud800", "ｶﾞ。\r\n• 🙂 ; b", "A. B. C.", "ca. 3\n\n- x"])
sides = st.lists(st.builds(Text, contents, st.just("und")), max_size=3).map(tuple)
organisations = st.builds(
    Organisation,
    id=st.just("X-1"),
    party=st.just(JAPAN),
    name=st.text(max_size=5),
    kind=st.none() | st.sampled_from(OrganisationKind),
    sectors=st.frozensets(st.sampled_from(Sector), max_size=2),
    profile=st.builds(Profile, offers=sides, requests=sides, description=sides),
)


@settings(max_examples=60)
@given(organisations.map(lambda each: replace(each, id="X-2")), organisations)
def test_every_quote_is_a_stretch_of_what_its_organisation_wrote(first: Organisation, second: Organisation) -> None:
    (explanation,) = explain(fit_scorer([first], [second], encoder=HashEncoder()), [first], [second])
    by_id = {first.id: first, second.id: second}
    for reason in explanation.reasons:
        for quote, side in ((reason.offer, offered), (reason.request, requested)):
            if quote is not None:
                assert side(by_id[quote.organisation_id]).text[quote.start : quote.end] == quote.content
    assert sum(map(abs, shares(explanation))) == pytest.approx(1) or not explanation.reasons

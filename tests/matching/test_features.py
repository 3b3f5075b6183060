from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from factories import JAPAN, organisation, speaking
from kakehashi.domain.organisation import CooperationForm, Organisation, OrganisationKind
from kakehashi.domain.sector import Sector
from kakehashi.matching import features
from kakehashi.matching.features import PairFeature
from kakehashi.matching.policy import PAIR_FEATURES, TEXT_FEATURES
from spaces import fit_space

UNKNOWN = float("nan")
SPACE = fit_space(speaking(offers="laser batteria"), speaking(offers="vetro quantistico"), speaking(offers="cavi"))


def value(measure: PairFeature, first: Organisation, second: Organisation) -> float:
    (table,) = measure(SPACE.place([first]), SPACE.place([second]))
    return float(table[0])


@pytest.mark.parametrize("name", ["meaning", "words", "vocabulary"])
def test_a_text_feature_is_higher_where_offer_and_request_meet(name: str) -> None:
    measure = {feature.name: feature.measure for feature in TEXT_FEATURES}[name]
    giver = SPACE.place([speaking(offers="laser batteria"), organisation()])
    takers = SPACE.place([speaking(requests="laser batteria"), speaking(requests="vetro quantistico"), organisation()])
    met, missed, silent = measure(giver.offers, takers.requests)[0]
    assert met > max(missed, silent)
    assert silent == 0
    assert measure(giver.offers, takers.requests)[1].tolist() == [0, 0, 0]


def with_sectors(*sectors: Sector) -> Organisation:
    return organisation(sectors=frozenset(sectors))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ([Sector.ENERGY], [Sector.ENERGY], 1),
        ([Sector.ENERGY], [Sector.BIOTECH], -1),
        ([Sector.ENERGY, Sector.BIOTECH], [Sector.ENERGY], 2 * 0.5**0.5 - 1),
        ([], [Sector.ENERGY], UNKNOWN),
        ([Sector.OTHER], [Sector.OTHER], UNKNOWN),
    ],
)
def test_field(first: Sequence[Sector], second: Sequence[Sector], expected: float) -> None:
    assert value(features.field, with_sectors(*first), with_sectors(*second)) == pytest.approx(
        expected, abs=1e-6, nan_ok=True
    )


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (OrganisationKind.INVESTOR, OrganisationKind.STARTUP, 1),
        (OrganisationKind.STARTUP, OrganisationKind.INVESTOR, 1),
        (OrganisationKind.INVESTOR, OrganisationKind.INVESTOR, -1),
        (OrganisationKind.OTHER, OrganisationKind.COMPANY, 0),
        (None, OrganisationKind.COMPANY, UNKNOWN),
    ],
)
def test_kinds(first: OrganisationKind | None, second: OrganisationKind | None, expected: float) -> None:
    assert value(features.kinds, organisation(kind=first), organisation(kind=second)) == pytest.approx(
        expected, nan_ok=True
    )


def test_cooperation() -> None:
    pilot, both = frozenset({CooperationForm.PILOT}), frozenset({CooperationForm.PILOT, CooperationForm.SUPPLY})
    wanting = [
        organisation(cooperation=forms) for forms in (pilot, both, frozenset({CooperationForm.LICENCE}), frozenset())
    ]
    values = [value(features.cooperation, wanting[0], other) for other in wanting]
    assert values == pytest.approx([1, 2 * 0.5**0.5 - 1, -1, UNKNOWN], abs=1e-6, nan_ok=True)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [(40, 40, 1), (10, 10_000, -1), (10, 1_000_000, -1), (0, 1, 1), (None, 5, UNKNOWN), (None, None, UNKNOWN)],
)
def test_size(first: int | None, second: int | None, expected: float) -> None:
    assert value(features.size, organisation(employees=first), organisation(employees=second)) == pytest.approx(
        expected, nan_ok=True
    )


@pytest.mark.parametrize(("first", "second", "expected"), [(5, 5, 1), (2, 5, 0), (1, 9, -1), (None, 9, UNKNOWN)])
def test_stage(first: int | None, second: int | None, expected: float) -> None:
    assert value(features.stage, organisation(readiness=first), organisation(readiness=second)) == pytest.approx(
        expected, nan_ok=True
    )


@pytest.mark.parametrize("feature", PAIR_FEATURES, ids=lambda feature: feature.name)
def test_a_pair_feature_does_not_depend_on_who_is_named_first(feature: object) -> None:
    measure = feature.measure  # type: ignore[attr-defined]
    one = organisation(
        kind=OrganisationKind.INVESTOR,
        sectors=frozenset({Sector.ENERGY, Sector.SPACE}),
        employees=12,
        readiness=3,
        cooperation=frozenset({CooperationForm.PILOT}),
    )
    other = replace(one, party=JAPAN, kind=OrganisationKind.STARTUP, sectors=frozenset({Sector.SPACE}), readiness=8)
    assert value(measure, one, other) == pytest.approx(value(measure, other, one))


@pytest.mark.parametrize("feature", PAIR_FEATURES, ids=lambda feature: feature.name)
def test_a_pair_feature_of_nobody_is_an_empty_table(feature: object) -> None:
    nobody = SPACE.place([organisation()]).take(np.zeros(0, dtype=np.intp))
    assert feature.measure(nobody, SPACE.place([organisation()])).shape == (0, 1)  # type: ignore[attr-defined]

from dataclasses import replace

import pytest

from factories import JAPAN, organisation, speaking
from kakehashi.domain.match import Gap, GapKind
from kakehashi.domain.organisation import CooperationForm, Organisation, OrganisationKind
from kakehashi.domain.sector import Sector
from kakehashi.matching.gaps import COMPETITORS, find_gaps
from kakehashi.matching.scorer import PairPart

KNOWN = {
    "sectors": frozenset({Sector.ENERGY}),
    "cooperation": frozenset({CooperationForm.PILOT}),
    "kind": OrganisationKind.COMPANY,
    "employees": 12,
    "readiness": 4,
}
ALFA = speaking("Alfa", id="IT-0001", offers="Laser.", requests="Ottiche.", **KNOWN)
BETA = speaking("ベータ", party=JAPAN, id="JP-0001", offers="光学。", requests="レーザー。", **KNOWN)


def gaps(
    *parts: PairPart, first: Organisation = ALFA, second: Organisation = BETA, likeness: float = 0
) -> list[tuple[GapKind, str, str]]:
    found: list[Gap] = find_gaps(first, second, parts=parts, likeness=likeness)
    return [(gap.kind, gap.feature, str(gap.message)) for gap in found]


def test_two_that_fit_and_say_everything_have_no_gaps() -> None:
    assert (
        gaps(PairPart("meaning", 0, 0.6, 0.2), PairPart("meaning", 1, 0.5, 0.1), PairPart("field", None, 1, 0.1)) == []
    )


def test_a_one_sided_fit_is_told() -> None:
    told = gaps(PairPart("meaning", 0, 0.6, 0.2), PairPart("meaning", 1, 0.1, -0.1), PairPart("words", 1, 0.1, 0.05))
    assert told == [(GapKind.MISFIT, "meaning", "What ベータ offers is not what Alfa requests.")]


def test_a_description_in_place_of_a_request_is_no_misfit_but_unknown() -> None:
    describing = replace(ALFA, profile=speaking(description="Officina.").profile)
    assert gaps(PairPart("meaning", 1, 0.1, -0.1), first=describing) == [
        (GapKind.UNKNOWN, "meaning", "Alfa says nothing about what it looks for.")
    ]


@pytest.mark.parametrize(
    ("likeness", "met", "told"), [(COMPETITORS + 0.1, 0.3, 1), (COMPETITORS + 0.1, 0.9, 0), (0.2, 0.1, 0)]
)
def test_those_who_offer_the_same_rather_than_fit_may_be_competitors(likeness: float, met: float, told: int) -> None:
    competitors = (GapKind.MISFIT, "meaning", "Alfa and ベータ offer much the same: they may be competitors.")
    assert gaps(PairPart("meaning", 0, met, 0.1), likeness=likeness) == [competitors] * told


@pytest.mark.parametrize("feature", ["field", "kinds", "cooperation", "size", "stage"])
def test_what_does_not_fit_is_named_only_when_it_weighs(feature: str) -> None:
    assert [gap[:2] for gap in gaps(PairPart(feature, None, -1, -0.1))] == [(GapKind.MISFIT, feature)]
    assert gaps(PairPart(feature, None, -0.1, -0.01)) == []


def test_what_is_not_known_is_told_of_both() -> None:
    assert gaps(first=organisation("Muta"), second=organisation("無言", party=JAPAN)) == [
        (GapKind.UNKNOWN, feature, text.format(name=name))
        for name in ("Muta", "無言")
        for feature, text in (
            ("meaning", "{name} says nothing about what it looks for."),
            ("meaning", "{name} says nothing about what it offers."),
            ("field", "The sector of {name} is not known."),
            ("cooperation", "Which forms of cooperation {name} wants is not known."),
        )
    ]

"""The judged example set as the regression test of the quality of matches."""

import csv
from pathlib import Path

import pytest

from kakehashi.bootstrap import Services, bootstrap
from kakehashi.domain.judgement import Grade
from kakehashi.domain.match import MatchList
from kakehashi.domain.orders import MatchOrder
from kakehashi.language.messages import Translator
from kakehashi.settings import Settings

REQUIRED = 0.97


def silent(*_told: object) -> None:
    """Report nothing."""


@pytest.fixture(scope="module")
def services() -> Services:
    return bootstrap(Translator("en"), Settings())


@pytest.fixture(scope="module")
def lists(services: Services, example: Path) -> MatchList:
    """Everybody's list, whole."""
    return services.match(MatchOrder(top=100), example, progress=silent)


def read_grades(example: Path) -> dict[tuple[str, str], Grade]:
    with (example / "judgements.csv").open(encoding="utf-8", newline="") as file:
        _, *rows = csv.reader(file)
    return {(first, second): Grade(int(grade)) for first, second, grade in rows}


def test_the_best_counterpart_comes_first_on_both_sides(services: Services, example: Path) -> None:
    evaluation = services.evaluate(example, example / "judgements.csv", progress=silent)
    assert evaluation.unknown == ()
    hits = {str(party): quality.hits_at_1.value for party, quality in evaluation.quality.items()}
    assert {party: value for party, value in hits.items() if value < REQUIRED} == {}


@pytest.mark.parametrize("side", [0, 1])
def test_no_competitor_stands_above_the_counterpart(lists: MatchList, example: Path, side: int) -> None:
    grades = read_grades(example)
    places = {tuple(each.name for each in match.organisations): match.ranks[side] for match in lists.matches}
    best = {pair[side]: places[pair] for pair, grade in grades.items() if grade is Grade.SHOULD_MEET}
    above = [pair for pair, grade in grades.items() if grade is Grade.POINTLESS and places[pair] < best[pair[side]]]
    assert above == []


def test_every_pair_is_in_a_whole_list(lists: MatchList) -> None:
    rows, columns = ({match.organisations[side].id for match in lists.matches} for side in (0, 1))
    assert len(lists.matches) == len(rows) * len(columns)

"""Hold the lists of a programme against judgements."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kakehashi.domain.errors import InvalidInputError, NotFoundError
from kakehashi.domain.judgement import Grade, Judgement
from kakehashi.domain.messages import Message
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.party import Party
from kakehashi.domain.programme import Programme
from kakehashi.matching.evaluation import JudgedList, Quality, measure
from kakehashi.matching.exclusions import exclude
from kakehashi.matching.ranking import Ranking, rank_all
from kakehashi.services.calibrate_scorer import CalibrateScorer
from kakehashi.services.encode_texts import TextEncoder
from kakehashi.services.find_pair import find_pair
from kakehashi.services.match_rosters import load_rosters
from kakehashi.services.ports import Encoder, Progress, Store


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures of each party's lists, and the judgements that name no pair of the programme."""

    quality: Mapping[Party, Quality]
    unknown: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class EvaluateMatches:
    """Evaluates matches; what it needs of the rim is given once."""

    encoder: Encoder
    calibrate: CalibrateScorer

    def __call__(
        self, judgements: Sequence[Judgement], *, programme: Programme, store: Store, progress: Progress
    ) -> Evaluation:
        """Measure both sides' lists against judgements; those that name no pair are reported."""
        rosters = load_rosters(programme, store)
        scorer = self.calibrate(rosters, store=store, encode=TextEncoder(self.encoder, store), progress=progress)
        rows, columns = (scorer.place(roster, side=side) for side, roster in enumerate(rosters.values()))
        excluded = exclude(rows.organisations, columns.organisations)
        ranking = rank_all(scorer, rows, columns, excluded=excluded, progress=lambda _done, _whole: None)
        pairs, unknown = _locate(judgements, rows.organisations, columns.organisations, programme=programme)
        lists = _judged_lists(pairs, ranking)
        quality = {party: measure(each) for party, each in zip(programme.parties, lists, strict=True)}
        return Evaluation(quality, tuple(unknown))


_Located = list[tuple[int, int, Judgement]]


def _locate(
    judgements: Sequence[Judgement],
    rows: Sequence[Organisation],
    columns: Sequence[Organisation],
    *,
    programme: Programme,
) -> tuple[_Located, list[Message]]:
    index = {each.id: place for side in (rows, columns) for place, each in enumerate(side)}
    everyone = [*rows, *columns]
    located: _Located = []
    unknown: list[Message] = []
    for judgement in judgements:
        try:
            first, second = find_pair(judgement.first, judgement.second, everyone, programme=programme)
        except (NotFoundError, InvalidInputError) as error:
            unknown.append(error.message)
        else:
            located.append((index[first.id], index[second.id], judgement))
    return located, unknown


_Grades = dict[int, dict[int, Grade]]


def _judged_lists(pairs: _Located, ranking: Ranking) -> tuple[list[JudgedList], list[JudgedList]]:
    judged = [pair for pair in pairs if np.isfinite(ranking.scores[pair[0], pair[1]])]
    rows = np.array([row for row, _, _ in judged], dtype=np.intp)
    columns = np.array([column for _, column, _ in judged], dtype=np.intp)
    places = ranking.places(rows, columns)
    lists: tuple[_Grades, _Grades] = ({}, {})
    for number, (row, column, judgement) in enumerate(judged):
        for side, own in enumerate((row, column)):
            lists[side].setdefault(own, {})[int(places[side][number])] = judgement.grade
    first, second = ([JudgedList(grades) for grades in side.values()] for side in lists)
    return first, second

"""Explain the match of two organisations, whichever is named first."""

from dataclasses import dataclass

import numpy as np

from kakehashi.domain.match import Gap, GapKind, Match
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.programme import Programme
from kakehashi.matching.exclusions import exclude, why_excluded
from kakehashi.matching.explain import Explainer
from kakehashi.matching.portraits import Portraits
from kakehashi.matching.ranking import Ranking, rank_all
from kakehashi.matching.scorer import Scorer
from kakehashi.services.calibrate_scorer import CalibrateScorer
from kakehashi.services.encode_texts import TextEncoder
from kakehashi.services.find_pair import find_pair
from kakehashi.services.match_rosters import load_rosters
from kakehashi.services.ports import Encoder, Progress, Store


@dataclass(frozen=True, slots=True)
class ExplainMatch:
    """Explains matches; what it needs of the rim is given once."""

    encoder: Encoder
    calibrate: CalibrateScorer

    def __call__(self, first: str, second: str, *, programme: Programme, store: Store, progress: Progress) -> Match:
        """Give the match of two organisations named by id or name.

        Raises NotFoundError for an unknown name, InvalidInputError when both belong to one party.
        """
        rosters = load_rosters(programme, store)
        everyone = [organisation for roster in rosters.values() for organisation in roster]
        pair = find_pair(first, second, everyone, programme=programme)
        scorer = self.calibrate(rosters, store=store, encode=TextEncoder(self.encoder, store), progress=progress)
        rows, columns = (scorer.place(roster, side=side) for side, roster in enumerate(rosters.values()))
        return _explain(scorer, rows, columns, pair=pair)


def _explain(scorer: Scorer, rows: Portraits, columns: Portraits, *, pair: tuple[Organisation, Organisation]) -> Match:
    row, column = rows.organisations.index(pair[0]), columns.organisations.index(pair[1])
    ranking = _lists(scorer, rows, columns, row=row, column=column)
    explainer = Explainer(scorer, rows.take(np.array([row])), columns.take(np.array([column])))
    explanation = next(explainer.explain([(0, 0)], taken=ranking.taken[row : row + 1, column]))
    own, others = ranking.places(np.array([row]), np.array([column]))
    excluded = why_excluded(*pair)
    gaps = (Gap(GapKind.MISFIT, "exclusion", excluded),) if excluded else ()
    return Match(
        pair,
        score=0.0 if excluded else float(ranking.scores[row, column]),
        ranks=(int(own[0]), int(others[0])),
        reasons=explanation.reasons,
        gaps=(*gaps, *explanation.gaps),
    )


def _lists(scorer: Scorer, rows: Portraits, columns: Portraits, *, row: int, column: int) -> Ranking:
    """Both lists the pair stands in; the rest of the scores is not needed."""
    scores = np.full((len(rows), len(columns)), -np.inf, dtype=np.float32)
    taken = np.zeros_like(scores)
    every_row, every_column = np.arange(len(rows)), np.arange(len(columns))
    for chosen in (
        np.ix_(every_row[row : row + 1], every_column),
        np.ix_(every_row, every_column[column : column + 1]),
    ):
        some_rows, some_columns = rows.take(chosen[0].ravel()), columns.take(chosen[1].ravel())
        excluded = exclude(some_rows.organisations, some_columns.organisations)
        part = rank_all(scorer, some_rows, some_columns, excluded=excluded, progress=lambda _done, _whole: None)
        scores[chosen], taken[chosen] = part.scores, part.taken
    return Ranking(scores, taken)

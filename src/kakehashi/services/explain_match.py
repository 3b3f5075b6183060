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
    row = np.array([rows.organisations.index(pair[0])])
    column = np.array([columns.organisations.index(pair[1])])
    first, second, only = rows.take(row), columns.take(column), np.array([0])
    own, others = _list(scorer, first, columns), _list(scorer, rows, second)
    explanation = next(Explainer(scorer, first, second).explain([(0, 0)], taken=own.taken_from(only, column)))
    excluded = why_excluded(*pair)
    gaps = (Gap(GapKind.MISFIT, "exclusion", excluded),) if excluded else ()
    return Match(
        pair,
        score=0.0 if excluded else float(own.scores[0, column[0]]),
        ranks=(int(own.places(only, column)[0][0]), int(others.places(row, only)[1][0])),
        reasons=explanation.reasons,
        gaps=(*gaps, *explanation.gaps),
    )


def _list(scorer: Scorer, rows: Portraits, columns: Portraits) -> Ranking:
    excluded = exclude(rows.organisations, columns.organisations)
    return rank_all(scorer, rows, columns, excluded=excluded, progress=lambda _done, _whole: None)

"""Match the rosters of a programme: everybody's list, the shortlists under capacity, and the reasons."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.match import Match, MatchList, Unmatched
from kakehashi.domain.messages import Message, message
from kakehashi.domain.orders import MatchOrder, TakingPart
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.programme import Programme
from kakehashi.matching.exclusions import exclude
from kakehashi.matching.explain import Explainer
from kakehashi.matching.policy import FAIR_SCORE
from kakehashi.matching.portraits import Portraits
from kakehashi.matching.ranking import Ranking, rank_all
from kakehashi.matching.scorer import Scorer
from kakehashi.matching.shortlists import Without, choose_shortlists, find_unmatchable
from kakehashi.services.calibrate_scorer import CalibrateScorer, Rosters
from kakehashi.services.encode_texts import TextEncoder
from kakehashi.services.ports import Clock, Encoder, Progress, Store

REASONS_WITHOUT: Mapping[Without, Message] = {
    Without.CAPACITY_ZERO: message("Its roster gives it no meetings."),
    Without.NO_ELIGIBLE: message("A stated exclusion rules out every organisation of the other party."),
    Without.NONE_FAIR: message("No organisation of the other party fits it better than any would."),
    Without.TAKEN: message("Those that fit it are taken up by organisations that have no other choice."),
}
SILENT = message("It says neither what it offers nor what it looks for.")

Reasons = Mapping[int, Without]


@dataclass(frozen=True, slots=True)
class MatchRosters:
    """Matches rosters; what it needs of the rim is given once."""

    encoder: Encoder
    clock: Clock
    calibrate: CalibrateScorer

    def __call__(self, order: MatchOrder, *, programme: Programme, store: Store, progress: Progress) -> MatchList:
        """Give all matches among the first places of either side's list or in the shortlists, best first.

        Raises InvalidInputError when a party has no organisations yet, or none of those that take part.
        """
        rosters = load_rosters(programme, store)
        scorer = self.calibrate(
            rosters, store=store, encode=TextEncoder(self.encoder, store), progress=progress, refit=order.refit
        )
        # Popularity is of the whole rosters, whoever takes part.
        taking_part = _take_part(rosters, order.among) if order.among else rosters
        rows, columns = (scorer.place(roster, side=side) for side, roster in enumerate(taking_part.values()))
        excluded = exclude(rows.organisations, columns.organisations)
        if order.among:
            excluded |= _find_declined(order.among.declined, rows, columns)
        ranking = rank_all(
            scorer,
            rows,
            columns,
            excluded=excluded,
            progress=lambda done, whole: progress(message("Scoring organisations"), done, whole),
        )
        shortlisted, without = _shortlist(ranking, rows, columns, meetings=order.meetings)
        matches = _describe(scorer, rows, columns, ranking=ranking, shortlisted=shortlisted, top=order.top)
        return MatchList(
            parties=programme.parties,
            encoder=self.encoder.name,
            generated_at=self.clock.now().isoformat(timespec="seconds"),
            matches=tuple(sorted(matches, key=lambda match: (-match.score, match.ranks))),
            unmatched=(*_unmatched(rows, without[0]), *_unmatched(columns, without[1])),
        )


def load_rosters(programme: Programme, store: Store) -> Rosters:
    """Load the rosters of both parties; raises InvalidInputError when one has no organisations yet."""
    with store.read() as transaction:
        rosters = {party: transaction.organisations(party) for party in programme.parties}
    for party, roster in rosters.items():
        if not roster:
            raise InvalidInputError(
                message("{party} has no organisations yet. Import its roster: kakehashi roster import.", party=party)
            )
    return rosters


def _take_part(rosters: Rosters, among: TakingPart) -> Rosters:
    """Those of the rosters who take part, each with its most meetings for a capacity."""
    taking_part = {
        party: [_with_capacity(each, among.most_meetings[each.id]) for each in roster if each.id in among.most_meetings]
        for party, roster in rosters.items()
    }
    for party, roster in taking_part.items():
        if not roster:
            raise InvalidInputError(message("No organisation of {party} takes part. Say first who comes.", party=party))
    return taking_part


def _with_capacity(organisation: Organisation, most_meetings: int | None) -> Organisation:
    return organisation if most_meetings is None else replace(organisation, capacity=most_meetings)


def _find_declined(declined: frozenset[frozenset[str]], rows: Portraits, columns: Portraits) -> NDArray[np.bool_]:
    """Which pairs are declined, shape (rows, columns)."""
    row_of = {organisation.id: row for row, organisation in enumerate(rows.organisations)}
    column_of = {organisation.id: column for column, organisation in enumerate(columns.organisations)}
    found = np.zeros((len(row_of), len(column_of)), dtype=bool)
    for pair in declined:
        row = next((row_of[each] for each in pair if each in row_of), None)
        column = next((column_of[each] for each in pair if each in column_of), None)
        if row is not None and column is not None:
            found[row, column] = True
    return found


def _shortlist(
    ranking: Ranking, rows: Portraits, columns: Portraits, *, meetings: int | None
) -> tuple[NDArray[np.bool_], tuple[Reasons, Reasons]]:
    """Which pairs are shortlisted, shape (rows, columns), and who of either side is without any match, and why."""
    eligible = np.isfinite(ranking.scores)
    shortlisted = np.zeros(eligible.shape, dtype=bool)
    if meetings is None:
        fair = ranking.scores >= FAIR_SCORE
        return shortlisted, (find_unmatchable(eligible, fair), find_unmatchable(eligible.T, fair.T))
    shortlists = choose_shortlists(
        np.where(eligible, ranking.scores, np.float32(0)),
        eligible=eligible,
        capacity_rows=_capacity(rows, meetings),
        capacity_columns=_capacity(columns, meetings),
        floor=FAIR_SCORE,
    )
    shortlisted[shortlists.rows, shortlists.columns] = True
    return shortlisted, (shortlists.rows_without, shortlists.columns_without)


def _capacity(portraits: Portraits, default: int) -> NDArray[np.int64]:
    stated = [default if each.capacity is None else each.capacity for each in portraits.organisations]
    return np.array(stated, dtype=np.int64)


def _describe(  # noqa: PLR0913 - one pass over everything that is known of a pair
    scorer: Scorer, rows: Portraits, columns: Portraits, *, ranking: Ranking, shortlisted: NDArray[np.bool_], top: int
) -> Iterator[Match]:
    shown = shortlisted.copy()
    shown[ranking.best(top)] = True
    chosen = np.nonzero(shown)
    pairs = list(zip(*(indices.tolist() for indices in chosen), strict=True))
    explanations = Explainer(scorer, rows, columns).explain(pairs, taken=ranking.taken_from(*chosen))
    places = zip(*(each.tolist() for each in ranking.places(*chosen)), strict=True)
    for (row, column), ranks, explanation in zip(pairs, places, explanations, strict=True):
        yield Match(
            (rows.organisations[row], columns.organisations[column]),
            score=float(ranking.scores[row, column]),
            ranks=ranks,
            shortlisted=bool(shortlisted[row, column]),
            reasons=explanation.reasons,
            gaps=explanation.gaps,
        )


def _unmatched(portraits: Portraits, without: Mapping[int, Without]) -> Iterator[Unmatched]:
    for index, reason in sorted(without.items()):
        silent = not (portraits.offers.weights[index] or portraits.requests.weights[index])
        yield Unmatched(portraits.organisations[index], SILENT if silent else REASONS_WITHOUT[reason])

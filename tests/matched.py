"""Programmes that can be matched in no time: rosters in a store, and the use cases with an encoder that knows only words."""

from collections.abc import Mapping, Sequence
from typing import Any

from factories import ITALY, JAPAN
from fakes import FakeClock, WordEncoder
from kakehashi.adapters.storage.store import SqlStore
from kakehashi.domain.match import MatchList
from kakehashi.domain.orders import MatchOrder
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.party import Party
from kakehashi.domain.programme import Programme
from kakehashi.services.calibrate_scorer import CalibrateScorer
from kakehashi.services.match_rosters import MatchRosters
from spaces import VOCABULARY

PROGRAMME = Programme("Ponte", (ITALY, JAPAN))


def silent(*_told: object) -> None:
    """Report nothing."""


def fill(store: SqlStore, *rosters: Sequence[Organisation]) -> SqlStore:
    """Put rosters into a store."""
    with store.write() as transaction:
        transaction.save_organisations([each for roster in rosters for each in roster])
    return store


def calibrator(corpus: Mapping[Party, Sequence[Organisation]] | None = None) -> CalibrateScorer:
    """Fits scorers; without a corpus small rosters stand alone."""
    return CalibrateScorer(lambda: VOCABULARY, lambda: corpus or {ITALY: [], JAPAN: []})


def match(store: SqlStore, *, programme: Programme = PROGRAMME, **order: Any) -> MatchList:
    """Match what is in a store."""
    matcher = MatchRosters(WordEncoder(), FakeClock(), calibrator())
    return matcher(MatchOrder(**order), programme=programme, store=store, progress=silent)

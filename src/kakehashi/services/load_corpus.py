"""The example organisations as the stored corpus that small rosters are calibrated with."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kakehashi.domain.orders import RosterOrder
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.party import Party
from kakehashi.services.calibrate_scorer import Rosters
from kakehashi.services.ports import Clock, RosterFiles
from kakehashi.services.read_sheets import read_sheets


@dataclass(frozen=True, slots=True)
class LoadCorpus:
    """Loads the corpus; `sources` are its rosters, one of each party."""

    files: RosterFiles
    clock: Clock
    sources: Mapping[Party, Path]

    def __call__(self) -> Rosters:
        """Give the organisations of both parties."""
        return {party: self._load(party, path) for party, path in self.sources.items()}

    def _load(self, party: Party, path: Path) -> list[Organisation]:
        readings, _ = read_sheets(self.files.read(path), RosterOrder(path, party), latest_year=self.clock.now().year)
        rows = [row for reading in readings for row in reading.rows]
        return [row.organisation for row in rows if row.organisation is not None]

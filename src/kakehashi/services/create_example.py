"""Create the example programme: Italy and Japan, fictional organisations, rosters as agencies send them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kakehashi.domain.errors import ConflictError
from kakehashi.domain.orders import ProgrammeOrder
from kakehashi.domain.party import Party
from kakehashi.services.create_programme import create_programme
from kakehashi.services.ports import Programmes

STATEMENT = (
    "Joint statement on economic, industrial and technological cooperation, Tokyo, 13 December 2023 "
    "(this programme is an example; its organisations are fictional)"
)


class ExampleRosters(Protocol):
    """Writes the example's rosters into a folder."""

    def write(self, folder: Path) -> Mapping[Party, Path]:
        """Give the path of each party's roster."""
        ...


@dataclass(frozen=True, slots=True)
class CreateExample:
    """Creates the example; what it needs of the rim is given once."""

    programmes: Programmes
    rosters: ExampleRosters

    def __call__(self, folder: Path) -> Mapping[Party, Path]:
        """Make the programme, unless the folder holds one, and write its rosters; give their paths."""
        italy, japan = Party("IT"), Party("JP")
        order = ProgrammeOrder(
            parties=(italy, japan),
            name="Italia–Giappone: esempio / 日伊協力（例）",
            agencies={italy: "ICE", japan: "JETRO"},
            statement=STATEMENT,
        )
        try:
            create_programme(order, folder=folder, programmes=self.programmes)
        except ConflictError:
            # A second click: the programme is there; importing the same rosters again changes nothing.
            self.programmes.open(folder)
        return self.rosters.write(folder)

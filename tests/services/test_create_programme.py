from dataclasses import dataclass, field
from pathlib import Path

import pytest

from factories import ITALY, JAPAN
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.orders import ProgrammeOrder
from kakehashi.domain.party import Party
from kakehashi.domain.programme import Programme
from kakehashi.domain.sector import FOUNDING_SECTORS, Sector
from kakehashi.services.create_programme import create_programme
from kakehashi.services.ports import Store


@dataclass(frozen=True, slots=True)
class KeptProgrammes:
    created: dict[Path, Programme] = field(default_factory=dict)

    def create(self, folder: Path, programme: Programme) -> None:
        self.created[folder] = programme

    def open(self, folder: Path) -> tuple[Programme, Store]:
        raise NotImplementedError


def test_a_programme_goes_by_its_parties_and_has_the_founding_sectors_unless_told_otherwise() -> None:
    programmes = KeptProgrammes()
    programme = create_programme(ProgrammeOrder((ITALY, JAPAN)), folder=Path("ponte"), programmes=programmes)
    assert programme == Programme("IT–JP", (ITALY, JAPAN), sectors=FOUNDING_SECTORS)
    assert programmes.created == {Path("ponte"): programme}


def test_a_programme_is_what_was_asked_for() -> None:
    order = ProgrammeOrder(
        (ITALY, JAPAN), " Ponte ", agencies={ITALY: "ICE"}, sectors=(Sector.SPACE, Sector.SPACE), statement="Roma 2023"
    )
    programme = create_programme(order, folder=Path("ponte"), programmes=KeptProgrammes())
    assert programme == Programme("Ponte", (ITALY, JAPAN), {ITALY: "ICE"}, (Sector.SPACE,), "Roma 2023")


@pytest.mark.parametrize("parties", [(), (ITALY,), (ITALY, JAPAN, Party("FR"))])
def test_a_programme_has_two_parties(parties: tuple[Party, ...]) -> None:
    with pytest.raises(InvalidInputError) as raised:
        create_programme(ProgrammeOrder(parties), folder=Path("ponte"), programmes=KeptProgrammes())
    assert str(raised.value) == f"A programme has two parties; {len(parties)} were given."

import numpy as np
import pytest

from factories import organisation, speaking
from kakehashi.domain.sector import Sector
from kakehashi.matching.fields import SECTORS, place_fields, sectors_of
from spaces import VOCABULARY


def weights(**values: object) -> dict[Sector, float]:
    (row,) = place_fields([speaking(**values)], VOCABULARY)  # type: ignore[arg-type]
    return {sector: float(weight) for sector, weight in zip(SECTORS, row, strict=True) if weight}


def test_the_roster_says_in_which_sectors_an_organisation_works() -> None:
    stated = weights(sectors=frozenset({Sector.BIOTECH, Sector.SPACE, Sector.OTHER}), offers="batterie")
    assert stated == {Sector.BIOTECH: pytest.approx(0.5**0.5), Sector.SPACE: pytest.approx(0.5**0.5)}


def test_else_the_concepts_of_its_texts_and_fields_say_it() -> None:
    assert weights(offers="Batterie.", requests="電池") == {Sector.ENERGY: pytest.approx(1.0)}
    assert weights(fields=("calcolo quantistico",)) == {Sector.QUANTUM: pytest.approx(1.0)}


def test_where_nothing_tells_there_is_nothing() -> None:
    assert weights(sectors=frozenset({Sector.OTHER})) == {}
    assert np.isfinite(place_fields([organisation()], VOCABULARY)).all()


def test_a_sector_is_known_by_any_concept_under_its_own() -> None:
    assert sectors_of("solid-battery", VOCABULARY) == (Sector.ENERGY,)
    assert sectors_of("quantum", VOCABULARY) == (Sector.QUANTUM,)

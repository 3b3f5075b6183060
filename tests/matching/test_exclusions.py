import time

import numpy as np
import pytest

from factories import JAPAN, organisation
from kakehashi.domain.organisation import Organisation, OrganisationKind, Profile, Text
from kakehashi.domain.sector import Sector
from kakehashi.matching.exclusions import exclude, why_excluded


def excluding(*texts: str, **read: object) -> Organisation:
    """An organisation that says whom it does not want to meet."""
    profile = Profile(exclusions=tuple(Text(text, "und") for text in texts), **read)  # type: ignore[arg-type]
    return organisation("Alfa", profile=profile)


INVESTOR = organisation("架空投資", party=JAPAN, kind=OrganisationKind.INVESTOR, sectors=frozenset({Sector.ENERGY}))
LINEA = organisation(
    "株式会社赤嶺リネア", party=JAPAN, variants=("Linea K.K.",), sectors=frozenset({Sector.ENERGY, Sector.SPACE})
)
NO_INVESTORS = excluding("no investitori", excluded_kinds=frozenset({OrganisationKind.INVESTOR}))
NO_ENERGY = excluding("no energia", excluded_sectors=frozenset({Sector.ENERGY}))


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (NO_INVESTORS, INVESTOR, "Alfa does not want to meet this kind of organisation: {kind}."),
        (NO_ENERGY, INVESTOR, "Alfa does not want to meet this sector: {sectors}."),
        (excluding("Non vogliamo incontrare Linea."), LINEA, "Alfa does not want to meet {other}."),
        (excluding("㈱赤嶺リネアは除く"), LINEA, "Alfa does not want to meet {other}."),
    ],
)
def test_a_stated_exclusion_keeps_two_apart_whichever_is_named_first(
    one: Organisation, other: Organisation, reason: str
) -> None:
    why = why_excluded(one, other)
    assert why == why_excluded(other, one)
    assert why is not None
    assert why.text.replace("{name}", "Alfa") == reason
    assert exclude([one], [other]).tolist() == exclude([other], [one]).tolist() == [[True]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (organisation("Alfa"), INVESTOR),
        (NO_INVESTORS, LINEA),
        (NO_ENERGY, LINEA),
        (NO_ENERGY, organisation("未詳", party=JAPAN)),
        (excluding("Esclusi i sistemi non lineari"), LINEA),
        (excluding("Nessun veto su Ora"), organisation("Ora", party=JAPAN)),
    ],
)
def test_nothing_else_keeps_two_apart(one: Organisation, other: Organisation) -> None:
    assert why_excluded(one, other) is None
    assert exclude([one], [other]).tolist() == [[False]]


def test_the_table_of_exclusions_is_the_rule_for_every_pair() -> None:
    rows, columns = [NO_INVESTORS, NO_ENERGY, organisation("Beta")], [INVESTOR, LINEA]
    expected = [[why_excluded(row, column) is not None for column in columns] for row in rows]
    assert exclude(rows, columns).tolist() == expected
    assert exclude([], columns).shape == (0, 2)


def test_exclusions_of_large_rosters_are_read_in_moments() -> None:
    rows = [organisation(f"Alfa {n}", profile=excluding("Nessun concorrente di Linea").profile) for n in range(300)]
    columns = [organisation(f"架空{n}株式会社", party=JAPAN) for n in range(300)]
    before = time.process_time()
    assert exclude(rows, columns).any() == np.False_
    assert time.process_time() - before < 5

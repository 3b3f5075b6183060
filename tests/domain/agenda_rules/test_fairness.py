from dataclasses import replace

from faults import faults
from kakehashi.domain.fault import FaultKind
from missions import MISSION


def test_breaks_of_two_organisations_further_apart_than_allowed_are_a_fault() -> None:
    mission = replace(MISSION, limits=replace(MISSION.limits, apart=1))

    assert faults(mission=mission) == [
        (
            FaultKind.APART,
            "“Cantiere Quantico S.r.l.” has 2 breaks and “月浦バイオ研究所” has 0; they may differ by 1 at most.",
        )
    ]


def test_breaks_may_differ_by_any_number_where_the_mission_says_no_limit() -> None:
    mission = replace(MISSION, limits=replace(MISSION.limits, apart=None))

    assert faults(mission=mission) == []

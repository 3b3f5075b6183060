import pytest

from kakehashi.domain.sector import Sector
from kakehashi.reading.sectors import find_sectors


@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        (
            "semiconduttori, idrogeno e intelligenza artificiale",
            ["semiconductors", "energy", "artificial-intelligence"],
        ),
        ("quantum sensors, ports and cell therapy", ["quantum", "infrastructure", "biotech"]),
        ("量子・AI協力と小型衛星、車載", ["quantum", "artificial-intelligence", "space", "automotive"]),
        ("domains of maintenance", []),
        ("batteries and hydrogen", ["energy"]),
    ],
)
def test_sectors_stand_in_the_order_of_their_first_mention(text: str, sectors: list[str]) -> None:
    assert find_sectors(text) == tuple(map(Sector, sectors))

import pytest

from kakehashi.domain.venue_of import venue_of
from missions import MISSION, ORGANISATIONS, TOKYO, YOKOHAMA, delegate


@pytest.mark.parametrize(
    ("visitor", "host", "venue"),
    [
        (TOKYO, YOKOHAMA, YOKOHAMA),
        (YOKOHAMA, TOKYO, TOKYO),
        (YOKOHAMA, "", YOKOHAMA),
        ("", "", TOKYO),
    ],
)
def test_a_pair_meets_where_the_host_receives_else_at_the_place_of_the_other_else_at_the_first_venue(
    visitor: str, host: str, venue: str
) -> None:
    delegates = {"IT-0001": delegate("IT-0001", venue=visitor), "JP-0001": delegate("JP-0001", venue=host)}

    assert venue_of(MISSION, ("IT-0001", "JP-0001"), delegates=delegates, organisations=ORGANISATIONS) == venue

"""Where two organisations meet."""

from collections.abc import Mapping

from kakehashi.domain.delegate import Delegate
from kakehashi.domain.mission import Mission
from kakehashi.domain.organisation import Organisation


def venue_of(
    mission: Mission,
    pair: tuple[str, str],
    *,
    delegates: Mapping[str, Delegate],
    organisations: Mapping[str, Organisation],
) -> str:
    """Give the venue of a pair's meeting: where the host's side receives, else the other's place, else the first venue.

    Both organisations must be among `delegates` and `organisations`, which are by organisation id.
    """
    host_first = sorted(pair, key=lambda each: organisations[each].party != mission.host)
    own = (delegates[each].venue for each in host_first)
    return next((venue for venue in own if venue), mission.venues[0].name)

"""What an agenda is made from: the mission, who comes, and the meetings that are wanted."""

from collections.abc import Mapping
from dataclasses import dataclass

from kakehashi.domain.delegate import Delegate
from kakehashi.domain.interpretation import share_language
from kakehashi.domain.mission import Mission
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.venue_of import venue_of
from kakehashi.domain.wish import WantedMeeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A mission with its delegates and organisations, by organisation id, and the wanted meetings among them."""

    mission: Mission
    delegates: Mapping[str, Delegate]
    organisations: Mapping[str, Organisation]
    wanted: tuple[WantedMeeting, ...]

    def host_of(self, pair: tuple[str, str]) -> str:
        """Give the organisation that receives the other: the one of the mission's host party."""
        first, second = pair
        return second if self.organisations[second].party == self.mission.host else first

    def venue_of(self, pair: tuple[str, str]) -> str:
        """Give the venue at which two organisations meet."""
        return venue_of(self.mission, pair, delegates=self.delegates, organisations=self.organisations)

    def needs_interpreter(self, pair: tuple[str, str]) -> bool:
        """Whether the two sides share no language."""
        first, second = pair
        return not share_language(self.delegates[first], self.delegates[second])

"""An agenda with all that is said of it on paper: the mission, who comes, and by which names."""

from collections.abc import Mapping
from dataclasses import dataclass

from kakehashi.domain.agenda import Agenda
from kakehashi.domain.delegate import Delegate
from kakehashi.domain.mission import Mission
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaBook:
    """What an export of an agenda is made of; `organisations` and `delegates` are by organisation id."""

    programme: Programme
    mission: Mission
    agenda: Agenda
    delegates: Mapping[str, Delegate]
    organisations: Mapping[str, Organisation]

    def name(self, organisation_id: str) -> str:
        """Give the name of an organisation as its roster writes it."""
        return self.organisations[organisation_id].name

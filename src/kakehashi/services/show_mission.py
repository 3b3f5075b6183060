"""Show a mission and how far it has come."""

from dataclasses import dataclass

from kakehashi.domain.mission import Mission
from kakehashi.domain.wish import wanted_meetings
from kakehashi.services.ports import Store


@dataclass(frozen=True, slots=True)
class MissionRecord:
    """A mission, how many organisations come, how many meetings are wanted, and how many of these must be."""

    mission: Mission
    delegates: int
    wanted: int
    must: int


def show_mission(name: str, *, store: Store) -> MissionRecord:
    """Look a mission up; raises NotFoundError, naming those there are."""
    with store.read() as transaction:
        mission = transaction.mission(name)
        wanted = wanted_meetings(transaction.wishes(name))
        return MissionRecord(mission, len(transaction.delegates(name)), len(wanted), sum(each.must for each in wanted))


def list_missions(*, store: Store) -> list[Mission]:
    """Give all missions, by first day and name."""
    with store.read() as transaction:
        return transaction.missions()

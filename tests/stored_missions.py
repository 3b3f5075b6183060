"""A mission made by hand, stored as its officers would have brought it in."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kakehashi.domain.agenda import Agenda
from kakehashi.domain.delegate import Delegate
from kakehashi.domain.mission import Mission
from kakehashi.domain.wish import Wish
from kakehashi.services.ports import Store
from missions import AGENDA, DELEGATES, MISSION, ORGANISATIONS, WISHES


def store_mission(
    store: Store,
    *,
    mission: Mission = MISSION,
    delegates: Mapping[str, Delegate] = DELEGATES,
    wishes: Iterable[Wish] = WISHES,
    agenda: Agenda | None = None,
) -> None:
    """Store the mission, who comes, what is wished, and its first agenda if there is one."""
    with store.write() as transaction:
        transaction.save_organisations(list(ORGANISATIONS.values()))
        transaction.save_mission(mission)
        transaction.save_delegates(mission.name, list(delegates.values()))
        transaction.save_wishes(mission.name, list(wishes))
        if agenda is not None:
            transaction.save_agenda(agenda)


FIRST_AGENDA = replace(AGENDA, revision=1, cancelled=())
"""The agenda made by hand, as a mission's first."""

"""Load what an agenda is made from, and what it is shown with."""

from kakehashi.domain.agenda import Agenda
from kakehashi.domain.agenda_book import AgendaBook
from kakehashi.domain.delegate import Delegate
from kakehashi.domain.errors import InvalidInputError, NotFoundError
from kakehashi.domain.messages import message
from kakehashi.domain.mission import Mission
from kakehashi.domain.plan import Plan
from kakehashi.domain.programme import Programme
from kakehashi.domain.wish import WantedMeeting, wanted_meetings
from kakehashi.services.ports import Transaction


def load_plan(transaction: Transaction, name: str) -> Plan:
    """Load a mission with its delegates and wanted meetings.

    Raises NotFoundError for an unknown mission, InvalidInputError when nobody comes yet or nothing is wished yet.
    """
    mission = transaction.mission(name)
    delegates = transaction.delegates(name)
    if not delegates:
        raise InvalidInputError(
            message(
                "Nobody comes to “{mission}” yet. Next: kakehashi mission delegates DIR {mission} FILE", mission=name
            )
        )
    wanted = wanted_meetings(transaction.wishes(name))
    if not wanted:
        raise InvalidInputError(
            message(
                "Nobody wishes a meeting at “{mission}” yet. Next: kakehashi mission wishes DIR {mission}", mission=name
            )
        )
    return make_plan(mission, delegates, wanted, transaction=transaction)


def make_plan(
    mission: Mission, delegates: list[Delegate], wanted: tuple[WantedMeeting, ...], *, transaction: Transaction
) -> Plan:
    """Put a plan together."""
    return Plan(
        mission=mission,
        delegates={each.organisation_id: each for each in delegates},
        organisations={each.id: each for each in transaction.organisations()},
        wanted=wanted,
    )


def load_agenda(transaction: Transaction, name: str) -> Agenda:
    """Load the last agenda of a mission; raises NotFoundError when it has none yet."""
    transaction.mission(name)
    agenda = transaction.agenda(name)
    if agenda is None:
        raise NotFoundError(
            message("“{mission}” has no agenda yet. Next: kakehashi agenda build DIR {mission}", mission=name)
        )
    return agenda


def load_book(transaction: Transaction, name: str, *, programme: Programme) -> AgendaBook:
    """Load the last agenda of a mission with all that is said of it on paper."""
    agenda = load_agenda(transaction, name)
    return AgendaBook(
        programme=programme,
        mission=transaction.mission(name),
        agenda=agenda,
        delegates={each.organisation_id: each for each in transaction.delegates(name)},
        organisations={each.id: each for each in transaction.organisations()},
    )

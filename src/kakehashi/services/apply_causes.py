"""What an officer says happened becomes a changed mission, changed delegates and new wishes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time

from kakehashi.domain.agenda import Agenda
from kakehashi.domain.delegate import Delegate
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.mission import Mission
from kakehashi.domain.mission_orders import RepairOrder
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.repair import close_table, delay, withdraw
from kakehashi.domain.wish import MOST_UTILITY, Wanting, Wish, WishOrigin, meeting_pair, valid_wishes
from kakehashi.services.find_delegate import find_delegate
from kakehashi.services.ports import Transaction


@dataclass
class Situation:
    """A mission on the day: what is stored, and what has happened since; nothing is written before the repair is found."""

    mission: Mission
    delegates: dict[str, Delegate]
    wishes: list[Wish]
    organisations: Sequence[Organisation]
    agenda: Agenda
    now: datetime
    new_wishes: list[Wish] = field(default_factory=list)
    added: set[tuple[str, str]] = field(default_factory=set)
    """Pairs that are to meet now."""
    causes: list[str] = field(default_factory=list)
    """What happened, in the words of the command."""


def load_situation(transaction: Transaction, agenda: Agenda, *, now: datetime) -> Situation:
    """Load a mission as it is at a moment."""
    return Situation(
        mission=transaction.mission(agenda.mission),
        delegates={each.organisation_id: each for each in transaction.delegates(agenda.mission)},
        wishes=transaction.wishes(agenda.mission),
        organisations=transaction.organisations(),
        agenda=agenda,
        now=now,
    )


def apply_causes(order: RepairOrder, situation: Situation) -> None:
    """Let everything that happened happen; raises InvalidInputError or NotFoundError at the first that cannot be."""
    for text in order.cancelled:
        _cancel(text, situation)
    for text, when in order.late:
        _delay(text, when, situation)
    for table in order.tables_lost:
        situation.mission = close_table(situation.mission, table, now=situation.now)
        situation.causes.append(f"table-lost {table}")
    for first, second in order.added:
        _add(first, second, situation)


def _cancel(text: str, situation: Situation) -> None:
    delegate = _find_delegate(text, situation)
    situation.delegates[delegate.organisation_id] = withdraw(delegate, situation.mission, now=situation.now)
    situation.causes.append(f"cancel {delegate.organisation_id}")


def _delay(text: str, when: time | datetime, situation: Situation) -> None:
    delegate = _find_delegate(text, situation)
    until = _moment(when, situation)
    begun = [
        each
        for each in situation.agenda.of(delegate.organisation_id)
        if each.window.start.date() == until.date() and each.window.start <= situation.now
    ]
    if begun:
        raise InvalidInputError(
            message(
                "“{name}” cannot come late on {day}: its meeting at {time} has begun. If it has left, use --cancel.",
                name=_name(delegate.organisation_id, situation),
                day=until.date(),
                time=f"{begun[0].window.start:%H:%M}",
            )
        )
    situation.delegates[delegate.organisation_id] = delay(delegate, situation.mission, until=until, now=situation.now)
    situation.causes.append(f"late {delegate.organisation_id} {until:%Y-%m-%dT%H:%M}")


def _moment(when: time | datetime, situation: Situation) -> datetime:
    """Give a moment in the mission's zone; a time alone is of the first day of the mission that is not over."""
    zone = situation.mission.time_zone
    if isinstance(when, datetime):
        return when.replace(tzinfo=zone) if when.tzinfo is None else when.astimezone(zone)
    today = situation.now.astimezone(zone).date()
    days = [day for day in situation.mission.days if day >= today] or [situation.mission.days[-1]]
    return datetime.combine(days[0], when, tzinfo=zone)


def _add(first: str, second: str, situation: Situation) -> None:
    one, other = (_find_delegate(each, situation).organisation_id for each in (first, second))
    pair = meeting_pair(one, other)
    _refuse_pair(pair, situation)
    situation.new_wishes += [
        Wish(
            organisation_id=side,
            other_id=counterpart,
            wanting=Wanting.WANT,
            utility=MOST_UTILITY,
            origin=WishOrigin.REPAIR,
        )
        for side, counterpart in (pair, pair[::-1])
    ]
    situation.added.add(pair)
    situation.causes.append(f"add {one},{other}")


def _refuse_pair(pair: tuple[str, str], situation: Situation) -> None:
    one, other = (_name(each, situation) for each in pair)
    parties = {each.id: each.party for each in situation.organisations}
    if parties[pair[0]] == parties[pair[1]]:
        raise InvalidInputError(
            message("“{one}” and “{other}” are of the same party: a meeting needs one of each.", one=one, other=other)
        )
    held = next((each for each in situation.agenda.meetings if each.organisations == pair), None)
    if held:
        raise InvalidInputError(
            message(
                "“{one}” and “{other}” have a meeting already: {time}, table {table}.",
                one=one,
                other=other,
                time=f"{held.window.start:%Y-%m-%d %H:%M}",
                table=held.table,
            )
        )
    refusing = next((each for each in _refusals(situation.wishes) if meeting_pair(*each) == pair), None)
    if refusing:
        raise InvalidInputError(
            message(
                "“{one}” does not want to meet “{other}”. Ask it first, and bring in its new wish.",
                one=_name(refusing[0], situation),
                other=_name(refusing[1], situation),
            )
        )


def _refusals(wishes: Iterable[Wish]) -> list[tuple[str, str]]:
    return [(each.organisation_id, each.other_id) for each in valid_wishes(wishes) if each.wanting is Wanting.NO]


def _find_delegate(text: str, situation: Situation) -> Delegate:
    return find_delegate(text, situation.organisations, delegates=situation.delegates, mission=situation.mission.name)


def _name(organisation_id: str, situation: Situation) -> str:
    return next(each.name for each in situation.organisations if each.id == organisation_id)

"""Repair a mission's agenda on the day, moving as little as possible."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kakehashi.domain.agenda import Agenda, LeftOut, Meeting, number_changes
from kakehashi.domain.criterion import Proof, Status
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import Message, message
from kakehashi.domain.mission_orders import RepairOrder
from kakehashi.domain.plan import Plan
from kakehashi.domain.repair import Change, compare_agendas
from kakehashi.domain.wish import WantedMeeting, Wanting, WishOrigin, meeting_pair, valid_wishes, wanted_meetings
from kakehashi.scheduling.arrange import arrange
from kakehashi.scheduling.draft import Draft, draft_problem
from kakehashi.scheduling.problem import Effort, Placement, Solution
from kakehashi.scheduling.repair import repair
from kakehashi.scheduling.repair_draft import Frame, draft_filling, draft_repair, without_begun_slots
from kakehashi.scheduling.uses import breaks_of_participants
from kakehashi.services.apply_causes import Situation, apply_causes, load_situation
from kakehashi.services.left_out import name_left_out
from kakehashi.services.load_plan import load_agenda
from kakehashi.services.ports import Clock, Store

Placements = Sequence[Placement | None]


@dataclass(frozen=True, slots=True)
class RepairResult:
    """The repaired agenda with every change and its reason.

    `left_out` are the meetings that fell away or were asked for and found no place; `notes` what else the officer should
    know.
    """

    agenda: Agenda
    changes: tuple[Change, ...]
    left_out: tuple[LeftOut, ...]
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class RepairAgenda:
    """Repairs agendas; what it needs of the rim is given once."""

    clock: Clock

    def __call__(self, order: RepairOrder, *, store: Store) -> RepairResult:
        """Repair a mission's agenda and keep it as its next revision, with what happened.

        What has begun stays. A confirmed meeting that is not touched stays too, unless the order says otherwise. Raises
        NotFoundError or InvalidInputError when what happened cannot be, ConflictError when somebody else changed the
        agenda meanwhile; nothing is written then.
        """
        now = self.clock.now()
        with store.read() as transaction:
            situation = load_situation(transaction, load_agenda(transaction, order.mission), now=now)
        apply_causes(order, situation)
        draft = without_begun_slots(draft_problem(_plan(situation)), now=now)
        frame = Frame(situation.agenda, now, frozenset(situation.added), order.move_confirmed)
        solution = _repair(draft, frame, order)
        placements = _fill(draft, solution.placements, order)
        notes = (
            *_keep_apart(draft, situation, placements),
            *_ease_musts(draft, situation, placements),
            *_could_keep(draft, frame, solution, order),
        )
        result = _result(draft, situation, solution, placements, order=order)
        _save(situation, result.agenda, store)
        return replace(result, notes=notes)


def _plan(situation: Situation) -> Plan:
    wanted = wanted_meetings([*situation.wishes, *situation.new_wishes])
    known = {each.organisations for each in wanted}
    begun = (
        WantedMeeting(each.organisations, must=False, mutual=False, utility=1)
        for each in situation.agenda.meetings
        if each.window.start <= situation.now and each.organisations not in known
    )
    return Plan(
        mission=situation.mission,
        delegates=situation.delegates,
        organisations={each.id: each for each in situation.organisations},
        wanted=(*wanted, *begun),
    )


def _repair(draft: Draft, frame: Frame, order: RepairOrder) -> Solution:
    solution = repair(draft_repair(draft, frame), _effort(order))
    if solution.status in {Status.INFEASIBLE, Status.UNKNOWN}:
        raise InvalidInputError(
            message(
                "No repaired agenda was found in {seconds} seconds. Nothing was changed. Give it longer with --seconds, or "
                "let confirmed meetings move with --move-confirmed.",
                seconds=round(order.seconds),
            )
        )
    return solution


def _effort(order: RepairOrder) -> Effort:
    return Effort(seconds=order.seconds, seed=order.seed, workers=order.workers)


def _fill(draft: Draft, placements: Placements, order: RepairOrder) -> Placements:
    """Give the room there is now to meetings that were left out before; nobody moves for them."""
    problem = draft_filling(draft, placements)
    if all(meeting.must or not meeting.slots for meeting in problem.meetings):
        return placements
    filled = repair(problem, _effort(order))
    return filled.placements if filled.status in {Status.OPTIMAL, Status.FEASIBLE} else placements


def _keep_apart(draft: Draft, situation: Situation, placements: Placements) -> list[Message]:
    """Lift the limit on how far breaks may differ where keeping it would move people who are not touched."""
    limits = situation.mission.limits
    breaks = breaks_of_participants(draft.problem, placements)
    spread = max(breaks) - min(breaks)
    if limits.apart is None or spread <= limits.apart:
        return []
    situation.mission = replace(situation.mission, limits=replace(limits, apart=spread))
    return [
        message(
            "Breaks of two organisations now differ by {spread}; the limit of {limit} is lifted, so that nobody else has to "
            "move.",
            spread=spread,
            limit=limits.apart,
        )
    ]


def _ease_musts(draft: Draft, situation: Situation, placements: Placements) -> list[Message]:
    """Let what had to be held and cannot be any more be wanted instead, so that the next agenda does not fail on it."""
    lost = {
        wanted.organisations
        for wanted, placement in zip(draft.wanted, placements, strict=True)
        if wanted.must and placement is None
    }
    eased = [
        replace(wish, wanting=Wanting.WANT, origin=WishOrigin.REPAIR)
        for wish in valid_wishes(situation.wishes)
        if wish.wanting is Wanting.MUST and meeting_pair(wish.organisation_id, wish.other_id) in lost
    ]
    situation.new_wishes += eased
    names = {each.id: each.name for each in situation.organisations}
    return [
        message(
            "{organisation} had to meet {other}; from now on it only wants to.",
            organisation=names[wish.organisation_id],
            other=names[wish.other_id],
        )
        for wish in eased
    ]


def _could_keep(draft: Draft, frame: Frame, solution: Solution, order: RepairOrder) -> list[Message]:
    """Say how many more meetings could be kept if confirmed meetings moved."""
    if order.move_confirmed or not any(each.confirmed for each in frame.agenda.meetings):
        return []
    lost = sum(placement is None for placement in solution.placements)
    if not any(
        placement is None and meeting.slots
        for meeting, placement in zip(draft_repair(draft, frame).meetings, solution.placements, strict=True)
    ):
        return []
    other = repair(draft_repair(draft, replace(frame, move_confirmed=True)), _effort(order))
    more = lost - sum(placement is None for placement in other.placements)
    if other.status in {Status.INFEASIBLE, Status.UNKNOWN} or more <= 0:
        return []
    return [message("{count} more could be held if confirmed meetings moved: --move-confirmed.", count=more)]


def _result(
    draft: Draft, situation: Situation, solution: Solution, placements: Placements, *, order: RepairOrder
) -> RepairResult:
    previous = situation.agenda
    meetings, cancelled = number_changes(previous, arrange(draft, placements, previous=previous))
    left_out = name_left_out(draft, placements)
    agenda = Agenda(
        mission=previous.mission,
        revision=previous.revision + 1,
        made_at=situation.now,
        cause="; ".join(situation.causes),
        meetings=meetings,
        left_out=left_out,
        cancelled=cancelled,
        proof=Proof(solution.status, solution.levels, solution.seconds, order.seed, order.workers),
    )
    touched = _touched(draft, situation)
    concerned = (previous.pairs() | situation.added) - agenda.pairs()
    return RepairResult(
        agenda,
        tuple(compare_agendas(previous, agenda, touched=touched)),
        tuple(each for each in left_out if each.organisations in concerned),
    )


def _touched(draft: Draft, situation: Situation) -> frozenset[tuple[str, str]]:
    """Give the meetings that what happened concerns: their slot or their table is gone, or they were asked for."""
    slots = {
        wanted.organisations: meeting.slots
        for wanted, meeting in zip(draft.wanted, draft.problem.meetings, strict=True)
    }
    return frozenset(situation.added) | {
        each.organisations
        for each in situation.agenda.meetings
        if each.slot - 1 not in slots.get(each.organisations, frozenset()) or _table_closed(each, situation)
    }


def _table_closed(meeting: Meeting, situation: Situation) -> bool:
    return any(
        each.table == meeting.table and each.since < meeting.window.end for each in situation.mission.closed_tables
    )


def _save(situation: Situation, agenda: Agenda, store: Store) -> None:
    with store.write() as transaction:
        transaction.save_mission(situation.mission)
        transaction.save_delegates(agenda.mission, list(situation.delegates.values()))
        transaction.save_wishes(agenda.mission, situation.new_wishes)
        transaction.save_agenda(agenda)

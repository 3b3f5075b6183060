"""Build a mission's agenda, and keep the best one found."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace

from kakehashi.domain.agenda import Agenda, number_changes
from kakehashi.domain.criterion import Proof, Status
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.mission_orders import AgendaOrder
from kakehashi.scheduling.arrange import arrange
from kakehashi.scheduling.draft import Draft, draft_problem
from kakehashi.scheduling.problem import Effort, Solution
from kakehashi.scheduling.search import search
from kakehashi.services.left_out import name_left_out
from kakehashi.services.load_plan import load_plan
from kakehashi.services.ports import Clock, Store
from kakehashi.services.tell_contradiction import tell_contradiction

Watch = Callable[[Solution], None]
"""Told of every better agenda while the search goes on."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """The agenda that was kept, and whether the search was interrupted before its end."""

    agenda: Agenda
    interrupted: bool


@dataclass(frozen=True, slots=True)
class BuildAgenda:
    """Builds agendas; what it needs of the rim is given once."""

    clock: Clock

    def __call__(self, order: AgendaOrder, *, store: Store, watch: Watch) -> BuildResult:
        """Search for an agenda and keep it as the mission's next revision.

        Confirmed meetings stay where they are unless the order says otherwise. Raises InvalidInputError when the rules
        contradict each other, saying which meetings and rules, or when no agenda was found in time.
        """
        with store.read() as transaction:
            draft = draft_problem(load_plan(transaction, order.mission))
            previous = transaction.agenda(order.mission)
        if previous and not order.anew:
            draft = keep_confirmed(draft, previous)
        solution, interrupted = _search(draft, order, watch=watch)
        if solution is None or solution.status is Status.INFEASIBLE:
            raise InvalidInputError(tell_contradiction(draft))
        if solution.status is Status.UNKNOWN:
            raise InvalidInputError(
                message(
                    "No agenda that keeps every rule was found in {seconds} seconds, and none was proven impossible. Give "
                    "it longer with --seconds, or fewer must-meetings.",
                    seconds=round(order.seconds),
                )
            )
        agenda = self._agenda(draft, solution, order=order, previous=previous)
        with store.write() as transaction:
            transaction.save_agenda(agenda)
        return BuildResult(agenda, interrupted)

    def _agenda(self, draft: Draft, solution: Solution, *, order: AgendaOrder, previous: Agenda | None) -> Agenda:
        meetings, cancelled = number_changes(previous, arrange(draft, solution.placements, previous=previous))
        return Agenda(
            mission=order.mission,
            revision=previous.revision + 1 if previous else 1,
            made_at=self.clock.now(),
            cause="build",
            meetings=meetings,
            left_out=name_left_out(draft, solution.placements),
            cancelled=cancelled,
            proof=Proof(solution.status, solution.levels, solution.seconds, order.seed, order.workers),
        )


def keep_confirmed(draft: Draft, previous: Agenda) -> Draft:
    """Leave confirmed meetings no slot but their own."""
    kept = {each.organisations: each.slot - 1 for each in previous.meetings if each.confirmed}
    meetings = tuple(
        replace(meeting, slots=meeting.slots & {kept[wanted.organisations]}, must=True)
        if wanted.organisations in kept
        else meeting
        for wanted, meeting in zip(draft.wanted, draft.problem.meetings, strict=True)
    )
    return replace(draft, problem=replace(draft.problem, meetings=meetings))


def _search(draft: Draft, order: AgendaOrder, *, watch: Watch) -> tuple[Solution | None, bool]:
    """Give the last solution of the search; an interruption ends it with the best so far, if there is one."""
    last: Solution | None = None
    effort = Effort(seconds=order.seconds, seed=order.seed, workers=order.workers)
    try:
        with closing(search(draft.problem, effort)) as solutions:
            for last in solutions:
                watch(last)
    except KeyboardInterrupt:
        if last is None or last.status not in {Status.FEASIBLE, Status.OPTIMAL}:
            raise
        return last, True
    return last, False

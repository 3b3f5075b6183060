"""What is said before a person of why a meeting is left out, and of how good an agenda is."""

from collections.abc import Callable, Iterator, Mapping

from kakehashi.domain.agenda import LeftOut, LeftOutReason
from kakehashi.domain.criterion import Criterion, Level, Proof, Status
from kakehashi.domain.messages import Message, message

REASON_LABELS: Mapping[LeftOutReason, Message] = {
    LeftOutReason.NO_COMMON_SLOT: message("They have no slot in common at which both could meet."),
    LeftOutReason.FULL: message("One of the two has as many meetings as it may have."),
    LeftOutReason.TAKEN: message("Other meetings take every slot the two have in common."),
    LeftOutReason.NO_TABLE: message("No table is free in a slot the two have in common."),
    LeftOutReason.NO_INTERPRETER: message("No interpreter is free in a slot the two have in common."),
    LeftOutReason.TRAVEL: message("The way from venue to venue leaves no time for it."),
    LeftOutReason.PRECEDENCE: message("It must come after another meeting, and no slot is left after that one."),
    LeftOutReason.APART: message("With it, the breaks of two organisations would differ by more than is allowed."),
}

CRITERION_LABELS: Mapping[Criterion, Message] = {
    Criterion.SERVED: message("organisations with at least one meeting"),
    Criterion.MUTUAL: message("utility of the meetings that both sides wish"),
    Criterion.MEETINGS: message("utility of all meetings held"),
    Criterion.MOVED: message("meetings moved to another slot"),
    Criterion.BREAKS: message("breaks between meetings"),
    Criterion.FAIRNESS: message("most breaks of one organisation"),
    Criterion.IDLE: message("idle slots between meetings"),
    Criterion.MOVES: message("changes of venue"),
}

STATUS_LABELS: Mapping[Status, Message] = {
    Status.OPTIMAL: message("It is proven that no agenda is better by these criteria, taken in this order."),
    Status.FEASIBLE: message("It keeps every rule; whether a better one exists is not proven."),
    Status.INFEASIBLE: message("It is proven that no agenda keeps every rule."),
    Status.UNKNOWN: message("Nothing is proven of it."),
}


def left_out_reason(left_out: LeftOut, name: Callable[[str], str]) -> Message:
    """Say why a wanted meeting is not held; `name` gives the name of an organisation by its id."""
    if left_out.reason is LeftOutReason.FULL and left_out.full:
        return message("{organisation} has as many meetings as it may have.", organisation=name(left_out.full))
    return REASON_LABELS[left_out.reason]


def describe_proof(proof: Proof) -> Iterator[tuple[Message, Message]]:
    """Give what is proven of an agenda as pairs of a label and what is said under it, most important first."""
    yield message("Proof"), STATUS_LABELS[proof.status]
    for level in proof.levels:
        yield CRITERION_LABELS[level.criterion], _level_message(level)
    yield (
        message("Search"),
        message(
            "{seconds:.1f} seconds with {workers} at work, seed {seed}",
            seconds=proof.seconds,
            workers=proof.workers,
            seed=proof.seed,
        ),
    )


def _level_message(level: Level) -> Message:
    if level.proven:
        return message("{value}, proven best", value=level.value)
    return message(
        "{value}; better than {bound} is excluded, the gap is {gap}",
        value=level.value,
        bound=level.bound,
        gap=abs(level.value - level.bound),
    )

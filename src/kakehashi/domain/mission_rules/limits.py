"""What an agenda keeps to, and is judged by, can be kept and told apart."""

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.mission import Mission
from kakehashi.domain.mission_rules.repeated import repeated


def check_limits(mission: Mission) -> None:
    """Where there is a limit, it leaves something possible."""
    limits = mission.limits
    if limits.most_a_day is not None and limits.most_a_day < 1:
        raise InvalidInputError(
            message("The most meetings a day cannot be {most}. Give at least 1, or no limit.", most=limits.most_a_day)
        )
    if limits.most_in_a_row is not None and limits.most_in_a_row < 1:
        raise InvalidInputError(
            message(
                "Interpreters cannot serve at most {most} slots in a row. Give at least 1, or no limit.",
                most=limits.most_in_a_row,
            )
        )
    if limits.apart is not None and limits.apart < 0:
        raise InvalidInputError(
            message("Breaks cannot be at most {apart} apart. Give 0 or more, or no limit.", apart=limits.apart)
        )


def check_criteria(mission: Mission) -> None:
    """There are criteria, and none of them is given twice."""
    if not mission.criteria:
        raise InvalidInputError(message("An agenda is judged by at least one criterion, such as meetings. Give it."))
    for criterion in repeated(mission.criteria):
        raise InvalidInputError(
            message("The criterion “{criterion}” is given twice. Give each once.", criterion=criterion.value)
        )

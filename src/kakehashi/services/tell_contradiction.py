"""Say which must-meetings contradict each other, and by which rules."""

from collections.abc import Mapping

from kakehashi.domain.messages import Message, message
from kakehashi.scheduling.contradiction import Contradiction, find_contradiction
from kakehashi.scheduling.draft import Draft
from kakehashi.scheduling.rules import Rule

RULES: Mapping[Rule, Message] = {
    Rule.HELD: message("they must be held"),
    Rule.SLOTS: message("the times at which both sides are there, the wished session or time, and group slots"),
    Rule.CONFIRMED: message("confirmed meetings that stay"),
    Rule.ONE_AT_A_TIME: message("nobody is in two meetings at once"),
    Rule.TABLES: message("the number of tables"),
    Rule.PRECEDENCE: message("which meeting has to come first"),
    Rule.CEILING: message("the most meetings somebody wants, in all or a day"),
    Rule.TRAVEL: message("the travel time between venues"),
    Rule.INTERPRETERS: message("the number of interpreters and their rest"),
    Rule.APART: message("how far the breaks of two organisations may differ"),
}


def tell_contradiction(draft: Draft) -> Message:
    """Name a smallest set of must-meetings that cannot all be held, with the rules that stand against it."""
    contradiction = find_contradiction(draft.problem)
    if contradiction is None:
        return message(
            "The must-meetings and the rules contradict each other. Which of them do could not be told in the time there is: "
            "turn some “must” into “want”, and build again."
        )
    return message(
        "{count} must-meetings cannot all be held: {meetings}. What stands against it: {rules}. Turn one of them into "
        "“want”, or change the rule, and build again.",
        count=len(contradiction.meetings),
        meetings=_name_meetings(draft, contradiction),
        rules=tuple(_name_rule(draft, contradiction, rule) for rule in sorted(contradiction.rules)),
    )


def _name_meetings(draft: Draft, contradiction: Contradiction) -> str:
    names = draft.plan.organisations
    return "; ".join(
        " – ".join(f"{names[each].name} ({each})" for each in draft.wanted[index].organisations)
        for index in contradiction.meetings
    )


def _name_rule(draft: Draft, contradiction: Contradiction, rule: Rule) -> Message:
    if rule is Rule.SLOTS and draft.impossible.keys() & set(contradiction.meetings):
        return message("no interpreter of their languages at their venue")
    return RULES[rule]

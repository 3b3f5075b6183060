"""Reads instances of the business-to-business meeting scheduling problem in the published .dzn format."""

import re
from itertools import pairwise
from pathlib import Path

from kakehashi.scheduling.problem import Criterion, Meeting, Participant, Problem, Slot

MORNING, AFTERNOON = 1, 2
FAIRNESS, MOST_MEETINGS_OF_FAIRNESS = 2, 1000


def read_instance(path: Path) -> Problem:
    """Read one instance: every meeting must be held, and only breaks count."""
    text = path.read_text(encoding="utf-8")
    slots, morning, tables = (_number(text, name) for name in ("nTotalSlots", "nMorningSlots", "nTables"))
    rows = [
        tuple(map(int, row)) for row in re.findall(r"\|\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)", _value(text, "requested"))
    ]
    forbidden = [
        frozenset(int(slot) - 1 for slot in re.findall(r"\d+", row) if slot != "0")
        for row in re.findall(r"\{([^}]*)\}", _value(text, "forbidden"))
    ]
    fixed = list(map(int, re.findall(r"\d+", _value(text, "fixed")))) or [0] * len(rows)
    sessions = {MORNING: frozenset(range(morning)), AFTERNOON: frozenset(range(morning, slots))}
    meetings = []
    for (first, second, session), slot in zip(rows, fixed, strict=True):
        free = sessions.get(session, frozenset(range(slots))) - forbidden[first - 1] - forbidden[second - 1]
        meetings.append(Meeting(first=first - 1, second=second - 1, slots=free & {slot - 1} if slot else free))
    return Problem(
        slots=tuple(Slot(0, 0, start, end) for start, end in pairwise(range(slots + 1))),
        participants=(Participant(),) * _number(text, "nBusiness"),
        meetings=tuple(meetings),
        tables=((tables,) * slots,),
        precedences=_precedences(text),
        apart=FAIRNESS if len(meetings) <= MOST_MEETINGS_OF_FAIRNESS else None,
        criteria=(Criterion.BREAKS,),
    )


def _precedences(text: str) -> tuple[tuple[int, int], ...]:
    sets = re.findall(r"\{([^}]*)\}", _value(text, "precedences"))
    return tuple(
        (int(earlier) - 1, later)
        for later, row in enumerate(sets)
        for earlier in re.findall(r"\d+", row)
        if earlier != "0"
    )


def _number(text: str, name: str) -> int:
    return int(_value(text, name))


def _value(text: str, name: str) -> str:
    found = re.search(rf"\b{name}\s*=([^;]*);", text)
    return found.group(1) if found else ""

"""A fault of an agenda: a rule it breaks, in words."""

from dataclasses import dataclass
from enum import StrEnum

from kakehashi.domain.messages import Message


class FaultKind(StrEnum):
    """Which rule is broken."""

    UNKNOWN_SLOT = "unknown-slot"
    WRONG_TIME = "wrong-time"
    TWO_AT_ONCE = "two-at-once"
    GROUP_SLOT = "group-slot"
    NOT_AVAILABLE = "not-available"
    NOT_COMING = "not-coming"
    WITH_ITSELF = "with-itself"
    SAME_PARTY = "same-party"
    HELD_TWICE = "held-twice"
    TOO_MANY = "too-many"
    TOO_MANY_A_DAY = "too-many-a-day"
    NOT_WANTED = "not-wanted"
    REFUSED = "refused"
    MUST_NOT_HELD = "must-not-held"
    FORGOTTEN = "forgotten"
    HELD_AND_LEFT_OUT = "held-and-left-out"
    SESSION = "session"
    FIXED_TIME = "fixed-time"
    PRECEDENCE = "precedence"
    WRONG_VENUE = "wrong-venue"
    UNKNOWN_TABLE = "unknown-table"
    TABLE_ELSEWHERE = "table-elsewhere"
    TABLE_TAKEN = "table-taken"
    TABLE_CLOSED = "table-closed"
    TRAVEL = "travel"
    NO_INTERPRETER = "no-interpreter"
    UNKNOWN_INTERPRETER = "unknown-interpreter"
    WRONG_LANGUAGES = "wrong-languages"
    INTERPRETER_TAKEN = "interpreter-taken"
    INTERPRETER_REST = "interpreter-rest"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Fault:
    """One breach of one rule; `meetings` are the pairs whose meetings break it, held or wanted."""

    kind: FaultKind
    message: Message
    meetings: tuple[tuple[str, str], ...] = ()

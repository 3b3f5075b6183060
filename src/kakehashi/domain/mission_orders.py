"""What an officer asks for: a mission, its agenda, a repair of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from kakehashi.domain.criterion import Criterion
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.mission import DEFAULT_CRITERIA, Interpreters, Limits, Pause, Travel
from kakehashi.domain.party import Party

MOST_SECONDS = 24 * 60 * 60
MOST_SEED = 2**31 - 1
"""The solvers take no greater one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MissionOrder:
    """The wish for a mission.

    `tables` are those of each venue that says no number of its own; without `venues` there is one, named after the
    mission. Interpreters without a venue work at the first. Without `host` the programme's second party receives; without
    `zone` it is that of the host's country.
    """

    name: str
    days: Sequence[date]
    opening: time
    closing: time
    slot_minutes: int
    gap_minutes: int = 0
    tables: int | None = None
    pauses: Sequence[Pause] = ()
    venues: Mapping[str, int | None] = field(default_factory=dict)
    travel: Sequence[Travel] = ()
    interpreters: Sequence[Interpreters] = ()
    host: Party | None = None
    zone: str = ""
    limits: Limits = field(default_factory=Limits)
    criteria: Sequence[Criterion] = DEFAULT_CRITERIA
    replace: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSlotOrder:
    """The wish for a group slot; `organisations` as a person names them, none for everyone; times are local."""

    mission: str
    title: str
    start: datetime
    end: datetime
    venue: str = ""
    organisations: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaOrder:
    """The wish for an agenda: how long to search, from which seed, on how many processor cores.

    With `anew` confirmed meetings may move too.
    """

    mission: str
    seconds: float = 60.0
    seed: int = 0
    workers: int = 2
    anew: bool = False

    def __post_init__(self) -> None:
        _check_effort(seconds=self.seconds, seed=self.seed, workers=self.workers)


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairOrder:
    """What happened on the day, organisations as a person names them.

    `late` says from when an organisation is there: a time of the current day of the mission, or a moment. With
    `move_confirmed` confirmed meetings that are not touched may move where that saves others.
    """

    mission: str
    cancelled: Sequence[str] = ()
    late: Sequence[tuple[str, time | datetime]] = ()
    tables_lost: Sequence[int] = ()
    added: Sequence[tuple[str, str]] = ()
    move_confirmed: bool = False
    seconds: float = 5.0
    seed: int = 0
    workers: int = 2

    def __post_init__(self) -> None:
        _check_effort(seconds=self.seconds, seed=self.seed, workers=self.workers)
        if not (self.cancelled or self.late or self.tables_lost or self.added):
            raise InvalidInputError(
                message("Say what happened: --cancel, --late, --table-lost or --add. Each may be repeated.")
            )


def _check_effort(*, seconds: float, seed: int, workers: int) -> None:
    if not 0 < seconds <= MOST_SECONDS or workers < 1:
        raise InvalidInputError(
            message("Seconds must be more than 0 and at most {most}, workers at least 1.", most=MOST_SECONDS)
        )
    if not 0 <= seed <= MOST_SEED:
        raise InvalidInputError(message("A seed is a whole number from 0 to {most}.", most=MOST_SEED))

"""What an officer asks for: a programme, a roster to be read, rosters to be matched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.party import Party
from kakehashi.domain.roster import Field
from kakehashi.domain.sector import Sector


@dataclass(frozen=True, slots=True)
class ProgrammeOrder:
    """The wish for a programme; without a name it goes by its parties, without sectors it has the founding six."""

    parties: Sequence[Party]
    name: str = ""
    agencies: Mapping[Party, str] = field(default_factory=dict)
    sectors: Sequence[Sector] = ()
    statement: str = ""


@dataclass(frozen=True, slots=True)
class RosterOrder:
    """The wish to import a file as a party's roster.

    Without `sheet` every sheet with a heading row is read; `overrides` say what a heading stands for, None that its
    column is ignored; with `dry_run` nothing is written.
    """

    path: Path
    party: Party
    sheet: str | None = None
    overrides: Mapping[str, Field | None] | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class DelegatesOrder:
    """The wish to read who comes to a mission from a file; without `sheet` every sheet with a heading row is read."""

    path: Path
    mission: str
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class WishesOrder:
    """The wish to read who wishes to meet whom from a file; without `sheet` every sheet with a heading row is read."""

    path: Path
    mission: str
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class TakingPart:
    """Who takes part in a matching that is not for everybody: each with its most meetings, by organisation id.

    None leaves that number to its roster. The pairs of `declined` refuse to meet, whichever side said so.
    """

    most_meetings: Mapping[str, int | None]
    declined: frozenset[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class MatchOrder:
    """The wish for matches: `top` places of each list; `meetings` each organisation can have, unless its roster says.

    Without `meetings` there are no shortlists; with `refit` popularity is taken anew from the rosters as they are;
    `among` names those who are matched, where not everybody is.
    """

    top: int = 10
    meetings: int | None = None
    refit: bool = False
    among: TakingPart | None = None

    def __post_init__(self) -> None:
        if self.top < 1 or (self.meetings is not None and self.meetings < 1):
            raise InvalidInputError(message("The number of places and of meetings must be at least 1."))

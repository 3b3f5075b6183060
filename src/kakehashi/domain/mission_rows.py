"""A file on a mission as it is read, row by row: who comes, or what they wish; and how each row ends."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from kakehashi.domain.messages import Message
from kakehashi.domain.roster import Place, Problem, RowEnd

Said = TypeVar("Said")


@dataclass(frozen=True, slots=True)
class MissionRow(Generic[Said]):
    """A row of a file on a mission, and what it says: a delegate or a wish; None where it is refused or left out.

    In what a reader gives, organisations are named as written; ids take the place of names when they have been found.
    `cells` are all cells as written, by column label; `columns` the label of the column that each field was read from.
    """

    place: Place
    cells: Mapping[str, str]
    columns: Mapping[str, str]
    said: Said | None
    problems: tuple[Problem, ...] = ()

    @property
    def end(self) -> RowEnd:
        """How the row ends, as the rows of a roster do: what it says is kept, or it is refused, or skipped."""
        if self.said is not None:
            return RowEnd.IMPORTED
        return RowEnd.REFUSED if any(problem.fatal for problem in self.problems) else RowEnd.SKIPPED

    @property
    def reason(self) -> Message | None:
        """Why it was refused or skipped."""
        return None if self.said is not None else next(each.message for each in self._deciding())

    def refuse(self, reason: Message, *, field: str = "") -> "MissionRow[Said]":
        """Give the row refused, for what is wrong in the column of a field."""
        return replace(self, said=None, problems=(*self.problems, self._problem(reason, field=field, fatal=True)))

    def skip(self, reason: Message) -> "MissionRow[Said]":
        """Give the row left out, through no fault of its own."""
        return replace(self, said=None, problems=(self._problem(reason),))

    def note(self, reason: Message, *, field: str = "") -> "MissionRow[Said]":
        """Give the row with a remark, and otherwise as it was."""
        return replace(self, problems=(*self.problems, self._problem(reason, field=field)))

    def _problem(self, reason: Message, *, field: str = "", fatal: bool = False) -> Problem:
        return Problem(replace(self.place, column=self.columns.get(field, "")), reason, fatal=fatal)

    def _deciding(self) -> tuple[Problem, ...]:
        return tuple(each for each in self.problems if each.fatal) or self.problems


@dataclass(frozen=True, slots=True)
class MissionImport(Generic[Said]):
    """What became of a file on a mission: how each row ended, and where the refused rows are."""

    rows: tuple[MissionRow[Said], ...]
    notes: tuple[Message, ...] = ()
    refused_rows: Path | None = None

    @property
    def kept(self) -> tuple[Said, ...]:
        """What the rows that were kept say."""
        return tuple(row.said for row in self.rows if row.said is not None)

    @property
    def counts(self) -> Mapping[RowEnd, int]:
        """How many rows ended in each way, every way named."""
        ends = Counter(row.end for row in self.rows)
        return {end: ends[end] for end in (RowEnd.IMPORTED, RowEnd.REFUSED, RowEnd.SKIPPED)}

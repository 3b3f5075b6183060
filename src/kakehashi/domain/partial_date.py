"""A date of which the day, or the month too, may be unknown."""

import re
from dataclasses import dataclass
from datetime import date

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month of a year, or a day; written as ISO 8601 with reduced precision: 2023, 2023-01, 2023-01-15."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        date(self.year, self.month or 1, self.day or 1)
        if self.day is not None and self.month is None:
            raise ValueError(self.day)

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """Give a day as a whole date."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read a date as it is written; raises InvalidInputError."""
        written = _WRITTEN.fullmatch(text.strip())
        try:
            if written:
                return cls(*(int(part) if part else None for part in written.groups()))  # type: ignore[arg-type]
        except ValueError:
            pass
        raise InvalidInputError(message("“{text}” is not a date. Write 2023, 2023-01 or 2023-01-15.", text=text[:40]))

    def __str__(self) -> str:
        parts = [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)

    def agrees_with(self, other: "PartialDate") -> bool:
        """Whether both can be the same day: what both know is the same."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(None in pair or pair[0] == pair[1] for pair in pairs)

    def or_finer(self, other: "PartialDate") -> "PartialDate":
        """Give the more exact of two dates that agree."""
        return max(self, other, key=lambda each: (each.month is not None, each.day is not None))

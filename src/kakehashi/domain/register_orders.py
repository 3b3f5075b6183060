"""What an officer asks for: communiqués to be read, entries to be decided or added."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kakehashi.domain.entry import EntryKind, EntryStatus
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.register_rules.corrections import Change

LANGUAGES = ("it", "ja", "en")
"""The languages communiqués are read in, as BCP 47 tags."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuniqueOrder:
    """The wish to read communiqués; without `date` and `language` each is dated and recognised by its text."""

    paths: Sequence[Path]
    date: PartialDate | None = None
    language: str = ""

    def __post_init__(self) -> None:
        if self.language and self.language not in LANGUAGES:
            raise InvalidInputError(
                message(
                    "Communiqués are not read in “{language}”. Choose among: {languages}.",
                    language=self.language[:20],
                    languages=", ".join(LANGUAGES),
                )
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionOrder:
    """The wish to decide an entry: what it becomes, who says so, and why.

    `changes` are for a correction; `successor` is the id of the entry that supersedes it.
    """

    entry: str
    status: EntryStatus
    by: str
    note: str = ""
    changes: Sequence[Change] = ()
    successor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryOrder:
    """The wish for an entry by hand: what it says, who says so, and on what ground.

    The ground is a quote from a stored communiqué, or `source`, a note in free text.
    """

    kind: EntryKind
    changes: Sequence[Change]
    by: str
    communique: str = ""
    quote: str = ""
    source: str = ""

    def __post_init__(self) -> None:
        quoted = bool(self.communique and self.quote)
        if bool(self.communique) != bool(self.quote) or not (quoted or self.source.strip()):
            raise InvalidInputError(
                message(
                    "Every entry needs a source: a communiqué with a quote from it (--communique C-0001 --quote “…”), "
                    "or a note (--source “…”)."
                )
            )
        if not self.changes:
            raise InvalidInputError(message("Say what the entry says, such as date=2024-05-14 place=Torino."))

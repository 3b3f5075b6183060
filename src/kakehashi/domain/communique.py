"""A published text about the programme."""

from dataclasses import dataclass
from datetime import datetime

from kakehashi.domain.messages import Message
from kakehashi.domain.partial_date import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Communique:
    """A communiqué as it was read.

    `id` is its short name, such as C-0001, empty before it is stored; `text` is all of it, to which the offsets of quotes
    refer; `language` the BCP 47 tag of most of it; `date` the day it was published, which “today” in it means; `digest` is
    the content digest of `text`, by which the same text is known again.
    """

    id: str = ""
    file: str
    text: str
    language: str
    date: PartialDate | None = None
    digest: str
    read_at: datetime


@dataclass(frozen=True, slots=True)
class TextFile:
    """What was read from a file of text; `notes` say what a reader should know of how it was read."""

    text: str
    title: str = ""
    notes: tuple[Message, ...] = ()

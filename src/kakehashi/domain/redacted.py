"""A text whose telling parts have been taken out, shown as taken out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kakehashi.domain.messages import Message, message


class Category(StrEnum):
    """What sort of thing would give an organisation away."""

    ORGANISATION = "organisation"
    BRAND = "brand"
    PLACE = "place"
    WEB = "web"
    EMAIL = "email"
    PHONE = "phone"
    IDENTIFIER = "identifier"
    PERSON = "person"


MARKS: Mapping[Category, Message] = {
    Category.ORGANISATION: message("[name of an organisation]"),
    Category.BRAND: message("[brand or product]"),
    Category.PLACE: message("[place]"),
    Category.WEB: message("[web address]"),
    Category.EMAIL: message("[e-mail address]"),
    Category.PHONE: message("[phone number]"),
    Category.IDENTIFIER: message("[number that identifies]"),
    Category.PERSON: message("[name of a person]"),
}
"""What stands where something was taken out."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """What is taken out: code points `start` up to `end` of the original text."""

    start: int
    end: int
    category: Category


@dataclass(frozen=True, slots=True)
class Redacted:
    """What is left of a text: `pieces[i]` stood before `spans[i]`, the last piece behind them all.

    The original is not part of it, so that it cannot be shown by mistake. Spans are in order and do not overlap.
    """

    pieces: tuple[str, ...]
    spans: tuple[Span, ...] = ()

    def show(self, say: Callable[[Message], str] = str) -> str:
        """The text with a mark, said by `say`, for each part that was taken out."""
        marks = (say(MARKS[span.category]) for span in self.spans)
        return self.pieces[0] + "".join(mark + piece for mark, piece in zip(marks, self.pieces[1:], strict=True))

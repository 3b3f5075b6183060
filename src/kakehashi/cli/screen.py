"""What an officer sees: lines, tables whose columns line up in every script, and progress."""

import sys
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TextIO

from kakehashi.domain.messages import Message
from kakehashi.language.messages import Translator

_CLEAR_LINE = "\r\x1b[K"


@dataclass(frozen=True, slots=True)
class Screen:
    """Writes in one language; progress goes to `errors` and only where that is a terminal."""

    translator: Translator
    output: TextIO
    errors: TextIO

    @classmethod
    def standard(cls, translator: Translator) -> "Screen":
        """Give the screen of this process; characters it cannot show are replaced rather than fatal."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")
        return cls(translator, sys.stdout, sys.stderr)

    def say(self, message: Message | None = None, *, indent: int = 0) -> None:
        """Write a message, or an empty line."""
        text = self.translator.translate(message) if message else ""
        self.write(" " * indent + text if text else "")

    def write(self, text: str) -> None:
        """Write a line as it is, without characters that would steer the terminal."""
        print(_printable(text), file=self.output)

    def write_page(self, page: str) -> None:
        """Write a page of several lines."""
        for line in page.splitlines():
            self.write(line)

    def fail(self, message: Message) -> None:
        """Write what went wrong."""
        print(_printable(self.translator.translate(message)), file=self.errors)

    def progress(self, what: Message, done: int, whole: int) -> None:
        """Show how far something has come, on one line that is cleared at its end."""
        if self.errors.isatty():
            line = f"{self.translator.translate(what)}… {done}/{whole}" if done < whole else ""
            print(_CLEAR_LINE + line, end="", file=self.errors, flush=True)

    def table(self, headings: Sequence[Message], rows: Iterable[Sequence[str]]) -> None:
        """Write rows under headings, columns lined up."""
        named = [[self.translator.translate(heading) for heading in headings], *(list(row) for row in rows)]
        widths = [max(map(width, column)) for column in zip(*named, strict=True)]
        for row in named:
            self.write("  ".join(pad(cell, size) for cell, size in zip(row, widths, strict=True)))


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text).rstrip()


def width(text: str) -> int:
    """Columns a text takes on a terminal: East Asian wide characters take two (Unicode Annex 11), marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(character) else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in text
    )


def pad(text: str, size: int) -> str:
    """The text with spaces up to a size in columns."""
    return text + " " * (size - width(text))


def shorten(text: str, size: int) -> str:
    """The text on one line, cut with an ellipsis to a size in columns."""
    line = " ".join(text.split())
    if width(line) <= size:
        return line
    ends = accumulate(map(width, line))
    return "".join(character for character, end in zip(line, ends, strict=True) if end < size).rstrip() + "…"

"""A text under repair that still knows where each of its characters stood in the original."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Layer:
    """One pass of edits: where each replaced stretch starts and ends after the pass and before it."""

    new_starts: tuple[int, ...]
    new_ends: tuple[int, ...]
    old_starts: tuple[int, ...]
    old_ends: tuple[int, ...]

    def old_start(self, position: int) -> int:
        edit = bisect_right(self.new_starts, position) - 1
        # Two edits may start at one place when the first left nothing; the last of them decides.
        if edit < 0:
            return position
        if position < self.new_ends[edit]:
            return self.old_starts[edit]
        return self.old_ends[edit] + position - self.new_ends[edit]

    def old_end(self, position: int) -> int:
        edit = bisect_left(self.new_starts, position) - 1
        if edit < 0:
            return position
        if position <= self.new_ends[edit]:
            return self.old_ends[edit]
        return self.old_ends[edit] + position - self.new_ends[edit]


@dataclass(frozen=True, slots=True)
class RepairedText:
    """A text as it should have been written, with the way back to the text as it is."""

    text: str
    layers: tuple[_Layer, ...] = ()

    def rewrite(self, pattern: re.Pattern[str], replace: Callable[[re.Match[str]], str]) -> "RepairedText":
        """Give the text with every match replaced; matches that `replace` gives back unchanged are no edits."""
        pieces: list[str] = []
        edits: list[tuple[int, int, int, int]] = []
        copied = length = 0
        for match in pattern.finditer(self.text):
            new = replace(match)
            if new == match.group():
                continue
            kept = self.text[copied : match.start()]
            length += len(kept)
            edits.append((length, length + len(new), match.start(), match.end()))
            pieces += (kept, new)
            length += len(new)
            copied = match.end()
        if not edits:
            return self
        columns = tuple(zip(*edits, strict=True))
        return RepairedText("".join((*pieces, self.text[copied:])), (*self.layers, _Layer(*columns)))

    def translate(self, table: dict[int, str]) -> "RepairedText":
        """Give the text with single characters replaced by single characters, which moves nothing."""
        return RepairedText(self.text.translate(table), self.layers)

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the original."""
        for layer in reversed(self.layers):
            start, end = layer.old_start(start), layer.old_end(end)
        return start, max(start, end)

"""A text cut into sentences, each with its offsets into the text."""

import re
from dataclasses import dataclass

_BREAK = re.compile(
    r"""
    (?<=[。！？．])[」』）)”"]*                # Japanese stops, with closing brackets that belong to the sentence
  | (?<=[.!?])[)”"'»]*(?=\s+[“"«(]?[\wÀ-ÿ])   # a Latin stop before white space and a word
  | [;；](?=\s)                               # lists written in one line
  | [\r\n]\s*                                 # a line of its own is a sentence
    """,
    re.VERBOSE,
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:ca|circa|es|ecc|etc|e\.g|i\.e|cfr|art|n|nr|vs|approx|incl|max|min|dott|ing|prof|sig|dr|mr|ms|st|fig"
    r"|co|ltd|inc|corp|s\.r\.l|s\.p\.a|s\.a\.s)|\b[A-Za-z])\.$",
    re.IGNORECASE,
)
# No abbreviation above is longer; a longer look back would make a text full of them slow.
_LONGEST_ABBREVIATION = 8
_BULLET = re.compile(r"^[\s\-–—•・●○◆■*·]+")
_VISIBLE = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: `content` is `text[start:end]` of the text it was cut from."""

    content: str
    start: int
    end: int


def split_sentences(text: str) -> list[Sentence]:
    """Cut a text into sentences; stretches without a letter or digit are left out, bullets are not part of a sentence."""
    sentences: list[Sentence] = []
    start = 0
    for match in _BREAK.finditer(text):
        if not match.group().startswith(("\r", "\n")) and _ends_in_abbreviation(text, start, match.start()):
            continue
        sentences += _trim(text, start, match.end())
        start = match.end()
    return sentences + _trim(text, start, len(text))


def _ends_in_abbreviation(text: str, start: int, end: int) -> bool:
    return _ABBREVIATION.search(text, max(start, end - _LONGEST_ABBREVIATION), end) is not None


def _trim(text: str, start: int, end: int) -> list[Sentence]:
    piece = text[start:end]
    bullet = _BULLET.match(piece)
    start += bullet.end() if bullet else 0
    content = text[start:end].rstrip().rstrip(";；").rstrip()
    if not _VISIBLE.search(content):
        return []
    return [Sentence(content, start, start + len(content))]

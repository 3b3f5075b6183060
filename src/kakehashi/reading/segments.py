"""A repaired text cut into sentences: which are prose, headings, bullets or boilerplate, and what in them is quoted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kakehashi.language.sentences import split_sentences
from kakehashi.reading.tables import load_table, words


class Standing(StrEnum):
    """What a sentence is in its text."""

    PROSE = "prose"
    BULLET = "bullet"
    HEADING = "heading"
    BOILERPLATE = "boilerplate"
    """What an organisation says of itself at the end, notes to editors, contacts."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence at `text[start:end]`; `quoted` are the stretches, in the text's offsets, that somebody is quoted with."""

    start: int
    end: int
    standing: Standing
    quoted: tuple[tuple[int, int], ...] = ()


_LINE = re.compile(r"[^\r\n]+")
_BULLET = re.compile(r"\s*(?:[-–—•・●○◆◇■□▪※*·➢✓►]|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s|\([a-z0-9]\)|[①-⑳])\s*")
_ENDS = re.compile(r"[.!?。！？;；:：,、…]\s*[\"'”»」』）)]*\s*$|[\"”»]\s*$")
_LONGEST_HEADING = {True: 70, False: 220}
_JAPANESE = re.compile("[\u3040-\u30ff]")
_MARKED_HEADING = re.compile(r"\s*(?:[■◆□◇●【<＜]|\d{1,2}[.．]\s?[^\s\d])")
# A quotation ends with its paragraph at the latest: closing marks get lost.
_QUOTATION = re.compile(r"“[^”“\n]*|«[^»\n]*|(?<![^\s(])\"[^\"\n]*\"?|「[^」\n]*」?|『[^』\n]*』?|„[^“”\n]*")
# In Japanese brackets also stand round names and titles; somebody is quoted where a whole clause stands in them.
_SPEECH = re.compile(r"[。、]|(?:たい|ます|です|ない|だ|する|した|いる|ある|たち)[」』]$")
_WORDS_OF_A_NAME = 8
# The lines of a letterhead hold “press office” and “contacts” too, and open no boilerplate.
_LETTERHEAD = 4
_TITLES = 8
_SHORTEST_ITEM = {True: 25, False: 50}
_LONGEST_OPENING = 90
# “Fields of cooperation: hydrogen, ports”, 対象分野:水素、港湾
_LABELLED = re.compile(r"\s*[^\s:][^:,.;。、]{3,50}:\s*[^\s:][^:]{8,}$")
_LONGEST_SENTENCE = 3000


def cut_segments(text: str) -> list[Segment]:
    """Give the sentences of a text in reading order."""
    quotations = [match.span() for match in _QUOTATION.finditer(text) if _is_speech(match.group())]
    segments: list[Segment] = []
    boilerplate = False
    for index, match in enumerate(_LINE.finditer(text)):
        line = match.group()
        heading = _is_title(line) or _is_heading(line) if index < _TITLES else _is_heading(line) and not _is_item(line)
        boilerplate = index >= _LETTERHEAD and _is_boilerplate(line, heading=heading, before=boilerplate)
        standing = _standing(line, heading=heading, boilerplate=boilerplate or _is_profile(line))
        segments += [Segment(match.start() + start, match.start() + end, standing) for start, end in _sentences(line)]
    return _with_quotations(segments, quotations)


def _sentences(line: str) -> Iterator[tuple[int, int]]:
    """The sentences of a line; one too long to be a sentence is cut, so that reading takes time in proportion to length."""
    for sentence in split_sentences(line):
        for start in range(sentence.start, sentence.end, _LONGEST_SENTENCE):
            yield start, min(start + _LONGEST_SENTENCE, sentence.end)


def _standing(line: str, *, heading: bool, boilerplate: bool) -> Standing:
    if boilerplate:
        return Standing.BOILERPLATE
    if heading:
        return Standing.HEADING
    return Standing.BULLET if _BULLET.match(line) else Standing.PROSE


def _is_heading(line: str) -> bool:
    content = line.strip()
    japanese = bool(_JAPANESE.search(content))
    if _MARKED_HEADING.match(content) and len(content) < _LONGEST_HEADING[japanese] and not _ENDS.search(content):
        return True
    return not _BULLET.match(line) and not _ENDS.search(content) and len(content) < _LONGEST_HEADING[japanese]


def _is_item(line: str) -> bool:
    """Whether a line without a stop is no heading: it is long and has a figure, or says what a label asks for."""
    long = len(line.strip()) > _SHORTEST_ITEM[bool(_JAPANESE.search(line))] and any(sign.isdigit() for sign in line)
    return long or _LABELLED.match(line) is not None


def _is_title(line: str) -> bool:
    """Whether one of the first lines is a title that ends in a quotation: Santi: «Ora i fatti»."""
    content = line.strip()
    return len(content) < _LONGEST_HEADING[False] and content.endswith(("»", "”", '"')) and content[0] not in '«“"'


def _is_boilerplate(line: str, *, heading: bool, before: bool) -> bool:
    """Whether a line is boilerplate: one that opens such a section, or any line of it until another heading."""
    content = line.strip(" 　■◆□◇●【】<>()（）*-=")
    if len(content) < _LONGEST_OPENING and any(
        _opening("boilerplate").match(opened) for opened in (content, line.strip())
    ):
        return True
    return before and not (heading and len(content) > 2)


def _is_profile(line: str) -> bool:
    """Whether a paragraph says who an organisation is: “X is a firm founded in 1911 …”."""
    return _opening("profile").match(line.strip()) is not None


@cache
def _opening(group: str) -> re.Pattern[str]:
    patterns = (
        pattern for language in ("it", "en", "ja") for pattern in load_table(f"{language}.toml")["segments"][group]
    )
    return re.compile("|".join(patterns), re.IGNORECASE)


def _is_speech(quotation: str) -> bool:
    if quotation[0] in "「『":
        return len(quotation) > 12 and _SPEECH.search(quotation) is not None
    return (
        quotation.count(" ") >= _WORDS_OF_A_NAME
        or words((r"(?:[^\W\d_]+\s){4}[^\W\d_]+",)).search(quotation) is not None
    )


def _with_quotations(segments: list[Segment], quotations: list[tuple[int, int]]) -> list[Segment]:
    result, first = [], 0
    for segment in segments:
        while first < len(quotations) and quotations[first][1] <= segment.start:
            first += 1
        over = [span for span in quotations[first : first + 20] if span[0] < segment.end and span[1] > segment.start]
        result.append(Segment(segment.start, segment.end, segment.standing, tuple(over)))
    return result

"""The one way in which the white space of a text is written, whatever file it came from: offsets of quotes refer to it.

Unicode is composed (NFC). Every end of line, of paragraph and of page is one line feed; any other white space, however
much of it, is one space, and none stands at either end of a line; between paragraphs there is one blank line at most;
the text begins with its first visible character and ends with its last. Characters that show nothing (controls, zero-width
and joining ones, marks of direction, soft hyphens, byte order marks, halves of surrogate pairs) are left out.
"""

import re
from unicodedata import normalize

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f\x80-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n]+")
_LINE_EDGE = re.compile(r" ?\n ?")
_BLANK_LINES = re.compile(r"\n{3,}")


def tidy(text: str) -> str:
    """Write a text in that way; tidying what is tidy changes nothing."""
    visible = _LINE_END.sub("\n", _INVISIBLE.sub("", text))
    spaced = _LINE_EDGE.sub("\n", _SPACES.sub(" ", normalize("NFC", visible)))
    return _BLANK_LINES.sub("\n\n", spaced).strip()

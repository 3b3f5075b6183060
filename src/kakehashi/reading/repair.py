"""What scanners, encodings, line breaks and width have done to a text, undone; fused words have a module of their own."""

import re
import unicodedata

from kakehashi.reading.fused_words import part_fused_words
from kakehashi.reading.line_breaks import join_lines
from kakehashi.reading.repaired_text import RepairedText

_WIDTHS = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_SIGNS = {
    ord(sign): plain
    for signs, plain in (("’‘ʼ´`", "'"), ("\u3000\u00a0\u2007\u202f", " "), ("‐‑", "-"))
    for sign in signs
}
# Half-width katakana, and the ligatures of typeset pages.
_COMPOSED = re.compile("[\uff66-\uff9f]+|[\ufb00-\ufb06]")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
# A page's number on a line of its own, with the blank lines round it, parts no paragraph.
_PAGE_MARK = re.compile(
    r"(?<=[^\s.!?:])\n(?:[ \t]*\n)*[ \t]*"
    r"(?:\f|[-–—]?[ \t]?(?:pag(?:e|ina|\.)?[ \t]*)?\d{1,3}(?:[ \t]*(?:/|of|di)[ \t]*\d{1,3})?[ \t]?[-–—]?)"
    r"[ \t]*\n(?:[ \t]*\n)*(?=[ \t]*(?-i:[a-zà-ÿ]))",
    re.IGNORECASE,
)
# A UTF-8 sequence read as Windows-1252: a lead byte and its continuation bytes, as that code page shows them.
_MOJIBAKE = re.compile("[Â-ô][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{1,3}")
# What such a sequence can have meant; “à»…” is good Italian, and Lao only by accident.
_MEANT = re.compile("[\u00a0-\u017f\u2010-\u2044€™]")
_CJK = "々〆〇ァ-ヺー\u3040-\u309f\u3400-\u9fff"
_JAPANESE_GAP = re.compile(
    rf"(?<=[{_CJK}])[ \t]+(?=[{_CJK}])|(?<=[年月日])[ \t]+(?=\d)|(?<=\d)[ \t]+(?=[年月日億万兆])"
)
_WIDE_GAP = re.compile(r"(?<=[^\s])[ \t]{2,}(?=[^\s])")
_STOP_WITHOUT_SPACE = re.compile(r"(?<=[a-zà-ÿ]{3}[.;:])(?=[A-ZÀ-Þ][a-zà-ÿ]+\s)")
_SCANNED_NUMBER = re.compile(r"(?<![^\W_])(?=[OlI]{0,3}\d)[\dOlI][\dOlI.,]{0,20}(?![^\W_])")
_SCANNED_DIGITS = str.maketrans("OlI", "011")
_SCANNED_LETTER = re.compile(
    r"(?<=[A-Za-z])1(?=[a-z])|(?<![^\W_])1(?=[aeiou][a-z]{2,})|(?<=[A-Z])l(?=[A-Z])|(?<![^\W_])l(?=n[a-z]{3})"
)


def repair_text(text: str) -> RepairedText:
    """Give a communiqué as it should have been written, every character with its way back."""
    repaired = RepairedText(text).rewrite(_MOJIBAKE, _decode).translate(_WIDTHS | _SIGNS)
    repaired = repaired.rewrite(_COMPOSED, lambda match: unicodedata.normalize("NFKC", match.group()))
    repaired = repaired.rewrite(_UNSEEN, lambda _: "").rewrite(_PAGE_MARK, lambda _: "\n")
    repaired = join_lines(repaired.rewrite(_JAPANESE_GAP, lambda _: "")).rewrite(_WIDE_GAP, lambda _: " ")
    repaired = repaired.rewrite(_STOP_WITHOUT_SPACE, lambda _: " ")
    repaired = repaired.rewrite(_SCANNED_NUMBER, lambda match: match.group().translate(_SCANNED_DIGITS))
    repaired = repaired.rewrite(_SCANNED_LETTER, lambda match: "I" if match.group() == "l" else "l")
    return part_fused_words(repaired)


def _decode(match: re.Match[str]) -> str:
    """Give what the bytes said, or the same characters where they are no UTF-8."""
    written = match.group()
    codes = [_byte(sign) for sign in written]
    for length in range(len(codes), 1, -1):
        decoded = bytes(codes[:length]).decode("utf-8", errors="replace")
        if _MEANT.fullmatch(decoded):
            return decoded + written[length:]
    return written


def _byte(sign: str) -> int:
    # Windows-1252 leaves five bytes undefined; readers pass them on as control characters.
    return ord(sign) if ord(sign) < 0x100 else sign.encode("cp1252")[0]

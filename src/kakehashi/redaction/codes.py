"""Codes of letters and digits: whatever is long enough to name somebody and is no quantity, material or standard."""

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"(?<![A-Za-z0-9_.,/+*@-])(?=[A-Za-z*/-]*\d)[A-Za-z0-9]+(?:(?:[-/*]"
    r"|-\s?(?=\d{4}))[A-Za-z0-9]+)*(?![A-Za-z0-9_@]|[.,]\d)"
)
_QUANTITY = re.compile(
    r"\d{4,8}|(?:19|20)\d{2}[-/–](?:19|20)?\d{2}|\d{1,4}[-/]\d{1,2}[-/]\d{1,4}|\d+(?:[xX×]\d+)+[a-z]{0,2}"
    r"|\d+[a-zµ]{1,3}(?:/[a-z]+)?"
    r"|\d+[-–/]\d+[A-Za-zµ]{0,4}|\d{4}-[TOFH]\d{1,4}|1x10-\d+|\d+(?:[eE]-?\d+)|\d{1,4}-\d{1,4}-\d{1,4}"
)
_ALLOY = re.compile(r"X?\d{0,3}(?:[A-Z][a-z]?\d{0,3}-?){2,8}\d{0,3}(?:-\d{1,2}){0,3}")
_SERIES = re.compile(
    r"(?:STM|ATmega|ESP|PIC|MSP|LPC|IEEE|ISO|RAL|SUS|SAE|AISI|LM|NE|DDR|PC|RTX|GTX|CVE|RFC|RS|BS|EN|DIN"
    r"|JIS|UNS|USB|H|SHA|AES|MIL)-?\d.*"
)
_LEAST_DIGITS = 5


def find_codes(text: str) -> Iterator[tuple[int, int]]:
    """Find where codes with five digits or more stand, in a text whose full-width signs are written as ASCII."""
    for found in _TOKEN.finditer(text):
        code = found[0]
        if sum(map(str.isdigit, code)) < _LEAST_DIGITS or _QUANTITY.fullmatch(code) or _SERIES.fullmatch(code):
            continue
        if not (_ALLOY.fullmatch(code) and re.search("[A-Z][a-z]", code)):
            yield found.span()

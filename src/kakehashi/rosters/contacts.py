"""Ways to reach somebody: websites, which are public, and e-mail addresses and telephone numbers, which are not."""

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import urlsplit

from kakehashi.domain.messages import message
from kakehashi.rosters.cells import CellReading, clean_line, is_blank

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_EMAIL_WITH_LABEL = re.compile(
    rf"(?:(?:e-?mail|mailto|メール)\s*[:：]\s*)?[<(]?{_EMAIL.pattern}[>)]?", re.ASCII | re.IGNORECASE
)
_PHONE = re.compile(
    r"(?<![\w-])(?:(?:tel|telefono|telephone|phone|cellulare|電話(?:番号)?|携帯)\s*[:：.]*\s*[+(\d][\d\s()./-]{5,18}\d"
    r"|\+\d{1,3}[ (.-][\d\s()./-]{6,18}\d|0\d{1,3}-\d{2,4}-\d{4})(?![\w-])",
    re.IGNORECASE,
)
_HOST = re.compile(r"^(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?$")
_SPACES = re.compile(r"[^\S\n]+")
_ADDRESS_BREAK = re.compile(r"[\s;；,，、|]+")


@dataclass(frozen=True, slots=True)
class Taken:
    """A text without the addresses and numbers that were in it."""

    text: str
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()


def take_contacts(text: str) -> Taken:
    """Take e-mail addresses and telephone numbers out of a text: they are personal data, no part of a profile."""
    if "@" not in text and "＠" not in text and not any(c.isdecimal() for c in text):
        return Taken(text)
    folded = text.replace("＠", "@")
    emails = tuple(dict.fromkeys(found.group() for found in _EMAIL.finditer(folded)))
    without = _EMAIL_WITH_LABEL.sub(" ", folded) if emails else text
    phones = tuple(dict.fromkeys(_bare_number(found.group()) for found in _PHONE.finditer(without)))
    without = _PHONE.sub(" ", without) if phones else without
    return Taken(_SPACES.sub(" ", without).strip() if emails or phones else text, emails, phones)


def parse_website(text: str) -> CellReading[str]:
    """Read the first web address of a cell, with its scheme, host in lower case, no slash at the end."""
    if is_blank(text):
        return CellReading("")
    for word in _ADDRESS_BREAK.split(unicodedata.normalize("NFKC", clean_line(text))):
        address = _read_address(word.strip("<>()[]\"'"))
        if address:
            return CellReading(address)
    return CellReading(
        "", (message("“{value}” is not a web address. Write one such as https://www.acme.example.", value=text),)
    )


def parse_email(text: str) -> CellReading[str]:
    """Read the e-mail addresses of a cell, separated by commas when there are several."""
    if is_blank(text):
        return CellReading("")
    found = take_contacts(clean_line(unicodedata.normalize("NFKC", text))).emails
    if found:
        return CellReading(", ".join(found))
    # The cell is not repeated: it may name a person or a number.
    return CellReading("", (message("This is not an e-mail address. Write one such as name@acme.example."),))


def _bare_number(text: str) -> str:
    return re.sub(r"^[^\d+(]+", "", text).strip()


def _read_address(word: str) -> str:
    try:
        parts = urlsplit(word if "://" in word else f"https://{word}")
    except ValueError:
        return ""  # a bracket that opens no IPv6 address: not a web address, as the caller says
    if parts.scheme.lower() not in {"http", "https"} or "@" in parts.netloc or not _HOST.match(parts.netloc):
        return ""
    rest = parts.path.rstrip("/") + (f"?{parts.query}" if parts.query else "")
    return f"{parts.scheme.lower()}://{parts.netloc.lower()}{rest}"

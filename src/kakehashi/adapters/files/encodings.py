"""Bytes become text: the encoding of a file is told from its bytes, since hardly any file says it."""

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass

from charset_normalizer import from_bytes

from kakehashi.adapters.files.plausibility import plausibility
from kakehashi.domain.messages import Message, message

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_JIS_ESCAPE = re.compile(rb"\x1b(\$[@B]|\(I)")
_JIS_CODECS = ("iso2022_jp", "iso2022_jp_ext")
_NARROW_CODECS = ("utf-8", "cp932", "euc_jp", "euc_jis_2004", "cp1252", "mac_roman")
_WIDE_CODECS = ("utf-16-le", "utf-16-be")
_NUL_WEIGHT = 4
"""Stray NULs are few; in UTF-16 they are half of the Latin text, and never less than one for each delimiter."""
_SURE = 0.5
_SAMPLE_BYTES = 1024**2
_GUESSED_BYTES = 50_000


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was in, and what a person should know of it; what could not be read is U+FFFD."""

    text: str
    encoding: str
    notes: tuple[Message, ...] = ()


def decode(content: bytes) -> Decoded:
    """Decode UTF-8, UTF-16, cp932, EUC-JP, ISO-2022-JP, cp1252 or Mac Roman; any other is guessed, with a note."""
    for mark, codec in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return Decoded(content[len(mark) :].decode(codec, errors="replace"), codec)
    if _JIS_ESCAPE.search(content):
        codec = next((each for each in _JIS_CODECS if _is_clean(content, each)), _JIS_CODECS[-1])
        return Decoded(content.decode(codec, errors="replace"), codec)
    if b"\x00" not in content and _is_clean(content, "utf-8"):
        return Decoded(content.decode("utf-8"), "utf-8")
    return _decode_likeliest(content)


def _is_clean(content: bytes, codec: str) -> bool:
    try:
        content.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _decode_likeliest(content: bytes) -> Decoded:
    sample = _sample(content)
    codec = _likeliest(sample, _NARROW_CODECS)
    if b"\x00" in content:
        wide = _likeliest(sample, _WIDE_CODECS)
        codec = wide if _likelihood(sample, wide) >= max(_SURE, _likelihood(sample, codec)) else codec
    # Bytes are not UTF-8 by chance; and with NULs in it, but not UTF-16, it is no text in any encoding worth a guess.
    if codec == "utf-8" or b"\x00" in content or _likelihood(sample, codec) >= _SURE:
        return Decoded(content.decode(codec, errors="replace"), codec)
    guess = from_bytes(sample[:_GUESSED_BYTES]).best()
    guessed = guess.encoding if guess else codec
    return Decoded(content.decode(guessed, errors="replace"), guessed, (_note_guess(guessed),))


def _sample(content: bytes) -> bytes:
    """Begin shortly before the first byte that tells encodings apart, at an even place, which UTF-16 needs."""
    telling = re.search(rb"[\x00\x80-\xff]", content)
    start = max(0, telling.start() - 1000) & ~1 if telling else 0
    return content[start : start + _SAMPLE_BYTES]


def _likeliest(sample: bytes, candidates: Iterable[str]) -> str:
    return max(candidates, key=lambda codec: _likelihood(sample, codec))


def _likelihood(sample: bytes, codec: str) -> float:
    text = sample.decode(codec, errors="replace")
    nuls = text.count("\x00")
    return plausibility(text.replace("\x00", "")) - _NUL_WEIGHT * nuls / max(1, len(text))


def _note_guess(encoding: str) -> Message:
    return message(
        "The file does not say how its letters are encoded; {encoding} was guessed. "
        "Check that the names look right; if not, save the file again as UTF-8.",
        encoding=encoding,
    )

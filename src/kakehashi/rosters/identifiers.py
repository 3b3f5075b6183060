"""Numbers in public registers, their check digits verified."""

import re
import unicodedata
from collections.abc import Iterator

from stdnum import lei
from stdnum.iso7064 import mod_97_10
from stdnum.it import codicefiscale, iva
from stdnum.jp import cn

from kakehashi.domain.messages import message
from kakehashi.domain.organisation import Identifier, IdentifierScheme
from kakehashi.rosters.cells import CellReading, clean_line, is_blank, unreadable
from kakehashi.rosters.terms import normalise_term

SCHEME_NAMES = {
    IdentifierScheme.PARTITA_IVA: "partita IVA",
    IdentifierScheme.CODICE_FISCALE: "codice fiscale",
    IdentifierScheme.HOUJIN_BANGOU: "法人番号",
    IdentifierScheme.LEI: "LEI",
    IdentifierScheme.ROR: "ROR",
}
_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
"""Digits in base 32 of ROR; source: Crockford's base 32, without i, l, o, u."""

_SHAPES = (
    (IdentifierScheme.ROR, re.compile(r"(?:HTTPS?://)?(?:WWW\.)?(?:ROR\.ORG/)?(0[A-HJ-KM-NP-TV-Z0-9]{6}\d{2})")),
    (IdentifierScheme.HOUJIN_BANGOU, re.compile(r"T?(\d{13})")),
    (IdentifierScheme.PARTITA_IVA, re.compile(r"(?:IT)?(\d{11})")),
    (
        IdentifierScheme.CODICE_FISCALE,
        re.compile(r"([A-Z]{6}[0-9L-V]{2}[A-Z][0-9L-V]{2}[A-Z][0-9L-V]{3}[A-Z])"),
    ),
    (IdentifierScheme.LEI, re.compile(r"([A-Z0-9]{18}\d{2})")),
)
_SHORTENED = re.compile(r"(?:IT)?(\d{7,10})")
_MANGLED = re.compile(r"\d(?:[.,]\d+)?E\+?\d+")
_BREAK = re.compile(r"[;；,，、|｜\n]|/(?=\s)|(?<=\s)/|(?<=\d)/(?=\w)")
_LABEL = re.compile(
    r"^(?:P\.?\s*I\.?V\.?A\.?|PARTITA IVA|C\.?\s*F\.?|CODICE FISCALE|COD\.? ?FISC\.?|VAT(?: NO\.?| NUMBER)?|"
    r"法人番号|LEI|ROR(?: ID)?)(?![A-Z0-9])[\s:.]*"
)
_ITALIAN = re.compile(r"iva|vat|fiscal|(?<![a-z])(?:c ?f|tax)(?![a-z])")


def parse_identifiers(text: str, *, heading: str = "") -> CellReading[frozenset[Identifier]]:
    """Read the identifiers of a cell; one whose check digits are wrong is kept out and said in the message.

    `heading` tells a codice fiscale in digits from a partita IVA, and that a number of 7 to 10 digits has lost the
    zeros at its beginning, which are put back (and said) when the check digits then agree.
    """
    readings = [] if is_blank(text) else [_parse_one(item, heading=normalise_term(heading)) for item in _split(text)]
    found = frozenset(reading.value for reading in readings if reading.value)
    return CellReading(found, tuple(reason for reading in readings for reason in reading.messages))


def verify_ror(value: str) -> bool:
    """Whether the two last digits of a ROR are those its first seven ask for: 98 - (n × 100 mod 97), n in base 32.

    Source: ROR's own generator, after ISO 7064 mod 97-10.
    """
    number = 0
    for character in value[:7].lower():
        number = number * 32 + _CROCKFORD.index(character)
    return bool(mod_97_10.is_valid(f"{number}{value[7:]}"))


def _split(text: str) -> Iterator[str]:
    plain = unicodedata.normalize("NFKC", clean_line(text.replace("\n", ";"))).upper()
    if _MANGLED.fullmatch(plain):
        yield plain
        return
    for item in _BREAK.split(plain):
        value = _LABEL.sub("", item.strip())
        if not is_blank(value):
            yield value


def _parse_one(item: str, *, heading: str) -> CellReading[Identifier | None]:
    compact = re.sub(r"[\s\-‐‑–]|\.0$", "", item)
    if _MANGLED.fullmatch(compact):
        return unreadable(
            message(
                "“{value}” was a longer number before a spreadsheet shortened it. Write it again in a cell of text.",
                value=item,
            ),
        )
    for scheme, shape in _SHAPES:
        if match := shape.fullmatch(compact):
            return _verify(_read_scheme(scheme, match[1], heading), match[1])
    if (match := _SHORTENED.fullmatch(compact)) and _ITALIAN.search(heading):
        return _restore_zeros(match[1], heading)
    return unreadable(
        message(
            "“{value}” is not an identifier known here. Write a partita IVA, codice fiscale, 法人番号, LEI or ROR.",
            value=item,
        ),
    )


def _read_scheme(scheme: IdentifierScheme, value: str, heading: str) -> IdentifierScheme:
    """Tell a codice fiscale of a company, which has the shape of a partita IVA, by the heading."""
    names_iva = "iva" in heading or "vat" in heading
    if scheme is IdentifierScheme.PARTITA_IVA and value.isdecimal() and _ITALIAN.search(heading) and not names_iva:
        return IdentifierScheme.CODICE_FISCALE
    return scheme


def _verify(scheme: IdentifierScheme, value: str) -> CellReading[Identifier | None]:
    if _is_valid(scheme, value):
        return CellReading(Identifier(scheme, value.lower() if scheme is IdentifierScheme.ROR else value))
    return unreadable(
        message(
            "The check digits of the {scheme} “{value}” are wrong. Compare it with the register.",
            scheme=SCHEME_NAMES[scheme],
            value=value,
        ),
    )


def _is_valid(scheme: IdentifierScheme, value: str) -> bool:
    match scheme:
        case IdentifierScheme.PARTITA_IVA:
            return bool(iva.is_valid(value))
        case IdentifierScheme.CODICE_FISCALE:
            return bool(codicefiscale.is_valid(value))
        case IdentifierScheme.HOUJIN_BANGOU:
            return bool(cn.is_valid(value))
        case IdentifierScheme.LEI:
            return bool(lei.is_valid(value))
        case IdentifierScheme.ROR:
            return verify_ror(value)


def _restore_zeros(digits: str, heading: str) -> CellReading[Identifier | None]:
    scheme = _read_scheme(IdentifierScheme.PARTITA_IVA, digits, heading)
    reading = _verify(scheme, digits.zfill(11))
    if reading.value is None:
        return unreadable(
            message(
                "“{value}” has too few digits for a {scheme}. Write all 11.", value=digits, scheme=SCHEME_NAMES[scheme]
            ),
        )
    mended = message(
        "“{value}” had lost the zeros at its beginning; it was read as {restored}.",
        value=digits,
        restored=reading.value.value,
    )
    return CellReading(reading.value, (mended,))

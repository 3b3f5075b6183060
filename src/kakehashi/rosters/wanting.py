"""How much an organisation wants a meeting, as people write it: must, vuole, 不可, ◎, 4 of 5, 80 of 100."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from kakehashi.domain.messages import message
from kakehashi.domain.wish import MOST_UTILITY, USUAL_UTILITY, Wanting
from kakehashi.rosters.cells import CellReading, unreadable
from kakehashi.rosters.terms import load_terms, normalise_term

SHORT_SCALE = 5
_NUMBER = re.compile(r"(\d{1,4})(?:[.,]0+)?(?:\s*(?:/\s*(?:5|100)|点|points?|punti|%))?")
_SIGNS = {
    **dict.fromkeys("◎", (Wanting.MUST, MOST_UTILITY)),
    **dict.fromkeys("○◯〇●✓✔", (Wanting.WANT, USUAL_UTILITY)),
    **dict.fromkeys("△▲", (Wanting.WANT, USUAL_UTILITY // 2)),
    **dict.fromkeys("×✕✖☓╳✗✘", (Wanting.NO, USUAL_UTILITY)),
}
"""As Japanese forms use them: surely, yes, if need be, no."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How much a meeting is wanted, and what it is worth where somebody says so."""

    wanting: Wanting = Wanting.WANT
    utility: int | None = None


def read_scale(texts: Iterable[str]) -> int:
    """Tell what the highest utility of a column is: 5 where no number in it is above 5, else 100."""
    numbers = [number for text in texts if (number := _number(text)) is not None]
    return SHORT_SCALE if numbers and max(numbers) <= SHORT_SCALE else MOST_UTILITY


def parse_wanting(text: str, *, scale: int) -> CellReading[Wanted]:
    """Read must, want or no in words or signs, or a number up to `scale`; an empty cell says that it wants."""
    plain = "".join(text.split())
    if plain.strip("-–—―…"):
        return _SIGN_READINGS.get(plain) or _read_words(text, scale=scale)
    return CellReading(Wanted())


def parse_utility(text: str, *, scale: int) -> CellReading[int | None]:
    """Read what a meeting is worth, from 1 to `scale`, as a utility of 1 to 100."""
    if not text.strip(" -–—―…\n"):
        return CellReading(None)
    number = _number(text)
    if number is None or not 1 <= number <= scale:
        return unreadable(
            message("“{value}” is no utility. Write a number from 1 to {most}.", value=text, most=MOST_UTILITY)
        )
    return CellReading(number * MOST_UTILITY // scale)


def _read_words(text: str, *, scale: int) -> CellReading[Wanted]:
    terms = load_terms("wanting.toml").exact(normalise_term(text))
    if terms:
        return CellReading(Wanted(Wanting(terms[0].value)))
    utility = parse_utility(text, scale=scale).value
    if utility is not None:
        return CellReading(Wanted(utility=utility))
    return CellReading(
        Wanted(),
        (
            message(
                "“{value}” is no wish. Write must, want or no, or a number from 1 to {most}.",
                value=text,
                most=MOST_UTILITY,
            ),
        ),
    )


def _number(text: str) -> int | None:
    found = _NUMBER.fullmatch(unicodedata.normalize("NFKC", text).strip().casefold())
    return int(found[1]) if found else None


_SIGN_READINGS = {sign: CellReading(Wanted(*meant)) for sign, meant in _SIGNS.items()}

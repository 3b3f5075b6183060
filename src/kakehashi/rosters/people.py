"""How many people an organisation sends to a mission, as people write it: 2名, due, two people."""

import re

from kakehashi.domain.messages import message
from kakehashi.language.names import fold_letters
from kakehashi.rosters.cells import CellReading, is_blank, unreadable
from kakehashi.rosters.quantities import read_numbers

MOST_PEOPLE = 99
_WORDS = (
    "un uno una one 一",
    "due two 二",
    "tre three 三",
    "quattro four 四",
    "cinque five 五",
    "sei six 六",
    "sette seven 七",
    "otto eight 八",
    "nove nine 九",
    "dieci ten 十",
)
_VALUES = {word: number for number, words in enumerate(_WORDS, start=1) for word in words.split()}
_WORD = re.compile(r"[a-z]+|[一二三四五六七八九十](?=\s*(?:[人名]|$))")


def parse_people(text: str) -> CellReading[int | None]:
    """Read a number of people, at least 1; of a range (“2-3”) the upper end counts: all of them need a seat."""
    if is_blank(text):
        return CellReading(None)
    folded = fold_letters(text).strip()
    numbers = read_numbers(folded)[:2] or [_VALUES[word] for word in _WORD.findall(folded) if word in _VALUES][:1]
    if not numbers or not 1 <= min(numbers) <= max(numbers) <= MOST_PEOPLE:
        return unreadable(
            message(
                "“{value}” is not a number of people. Write a number from 1 to {most}.", value=text, most=MOST_PEOPLE
            )
        )
    return CellReading(max(numbers))

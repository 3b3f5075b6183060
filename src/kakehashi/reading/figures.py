"""The dates, amounts and countries of a text, given to the sentences they stand in."""

from collections.abc import Iterator, Sequence

from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.countries import find_countries
from kakehashi.reading.dates import find_dates
from kakehashi.reading.money import find_money
from kakehashi.reading.passages import Passage, Placed, T


def place_figures(text: str, passages: Sequence[Passage], origin: PartialDate | None, language: str) -> None:
    """Give each sentence its dates, amounts and countries; the whole text is read at once, since dates refer back."""
    dates = [Placed(date.start, date.end, date) for date in find_dates(text, origin, language)]
    amounts = [Placed(found.start, found.end, found.money) for found in find_money(text, language)]
    countries = [Placed(found.start, found.end, found.country) for found in find_countries(text)]
    for passage, placed in _by_passage(passages, dates):
        passage.dates = [each.value for each in placed]
    for passage, sums in _by_passage(passages, amounts):
        passage.amounts = sums
    for passage, named in _by_passage(passages, countries):
        passage.countries = named


def _by_passage(
    passages: Sequence[Passage], mentions: Sequence[Placed[T]]
) -> Iterator[tuple[Passage, list[Placed[T]]]]:
    at = 0
    for passage in passages:
        mine: list[Placed[T]] = []
        while at < len(mentions) and mentions[at].start < passage.segment.end:
            if mentions[at].start >= passage.segment.start:
                mine.append(mentions[at])
            at += 1
        yield passage, mine

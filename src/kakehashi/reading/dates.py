"""The dates of a text, whole or partial, also those told from its own day: ieri, last January, 昨年12月."""

from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.calendar_words import DateMention, shift_months, without_overlaps
from kakehashi.reading.dates_japanese import find_japanese_dates
from kakehashi.reading.dates_latin import find_back_references, find_latin_dates

_DATELINE_LENGTH = 1200


def find_dates(text: str, origin: PartialDate | None, language: str) -> list[DateMention]:
    """Give the dates of a text in reading order; `origin` is the day of the text, without which “today” is no date."""
    if language == "ja":
        return without_overlaps(find_japanese_dates(text, origin))
    other = "en" if language == "it" else "it"
    own, foreign = find_latin_dates(text, origin, language), find_latin_dates(text, None, other)
    return _with_back_references(text, without_overlaps([*own, *foreign]), origin, language)


def find_day_of_text(text: str, language: str) -> PartialDate | None:
    """The day a text bears in its first lines, if it bears one."""
    found = find_dates(text[:_DATELINE_LENGTH], None, language)
    return next((mention.date for mention in found if mention.date.day), None)


def _with_back_references(
    text: str, mentions: list[DateMention], origin: PartialDate | None, language: str
) -> list[DateMention]:
    """Add “the same day” and “nello stesso mese”, which mean the date before them."""
    added = []
    for start, end, month in find_back_references(text, language):
        before = [mention.date for mention in mentions if mention.end <= start and mention.date.month]
        meant = before[-1] if before else origin
        if meant and (found := shift_months(meant, 0) if month else meant):
            added.append(DateMention(start, end, found))
    return without_overlaps([*mentions, *added])

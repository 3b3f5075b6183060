"""When a communiqué was published, as its first lines say."""

from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.dates import find_day_of_text
from kakehashi.reading.repair import repair_text

LONGEST_HEAD = 2_000
"""Characters among which the first lines are; repairing all of a long text for its date would take long."""


def date_communique(text: str, language: str) -> PartialDate | None:
    """Give the day a text in a language bears, None where its first lines bear none."""
    return find_day_of_text(repair_text(text[:LONGEST_HEAD]).text, language)

"""The sectors a stretch of text names."""

import re
from functools import cache

from kakehashi.domain.sector import Sector
from kakehashi.reading.tables import any_of, load_table


def find_sectors(text: str) -> tuple[Sector, ...]:
    """Give the sectors a text names, each once, in the order of their first mention."""
    found = ((match.start(), Sector(str(match.lastgroup).replace("_", "-"))) for match in _pattern().finditer(text))
    return tuple(dict.fromkeys(sector for _, sector in sorted(found, key=lambda each: each[0])))


@cache
def _pattern() -> re.Pattern[str]:
    groups = (
        rf"(?P<{sector.replace('-', '_')}>(?<![^\W_])(?:{any_of(row['latin'])})(?![^\W_])|{any_of(row['japanese'])})"
        for sector, row in load_table("sectors.toml").items()
    )
    return re.compile("|".join(groups), re.IGNORECASE)

"""Moments and windows as JSON: ISO 8601 texts in UTC, read back in a time zone."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from kakehashi.domain.mission import Window


def moment_to_json(moment: datetime) -> str:
    """Write a timezone-aware moment in UTC."""
    return moment.astimezone(UTC).isoformat()


def moment_from_json(text: str, zone: ZoneInfo) -> datetime:
    """Read a moment back, in a time zone."""
    return datetime.fromisoformat(text).astimezone(zone)


def windows_to_json(windows: Iterable[Window]) -> list[list[str]]:
    """Write windows as pairs of their start and end."""
    return [[moment_to_json(each.start), moment_to_json(each.end)] for each in windows]


def windows_from_json(pairs: Iterable[Sequence[str]], zone: ZoneInfo) -> tuple[Window, ...]:
    """Read windows back, in a time zone."""
    return tuple(Window(moment_from_json(start, zone), moment_from_json(end, zone)) for start, end in pairs)

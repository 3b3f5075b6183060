"""The time zones of the IANA database, as the package tzdata carries it."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from zoneinfo import available_timezones


class IanaTimeZones:
    """Zones by country, from the database's own table zone.tab."""

    def of_country(self, code: str) -> tuple[str, ...]:
        """Give the zones of a country by its ISO 3166 code."""
        return _zones_by_country().get(code, ())

    def known(self, zone: str) -> bool:
        """Whether there is such a zone."""
        return zone in available_timezones()


@cache
def _zones_by_country() -> Mapping[str, tuple[str, ...]]:
    zones: dict[str, list[str]] = defaultdict(list)
    for line in (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, _, zone, *_ = line.split("\t")
            zones[code].append(zone)
    return {code: tuple(names) for code, names in zones.items()}

"""Countries by the English names that facts have them by."""

from collections.abc import Mapping
from functools import cache

from kakehashi.reading.tables import load_table


@cache
def country_codes() -> Mapping[str, str]:
    """Give the ISO 3166 code of each country by its English name."""
    return {str(names["en"]): code for code, names in load_table("countries.toml").items()}


def country_name(country: str, language: str) -> str:
    """Give what a country is called in one of the languages every message exists in; an unknown one keeps its name."""
    names = load_table("countries.toml").get(country_codes().get(country, ""), {})
    return str(names.get(language, country))

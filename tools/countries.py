"""The names of countries, from CLDR: `uv run python tools/countries.py` writes src/kakehashi/reading/countries.toml."""

from pathlib import Path

import tomli_w
from babel import Locale

TABLE = Path(__file__).parents[1] / "src" / "kakehashi" / "reading" / "countries.toml"
LANGUAGES = ("en", "it", "ja")
_NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB", "XK"})


def main() -> None:
    """Write the table anew."""
    TABLE.write_text(
        f"# Written by tools/countries.py from Unicode CLDR.\n\n{tomli_w.dumps(build_table())}", encoding="utf-8"
    )


def build_table() -> dict[str, dict[str, str]]:
    """Give the names of every country by its ISO 3166 code, in each programme language."""
    territories = {language: Locale(language).territories for language in LANGUAGES}
    shared = set.intersection(*(set(names) for names in territories.values()))
    codes = sorted(code for code in shared if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES)
    return {code: {language: territories[language][code] for language in LANGUAGES} for code in codes}


if __name__ == "__main__":
    main()

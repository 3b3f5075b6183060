import tomllib

import pytest

from countries import TABLE, build_table
from kakehashi.reading.countries import find_countries, is_country_name, part_country


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("il Ministro giapponese e il Regno Unito", ["Japan", "United Kingdom"]),
        ("Britain and the South Korean firm told us", ["United Kingdom", "South Korea"]),
        ("日仏の協力と英国、大韓民国", ["Japan", "France", "United Kingdom", "South Korea"]),
        ("give us an indian summer", []),
        ("毎日の会議", []),
    ],
)
def test_countries_are_known_by_names_adjectives_and_signs(text: str, countries: list[str]) -> None:
    assert [mention.country for mention in find_countries(text)] == countries


def test_an_adjective_is_no_name() -> None:
    assert is_country_name("Giappone")
    assert not is_country_name("Japanese")
    assert not is_country_name("giapponese")


def test_the_country_before_a_japanese_ministry_is_parted_from_it() -> None:
    assert part_country("仏産業大臣") == ("France", "産業大臣")
    assert part_country("産業大臣") == ("", "産業大臣")


def test_the_table_of_names_is_what_cldr_has() -> None:
    assert tomllib.loads(TABLE.read_text(encoding="utf-8")) == build_table()

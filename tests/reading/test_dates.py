import pytest

from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.dates import find_dates, find_day_of_text

TODAY = PartialDate(2024, 6, 15)


def dates(text: str, language: str, today: PartialDate | None = TODAY) -> list[str]:
    return [str(mention.date) for mention in find_dates(text, today, language)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("oggi e ieri", ["2024-06-15", "2024-06-14"]),
        ("lo scorso gennaio, a marzo 2027, nel 2023", ["2024-01", "2027-03", "2023"]),
        ("il 20 settembre scorso, dal 1° febbraio", ["2023-09-20", "2024-02-01"]),
        ("il 3/9/2023 e il 10 aprile; nello stesso mese", ["2023-09-03", "2024-04-10", "2024-04"]),
        ("martedì scorso", ["2024-06-11"]),
    ],
)
def test_italian_dates(text: str, found: list[str]) -> None:
    assert dates(text, "it") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("today, yesterday and last January", ["2024-06-15", "2024-06-14", "2024-01"]),
        ("on 20 March 2024, December 13, 2023 and 5th May", ["2024-03-20", "2023-12-13", "2024-05-05"]),
        ("by September 2025, last October, in the month of may", ["2025-09", "2023-10", "2024-05"]),
        ("It may be so, they march on", []),
        ("In March it opened; the same day", ["2024-03", "2024-03"]),
        ("last Monday", ["2024-06-10"]),
        ("31 June 2024", []),
    ],
)
def test_english_dates(text: str, found: list[str]) -> None:
    assert dates(text, "en") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("令和6年1月15日と昨年12月、本日", ["2024-01-15", "2023-12", "2024-06-15"]),
        ("5月25日、翌26日、同日", ["2024-05-25", "2024-05-26", "2024-05-26"]),
        ("本年4月、去る2月16日、令和元年", ["2024-04", "2024-02-16", "2019"]),
        ("12日、東京で5日間", ["2024-06-12"]),
    ],
)
def test_japanese_dates(text: str, found: list[str]) -> None:
    assert dates(text, "ja") == found


def test_without_a_day_of_the_text_today_is_no_date() -> None:
    assert dates("oggi, il 3 maggio 2023", "it", None) == ["2023-05-03"]


def test_a_text_bears_its_day_in_its_first_lines() -> None:
    assert str(find_day_of_text("Comunicato\nLima, 4 marzo 2024 – Il Ministro", "it")) == "2024-03-04"
    assert find_day_of_text("Nessuna data, solo maggio 2024", "it") is None

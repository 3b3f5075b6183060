"""Dates in Japanese texts: 令和6年1月15日, 昨年12月, 去る2月16日, 翌26日, 同日."""

import re
from functools import cache

from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.calendar_words import DateMention, make_date, number_of, place_year, shift_days, shift_months
from kakehashi.reading.tables import any_of, load_table

_NEXT = re.compile("翌|来(?:る)?$")


def find_japanese_dates(text: str, origin: PartialDate | None) -> list[DateMention]:
    """Give the dates of a Japanese text, told from the day of the text, or from the date before them, where they need one."""
    mentions: list[DateMention] = []
    last = day = origin
    for match in _pattern().finditer(text):
        found, yearless = _read(match, origin, day if match["same_day"] else last)
        if found:
            mentions.append(DateMention(match.start(), match.end(), found, yearless))
            last = found if found.month else last
            day = found if found.day else day
    return mentions


@cache
def _pattern() -> re.Pattern[str]:
    table = load_table("dates.toml")["ja"]
    return re.compile(
        rf"(?P<iso>(?:19|20)\d\d[/.-]\d{{1,2}}[/.-]\d{{1,2}})(?![\d/])"
        rf"|(?:(?P<era>{any_of(table['eras'])})(?P<era_year>\d{{1,2}}|元)年度?(?:\([^)]{{1,8}}\))?|(?P<year>(?:1[5-9]|20|21)\d\d)(?:\([^)]{{1,8}}\))?年度?|(?P<near_year>{any_of(table['years'])}))"
        rf"(?:の?(?P<month>1[0-2]|0?[1-9])月(?:(?P<day>[0-3]?\d)日)?)?"
        rf"|(?P<side>去る|来る|来たる|翌年|同年)?(?P<bare_month>1[0-2]|0?[1-9])月(?:(?P<bare_day>[0-3]?\d)日(?!間))?(?!期)"
        rf"|(?P<near_month>{any_of(table['month_words'])})(?:(?P<near_month_day>[0-3]?\d)日)?"
        rf"|(?P<near_day>{any_of(table['days'])})|(?P<same_month>同月)(?:(?P<same_month_day>[0-3]?\d)日)?"
        rf"|(?P<same_day>同日)|翌(?P<next_day>[0-3]?\d)?日|(?<![\d月第])(?P<day_alone>[0-3]?\d)日(?=[、,にの午朝夜夕]|\()"
    )


def _read(
    match: re.Match[str], origin: PartialDate | None, last: PartialDate | None
) -> tuple[PartialDate | None, bool]:
    table = load_table("dates.toml")["ja"]
    if match["iso"]:
        return make_date(*(int(part) for part in re.split(r"\D", match["iso"]))), False
    if year := _year(match, origin):
        return make_date(year, number_of(match, "month"), number_of(match, "day")), False
    if match["bare_month"]:
        return _bare_month(match, origin, last), not match["side"]
    if match["near_month"]:
        month = shift_months(origin, table["month_words"][match["near_month"]])
        return _with_day(month, number_of(match, "near_month_day")), False
    if match["near_day"]:
        return shift_days(origin, table["days"][match["near_day"]]), False
    return _told_from(match, origin, last), False


def _year(match: re.Match[str], origin: PartialDate | None) -> int | None:
    table = load_table("dates.toml")["ja"]
    if match["era"]:
        return int(table["eras"][match["era"]]) + (1 if match["era_year"] == "元" else int(match["era_year"]))
    if match["near_year"] and origin:
        return origin.year + next(
            int(n) for word, n in table["years"].items() if re.fullmatch(word, match["near_year"])
        )
    return number_of(match, "year")


def _bare_month(match: re.Match[str], origin: PartialDate | None, last: PartialDate | None) -> PartialDate | None:
    month, day, side = int(match["bare_month"]), number_of(match, "bare_day"), match["side"]
    if side in {"翌年", "同年"} and last:
        return make_date(last.year + (side == "翌年"), month, day)
    return place_year(month, day, origin, "last" if side == "去る" else "next" if side else "")


def _told_from(match: re.Match[str], origin: PartialDate | None, last: PartialDate | None) -> PartialDate | None:
    if match["same_day"]:
        return last
    if match["same_month"]:
        return _with_day(shift_months(last, 0), number_of(match, "same_month_day"))
    if match["next_day"]:
        return _with_day(shift_months(last, 0), number_of(match, "next_day"))
    if match["day_alone"]:
        return _with_day(shift_months(origin, 0), number_of(match, "day_alone"))
    return shift_days(last, 1)


def _with_day(month: PartialDate | None, day: int | None) -> PartialDate | None:
    return make_date(month.year, month.month, day) if month else None

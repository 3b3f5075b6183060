"""A cell's value as the text a person sees."""

from datetime import date, datetime, time, timedelta

CellValue = int | float | str | bool | time | date | datetime | timedelta

_SIGNIFICANT_DIGITS = 15
"""What a spreadsheet keeps and shows of a number: 0.1 + 0.2 is 0.3 there."""


def cell_text(value: CellValue) -> str:
    """Write a workbook's value plainly: 420 not 420.0, dates as ISO 8601, TRUE and FALSE as spreadsheets show them."""
    match value:
        case bool() | int() | str():
            return str(value).upper() if isinstance(value, bool) else str(value)
        case float():
            return _number_text(value)
        case datetime():
            return _moment_text(value)
        case timedelta():
            return _duration_text(value)
        case _:
            return value.isoformat()


def _number_text(value: float) -> str:
    if value.is_integer() and abs(value) < 10**_SIGNIFICANT_DIGITS:
        return str(int(value))
    return format(value, f".{_SIGNIFICANT_DIGITS}g")


def _moment_text(value: datetime) -> str:
    return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ", timespec="seconds")


def _duration_text(value: timedelta) -> str:
    sign = "-" if value < timedelta() else ""
    minutes, seconds = divmod(round(abs(value).total_seconds()), 60)
    return f"{sign}{minutes // 60}:{minutes % 60:02}:{seconds:02}"

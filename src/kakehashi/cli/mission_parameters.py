"""Parameters of missions and agendas, read as a person types them."""

from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Annotated

import typer

from kakehashi.cli.words import mark
from kakehashi.domain.criterion import Criterion
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.mission import DEFAULT_CRITERIA, Interpreters, Pause, Travel

MissionName = Annotated[
    str, typer.Argument(metavar="MISSION", help=mark("The mission's short name."), show_default=False)
]
DelegatesFile = Annotated[
    Path, typer.Argument(metavar="FILE", help=mark("Who comes: a workbook, CSV or JSON."), show_default=False)
]


def parse_days(text: str) -> list[date]:
    """Read days such as `2026-03-10,2026-03-11`; raises InvalidInputError."""
    return [_read_day(word.strip()) for word in text.split(",") if word.strip()]


def _read_day(word: str) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError as error:
        raise InvalidInputError(
            message("“{word}” is not a day. Write year, month and day, such as 2026-03-10.", word=word[:40])
        ) from error


def parse_time(text: str) -> time:
    """Read a time of day such as `09:30`; raises InvalidInputError."""
    try:
        return datetime.strptime(text.strip(), "%H:%M").time()  # noqa: DTZ007 - a time of day has no zone
    except ValueError as error:
        raise InvalidInputError(
            message("“{word}” is not a time of day. Write hours and minutes, such as 09:30.", word=text[:40])
        ) from error


def parse_moment(text: str) -> time | datetime:
    """Read a time of day, or a day and time such as `2026-03-11T10:30`; raises InvalidInputError."""
    day, separator, hour = text.strip().replace(" ", "T", 1).partition("T")
    if not separator:
        return parse_time(text)
    return datetime.combine(_read_day(day), parse_time(hour))


def parse_day_and_times(text: str) -> tuple[datetime, datetime]:
    """Read a span of one day such as `2026-03-10 11:00-11:50`; raises InvalidInputError."""
    day, _, hours = text.strip().replace("T", " ", 1).partition(" ")
    pause = parse_pause(hours)
    on = _read_day(day)
    return datetime.combine(on, pause.start), datetime.combine(on, pause.end)


def parse_pause(text: str) -> Pause:
    """Read a span of time such as `12:30-13:30`; raises InvalidInputError."""
    start, separator, end = text.strip().replace("–", "-").partition("-")
    if not separator:
        raise InvalidInputError(
            message("“{word}” is not a span of time. Write its start and its end, such as 12:30-13:30.", word=text[:40])
        )
    return Pause(parse_time(start), parse_time(end))


def parse_venues(words: Sequence[str]) -> dict[str, int | None]:
    """Read venues such as `Tokyo=16`, or a name alone; raises InvalidInputError."""
    venues: dict[str, int | None] = {}
    for word in words:
        name, separator, tables = word.rpartition("=")
        if not separator:
            name, tables = word, ""
        if not name.strip() or name.strip() in venues:
            raise InvalidInputError(
                message("“{word}” names no venue, or one that was named before. Write it as Tokyo=16.", word=word[:60])
            )
        venues[name.strip()] = _read_number(tables, word) if separator else None
    return venues


def parse_travel(words: Sequence[str]) -> list[Travel]:
    """Read journeys between venues such as `Tokyo,Yokohama=40`; raises InvalidInputError."""
    journeys = []
    for word in words:
        names, _, minutes = word.rpartition("=")
        venues = [name.strip() for name in names.split(",")]
        if len(venues) != 2:
            raise InvalidInputError(
                message(
                    "“{word}” is no journey. Write two venues and the minutes, such as Tokyo,Yokohama=40.",
                    word=word[:60],
                )
            )
        journeys.append(Travel((venues[0], venues[1]), _read_number(minutes, word)))
    return journeys


def parse_interpreters(words: Sequence[str]) -> list[Interpreters]:
    """Read interpreters such as `it-ja=3` or `it-ja=3@Yokohama`; raises InvalidInputError."""
    teams = []
    for word in words:
        pair, separator, rest = word.partition("=")
        count, _, venue = rest.partition("@")
        languages = sorted(language.strip().lower() for language in pair.split("-"))
        if not separator or len(languages) != 2 or not all(languages):
            raise InvalidInputError(
                message(
                    "“{word}” names no interpreters. Write two languages and how many there are, such as it-ja=3, and their "
                    "venue if it is not the first: it-ja=3@Yokohama.",
                    word=word[:60],
                )
            )
        teams.append(Interpreters((languages[0], languages[1]), venue.strip(), _read_number(count, word)))
    return teams


def parse_criteria(text: str) -> list[Criterion]:
    """Read the order of criteria, such as `meetings,breaks,idle`; raises InvalidInputError."""
    words = [word.strip() for word in text.split(",") if word.strip()]
    unknown = [word for word in words if word not in DEFAULT_CRITERIA]
    if unknown or not words:
        raise InvalidInputError(
            message(
                "“{word}” is not a criterion. Choose among: {criteria}.",
                word=(unknown or [""])[0][:40],
                criteria=", ".join(DEFAULT_CRITERIA),
            )
        )
    return [Criterion(word) for word in words]


def parse_pair(text: str) -> tuple[str, str]:
    """Read two organisations such as `IT-0001,JP-0004`; raises InvalidInputError."""
    first, separator, second = text.partition(",")
    if not separator or not first.strip() or not second.strip():
        raise InvalidInputError(
            message(
                "“{word}” does not name two organisations. Write their ids with a comma: IT-0001,JP-0004.",
                word=text[:80],
            )
        )
    return first.strip(), second.strip()


def _read_number(text: str, word: str) -> int:
    if not text.strip().isdecimal():
        raise InvalidInputError(message("“{word}” lacks a number after “=”.", word=word[:60]))
    return int(text)

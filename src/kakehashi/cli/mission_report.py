"""Missions on the screen: what they are, who comes, what is wished, and how files on them were read."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kakehashi.cli.roster_report import name_place
from kakehashi.cli.screen import Screen
from kakehashi.domain.messages import Message, message
from kakehashi.domain.mission import Mission
from kakehashi.domain.mission_rows import MissionImport
from kakehashi.domain.roster import RowEnd
from kakehashi.domain.slot import mission_slots

if TYPE_CHECKING:
    from kakehashi.services.show_mission import MissionRecord
    from kakehashi.services.wishes_from_shortlists import WishedMeetings

SHOWN_PROBLEMS = 20

ROW_ENDS: Mapping[RowEnd, Message] = {
    RowEnd.IMPORTED: message("kept"),
    RowEnd.REFUSED: message("refused"),
    RowEnd.SKIPPED: message("left out"),
}


def report_missions(missions: Sequence[Mission], screen: Screen) -> None:
    """List missions in a table."""
    headings = (message("mission"), message("days"), message("time zone"), message("venues"), message("tables"))
    rows = [
        (
            each.name,
            _days(each),
            each.zone,
            ", ".join(venue.name for venue in each.venues),
            str(sum(venue.tables for venue in each.venues)),
        )
        for each in missions
    ]
    screen.table(headings, rows)
    screen.say(message("{count} missions.", count=len(missions)))


def _days(mission: Mission) -> str:
    return ", ".join(map(str, mission.days))


def report_mission(record: "MissionRecord", screen: Screen) -> None:
    """Show a mission: its days and slots, venues, interpreters, group slots, who comes, and how much is wished."""
    mission = record.mission
    screen.say(
        message(
            "Mission “{mission}”: {days}, times of {zone}", mission=mission.name, days=_days(mission), zone=mission.zone
        )
    )
    for line in _facts(mission):
        screen.say(line, indent=2)
    screen.say(
        message(
            "who comes: {delegates} organisations; wanted meetings: {wanted}, of which must: {must}",
            delegates=record.delegates,
            wanted=record.wanted,
            must=record.must,
        ),
        indent=2,
    )


def _facts(mission: Mission) -> list[Message]:
    slots = mission_slots(mission)
    first_day = [slot for slot in slots if slot.day == 0]
    facts = [
        message(
            "{count} slots a day of {minutes} minutes, from {start} to {end}",
            count=len(first_day),
            minutes=mission.slot_minutes,
            start=f"{mission.opening:%H:%M}",
            end=f"{first_day[-1].window.end:%H:%M}",
        )
    ]
    facts += [
        message("venue {venue}: tables {first} to {last}", venue=each.name, first=tables[0], last=tables[-1])
        for each in mission.venues
        if (tables := mission.tables_of(each.name))
    ]
    facts += [
        message(
            "from {first} to {second}: {minutes} minutes",
            first=each.venues[0],
            second=each.venues[1],
            minutes=each.minutes,
        )
        for each in mission.travel
    ]
    facts += [
        message("interpreters {languages} at {venue}: {count}", languages=each.name, venue=each.venue, count=each.count)
        for each in mission.interpreters
    ]
    facts += [
        message(
            "{start}–{end}: {title}",
            start=f"{each.window.start:%Y-%m-%d %H:%M}",
            end=f"{each.window.end:%H:%M}",
            title=each.title,
        )
        for each in mission.group_slots
    ]
    return facts


def report_rows(result: MissionImport[Any], screen: Screen) -> None:
    """Tell how a file on a mission was read: how its rows ended, and what is wrong where."""
    for note in result.notes:
        screen.say(note)
    for end, name in ROW_ENDS.items():
        count = sum(row.end is end for row in result.rows)
        if count:
            screen.say(message("{count}: {end}", count=count, end=name))
    problems = [problem for row in result.rows for problem in row.problems]
    for problem in problems[:SHOWN_PROBLEMS]:
        screen.say(message("{place}: {problem}", place=name_place(problem.place), problem=problem.message), indent=2)
    if len(problems) > SHOWN_PROBLEMS:
        screen.say(message("… and {count} more.", count=len(problems) - SHOWN_PROBLEMS), indent=2)
    if result.refused_rows:
        screen.say(message("The refused rows are in “{file}”.", file=result.refused_rows))


def report_wished(wished: "WishedMeetings", screen: Screen) -> None:
    """Tell how many meetings were taken from the shortlists, and who is left without."""
    screen.say(message("Wished from the shortlists: {count} meetings.", count=wished.meetings))
    for each in wished.without:
        screen.say(
            message(
                "{organisation} has none: {reason}",
                organisation=f"{each.organisation.id} {each.organisation.name}",
                reason=each.reason,
            ),
            indent=2,
        )

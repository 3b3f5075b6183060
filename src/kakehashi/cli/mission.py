"""Commands on missions."""

from pathlib import Path
from typing import Annotated

import typer

from kakehashi.cli.mission_parameters import (
    DelegatesFile,
    MissionName,
    parse_criteria,
    parse_day_and_times,
    parse_days,
    parse_interpreters,
    parse_pause,
    parse_time,
    parse_travel,
    parse_venues,
)
from kakehashi.cli.mission_report import report_mission, report_missions, report_rows, report_wished
from kakehashi.cli.parameters import Folder
from kakehashi.cli.session import Session
from kakehashi.cli.words import mark
from kakehashi.domain.messages import message
from kakehashi.domain.mission import Limits
from kakehashi.domain.mission_orders import GroupSlotOrder, MissionOrder
from kakehashi.domain.orders import DelegatesOrder, WishesOrder
from kakehashi.domain.party import Party

HELP = mark("Prepare missions: days, venues, who comes, and who wishes to meet whom.")


def add_commands(app: typer.Typer, session: Session) -> None:
    """Add the commands to the application."""
    mission = typer.Typer(help=HELP, rich_markup_mode=None, no_args_is_help=True)
    app.add_typer(mission, name="mission")
    _add_create(mission, session)
    _add_group_slot(mission, session)
    _add_delegates(mission, session)
    _add_wishes(mission, session)

    @mission.command("show", help=mark("Show a mission: its slots, venues, who comes and how much is wished."))
    def show(folder: Folder, name: MissionName) -> None:
        report_mission(session.services.show_mission(folder, name), session.screen)

    @mission.command("list", help=mark("List the missions of a programme."))
    def list_(folder: Folder) -> None:
        report_missions(session.services.list_missions(folder), session.screen)


def _add_create(mission: typer.Typer, session: Session) -> None:
    @mission.command("create", help=mark("Make a mission: its days, hours, slots, tables, venues and interpreters."))
    def create(
        folder: Folder,
        name: MissionName,
        days: Annotated[str, typer.Option(metavar="DAY,…", help=mark("Its days, such as 2026-03-10,2026-03-11."))],
        opening: Annotated[
            str, typer.Option("--from", metavar="HH:MM", help=mark("When the first slot begins."))
        ] = "09:00",
        closing: Annotated[
            str, typer.Option("--to", metavar="HH:MM", help=mark("When the last slot is over."))
        ] = "17:30",
        slot: Annotated[int, typer.Option(metavar="MINUTES", help=mark("How long a meeting lasts."))] = 25,
        gap: Annotated[int, typer.Option(metavar="MINUTES", help=mark("The time between two slots."))] = 5,
        pause: Annotated[
            list[str] | None,
            typer.Option("--break", metavar="FROM-TO", help=mark("A time without slots; may be repeated.")),
        ] = None,
        tables: Annotated[int | None, typer.Option(metavar="NUMBER", help=mark("The tables of each venue."))] = None,
        venue: Annotated[
            list[str] | None,
            typer.Option(
                metavar="NAME[=TABLES]", help=mark("A venue; may be repeated. The first counts where none is named.")
            ),
        ] = None,
        travel: Annotated[
            list[str] | None,
            typer.Option(metavar="A,B=MINUTES", help=mark("The time from one venue to another; may be repeated.")),
        ] = None,
        interpreters: Annotated[
            list[str] | None,
            typer.Option(metavar="L-L=NUMBER[@VENUE]", help=mark("Interpreters of two languages; may be repeated.")),
        ] = None,
        rest: Annotated[
            int | None,
            typer.Option(metavar="SLOTS", help=mark("After how many slots in a row an interpreter rests for one.")),
        ] = None,
        most_a_day: Annotated[
            int | None, typer.Option(metavar="NUMBER", help=mark("The most meetings of an organisation on one day."))
        ] = None,
        apart: Annotated[
            int, typer.Option(metavar="NUMBER", help=mark("By how much the breaks of two organisations may differ."))
        ] = 2,
        order: Annotated[
            str, typer.Option("--order", metavar="CRITERION,…", help=mark("What matters most, first."))
        ] = "meetings,breaks,fairness,idle,moves",
        host: Annotated[
            str, typer.Option(metavar="CODE", help=mark("The party that receives; without it, the programme's second."))
        ] = "",
        zone: Annotated[
            str, typer.Option(metavar="ZONE", help=mark("The time zone, such as Asia/Tokyo; without it, the host's."))
        ] = "",
        replace: Annotated[
            bool, typer.Option("--replace", help=mark("Put it in the place of the mission of that name."))
        ] = False,
    ) -> None:
        made = session.services.create_mission(
            MissionOrder(
                name=name,
                days=parse_days(days),
                opening=parse_time(opening),
                closing=parse_time(closing),
                slot_minutes=slot,
                gap_minutes=gap,
                tables=tables,
                pauses=[parse_pause(each) for each in pause or []],
                venues=parse_venues(venue or []),
                travel=parse_travel(travel or []),
                interpreters=parse_interpreters(interpreters or []),
                host=Party.parse(host) if host else None,
                zone=zone,
                limits=Limits(most_a_day=most_a_day, most_in_a_row=rest, apart=apart),
                criteria=parse_criteria(order),
                replace=replace,
            ),
            folder,
        )
        report_mission(session.services.show_mission(folder, made.name), session.screen)
        session.screen.say(
            message("Next: kakehashi mission delegates {folder} {mission} FILE", folder=folder, mission=name)
        )


def _add_group_slot(mission: typer.Typer, session: Session) -> None:
    @mission.command("group-slot", help=mark("Add a time when several organisations are together, such as a plenary."))
    def group_slot(
        folder: Folder,
        name: MissionName,
        when: Annotated[
            str,
            typer.Argument(metavar="WHEN", help=mark("Day and times: “2026-03-10 11:00-11:50”."), show_default=False),
        ],
        title: Annotated[str, typer.Argument(metavar="TITLE", help=mark("What it is called."), show_default=False)],
        venue: Annotated[str, typer.Option(metavar="NAME", help=mark("Where it is."))] = "",
        organisation: Annotated[
            list[str] | None,
            typer.Option(metavar="ORGANISATION", help=mark("Who attends; may be repeated. Without it, everyone.")),
        ] = None,
    ) -> None:
        start, end = parse_day_and_times(when)
        session.services.add_group_slot(
            GroupSlotOrder(
                mission=name, title=title, start=start, end=end, venue=venue, organisations=organisation or ()
            ),
            folder,
        )
        report_mission(session.services.show_mission(folder, name), session.screen)


def _add_delegates(mission: typer.Typer, session: Session) -> None:
    @mission.command("delegates", help=mark("Read who comes: people, languages, availability, venue, most meetings."))
    def delegates(
        folder: Folder,
        name: MissionName,
        file: DelegatesFile,
        sheet: Annotated[str | None, typer.Option(metavar="NAME", help=mark("Read only this sheet."))] = None,
    ) -> None:
        report_rows(session.services.read_delegates(DelegatesOrder(file, name, sheet=sheet), folder), session.screen)


def _add_wishes(mission: typer.Typer, session: Session) -> None:
    @mission.command("wishes", help=mark("Take the wished meetings from a file, or without one from the shortlists."))
    def wishes(
        folder: Folder,
        name: MissionName,
        file: Annotated[
            Path | None,
            typer.Argument(
                metavar="[FILE]", help=mark("Wishes (must, want, no): a workbook, CSV or JSON."), show_default=False
            ),
        ] = None,
        sheet: Annotated[str | None, typer.Option(metavar="NAME", help=mark("Read only this sheet."))] = None,
        meetings: Annotated[
            int,
            typer.Option(metavar="NUMBER", help=mark("Meetings for each organisation that states no number itself.")),
        ] = 8,
    ) -> None:
        if file is None:
            report_wished(
                session.services.wish_from_shortlists(
                    folder, name, meetings=meetings, progress=session.screen.progress
                ),
                session.screen,
            )
        else:
            report_rows(session.services.read_wishes(WishesOrder(file, name, sheet=sheet), folder), session.screen)

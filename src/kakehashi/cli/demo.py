"""The demonstration: the whole main job on an example programme."""

from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from kakehashi.cli.demo_mission import show_mission
from kakehashi.cli.demo_register import show_register
from kakehashi.cli.match_report import report_matches
from kakehashi.cli.roster_report import report_import
from kakehashi.cli.screen import Screen
from kakehashi.cli.session import Session
from kakehashi.cli.words import mark
from kakehashi.domain.agenda import Agenda
from kakehashi.domain.match import Match
from kakehashi.domain.messages import message
from kakehashi.domain.orders import MatchOrder, RosterOrder

MEETINGS = 3


def add_commands(app: typer.Typer, session: Session) -> None:
    """Add the command to the application."""

    @app.command("demo", help=mark("Run the whole job on an example programme with fictional organisations."))
    def demo(
        folder: Annotated[Path, typer.Argument(metavar="DIR", help=mark("Where to make it."))] = Path(
            "kakehashi-example"
        ),
    ) -> None:
        screen, services = session.screen, session.services
        screen.say(message("This is an example: all organisations and people in it are fictional."))
        for party, roster in services.create_example(folder).items():
            screen.say()
            screen.say(message("Reading “{file}” as the roster of {party}", file=roster, party=party))
            report_import(services.read_roster(RosterOrder(roster, party), folder), screen)
        order = MatchOrder(top=MEETINGS, meetings=MEETINGS)
        matches = services.match(order, folder, progress=screen.progress)
        report_matches(matches, screen, top=MEETINGS, shortlisted_only=True)
        screen.say()
        for name in ("matches.xlsx", "matches.html", "matches.json"):
            services.export(folder, matches, folder / name)
            screen.say(message("Written: {file}", file=folder / name))
        agenda = show_mission(session, folder)
        show_register(session, folder)
        _say_next(screen, folder, best=matches.matches[0], agenda=agenda)


def _say_next(screen: Screen, folder: Path, *, best: Match, agenda: Agenda) -> None:
    first, second = (organisation.id for organisation in best.organisations)
    where = quote(str(folder))
    screen.say()
    screen.say(message("What to do next:"))
    screen.say(message("open {file} in a browser, or the workbook beside it", file=folder / "matches.html"), indent=2)
    screen.write(f"  kakehashi roster show {where} {first}")
    screen.write(f"  kakehashi match explain {where} {first} {second}")
    screen.write(f"  kakehashi match {where} --top 5 --meetings 2")
    screen.write(f"  kakehashi match evaluate {where} --judgements {quote(str(folder / 'judgements.csv'))}")
    guest, host = agenda.meetings[0].organisations
    screen.write(f"  kakehashi agenda show {where} {agenda.mission} --organisation {guest}")
    screen.write(f"  kakehashi agenda repair {where} {agenda.mission} --late {host} 11:00")
    screen.write(f"  kakehashi communique show {where} C-0001")
    screen.write(f"  kakehashi register list {where} --status proposed")
    screen.say(message("your own programme: {command}", command="kakehashi init DIR --party IT --party JP"), indent=2)

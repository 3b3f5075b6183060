"""Commands on agendas."""

from pathlib import Path
from typing import Annotated

import typer

from kakehashi.cli.agenda_report import SearchScreen, report_agenda, report_faults, report_repair, report_written
from kakehashi.cli.mission_parameters import MissionName, parse_moment, parse_pair
from kakehashi.cli.parameters import Folder
from kakehashi.cli.session import Session
from kakehashi.cli.words import mark
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.mission_orders import AgendaOrder, RepairOrder

HELP = mark("Build a mission's agenda, show it, check it, repair it on the day, and write it for everyone.")
FAULTY = 1

Seconds = Annotated[float, typer.Option(metavar="SECONDS", help=mark("How long to search at most."))]
Seed = Annotated[
    int, typer.Option(help=mark("Where the search begins; the same seed with one worker gives the same agenda."))
]
Workers = Annotated[int, typer.Option(metavar="NUMBER", help=mark("How many processor cores to use."))]


def add_commands(app: typer.Typer, session: Session) -> None:
    """Add the commands to the application."""
    agenda = typer.Typer(help=HELP, rich_markup_mode=None, no_args_is_help=True)
    app.add_typer(agenda, name="agenda")
    _add_build(agenda, session)
    _add_show(agenda, session)
    _add_repair(agenda, session)
    _add_check(agenda, session)
    _add_confirm(agenda, session)
    _add_export(agenda, session)


def _add_build(agenda: typer.Typer, session: Session) -> None:
    @agenda.command(
        "build", help=mark("Search for the best agenda, and prove how good it is. Ctrl-C keeps the best so far.")
    )
    def build(
        folder: Folder,
        name: MissionName,
        seconds: Seconds = 60.0,
        seed: Seed = 0,
        workers: Workers = 2,
        anew: Annotated[bool, typer.Option("--anew", help=mark("Move confirmed meetings too."))] = False,
    ) -> None:
        order = AgendaOrder(mission=name, seconds=seconds, seed=seed, workers=workers, anew=anew)
        watch = SearchScreen(session.screen, seconds=seconds)
        try:
            result = session.services.build_agenda(order, folder, watch=watch)
        finally:
            watch.clear()
        if result.interrupted:
            session.screen.say(message("Interrupted: the best agenda so far is kept."))
        report_agenda(session.services.open_agenda(folder, name), session.screen)


def _add_show(agenda: typer.Typer, session: Session) -> None:
    @agenda.command("show", help=mark("Show the agenda: all of it, an organisation's, or a table's."))
    def show(
        folder: Folder,
        name: MissionName,
        organisation: Annotated[
            str | None, typer.Option(metavar="ORGANISATION", help=mark("Only the meetings of one organisation."))
        ] = None,
        table: Annotated[
            int | None, typer.Option(metavar="NUMBER", help=mark("Only the meetings at one table."))
        ] = None,
    ) -> None:
        book = session.services.open_agenda(folder, name)
        only = session.services.show_organisation(folder, organisation).organisation.id if organisation else None
        report_agenda(book, session.screen, organisation=only, table=table)


def _add_repair(agenda: typer.Typer, session: Session) -> None:
    @agenda.command("repair", help=mark("Say what happened on the day; as few meetings as possible move."))
    def repair(
        folder: Folder,
        name: MissionName,
        cancel: Annotated[
            list[str] | None, typer.Option(metavar="ORGANISATION", help=mark("It does not come, or has left."))
        ] = None,
        late: Annotated[
            tuple[str, str] | None,
            typer.Option(metavar="ORGANISATION TIME", help=mark("It comes only at that time: JP-0004 10:30.")),
        ] = None,
        table_lost: Annotated[
            list[int] | None, typer.Option(metavar="NUMBER", help=mark("A table cannot be used any more."))
        ] = None,
        add: Annotated[
            list[str] | None, typer.Option(metavar="X,Y", help=mark("Two organisations are to meet as well."))
        ] = None,
        move_confirmed: Annotated[
            bool, typer.Option("--move-confirmed", help=mark("Let confirmed meetings move where that saves others."))
        ] = False,
        seconds: Seconds = 5.0,
        seed: Seed = 0,
        workers: Workers = 2,
    ) -> None:
        order = RepairOrder(
            mission=name,
            cancelled=cancel or (),
            late=[(late[0], parse_moment(late[1]))] if late else (),
            tables_lost=table_lost or (),
            added=[parse_pair(each) for each in add or []],
            move_confirmed=move_confirmed,
            seconds=seconds,
            seed=seed,
            workers=workers,
        )
        result = session.services.repair_agenda(order, folder)
        report_repair(result, session.services.open_agenda(folder, name), session.screen)


def _add_check(agenda: typer.Typer, session: Session) -> None:
    @agenda.command("check", help=mark("Check the agenda against every rule, independently of how it was made."))
    def check(folder: Folder, name: MissionName) -> None:
        faults = session.services.check_agenda(folder, name)
        report_faults(faults, session.screen)
        if faults:
            raise typer.Exit(FAULTY)


def _add_confirm(agenda: typer.Typer, session: Session) -> None:
    @agenda.command("confirm", help=mark("Confirm meetings: a repair leaves them where they are."))
    def confirm(
        folder: Folder,
        name: MissionName,
        organisation: Annotated[
            str | None, typer.Option(metavar="ORGANISATION", help=mark("Only the meetings of one organisation."))
        ] = None,
    ) -> None:
        _, count = session.services.confirm_agenda(folder, name, organisation)
        session.screen.say(message("{count} meetings are newly confirmed.", count=count))


def _add_export(agenda: typer.Typer, session: Session) -> None:
    @agenda.command("export", help=mark("Write the agenda: calendars, a workbook, door sheets and personal cards."))
    def export(
        folder: Folder,
        name: MissionName,
        ics: Annotated[
            bool, typer.Option("--ics", help=mark("Calendars, one per participant and per meeting."))
        ] = False,
        xlsx: Annotated[bool, typer.Option("--xlsx", help=mark("A workbook: overview, participants, tables."))] = False,
        html: Annotated[bool, typer.Option("--html", help=mark("A page to read, or to print."))] = False,
        pdf: Annotated[bool, typer.Option("--pdf", help=mark("Door sheets and personal cards on paper."))] = False,
        to: Annotated[
            Path | None, typer.Option(metavar="DIR", help=mark("Where to; without it, beside the programme."))
        ] = None,
    ) -> None:
        chosen = {"ics": ics, "xlsx": xlsx, "html": html, "pdf": pdf}
        kinds = [kind for kind, wanted in chosen.items() if wanted]
        if not kinds:
            raise InvalidInputError(message("Say what to write: --ics, --xlsx, --html or --pdf; several may be given."))
        for kind in kinds:
            files = session.services.export_agenda(folder, name, kind=kind, to=to or folder / name)
            report_written(files, session.screen)

"""Commands on rosters."""

from pathlib import Path
from typing import Annotated

import typer

from kakehashi.cli.parameters import Folder, PartyOption
from kakehashi.cli.roster_report import report_import, report_organisation, report_organisations
from kakehashi.cli.session import Session
from kakehashi.cli.words import mark
from kakehashi.domain.messages import message
from kakehashi.domain.orders import RosterOrder
from kakehashi.domain.party import Party

HELP = mark("Read rosters, and look at the organisations of a programme.")


def add_commands(app: typer.Typer, session: Session) -> None:
    """Add the commands to the application."""
    roster = typer.Typer(help=HELP, rich_markup_mode=None, no_args_is_help=True)
    app.add_typer(roster, name="roster")
    _add_import(roster, session)
    _add_list(roster, session)

    @roster.command("show", help=mark("Show an organisation, with the rows it comes from."))
    def show(
        folder: Folder,
        organisation: Annotated[
            str, typer.Argument(metavar="ORGANISATION", help=mark("Its id or name."), show_default=False)
        ],
    ) -> None:
        report_organisation(session.services.show_organisation(folder, organisation), session.screen)

    @roster.command("separate", help=mark("Take a merge back: every row becomes an organisation of its own again."))
    def separate(
        folder: Folder,
        organisation: Annotated[
            str, typer.Argument(metavar="ORGANISATION", help=mark("Its id or name."), show_default=False)
        ],
    ) -> None:
        separated = session.services.separate_organisations(folder, organisation)
        session.screen.say(message("Now {count} organisations:", count=len(separated)))
        report_organisations(separated, session.screen)


def _add_import(roster: typer.Typer, session: Session) -> None:
    @roster.command("import", help=mark("Read a roster file as it comes: workbook, CSV or JSON."))
    def import_(
        folder: Folder,
        file: Annotated[Path, typer.Argument(metavar="FILE", help=mark("The roster."), show_default=False)],
        party: PartyOption,
        sheet: Annotated[str | None, typer.Option(metavar="NAME", help=mark("Read only this sheet."))] = None,
        map_file: Annotated[
            Path | None,
            typer.Option("--map", metavar="MAP.toml", help=mark("A file that says which heading is which field.")),
        ] = None,
        save_map: Annotated[
            Path | None,
            typer.Option("--save-map", metavar="MAP.toml", help=mark("Write which heading was read as which field.")),
        ] = None,
        dry_run: Annotated[bool, typer.Option("--dry-run", help=mark("Read and report, but change nothing."))] = False,
    ) -> None:
        overrides = session.services.read_map(map_file) if map_file else None
        order = RosterOrder(file, Party.parse(party), sheet=sheet, overrides=overrides, dry_run=dry_run)
        result = session.services.read_roster(order, folder)
        report_import(result, session.screen)
        if save_map is not None:
            session.services.save_map(result, save_map)
            session.screen.say(message("Written: {file}", file=save_map))


def _add_list(roster: typer.Typer, session: Session) -> None:
    @roster.command("list", help=mark("List the organisations."))
    def list_(
        folder: Folder,
        party: Annotated[
            str | None, typer.Option(metavar="CODE", help=mark("Only those of this party."), show_default=False)
        ] = None,
    ) -> None:
        organisations = session.services.list_organisations(folder, Party.parse(party) if party else None)
        report_organisations(organisations, session.screen)

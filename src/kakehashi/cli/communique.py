"""Commands on communiqués."""

from pathlib import Path
from typing import Annotated

import typer

from kakehashi.cli.communique_json import communiques_json
from kakehashi.cli.communique_report import report_communique, report_communiques, report_read, report_refused
from kakehashi.cli.parameters import Folder
from kakehashi.cli.register_parameters import CommuniqueId
from kakehashi.cli.session import Session
from kakehashi.cli.words import mark
from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.register_orders import CommuniqueOrder

HELP = mark("Read communiqués: what they tell is proposed to the register, each fact with its quote.")
REFUSED = 1


def add_commands(app: typer.Typer, session: Session) -> None:
    """Add the commands to the application."""
    communique = typer.Typer(help=HELP, rich_markup_mode=None, no_args_is_help=True)
    app.add_typer(communique, name="communique")
    _add_read(communique, session)

    @communique.command("show", help=mark("Show the text of a communiqué, with what entries rest on marked."))
    def show(folder: Folder, communique: CommuniqueId) -> None:
        report_communique(session.services.register.show_communique(folder, communique), session.screen)

    @communique.command("list", help=mark("List the communiqués that were read."))
    def list_(folder: Folder) -> None:
        report_communiques(session.services.register.list_communiques(folder), session.screen)


def _add_read(communique: typer.Typer, session: Session) -> None:
    @communique.command("read", help=mark("Read communiqués and propose entries: .txt, .md, .html, .pdf or .docx."))
    def read(
        folder: Folder,
        files: Annotated[
            list[Path], typer.Argument(metavar="FILE...", help=mark("The communiqués."), show_default=False)
        ],
        date: Annotated[
            str, typer.Option(metavar="DATE", help=mark("When it was published; without it, what the text says."))
        ] = "",
        language: Annotated[
            str, typer.Option(metavar="it|ja|en", help=mark("The language it is in; without it, it is recognised."))
        ] = "",
        as_json: Annotated[bool, typer.Option("--json", help=mark("Print what it tells as JSON."))] = False,
    ) -> None:
        order = CommuniqueOrder(paths=files, date=PartialDate.parse(date) if date else None, language=language)
        result = session.services.register.read_communiques(order, folder, progress=session.screen.progress)
        if as_json:
            session.screen.write_page(communiques_json(result.read))
        else:
            report_read(result, session.screen)
        report_refused(result, session.screen)
        if result.refused:
            raise typer.Exit(REFUSED)

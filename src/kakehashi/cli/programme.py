"""Commands on a programme."""

from typing import Annotated

import typer

from kakehashi.cli.parameters import Folder, parse_agencies, parse_sectors
from kakehashi.cli.session import Session
from kakehashi.cli.words import mark
from kakehashi.domain.messages import message
from kakehashi.domain.orders import ProgrammeOrder
from kakehashi.domain.party import Party


def add_commands(app: typer.Typer, session: Session) -> None:
    """Add the commands to the application."""

    @app.command("init", help=mark("Make a programme of two parties in a folder."))
    def init(
        folder: Folder,
        party: Annotated[
            list[str],
            typer.Option(metavar="CODE", help=mark("A country code such as IT or JP; give two."), show_default=False),
        ],
        agency: Annotated[
            list[str] | None, typer.Option(metavar="CODE=NAME", help=mark("The agency that works for a party."))
        ] = None,
        sector: Annotated[
            list[str] | None,
            typer.Option(metavar="SECTOR", help=mark("A sector of the programme; without any, the founding six.")),
        ] = None,
        name: Annotated[str, typer.Option(help=mark("What the programme is called."))] = "",
        statement: Annotated[str, typer.Option(help=mark("The text or reference the programme rests on."))] = "",
    ) -> None:
        order = ProgrammeOrder(
            parties=[Party.parse(code) for code in party],
            name=name,
            agencies=parse_agencies(agency or []),
            sectors=parse_sectors(sector or []),
            statement=statement,
        )
        programme = session.services.create_programme(order, folder)
        first, second = programme.parties
        session.screen.say(
            message(
                "The programme “{name}” of {first} and {second} is made.",
                name=programme.name,
                first=first,
                second=second,
            )
        )
        session.screen.say(
            message("Next: kakehashi roster import {folder} FILE --party {party}", folder=folder, party=first)
        )

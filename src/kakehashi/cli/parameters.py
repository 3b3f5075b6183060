"""Parameters that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from kakehashi.cli.words import mark
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.party import Party
from kakehashi.domain.sector import Sector

Folder = Annotated[Path, typer.Argument(metavar="DIR", help=mark("The programme's folder."), show_default=False)]
PartyOption = Annotated[
    str, typer.Option("--party", metavar="CODE", help=mark("A country code such as IT or JP."), show_default=False)
]


def parse_agencies(words: list[str]) -> dict[Party, str]:
    """Read words such as `IT=ICE`; raises InvalidInputError."""
    agencies: dict[Party, str] = {}
    for word in words:
        code, separator, name = word.partition("=")
        if not separator or not name.strip():
            raise InvalidInputError(
                message("“{word}” names no agency. Give a party and a name, such as IT=ICE.", word=word[:60])
            )
        agencies[Party.parse(code)] = name.strip()
    return agencies


def parse_sectors(words: list[str]) -> list[Sector]:
    """Read the names of sectors; raises InvalidInputError."""
    unknown = [word for word in words if word not in set(Sector)]
    if unknown:
        raise InvalidInputError(
            message(
                "“{word}” is not a sector. Choose among: {sectors}.", word=unknown[0][:60], sectors=", ".join(Sector)
            )
        )
    return [Sector(word) for word in words]

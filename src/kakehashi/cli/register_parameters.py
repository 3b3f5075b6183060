"""Parameters of the register's commands, read as a person types them."""

import getpass
from collections.abc import Sequence
from typing import Annotated

import typer

from kakehashi.cli.words import mark
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.register_rules.corrections import Change

EntryId = Annotated[
    str, typer.Argument(metavar="ENTRY", help=mark("The entry's id, such as E-0001."), show_default=False)
]
CommuniqueId = Annotated[
    str, typer.Argument(metavar="COMMUNIQUE", help=mark("The communiqué's id, such as C-0001."), show_default=False)
]
By = Annotated[
    str, typer.Option(metavar="NAME", help=mark("Who decides; without it, the name you are logged in with."))
]
Note = Annotated[str, typer.Option(metavar="TEXT", help=mark("Why, in a few words."))]


def officer_name(given: str) -> str:
    """Give the name of who decides: as given, else of who is logged in; raises InvalidInputError where nobody is."""
    if given.strip():
        return given.strip()
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:
        raise InvalidInputError(message("Nobody decides without a name. Give it with --by NAME.")) from error


def parse_changes(words: Sequence[str]) -> list[Change]:
    """Read words such as `date=2023-12-13`; raises InvalidInputError."""
    for word in words:
        if not word.partition("=")[1]:
            raise InvalidInputError(
                message(
                    "“{word}” changes nothing. Give a field and its value, such as date=2023-12-13.", word=word[:60]
                )
            )
    return [Change(field.strip(), value) for field, _, value in (word.partition("=") for word in words)]

"""Commands whose words are wrong: what is wrong and how to see the right ones, in the officer's language."""

import re
from collections.abc import Sequence
from typing import Any

from typer.exceptions import TyperException

from kakehashi.cli.screen import Screen
from kakehashi.domain.messages import Message, message

# What Typer says of a mistake that it has no class of its own for.
_PLAIN: Sequence[tuple[re.Pattern[str], Message]] = (
    (re.compile(r"No such command '(.*)'\.", re.DOTALL), message("There is no command “{name}”.")),
    (
        re.compile(r"Got unexpected extra argument\(s\) \((.*)\)", re.DOTALL),
        message("“{name}” is too much here. Put a name of several words in quotes."),
    ),
    (re.compile(r"Option '(.*)' requires an argument\.", re.DOTALL), message("“{name}” needs a value after it.")),
    (re.compile(r"Option '(.*)' does not take a value\.", re.DOTALL), message("“{name}” takes no value.")),
)


def tell_usage_error(error: TyperException, screen: Screen) -> None:
    """Say what is wrong with a command's words; a command without any shows its help page."""
    context: Any = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError":
        screen.write_page(context.get_help())
        return
    screen.fail(_what(error))
    if context is not None:
        screen.fail(message("See: {command} --help", command=context.command_path))


def _what(error: Any) -> Message:  # noqa: ANN401 - the attributes differ by class and are not typed
    match type(error).__name__:
        case "MissingParameter":
            return message("“{name}” is missing.", name=_name(error))
        case "NoSuchOption":
            return message("There is no option “{name}” here.", name=error.option_name)
        case "BadParameter" if "integer" in error.message:
            return message("“{name}” must be a whole number.", name=_name(error))
        case _:
            return _in_plain_words(error.format_message())


def _name(error: Any) -> str:  # noqa: ANN401 - as above
    """What the parameter is called on the command's help page."""
    return str(error.param.get_error_hint()).strip("'")


def _in_plain_words(detail: str) -> Message:
    for pattern, said in _PLAIN:
        if found := pattern.fullmatch(detail):
            return Message(said.text, {"name": found[1]})
    return Message("{detail}", {"detail": detail})

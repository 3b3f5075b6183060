"""Commands whose words are wrong: what is wrong and how to see the right ones, in the officer's language."""

from typing import Any

from typer.exceptions import TyperException

from kakehashi.cli.screen import Screen
from kakehashi.domain.messages import Message, message


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
        case "MissingParameter" if error.param is not None:
            return message("“{name}” is missing.", name=error.param.human_readable_name)
        case "NoSuchOption":
            return message("There is no option “{name}” here.", name=error.option_name)
        case "NoSuchCommand":
            return message("There is no command “{name}”.", name=error.command_name)
        case _:
            return Message("{detail}", {"detail": error.format_message()})

"""Help in the officer's language: the command tree and what Typer adds to it, translated where they are shown."""

from collections.abc import Sequence
from typing import Any

import typer
from typer.main import get_command

from kakehashi.cli.words import mark
from kakehashi.language.messages import Translator

TYPER_TEXTS = (
    mark("Usage: "),
    mark("Options"),
    mark("Arguments"),
    mark("Commands"),
    mark("Show this message and exit."),
    mark("[required]"),
    mark("[default: "),
)
"""What Typer writes into help pages by itself."""

_NO_BRACES = str.maketrans("", "", "{}")


def localise(app: typer.Typer, translator: Translator) -> Any:  # noqa: ANN401 - Typer does not export the class
    """Give the application as a command whose help is in the translator's language."""
    command = get_command(app)
    _translate(command, translator)
    return command


def _translate(command: Any, translator: Translator) -> None:  # noqa: ANN401 - Typer does not export the class
    command.context_class = _context_class(command.context_class, translator)
    for part in (command, *command.params):
        part.help = part.help and translator.text(part.help)
    command.epilog = command.epilog and translator.text(command.epilog)
    for child in getattr(command, "commands", {}).values():
        _translate(child, translator)


def _context_class(base: Any, translator: Translator) -> Any:  # noqa: ANN401 - Typer does not export the class
    class Formatter(base.formatter_class):  # type: ignore[misc]
        """Help pages in the officer's language."""

        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            """Write the line that begins with “Usage”, without the braces that Typer puts around what is required."""
            super().write_usage(prog, args.translate(_NO_BRACES), prefix=translator.text(prefix or "Usage: "))

        def write_heading(self, heading: str) -> None:
            """Write a heading such as “Options”."""
            super().write_heading(translator.text(heading))

        def write_dl(self, rows: Sequence[tuple[str, str]], *args: Any, **keywords: Any) -> None:  # noqa: ANN401
            """Write terms with their explanations."""
            super().write_dl([(term, _explain(text, translator)) for term, text in rows], *args, **keywords)

    return type(base.__name__, (base,), {"formatter_class": Formatter})


def _explain(text: str, translator: Translator) -> str:
    whole = translator.text(text)
    for piece in ("[required]", "[default: "):
        whole = whole.replace(piece, translator.text(piece))
    return whole

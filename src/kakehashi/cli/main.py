"""The command `kakehashi`."""

import gc
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.exceptions import TyperException

from kakehashi.cli import agenda, communique, demo, match, mission, programme, register, roster
from kakehashi.cli.language import take_language
from kakehashi.cli.localised import localise
from kakehashi.cli.screen import Screen
from kakehashi.cli.session import Session
from kakehashi.cli.usage import tell_usage_error
from kakehashi.cli.words import mark
from kakehashi.domain.errors import KakehashiError
from kakehashi.domain.messages import message
from kakehashi.language.messages import Translator

HELP = mark(
    "Run an industrial cooperation programme between two countries: read rosters as they come, match organisations "
    "across languages with reasons, and make shortlists that spread attention."
)
FAILED, MISUSED, INTERRUPTED = 1, 2, 130


def main() -> None:
    """Run the command line and leave with its exit status."""
    # A command makes many objects that last until its end; looking for cycles among them less often saves a tenth of its time.
    gc.set_threshold(100_000, 50, 50)
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit status: 0 done, 1 it failed, 2 the words are wrong, 130 interrupted."""
    screen = Screen.standard(Translator("en"))
    try:
        language, words = take_language(arguments)
        screen = Screen.standard(Translator(language))
        command = build(Session(screen))
        status = int(command.main(match_words(words), prog_name="kakehashi", standalone_mode=False) or 0)
    except KakehashiError as error:
        screen.fail(error.message)
        return FAILED
    except TyperException as error:
        tell_usage_error(error, screen)
        return MISUSED
    except (KeyboardInterrupt, typer.Abort):
        status = INTERRUPTED
    # Typer makes this status of most interruptions itself.
    if status == INTERRUPTED:
        screen.fail(message("Interrupted. What was finished is kept; the same command goes on from there."))
    return status


def build(session: Session) -> Any:  # noqa: ANN401 - Typer does not export the class
    """Put the commands together, their help in the session's language."""
    app = typer.Typer(help=HELP, rich_markup_mode=None, add_completion=False, no_args_is_help=True)

    @app.callback()
    def root(
        language: Annotated[
            str, typer.Option(metavar="en|it|ja", help=mark("The language of help and messages."), show_default=False)
        ] = "",
    ) -> None:
        del language  # taken before, so that help pages are in it too

    for noun in (demo, programme, roster, match, mission, agenda, communique, register):
        noun.add_commands(app, session)
    return localise(app, session.screen.translator)


def match_words(words: Sequence[str]) -> list[str]:
    """Let `match` and `match explain` both be commands: the two words of the longer name are handed over as one."""
    if len(words) > 1 and " ".join(words[:2]) in match.TWO_WORDS:
        return [" ".join(words[:2]), *words[2:]]
    return list(words)

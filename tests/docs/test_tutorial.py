"""The tutorial is followed to the letter: its commands are run, and the screen shows what it says."""

import re
import shlex
import shutil
from collections.abc import Iterator
from doctest import ELLIPSIS, OutputChecker
from pathlib import Path
from typing import NamedTuple

import pytest

from kakehashi.cli.main import run

TUTORIAL = Path(__file__).parents[2] / "docs" / "tutorial"
BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)
FIGURE = re.compile(r"\d\.\d\d|[+-]\d+%")


class Step(NamedTuple):
    command: str
    output: str


def test_the_tutorial_shows_what_its_commands_print(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.delenv("KAKEHASHI_DATABASE_URL", raising=False)
    for name in ("imprese.csv", "kigyo.json"):
        shutil.copy(TUTORIAL / name, tmp_path)
    monkeypatch.chdir(tmp_path)
    for command, output in steps((TUTORIAL / "first-programme.md").read_text(encoding="utf-8"), folder=tmp_path):
        assert run(shlex.split(command)[1:]) == 0, command
        printed = capsys.readouterr().out
        assert OutputChecker().check_output(masked(output), masked(printed), ELLIPSIS), f"{command}\n{printed}"


def steps(page: str, *, folder: Path) -> Iterator[Step]:
    """Each command with its output; a change to the heading map is made when its turn comes."""
    blocks = [(block["kind"], block["text"]) for block in BLOCK.finditer(page)]
    for (kind, text), (_, following) in zip(blocks, [*blocks[1:], ("", "")], strict=True):
        if kind == "toml":
            replace_line(folder / "kigyo.toml", text)
        elif kind == "sh":
            yield Step(text, following)


def replace_line(path: Path, line: str) -> None:
    heading = line.partition(" = ")[0]
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line if each.startswith(heading) else each for each in lines), encoding="utf-8")


def masked(text: str) -> str:
    """Scores and shares move with every improvement of matching; what they stand beside must not."""
    return FIGURE.sub("#", text)

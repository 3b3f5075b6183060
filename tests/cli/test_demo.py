import shutil
from pathlib import Path

from commands import Told, kakehashi


def test_the_demonstration_does_the_whole_job(demonstration: tuple[Path, Told]) -> None:
    folder, told = demonstration
    assert (told.status, told.errors) == (0, "")
    assert told.lines[0] == "This is an example: all organisations and people in it are fictional."
    assert [line for line in told.lines if line.endswith(": imported")] == ["48: imported", "48: imported"]
    assert [line for line in told.lines if line.startswith("The lists of")] == ["The lists of IT", "The lists of JP"]
    assert [line for line in told.lines if line.startswith("Written: ")][:3] == [
        f"Written: {folder / name}" for name in ("matches.xlsx", "matches.html", "matches.json")
    ]
    for name in ("matches.xlsx", "matches.html", "matches.json", "elenco-italia.xlsx", "meibo-nihon.csv"):
        assert (folder / name).stat().st_size > 1000


def test_every_command_it_names_next_works(demonstration: tuple[Path, Told], tmp_path: Path) -> None:
    folder, told = demonstration
    mine = str(shutil.copytree(folder, tmp_path / "esempio"))
    lines = [line.replace(str(folder), mine) for line in told.lines if line.startswith("  kakehashi ")]
    commands = [line.split()[1:] for line in lines]
    assert [words[:2] for words in commands] == [
        ["roster", "show"],
        ["match", "explain"],
        ["match", commands[2][1]],
        ["match", "evaluate"],
        ["agenda", "show"],
        ["agenda", "repair"],
        ["communique", "show"],
        ["register", "list"],
    ]
    assert [kakehashi(*words).status for words in commands] == [0] * 8


def test_it_names_the_best_match_to_be_explained(demonstration: tuple[Path, Told]) -> None:
    _, told = demonstration
    (words,) = [line.split()[1:] for line in told.lines if line.startswith("  kakehashi match explain")]
    assert [line.split()[:5] for line in kakehashi(*words).lines[2:4]] == [
        [words[4], "is", "in", "place", "1"],
        [words[3], "is", "in", "place", "1"],
    ]

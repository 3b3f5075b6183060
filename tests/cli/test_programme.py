from pathlib import Path

import pytest

from commands import kakehashi


def test_a_programme_is_made_and_the_next_command_named(tmp_path: Path) -> None:
    folder = tmp_path / "ponte"
    more = ("--agency", "IT=ICE", "--sector", "quantum", "--name", "Ponte")
    told = kakehashi("init", folder, "--party", "it", "--party", "JP", *more)
    assert (told.status, told.errors) == (0, "")
    assert told.lines == [
        "The programme “Ponte” of IT and JP is made.",
        f"Next: kakehashi roster import {folder} FILE --party IT",
    ]
    assert sorted(path.name for path in folder.iterdir())[:2] == ["kakehashi.db", "programme.toml"]


BOTH = ("--party", "IT", "--party", "JP")
SECTORS = "semiconductors, artificial-intelligence, quantum, biotech, energy, infrastructure, space, automotive, other"


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("--party", "IT"), "A programme has two parties; 1 were given."),
        (("--party", "IT", "--party", "IT"), "A programme has two different parties; IT was given twice."),
        (
            ("--party", "IT", "--party", "XX"),
            "“XX” is not a country code. Give the two letters of ISO 3166, such as IT or JP.",
        ),
        ((*BOTH, "--agency", "ICE"), "“ICE” names no agency. Give a party and a name, such as IT=ICE."),
        ((*BOTH, "--agency", "FR=BF"), "FR is not a party of this programme. Its parties are IT and JP."),
        ((*BOTH, "--sector", "wine"), f"“wine” is not a sector. Choose among: {SECTORS}."),
    ],
)
def test_what_makes_no_programme_is_told_and_nothing_is_made(
    tmp_path: Path, words: tuple[str, ...], error: str
) -> None:
    told = kakehashi("init", tmp_path / "ponte", *words)
    assert (told.status, told.output) == (1, "")
    assert told.errors.splitlines() == [error]
    assert not (tmp_path / "ponte").exists()


def test_a_folder_that_has_a_programme_keeps_it(tmp_path: Path) -> None:
    words = ("init", tmp_path, *BOTH)
    assert kakehashi(*words).status == 0
    before = (tmp_path / "programme.toml").read_bytes()
    assert kakehashi(*words, "--name", "Altro").status == 1
    assert (tmp_path / "programme.toml").read_bytes() == before

from pathlib import Path

import pytest

from factories import ITALY, JAPAN
from kakehashi.adapters.example_files import ExampleFiles
from kakehashi.adapters.programme_folder import ProgrammeFolders
from kakehashi.domain.errors import StoreError
from kakehashi.services.create_example import CreateExample


def test_the_example_is_a_programme_with_both_rosters_and_says_that_it_is_one(tmp_path: Path) -> None:
    programmes = ProgrammeFolders("")
    rosters = CreateExample(programmes, ExampleFiles())(tmp_path / "esempio")
    programme, _ = programmes.open(tmp_path / "esempio")
    assert rosters.keys() == {ITALY, JAPAN} == {*programme.parties}
    assert programme.agencies == {ITALY: "ICE", JAPAN: "JETRO"}
    assert "fictional" in programme.statement


def test_the_example_is_made_again_in_the_same_folder(tmp_path: Path) -> None:
    create = CreateExample(ProgrammeFolders(""), ExampleFiles())
    assert create(tmp_path) == create(tmp_path)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError):
        CreateExample(ProgrammeFolders(""), ExampleFiles())(tmp_path / "file" / "esempio")

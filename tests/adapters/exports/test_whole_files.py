from pathlib import Path

import pytest

from kakehashi.adapters.exports.whole_files import write_whole
from kakehashi.domain.errors import StoreError


def test_a_file_takes_the_place_of_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "matches.json"
    path.write_bytes(b"old")

    write_whole(path, b"new")

    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("matches.json", b"new")]


def test_a_refusal_leaves_what_was_there_and_no_part_of_the_new(tmp_path: Path) -> None:
    folder = tmp_path / "matches.json"
    folder.mkdir()

    with pytest.raises(StoreError):
        write_whole(folder, b"new")

    assert list(tmp_path.iterdir()) == [folder]

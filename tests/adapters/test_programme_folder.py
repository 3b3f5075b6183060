from pathlib import Path

import pytest

from factories import ITALY, JAPAN
from kakehashi.adapters.programme_folder import ProgrammeFolders
from kakehashi.domain.errors import ConflictError, InvalidInputError, NotFoundError, StoreError
from kakehashi.domain.programme import Programme
from stored import italian

PROGRAMME = Programme("Ponte", (ITALY, JAPAN), {ITALY: "ICE", JAPAN: "JETRO"})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "programmes" / "ponte"


def test_a_programme_created_is_the_programme_opened(folder: Path) -> None:
    ProgrammeFolders().create(folder, PROGRAMME)
    programme, store = ProgrammeFolders().open(folder)
    with store.write() as transaction:
        transaction.save_organisations([italian()])
    with ProgrammeFolders().open(folder)[1].read() as transaction:
        assert (programme, transaction.organisations()) == (PROGRAMME, [italian()])


def test_a_folder_holds_one_programme(folder: Path) -> None:
    ProgrammeFolders().create(folder, PROGRAMME)
    with pytest.raises(ConflictError) as raised:
        ProgrammeFolders().create(folder, Programme("Altro", (JAPAN, ITALY)))
    assert str(raised.value) == f"“{folder}” holds a programme already. Choose another folder."
    assert ProgrammeFolders().open(folder)[0] == PROGRAMME


def test_a_store_without_its_programme_is_left_alone(folder: Path) -> None:
    ProgrammeFolders().create(folder, PROGRAMME)
    (folder / "programme.toml").unlink()
    with pytest.raises(ConflictError) as raised:
        ProgrammeFolders().create(folder, PROGRAMME)
    assert str(raised.value) == (
        f"“{folder / 'kakehashi.db'}” is a store without its “programme.toml”. Move it away, or choose another folder."
    )


def test_a_folder_that_may_not_be_written_is_told(read_only_folder: Path) -> None:
    with pytest.raises(StoreError) as raised:
        ProgrammeFolders().create(read_only_folder, PROGRAMME)
    assert str(raised.value) == (
        f"A programme cannot be made in “{read_only_folder}”: Permission denied. Choose a folder you may write in."
    )


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "elenco.csv").touch()
    folder = tmp_path / "elenco.csv" / "ponte"
    with pytest.raises(StoreError) as raised:
        ProgrammeFolders().create(folder, PROGRAMME)
    assert str(raised.value) == (
        f"A programme cannot be made in “{folder}”: Not a directory. Choose a folder you may write in."
    )


def test_a_programme_whose_store_cannot_be_made_leaves_nothing_behind(folder: Path) -> None:
    nowhere = ProgrammeFolders("postgresql://desk@127.0.0.1:1/nowhere?connect_timeout=1")
    with pytest.raises(StoreError):
        nowhere.create(folder, PROGRAMME)
    assert list(folder.iterdir()) == []


def test_a_folder_without_a_programme_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError) as raised:
        ProgrammeFolders().open(tmp_path)
    assert str(raised.value) == (
        f"There is no programme in “{tmp_path}”: it has no “programme.toml”. Make one with “kakehashi init”."
    )


def test_a_missing_store_is_not_made_anew_silently(folder: Path) -> None:
    ProgrammeFolders().create(folder, PROGRAMME)
    (folder / "kakehashi.db").unlink()
    with pytest.raises(StoreError) as raised:
        ProgrammeFolders().open(folder)
    assert str(raised.value) == (
        f"The store “{folder / 'kakehashi.db'}” is missing. Bring it back from a copy, or delete "
        f"“{folder / 'programme.toml'}” and begin anew."
    )


def test_an_edit_by_hand_counts_also_with_the_mark_that_windows_editors_put_first(folder: Path) -> None:
    ProgrammeFolders().create(folder, PROGRAMME)
    (folder / "programme.toml").write_text('name = "架け橋"\nparties = ["IT", "JP"]', encoding="utf-8-sig")
    assert ProgrammeFolders().open(folder)[0] == Programme("架け橋", (ITALY, JAPAN))


def test_a_mistake_in_the_file_is_told_with_the_files_name(folder: Path) -> None:
    ProgrammeFolders().create(folder, PROGRAMME)
    (folder / "programme.toml").write_text('name = "Ponte"', encoding="utf-8")
    with pytest.raises(InvalidInputError) as raised:
        ProgrammeFolders().open(folder)
    assert str(raised.value) == (
        f"“{folder / 'programme.toml'}” cannot be used. "
        'The key “parties” is missing; it holds two country codes, such as ["IT", "JP"].'
    )


def test_a_file_that_is_not_utf_8_is_told(folder: Path) -> None:
    ProgrammeFolders().create(folder, PROGRAMME)
    (folder / "programme.toml").write_bytes('name = "架け橋"'.encode("cp932"))
    with pytest.raises(InvalidInputError) as raised:
        ProgrammeFolders().open(folder)
    assert str(raised.value) == f"“{folder / 'programme.toml'}” is not UTF-8. Save it as UTF-8."


def test_a_file_that_cannot_be_read_is_told(folder: Path) -> None:
    (folder / "programme.toml").mkdir(parents=True)
    with pytest.raises(StoreError) as raised:
        ProgrammeFolders().open(folder)
    assert str(raised.value) == f"“{folder / 'programme.toml'}” cannot be read: Is a directory."

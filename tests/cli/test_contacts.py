"""Contacts are kept apart: nothing that is shown or written names them, whatever the command."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from commands import Told, kakehashi
from kakehashi.adapters.programme_folder import ProgrammeFolders
from roster_files import write_xlsx

PLANTED = ("Zelmira Contatti", "zelmira@contatti.example", "+39 000 111 2223")


@pytest.fixture(scope="module")
def personal(example: Path) -> tuple[str, ...]:
    """Everything the example's rosters say of contacts."""
    _, store = ProgrammeFolders("").open(example)
    with store.read() as transaction:
        contacts = [contact for each in transaction.organisations() for contact in transaction.contacts(each.id)]
    values = tuple(value for each in contacts for value in (each.person, each.email, each.phone) if value)
    assert len(values) > 150
    return values


def parts(file: Path) -> Iterator[str]:
    """The texts in a file, in its parts where it is a workbook."""
    if file.suffix == ".xlsx":
        with ZipFile(file) as archive:
            yield from (archive.read(name).decode() for name in archive.namelist())
    else:
        yield file.read_text("utf-8")


def test_no_command_shows_a_contact(demonstration: tuple[Path, Told], personal: tuple[str, ...]) -> None:
    example, told = demonstration
    _, store = ProgrammeFolders("").open(example)
    with store.read() as transaction:
        ids = [each.id for each in transaction.organisations()]
    shown = [
        told,
        kakehashi("roster", "list", example),
        *(kakehashi("roster", "show", example, each) for each in ids[::6]),
        kakehashi("match", example, "--top", 48),
        kakehashi("match", "explain", example, "IT-0001", "JP-0024"),
        kakehashi("match", "evaluate", example, "--judgements", example / "judgements.csv"),
    ]
    text = "\n".join(each.output + each.errors for each in shown)
    assert {each.status for each in shown} == {0}
    assert [value for value in personal if value in text] == []


def test_no_export_holds_a_contact(example: Path, personal: tuple[str, ...], tmp_path: Path) -> None:
    files = [tmp_path / f"m.{ending}" for ending in ("json", "xlsx", "csv", "html")]
    kakehashi("match", example, "--top", 3, *(word for file in files for word in ("--export", file)))
    text = "\n".join(part for file in files for part in parts(file))
    assert "IT-0001" in text
    assert [value for value in personal if value in text] == []


def test_no_message_of_an_import_names_a_contact(tmp_path: Path) -> None:
    person, email, phone = PLANTED
    rows = [
        ("Denominazione", "Offerta", "Addetti", "Partita IVA", "Referente", "E-mail", "Telefono"),
        ("Alfa S.r.l.", "Laser.", "molti", "123", *PLANTED),
        ("ALFA SRL", "Vetro.", "", "", person, email.replace("@", " at "), phone),
        ("", "Senza nome.", "", "", *PLANTED),
        (person, "", "", "", email, phone, person),
        ("Totale: 2", "", "", "", *PLANTED),
    ]
    kakehashi("init", tmp_path / "ponte", "--party", "IT", "--party", "JP")
    file = write_xlsx(tmp_path / "elenco.xlsx", rows)
    words = ("roster", "import", tmp_path / "ponte", file, "--party", "IT")
    imports = [kakehashi(*words, "--save-map", tmp_path / "map.toml"), kakehashi(*words)]
    shown = [*imports, kakehashi("roster", "show", tmp_path / "ponte", "alfa")]
    text = "\n".join(each.output + each.errors for each in shown) + (tmp_path / "map.toml").read_text("utf-8")
    assert {each.status for each in shown} == {0}
    assert [value for value in (email, email.replace("@", " at "), phone) if value in text] == []

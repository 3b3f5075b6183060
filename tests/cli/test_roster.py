import json
from pathlib import Path

import pytest

from commands import kakehashi
from roster_files import write_xlsx

HEADINGS = ("Denominazione", "Città", "Offerta", "Referente", "E-mail")
ALFA = ("Alfa S.r.l.", "Milano", "Laser a fibra per la chirurgia.", "", "")
BETA = ("Beta S.p.A.", "Torino", "Batterie.", "", "")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    kakehashi("init", tmp_path / "ponte", "--party", "IT", "--party", "JP")
    return tmp_path / "ponte"


def roster(folder: Path, *rows: tuple[str, ...], name: str = "elenco.xlsx") -> Path:
    return write_xlsx(folder / name, [HEADINGS, *rows])


def test_an_import_tells_how_headings_were_read_and_how_rows_ended(folder: Path) -> None:
    file = roster(
        folder, ALFA, ("ALFA SRL", "Milano", "", "", ""), ("", "Bari", "Vetro.", "", ""), ("Totale: 2", "", "", "", "")
    )
    told = kakehashi("roster", "import", folder, file, "--party", "IT")
    assert (told.status, told.errors) == (0, "")
    assert told.lines[:6] == [
        "Sheet “Elenco”, headings in row 1:",
        "  Denominazione → name",
        "  Città → city",
        "  Offerta → offers",
        "  Referente → contact: person",
        "  E-mail → contact: e-mail",
    ]
    assert told.lines[6:10] == [
        "1: imported",
        "1: merged with an organisation that was there",
        "1: refused",
        "1: not an organisation (totals, notes, headings)",
    ]
    assert told.lines[-1] == f"The refused rows are in “{folder / 'elenco-refused.xlsx'}”."
    assert (folder / "elenco-refused.xlsx").is_file()


def test_the_same_file_again_changes_nothing(folder: Path) -> None:
    words = ("roster", "import", folder, roster(folder, ALFA, BETA), "--party", "IT")
    kakehashi(*words)
    assert kakehashi(*words).lines[-1] == "2: unchanged since the last import"


def test_a_dry_run_says_that_it_is_one_and_imports_nothing(folder: Path) -> None:
    told = kakehashi("roster", "import", folder, roster(folder, ALFA), "--party", "IT", "--dry-run")
    assert told.lines[-1] == "This was a dry run: nothing was changed."
    assert kakehashi("roster", "list", folder).lines[-1] == "0 organisations."


def test_a_saved_map_is_used_again(folder: Path) -> None:
    words = ("roster", "import", folder, roster(folder, ALFA), "--party", "IT")
    assert kakehashi(*words, "--save-map", folder / "map.toml").lines[-1] == f"Written: {folder / 'map.toml'}"
    mended = (folder / "map.toml").read_text("utf-8").replace('"offers"', '"requests"')
    (folder / "map.toml").write_text(mended, encoding="utf-8")
    assert "  Offerta → requests" in kakehashi(*words, "--map", folder / "map.toml").lines


def test_a_sheet_is_chosen_by_its_name(folder: Path) -> None:
    words = ("roster", "import", folder, roster(folder, ALFA), "--party", "IT", "--sheet")
    assert kakehashi(*words, "Elenco").status == 0
    assert kakehashi(*words, "Altro").status == 1


def test_organisations_are_listed_and_shown(folder: Path) -> None:
    kakehashi("roster", "import", folder, roster(folder, ALFA, BETA), "--party", "IT")
    listed = kakehashi("roster", "list", folder, "--party", "it")
    assert [line.split()[0] for line in listed.lines] == ["id", "IT-0001", "IT-0002", "2"]
    shown = kakehashi("roster", "show", folder, "alfa")
    assert shown.lines[:3] == [
        "IT-0001  Alfa S.r.l.",
        "  city: Milano",
        "  offers [it]: Laser a fibra per la chirurgia.",
    ]


def test_a_merge_is_taken_back(folder: Path) -> None:
    kakehashi("roster", "import", folder, roster(folder, ALFA, ("ALFA SRL", "Bari", "Vetro.", "", "")), "--party", "IT")
    assert kakehashi("roster", "separate", folder, "alfa").lines[0] == "Now 2 organisations:"
    assert kakehashi("roster", "separate", folder, "IT-0001").status == 1


def test_a_roster_with_half_a_character_is_imported(folder: Path) -> None:
    file = folder / "elenco.json"
    file.write_text(json.dumps([{"Denominazione": "Alfa \ud83d", "Offerta": "Laser \udc00"}]), encoding="ascii")
    told = kakehashi("roster", "import", folder, file, "--party", "IT")
    assert (told.status, told.errors) == (0, "")
    assert kakehashi("roster", "show", folder, "IT-0001").lines[0] == "IT-0001  Alfa \ufffd"


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("import {folder} manca.xlsx --party IT", "“manca.xlsx”"),
        ("import {folder} {folder}/programme.toml --party IT", "programme.toml"),
        ("import {folder} {folder} --party IT", "ponte"),
        ("import {folder} {roster} --party FR", "FR is not a party of this programme. Its parties are IT and JP."),
        ("import {folder} {roster} --party Italia", "“ITALIA” is not a country code."),
        ("import {folder} {roster} --party IT --map manca.toml", "There is no file “manca.toml”."),
        ("import {folder} {roster} --party IT --map {roster}", "is not UTF-8"),
        ("import {folder} {roster} --party IT --save-map {folder}/manca/map.toml", "cannot be written"),
        ("import nirgends {roster} --party IT", "There is no programme in “nirgends”"),
        ("list nirgends", "There is no programme in “nirgends”"),
        ("list {folder} --party FR", "FR is not a party of this programme."),
        ("show {folder} Sconosciuta", "No organisation goes by “Sconosciuta”."),
        ("separate {folder} Sconosciuta", "No organisation goes by “Sconosciuta”."),
    ],
)
def test_what_cannot_be_done_is_told_on_one_line(folder: Path, words: str, error: str) -> None:
    file = roster(folder, ALFA)
    told = kakehashi("roster", *(word.format(folder=folder, roster=file) for word in words.split()))
    assert told.status == 1
    assert error in told.errors
    assert len(told.errors.splitlines()) == 1

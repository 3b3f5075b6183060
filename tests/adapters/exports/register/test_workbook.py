from pathlib import Path

import openpyxl

from kakehashi.adapters.exports.register.workbook import WorkbookExporter
from register_books import PROGRAMME, book, empty_book


def rows(path: Path, sheet: str) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True))


def test_entries_come_by_date_with_their_participants_and_amounts(tmp_path: Path) -> None:
    WorkbookExporter().write(tmp_path / "r.xlsx", programme=PROGRAMME, register=book(), language="en")
    _, *entries = rows(tmp_path / "r.xlsx", "Entries")
    assert [each[0] for each in entries] == [
        "E-0003",
        "E-0002",
        "E-0001",
        "E-0005",
        "E-0006",
        "E-0004",
        "E-0007",
        "E-0008",
    ]
    assert entries[1][4:11] == ("2026-01", None, "Hoshi Semiconductor", None, "Officine Alfa S.p.A.", 1500000, "EUR")
    assert entries[3][7] == (
        "Adele Bianchi, Minister of Enterprises, Ministry of Enterprises, Italy\n"
        "Chief Strategy Officer, Hoshi Semiconductor, Japan"
    )


def test_every_entry_has_its_quote_with_its_place(tmp_path: Path) -> None:
    WorkbookExporter().write(tmp_path / "r.xlsx", programme=PROGRAMME, register=book(), language="en")
    assert rows(tmp_path / "r.xlsx", "Sources")[1] == (
        "E-0001",
        "C-0001",
        "nota <1>.txt",
        "2026-02-03",
        "Sentence 1: they said “industrial <cooperation> & chips”.",
        100,
        157,
        "en",
        "found by grammar",
        0.9,
    )


def test_figures_count_only_what_was_decided(tmp_path: Path) -> None:
    WorkbookExporter().write(tmp_path / "r.xlsx", programme=PROGRAMME, register=book(), language="en")
    assert rows(tmp_path / "r.xlsx", "Figures")[1:6] == [
        ("agreement", 1, 0, 0, None),
        ("meeting", 0, 0, 1, None),
        ("membership", 1, 0, 0, None),
        ("facility", 0, 0, 1, None),
        ("investment", 1, 0, 0, "1500000 EUR"),
    ]


def test_who_acts_is_listed_with_the_roster_and_the_entries(tmp_path: Path) -> None:
    WorkbookExporter().write(tmp_path / "r.xlsx", programme=PROGRAMME, register=book(), language="it")
    workbook = openpyxl.load_workbook(tmp_path / "r.xlsx")
    actors = {each[0]: each[2:] for each in workbook.worksheets[2].iter_rows(values_only=True)}
    assert actors["Camera Ponte"] == (None, None, "E-0007")
    assert actors["Hoshi Semiconductor"] == ("Giappone", "JP-0001", "E-0002, E-0004, E-0005, E-0006")


def test_an_empty_register_is_a_workbook_too(tmp_path: Path) -> None:
    WorkbookExporter().write(tmp_path / "r.xlsx", programme=PROGRAMME, register=empty_book(), language="en")
    assert len(rows(tmp_path / "r.xlsx", "Entries")) == 1

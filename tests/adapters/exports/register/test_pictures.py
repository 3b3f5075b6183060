from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings

from kakehashi.adapters.exports.register.page import PageExporter
from kakehashi.adapters.exports.register.pictures import NetworkExporter, TimelineExporter
from kakehashi.domain.entry import Entry
from kakehashi.domain.register_book import RegisterBook
from kakehashi.services.register_ports import RegisterExporter
from register_books import PROGRAMME, book, crowded_book, empty_book
from register_strategies import entries

SVG = "{http://www.w3.org/2000/svg}"
PICTURES: list[RegisterExporter] = [TimelineExporter(), NetworkExporter()]


def drawn(exporter: RegisterExporter, register: RegisterBook, path: Path) -> ET.Element:
    exporter.write(path, programme=PROGRAMME, register=register, language="en")
    return ET.parse(path).getroot()  # noqa: S314 (written by this test)


def test_the_timeline_has_a_row_for_each_entry_under_its_year(tmp_path: Path) -> None:
    root = drawn(TimelineExporter(), book(), tmp_path / "t.svg")
    years = [each.text for each in root.iter(f"{SVG}text") if each.get("class") == "year"]
    rows = list(root.iter(f"{SVG}g"))
    assert years == ["2023", "2026", "2027", "without a date"]
    assert [each.get("class") for each in rows] == [
        "elevation",
        "investment",
        "agreement",
        "meeting proposed",
        "facility proposed",
        "membership",
        "agency_role proposed",
        "sector_scope proposed",
    ]
    assert rows[2].findtext(f"{SVG}title") == (
        "E-0001 · agreement · confirmed · Adele Bianchi · 森 明 — industrial <cooperation> & chips\n"
        "“Sentence 1: they said “industrial <cooperation> & chips”.”"
    )


@pytest.mark.parametrize("exporter", PICTURES, ids=["timeline", "network"])
@pytest.mark.parametrize("register", [empty_book(), crowded_book(500)], ids=["0", "500"])
def test_a_picture_stands_alone(exporter: RegisterExporter, register: RegisterBook, tmp_path: Path) -> None:
    root = drawn(exporter, register, tmp_path / "p.svg")
    assert (root.tag, root.find(f"{SVG}style") is not None, list(root.iter(f"{SVG}a"))) == (f"{SVG}svg", True, [])


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(entry=entries(entry_id="E-0001", communique_id="C-0001"))
def test_whatever_is_written_every_picture_and_the_page_can_be_drawn(entry: Entry, tmp_path: Path) -> None:
    register = RegisterBook(entries=(entry,), communiques={}, links={})
    for exporter in PICTURES:
        drawn(exporter, register, tmp_path / "p.svg")
    PageExporter().write(tmp_path / "p.html", programme=PROGRAMME, register=register, language="ja")

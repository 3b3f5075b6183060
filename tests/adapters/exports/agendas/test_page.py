import re
from html.parser import HTMLParser
from pathlib import Path
from time import perf_counter

import pytest

from agenda_books import MARKUP, TYPESETTING, crowded_book, empty_book, tricky_book
from kakehashi.adapters.exports.agendas.page import FILE, PageExporter
from kakehashi.domain.agenda_book import AgendaBook
from kakehashi.language.messages import LANGUAGES
from missions import MEETINGS, ORGANISATIONS, book


class Reader(HTMLParser):
    """What stands in a page: its elements with their attributes, its ids, its links, and its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += [data.strip()] if data.strip() else []

    def values(self, name: str) -> list[str]:
        return [value for _, attributes in self.elements if (value := attributes.get(name))]


def export(folder: Path, agenda_book: AgendaBook, language: str = "en") -> str:
    assert PageExporter().write(folder, agenda_book, language=language) == (folder / FILE,)
    return (folder / FILE).read_text("utf-8")


def test_there_is_a_card_for_each_organisation_and_a_door_sheet_for_each_table(tmp_path: Path) -> None:
    classes = Reader(export(tmp_path, book())).values("class")

    assert (classes.count("sheet card"), classes.count("sheet door")) == (len(ORGANISATIONS), 5)
    assert len([each for each in classes if each.startswith("held")]) == len(MEETINGS)


def test_every_link_leads_somewhere_on_the_page(tmp_path: Path) -> None:
    page = Reader(export(tmp_path, book()))
    links = [each for each in page.values("href") if each != "data:,"]

    assert {link.removeprefix("#") for link in links} - set(page.values("id")) == set()
    assert len(page.values("id")) == len(set(page.values("id")))


def test_every_heading_of_a_table_says_what_it_heads(tmp_path: Path) -> None:
    headings = [attributes for tag, attributes in Reader(export(tmp_path, book())).elements if tag == "th"]

    assert {str(each.get("scope")) for each in headings} == {"col", "row", "colgroup", "rowgroup"}


def test_names_are_marked_with_their_language_and_run_their_own_way(tmp_path: Path) -> None:
    page = Reader(export(tmp_path, tricky_book()))
    names = {
        (tag, attributes.get("lang")) for tag, attributes in page.elements if "name" in str(attributes.get("class"))
    }

    assert {("bdi", "it"), ("bdi", "ja")} <= names


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_in_the_reader_s_language(tmp_path: Path, language: str) -> None:
    page = Reader(export(tmp_path, book(), language))

    assert page.elements[0] == ("html", {"lang": language})


def test_what_an_organisation_wrote_is_text_and_nothing_else(tmp_path: Path) -> None:
    text = export(tmp_path, tricky_book())

    assert [tag for tag, _ in Reader(text).elements].count("script") == 1
    assert {MARKUP, TYPESETTING} <= set(Reader(text).words)


def test_the_page_asks_for_nothing_from_anywhere(tmp_path: Path) -> None:
    text = export(tmp_path, book())

    assert re.findall(r"(?:https?:)?//[\w.]+|url\(|@import", text) == []


def test_an_agenda_without_anybody_says_so(tmp_path: Path) -> None:
    words = Reader(export(tmp_path, empty_book())).words

    assert [each for each in words if each in {"Nobody comes.", "Every wanted meeting is held."}] == [
        "Nobody comes.",
        "Every wanted meeting is held.",
    ]


def test_what_is_left_out_and_what_is_proven_is_said_in_words(tmp_path: Path) -> None:
    words = Reader(export(tmp_path, book())).words

    assert words[words.index("Why it is not held") + 1 :][:3] == [
        "Vento d’Adria & Figli S.r.l.",
        "月浦バイオ研究所",
        "月浦バイオ研究所 has as many meetings as it may have.",
    ]
    assert words[words.index("What is known") + 1 :][:2] == [
        "Proof",
        "It is proven that no agenda is better by these criteria, taken in this order.",
    ]


def test_a_great_mission_is_written_while_one_waits(tmp_path: Path) -> None:
    started = perf_counter()
    PageExporter().write(tmp_path, crowded_book(500, meetings=3000), language="ja")

    assert perf_counter() - started < 20

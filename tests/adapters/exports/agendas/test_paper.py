from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from agenda_books import FORMULA, MARKUP, TYPESETTING, empty_book, tricky_book
from kakehashi.adapters.exports.agendas import typesetting
from kakehashi.adapters.exports.agendas.paper import CARDS, DOOR_SHEETS, PaperExporter
from kakehashi.adapters.exports.agendas.typesetting import typeset
from kakehashi.domain.agenda_book import AgendaBook
from kakehashi.domain.errors import InvalidInputError
from missions import ORGANISATIONS, TOKYO, book

pypdf = pytest.importorskip("pypdf")


@pytest.fixture(autouse=True)
def _needs_the_extra() -> None:
    for package in ("typst", *typesetting.FONTS):
        pytest.importorskip(package, reason="the extra pdf is not installed")


def export(folder: Path, agenda_book: AgendaBook, language: str = "en") -> tuple[list[str], list[str]]:
    """The words on the pages of the door sheets, and on those of the cards; line ends count as spaces."""
    assert PaperExporter().write(folder, agenda_book, language=language) == (folder / DOOR_SHEETS, folder / CARDS)
    door_sheets, cards = (
        [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(folder / name).pages]
        for name in (DOOR_SHEETS, CARDS)
    )
    return door_sheets, cards


def test_there_is_a_page_for_each_table_and_each_organisation(tmp_path: Path) -> None:
    door_sheets, cards = export(tmp_path, book())

    assert [page.partition(" Tue")[0] for page in door_sheets[:4]] == [
        f"Table 1 {TOKYO}",
        f"Table 2 {TOKYO}",
        f"Table 3 {TOKYO}",
        "Table 4 Centro Shiomizaka, Yokohama",
    ]
    assert [page.partition(f" {each.id} ")[0] for page, each in zip(cards, ORGANISATIONS.values(), strict=True)] == [
        each.name for each in ORGANISATIONS.values()
    ]


def test_a_card_says_in_letters_that_can_be_read_back_when_with_whom_and_where(tmp_path: Path) -> None:
    _, cards = export(tmp_path, book())

    assert cards[7] == (
        "月浦バイオ研究所 JP-0004 · JP "
        f"Tue 10 March 2026 Hours Who Where 09:30–10:00 Plenary {TOKYO} "
        f"10:00–10:25 Università di Montelario {TOKYO}, table 3 "
        f"Wed 11 March 2026 Hours Who Where 11:00–11:25 Officine Bellarosa S.p.A. {TOKYO}, table 3 to be confirmed "
        "Ponte 2026 · tokyo-2026 · revision 2 · Asia/Tokyo · 2026-02-20 08:15 UTC"
    )


@pytest.mark.parametrize("name", [DOOR_SHEETS, CARDS])
def test_every_font_is_embedded(tmp_path: Path, name: str) -> None:
    export(tmp_path, tricky_book())
    fonts = [
        font.get_object()["/DescendantFonts"][0].get_object()
        for page in pypdf.PdfReader(tmp_path / name).pages
        for font in page["/Resources"]["/Font"].values()
    ]

    embedded = [{"/FontFile2", "/FontFile3"} & set(font["/FontDescriptor"].get_object()) for font in fonts]
    assert len(fonts) > 0
    assert all(embedded)


def test_what_an_organisation_wrote_is_text_and_nothing_else(tmp_path: Path) -> None:
    _, cards = export(tmp_path, tricky_book())

    assert [page.partition(" IT-")[0] for page in cards[:4]] == [
        MARKUP,
        FORMULA,
        "Prima riga seconda riga",
        TYPESETTING,
    ]


def test_a_letter_that_no_font_has_stops_nothing(tmp_path: Path) -> None:
    odd = {**ORGANISATIONS, "IT-0001": replace(ORGANISATIONS["IT-0001"], name="😀 ก\U0010ffff\ufeff Officine")}

    assert export(tmp_path, book(organisations=odd))[1][0].partition(" IT-0001")[0].endswith("Officine")


def test_the_same_book_gives_the_same_files(tmp_path: Path) -> None:
    contents = [
        [path.read_bytes() for path in PaperExporter().write(tmp_path / name, book(), language="it")] for name in "ab"
    ]

    assert contents[0] == contents[1]


def test_an_agenda_without_anybody_gives_empty_sheets(tmp_path: Path) -> None:
    door_sheets, _ = export(tmp_path, empty_book())

    assert [page.count("No meetings.") for page in door_sheets] == [1] * 5


def test_without_the_extra_one_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "FONTS", ("a_font_that_is_not_there",))

    with pytest.raises(InvalidInputError, match=r"the extra “pdf” is needed"):
        typeset({}, at=datetime(2026, 3, 10, tzinfo=UTC))

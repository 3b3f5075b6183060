import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from agenda_books import crowded_book, tricky_book
from kakehashi.adapters.exports.agendas.page import FILE, PageExporter
from kakehashi.domain.agenda_book import AgendaBook
from missions import ORGANISATIONS, book

pytestmark = pytest.mark.browser

PHONE, DESKTOP = 360, 1280
A3_ACROSS, A4, A5 = (1191, 842), (595, 842), (420, 595)
"""In points, rounded."""


def open_page(browser: Browser, folder: Path, agenda_book: AgendaBook, *, width: int = DESKTOP) -> Page:
    PageExporter().write(folder, agenda_book, language="en")
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.goto((folder / FILE).as_uri())
    return page


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_nothing_but_the_overview_is_wider_than_the_screen(browser: Browser, tmp_path: Path, width: int) -> None:
    page = open_page(browser, tmp_path, crowded_book(60, meetings=240), width=width)

    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.locator(".scroll").evaluate("(each) => each.scrollWidth > each.clientWidth")


def test_it_asks_for_nothing_and_has_nothing_to_complain_of(browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page()
    asked: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda line: told.append(line.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("dialog", lambda dialog: told.append(dialog.message))
    (path,) = PageExporter().write(tmp_path, tricky_book(), language="ja")

    page.goto(path.as_uri())

    assert (asked, told) == ([path.as_uri()], [])


def test_on_paper_every_card_and_every_door_sheet_has_a_page_of_its_own(browser: Browser, tmp_path: Path) -> None:
    page = open_page(browser, tmp_path, book())
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))

    sizes = [(round(float(width)), round(float(height))) for width, height in boxes]
    assert sizes == [A4, A3_ACROSS, *[A5] * len(ORGANISATIONS), *[A4] * 5, A4]


def test_the_filter_leaves_what_names_an_organisation_whatever_its_accents(browser: Browser, tmp_path: Path) -> None:
    page = open_page(browser, tmp_path, crowded_book(500, meetings=3000))

    page.get_by_role("searchbox").fill("citta 17 s.r.l")
    page.locator(".card.faded").first.wait_for(state="attached")

    # Its own card, and those of the twelve it meets, each at a table of its own.
    shown = [page.locator(f"{each}:not(.faded)").count() for each in (".card", ".door", ".grid .held")]
    assert shown == [1 + 12, 12, 12]


def test_a_filter_that_finds_nothing_says_so(browser: Browser, tmp_path: Path) -> None:
    page = open_page(browser, tmp_path, book())

    page.get_by_role("searchbox").fill("nessuno")

    page.get_by_text("Nothing names it.").wait_for()


def test_a_name_in_the_overview_leads_to_its_card(browser: Browser, tmp_path: Path) -> None:
    page = open_page(browser, tmp_path, book())

    page.locator(".grid").get_by_text("月浦バイオ研究所").first.click()

    assert str(page.locator("article:target h3").text_content()).strip() == "月浦バイオ研究所"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(browser: Browser, tmp_path: Path, scheme: str) -> None:
    page = open_page(browser, tmp_path, book())
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")

    faint = page.evaluate(
        """() => {
          const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number)
          const part = (value) => value <= 10 ? value / 3295 : ((value / 255 + 0.055) / 1.055) ** 2.4
          const luminance = ([r, g, b]) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
          const ground = (each) => {
            const colour = getComputedStyle(each).backgroundColor
            return numbers(colour)[3] === 0 && each.parentElement ? ground(each.parentElement) : numbers(colour)
          }
          const contrast = (each) => {
            const [low, high] = [numbers(getComputedStyle(each).color), ground(each)].map(luminance).sort((a, b) => a - b)
            return (high + 0.05) / (low + 0.05)
          }
          return [...document.querySelectorAll("body *")]
            .filter((each) => each.checkVisibility() && [...each.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
            .filter((each) => !each.closest(".skip") && contrast(each) < 4.5)
            .map((each) => each.outerHTML.slice(0, 80))
        }"""
    )

    # WCAG 2.2, success criterion 1.4.3.
    assert faint == []

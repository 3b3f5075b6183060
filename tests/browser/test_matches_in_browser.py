import re
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from kakehashi.adapters.exports.matches_page import PageExporter
from kakehashi.domain.match import MatchList
from samples import MATCHES, PROGRAMME, QUBITS, VOCABULARY, crowd

pytestmark = pytest.mark.browser

PHONE, DESKTOP = 390, 1280


def open_page(browser: Browser, folder: Path, *, matches: MatchList = MATCHES, width: int = DESKTOP) -> Page:
    path = folder / "matches.html"
    PageExporter(VOCABULARY).write(path, programme=PROGRAMME, matches=matches, language="en")
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize("width", [320, PHONE, DESKTOP])
def test_nothing_is_wider_than_the_screen(browser: Browser, tmp_path: Path, width: int) -> None:
    page = open_page(browser, tmp_path, width=width)
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")

    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_it_asks_for_nothing_and_has_nothing_to_complain_of(browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page()
    asked: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda line: told.append(line.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("dialog", lambda dialog: told.append(dialog.message))
    path = tmp_path / "matches.html"
    PageExporter(VOCABULARY).write(path, programme=PROGRAMME, matches=MATCHES, language="ja")

    page.goto(path.as_uri())

    assert (asked, told) == ([path.as_uri()], [])


def test_japanese_is_seen_in_its_own_letters(browser: Browser, tmp_path: Path) -> None:
    page = open_page(browser, tmp_path)
    name = page.locator("#jp-2-name .name")
    drawn = name.evaluate(
        """async (name) => {
          const width = (text) => { name.textContent = text; return name.getBoundingClientRect().width / text.length }
          return [width("量子計測"), parseFloat(getComputedStyle(name).fontSize)]
        }"""
    )

    assert name.get_attribute("lang") == "ja"
    assert drawn[0] == pytest.approx(drawn[1], rel=0.05)  # a Han character fills its square; a missing one does not


def test_a_shortlisted_match_is_open_and_another_opens_on_a_press(browser: Browser, tmp_path: Path) -> None:
    page = open_page(browser, tmp_path)
    entries = page.locator("#it-3 .match > details")

    assert [entries.nth(place).get_attribute("open") for place in (0, 1)] == ["", None]
    entries.nth(1).locator("summary").first.press("Enter")
    assert entries.nth(1).get_attribute("open") == ""


def test_a_name_in_the_picture_leads_to_its_list_and_lights_its_lines(browser: Browser, tmp_path: Path) -> None:
    page = open_page(browser, tmp_path)
    name = page.locator(".picture").get_by_text(QUBITS.name)

    name.hover()
    assert page.locator(".picture path.lit").count() == 1
    name.click()
    assert page.url.endswith("#jp-2")


def test_the_picture_keeps_eighty_names_a_side_apart(browser: Browser, tmp_path: Path) -> None:
    page = open_page(browser, tmp_path, matches=crowd(80, meetings=3), width=PHONE)
    boxes = [box for name in page.locator(".names.first a").all() if (box := name.bounding_box())]

    assert len(boxes) == 80
    assert [a for a, b in pairwise(boxes) if a["y"] + a["height"] > b["y"] + 1] == []


def test_on_paper_every_organisation_begins_a_page(browser: Browser, tmp_path: Path) -> None:
    page = open_page(browser, tmp_path)

    pages = re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))

    # The front page, the picture with those left without a match, the index, and five organisations.
    assert len(pages) == 3 + 5


def test_text_stands_out_from_its_ground(browser: Browser, tmp_path: Path) -> None:
    page = open_page(browser, tmp_path)
    colours = page.evaluate(
        """[...new Set([...document.querySelectorAll("body *")]
          .filter((each) => each.checkVisibility() && !each.closest("svg, .skip") && each.textContent.trim())
          .map((each) => getComputedStyle(each).color))]"""
    )

    # WCAG 2.2, success criterion 1.4.3, on the darkest ground the page has.
    assert [colour for colour in colours if contrast(colour, "rgb(245, 247, 249)") < 4.5] == []


def contrast(text: str, ground: str) -> float:
    lighter, darker = sorted((luminance(text), luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.2."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

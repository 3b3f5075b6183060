from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from kakehashi.adapters.exports.register.page import PageExporter
from kakehashi.domain.register_book import RegisterBook
from register_books import PROGRAMME, book, crowded_book

pytestmark = pytest.mark.browser

PHONE, DESKTOP = 360, 1280


def open_page(browser: Browser, path: Path, register: RegisterBook, *, width: int = DESKTOP) -> Page:
    PageExporter().write(path, programme=PROGRAMME, register=register, language="en")
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.goto(path.as_uri())
    return page


def shown(page: Page) -> list[str]:
    visible = page.locator(".entry:visible")
    return [visible.nth(place).get_attribute("id") or "" for place in range(visible.count())]


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("count", [10, 500])
def test_nothing_but_the_pictures_is_wider_than_the_screen(
    browser: Browser, tmp_path: Path, width: int, count: int
) -> None:
    page = open_page(browser, tmp_path / "r.html", crowded_book(count), width=width)

    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_it_asks_for_nothing_and_has_nothing_to_complain_of(browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page()
    asked: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda line: told.append(line.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    path = tmp_path / "r.html"
    PageExporter().write(path, programme=PROGRAMME, register=book(), language="ja")

    page.goto(path.as_uri())

    assert (asked, told) == ([path.as_uri()], [])


def test_kinds_statuses_and_names_are_filtered_in_the_list_and_in_the_pictures(
    browser: Browser, tmp_path: Path
) -> None:
    page = open_page(browser, tmp_path / "r.html", book())

    page.locator("#kind").select_option("investment")
    page.get_by_role("button", name="Show all again").wait_for()
    only = shown(page)
    in_time = page.locator(".timeline a:visible").count()
    page.get_by_role("button", name="Show all again").click()
    page.get_by_role("searchbox").fill("FONDAZIONE")
    page.get_by_role("button", name="Show all again").wait_for()

    assert (only, in_time, shown(page)) == (["E-0002"], 1, ["E-0004"])


def test_a_name_and_a_line_of_the_network_lead_to_their_entries(browser: Browser, tmp_path: Path) -> None:
    page = open_page(browser, tmp_path / "r.html", book())

    page.locator(".network a", has_text="Ministry of Enterprises").last.locator("circle").click()
    of_name = shown(page)
    page.locator(".network path.agreement").first.dispatch_event("click")

    assert (of_name, shown(page)) == (["E-0001", "E-0005"], ["E-0001"])


def test_without_its_script_names_and_lines_lead_there_by_links(browser: Browser, tmp_path: Path) -> None:
    PageExporter().write(tmp_path / "r.html", programme=PROGRAMME, register=book(), language="en")
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((tmp_path / "r.html").as_uri())

    targets = {link.get_attribute("href") or "" for link in page.locator("svg a").all()}

    assert [target for target in targets if page.locator(target).count() != 1] == []

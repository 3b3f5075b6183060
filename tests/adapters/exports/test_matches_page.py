import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file

import kakehashi.adapters.exports
from kakehashi.adapters.exports.matches_page import PageExporter
from kakehashi.domain.match import MatchList
from samples import CRYOSTATS, FORMULA, LONG, MATCHES, PROGRAMME, QUBITS, SCRIPT, VOCABULARY, match, match_list

TEMPLATES = Path(kakehashi.adapters.exports.__file__).parent / "templates"
VOID = frozenset({"meta", "link"})


class Page(HTMLParser):
    """A page as its tags, its texts by the tag they stand in, and its ids and links."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self.open[-1] if self.open else "", " ".join(data.split())))

    def attributes(self, name: str) -> Iterator[str]:
        """Every value an attribute has."""
        return (value for _, attributes in self.tags if (value := attributes.get(name)))


def export(folder: Path, matches: MatchList = MATCHES, language: str = "en") -> str:
    path = folder / "matches.html"
    PageExporter(VOCABULARY).write(path, programme=PROGRAMME, matches=matches, language=language)
    return path.read_text("utf-8")


@pytest.fixture
def source(tmp_path: Path) -> str:
    return export(tmp_path)


def test_every_tag_is_closed_and_every_link_leads_somewhere(source: str) -> None:
    page = Page(source)
    ids = list(page.attributes("id"))

    assert page.open == []
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.attributes("href") if link.startswith("#")} - set(ids) == set()
    assert {label for labels in page.attributes("aria-labelledby") for label in labels.split()} - set(ids) == set()


def test_it_needs_nothing_from_anywhere(source: str) -> None:
    page = Page(source)

    assert [link for link in page.attributes("href") if not link.startswith("#")] == ["data:,"]
    assert list(page.attributes("src")) == []
    assert re.findall(r"url\(|@import|https?:", source) == []


@pytest.mark.parametrize("language", ["en", "it", "ja"])
def test_it_is_in_the_reader_s_language_and_quotes_are_in_their_own(tmp_path: Path, language: str) -> None:
    page = Page(export(tmp_path, language=language))
    quotes = [attributes["lang"] for tag, attributes in page.tags if tag == "blockquote"]

    assert page.tags[0] == ("html", {"lang": language})
    assert quotes == ["it", "ja", "ja", "it", "ja", "it", "it", "ja"]


def test_concepts_are_labelled_in_the_reader_s_language(tmp_path: Path) -> None:
    page = Page(export(tmp_path, language="it"))

    assert ("li", "qubit superconduttivo") in page.texts


def test_what_organisations_write_stays_text(source: str) -> None:
    page = Page(source)

    assert [tag for tag, _ in page.tags].count("script") == 1
    assert [tag for tag, _ in page.tags].count("style") == 1
    assert ("span", SCRIPT.name) in page.texts
    assert ("span", SCRIPT.city) in page.texts


def test_every_organisation_has_a_section_and_those_without_a_match_are_told_why(source: str) -> None:
    page = Page(source)
    sections = [attributes["id"] for tag, attributes in page.tags if attributes.get("class") == "organisation"]

    assert sections == ["it-1", "it-2", "it-3", "jp-1", "jp-2"]
    assert ("dd", "No organisation of IT fits it fairly.") in page.texts


def test_it_says_that_a_score_is_for_a_person_to_judge(source: str) -> None:
    (told,) = [text for tag, text in Page(source).texts if tag == "strong"]

    assert told == (
        "A score is an estimate between 0 and 1 of how well two organisations fit, made by a computer from what they say "
        "of themselves. It is there for a person to judge: read the sentences it rests on before you act on it."
    )


def test_headings_go_down_one_step_at_a_time(source: str) -> None:
    steps = [int(tag[1]) for tag, _ in Page(source).tags if re.fullmatch("h[1-6]", tag)]

    assert steps[0] == 1
    assert [(a, b) for a, b in pairwise(steps) if b > a + 1] == []


def test_all_words_of_the_page_can_be_translated() -> None:
    extracted = {
        text
        for template in sorted(TEMPLATES.glob("*.jinja"))
        for _, text, *_ in extract_from_file("jinja2", template, keywords={"_": None})
    }

    assert {"Shared concepts", "Who is shortlisted with whom", "{share:.0%} of the evidence"} - extracted == set()


def test_an_organisation_left_without_a_match_is_told_why_at_its_list(tmp_path: Path) -> None:
    left = replace(MATCHES.unmatched[0], organisation=LONG)
    page = Page(export(tmp_path, replace(MATCHES, unmatched=(left,))))

    assert ("p", "Left without a match: No organisation of IT fits it fairly.") in page.texts


def test_without_shortlists_it_says_so(tmp_path: Path) -> None:
    page = Page(export(tmp_path, match_list(match(CRYOSTATS, QUBITS), match(FORMULA, SCRIPT))))

    assert ("p", "No shortlists have been made.") in page.texts
    assert [tag for tag, _ in page.tags].count("figure") == 0

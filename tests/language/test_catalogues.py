import gettext
from string import Formatter

import pytest

from catalogues import (
    TRANSLATED,
    build_catalogue,
    catalogue_path,
    compile_catalogue,
    extract_messages,
    format_catalogue,
    read_catalogue,
    read_translations,
)

each_language = pytest.mark.parametrize("language", TRANSLATED)


@pytest.fixture(scope="module")
def messages() -> dict[str, list[str]]:
    return extract_messages()


def places(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """The places of a message, with how each is formatted, whatever their order."""
    return sorted(part[1:] for part in Formatter().parse(text) if part[1] is not None)


@each_language
def test_a_catalogue_holds_exactly_the_messages_of_the_sources(language: str, messages: dict[str, list[str]]) -> None:
    catalogue = read_catalogue(language)

    assert sorted(str(each.id) for each in catalogue if each.id) == sorted(messages)
    assert dict(catalogue.obsolete) == {}


@each_language
def test_every_message_is_translated_for_certain(language: str) -> None:
    catalogue = read_catalogue(language)

    assert [each.id for each in catalogue if each.fuzzy or not each.string] == []


@each_language
def test_a_translation_has_the_places_of_its_message(language: str) -> None:
    translations = read_translations(language)

    assert {english: places(said) for english, said in translations.items()} == {
        english: places(english) for english in translations
    }


@each_language
def test_a_translation_begins_and_ends_with_the_spaces_of_its_message(language: str) -> None:
    def edges(text: str) -> tuple[bool, bool]:
        return text[0].isspace(), text[-1].isspace()

    translations = read_translations(language)

    assert [english for english, said in translations.items() if edges(english) != edges(said)] == []


@each_language
def test_the_compiled_catalogue_is_the_written_one(language: str, messages: dict[str, list[str]]) -> None:
    catalogue = build_catalogue(language, messages, read_translations(language))

    assert catalogue_path(language, "mo").read_bytes() == compile_catalogue(catalogue)


@each_language
def test_an_update_changes_nothing_when_no_message_has_changed(language: str, messages: dict[str, list[str]]) -> None:
    catalogue = build_catalogue(language, messages, read_translations(language))

    assert catalogue_path(language, "po").read_bytes() == format_catalogue(catalogue)


def test_messages_of_code_and_of_pages_are_found(messages: dict[str, list[str]]) -> None:
    assert messages["Offers and requests are quoted in the language they were written in."] == [
        "adapters/exports/matches_workbook.py",
        "adapters/exports/templates/matches.html.jinja",
    ]


def test_an_update_keeps_translations_and_leaves_new_messages_open() -> None:
    catalogue = build_catalogue("it", {"Score": ["a.py"], "New": ["b.py"]}, {"Score": "Punteggio", "Gone": "Sparito"})

    assert {each.id: each.string for each in catalogue if each.id} == {"Score": "Punteggio", "New": ""}


@each_language
def test_a_catalogue_is_readable_by_gettext(language: str) -> None:
    with catalogue_path(language, "mo").open("rb") as file:
        catalogue = gettext.GNUTranslations(file)

    assert catalogue.info()["language"] == language

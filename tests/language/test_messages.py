from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.domain.messages import Message, message
from kakehashi.language.messages import Translator

ITALIAN = {
    "Score": "Punteggio",
    "{count} rows were read.": "Sono state lette {count} righe.",
    "“{file}” cannot be used. {problem}": "“{file}” non si può usare. {problem}",
    "Their sectors: {sectors}.": "I loro settori: {sectors}.",
    "energy": "energia",
    "A fault in {file}.": "Un errore in {dossier}.",
    "Half of {file}.": "Metà di {file",
    "Part of {file}.": "Parte di {file.percorso}.",
}


@pytest.fixture(scope="module")
def catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("locale")
    catalogue = Catalog(locale="it")
    for english, italian in ITALIAN.items():
        catalogue.add(english, italian)
    path = folder / "it" / "LC_MESSAGES" / "kakehashi.mo"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_mo(file, catalogue)
    return folder


def test_labels_and_messages_are_said_in_the_language(catalogues: Path) -> None:
    italian = Translator("it", catalogues=catalogues)

    assert italian.text("Score") == "Punteggio"
    assert italian.translate(message("{count} rows were read.", count=3)) == "Sono state lette 3 righe."


def test_a_message_among_the_values_is_translated_first(catalogues: Path) -> None:
    problem = message("{count} rows were read.", count=3)

    told = Translator("it", catalogues=catalogues).translate(
        message("“{file}” cannot be used. {problem}", file="elenco.csv", problem=problem)
    )

    assert told == "“elenco.csv” non si può usare. Sono state lette 3 righe."


def test_several_values_are_listed(catalogues: Path) -> None:
    told = message("Their sectors: {sectors}.", sectors=(message("energy"), message("space")))

    assert Translator("it", catalogues=catalogues).translate(told) == "I loro settori: energia, space."
    assert Translator("ja", catalogues=catalogues).translate(told) == "Their sectors: energy、space."


@pytest.mark.parametrize("faulty", ["A fault in {file}.", "Half of {file}.", "Part of {file}."])
def test_a_faulty_translation_gives_way_to_english(catalogues: Path, faulty: str) -> None:
    told = Translator("it", catalogues=catalogues).translate(Message(faulty, {"file": "elenco.csv"}))

    assert told == faulty.format(file="elenco.csv")


@given(text=st.text(max_size=30))
def test_no_text_and_no_place_makes_saying_it_fail(text: str) -> None:
    assert isinstance(Translator("it").translate(Message(text)), str)


def test_what_a_catalogue_lacks_is_said_in_english(catalogues: Path) -> None:
    assert Translator("it", catalogues=catalogues).text("Place") == "Place"


def test_an_empty_label_stays_empty(catalogues: Path) -> None:
    assert Translator("it", catalogues=catalogues).text("") == ""


@pytest.mark.parametrize(
    ("tag", "language"),
    [("it_IT.UTF-8", "it"), ("JA-jp", "ja"), ("en", "en"), ("fr", "en"), ("C", "en"), ("", "en"), ("../it", "en")],
)
def test_a_language_is_known_by_any_of_its_tags(tag: str, language: str) -> None:
    assert Translator(tag).language == language

from pathlib import Path

import pytest

from text_files import Set, column, locked_pdf, pdf, read_saved

ITALIAN = [
    "Il ministro delle Imprese ha incontrato oggi, nell’ambito della missione, i coope-",
    "ratori dell’industria per discutere di semiconduttori, intelligenza artificiale e",
    "biotecnologie avanzate. L’intesa tra Emilia-Romagna e Ibaraki, nota come Emilia-",
    "Ibaraki, vale tre anni ed è aperta alle imprese di entrambe le regioni, piccole e",
    "grandi.",
]
JAPANESE = [
    "両大臣は東京で共同声明に署名し、半導体と量子技術",
    "の分野で協力を進めることで合意した。日本の企業が",
    "参加する。",
]

LINES = [
    ITALIAN[1],
    "biotecnologie.",
    "1. le imprese delle due parti si incontrano ogni anno, per due giorni, a turno a",
    "Roma.",
]


def test_lines_become_paragraphs_and_divided_words_one(tmp_path: Path) -> None:
    page = [*column(ITALIAN), *column(["Seguirà un comunicato congiunto."], top=610)]
    assert read_saved(tmp_path / "nota.pdf", pdf([page])).text == (
        "Il ministro delle Imprese ha incontrato oggi, nell’ambito della missione, i cooperatori dell’industria per "
        "discutere di semiconduttori, intelligenza artificiale e biotecnologie avanzate. L’intesa tra Emilia-Romagna e "
        "Ibaraki, nota come Emilia-Ibaraki, vale tre anni ed è aperta alle imprese di entrambe le regioni, piccole e "
        "grandi.\n\nSeguirà un comunicato congiunto."
    )


def test_japanese_lines_are_joined_without_a_space(tmp_path: Path) -> None:
    wide = [Set(line, 700 - 18 * number, size=18) for number, line in enumerate(JAPANESE)]
    assert read_saved(tmp_path / "nota.pdf", pdf([wide])).text == "".join(JAPANESE)


def test_headers_footers_and_page_numbers_are_left_out_and_a_sentence_goes_on_over_the_page(tmp_path: Path) -> None:
    pages = [
        [Set("Ministero - Comunicato n. 12", 800), *column(ITALIAN[:2], top=120), Set("Pagina 1 di 2", 40, 280)],
        [Set("Ministero - Comunicato n. 12", 800), *column(ITALIAN[2:]), Set("Pagina 2 di 2", 40, 280)],
    ]
    text = read_saved(tmp_path / "nota.pdf", pdf(pages)).text
    assert (text[:11], text[-7:], text.count("\n")) == ("Il ministro", "grandi.", 0)


@pytest.mark.parametrize("number", ["- 3 -", "3", "3/12", "3 ページ", "Page 3 of 12"])
def test_a_page_number_alone_is_left_out(tmp_path: Path, number: str) -> None:
    assert (
        read_saved(tmp_path / "nota.pdf", pdf([[Set("Firmato a Roma.", 700), Set(number, 40, 290)]])).text
        == "Firmato a Roma."
    )


def test_headings_and_items_stand_apart(tmp_path: Path) -> None:
    heading = Set("Firmato l’accordo", 740, size=18)
    page = [heading, *(Set(line, 700 - 18 * number, size=13) for number, line in enumerate(LINES))]
    assert read_saved(tmp_path / "nota.pdf", pdf([page])).text.split("\n\n") == [
        "Firmato l’accordo",
        f"{LINES[0]} {LINES[1]}",
        f"{LINES[2]} {LINES[3]}",
    ]


def test_pages_that_are_pictures_are_told(tmp_path: Path) -> None:
    read = read_saved(tmp_path / "nota.pdf", pdf([[Set("Firmato a Roma.", 700)], [], []], title="Nota"))
    assert (read.text, read.title) == ("Firmato a Roma.", "Nota")
    assert [str(note) for note in read.notes] == [
        "“nota.pdf” has no text on these pages, which may be pictures: 2, 3. Nothing was read of them."
    ]


def test_a_document_that_only_restricts_printing_is_read(tmp_path: Path) -> None:
    assert read_saved(tmp_path / "a.pdf", locked_pdf(pdf([[Set("Firmato.", 700)]]), password="")).text == "Firmato."


def test_a_pdf_by_another_name_is_read_with_a_note(tmp_path: Path) -> None:
    read = read_saved(tmp_path / "nota.html", pdf([[Set("Firmato.", 700)]]))
    assert [str(note) for note in read.notes] == [
        "“nota.html” is really a PDF document (.pdf), whatever its name says, and was read as such."
    ]


def test_a_thousand_pages_are_read_in_seconds(tmp_path: Path) -> None:
    assert len(read_saved(tmp_path / "a.pdf", pdf([column(ITALIAN * 8)] * 1000)).text) > 2_000_000

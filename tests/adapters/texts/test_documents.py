from pathlib import Path

from text_files import docx, paragraph, read_saved

BODY = (
    paragraph("Firmato l’", "accordo")
    + '<w:p><w:r><w:t xml:space="preserve">Il ministro </w:t></w:r><w:del><w:r><w:delText>Rossi</w:delText></w:r></w:del>'
    "<w:ins><w:r><w:t>Bianchi</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText><w:br/><w:t>ha firmato&#9;oggi</w:t>"
    "<w:noBreakHyphen/><w:t>sera.</w:t></w:r></w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Importo</w:t></w:r></w:p></w:tc>"
    "<w:tc><w:p><w:r><w:t>3 億円</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    "<w:p><w:r><w:drawing><w:name>Foto</w:name></w:drawing><w:pict><mc:AlternateContent><mc:Choice><w:t>Riquadro</w:t></mc:Choice>"
    "<mc:Fallback><w:t>Riquadro</w:t></mc:Fallback></mc:AlternateContent></w:pict></w:r></w:p>"
)
MARKED = BODY.replace("<mc:AlternateContent>", '<mc:AlternateContent xmlns:mc="urn:mc">')


def test_a_document_gives_its_paragraphs_cells_and_notes_without_what_was_deleted(tmp_path: Path) -> None:
    read = read_saved(tmp_path / "nota.docx", docx(MARKED, title="Nota", footnotes=paragraph("La fonte.")))
    assert (read.title, read.notes) == ("Nota", ())
    assert read.text == (
        "Firmato l’accordo\n\nIl ministro Bianchi\nha firmato oggi-sera.\n\nImporto\n\n3 億円\n\nRiquadro\n\nLa fonte."
    )


def test_a_document_by_another_name_is_read_with_a_note(tmp_path: Path) -> None:
    read = read_saved(tmp_path / "nota.pdf", docx(paragraph("Firmato.")))
    assert read.text == "Firmato."
    assert [str(note) for note in read.notes] == [
        "“nota.pdf” is really a Word document (.docx), whatever its name says, and was read as such."
    ]

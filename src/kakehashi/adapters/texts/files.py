"""Files of text: found, weighed, told apart by what is in them, and read."""

from pathlib import Path

from kakehashi.adapters.files.binary import is_binary
from kakehashi.adapters.files.contents import file_content
from kakehashi.adapters.files.encodings import decode
from kakehashi.adapters.files.seeming import compound_seeming, is_locked, seeming
from kakehashi.adapters.texts.documents import read_document
from kakehashi.adapters.texts.kinds import TextKind, binary_kind, note_misnamed, written_kind
from kakehashi.adapters.texts.markdown import read_markdown
from kakehashi.adapters.texts.page_encoding import decode_page
from kakehashi.adapters.texts.pages import read_page
from kakehashi.adapters.texts.pdf import read_pdf
from kakehashi.adapters.texts.refusals import empty_text, no_communique, protected_document
from kakehashi.adapters.texts.tidy import tidy
from kakehashi.domain.communique import TextFile
from kakehashi.domain.messages import message

MAX_FILE_BYTES = 50 * 1024**2


class TextFileReader:
    """Reads .txt .md .html .htm .pdf .docx; what is in a file decides, not how its name ends."""

    def read(self, path: Path) -> TextFile:
        """Give the file's text, tidied, with its title where the file has one.

        Raises NotFoundError for a missing file, StoreError when it cannot be opened, InvalidInputError for anything else.
        """
        content = file_content(path, max_bytes=MAX_FILE_BYTES)
        read = _read(content, file=path.name)
        text = tidy(read.text)
        if not text:
            raise empty_text(path.name)
        return TextFile(text, tidy(read.title).replace("\n", " "), read.notes)


def _read(content: bytes, *, file: str) -> TextFile:
    match kind := binary_kind(content):
        case TextKind.PDF:
            read = read_pdf(content, file=file)
        case TextKind.DOCUMENT:
            read = TextFile(*read_document(content, file=file))
        case _:
            return _read_written(content, file=file)
    return TextFile(read.text, read.title, (*note_misnamed(file, kind), *read.notes))


def _read_written(content: bytes, *, file: str) -> TextFile:
    _refuse_other(content, file=file)
    decoded = decode(content)
    if is_binary(decoded.text):
        raise no_communique(file, message("neither a text nor a document"))
    kind = written_kind(decoded.text, file=file)
    notes = (*note_misnamed(file, kind), *decoded.notes)
    match kind:
        case TextKind.PAGE:
            return TextFile(*read_page(decode_page(content, decoded), file=file), notes)
        case TextKind.MARKDOWN:
            return TextFile(*read_markdown(decoded.text), notes)
        case _:
            return TextFile(decoded.text, notes=notes)


def _refuse_other(content: bytes, *, file: str) -> None:
    if is_locked(content):
        raise protected_document(file)
    said = seeming(content) or compound_seeming(content)
    if said:
        raise no_communique(file, said)

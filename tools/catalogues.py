"""The catalogues of messages: `uv run python tools/catalogues.py` extracts, updates and compiles them.

Translations are written into src/kakehashi/locale/<language>/LC_MESSAGES/kakehashi.po, by hand or with any PO editor;
a message that the sources no longer hold leaves the catalogues, a new one comes in untranslated.
"""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from kakehashi.language.messages import LANGUAGES

TRANSLATED = LANGUAGES[1:]
PACKAGE = Path(__file__).parents[1] / "src" / "kakehashi"

_METHODS = [("**.py", "python"), ("**.jinja", "jinja2")]
_OPTIONS = {"**.jinja": {"silent": "false"}}
_KEYWORDS = dict.fromkeys(("message", "mark", "text", "_"))
_HEADERS = ("Language", "Plural-Forms", "MIME-Version", "Content-Type", "Content-Transfer-Encoding")
"""The headers that say how a catalogue is read; the others tell of dates and tools, and would differ at every run."""


class _UndatedCatalog(Catalog):
    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        kept = [(name, value) for name, value in super().mime_headers if name in _HEADERS]
        return [*kept, ("X-Source-Language", "en\n")]  # the last header ends the block, as gettext's own tools write it


def main() -> None:
    """Bring every catalogue up to date, and say how much of it is still to be translated."""
    messages = extract_messages()
    for language in TRANSLATED:
        catalogue = build_catalogue(language, messages, read_translations(language))
        catalogue_path(language, "po").write_bytes(format_catalogue(catalogue))
        catalogue_path(language, "mo").write_bytes(compile_catalogue(catalogue))
        missing = [each.id for each in catalogue if not each.string]
        print(f"{language}: {len(messages)} messages, {len(missing)} to translate")


def extract_messages() -> dict[str, list[str]]:
    """All messages of the sources, each with the files it stands in, in the order of the files."""
    messages: dict[str, list[str]] = {}
    for file, english in _extract():
        files = messages.setdefault(english, [])
        if file not in files:
            files.append(file)
    return messages


def _extract() -> Iterator[tuple[str, str]]:
    found = extract_from_dir(PACKAGE, method_map=_METHODS, options_map=_OPTIONS, keywords=_KEYWORDS)
    for file, _line, english, _comments, _context in found:
        if isinstance(english, str) and english:
            yield file, english


def catalogue_path(language: str, form: str) -> Path:
    """Where a catalogue is; `form` is `po` (as written) or `mo` (as compiled)."""
    return PACKAGE / "locale" / language / "LC_MESSAGES" / f"kakehashi.{form}"


def read_catalogue(language: str) -> Catalog:
    """A catalogue as its .po file has it; a malformed file raises babel's PoFileError."""
    with catalogue_path(language, "po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def read_translations(language: str) -> dict[str, str]:
    """The translations of a .po file by message; fuzzy ones are guesses and count as none."""
    return {str(each.id): str(each.string) for each in read_catalogue(language) if each.id and not each.fuzzy}


def build_catalogue(language: str, messages: Mapping[str, Sequence[str]], translations: Mapping[str, str]) -> Catalog:
    """A catalogue of exactly these messages, translated as far as known."""
    catalogue = _UndatedCatalog(
        language, header_comment="# Messages of Kakehashi; see tools/catalogues.py", fuzzy=False
    )
    for english, files in messages.items():
        catalogue.add(english, translations.get(english, ""), locations=[(file, 0) for file in files])
    return catalogue


def format_catalogue(catalogue: Catalog) -> bytes:
    """A catalogue as a .po file, with the files its messages stand in but without line numbers, so that it changes little."""
    written = BytesIO()
    write_po(written, catalogue, width=0, include_lineno=False)
    return written.getvalue()


def compile_catalogue(catalogue: Catalog) -> bytes:
    """A catalogue as a .mo file."""
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    return compiled.getvalue()


if __name__ == "__main__":
    main()

"""Text files as sheets: decoded, cleaned, and read as JSON or as delimited text, whichever they are."""

from kakehashi.adapters.files.binary import is_binary
from kakehashi.adapters.files.encodings import decode
from kakehashi.adapters.files.seeming import markup_seeming
from kakehashi.adapters.rosters.delimited import read_delimited
from kakehashi.adapters.rosters.formats import Format, note_misnamed, promises
from kakehashi.adapters.rosters.json_records import looks_like_json, read_json
from kakehashi.adapters.rosters.refusals import not_a_roster
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import Message, message
from kakehashi.domain.roster import Sheet


def read_text(content: bytes, *, file: str) -> Sheet:
    """Read a text file as what it is; raises InvalidInputError when it is no text, or no roster."""
    decoded = decode(content)
    nuls = decoded.text.count("\x00")
    if is_binary(decoded.text):
        raise not_a_roster(file, message("neither a text nor a workbook"))
    text = decoded.text.replace("\x00", "")
    seeming = markup_seeming(text)
    if seeming:
        raise not_a_roster(file, seeming)
    form, sheet = _read_as_it_is(text, file=file)
    return Sheet(
        sheet.name, sheet.rows, (*note_misnamed(file, form), *decoded.notes, *_note_nuls(nuls, file), *sheet.notes)
    )


def _read_as_it_is(text: str, *, file: str) -> tuple[Format, Sheet]:
    if not looks_like_json(text):
        return Format.DELIMITED, read_delimited(text, file=file)
    if not promises(file, Format.DELIMITED):
        return Format.JSON, read_json(text, file=file)
    try:
        return Format.JSON, read_json(text, file=file)
    except InvalidInputError:
        # Its name says that it is delimited, and such a text may begin with a bracket too.
        return Format.DELIMITED, read_delimited(text, file=file)


def _note_nuls(count: int, file: str) -> tuple[Message, ...]:
    if not count:
        return ()
    return (message("“{file}” had {count} NUL characters in it; they were left out.", file=file, count=count),)

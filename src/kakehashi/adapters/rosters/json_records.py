"""JSON and JSON Lines as a sheet of cells."""

import json
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from json import JSONDecodeError

from kakehashi.adapters.rosters.tidy_rows import tidy_rows
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.roster import Row, Sheet

_Numbered = Sequence[tuple[int, object]]
_Record = Mapping[str, str]


def looks_like_json(text: str) -> bool:
    """Tell whether a text begins as an array or an object does."""
    return text.lstrip()[:1] in {"[", "{"}


def read_json(text: str, *, file: str) -> Sheet:
    """Read an array of objects, an object that holds one such array, or one object a line.

    The first row is the keys, in the order first seen, and has the number 0, being in no place of the file; after it, a
    row's number is that of its record, from 1, or in JSON Lines that of its line. An object within a record gives keys
    such as "contact.email"; the values of a list are parted by line breaks; numbers stay as written. Raises
    InvalidInputError with the place of the mistake.
    """
    numbered = _load(text, file=file)
    records = [(number, _flatten(_require_object(value, number, file=file))) for number, value in numbered]
    keys = list(dict.fromkeys(key for _, record in records for key in record))
    rows = [Row(number, tuple(record.get(key, "") for key in keys)) for number, record in records]
    tidy, notes = tidy_rows(rows, file=file)
    heading, _ = tidy_rows([Row(0, tuple(keys))], file=file)
    return Sheet("", heading + tidy if tidy else (), notes)


def _load(text: str, *, file: str) -> _Numbered:
    try:
        return list(enumerate(_records(_parse(text)), start=1))
    except JSONDecodeError as error:
        if error.msg != "Extra data":
            raise _malformed(error, file=file, line=error.lineno) from error
    except RecursionError as error:
        raise _too_deep(file) from error
    return _load_lines(text, file=file)


def _load_lines(text: str, *, file: str) -> _Numbered:
    numbered = []
    for number, line in enumerate(StringIO(text), start=1):
        try:
            if line.strip():
                numbered.append((number, _parse(line)))
        except JSONDecodeError as error:
            raise _malformed(error, file=file, line=number) from error
        except RecursionError as error:
            raise _too_deep(file) from error
    return numbered


def _parse(text: str) -> object:
    return json.loads(text, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_keep_repeated)


def _keep_repeated(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A key given twice keeps both values: the second under the key's name with " (2)"."""
    kept: dict[str, object] = {}
    for key, value in pairs:
        name, count = key, 1
        while name in kept:
            count += 1
            name = f"{key} ({count})"
        kept[name] = value
    return kept


def _records(value: object) -> Sequence[object]:
    if isinstance(value, dict):
        lists = [each for each in value.values() if isinstance(each, list) and each and isinstance(each[0], dict)]
        return lists[0] if len(lists) == 1 else [value]
    return value if isinstance(value, list) else [value]


def _require_object(value: object, number: int, *, file: str) -> Mapping[str, object]:
    if isinstance(value, dict):
        return value
    raise InvalidInputError(
        message(
            "“{file}”, record {number}: this is not an object with names and values. A JSON roster is a list of "
            "objects, one for each organisation.",
            file=file,
            number=number,
        )
    )


def _flatten(record: Mapping[str, object]) -> _Record:
    return dict(_flat_cells(record))


def _flat_cells(record: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for key, value in record.items():
        if isinstance(value, dict):
            for inner_key, inner in value.items():
                yield f"{key}.{inner_key}", _cell(inner)
        else:
            yield key, _cell(value)


def _cell(value: object) -> str:
    if isinstance(value, list):
        return "\n".join(map(_scalar, value))
    return _scalar(value)


def _scalar(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


def _malformed(error: JSONDecodeError, *, file: str, line: int) -> InvalidInputError:
    return InvalidInputError(
        message(
            "“{file}”, line {line}, column {column}: this is not JSON ({mistake}). Mend it there, "
            "or give the roster as .csv.",
            file=file,
            line=line,
            column=error.colno,
            mistake=error.msg,
        )
    )


def _too_deep(file: str) -> InvalidInputError:
    return InvalidInputError(
        message(
            "“{file}”: its objects are nested too deeply for a roster. Give a list of objects, "
            "one for each organisation.",
            file=file,
        )
    )

"""Which character parts the cells of a delimited text."""

import csv
from collections import Counter
from dataclasses import dataclass
from io import StringIO
from itertools import islice, product

_DELIMITERS = {",": 1.0, ";": 1.0, "\t": 1.0, "|": 1.0, ":": 0.5, "^": 0.5, "~": 0.5}
"""How likely each is to be meant: a column of times or addresses has as many colons in every record."""

_RECORDS_LOOKED_AT = 300
_CHARACTERS_LOOKED_AT = 300_000


@dataclass(frozen=True, slots=True)
class Dialect:
    """How cells are parted; `skips_space` when blanks between a delimiter and a quoted cell belong to neither."""

    delimiter: str = ","
    skips_space: bool = False


def find_dialect(text: str) -> Dialect:
    """Choose the delimiter that gives most records the same number of cells; a comma when none does."""
    sample = text[:_CHARACTERS_LOOKED_AT]
    dialects = [Dialect(delimiter, skips_space) for skips_space, delimiter in product((False, True), _DELIMITERS)]
    return max(dialects, key=lambda dialect: _DELIMITERS[dialect.delimiter] * _consistency(sample, dialect))


def _consistency(sample: str, dialect: Dialect) -> float:
    """Share of the records that have the commonest number of cells, weighted so that more cells win over fewer."""
    records = csv.reader(
        StringIO(sample, newline=""), delimiter=dialect.delimiter, skipinitialspace=dialect.skips_space
    )
    lengths = Counter(len(record) for record in islice(records, _RECORDS_LOOKED_AT) if record)
    total = lengths.total()
    del lengths[1]
    if not lengths:
        return 0.0
    commonest, count = lengths.most_common(1)[0]
    return count / total * (1 - 1 / commonest)

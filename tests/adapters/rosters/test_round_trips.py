"""A roster written and read back is the same cells, whatever wrote it."""

import csv
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kakehashi.adapters.rosters.delimited import read_delimited
from roster_files import cells, read_one, save, write_xlsx

HEADINGS = ("Nome", "Offre", "企業名")
SPECIAL = st.sampled_from(
    [",", ";", "\t", "|", '"', "'", "\n", "=", "半導体", "più", "㈱架空", "４２０名", " ", "a", "Alfa"]
)
SAMPLE = st.lists(SPECIAL, max_size=6).map("".join)
CELL = SAMPLE | st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"]), max_size=12)
ROWS = st.lists(st.tuples(CELL, CELL, st.just("東京都")), min_size=2, max_size=12)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@given(rows=ROWS)
def test_a_quoted_roster_is_the_same_cells(delimiter: str, rows: list[tuple[str, ...]]) -> None:
    written = StringIO(newline="")
    csv.writer(written, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([HEADINGS, *rows])

    assert cells(read_delimited(written.getvalue(), file="elenco.csv")) == [HEADINGS, *rows]


@pytest.mark.parametrize("dialect", ["excel", "excel-tab", "unix"])
@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp932", "euc_jis_2004"])
@given(
    rows=st.lists(
        st.tuples(st.sampled_from(["Alfa", "株式会社架空", ""]), SAMPLE, st.just("東京都")), min_size=2, max_size=9
    )
)
def test_a_roster_of_any_dialect_and_encoding_is_the_same_cells(
    dialect: str, codec: str, rows: list[tuple[str, ...]]
) -> None:
    written = StringIO(newline="")
    csv.writer(written, dialect).writerows([HEADINGS, *rows])
    content = written.getvalue().encode(codec, errors="ignore")
    kept = [tuple(cell.encode(codec, errors="ignore").decode(codec) for cell in row) for row in [HEADINGS, *rows]]
    with TemporaryDirectory() as folder:
        assert cells(read_one(save(Path(folder) / "elenco.csv", content))) == kept


@settings(deadline=None)
@given(rows=ROWS)
def test_a_workbook_is_the_same_cells(rows: list[tuple[str, ...]]) -> None:
    with TemporaryDirectory() as folder:
        assert cells(read_one(write_xlsx(Path(folder) / "elenco.xlsx", [HEADINGS, *rows]))) == [HEADINGS, *rows]

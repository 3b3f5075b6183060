import csv
from io import StringIO
from pathlib import Path

import pytest

from kakehashi.adapters.example_files import ITALY, JAPAN, JUDGEMENTS, ExampleFiles
from kakehashi.domain.errors import StoreError
from roster_files import cells, read_one


def test_the_italian_roster_is_a_workbook_with_a_title_and_a_totals_row(tmp_path: Path) -> None:
    rows = cells(read_one(ExampleFiles().write(tmp_path)[ITALY]))
    assert rows[0][0].startswith("Elenco delle organizzazioni italiane (ESEMPIO")
    assert rows[2][0] == "Denominazione"
    assert rows[-1][0] == f"Totale: {len(rows) - 4} organizzazioni"


def test_the_japanese_roster_is_in_shift_jis(tmp_path: Path) -> None:
    written = list(csv.reader(StringIO(ExampleFiles().write(tmp_path)[JAPAN].read_bytes().decode("cp932"), newline="")))
    # Shift-JIS has one wave dash where Unicode has two.
    kept = ExampleFiles().source(JAPAN).read_text("utf-8").replace("〜", "～")
    assert written[:-1] == list(csv.reader(StringIO(kept, newline="")))
    assert written[-1] == [f"合計　{len(written) - 2}社・機関"]


def test_both_sides_have_at_least_forty_organisations_and_every_one_is_judged(tmp_path: Path) -> None:
    ExampleFiles().write(tmp_path)
    with (tmp_path / JUDGEMENTS).open(encoding="utf-8", newline="") as file:
        judged = {name for row in csv.reader(file) for name in row[:2]}
    for party in (ITALY, JAPAN):
        with ExampleFiles().source(party).open(encoding="utf-8", newline="") as file:
            names = [row[0] for row in csv.reader(file)][1:]
        assert len(names) >= 40
        assert {name for name in names if name not in judged} == set()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="Choose a folder you may write in"):
        ExampleFiles().write(tmp_path / "manca")

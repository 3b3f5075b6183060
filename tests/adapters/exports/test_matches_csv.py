import csv
from pathlib import Path

import pytest

from kakehashi.adapters.exports.matches_csv import CsvExporter
from samples import MATCHES, PROGRAMME, VOCABULARY


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "matches.csv"
    CsvExporter(VOCABULARY).write(path, programme=PROGRAMME, matches=MATCHES, language="en")
    return path


def test_it_begins_with_the_mark_by_which_spreadsheets_know_utf_8(path: Path) -> None:
    assert path.read_bytes()[:3] == b"\xef\xbb\xbf"


def test_there_is_a_row_for_each_match(path: Path) -> None:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))

    assert len(rows) == len(MATCHES.matches)
    assert rows[0] == {
        "Organisation IT": "Criostati Alpini S.r.l.",
        "Id IT": "IT-0001",
        "Organisation JP": "株式会社量子計測",
        "Id JP": "JP-0001",
        "Score": "0.8300",
        "Shortlisted": "yes",
        "Place of JP in the list of IT": "1",
        "Place of IT in the list of JP": "1",
        "Offer IT": "Criostati a diluizione sotto i 10 mK.",
        "Request JP that it meets": "極低温の希釈冷凍機を求めています。",
        "Offer JP": "超伝導量子ビットの評価装置を提供します。",
        "Request IT that it meets": "Cerchiamo chi misuri qubit superconduttivi.",
        "Shared concepts": "superconducting qubit; quantum computing",
        "What does not fit": "They are of very different size: 12 and 4000.",
        "What is not known": "The readiness of 株式会社量子計測 is not known.",
    }


def test_a_name_that_could_run_has_an_apostrophe_before_it(path: Path) -> None:
    with path.open(encoding="utf-8-sig", newline="") as file:
        names = [row["Organisation IT"] for row in csv.DictReader(file)]

    assert names[1] == "'=cmd|' /C calc'!A1"

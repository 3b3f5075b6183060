"""The main job from end to end, on files as agencies send them, through the command line alone."""

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from commands import Told, kakehashi
from kakehashi.adapters.example_files import ITALY, JAPAN, JUDGEMENTS, ExampleFiles
from roster_files import write_xlsx

JUDGED = Path(__file__).parents[1] / "benchmarks" / "judged" / "tuning"
EXAMPLE = ExampleFiles()
SETS = {
    "tuning": (JUDGED / "IT.csv", JUDGED / "JP.csv", JUDGED / "judgements.csv"),
    "example": (EXAMPLE.source(ITALY), EXAMPLE.source(JAPAN), EXAMPLE.source(ITALY).with_name(JUDGEMENTS)),
}
LONG, SHORT = "株式会社", "㈱"
REQUIRED = 0.95
Table = list[list[str]]


@dataclass(frozen=True, slots=True)
class Run:
    """A programme matched from two rosters: what went in, what was said, what came out."""

    italy: Table
    japan: Table
    best: list[tuple[str, str]]
    imports: tuple[Told, Told]
    refused: Path
    matches: list[dict[str, Any]]
    names: dict[str, list[str]]


def read(path: Path) -> Table:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def send_italian(path: Path, table: Table) -> Path:
    """A workbook with a title, a row without a name and a totals row."""
    heading, *rows = table
    title = ["Elenco delle imprese partecipanti – aggiornamento di ottobre"]
    nameless = ["", *rows[0][1:]]
    return write_xlsx(path, [title, [], heading, *rows[:7], nameless, *rows[7:], [f"Totale: {len(rows)}"]])


def send_japanese(path: Path, table: Table) -> Path:
    """A Shift-JIS CSV in which one organisation stands twice, its legal form written in one character, and a totals row."""
    heading, *rows = table
    twice = next(row for row in rows if row[0].startswith(LONG))
    again = [twice[0].replace(LONG, SHORT), *twice[1:]]
    with path.open("w", encoding="cp932", errors="replace", newline="") as file:
        csv.writer(file).writerows([heading, *rows, again, [f"合計 {len(rows)}社", *[""] * (len(heading) - 1)]])
    return path


@pytest.fixture(scope="module", params=SETS)
def run(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Run:
    italy, japan, judgements = map(read, SETS[request.param])
    folder = tmp_path_factory.mktemp(request.param)
    programme, files = (
        folder / "programme",
        (send_italian(folder / "it.xlsx", italy), send_japanese(folder / "jp.csv", japan)),
    )
    assert kakehashi("init", programme, "--party", "IT", "--party", "JP").status == 0
    first, second = (
        kakehashi("roster", "import", programme, file, "--party", party)
        for file, party in zip(files, ("IT", "JP"), strict=True)
    )
    assert kakehashi("match", programme, "--export", folder / "matches.json").status == 0
    listed = {party: kakehashi("roster", "list", programme, "--party", party).lines for party in ("IT", "JP")}
    return Run(
        italy,
        japan,
        best=[(a, b) for a, b, grade in judgements[1:] if grade == "3"],
        imports=(first, second),
        refused=folder / "it-refused.xlsx",
        matches=json.loads((folder / "matches.json").read_text("utf-8"))["matches"],
        names={party: [line for line in lines if line.startswith(party)] for party, lines in listed.items()},
    )


def ends(told: Told) -> list[str]:
    return [line for line in told.lines if line[:1].isdigit()]


def first_in_list(run: Run, party: str, *, of: str) -> dict[str, str]:
    """The name at the top of each list of a party."""
    return {
        match["organisations"][party]["name"]: match["organisations"][of]["name"]
        for match in run.matches
        if match["rank"][party] == 1
    }


def test_exactly_the_right_organisations_are_accepted_without_a_map(run: Run) -> None:
    count = len(run.italy) - 1
    assert [told.status for told in run.imports] == [0, 0]
    assert ends(run.imports[0]) == [
        f"{count} imported".replace(" ", ": "),
        "1: refused",
        "1: not an organisation (totals, notes, headings)",
    ]
    assert ends(run.imports[1]) == [
        f"{len(run.japan) - 1}: imported",
        "1: merged with an organisation that was there",
        "1: not an organisation (totals, notes, headings)",
    ]
    assert {party: len(lines) for party, lines in run.names.items()} == {"IT": count, "JP": len(run.japan) - 1}


def test_the_nameless_row_is_in_a_workbook_beside_the_file(run: Run) -> None:
    sheet = openpyxl.load_workbook(run.refused).worksheets[0]
    rows = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
    (refused,) = rows[1:]
    assert set(filter(None, run.italy[1][1:])) <= set(refused)


@pytest.mark.parametrize(("party", "of", "place"), [("IT", "JP", 0), ("JP", "IT", 1)])
def test_the_best_counterpart_comes_first(run: Run, party: str, of: str, place: int) -> None:
    tops = first_in_list(run, party, of=of)
    best: Sequence[tuple[str, str]] = run.best
    hits = [pair for pair in best if tops[pair[place]] == pair[1 - place]]
    assert len(hits) >= REQUIRED * len(best), sorted(set(best) - set(hits))


def test_every_list_has_ten_places_without_gaps(run: Run) -> None:
    for party in ("IT", "JP"):
        lists: dict[str, list[int]] = {}
        for match in run.matches:
            lists.setdefault(match["organisations"][party]["id"], []).append(match["rank"][party])
        assert {each for places in lists.values() for each in [tuple(sorted(places)[:10])]} == {tuple(range(1, 11))}
        assert len(lists) == len(run.names[party])


def test_every_score_has_its_reasons(run: Run) -> None:
    assert [match for match in run.matches if not 0 <= match["score"] <= 1] == []
    sums = [sum(abs(reason["share"]) for reason in match["reasons"]) for match in run.matches]
    assert sums == pytest.approx([1.0] * len(sums), abs=0.02)

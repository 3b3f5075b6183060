import json
import sqlite3
from pathlib import Path

import pytest

from commands import Told, kakehashi
from roster_files import write_xlsx

ENDINGS = ("json", "xlsx", "csv", "html")


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A programme of which only one party has a roster."""
    kakehashi("init", tmp_path / "ponte", "--party", "IT", "--party", "JP")
    rows = [("Denominazione", "Offerta"), ("Alfa S.r.l.", "Laser."), ("Beta S.r.l.", "Vetro.")]
    kakehashi("roster", "import", tmp_path / "ponte", write_xlsx(tmp_path / "e.xlsx", rows), "--party", "IT")
    return tmp_path / "ponte"


def test_lists_shortlists_and_every_export_in_one_command(example: Path, tmp_path: Path) -> None:
    files = [tmp_path / f"abbinamenti.{ending}" for ending in ENDINGS]
    exports = [word for file in files for word in ("--export", file)]
    told = kakehashi("match", example, "--top", 2, "--meetings", 1, *exports)
    assert (told.status, told.errors) == (0, "")
    assert [file.stat().st_size > 1000 for file in files] == [True] * 4
    written = json.loads(files[0].read_text("utf-8"))
    ids = {line.split()[0] for line in told.lines if line.startswith(("IT-", "JP-"))}
    assert ids == {each["id"] for match in written["matches"] for each in match["organisations"].values()}
    assert sum("●" in line for line in told.lines) == 2 * sum(match["shortlisted"] for match in written["matches"])


def test_a_match_is_explained_in_the_officer_s_language_whichever_is_named_first(example: Path) -> None:
    words = ("IT-0001", "JP-0024")
    english, turned = (
        kakehashi("match", "explain", example, *words),
        kakehashi("match", "explain", example, *words[::-1]),
    )
    japanese = kakehashi("match", "explain", example, *words, language="ja")
    assert english == turned
    assert (english.status, english.errors) == (0, "")
    assert english.lines[1].startswith("Score 0.")
    assert concepts(english, "shared concepts: ")[0] == "freeze-drying"
    assert concepts(japanese, "共通する概念：")[0] == "凍結乾燥"


def concepts(told: Told, label: str) -> list[str]:
    """The concepts that a match's explanation names, as a reader sees them."""
    line = next(line.strip() for line in told.lines if line.strip().startswith(label))
    return line.removeprefix(label).replace("、", ", ").split(", ")


def test_lists_are_held_against_judgements(example: Path) -> None:
    told = kakehashi("match", "evaluate", example, "--judgements", example / "judgements.csv")
    assert (told.status, told.errors) == (0, "")
    assert [line.split()[:2] for line in told.lines[1:3]] == [["IT", "48"], ["JP", "48"]]
    assert told.lines[-1] == "In brackets: 95 % bootstrap intervals over lists."


def test_judgements_of_strangers_are_named_and_leave_no_figures(example: Path, tmp_path: Path) -> None:
    (tmp_path / "g.csv").write_text("a,b,grade\nSconosciuta,未知,3\n", encoding="utf-8")
    told = kakehashi("match", "evaluate", example, "--judgements", tmp_path / "g.csv")
    assert told.status == 0
    assert told.lines[0].startswith("No organisation goes by “Sconosciuta”.")
    assert told.lines[-3].split() == ["IT", "0", "–", "–", "–", "–"]


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("{example} --top 0", "The number of places and of meetings must be at least 1."),
        ("{example} --meetings 0", "The number of places and of meetings must be at least 1."),
        ("{example} --export matches.docx", "matches.docx"),
        ("{example} --export matches", "matches"),
        ("{example} --top 1 --export {tmp}/manca/m.json", "manca"),
        ("{example} --top 1 --export {tmp}/folder.html", "folder.html"),
        ("nirgends", "There is no programme in “nirgends”"),
        ("{empty}", "JP has no organisations yet. Import its roster: kakehashi roster import."),
        ("explain {empty} Alfa Beta", "JP has no organisations yet."),
        ("explain {example} IT-0001 IT-0002", "both belong to IT. A match is between organisations of both parties."),
        ("explain {example} IT-0001 Sconosciuta", "No organisation goes by “Sconosciuta”."),
        ("evaluate {example} --judgements manca.csv", "manca.csv"),
        ("evaluate {example} --judgements {tmp}/headings.csv", "“headings.csv” has no judgements."),
    ],
)
def test_what_cannot_be_done_is_told_on_one_line(
    example: Path, empty: Path, tmp_path: Path, words: str, error: str
) -> None:
    (tmp_path / "folder.html").mkdir()
    (tmp_path / "headings.csv").write_text("organisation,organisation,grade\n", encoding="utf-8")
    told = kakehashi("match", *(word.format(example=example, empty=empty, tmp=tmp_path) for word in words.split()))
    assert told.status == 1
    assert error in told.errors
    assert len(told.errors.splitlines()) == 1


def test_a_store_of_a_newer_schema_is_left_alone(empty: Path) -> None:
    with sqlite3.connect(empty / "kakehashi.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = (empty / "kakehashi.db").read_bytes()
    told = kakehashi("match", empty)
    assert (told.status, told.output) == (1, "")
    assert "newer" in told.errors
    assert (empty / "kakehashi.db").read_bytes() == before

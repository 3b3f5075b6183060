import getpass
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from commands import Told, kakehashi
from communiques import AGREEMENT, JOINING, MEMBERSHIP, SIGNING, TEXT
from kakehashi.domain.partial_date import PartialDate
from register_desk import read
from roster_files import write_xlsx

ADA = ("--by", "Ada Esempio")

NOT_CHOSEN = "Say what to write: --json, --xlsx, --html, --ttl, --jsonld or --svg; with --to just one file of them."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "ponte"
    kakehashi("init", folder, "--party", "IT", "--party", "JP")
    (folder / "nota.txt").write_text(TEXT, encoding="utf-8")
    read(folder, folder / "nota.txt")
    return folder


def without_moments(lines: Sequence[str]) -> list[str]:
    return [re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC", "(then)", line) for line in lines]


def register(*words: object) -> Told:
    return kakehashi("register", *words)


def test_entries_are_listed_and_only_decided_ones_count(folder: Path) -> None:
    register("confirm", folder, "E-0002", *ADA)
    assert register("list", folder).lines == [
        "entry   status     kind        date        who                    object                  sources",
        "E-0001  proposed   agreement   2024-05-14  Carlo Berti, Aya Mori  accordo sulla fotonica  1",
        "E-0002  confirmed  membership              Hoshikage              fondazione Lumen        1",
        "2 entries, of which 1 count.",
    ]


@pytest.mark.parametrize("words", [["--status", "proposed"], ["--kind", "agreement"]])
def test_entries_are_listed_by_status_and_kind(folder: Path, words: list[str]) -> None:
    register("confirm", folder, "E-0002")
    assert [line[:6] for line in register("list", folder, *words).lines[1:-1]] == ["E-0001"]


def test_an_entry_is_traced_to_its_sentence_and_its_decision_in_one_command(folder: Path) -> None:
    register("confirm", folder, "E-0001", *ADA, "--note", "letto")
    start = TEXT.index(SIGNING)
    assert without_moments(register("show", folder, "e-0001").lines) == [
        "E-0001 agreement: confirmed",
        "  date: 2024-05-14",
        "  place: Tokyo",
        "  participant: 1. Carlo Berti (ministro, Italy)",
        "  participant: 2. Aya Mori (ministra, Japan)",
        "  object: accordo sulla fotonica",
        "History:",
        f"  1. (then) told by C-0001 “nota.txt”, characters {start} to {start + len(SIGNING)}, found by grammar, confidence 0.90",
        f"     “{SIGNING}”",
        "     agreement: 2024-05-14, Carlo Berti, Aya Mori, accordo sulla fotonica, Tokyo",
        "  2. (then) confirmed by Ada Esempio",
        "     note: letto",
        "     agreement: 2024-05-14, Carlo Berti, Aya Mori, accordo sulla fotonica, Tokyo",
    ]


def test_a_correction_leaves_what_was_said_before_in_the_history(folder: Path) -> None:
    register("correct", folder, "E-0001", "place=Kyoto", "participant.2.role=ministra del Commercio", *ADA)
    shown = register("show", folder, "E-0001").lines
    assert shown[:5] == [
        "E-0001 agreement: corrected",
        "  date: 2024-05-14",
        "  place: Kyoto",
        "  participant: 1. Carlo Berti (ministro, Italy)",
        "  participant: 2. Aya Mori (ministra del Commercio, Japan)",
    ]
    assert [line.rpartition(", ")[2] for line in shown if line.startswith("     agreement")] == ["Tokyo", "Kyoto"]


def test_without_a_name_the_one_who_is_logged_in_decides(folder: Path) -> None:
    shown = without_moments(register("reject", folder, "E-0001", "E-0002").lines)
    assert [line for line in shown if "rejected by" in line] == [f"  2. (then) rejected by {getpass.getuser()}"] * 2


def test_nobody_who_can_be_named_is_asked_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError

    monkeypatch.setattr(getpass, "getuser", nobody)
    told = register("confirm", folder, "E-0001")
    assert (told.status, told.errors) == (1, "Nobody decides without a name. Give it with --by NAME.\n")


def test_an_entry_that_takes_the_place_of_another_says_so_and_so_does_that_one(folder: Path) -> None:
    told = register("supersede", folder, "E-0001", "E-0002", *ADA)
    assert ("  superseded by E-0002" in told.lines, told.lines[0]) == (True, "E-0001 agreement: superseded")
    assert "  takes the place of E-0001" in register("show", folder, "E-0002").lines


def test_what_sources_disagree_on_is_shown_and_what_a_later_one_adds(folder: Path) -> None:
    register("correct", folder, "E-0002", "date=2024", *ADA)
    other = folder / "altra.txt"
    other.write_text(f"Nota.\n{JOINING}\n{SIGNING}", encoding="utf-8")
    later = {
        SIGNING: replace(AGREEMENT, date=PartialDate(2024, 5, 15)),
        JOINING: replace(MEMBERSHIP, date=PartialDate(2024, 5, 3)),
    }
    read(folder, other, facts=later)
    assert (
        "  sources disagree on date: 2024-05-14 (C-0001), 2024-05-15 (C-0002)"
        in register("show", folder, "E-0001").lines
    )
    shown = register("show", folder, "E-0002").lines
    assert [line for line in shown if "later source" in line] == ["  a later source says more: date 2024-05-03"]
    assert shown[1] == "  date: 2024"


def test_organisations_of_a_roster_are_linked(folder: Path) -> None:
    roster = write_xlsx(folder / "elenco.xlsx", [("Denominazione", "Offerta"), ("Hoshikage S.p.A.", "Laser.")])
    kakehashi("roster", "import", folder, roster, "--party", "IT")
    assert "  in a roster: Hoshikage is IT-0001 Hoshikage S.p.A." in register("show", folder, "E-0002").lines


def test_an_entry_is_added_by_hand_with_its_source(folder: Path) -> None:
    words = ["date=2024-06", "organisation=Fornace", "amount=1500000", "currency=EUR", "sectors=energy"]
    told = register("add", folder, "--kind", "investment", *words, "--source", "Verbale del desk", *ADA)
    assert (told.status, without_moments(told.lines)) == (
        0,
        [
            "E-0003 investment: confirmed",
            "  date: 2024-06",
            "  organisation: Fornace",
            "  amount: 1 500 000 EUR",
            "  sectors: energy",
            "History:",
            "  1. (then) confirmed by Ada Esempio",
            "     note: Verbale del desk",
            "     investment: 2024-06, Fornace, 1 500 000 EUR, energy",
            "Added: E-0003. It counts.",
        ],
    )


def test_an_entry_that_is_like_another_is_added_with_a_word_on_it(folder: Path) -> None:
    words = ["organisation=Hoshikage", "target=fondazione Lumen"]
    told = register("add", folder, "--kind", "membership", *words, "--communique", "C-0001", "--quote", JOINING, *ADA)
    assert told.lines[-1] == (
        "E-0002 seems to tell of the same fact. If it does: kakehashi register supersede DIR E-0002 E-0003"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["confirm", "E-0009"], "There is no entry “E-0009”. There are: E-0001, E-0002."),
        (
            ["correct", "E-0001", "place"],
            "“place” changes nothing. Give a field and its value, such as date=2023-12-13.",
        ),
        (
            ["list", "--status", "done"],
            "“done” is not a status. Choose among: proposed, confirmed, corrected, rejected, superseded.",
        ),
        (["export"], NOT_CHOSEN),
        (
            ["export", "--json", "--ttl", "--to", "x"],
            NOT_CHOSEN,
        ),
    ],
)
def test_what_cannot_be_done_is_told(folder: Path, words: list[str], said: str) -> None:
    told = register(words[0], folder, *words[1:])
    assert (told.status, told.errors.strip()) == (1, said)


def test_the_register_is_written_as_json(folder: Path) -> None:
    register("confirm", folder, "E-0002", *ADA)
    assert register("export", folder, "--json").lines == [f"Written: {folder / 'register.json'}"]
    written = json.loads((folder / "register.json").read_text("utf-8"))
    assert [(each["id"], each["status"], each["counts"]) for each in written["entries"]] == [
        ("E-0001", "proposed", False),
        ("E-0002", "confirmed", True),
    ]
    register("export", folder, "--json", "--to", folder / "altro.json")
    assert json.loads((folder / "altro.json").read_text("utf-8")) == written

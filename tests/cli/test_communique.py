import json
from pathlib import Path

import pytest

from commands import kakehashi
from communiques import AGREEMENT, JOINING, MEMBERSHIP, SIGNING, TEXT, evidence, told
from kakehashi.cli.communique_report import mark_quotes
from kakehashi.domain.entry import Entry, Fact
from kakehashi.domain.told import Told
from register_desk import read

STEERING = "Il ministro\u3000ha firmato \x9b31m oggi\u2028un accordo."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    kakehashi("init", tmp_path / "ponte", "--party", "IT", "--party", "JP")
    return tmp_path / "ponte"


@pytest.fixture
def file(folder: Path) -> Path:
    return write(folder, "nota.txt", TEXT)


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_what_a_communique_tells_is_printed_with_its_quotes(folder: Path, file: Path) -> None:
    printed = read(folder, file)
    assert (printed.status, printed.errors) == (0, "")
    assert printed.lines == [
        "C-0001 “nota.txt”, 2024-05-14, it:",
        "  E-0001 (proposed) agreement: 2024-05-14, Carlo Berti, Aya Mori, accordo sulla fotonica, Tokyo",
        f"    “{SIGNING}”",
        "  E-0002 (proposed) membership: Hoshikage, fondazione Lumen",
        f"    “{JOINING}”",
        "Nothing proposed counts before it is decided: kakehashi register confirm DIR ENTRY",
    ]


def test_the_same_file_again_proposes_nothing_new(folder: Path, file: Path) -> None:
    first = read(folder, file)
    again = read(folder, file)
    assert again.lines == [first.lines[0], "  This text was read before: nothing new is proposed.", *first.lines[1:-1]]
    assert kakehashi("register", "list", folder).lines[-1] == "2 entries, of which 0 count."


def test_a_further_source_is_told_as_one(folder: Path, file: Path) -> None:
    read(folder, file)
    kakehashi("register", "confirm", folder, "E-0002")
    printed = read(folder, write(folder, "altra.txt", f"Una nota della fondazione. {JOINING}"))
    assert printed.lines == [
        "C-0002 “altra.txt”, no date, it:",
        "  E-0002 (a further source; confirmed) membership: Hoshikage, fondazione Lumen",
        f"    “{JOINING}”",
    ]


def test_a_text_that_tells_nothing_is_told_so(folder: Path) -> None:
    printed = read(folder, write(folder, "n.txt", "Il ministro spera di tornare a Tokyo."), "--date", "2024-05")
    assert printed.lines == ["C-0001 “n.txt”, 2024-05, it:", "  It tells no fact that was recognised."]


def test_json_is_the_contract(folder: Path, file: Path) -> None:
    start = TEXT.index(SIGNING)
    printed = json.loads(read(folder, file, "--json").output)
    entry, membership = printed.pop("entries")
    assert printed == {"communique": "nota.txt", "date": "2024-05-14", "language": "it"}
    assert entry == {
        "kind": "agreement",
        "announced": False,
        "date": "2024-05-14",
        "place": "Tokyo",
        "participants": [
            {
                "name": "Carlo Berti",
                "role": "ministro",
                "organisation": None,
                "country": "Italy",
                "as_written": "Carlo Berti",
            },
            {
                "name": "Aya Mori",
                "role": "ministra",
                "organisation": None,
                "country": "Japan",
                "as_written": "Aya Mori",
            },
        ],
        "organisation": None,
        "target": "accordo sulla fotonica",
        "amount": None,
        "currency": None,
        "sectors": [],
        "quote": SIGNING,
        "start": start,
        "end": start + len(SIGNING),
        "confidence": 0.9,
    }
    assert (membership["organisation"], membership["quote"]) == ("Hoshikage", JOINING)


def test_json_of_a_text_that_was_read_before_is_the_same(folder: Path, file: Path) -> None:
    assert read(folder, file, "--json") == read(folder, file, "--json")


def test_json_of_several_files_is_a_list(folder: Path, file: Path) -> None:
    other = write(folder, "altra.txt", f"Una nota della fondazione. {JOINING}")
    printed = json.loads(read(folder, file, other, "--json").output)
    assert [(each["communique"], len(each["entries"])) for each in printed] == [("nota.txt", 2), ("altra.txt", 1)]


def test_quotes_come_out_of_json_letter_by_letter_and_steer_no_terminal(folder: Path) -> None:
    output = read(folder, write(folder, "n.txt", STEERING), "--json", facts={"firmato": AGREEMENT}).output
    (quoted,) = json.loads(output)["entries"]
    assert (quoted["quote"], "\x9b" in output) == ("firmato", False)


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_read(folder: Path, file: Path) -> None:
    printed = read(folder, folder / "manca.txt", file)
    assert (printed.status, printed.lines[0]) == (1, "C-0001 “nota.txt”, 2024-05-14, it:")
    assert printed.errors.startswith("There is no file “")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--date", "ieri"], "“ieri” is not a date. Write 2023, 2023-01 or 2023-01-15."),
        (["--language", "fr"], "Communiqués are not read in “fr”. Choose among: it, ja, en."),
    ],
)
def test_words_that_cannot_be_read_are_told(folder: Path, file: Path, words: list[str], said: str) -> None:
    printed = kakehashi("communique", "read", folder, file, *words)
    assert (printed.status, printed.errors.strip()) == (1, said)


def test_a_communique_is_shown_with_what_entries_rest_on_marked(folder: Path, file: Path) -> None:
    read(folder, file)
    kakehashi("register", "reject", folder, "E-0002")
    assert kakehashi("communique", "show", folder, "C-0001").lines == [
        "Tokyo, 14 maggio 2024",
        "",
        f"[E-0001: {SIGNING}]",
        JOINING,
        "",
        "E-0001 (proposed) agreement: 2024-05-14, Carlo Berti, Aya Mori, accordo sulla fotonica, Tokyo",
        "E-0002 (rejected) membership: Hoshikage, fondazione Lumen",
    ]


def test_communiques_are_listed(folder: Path, file: Path) -> None:
    read(folder, file)
    assert kakehashi("communique", "list", folder).lines == [
        "communiqué  date        language  entries  file",
        "C-0001      2024-05-14  it        2        nota.txt",
        "1 communiqués.",
    ]


def quoting(quote: str, text: str, entry_id: str, fact: Fact = MEMBERSHIP) -> Told:
    return Told(Entry(id=entry_id, assertions=told(fact).assertions), fact, evidence(quote, text=text))


@pytest.mark.parametrize(
    ("quotes", "marked"),
    [
        ([], "abc def ghi"),
        ([("abc", "E-1"), ("ghi", "E-2")], "[E-1: abc] def [E-2: ghi]"),
        ([("abc", "E-2"), ("abc", "E-1")], "[E-2, E-1: abc] def ghi"),
        ([("def", "E-2"), ("abc def", "E-1")], "[E-1: abc [E-2: def]] ghi"),
        ([("abc", "E-2"), ("abc def", "E-1")], "[E-1: [E-2: abc] def] ghi"),
        ([("abc ", "E-1"), ("def", "E-2")], "[E-1: abc ][E-2: def] ghi"),
        ([("abc def", "E-1"), ("def ghi", "E-2")], "[E-1: abc [E-2: def] ghi]"),
    ],
)
def test_quotes_are_bracketed_the_longer_around_the_shorter(quotes: list[tuple[str, str]], marked: str) -> None:
    text = "abc def ghi"
    assert mark_quotes(text, [quoting(quote, text, entry_id) for quote, entry_id in quotes]) == marked

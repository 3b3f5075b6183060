import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from communiques import AGREEMENT, MEMBERSHIP, READ_AT, SIGNING, TEXT, communique, told
from factories import ITALY, JAPAN, organisation
from kakehashi.adapters.exports.register.register_json import JsonExporter
from kakehashi.domain.entry import Money
from kakehashi.domain.errors import StoreError
from kakehashi.domain.programme import Programme
from kakehashi.domain.register_book import RegisterBook
from kakehashi.domain.register_rules.decisions import Decider, correct

PROGRAMME = Programme("Ponte", (ITALY, JAPAN))
PAID = replace(AGREEMENT, money=Money(Decimal(1_500_000), "EUR"))
BOOK = RegisterBook(
    entries=(correct(told(AGREEMENT), PAID, Decider("Ada Esempio", READ_AT)), told(MEMBERSHIP, entry_id="E-0002")),
    communiques={"C-0001": communique()},
    links={"Hoshikage": organisation("星影精密株式会社", id="JP-0001", party=JAPAN)},
)


def written(path: Path, book: RegisterBook = BOOK) -> dict[str, Any]:
    JsonExporter().write(path, programme=PROGRAMME, register=book, language="it")
    content: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return content


def test_every_entry_is_written_with_its_sources_and_its_history(tmp_path: Path) -> None:
    content = written(tmp_path / "register.json")
    entry, other = content["entries"]
    assert (entry["id"], entry["status"], entry["counts"], entry["amount"], entry["currency"]) == (
        "E-0001",
        "corrected",
        True,
        "1500000",
        "EUR",
    )
    assert [(said["by"], said["fact"]["amount"]) for said in entry["history"]] == [
        (None, None),
        ("Ada Esempio", "1500000"),
    ]
    (source,) = entry["evidence"]
    assert (TEXT[source["start"] : source["end"]], source["quote"]) == (SIGNING, SIGNING)
    assert (other["counts"], other["organisation"]) == (False, "Hoshikage")


def test_communiques_and_organisations_are_named(tmp_path: Path) -> None:
    content = written(tmp_path / "register.json")
    assert content["organisations"] == {"Hoshikage": {"id": "JP-0001", "party": "JP", "name": "星影精密株式会社"}}
    assert [(each["id"], each["file"], each["date"]) for each in content["communiques"]] == [
        ("C-0001", "comunicato.txt", "2024-05-14")
    ]


def test_a_half_surrogate_does_not_stop_it(tmp_path: Path) -> None:
    odd = replace(BOOK, entries=(told(replace(AGREEMENT, target="\ud83d")),))
    assert written(tmp_path / "register.json", odd)["entries"][0]["target"] == "\ud83d"


def test_a_folder_that_refuses_it_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be written"):
        written(tmp_path / "nowhere" / "register.json")

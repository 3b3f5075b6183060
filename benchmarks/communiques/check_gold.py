"""Whether gold entries keep the conventions of README.md: exact offsets, closed vocabularies, dates, amounts, shapes.

    uv run python benchmarks/communiques/check_gold.py

Prints a line for each fault and the number of entries by kind; exits with 1 when there is a fault.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from babel import Locale
from babel.numbers import list_currencies

HERE = Path(__file__).parent
CONCERNS_ONE_ORGANISATION = {"membership", "facility", "investment", "agency_role"}
CONCERNS_PARTICIPANTS = {"agreement", "meeting", "elevation"}
KINDS = CONCERNS_ONE_ORGANISATION | CONCERNS_PARTICIPANTS | {"sector_scope"}
SECTORS = set(
    "semiconductors artificial-intelligence quantum biotech energy infrastructure space automotive other".split()
)
COUNTRIES = set(Locale("en").territories.values())
CURRENCIES = list_currencies()
ENTRY = set(
    "kind status date place participants organisation target amount currency sectors quote start end confidence".split()
)
PARTICIPANT = set("name role organisation country as_written".split())
PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")

Json = dict[str, Any]


def main() -> int:
    kinds: Counter[str] = Counter()
    faults = []
    for path in sorted(HERE.glob("*/*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        kinds.update(entry["kind"] for entry in gold["entries"])
        faults += [f"{path.parent.name}/{path.name}: {fault}" for fault in faults_of(gold, path)]
    print(*faults, *(f"{kind:14}{count:4}" for kind, count in sorted(kinds.items())), sep="\n")
    return 1 if faults else 0


def faults_of(gold: Json, path: Path) -> Iterator[str]:
    source = path.with_suffix(".txt")
    if gold["communique"] != source.name or gold["language"] not in {"it", "ja", "en"} or not is_date(gold["date"]):
        yield "communique, language or date"
    text = source.read_bytes().decode("utf-8")
    places = [(entry["start"], entry["end"]) for entry in gold["entries"]]
    if places != sorted(places):
        yield "entries are not in the order of the text"
    for entry in gold["entries"]:
        for fault in faults_of_entry(entry, text):
            yield f"{entry['kind']} at {entry['start']}: {fault}"


def faults_of_entry(entry: Json, text: str) -> Iterator[str]:
    rules = {
        "keys": set(entry) == ENTRY,
        "offsets": text[entry["start"] : entry["end"]] == entry["quote"],
        "quote with blanks around it": entry["quote"] == entry["quote"].strip() != "",
        "kind": entry["kind"] in KINDS,
        "status": entry["status"] in {"fact", "announced"},
        "announced without a date": entry["status"] == "fact" or entry["date"] is not None,
        "date": entry["date"] is None or is_date(entry["date"]),
        "sectors": set(entry["sectors"]) <= SECTORS and len(set(entry["sectors"])) == len(entry["sectors"]),
        "confidence": entry["confidence"] is None,
    }
    yield from (name for name, kept in rules.items() if not kept)
    yield from faults_of_kind(entry)
    for participant in entry["participants"]:
        yield from faults_of_participant(participant, entry["quote"])


def faults_of_kind(entry: Json) -> Iterator[str]:
    if (entry["kind"] in CONCERNS_PARTICIPANTS) != bool(entry["participants"]):
        yield "participants"
    if (entry["kind"] in CONCERNS_ONE_ORGANISATION) != bool(entry["organisation"]):
        yield "organisation"
    if entry["kind"] == "investment":
        money_kept = is_amount(entry["amount"]) and entry["currency"] in CURRENCIES
    else:
        money_kept = entry["amount"] is None and entry["currency"] is None
    if not money_kept:
        yield "amount or currency"
    if entry["kind"] == "sector_scope" and not entry["sectors"]:
        yield "no sectors"
    if (entry["kind"] == "sector_scope") != (entry["target"] is None) and entry["kind"] != "investment":
        yield "target"


def faults_of_participant(participant: Json, quote: str) -> Iterator[str]:
    if set(participant) != PARTICIPANT:
        yield "keys of a participant"
    if participant["as_written"] not in quote:
        yield f"“{participant['as_written']}” is not in the quote"
    if participant["country"] is not None and participant["country"] not in COUNTRIES:
        yield f"country “{participant['country']}”"
    if not any(participant[field] for field in ("name", "organisation", "country")):
        yield "a participant without name, organisation and country"


def is_date(written: str) -> bool:
    match = PARTIAL_DATE.fullmatch(written)
    if match is None:
        return False
    try:
        date(*(int(part or 1) for part in match.groups()))
    except ValueError:
        return False
    return True


def is_amount(written: str | None) -> bool:
    try:
        return written is not None and Decimal(written) > 0
    except InvalidOperation:
        return False


if __name__ == "__main__":
    sys.exit(main())

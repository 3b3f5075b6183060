"""Whether the hard cases keep the conventions of README.md: exact offsets, closed vocabularies, nothing of the roster left.

    uv run python benchmarks/redaction/check_gold.py

Prints a line for each fault and the numbers of cases and redactions; exits with 1 when there is a fault.
"""

import re
import sys
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FILES = ("tuning", "heldout")
CASE = set("id language organisation side text redact keep".split())
ROSTER = set("name variants kind city region website people identifiers".split())
KINDS = set("company startup research-centre university investor cluster public-body other".split())
CATEGORIES = set("organisation brand place web email phone identifier person".split())
LEGAL_FORM = re.compile(
    r"\b(?:S\.p\.A\.|S\.r\.l\.|S\.c\. ?a ?r\.l\.|Co\., Ltd\.|S\.[an]\.[cs]\.|Pty Ltd|Ltd|Inc\.|GmbH|K\.K\.)"
    r"|\b(?:AG|Oy|LLC)\b|株式会社|合同会社|有限会社|㈱"
)

Case = dict[str, Any]


def main() -> int:
    faults = []
    seen: set[str] = set()
    for file in FILES:
        cases = tomllib.loads((HERE / f"{file}.toml").read_text(encoding="utf-8"))["case"]
        for case in cases:
            known = ["an id used twice"] if case["id"] in seen else []
            seen.add(case["id"])
            faults += [f"{file}, {case['id']}: {fault}" for fault in (*known, *faults_of(case))]
        print(file, *counts_of(cases), sep="\n  ")
    print(*faults, sep="\n")
    return 1 if faults else 0


def counts_of(cases: list[Case]) -> Iterator[str]:
    for language in ("it", "ja", "en"):
        here = [case for case in cases if case["language"] == language]
        sides = Counter(case["side"] for case in here)
        empty = sum(not case["redact"] for case in here)
        categories = Counter(span["category"] for case in here for span in case["redact"])
        yield f"{language}: {len(here)} cases, {empty} with nothing to redact, {dict(sides)}, {dict(categories)}"


def faults_of(case: Case) -> Iterator[str]:
    text, organisation = case["text"], case["organisation"]
    rules = {
        "keys": set(case) == CASE and set(organisation) == ROSTER,
        "language, side or kind": case["language"] in {"it", "ja", "en"}
        and case["side"] in {"offers", "requests"}
        and organisation["kind"] in KINDS,
        "nothing to keep": bool(case["keep"]),
    }
    yield from (name for name, kept in rules.items() if not kept)
    yield from faults_of_spans(case["redact"], text)
    yield from faults_of_keeps(case)
    left = text_left(case)
    yield from (f"“{part}” is left" for part in roster_strings(organisation) if is_in(part, left))


def faults_of_spans(redact: list[dict[str, Any]], text: str) -> Iterator[str]:
    free_from = 0
    for span in redact:
        start, end = span["start"], span["start"] + len(span["text"])
        if text[start:end] != span["text"] or span["text"] != span["text"].strip() or not span["text"]:
            yield f"“{span['text']}” is not at {start}"
        if LEGAL_FORM.search(span["text"]):
            yield f"“{span['text']}” has its legal form"
        if span["category"] not in CATEGORIES:
            yield f"category “{span['category']}”"
        if start < free_from:
            yield f"“{span['text']}” overlaps, or is out of order"
        free_from = end


def faults_of_keeps(case: Case) -> Iterator[str]:
    for kept in case["keep"]:
        places = [found.start() for found in re.finditer(f"(?={re.escape(kept)})", case["text"])]
        if not places:
            yield f"“{kept}” is not in the text"
        for span in case["redact"]:
            end = span["start"] + len(span["text"])
            if any(place < end and span["start"] < place + len(kept) for place in places):
                yield f"“{kept}” is kept and redacted"


def text_left(case: Case) -> str:
    """The text without what is redacted and what is kept on purpose, a bar for each."""
    characters = list(case["text"])
    for span in case["redact"]:
        characters[span["start"] : span["start"] + len(span["text"])] = "|" * len(span["text"])
    left = "".join(characters)
    for kept in sorted(case["keep"], key=len, reverse=True):
        left = left.replace(kept, "|")
    return left


def roster_strings(organisation: dict[str, Any]) -> set[str]:
    names = [LEGAL_FORM.sub("", name) for name in (organisation["name"], *organisation["variants"])]
    people = [word for person in organisation["people"] for word in person.split()]
    host = re.sub(r"^(?:https?://)?(?:www\.)?", "", organisation["website"])
    parts = (*names, *people, host, organisation["city"], *organisation["identifiers"])
    return {part.strip(" ,.") for part in parts if len(part.strip(" ,.")) > 1}


def is_in(part: str, left: str) -> bool:
    """Whether it is there in any case and width; between letters, only for scripts without blanks."""
    wanted, where = (unicodedata.normalize("NFKC", string).casefold() for string in (part, left))
    if wanted.isascii():
        return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", where) is not None
    return "".join(wanted.split()) in "".join(where.split())


if __name__ == "__main__":
    sys.exit(main())

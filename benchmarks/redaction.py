"""How much of what gives an organisation away is taken out, and how much that is harmless: by language and category.

    uv run python benchmarks/redaction.py [--sets tuning,heldout] [--misses]

Counted as benchmarks/redaction/README.md says: a gold span is found when every character of it is redacted; a redaction is
right when it touches a gold span and nothing that has to stay. `tuning` was looked at while the rules were written;
`heldout` was not, and --misses does not show it.
"""

import argparse
import re
import time
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kakehashi.domain.identity import Identity
from kakehashi.domain.redacted import Redacted, Span
from kakehashi.redaction.redact import redact
from machine import describe_machine

HERE = Path(__file__).parent / "redaction"
LANGUAGES = ("it", "ja", "en")
SHOWN = "tuning"
Case = dict[str, Any]


@dataclass
class Score:
    """Counts over some cases: gold spans by category, redactions, and those that are right."""

    expected: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    taken: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Score") -> None:
        self.expected.update(other.expected)
        self.found.update(other.found)
        self.taken.update(other.taken)
        self.right.update(other.right)

    def __str__(self) -> str:
        recall = self.found.total() / max(self.expected.total(), 1)
        precision = self.right.total() / max(self.taken.total(), 1)
        counts = f"{self.found.total()} of {self.expected.total()}, {self.right.total()} right of {self.taken.total()}"
        return f"recall {recall:.3f}  precision {precision:.3f}   {counts}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", default="tuning,heldout")
    parser.add_argument("--misses", action="store_true", help="say what of the tuning set is missed or taken wrongly")
    arguments = parser.parse_args()
    print(describe_machine([]))
    for name in arguments.sets.split(","):
        print_set(name, misses=arguments.misses and name == SHOWN)


def print_set(name: str, *, misses: bool) -> None:
    cases = tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    started = time.perf_counter()
    results = [redact(case["text"], identity_of_case(case)) for case in cases]
    seconds = time.perf_counter() - started
    total, scores = Score(), dict[str, Score]()
    for language in LANGUAGES:
        score = Score()
        for case, result in zip(cases, results, strict=True):
            if case["language"] == language:
                score.add(score_of(case, result))
                if misses:
                    print(*faults_of(case, result), sep="")
        print(f"{name:8} {language}   {score}")
        scores[language] = score
        total.add(score)
    print(f"{name:8} all  {total}   {len(cases) / seconds:.0f} texts a second")
    for category, expected in sorted(total.expected.items()):
        by_language = "  ".join(
            f"{language} {score.found[category]}/{score.expected[category]}" for language, score in scores.items()
        )
        right = f"{total.right[category]} right of {total.taken[category]} taken as such"
        print(f"{'':12} {category:12} {total.found[category] / expected:.3f}   {by_language:28} {right}")


def identity_of_case(case: Case) -> Identity:
    roster = case["organisation"]
    return Identity(
        names=(roster["name"], *roster["variants"]),
        city=roster["city"],
        region=roster["region"],
        website=roster["website"],
        people=tuple(roster["people"]),
        identifiers=tuple(roster["identifiers"]),
    )


def score_of(case: Case, result: Redacted) -> Score:
    gold = case["redact"]
    found = Counter(span["category"] for span in gold if is_found(span, result))
    taken = Counter(span.category.value for span in result.spans)
    right = Counter(span.category.value for span in result.spans if is_right(span, case))
    return Score(Counter(span["category"] for span in gold), found, taken, right)


def is_found(gold: dict[str, Any], result: Redacted) -> bool:
    taken = {place for span in result.spans for place in range(span.start, span.end)}
    return set(range(gold["start"], gold["start"] + len(gold["text"]))) <= taken


def is_right(span: Span, case: Case) -> bool:
    touched = any(
        span.start < gold["start"] + len(gold["text"]) and gold["start"] < span.end for gold in case["redact"]
    )
    staying = [(place, place + len(part)) for part in case["keep"] for place in places_of(part, case["text"])]
    return touched and not any(span.start < end and start < span.end for start, end in staying)


def places_of(part: str, text: str) -> Iterator[int]:
    return (found.start() for found in re.finditer(f"(?={re.escape(part)})", text))


def faults_of(case: Case, result: Redacted) -> Iterator[str]:
    for gold in case["redact"]:
        if not is_found(gold, result):
            yield f"  {case['id']} missed “{gold['text']}” ({gold['category']})\n"
    for span in result.spans:
        if not is_right(span, case):
            yield f"  {case['id']} wrongly took “{case['text'][span.start : span.end]}” ({span.category})\n"


if __name__ == "__main__":
    main()

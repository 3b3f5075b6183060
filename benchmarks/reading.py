"""How well communiqués are read: precision and recall by kind over overlapping quotes, and attributes right, by language.

    uv run python benchmarks/reading.py [--sets tuning,heldout] [--founding FILE] [--misses]

A proposal is right when a gold entry of its kind has a quote that overlaps; its standing is an attribute. Each gold
entry counts once, given to the proposal that shares most attributes with it. `tuning` was looked at while the grammar was
written; of `heldout` nothing was read, and only the figures below were seen.
"""

import argparse
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from rapidfuzz.fuzz import ratio, token_set_ratio

from kakehashi.domain.communique import Communique
from kakehashi.domain.entry import Fact, Participant, Proposal
from kakehashi.domain.partial_date import PartialDate
from kakehashi.reading.extract import AnnouncementGrammar
from machine import describe_machine

HERE = Path(__file__).parent / "communiques"
ALIKE, CONTAINED = 75.0, 90.0
Gold = Mapping[str, Any]


@dataclass
class Score:
    """Counts of one language, or of all."""

    proposed: int = 0
    expected: int = 0
    right: int = 0
    kinds_proposed: Counter[str] = field(default_factory=Counter)
    kinds_expected: Counter[str] = field(default_factory=Counter)
    kinds_right: Counter[str] = field(default_factory=Counter)
    attributes: Counter[str] = field(default_factory=Counter)
    attributes_right: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Score") -> None:
        self.proposed += other.proposed
        self.expected += other.expected
        self.right += other.right
        self.kinds_proposed.update(other.kinds_proposed)
        self.kinds_expected.update(other.kinds_expected)
        self.kinds_right.update(other.kinds_right)
        self.attributes.update(other.attributes)
        self.attributes_right.update(other.attributes_right)

    def __str__(self) -> str:
        precision, recall = self.right / max(self.proposed, 1), self.right / max(self.expected, 1)
        share = self.attributes_right.total() / max(self.attributes.total(), 1)
        return (
            f"{precision:9.2f} {recall:6.2f} {share:10.2f}   {self.right} of {self.expected}, {self.proposed} proposed"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", default="tuning,heldout")
    parser.add_argument("--founding", type=Path)
    parser.add_argument("--misses", action="store_true", help="say which entries and attributes are wrong")
    arguments = parser.parse_args()
    print(describe_machine(["rapidfuzz"]))
    if arguments.founding:
        print_founding(arguments.founding)
    for name in arguments.sets.split(","):
        if (HERE / name).is_dir():
            print_set(name, misses=arguments.misses)


def print_founding(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for proposal in AnnouncementGrammar().extract(communique_of(file.name, text, "en", None)):
        fact = proposal.fact
        print(f"{fact.kind.value:13} {fact.date or '':10} {fact.place:8} {fact.organisation} {fact.target}")
        for participant in fact.participants:
            print(f"{'':15}{participant.name}, {participant.role}, {participant.organisation} ({participant.country})")


def communique_of(file: str, text: str, language: str, day: PartialDate | None) -> Communique:
    return Communique(file=file, text=text, language=language, date=day, digest="", read_at=datetime.now(UTC))


def print_set(name: str, *, misses: bool) -> None:
    scores: dict[str, Score] = defaultdict(Score)
    seconds, count = 0.0, 0
    for file in sorted((HERE / name).glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        text = file.with_suffix(".txt").read_text(encoding="utf-8")
        communique = communique_of(file.name, text, gold["language"], PartialDate.parse(gold["date"]))
        start = time.perf_counter()
        proposals = AnnouncementGrammar().extract(communique)
        seconds, count = seconds + time.perf_counter() - start, count + 1
        score = judge(proposals, gold["entries"], file.stem if misses else "")
        for group in (gold["language"], "all"):
            scores[group].add(score)
    print(f"\n{name:12} precision recall attributes   ({seconds / max(count, 1) * 1000:.0f} ms a text)")
    for group in sorted(scores, key=lambda each: (each == "all", each)):
        print(f"{group:12}{scores[group]}")
    print_kinds(scores["all"])
    print_attributes(scores["all"])


def print_kinds(score: Score) -> None:
    for kind in sorted(score.kinds_expected | score.kinds_proposed):
        right, expected, proposed = (
            each[kind] for each in (score.kinds_right, score.kinds_expected, score.kinds_proposed)
        )
        print(
            f"  {kind:13} precision {right / max(proposed, 1):.2f}, recall {right / max(expected, 1):.2f} of {expected}"
        )


def print_attributes(score: Score) -> None:
    shares = (f"{name} {score.attributes_right[name]}/{total}" for name, total in sorted(score.attributes.items()))
    print("attributes right:", ", ".join(shares))


def judge(proposals: tuple[Proposal, ...], entries: list[Gold], said: str) -> Score:
    """Pair proposals with gold entries, best fit first, and count."""
    pairs = sorted(
        (
            (fit(proposal, entry), i, j)
            for i, proposal in enumerate(proposals)
            for j, entry in enumerate(entries)
            if overlaps(proposal, entry)
        ),
        reverse=True,
    )
    score = Score(len(proposals), len(entries))
    score.kinds_proposed.update(proposal.fact.kind.value for proposal in proposals)
    score.kinds_expected.update(entry["kind"] for entry in entries)
    given: dict[int, int] = {}
    for _, i, j in pairs:
        if i not in given and j not in given.values():
            given[i] = j
            score.kinds_right[entries[j]["kind"]] += 1
            count_attributes(score, proposals[i].fact, entries[j], said)
    score.right = len(given)
    if said:
        for i, proposal in enumerate(proposals):
            if i not in given:
                print(f"{said}: too much: {proposal.fact.kind.value}: {proposal.evidence.quote[:110]!r}")
        for j, entry in enumerate(entries):
            if j not in given.values():
                print(f"{said}: MISSING: {entry['kind']} {entry['status']}: {entry['quote'][:110]!r}")
    return score


def overlaps(proposal: Proposal, entry: Gold) -> bool:
    fact, evidence = proposal.fact, proposal.evidence
    same = fact.kind.value == entry["kind"]
    return bool(same and evidence.start < entry["end"] and entry["start"] < evidence.end)


def fit(proposal: Proposal, entry: Gold) -> float:
    checked = list(check(proposal.fact, entry))
    return sum(right for _, right, _ in checked) / max(len(checked), 1)


def count_attributes(score: Score, fact: Fact, entry: Gold, said: str) -> None:
    for name, right, explained in check(fact, entry):
        score.attributes[name] += 1
        score.attributes_right[name] += right
        if said and not right:
            print(f"{said}: {entry['kind']} {name}: {explained}")


def check(fact: Fact, entry: Gold) -> Iterator[tuple[str, bool, str]]:
    """Compare what the gold entry says, attribute by attribute: (name, whether it is right, both values)."""
    announced = entry["status"] == "announced"
    yield "standing", fact.announced == announced, f"announced {fact.announced} for {announced}"
    if entry["date"]:
        yield "date", str(fact.date) == entry["date"], f"{fact.date} for {entry['date']}"
    for name in ("place", "organisation", "target"):
        if entry[name]:
            given: str = getattr(fact, name)
            yield name, alike(given, entry[name]), f"{given!r} for {entry[name]!r}"
    if entry["amount"]:
        wanted = (Decimal(entry["amount"]), entry["currency"])
        yield (
            "amount",
            fact.money is not None and (fact.money.amount, fact.money.currency) == wanted,
            f"{fact.money} for {wanted}",
        )
    if entry["sectors"]:
        yield "sectors", {*entry["sectors"]} == {*fact.sectors}, f"{[*fact.sectors]} for {entry['sectors']}"
    for wanted_participant in entry["participants"]:
        yield from check_participant(fact.participants, wanted_participant)


def check_participant(participants: tuple[Participant, ...], wanted: Gold) -> Iterator[tuple[str, bool, str]]:
    key = wanted["name"] or wanted["organisation"] or wanted["country"]
    named = "name" if wanted["name"] else "organisation" if wanted["organisation"] else "country"
    found = next((each for each in participants if alike(getattr(each, named), key)), None)
    yield "participant", found is not None, f"nobody for {key!r}"
    for name in ("role", "organisation", "country"):
        if wanted[name] and name != named:
            given = getattr(found, name) if found else ""
            yield f"participant's {name}", alike(given, wanted[name]), f"{given!r} for {wanted[name]!r} ({key})"


def alike(given: str, wanted: str) -> bool:
    """Whether two wordings are one: the same, or near enough that no officer would change it."""
    one, other = ("".join(text.casefold().split()) for text in (given, wanted))
    contained = len(one) > 3 and token_set_ratio(given.casefold(), wanted.casefold()) >= CONTAINED
    return bool(ratio(one, other) >= ALIKE or contained)


if __name__ == "__main__":
    main()

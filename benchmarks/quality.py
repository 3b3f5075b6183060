"""How often the best counterpart stands first, by method, on judged sets; every figure is measured in this run.

    uv run python benchmarks/quality.py [--sets example,tuning,hard,heldout]

Prints hits@1 of both sides' lists (IT / JP) for the methods that others use, for ours, and for ours without each of its
parts. `tuning` and `hard` were looked at while weights were set, `heldout` and `example` were not.
"""

import argparse
import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kakehashi.adapters.encoders.universal import UniversalSentenceEncoder
from kakehashi.adapters.rosters.files import RosterFileReader
from kakehashi.domain.orders import RosterOrder
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.party import Party
from kakehashi.language.vocabulary import load_vocabulary
from kakehashi.matching.calibration import TEMPERATURE, fit_offsets
from kakehashi.matching.policy import PAIR_FEATURES, TEXT_FEATURES
from kakehashi.matching.scorer import Scorer
from kakehashi.services.read_sheets import read_sheets

Scores = NDArray[np.float64]
Encode = Callable[[Sequence[str]], NDArray[np.float32]]
HERE = Path(__file__).parent
EXAMPLE = HERE.parent / "src" / "kakehashi" / "example"
SETS = {
    "example": (EXAMPLE / "italy.csv", EXAMPLE / "japan.csv", EXAMPLE / "judgements.csv"),
    **{
        name: tuple(HERE / "judged" / name / file for file in ("IT.csv", "JP.csv", "judgements.csv"))
        for name in ("tuning", "hard", "heldout")
    },
}
NEIGHBOURS = 5


@dataclass
class JudgedSet:
    """Organisations of both parties, fitted, and which pairs are best."""

    scorer: Scorer
    best: list[tuple[int, int]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", default=",".join(SETS))
    names = parser.parse_args().sets.split(",")
    encode = remembering(UniversalSentenceEncoder().encode)
    sets = {name: load(name, encode) for name in names}
    print(f"{'best counterpart first, IT / JP':44}", *(f"{name:>13}" for name in names))
    for label, method in methods():
        figures = [hits(method(judged.scorer), judged.best) for judged in sets.values()]
        print(f"{label:44}", *(f"{first:6.3f}/{second:5.3f} " for first, second in figures))


def methods() -> Iterator[tuple[str, Callable[[Scorer], Scores]]]:
    yield "tags (shared sectors)", lambda scorer: contributions(scorer, {"field"})
    yield "similarity of whole profiles", whole_profiles
    yield "two-sided sum of offers to requests", two_sided
    yield "  row and column means removed", lambda scorer: centred(two_sided(scorer))
    yield "  and CSLS", lambda scorer: csls(centred(two_sided(scorer)))
    yield "  popularity taken out instead", lambda scorer: evened(two_sided(scorer) / 2)
    features = all_features()
    yield "ours, popularity left in", lambda scorer: contributions(scorer, features)
    yield "ours", lambda scorer: evened(contributions(scorer, features))
    for left_out in ("meaning", "words", "vocabulary", "field"):
        kept = features - {left_out}
        yield f"ours without “{left_out}”", lambda scorer, kept=kept: evened(contributions(scorer, kept))  # type: ignore[misc]
    for only in ("words", "vocabulary"):
        yield f"“{only}” alone", lambda scorer, only=only: evened(contributions(scorer, {only}))  # type: ignore[misc]


def all_features() -> set[str]:
    return {each.name for each in TEXT_FEATURES} | {each.name for each in PAIR_FEATURES}


def contributions(scorer: Scorer, features: set[str]) -> Scores:
    rows, columns = scorer.references
    return np.asarray(
        np.sum([part.contributions for part in scorer.parts(rows, columns) if part.feature in features], axis=0)
    )


def whole_profiles(scorer: Scorer) -> Scores:
    profiles = [
        scorer.space.encode([text(each) for each in portraits.organisations]) for portraits in scorer.references
    ]
    return np.asarray(profiles[0] @ profiles[1].T, dtype=np.float64)


def text(organisation: Organisation) -> str:
    profile = organisation.profile
    return " ".join(each.content for each in (*profile.offers, *profile.requests, *profile.description))


def two_sided(scorer: Scorer) -> Scores:
    rows, columns = scorer.references
    there, back = rows.offers.vectors @ columns.requests.vectors.T, rows.requests.vectors @ columns.offers.vectors.T
    return np.asarray(there + back, dtype=np.float64)


def centred(scores: Scores) -> Scores:
    return np.asarray(scores - scores.mean(axis=1, keepdims=True) - scores.mean(axis=0, keepdims=True))


def csls(scores: Scores) -> Scores:
    """Cross-domain similarity local scaling (Conneau et al., ICLR 2018)."""
    own = np.sort(scores, axis=1)[:, -NEIGHBOURS:].mean(axis=1, keepdims=True)
    others = np.sort(scores, axis=0)[-NEIGHBOURS:].mean(axis=0, keepdims=True)
    return np.asarray(2 * scores - own - others)


def evened(scores: Scores) -> Scores:
    offsets = fit_offsets((scores - scores.mean()).astype(np.float32))
    return np.asarray(scores / TEMPERATURE + offsets.rows[:, None] + offsets.columns[None, :])


def hits(scores: Scores, best: list[tuple[int, int]]) -> tuple[float, float]:
    first = np.mean([scores[row].argmax() == column for row, column in best])
    second = np.mean([scores[:, column].argmax() == row for row, column in best])
    return float(first), float(second)


def load(name: str, encode: Encode) -> JudgedSet:
    italy, japan, judgements = SETS[name]
    rosters = [organisations(italy, Party("IT")), organisations(japan, Party("JP"))]
    places = [{each.name: place for place, each in enumerate(roster)} for roster in rosters]
    with judgements.open(encoding="utf-8", newline="") as file:
        graded = [row for row in csv.reader(file) if row[2] == "3"]
    best = [(places[0][first], places[1][second]) for first, second, _ in graded]
    scorer = Scorer.fit(*rosters, encode=encode, vocabulary=load_vocabulary())
    return JudgedSet(scorer, best)


def organisations(path: Path, party: Party) -> list[Organisation]:
    readings, _ = read_sheets(RosterFileReader().read(path), RosterOrder(path, party), latest_year=2026)
    return [row.organisation for reading in readings for row in reading.rows if row.organisation]


def remembering(
    encode: Encode,
) -> Encode:
    known: dict[str, NDArray[np.float32]] = {}

    def remember(texts: Sequence[str]) -> NDArray[np.float32]:
        new = [text for text in dict.fromkeys(texts) if text not in known]
        if new:
            known.update(zip(new, encode(new), strict=True))
        return np.stack([known[text] for text in texts])

    return remember


if __name__ == "__main__":
    main()

"""The trilingual technology vocabulary: concepts, their labels in each language, and the terms of a text."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kakehashi.language.stems import split_units, stems


@dataclass(frozen=True, slots=True)
class Concept:
    """A notion of the trade (skos:Concept): labels by language, the preferred one first, and its broader concepts."""

    id: str
    labels: Mapping[str, tuple[str, ...]]
    broader: tuple[str, ...] = ()

    def label(self, language: str) -> str:
        """The preferred label in a language, or in English where that language has none."""
        return (self.labels.get(language) or self.labels["en"])[0]


@dataclass(frozen=True, slots=True)
class Term:
    """An occurrence of a concept in a text, at `text[start:end]`."""

    concept: str
    start: int
    end: int


# Between the stems of a label that is written as one key.
_JOINT = "\x1f"


class Vocabulary:
    """Concepts by id, and the search for their labels in texts of any programme language."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.concepts: dict[str, Concept] = {concept.id: concept for concept in concepts}
        # Every beginning of a label is a key; only whole labels have concepts. One flat table of strings loads several
        # times quicker than a tree of nodes.
        self._labels: dict[str, tuple[str, ...]] = {}
        for concept in self.concepts.values():
            for label in {label for labels in concept.labels.values() for label in labels}:
                self._insert(stems(label), concept.id)

    def _insert(self, label: Sequence[str], concept: str) -> None:
        key = ""
        for stem in label:
            key = f"{key}{_JOINT}{stem}"
            self._labels.setdefault(key, ())
        if key and concept not in self._labels[key]:
            self._labels[key] = (*self._labels[key], concept)

    def find_terms(self, text: str) -> list[Term]:
        """All labels that occur in a text, nested ones included, in reading order and longest first at each place."""
        units = split_units(text)
        terms: list[Term] = []
        for first in range(len(units)):
            key, found = "", []
            for last in range(first, len(units)):
                key = f"{key}{_JOINT}{units[last].stem}"
                concepts = self._labels.get(key)
                if concepts is None:
                    break
                found += [Term(concept, units[first].start, units[last].end) for concept in concepts]
            terms += reversed(found)
        return terms

    def ancestors(self, concept: str) -> dict[str, int]:
        """Every broader concept with its distance in steps, nearest first."""
        distances: dict[str, int] = {}
        level: Sequence[str] = self.concepts[concept].broader
        step = 1
        while level:
            fresh = [c for c in level if c not in distances]
            distances |= dict.fromkeys(fresh, step)
            level = [wider for c in fresh for wider in self.concepts[c].broader]
            step += 1
        return distances


@cache
def load_vocabulary() -> Vocabulary:
    """The vocabulary that ships with the package, read from the TOML files of `language/vocabulary/`."""
    folder = files("kakehashi.language") / "vocabulary"
    tables = [
        tomllib.loads(f.read_text("utf-8")) for f in sorted(folder.iterdir(), key=str) if f.name.endswith(".toml")
    ]
    return Vocabulary(merge_concepts(tables))


def merge_concepts(tables: Iterable[Mapping[str, Mapping[str, Sequence[str]]]]) -> list[Concept]:
    """Concepts of several files as one list; a concept that two files define has the labels and broader ones of both."""
    merged: dict[str, dict[str, dict[str, None]]] = {}
    for table in tables:
        for identifier, entry in table.items():
            parts = merged.setdefault(identifier, {})
            for key, values in entry.items():
                parts.setdefault(key, {}).update(dict.fromkeys(values))
    return [
        Concept(
            identifier,
            {key: tuple(values) for key, values in parts.items() if key != "broader"},
            tuple(parts.get("broader", ())),
        )
        for identifier, parts in merged.items()
    ]

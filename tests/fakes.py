"""Stand-ins for the rim: each does what its port promises, without files, models or waiting."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from kakehashi.domain.communique import Communique, TextFile
from kakehashi.domain.entry import Evidence, Fact, Finder, Proposal
from kakehashi.domain.errors import InvalidInputError, NotFoundError
from kakehashi.domain.messages import message
from kakehashi.domain.roster import Sheet
from kakehashi.services.ports import RefusedRow, Vectors


@dataclass(frozen=True, slots=True)
class FakeClock:
    """A clock that stands still."""

    moment: datetime = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment


@dataclass(frozen=True, slots=True)
class HashEncoder:
    """Vectors drawn from a text's hash: the same text gives the same vector, other texts unrelated ones."""

    name: str = "hash-32"
    dimensions: int = 32

    def encode(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for vector, text in zip(vectors, texts, strict=True):
            if text.strip():
                seed = int.from_bytes(hashlib.sha256(text.encode(errors="surrogatepass")).digest()[:8])
                drawn = np.random.default_rng(seed).standard_normal(self.dimensions)
                vector[:] = drawn / np.linalg.norm(drawn)
        return vectors


@dataclass(frozen=True, slots=True)
class WordEncoder:
    """A text means the sum of its words, and a word nothing but itself."""

    name: str = "words-64"
    dimensions: int = 64

    def encode(self, texts: Sequence[str]) -> Vectors:
        words = HashEncoder(dimensions=self.dimensions)
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for vector, text in zip(vectors, texts, strict=True):
            if text.strip():
                total = words.encode(re.findall(r"\w+", text.lower()) or [text]).sum(axis=0)
                vector[:] = total / np.linalg.norm(total)
        return vectors


@dataclass(slots=True)
class CountingEncoder:
    """The hash encoder, remembering what it was asked."""

    asked: list[str] = field(default_factory=list)
    name: str = "hash-32"

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return HashEncoder().encode(texts)


@dataclass(frozen=True, slots=True)
class InMemoryRosterFiles:
    """Roster files that were never written: file name → its sheets."""

    files: Mapping[str, tuple[Sheet, ...]]

    def read(self, path: Path, *, sheet: str | None = None) -> tuple[Sheet, ...]:
        if path.name not in self.files:
            raise InvalidInputError(message("There is no file “{file}”.", file=path))
        sheets = self.files[path.name]
        chosen = tuple(each for each in sheets if sheet in {None, each.name})
        if sheet is not None and not chosen:
            raise InvalidInputError(message("“{file}” has no sheet “{sheet}”.", file=path, sheet=sheet))
        return chosen


@dataclass(frozen=True, slots=True)
class KeptRefusedRows:
    """Remembers the refused rows it was to write."""

    written: list[tuple[RefusedRow, ...]] = field(default_factory=list)

    def write(self, source: Path, rows: Sequence[RefusedRow]) -> Path:
        self.written.append(tuple(rows))
        return source.with_name(f"{source.stem}-refused.xlsx")


@dataclass(frozen=True, slots=True)
class InMemoryTextFiles:
    """Files of text that were never written: file name → what is in it."""

    files: Mapping[str, str]

    def read(self, path: Path) -> TextFile:
        if path.name not in self.files:
            raise NotFoundError(message("There is no file “{file}”.", file=path.name))
        return TextFile(self.files[path.name])


@dataclass(frozen=True, slots=True)
class QuoteExtractor:
    """Knows beforehand which quotes tell which facts: quote → fact; finds them in a text, the first time each stands there."""

    facts: Mapping[str, Fact]
    asked: list[str] = field(default_factory=list)

    def extract(self, communique: Communique) -> tuple[Proposal, ...]:
        self.asked.append(communique.file)
        return tuple(
            Proposal(fact, self._evidence(communique, quote))
            for quote, fact in self.facts.items()
            if quote in communique.text
        )

    def _evidence(self, communique: Communique, quote: str) -> Evidence:
        start = communique.text.index(quote)
        return Evidence(
            communique_id=communique.id,
            quote=quote,
            start=start,
            end=start + len(quote),
            language=communique.language,
            finder=Finder.GRAMMAR,
            confidence=0.9,
        )

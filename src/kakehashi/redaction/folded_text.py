"""A text without case, width, accents, kana script and what lies between its letters, each letter knowing where it stood."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kakehashi.language.names import normalise_name

_CLUSTER = re.compile(r"[^\W_][\u0300-\u036f\u3099\u309a\uff9e\uff9f]*|[&＆]")
_DASH_AFTER_KANA = re.compile(r"(?<=[ぁ-ゖァ-ヺーｦ-ﾟ])[－―−─‐]")
FULL_WIDTH = str.maketrans(
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | dict.fromkeys((0x3000, 0xA0, 0x2009, 0x202F), 0x20)
)
"""To ASCII, sign for sign: offsets stay."""


@dataclass(frozen=True, slots=True)
class FoldedText:
    """`letters[i]` stood at `starts[i]` up to `ends[i]` of the text; at `edges` a word begins or ends."""

    text: str
    letters: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    edges: frozenset[int]

    def written(self, start: int, end: int) -> str:
        """The text from one letter up to another, as it was written."""
        return self.text[self.starts[start] : self.ends[end - 1]]


def fold_text(text: str) -> FoldedText:
    """Fold a text as `normalise_name` folds names, in linear time."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in _CLUSTER.finditer(_DASH_AFTER_KANA.sub("ー", text)):
        folded = fold_cluster(found[0])
        letters.append(folded)
        starts += [found.start()] * len(folded)
        ends += [found.end()] * len(folded)
    joined = "".join(letters)
    return FoldedText(text, joined, tuple(starts), tuple(ends), _edges(text, joined, (starts, ends)))


@lru_cache(maxsize=16384)
def fold_cluster(cluster: str) -> str:
    """One letter with its marks, as names fold it; empty where nothing of it is a letter or digit."""
    return "".join(c for c in normalise_name(cluster) if c.isalnum())


def _edges(text: str, letters: str, offsets: tuple[list[int], list[int]]) -> frozenset[int]:
    starts, ends = offsets
    inner = {
        here + 1
        for here, (start, following) in enumerate(pairwise(starts))
        if following > ends[here]
        or (following > start and _turns(text[start] + text[following], letters[here : here + 2]))
    }
    return frozenset(inner | {0, len(starts)})


def _turns(written: str, folded: str) -> bool:
    """Whether a word within a word begins between two letters: StellaDrive, FotoLomb3000, ハヤテX."""
    rises = written[0].islower() and written[1].isupper()
    return rises or folded[0].isascii() != folded[1].isascii() or folded[0].isdigit() != folded[1].isdigit()

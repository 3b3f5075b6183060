"""Text as units that compare across spellings: Latin words by their stem, Japanese by the character."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_UNIT = re.compile(
    r"[A-Za-zÀ-ÖØ-öø-ÿĀ-ſ]+|\d+(?:[.,]\d+)*|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9d々〆]|[α-ωΑ-Ω]"
)
_SMALL_KANA = str.maketrans("ァィゥェォッャュョヮヵヶ", "アイウエオツヤユヨワカケ")
_JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Unit:
    """A comparable piece of a text: `stem` as compared, `start` and `end` its offsets in the text."""

    stem: str
    start: int
    end: int


def fold_width(text: str) -> tuple[str, list[int]]:
    """Normalise width and compatibility forms (NFKC), with the offset in `text` of every character of the result."""
    if unicodedata.is_normalized("NFKC", text):
        return text, list(range(len(text) + 1))
    folded: list[str] = []
    offsets: list[int] = []
    for cluster, start in _clusters(text):
        normal = unicodedata.normalize("NFKC", cluster)
        folded.append(normal)
        offsets += [start] * len(normal)
    offsets.append(len(text))
    return "".join(folded), offsets


def _clusters(text: str) -> list[tuple[str, int]]:
    """Characters with the marks that combine with them (half-width katakana write ガ as ｶﾞ)."""
    clusters: list[tuple[str, int]] = []
    for position, character in enumerate(text):
        if clusters and (unicodedata.combining(character) or character in "ﾞﾟ"):
            clusters[-1] = (clusters[-1][0] + character, clusters[-1][1])
        else:
            clusters.append((character, position))
    return clusters


def split_units(text: str) -> list[Unit]:
    """Cut a text into units in reading order; spaces, hyphens, punctuation and the katakana length mark fall away."""
    folded, offsets = fold_width(text)
    units: list[Unit] = []
    for found in _UNIT.finditer(folded):
        stem = stem_word(found.group())
        if stem:
            units.append(Unit(stem, offsets[found.start()], offsets[found.end() - 1] + 1))
    return units


@lru_cache(maxsize=65536)
def stem_word(word: str) -> str:
    """The part of a word that its inflected and accented forms share.

    Italian and English mark gender and number at the end: a final vowel, an s, or the h that keeps a c or g hard. An
    acronym (two or more capitals) keeps its letters. Katakana lose small letters and the length mark, which writers use
    freely (ウェーハ, ウエハ).
    """
    if _JAPANESE.match(word):
        return word.translate(_SMALL_KANA).replace("ー", "")
    acronym = sum(letter.isupper() for letter in word) >= 2
    plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
    if acronym or len(plain) < 4 or plain.isdigit():
        return plain
    return _strip_ending(plain)


def _strip_ending(word: str) -> str:
    if word.endswith("ies"):
        word = word[:-3] + "y"
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if word.endswith("y"):
        word = word[:-1] + "i"
    while len(word) > 3 and word[-1] in "aeio":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith(("ch", "gh")) else word

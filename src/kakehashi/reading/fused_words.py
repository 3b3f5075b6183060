"""Words that lost the space between them, parted again: “Nishimurasigned”, “SONYToshimoto”, “310 millionin”."""

import re
from collections.abc import Set as AbstractSet

from kakehashi.reading.countries import is_country_name
from kakehashi.reading.repaired_text import RepairedText
from kakehashi.reading.sectors import find_sectors

PARTED = "\u2009"
"""The space put between parted words: thin, so that a name is known to begin there."""

_WORD = re.compile(r"[^\W\d_]+")
_CAPITALS = re.compile(r"([A-Z]{3,})([A-Z][a-zà-ÿ]{2,})")
_HUMP = re.compile(r"([A-ZÀ-Þ][a-zà-ÿ]{2,})([A-ZÀ-Þ][a-zà-ÿ]+)")
_TAIL = re.compile(
    r"(.{3,}?)(signed|met|sanctioned|joined|opened|invested|concluded|hanno|firmato|firmano|incontrato|inaugurato|sancit[oa]"
    r"|investito|[a-z]{2,12}(?:ated|cted|ised|ized)|[a-z]{2,12}[aiu]t[oa])"
)
_SURE_TAIL = re.compile(
    r"(.{2,}?)(hanno)|(?!Beh|Sh|Misb)([A-ZÀ-Þ].{2,}?)(have)"
    r"|(?!Under|Counter|Unde|Rede|Reas|Cons|Appr)([A-ZÀ-Þ].{3,}?)(signed|raised|opened|joined|invested|visited|received|inaugurated|announced|declared|firmato)"
)
_SMALL_TAIL = re.compile(r"([a-zà-ÿ]{6,})(and|of|in|the|with)")
_NUMBER_WORD = re.compile(r"(million[is]?|billions?|milion[ei]|miliard[oi])(in|of|to|for|di|per|nel|nella|on)")


def part_fused_words(repaired: RepairedText) -> RepairedText:
    """Part what the text itself, or a country's name, shows to be two words; brand names stay whole."""
    standing = frozenset(_WORD.findall(repaired.text))
    return repaired.rewrite(_WORD, lambda match: PARTED.join(_parts(match.group(), standing)))


def _parts(word: str, standing: AbstractSet[str]) -> tuple[str, ...]:
    if (fused := _CAPITALS.fullmatch(word)) and (fused[1] in standing or len(fused[1]) > 3):
        return fused[1], fused[2]
    if (fused := _HUMP.fullmatch(word)) and not standing.isdisjoint(fused.groups()):
        return fused[1], fused[2]
    if fused := _SURE_TAIL.fullmatch(word) or _NUMBER_WORD.fullmatch(word):
        front, tail = (part for part in fused.groups() if part)
        return front, tail
    if (fused := _SMALL_TAIL.fullmatch(word)) and (fused[1] in standing or find_sectors(fused[1])):
        return fused[1], fused[2]
    if word[0].isupper() and (fused := _TAIL.fullmatch(word)):
        return _part_tail(word, fused, standing)
    return (word,)


def _part_tail(word: str, fused: re.Match[str], standing: AbstractSet[str]) -> tuple[str, ...]:
    """Part a name and a verb at the first place where the front is a name of the text or a country."""
    for end in range(fused.end(1), len(word) - 2):
        front, tail = word[:end], word[end:]
        known = (end > 3 and front in standing) or is_country_name(front)
        if known and _TAIL.fullmatch(f"xxx{tail}"):
            return front, tail
    return (word,)

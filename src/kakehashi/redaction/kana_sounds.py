"""Japanese names across scripts: Hepburn letters and kana of one sound, however long vowels are written."""

import re
from functools import lru_cache

_BASES = {
    "": "アイウエオ", "k": "カキクケコ", "g": "ガギグゲゴ", "s": "サシスセソ", "z": "ザジズゼゾ", "t": "タチツテト",
    "d": "ダヂヅデド", "n": "ナニヌネノ", "h": "ハヒフヘホ", "b": "バビブベボ", "p": "パピプペポ", "m": "マミムメモ",
    "r": "ラリルレロ",
}  # fmt: skip
_HEPBURN = {"si": "shi", "zi": "ji", "ti": "chi", "tu": "tsu", "hu": "fu", "di": "ji", "du": "zu"}
_GLIDES = {
    "k": "キ", "g": "ギ", "n": "ニ", "h": "ヒ", "b": "ビ", "p": "ピ", "m": "ミ", "r": "リ", "sh": "シ", "ch": "チ", "j": "ジ",
}  # fmt: skip


def _sounds() -> dict[str, str]:
    plain = {
        kana: _HEPBURN.get(row + vowel, row + vowel)
        for row, kanas in _BASES.items()
        for kana, vowel in zip(kanas, "aiueo", strict=True)
    }
    glides = {
        kana + small: head + ("" if head in {"sh", "ch", "j"} else "y") + vowel
        for head, kana in _GLIDES.items()
        for small, vowel in zip("ャュョ", "auo", strict=True)
    }
    foreign = {"ファ": "fa", "フィ": "fi", "フェ": "fe", "フォ": "fo", "ティ": "ti", "ディ": "di", "ウィ": "wi", "ウェ": "we",
               "シェ": "she", "ジェ": "je", "チェ": "che", "ヴ": "vu"}  # fmt: skip
    return plain | {"ヤ": "ya", "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヲ": "o", "ン": "n"} | glides | foreign


_LATIN_OF = _sounds()
_KANA_OF = {latin: kana for kana, latin in reversed(_LATIN_OF.items())}
_KANA_MORA = re.compile("|".join(sorted(_LATIN_OF, key=len, reverse=True)) + "|ッ|ー")
_LATIN_MORA = re.compile(
    "|".join(sorted(_KANA_OF, key=len, reverse=True)) + r"|n(?![aiueoy])|([kstpcgzdbm])(?=\1)|t(?=ch)"
)
_LONG_KANA = {"a": "[アー]?", "i": "[イー]?", "u": "[ウー]?", "e": "[イエー]?", "o": "[ウオー]?", "n": ""}
_LONG_LATIN = {"a": "a?", "i": "i?", "u": "u?", "e": "[ei]?", "o": "(?:o|u|h)?", "n": ""}


@lru_cache(maxsize=8192)
def latin_pattern(kana: str) -> str:
    """A pattern for how folded katakana is written in Latin letters; empty where it cannot be told."""
    parts: list[str] = []
    rest = ""
    for found in _KANA_MORA.finditer(kana):
        rest += found[0]
        latin = _LATIN_OF.get(found[0], "")
        if latin and not (parts and _lengthens(latin, parts[-1])):
            parts.append((r"(?:n|m)" if latin == "n" else re.escape(latin)) + _LONG_LATIN[latin[-1]])
        elif found[0] == "ッ":
            parts.append("[kstpc]?")
    return "".join(parts) if rest == kana else ""


@lru_cache(maxsize=8192)
def kana_pattern(latin: str) -> str:
    """A pattern for how folded Hepburn letters are written in katakana; empty where they are no Japanese."""
    parts: list[str] = []
    rest = ""
    for found in _LATIN_MORA.finditer(latin):
        rest += found[0]
        kana = _KANA_OF.get(found[0], "ン" if found[0] == "n" else "ッ")
        if kana not in {"ア", "イ", "ウ", "エ", "オ"} or not (
            parts and re.search(rf"\[[^\]]*{kana}[^\]]*\]\?$", parts[-1])
        ):
            parts.append(kana + (_LONG_KANA[found[0][-1]] if found[0] in _KANA_OF else ""))
    return "".join(parts) if rest == latin else ""


def _lengthens(latin: str, before: str) -> bool:
    return (latin == "u" and before.endswith("(?:o|u|h)?")) or (latin in "aiueo" and before.endswith(f"{latin}?"))

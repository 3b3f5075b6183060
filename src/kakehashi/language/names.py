"""The name of an organisation in the form in which two spellings of it are equal."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from kakehashi.language.legal_forms import JAPANESE_FORMS, LATIN_FORMS, LEADING_LATIN_FORMS, SHORT_FORMS

_OLD_KANJI = (
    "亞圓應櫻奧橫假價畫懷樂關觀龜舊曉勳惠溪經藝縣檢顯驗嚴廣恆黃國黑齋參實壽收從澁縱燒條狀乘淨眞愼盡數聲靜"
    "齊專戰錢淺雙壯莊總藏續對體臺瀧擇澤單擔團晝鑄鎭轉傳燈當德獨讀內腦賣麥發濱佛竝變邊辨寶豐每萬滿彌藥與豫"
    "餘樣來賴龍兩綠禮爐勞樓錄灣鐵鹽驛榮營衞醫鷄硏圖氣號區處將證擴廳點會學髙﨑濵邉栁𠮷"
)
_NEW_KANJI = (
    "亜円応桜奥横仮価画懐楽関観亀旧暁勲恵渓経芸県検顕験厳広恒黄国黒斎参実寿収従渋縦焼条状乗浄真慎尽数声静"
    "斉専戦銭浅双壮荘総蔵続対体台滝択沢単担団昼鋳鎮転伝灯当徳独読内脳売麦発浜仏並変辺弁宝豊毎万満弥薬与予"
    "余様来頼竜両緑礼炉労楼録湾鉄塩駅栄営衛医鶏研図気号区処将証拡庁点会学高崎浜辺柳吉"
)
_OLD_KANA = {"ヰ": "イ", "ヱ": "エ", "ヶ": "ケ", "ヵ": "カ"}
"""Spellings that never tell two names apart; other small kana do (キヤノン is not キャノン)."""

_VARIANTS = str.maketrans(dict(zip(_OLD_KANJI, _NEW_KANJI, strict=True)) | _OLD_KANA)
_KATAKANA = {code: code + 0x60 for code in (*range(0x3041, 0x3097), 0x309D, 0x309E)}
_VOICE_MARKS = "\u3099\u309a"
_TRADE_MARKS = re.compile("[™®©℠]")
_LONG_MARK = re.compile(r"(?<=[ぁ-ゖァ-ヺーｦ-ﾟ])[－―−─‐]")
_SHORT_FORM = re.compile(rf"\(({'|'.join(SHORT_FORMS)})\)")
_NPO = re.compile(r"(?<![a-z0-9])npo\W*法人")
_DOTTED = re.compile(r"(?<![^\W_])[a-z](?:\.[a-z](?![^\W_]))+")
_CJK_GAP = re.compile(r"(?<=[々〆ァ-ヺー\u3400-\u9fff]) (?=[々〆ァ-ヺー\u3400-\u9fff])")


def fold_letters(text: str) -> str:
    """Set width, case and accents aside; the marks that voice kana stay."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    parts = unicodedata.normalize("NFD", folded)
    return unicodedata.normalize("NFKC", "".join(c for c in parts if not unicodedata.combining(c) or c in _VOICE_MARKS))


@lru_cache(maxsize=32768)
def normalise_name(name: str) -> str:
    """Give the part of a name that all its spellings share; idempotent.

    Set aside: width, case, accents, punctuation and spaces, legal forms at the beginning and the end, kana script, and
    old forms of kanji. A name made only of legal forms, or only of signs, keeps itself. Romanised Japanese forms of
    foundations and universities are part of the name: real registers hold organisations that differ only in them.
    """
    text = _fold(name)
    words = _split_words(text)
    return "".join(_without_legal_forms(words)) or "".join(text.split())


def mentions_name(text: str, name: str) -> bool:
    """Tell whether a text holds a name in any spelling; Latin letters only as whole words, Japanese within longer runs."""
    written, edges = _join_words(text)
    wanted = normalise_name(name)
    if wanted not in written:
        return False
    return any(
        (found.start() in edges or not wanted[:1].isascii()) and (found.end() in edges or not wanted[-1:].isascii())
        for found in re.finditer(re.escape(wanted), written)
    )


@lru_cache(maxsize=4096)
def _join_words(text: str) -> tuple[str, frozenset[int]]:
    """A text without what lies between its words, and where they begin and end in it."""
    words = _split_words(_fold(text))
    return "".join(words), frozenset({0, *accumulate(map(len, words))})


def _fold(name: str) -> str:
    text = _LONG_MARK.sub("ー", _TRADE_MARKS.sub("", name))
    return fold_letters(text).translate(_KATAKANA).translate(_VARIANTS)


def _split_words(text: str) -> list[str]:
    text = _SHORT_FORM.sub(lambda found: f" {SHORT_FORMS[found[1]]} ", text)
    text = _NPO.sub("特定非営利活動法人", text)
    text = _DOTTED.sub(lambda found: found[0].replace(".", ""), text)
    text = text.replace("&", " and ").replace("+", " plus ")
    spaced = " ".join("".join(c if c.isalnum() else " " for c in text).split())
    return _CJK_GAP.sub("", spaced).split()


def _read_forms(table: str) -> frozenset[str]:
    forms = (form for line in table.splitlines() for form in line.split("|"))
    return frozenset("".join(_split_words(_fold(form))) for form in forms if form.strip())


_TRAILING = _read_forms(LATIN_FORMS)
_LEADING = _read_forms(LEADING_LATIN_FORMS)
_JAPANESE = sorted(JAPANESE_FORMS.split(), key=len, reverse=True)
_LONGEST = 7
"""Words in the longest Latin form, with each letter of an abbreviation that is written apart counted as a word."""


def _without_legal_forms(words: Sequence[str]) -> Sequence[str]:
    while shorter := _without_one_form(words):
        words = shorter
    return words


def _without_one_form(words: Sequence[str]) -> Sequence[str]:
    """Leave one legal form out; give nothing when there is none, or nothing else."""
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        if "".join(words[-length:]) in _TRAILING:
            return words[:-length]
        if "".join(words[:length]) in _LEADING:
            return words[length:]
    return _without_japanese_form(words)


def _without_japanese_form(words: Sequence[str]) -> Sequence[str]:
    for form in _JAPANESE if words else ():
        if words[0].startswith(form) and (len(words) > 1 or words[0] != form):
            return [word for word in (words[0].removeprefix(form), *words[1:]) if word]
        if words[-1].endswith(form) and (len(words) > 1 or words[-1] != form):
            return [word for word in (*words[:-1], words[-1].removesuffix(form)) if word]
    return ()

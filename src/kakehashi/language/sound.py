"""What remains of a name however it is transcribed: its consonants."""

import re

_ROWS = """
k カキクケコヵヶ
g ガギグゲゴ
s サシスセソ
z ザジズゼゾヂヅ
t タチツテト
d ダデド
n ナニヌネノン
f ハヒフヘホ
b バビブベボヴ
p パピプペポ
m マミムメモ
r ラリルレロ
v ワヰヱヲ
"""
_OF_KANA = {ord(kana): row[0] for row in _ROWS.split("\n") if row for kana in row[2:]}
_SPELLINGS = (
    ("sch", "s"), ("sh", "s"), ("ch", "t"), ("ph", "f"), ("th", "s"), ("ts", "t"), ("tz", "t"), ("gn", "n"), ("gl", "r"),
    ("ck", "k"), ("qu", "k"), ("x", "ks"),
)  # fmt: skip
_LETTERS = str.maketrans({"l": "r", "c": "k", "q": "k", "v": "b", "h": "f", "w": "v", "j": "z"})
_REPEATED = re.compile(r"(.)\1+")


def consonants(word: str) -> str:
    """Give the consonants of a word in Latin letters or katakana; sounds that Japanese does not tell apart are one.

    Vowels and the letters that only lengthen go; アドルフォ and Adolfo both give “drf”. A rough key for comparing, no
    transcription.
    """
    text = word.casefold().translate(_OF_KANA)
    if text == word.casefold():
        for spelling, sound in _SPELLINGS:
            text = text.replace(spelling, sound)
        text = text.translate(_LETTERS)
    return _REPEATED.sub(r"\1", "".join(c for c in text if "a" <= c <= "z" and c not in "aeiouy"))

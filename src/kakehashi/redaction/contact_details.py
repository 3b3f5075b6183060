"""Web addresses, handles, e-mail addresses and phone numbers."""

import re
from collections.abc import Iterator

from kakehashi.domain.redacted import Category, Span

_HOST = (
    r"(?:[a-z0-9][a-z0-9-]{0,62}\.){1,5}"
    r"(?:com|org|net|edu|gov|info|biz|eu|it|jp|uk|de|fr|es|ch|at|be|nl|se|no|fi|dk|ie|pl|cz|pt|gr|us|ca|au"
    r"|nz|in|cn|kr|tw|sg"
    r"|io|ai|app|dev|tech|co|me|tv|cc|xyz|online|site|shop|cloud|bio|energy|example|test|invalid|tokyo"
    r"|osaka)(?![a-z0-9-])"
)
_PATH = r"(?:[/?#:][!#-&*-;=?-Z\\^-z|~]*)?"
_AT = r"(?:\s?[@＠]\s?|\s?[\[({]\s?(?:at|chiocciola|アット)\s?[\])}]\s?|\s?(?:アットマーク|アット)\s?)"
_DOT = r"(?:\.|\s?[\[({]\s?(?:dot|punto|ドット)\s?[\])}]\s?|\s(?:dot|punto)\s|ドット)"
_SPELT_HOST = rf"[a-z0-9][a-z0-9-]{{0,62}}(?:{_DOT}[a-z0-9][a-z0-9-]{{0,62}}){{1,5}}"
_SPOKEN_AT = r"\s(?:at|AT|chiocciola|presso)\s"
_EMAIL = re.compile(
    rf"(?<![\w.+-])[a-z0-9][\w.+-]{{0,63}}(?:{_AT}{_SPELT_HOST}|{_SPOKEN_AT}(?:{_HOST}"
    rf"|[a-z0-9-]{{2,40}}\s(?:dot|punto)\s[a-z]{{2,8}}))",
    re.IGNORECASE | re.ASCII,
)
_WEB = re.compile(rf"(?<![\w.@-])(?:(?:https?|ftp)://[!#-&*-;=?-Z\\^-z|~]+|{_HOST}{_PATH})", re.IGNORECASE | re.ASCII)
_SPELT_WEB = re.compile(
    r"(?<![\w.@-])(?:www(?:\s?[\[(]?(?:dot|punto)[\])]?\s?|\.)[\w.-]+|[a-z0-9-]{2,40}(?:\s?[\[(](?:dot"
    r"|punto)[\])]\s?|\s(?:dot|punto)\s)(?:com|org|net|it|jp|eu|example|co|io|de|uk)\b(?:\.[a-z]{2,8})?)",
    re.IGNORECASE | re.ASCII,
)
_HANDLE = re.compile(r"(?<![\w.])@[A-Za-z0-9_][\w.-]{1,40}|(?<![\w&])#(?=\w*[^\W\d])\w{3,50}", re.ASCII)
_JAPANESE_TAG = re.compile(r"(?<![\w&])#[^\W\d_]\w{1,30}")
_ACCOUNT = re.compile(
    r"\b(?:skype|wechat|line id|telegram|instagram|facebook|twitter|tiktok|youtube"
    r"|x \(twitter\))\s*(?:id)?\s*[:=]\s*([@\w./-]{3,60})",
    re.IGNORECASE | re.ASCII,
)
_PHONE = re.compile(
    r"""(?<![\w.,+/-])(?:
        (?:\(\+\d{1,3}\)|\+\s?\d{1,3}|\b00[1-9]\d{0,2}(?=[ .-]))(?:[ .\-/]?\(?\d{1,6}\)?){2,7}    # international
      | \(\d{2,5}\)[ -]?\d{1,4}(?:[ -]\d{2,4}){1,3}                                             # (03) 0000-0000
      | 0\d{1,4}(?:[-‐－–/]\d{2,8}){1,4}                                                         # 03-0000-0000, 02/0000000
      | 0\d{1,3}(?:[ .]\d{2,8}){1,4}                                                             # 059 000 12 34
      | 0\d{1,4}[・ー―の]\d{1,4}[・ー―の]\d{3,4}
      | (?:1[- ])?\d{3}[-.]\d{3}[-.]\d{4}                                                       # North American
      | [〇○◯零一二三四五六七八九]{2,5}[-―ー−‐・(][〇○◯零一二三四五六七八九]{1,4}[-―ー−‐・)][〇○◯零一二三四五六七八九]{3,4}
      | 0\d{9,10}                                                                                # 0300000000
      | 3\d{2}[ .-]\d{3}[ .-]?\d{4}                                                              # Italian mobile phones
    )(?![\w%°])""",
    re.VERBOSE | re.ASCII,
)
_AFTER_WORD = re.compile(
    r"(?:\b(?:tel|telefono|telephone|phone|fax|cell|cellulare|mobile|mob|whatsapp|call|numero verde"
    r"|centralino|switchboard"
    r"|toll[- ]free|ph)\b|電話|携帯|ファクス|ファックス|内線|フリーダイヤル"
    r"|代表)[\s:はがへにの.)\]/、]{0,3}(?:番号|no\.?|n\.)?[\s:はがへにの.)\]/、]{0,3}"
    r"(\+?\(?[0-9〇○◯零一二三四五六七八九][0-9〇○◯零一二三四五六七八九 ().\-–―−‐ー・/]{5,22}[0-9〇○◯零一二三四五六七八九])",
    re.IGNORECASE | re.ASCII,
)
_LEAST_DIGITS = 7
_KANJI_DIGITS = "〇○◯零一二三四五六七八九"
_DATE = re.compile(r"0?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")


def find_contact_details(text: str) -> Iterator[Span]:
    """Find how an organisation is reached, in a text whose full-width signs are written as ASCII."""
    yield from _spans(_EMAIL, text, Category.EMAIL)
    for pattern in (_WEB, _SPELT_WEB, _HANDLE, _JAPANESE_TAG):
        yield from _spans(pattern, text, Category.WEB)
    for found in _ACCOUNT.finditer(text):
        yield Span(*found.span(1), Category.WEB)
    yield from _find_phones(text)


def _spans(pattern: re.Pattern[str], text: str, category: Category) -> Iterator[Span]:
    for found in pattern.finditer(text):
        yield Span(found.start(), found.start() + len(found[0].rstrip(".,;:!?")), category)


def _find_phones(text: str) -> Iterator[Span]:
    for found in _PHONE.finditer(text):
        if sum(c.isdigit() or c in _KANJI_DIGITS for c in found[0]) >= _LEAST_DIGITS and not _DATE.fullmatch(found[0]):
            yield Span(*found.span(), Category.PHONE)
    for found in _AFTER_WORD.finditer(text):
        yield Span(*found.span(1), Category.PHONE)

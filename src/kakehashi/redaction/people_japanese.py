"""Persons in Japanese script: those of the roster, and whoever has a title or a role."""

import re
from collections.abc import Iterator

from kakehashi.domain.identity import Identity
from kakehashi.domain.redacted import Category, Span
from kakehashi.redaction.word_lists import read_list

_JAPANESE_NAME = (
    r"[\u3400-\u9fff々]{1,4}(?:[ 　][\u3400-\u9fff々ぁ-んァ-ヺー]{1,4})?|[ァ-ヺー]{2,12}(?:・[ァ-ヺー]{2,12}){0,2}"
)
_TITLES = (
    r"(?:(?<![杜両同摂諸彼華])氏|様(?!々|式|子|相)|さん(?!か|ず|の)|教授|准教授|助教(?!授)|講師|博士(?!号"
    r"|課程|論文|人材)|社長|会長|専務|常務|部長|課長|所長|工場長|室長|主任研究員|研究員|技師|先生"
    r"|代表取締役|代表|"
    r"取締役|理事長|CEO|CTO|名誉教授|顧問|特任|棟梁|師匠|名人)"
)
_NO_NAMES = frozenset(
    "皆 各 客 貴 同 両 当 者 神 王 何 仕 多 一 異 同様 有 主 担当 副 前 現 元 創業 大学 本 弊 名誉 客員 "
    "特任 主任 研究 技術 女性 若手 専門 企業 我 学 工学 理学 医学 農学 薬学 文学 経営 営業 開発 製造 "
    "代表 海外 国内 取引 相手 両氏 歴代 初代 先代 二代目 三代目 複数の お客 お 皆さ 修士 上席 主席 首席 "
    "准 助 産学 常勤 非常勤 外部 社外 社内 現役 専任 兼任 所属 派遣 招聘 経験".split()
)
_BEFORE_TITLE = re.compile(rf"(?<![\u3400-\u9fff々])({_JAPANESE_NAME})(?={_TITLES})")
_AFTER_ROLE = re.compile(
    r"(?:代表取締役社長|代表取締役|代表理事|代表社員|代表者|代表|社長|会長|所長|創業者|創業者で社長|創業主"
    r"|創業家|杜氏|工学博士|理学博士|農学博士|薬学博士|医学博士|博士|研究員|主任|技師長|技術責任者"
    r"|開発責任者|技師|棟梁|職人|発明|担当者?|窓口|責任者|研究者|開発者|発明者|工場長|技術顧問|顧問|CEO"
    r"|CTO)(?:・|:|＝|=|[ 　]|、|である|の(?=[\u3400-\u9fff]{1,4}[はが]))[ 　]?"
    r"([\u3400-\u9fff々]{1,4}(?:[ 　][\u3400-\u9fff々ぁ-んァ-ヺ]{1,4})?)(?=(?:は|が|も|を|と|へ|、|。|の"
    r"|まで|\(|（|\s|$))"
)


def find_japanese_people(text: str, identity: Identity) -> Iterator[Span]:
    """Find persons in Japanese script, each with a title, a role or a roster to vouch for the name."""
    for pattern in (_BEFORE_TITLE, _AFTER_ROLE):
        for found in pattern.finditer(text):
            name = found[1]
            if name not in _NO_NAMES and not re.search(
                r"(?:大学|企業|学部|学科|部門|会社|機構|業者|理事|協会|取締役|製造|開発|技術|研究|営業"
                r"|経営|実績|責任)$",
                name,
            ):
                yield Span(*found.span(1), Category.PERSON)
    for person in identity.people:
        yield from _find_japanese(text, person)


def _find_japanese(text: str, person: str) -> Iterator[Span]:
    parts = [part for part in re.split(r"[\s　・]+", person) if part and not part.isascii()]
    if len(parts) > 1:
        whole = r"[\s　・]{0,2}".join(map(re.escape, parts))
        yield from (Span(*found.span(), Category.PERSON) for found in re.finditer(whole, text))
    every_day = read_list("common_words_ja")
    for part in parts[:1]:
        sure = len(part) > 1 and part not in every_day
        vouched = (
            rf"(?<=代表の|社長の|創業者|担当の|窓口は|、代表|の代表){re.escape(part)}"
            rf"|{re.escape(part)}(?={_TITLES}|家|親子|兄弟|一族|・|（|\()"
        )
        for found in re.finditer(re.escape(part) + r"(?!メソッド|法|の法則|方程式)" if sure else _safe(vouched), text):
            yield Span(*found.span(), Category.PERSON)
    for part in parts[1:]:
        strict = (
            rf"{re.escape(part)}(?={_TITLES})"
            if len(part) < 2 or part in every_day
            else rf"(?<![\u3400-\u9fff]){re.escape(part)}(?=さん|氏|は|が|の|と|、|。)"
        )
        for found in re.finditer(strict, text):
            yield Span(*found.span(), Category.PERSON)


def _safe(pattern: str) -> str:
    """Look-behinds of one length each."""
    return re.sub(
        r"\(\?<=([^)]*)\)",
        lambda found: "(?:" + "|".join(f"(?<={part})" for part in found[1].split("|")) + ")",
        pattern,
    )

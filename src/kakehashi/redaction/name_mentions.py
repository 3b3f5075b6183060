"""Where a text names the organisation itself, or a product that bears its name."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kakehashi.domain.identity import Identity
from kakehashi.domain.redacted import Category, Span
from kakehashi.language.names import fold_letters
from kakehashi.language.sound import consonants
from kakehashi.redaction.everyday_words import are_words
from kakehashi.redaction.folded_text import FoldedText
from kakehashi.redaction.kept import is_kept_word
from kakehashi.redaction.own_names import FormKind, NameForm, forms_of, sounds_of
from kakehashi.redaction.word_lists import alternatives, read_folded, read_list

_TREATED_AS_NAME = re.compile(
    r"[」』”\"')）]{0,2}(?:は|が(?!強|弱|多|少)|では|も|社|株式会社|グループ|製|ブランド|と(?:共同|提携)"
    r"|が(?:提供|開発|持つ|保有)|代表|本社|工場|（|\(|、当)"
)
_ANNOUNCED = re.compile(
    r"(?:当社|弊社|わが社|我が社|株式会社|合同会社|有限会社|㈱|\(株\)|（株）|社名|通称|略称|称する|「|『|“)$"
)
_NAMED_AFTER = re.compile(
    r"(?:メソッド|法(?!人)|式|方程式|効果|の法則|則|定理|フィルタ|分布|サイクル|模型|モデル|指数|係数|数\b"
    r"|反応|病|症|議定書|状|色)"
)
_TAIL = re.compile(r"(?:[-–_/+.]?[^\W_]+)*[®™]?", re.ASCII)
_NEXT_WORD = re.compile(r"(?:[ \n]|[ ]?[-–])(?:[A-Z][\w/+-]*|[A-Za-z]{0,3}-?\d[\w/+-]*)[®™]?")
_JAPANESE_TAIL = re.compile(
    r"(?:[・-](?=[A-Z0-9]))?[ァ-ヺーA-Za-zＡ-Ｚａ-ｚ0-9０-９α-ωΑ-ΩⅠ-Ⅻ\-－]*(?:くん|ちゃん|君(?!臨))?"
    r"(?:号?(?:シリーズ|ファンド|機|型|号|式|鋏|計|器|装置|システム|プラットフォーム))?(?:[®™])?"
)
_JAPANESE_HEAD = re.compile(r"(?:(?<![ァ-ヺー])[ァ-ヺー]{2,8}|(?<![A-Za-z])[A-Za-z]{2,12}-?)$")
_KIND_OF_THING = re.compile(
    r"(?!社|製|側|等|様|本|工場|代表|独自|専用|株式|有限|合同|株|氏|内|間|中|後|前"
    r"|用)[\u3400-\u9fff]{1,3}(?![\u3400-\u9fff])"
)
_SPOKEN = re.compile(r"[ァ-ヺー]{4,}|(?<![A-Za-z])[A-Z][A-Za-z]{4,}")


def find_own_names(folded: FoldedText, identity: Identity) -> Iterator[Span]:
    """Find the organisation's own names in any spelling; with what makes a product of them, they are a brand."""
    for form in forms_of(identity):
        if len(form.pattern) < 2:
            continue
        for found in re.finditer(form.pattern, folded.letters):
            if found[0] and _is_meant(folded, form, found, people=identity.people):
                start, end = folded.starts[found.start()], folded.ends[found.end() - 1]
                if (
                    form.kind is FormKind.ACRONYM
                    and folded.text[end - 2 : end - 1] == "." == folded.text[end : end + 1]
                ):
                    end += 1
                longer = _with_product(folded.text, end, latin=found[0].isascii())
                if not found[0].isascii() and (head := _JAPANESE_HEAD.search(folded.text, max(0, start - 13), start)):
                    start, longer = head.start(), max(longer, end)
                yield Span(start, longer, Category.BRAND if longer > end else Category.ORGANISATION)


def find_transcribed_names(text: str, identity: Identity) -> Iterator[Span]:
    """Find katakana and Latin words that sound as a name of the other script: ヴァルドーロ of Valdoro."""
    sounds = sounds_of(identity)
    for found in _SPOKEN.finditer(text) if sounds else ():
        if consonants(fold_letters(found[0]) if found[0].isascii() else found[0]) in sounds and not (
            are_words(found[0]) or is_kept_word(found[0])
        ):
            yield Span(*found.span(), Category.ORGANISATION)


def _is_meant(folded: FoldedText, form: NameForm, found: re.Match[str], *, people: tuple[str, ...]) -> bool:
    if found[0].isascii():
        whole_words = found.start() in folded.edges and found.end() in folded.edges
        return whole_words and _is_meant_in_latin(form, folded.written(found.start(), found.end()))
    return _is_meant_in_japanese(folded, form, found, people=people)


def _is_meant_in_latin(form: NameForm, written: str) -> bool:
    if form.kind is FormKind.ACRONYM:
        return written.upper() == written and not re.search(r"[^\w.&・＆-]", written)
    if written.lower() == written and are_words(written):
        return False
    return not (form.is_word and form.kind is FormKind.SHORTENED and not re.search(r"\w.*[A-Z]", written))


def _is_meant_in_japanese(folded: FoldedText, form: NameForm, found: re.Match[str], *, people: tuple[str, ...]) -> bool:
    written = folded.written(found.start(), found.end())
    start, end = folded.starts[found.start()], folded.ends[found.end() - 1]
    before, after = folded.text[max(0, start - 5) : start], folded.text[end : end + 6]
    if _NAMED_AFTER.match(after) and (form.is_word or any(person.startswith(written) for person in people)):
        return False
    if form.kind is FormKind.SOUND and (
        _continues(before[-1:], written[0]) or (written.isascii() and not written[:1].isupper())
    ):
        return False
    if not form.is_word:
        return len(written) > 3 or not (_continues(before[-1:], written[0]) and re.match("[ァ-ヺー]", written))
    if _ANNOUNCED.search(before):
        return True
    return not _continues(before[-1:], written[0]) and bool(
        _TREATED_AS_NAME.match(after) or _is_product(after, written)
    )


def _is_product(after: str, written: str) -> bool:
    """A word of every day with a model behind it: 疾風X2, ハヤテ2000."""
    return bool(re.match(r"[A-Za-zＡ-Ｚ0-9０-９-]{1,}", after)) and not re.match("[0-9０-９]", written)


def _continues(before: str, first: str) -> bool:
    kanji, kana = r"[\u3400-\u9fff々]", r"[ァ-ヺーｦ-ﾟ]"
    return any(re.match(script, before) and re.match(script, first) for script in (kanji, kana))


@lru_cache(maxsize=1)
def _trade() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(read_list('generic_words_ja'))}){{0,3}}")


def _with_product(text: str, end: int, *, latin: bool) -> int:
    if latin:
        end = _with_latin_product(text, end)
    if not latin or re.match("[ァ-ヺ]", text[end : end + 1]):
        trade = _trade().match(text, end)
        end = trade.end() if trade else end
        found = _JAPANESE_TAIL.match(text, end)
        end = found.end() if found else end
        kind = _KIND_OF_THING.match(text, end) if re.match("[ァ-ヺー]", text[end - 1 : end]) else None
        return kind.end() if kind else end
    return end


def _with_latin_product(text: str, end: int) -> int:
    tail = _TAIL.match(text, end)
    end = tail.end() if tail and tail[0] else end
    following = _NEXT_WORD.match(text, end)
    if following and following[0].strip(" \n-–®™").lower() not in read_folded("kept_latin"):
        return following.end()
    return end

"""Brands and products of an organisation's own: marked, quoted, announced, written in camel case, or made from its name."""

import re
from collections.abc import Iterator

from kakehashi.domain.identity import Identity
from kakehashi.domain.redacted import Category, Span
from kakehashi.redaction.everyday_words import are_words
from kakehashi.redaction.kept import is_formula, is_kept_word
from kakehashi.redaction.name_products import find_name_products
from kakehashi.redaction.word_lists import read_folded

_MARKED = re.compile(
    r"(?:[A-ZÀ-Ý][\w'’-]* ){0,2}[\w'’-]{2,40} ?[®™℠]"
    r"|[「『“\"]?[ァ-ヺーぁ-ん\u3400-\u9fffA-Za-z0-9-]{2,25}[」』”\"]?[®™℠]"
)
_CAMEL = re.compile(
    r"(?<![\w.@/-])(?![a-z]{1,2}[A-Z\d]+\b)(?=[\w-]{0,40}[a-z][A-Z])[A-Za-z][A-Za-z]+[\w-]*(?:[ ]\d[\w.]*)?", re.ASCII
)
_TITLED = r"[A-Z][\w'’/+-]*(?: (?:[A-Z][\w/+-]*|\d[\w.]*)){0,3}"
_ANNOUNCED = re.compile(
    r"\b(?:[Nn]ostr[oaie]|[Oo]ur|[Ii]ts|[Ll]a nostra|[Ii]l nostro)(?: [a-zà-ÿ-]+){0,4} [“\"«']?(" + _TITLED + r")"
    r"|\b(?:called|named|named|dubbed|christened|branded(?: as)?|brand(?: name)?|marketed as|sold as"
    r"|trade name|under the name|known as|chiamat[oaie]|denominat[oaie]|battezzat[oaie]|detto|detta"
    r"|marchi[oa](?: commerciale)?|con il nome(?: di)?|col nome(?: di)?|sotto il nome(?: di)?|linea|gamma"
    r"|serie|piattaforma|software|applicazione|app|modell[oi]|prodotto|famiglia|the model|model|models"
    r"|series|product line|platform|app|suite|fund|fondo|type|tool|programma|programme)"
    r" (?:the |il |la |di |del )?[“\"«']?(" + _TITLED + r")"
    r"|\b(" + _TITLED + r")[”\"»']? (?:series|family|line|platform|suite|app|software|range|fund|programme)\b",
    re.ASCII,
)
_QUOTED = re.compile(r"[“«「『\"]([^”»」』\"\n]{2,30})[”»」』\"]")
_QUOTED_NAME = re.compile(r"[A-ZÀ-Ý0-9][\w'’/+-]*(?: [A-ZÀ-Ý0-9][\w'’/+-]*| (?:di|del|of|the|e|and)){0,4}")
_QUOTED_JAPANESE = re.compile(r"[\u3400-\u9fff々ァ-ヺーA-Za-z0-9の]$")
_EMPHASIS = re.compile(r"(?:[るすたてい]|化|こと|ごと|もの|ない|力|性|型|的|ような|感|とは)$|^[ぁ-ん]+い$")
_JAPANESE_MODEL = re.compile(
    r"(?:当社|弊社|自社)(?:製|の|開発の|独自の)?([ァ-ヺー]{3,15}[A-Z0-9-]+|[A-Z][A-Za-z]*-?\d[\w-]*)"
    r"|(?:装置|機|計|器|システム|ロボット|ドローン|センサー?|カメラ|炉|ポンプ|モータ|サーバ|チップ|ソフト"
    r"|サービス|クラウド|「)([A-Z]{2,6}-?\d{2,5}[A-Z]{0,2})(?![A-Za-z0-9])"
    r"|(?:型番|型式|機種名?|製品名|商品名|ブランド名?|品番|形式|モデル名?|シリーズ名|愛称|登録商標)(?:は"
    r"|の一例は|:|:|「|『)?[ ]?((?:[A-Z]{2,6}-?\d{2,5}[\w-]*|[ァ-ヺー]{3,15}[A-Za-z0-9α-ω-]*))"
    r"|([ァ-ヺーA-Za-z0-9-]{3,20})(?=シリーズ)"
)
_CODE_OF_OURS = re.compile(
    r"\b(?:[Nn]ostr[oaie]|[Oo]ur|[Mm]odell[oi]|[Mm]odels?|[Ss]erie|[Ss]eries|[Tt]ype|[Pp]rototyp[eo]"
    r"|[Vv]ersion[ei]?|[Dd]rone|[Rr]obot|[Ss]istem[ai]|[Mm]acchin[ae]|[Ss]trument[oi]|[Dd]ispositiv[oi]"
    r"|[Pp]omp[ae]|[Ss]ensor[ei]?|[Mm]otor[ei]?|[Ss]ystems?|[Mm]achines?|[Dd]evices?|[Pp]umps?"
    r"|[Ii]nstruments?|[Tt]he)(?: [a-z]+){0,2} ([A-Z]{2,6}[- ]?\d{2,5}[A-Z]?(?:/[A-Z0-9]+)?)\b"
)
_MODEL = re.compile(r"(?<![A-Za-z0-9/.+-])[A-Z]{2,5}-\d{2,5}[A-Z]{0,2}(?![A-Za-z0-9-])")
_STEPS = (
    r"(?:マイナス|プラス|レベル|タイプ|フェーズ|バージョン|グレード|クラス|カテゴリー?|ステージ|ユニット"
    r"|ステップ|シリーズ|モード|ランク|パート|チャネル|チャンネル|ポート|ページ|ケース|ロット|スコープ|トップ"
    r"|ベスト|ナンバー|メートル|センチ|ミリ|キロ|トン|ドル|ユーロ|パーセント|ビタミン|ポリ\w*|ナイロン|オメガ"
    r"|ステンレス|インダストリー|サイズ|コロナ\w*|\w*ウイルス|インターロイキン|カスパーゼ)"
)
_KANA_MODEL = re.compile(
    rf"(?<![ァ-ヺー])(?!{_STEPS}[A-Za-z0-9])([ァ-ヺー]{{4,15}}(?:-?[A-Z]{{1,4}}-?[0-9]{{1,5}}"
    rf"|[0-9]{{1,5}}(?!G)[A-Z]{{0,3}}|[α-ωΑ-Ω]|Pro|Neo|Lite))(?![A-Za-z0-9~～〜.,]"
    rf"|[0-9万億千台つ種個社名件年か本枚回人%％度倍割層軸次元点基系列機]|ch|bit)"
    r"|([ァ-ヺー]{3,15})(?=という名|と名付け|と名づけ|の名で|の商品名|の製品名|ブランド(?!力|化|価|品))"
)


def find_brands(text: str, identity: Identity) -> Iterator[Span]:
    """Find an organisation's own brands, and every other mention of those that are marked as such."""
    for found in _MARKED.finditer(text):
        name = found[0].strip('®™℠ 「」『』“”"')
        words = name.split(" ")
        if not is_kept_word(name) and not is_kept_word(words[-1]):
            yield Span(*found.span(), Category.BRAND)
            yield from _mentions(text, words[-1])
    for start, end in _candidates(text):
        name = text[start:end]
        if not (is_kept_word(name) or _says_nothing(name) or is_formula(name) or is_kept_word(name.split(" ")[0])):
            yield Span(start, end, Category.BRAND)
    yield from find_name_products(text, identity)


def _mentions(text: str, name: str) -> Iterator[Span]:
    if len(name) > 3 and not are_words(name):
        for found in re.finditer(
            rf"(?<!\w){re.escape(name)}(?!\w)" if name.isascii() else re.escape(name), text, re.IGNORECASE
        ):
            yield Span(*found.span(), Category.BRAND)


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_CAMEL, _ANNOUNCED, _JAPANESE_MODEL, _CODE_OF_OURS):
        for found in pattern.finditer(text):
            start, end = found.span(found.lastindex or 0)
            if pattern is not _ANNOUNCED or not re.fullmatch(r"[A-Z]{1,5}|[A-Z]|\w+ \d+", text[start:end]):
                yield start, end
    for found in _KANA_MODEL.finditer(text):
        yield found.span(found.lastindex or 0)
    for found in _MODEL.finditer(text):
        if not is_kept_word(re.split(r"[-\d]", found[0])[0]):
            yield found.span()
    for found in _QUOTED.finditer(text):
        if _EMPHASIS.search(found[1]):
            continue
        if _QUOTED_NAME.fullmatch(found[1]) or _QUOTED_JAPANESE.search(text, max(0, found.start() - 8), found.start()):
            yield found.span(1)


def _says_nothing(name: str) -> bool:
    return all(word.lower() in read_folded("title_words") or is_kept_word(word) for word in name.split(" "))

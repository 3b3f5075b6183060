"""Japanese places below the prefecture: cities, wards, streets, stations, railway lines."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kakehashi.domain.identity import Identity
from kakehashi.domain.redacted import Category, Span
from kakehashi.redaction.word_lists import alternatives, read_list

_KANJI = r"\u3400-\u9fff々ヶケ"
_NUMBER = r"(?:[0-9一二三四五六七八九十〇]+(?:丁目|番地?|号|[-−–‐ー]|の)?){1,4}"
_MUNICIPALITY = re.compile(
    rf"(?:(?<=[都道府県])|(?<![{_KANJI}]))(?![{_KANJI}]{{2,3}}県|京都府|大阪府|東京都"
    rf"|北海道)[{_KANJI}ァ-ヺ]{{1,5}}?(?:市(?!場|販|民|況|街|内の|価|役所)|(?<=[{_KANJI}]{{2}})区(?!分|別"
    rf"|画|間|域|切)|(?<=[{_KANJI}]{{1}})郡)[{_KANJI}ァ-ヺー]{{0,8}}(?:{_NUMBER})*"
)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"〒 ?\d{3}-?\d{4}",
        r"(?:北緯|南緯|東経|西経)?[0-9]{1,3}度[0-9]{1,2}分(?:[0-9.]+秒)?(?:[NSEW北南東西])?",
        (
            rf"(?<![{_KANJI}])(?!人工|淡水|空港|漁港|入港|寄港|離島|列島|築城|諸島|各地|無人|火山|鉱山|登山"
            rf"|里山|林山)[{_KANJI}]{{1,3}}(?:湖|岳|大社|神宮|神社|城(?=[のをにはが、。址跡下])|城址"
            rf"|港(?=[のをにはが、。からへ])|(?<=[{_KANJI}]{{2}})山(?=[のをに麓]|麓)|島(?=[のでにはを、]))"
        ),
        rf"(?:JR|京王|小田急|東急|阪急|阪神|近鉄|南海|京阪|西武|東武|名鉄)[{_KANJI}]{{1,5}}線",
        rf"[{_KANJI}]{{1,5}}(?:IC|JCT|インター(?!ネ|フ|ロ|ナ|バ|ラ))",
        rf"[{_KANJI}ァ-ヺー]{{1,6}}?駅(?:前|ビル|東口|西口|南口|北口)?",
        rf"[{_KANJI}ァ-ヺー]{{1,6}}(?:本線|新幹線|電鉄|鉄道|モノレール|環状線)",
        (
            rf"(?:JR|京王|小田急|東急|阪急|阪神|近鉄|南海|京阪|西武|東武"
            rf"|名鉄)?[{_KANJI}]{{2,5}}(?<!電)(?<!光)(?<!配)(?<!導)(?<!無)(?<!有)(?<!直)(?<!曲)(?<!回)(?<!視)(?<!外)線(?:沿い"
            rf"|沿線)"
        ),
        (
            rf"[{_KANJI}]{{1,4}}(?:通り?|筋|大路|小路)[{_KANJI}]{{1,6}}(?:上[ルる]|下[ルる]|東入[ルる]?"
            rf"|西入[ルる]?)|(?<![{_KANJI}])[{_KANJI}]{{2,4}}(?<!流)(?<!普)(?<!交)(?<!共)(?<!開)通り"
        ),
        rf"(?<![{_KANJI}])[{_KANJI}]{{1,5}}(?:町|村|丁目)(?:{_NUMBER})*(?!工場|並み|おこし)",
        (
            rf"(?<![{_KANJI}])[{_KANJI}ァ-ヺー]{{1,6}}(?:工業団地|学園都市|研究学園都市|サイエンスパーク"
            rf"|テクノパーク|リサーチパーク|半島|海岸|高原|盆地|平野|峠|渓谷|温泉|商店街|ヒルズ|空港|城下"
            rf"|岬(?!大学)|湖畔|河畔)"
        ),
        (
            rf"(?<![{_KANJI}])(?!火山|鉱山|氷河|運河|大河|河川|人工|湿|淡水|海|汽水"
            rf"|巨大)[{_KANJI}]{{1,3}}(?<!火)(?<!登)(?<!鉱)(?:山麓|川流域|川沿い|湖畔|湾岸|湾内|海峡|灘)"
        ),
    )
)
_TAIL = re.compile(
    rf"(?:[市区町村](?![{_KANJI}]{{0,2}}(?:場|販|況|街))(?:[{_KANJI}]{{1,6}}(?:[区町村]|丁目"
    rf"|(?=[0-9])))?(?:{_NUMBER})*)?(?:港|駅|空港|湾|IC|みなとみらい)?"
)
_BEFORE = re.compile(r"(?:[都道府県市区町村新北南東西旧在元の・、。（(「／/\s]|[ぁ-んァ-ヺーA-Za-z0-9])$|^$")
_SUFFIX = (
    r"(?:市|区|町|村|駅|港|湾|工場|本社|支社|支店|本店|営業所|事業所|事業部|拠点|研究所|研究センター|製作所"
    r"|出身|在住|在|産|発祥|発|製(?!薬)|内|近郊|周辺|地区|地域|地方|郊外|方面|城|空港|沿岸|沖|市内|市立|伝統"
    r"|老舗|本部|オフィス|ラボ|店|校|キャンパス|の|に|を|と|で|が|は|へ|から|まで|より|や|・|、|。|，|,|\.|）"
    r"|\)|」|\s|っ子|生まれ|育ち|県境|中心部|駅前|（|\(|$)"
)


def find_japanese_places(text: str, identity: Identity) -> Iterator[Span]:
    """Find places in Japanese script; names that are also words only with a word of place behind them."""
    for pattern in (_MUNICIPALITY, *_PATTERNS):
        for found in pattern.finditer(text):
            yield Span(*found.span(), Category.PLACE)
    for found in _cities().finditer(text):
        if _stands_alone(text, found):
            tail = _TAIL.match(text, found.end())
            yield Span(found.start(), tail.end() if tail else found.end(), Category.PLACE)
    yield from _find_own_city(text, identity.city)


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    before, after = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 6]
    if re.match("[府県]", after) or not (_BEFORE.search(before) or re.match("[ぁ-ん]", found[0])):
        return False
    if found[0] in read_list("unsure_places_ja"):
        return bool(
            re.match(r"(?:市(?!場|販|民)|区(?!分|別|画)|駅|港|工場|本社|支社|営業所|事業所|拠点|出身|在住|市内)", after)
        )
    if re.match("[ァ-ヺー]", found[0]):
        return not re.match("[ァ-ヺー]", after) and not re.match("[ァ-ヺー]", before)
    return bool(re.match(_SUFFIX, after))


@lru_cache(maxsize=1)
def _cities() -> re.Pattern[str]:
    abroad = frozenset(name for name in read_list("world_cities") if name[0] > "\u3000")
    return re.compile(alternatives(frozenset(read_list("japanese_cities") | abroad)))


def _find_own_city(text: str, city: str) -> Iterator[Span]:
    own = re.sub(r"[市区町村]$", "", re.sub(r"^.{2,3}[都道府県]", "", city.strip()))
    if len(own) < 1 or own.isascii():
        return
    behind = (
        r"(?=市|区|駅|港|工場|本社|出身|の(?:工場|本社|拠点|研究所))"
        if len(own) == 1 or own in read_list("unsure_places_ja")
        else r"(?![府県])"
    )
    for found in re.finditer(re.escape(own) + behind, text):
        yield Span(*found.span(), Category.PLACE)

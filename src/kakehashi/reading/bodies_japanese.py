"""The organisations and the places a Japanese text names."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kakehashi.language.legal_forms import JAPANESE_FORMS
from kakehashi.reading.countries import country_before, country_of, part_country
from kakehashi.reading.mentions import BodyMention, PlaceMention
from kakehashi.reading.tables import any_of, load_table

_RUN = re.compile(r"[一-龠々ァ-ヶーA-Za-z0-9À-ÿ・&=-]+(?: (?=[A-ZÀ-Þ][a-zà-ÿ])[A-Za-zÀ-ÿ]+)*")
_LATIN = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ0-9&.-]+(?: [A-ZÀ-Þ][A-Za-zÀ-ÿ&.-]+)*")
_ASIDE = re.compile(r"\s*\((?P<inside>[^()]{1,60})\)")
_ALIAS = re.compile(
    r"(?:以下、?)?「(?P<called>[^」]{1,20})」|(?:略称|通称)[::]?(?P<short>[A-Za-z]{2,12})|(?:^|、)(?P<initials>[A-Z][A-Za-z]+(?:[ .&-]+[A-Z]?[A-Za-z]+)*)(?:$|、)"
)
_FORMS = any_of(JAPANESE_FORMS.split())
_FORM = re.compile(rf"^(?:{_FORMS})|(?:{_FORMS})$|(?<=[ァ-ヶー一-龠A-Za-z]{{2}})(?<![公会商支本神])社$")
_NO_INITIALS = frozenset(
    "AI IT IoT DX GX EV EU UK US USA CEO CTO CFO COO CSO MOU MoU MOC PDF OK R&D G7 G20 km MW GW kW".split()
)
# Runs that are subjects and nobody: things, deeds and offices.
_NO_ACTOR = re.compile(
    "(?:協定|覚書|声明|宣言|契約|文書|議定書|工場|センター|拠点|投資|分野|領域|関係|会談|会合|署名|協力|両国|大臣|首相|業務|額|者|管理|式|会|化|性|的|売上|売上高|市場|施設|事務所"
    "|ライン|棟|計画|予定|時期|目的|対象|内容|経済|産業|技術|企業|政府|国|社長|会長|同氏|氏|訪問|参加|加盟|設置|開設|締結|期間|総額|金額|規模|人|年|月|日|件|点|次回|今回|概要|議題|背景|一方|双方|全体|一部|各国|各社|我々|私|当日|株式|提携|連携|事業|製品|機器|装置|人材|研究|開発|導入|影響|状況|結果|報道|発表|発言|見通し|可能性|メンバー|スタッフ|チーム|プロジェクト|プログラム|パートナーシップ|サービス|システム)$"
    "|^(?:両|同|当|各|本|今|昨|来|第|新)"
)
_PLACE_AFTER = re.compile(
    r"(?P<place>[一-龠々]{1,6}[市都県府州区町村道]|(?<![一-龠々ァ-ヶー])[ァ-ヶー]{2,12}(?:市|州|県)?|(?P<city>[一-龠々]{2,4}))"
    r"(?P<inner>市?内|都内|府内|県内|州内|近郊|郊外)?(?=で(?!す|あ|き)|において|にて|における|に(?!より|よる|よっ|関|対|伴|基|向|お|つ|と|も|は|加|署|合|参|属|就|代|係))"
)
_PLACE_OF = re.compile(r"(?P<place>[一-龠々]{1,6}[市県府州町村]|[ァ-ヶー]{2,12}[市州県])(?=の|、|・)")
_CITIES = frozenset(
    "東京 大阪 京都 神戸 名古屋 福岡 札幌 仙台 横浜 広島 奈良 千葉 川崎 北京 上海 台北 香港 熊本 長崎 金沢 新潟 静岡 浜松 岡山 高松 松山 鹿児島 那覇 筑波 川口 堺 深圳 広州 釜山 大田 那須 盛岡 秋田 青森 水戸 宇都宮 前橋 甲府 長野 岐阜 津 大津 和歌山 鳥取 松江 山口 徳島 高知 佐賀 大分 宮崎 都内".split()
)
_NO_PLACES = frozenset(
    "センター グループ フォーラム コンソーシアム プロジェクト イベント サミット オンライン ウェブ メンバー パートナー ベース テーマ リアルタイム ユーロ ドル ポンド ルピー レアル ウォン ライン ラボ プログラム パートナーシップ コメント ビジネス インフラ エネルギー バイオ ロボット データ システム モデル ペース スタート チーム ホームページ サイト トップ アジア ヨーロッパ".split()
)


def find_japanese_bodies(text: str, taken: Sequence[tuple[int, int]]) -> list[BodyMention]:
    """Give the organisations of a sentence, outside the stretches that people's names take."""
    named = [
        mention
        for mention in _named(text)
        if not any(mention.start < stop and start < mention.end for start, stop in taken)
    ]
    return [*named, *_referred(text)]


def find_japanese_places(text: str) -> list[PlaceMention]:
    """Give the places of a sentence: cities, and names before “で”, “において”, “に”."""
    places = []
    for pattern in (_PLACE_AFTER, _PLACE_OF):
        for match in pattern.finditer(text):
            name = match["place"]
            if match.groupdict().get("city") and name not in _CITIES:
                continue
            if (
                name in _NO_PLACES
                or country_of(name) == name
                or (country_of(name) and part_country(name)[1] == "")
                or name in {"両国", "同州"}
            ):
                continue
            plain = name[:-1] if match.groupdict().get("inner") == "" else name
            places.append(PlaceMention(match.start("place"), match.end("place"), _city(plain)))
    return places


def _city(name: str) -> str:
    return name.removesuffix("都") if name == "東京都" else name


def strip_japanese_form(name: str) -> str:
    """A name without its legal form, and without the “社” that says it is a firm's."""
    stripped = _FORM.sub("", name)
    return _FORM.sub("", stripped).strip(" ・") or name


@cache
def _head() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load_table('ja.toml')['bodies']['heads'])})(?![一-龠々ァ-ヶー])")


@cache
def _descriptor() -> re.Pattern[str]:
    return re.compile(
        rf"^(?:[一-龠々ァ-ヶー]{{0,8}}?)(?:{any_of(load_table('ja.toml')['bodies']['descriptors'])})(?=[ァ-ヶA-Z][ァ-ヶーA-Za-z・]{2})"
    )


def _named(text: str) -> Iterator[BodyMention]:
    for run in _RUN.finditer(text):
        yield from _in_run(text, run.start(), run.group())


def _in_run(text: str, start: int, run: str) -> Iterator[BodyMention]:
    offset, country, rest = (0, "", run) if re.match(_FORMS, run) else _without_country(run)
    if descriptor := _descriptor().match(rest):
        offset, rest = offset + descriptor.end(), rest[descriptor.end() :]
    end = start + offset + len(rest)
    if not rest or rest[0].isdigit() or (country_of(rest) == part_country(rest)[0] != "" and not part_country(rest)[1]):
        return
    if _head().fullmatch(rest) and len(rest) > 1:
        yield BodyMention(start + offset, end, rest, reference=True)
        return
    aside = _ASIDE.match(text, end)
    aliases = tuple(alias[1] or alias[2] or alias[3] for alias in _ALIAS.finditer(aside["inside"])) if aside else ()
    form = re.search(rf"^(?:{_FORMS})|(?:{_FORMS})$", rest)
    country = country or country_before(text, start + offset)
    if form or (_head().search(rest) and _head().search(rest).end() == len(rest) and len(rest) > 3):  # type: ignore[union-attr]
        yield BodyMention(start + offset, end, strip_japanese_form(rest), country, aliases, sure=True)
    elif latin := _LATIN.search(rest):
        if latin.group() not in _NO_INITIALS and len(latin.group()) > 2:
            begin = start + offset + latin.start()
            yield BodyMention(
                begin,
                begin + len(latin.group()),
                latin.group(),
                country,
                aliases,
                sure=latin.group().isupper() or " " in latin.group(),
            )
    elif _acts(text, end, rest):
        yield BodyMention(start + offset, end, rest, country, aliases)
    elif aliases or re.fullmatch(r"[ァ-ヶー・]{3,}", rest):
        yield BodyMention(start + offset, end, rest, country, aliases, sure=bool(aliases))


def _acts(text: str, end: int, run: str) -> bool:
    """Whether an unknown name is the subject of its sentence, as firms whose name does not show it are."""
    return (
        len(run) > 2
        and re.match(r"(?:は|が)", text[end:]) is not None
        and not _NO_ACTOR.search(run)
        and bool(re.search("[一-龠ァ-ヶ]{3}", run))
    )


def _without_country(run: str) -> tuple[int, str, str]:
    """Part “インド・” or “仏” from the beginning of a run; a name that needs its country (英国科学産業省) keeps it."""
    country, rest = part_country(run)
    plain = rest.lstrip("・")
    if country and (run[len(run) - len(rest) :] != plain or len(run) - len(rest) == 1) and plain:
        return len(run) - len(plain), country, plain
    return 0, country, run


def _referred(text: str) -> Iterator[BodyMention]:
    table = load_table("ja.toml")["bodies"]
    for group in ("references", "group_references"):
        for match in re.finditer("|".join(table[group]), text):
            yield BodyMention(match.start(), match.end(), match.group(), reference=True)

"""Other organisations: customers, partners, universities of origin, whose names would give this one away."""

import re
from collections.abc import Iterator

from kakehashi.domain.redacted import Category, Span
from kakehashi.language.names import fold_letters
from kakehashi.redaction.kept import is_kept_word
from kakehashi.redaction.word_lists import read_folded, read_list

_CAP = r"[A-ZÀ-Ý][\w'’&.-]{0,30}[\w®]"
_LINK = (
    r"(?:(?:di|del|della|dello|dell'|dei|degli|delle|de|d'|of|the|for|e|and|&|per|la|le|il|in|di|y|für|der|des) ?){1,2}"
)
_HEAD = (
    r"(?:Università|Universität|Université|Universidad|University|Politecnico|Ateneo|Scuola|School|College"
    r"|Istituto|Instituto|Institute|Institut|Centro|Centre|Center"
    r"|Ospedale|Hospital|Policlinico|Clinica|Fondazione|Foundation|Consorzio|Consortium|Gruppo|Group|Banca"
    r"|Bank|Agenzia|Agency|Accademia|Academy|Laboratori|Laboratorio|Laboratory|Osservatorio|Observatory"
    r"|Azienda|Cooperativa|Cooperative|Distretto|District|Parco|Polo|Museum|Museo|Camera|Chamber|Comune"
    r"|Municipality|City|Port|Porto|Autorità|Authority|Club|Acquedotto|Cantiere|Cantieri|Officine"
    r"|Acciaieria|Acciaierie|Fonderia|Fonderie|Cartiera|Birrificio|Pastificio|Caseificio|Cantina|Cantine"
    r"|Dipartimento|Department|Faculty|Max Planck|Fraunhofer|ASL|ATS|IRCCS|AO|AOU)"
)
_LATIN = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_HEAD}(?: (?:{_LINK})?(?:{_CAP}|[“\"«][^”\"»]{{2,40}}[”\"»])){{1,6}}",
        (
            rf"\b(?:{_CAP} ){{1,5}}(?:University|Institute(?: of Technology)?|College|Hospital|Group|Foundries"
            rf"|Foundry|Motors|Corporation|Holdings|Industries|Laboratories|Labs|Foundation|Bank|Ventures"
            rf"|Capital|Partners|Shipyards?|Railways?|Airlines|Brewery|Steelworks|Works|Pharma|Pharmaceuticals"
            rf"|Foods|Chemicals|Electric|Electronics|Technologies|Systems|Robotics|Energy|Club|Association"
            rf"|Society|Council|Authority|Utilities|Water|Shipping|Airways|Museum|School|Observatory|Consortium"
            rf"|Clinic|Trust|Yard|Werft|Motori|Aerospace)\b(?: of {_CAP})?"
        ),
        (
            rf"\b(?:{_CAP} (?:& |e )?){{1,5}}(?:S\.?p\.?A\.?|S\.?r\.?l\.?|S\.?n\.?c\.?|S\.?a\.?s\.?|Ltd\.?"
            rf"|Inc\.?|GmbH|AG|K\.K\.|Co\.,? ?Ltd\.?|Corp\.?|LLC|PLC|plc|Oy|AB|B\.V\.|N\.V\.|S\.A\.)(?!\w)"
        ),
    )
)
_KANJI = r"\u3400-\u9fff々ヶ"
_RUN = rf"[{_KANJI}ァ-ヺー・A-Za-z0-9]"
_JAPANESE_END = (
    r"(?:大学(?!院生|生|教員|向け|間|入試|教育|ベンチャー)|大学院|大学(?=と共同|との共同|と連携|の[^研])|高専"
    r"|高等専門学校|製薬(?!会社|企業|業|メーカー|工程|用|向)|製作所|重工(?:業)?|電機(?!メーカー|業)"
    r"|(?<=[^\W消大小低高省発余再全受送自総])電力(?=[にとへ株、。]|など|管内)|鉄道(?!会社|車|分|事|向|業|用|の"
    r"|施|設)|病院(?!向|内|食|や|で|等|や|情|経|用|間|・)|研究所(?!向|や|間|等|・|を|で)|研究センター|工業所"
    r"|精機|精工|化成(?!品|肥|処)|造船(?!所向|業|会)|製鉄所?|製鋼|産業(?=株)|酒造|醸造所|硝子|紡績|証券|銀行"
    r"|信用金庫|ホールディングス|(?<!究)(?<!業)グループ(?=[のにへとがは、。やも]|傘下)|自動車(?=株|工業)"
    r"|電気工業|化学工業|工務店|商事|物産|汽船|海運|航空(?=株|会社の)|市役所|県庁|高校|学園|財団|機構(?=と|の"
    r"|から)|水族館|博物館|美術館|酒造店|本舗|酒蔵|技研|商会|工業(?=に|へ|から|と(?:共|連|提)|が|、|株|の子|製"
    r"|の下)|物流(?=に|へ|が配|と(?:共|提))|鉄工|ケミカル|フーズ|ファーマ|窯業|運輸)"
)
_GENERIC_JA = (
    r"(?:各|十数|数十|多数の?|複数|国内|海外|大手|地元|県内|当|弊|同|全国|世界|主要|欧州|日本|米国|国立|公立"
    r"|私立|県立|市立|都立|他|提携|製造|総合|中核|拠点|石油|有機|無機|電子|電気|機械|重|軽|精密|土木|金属|繊維"
    r"|食品|水産|林|農|地方|地域|中小|附属|付属|我が国の|イタリア|ドイツ|フランス|アジア|東南アジア|欧米|外国"
    r"|医科|工業|理工系|一流|有名|著名|共同|約\d+|\d+)"
)
_JAPANESE = (
    re.compile(
        rf"(?<![{_KANJI}ァ-ヺー])(?!{_GENERIC_JA}{_JAPANESE_END})(?:(?:国立|県立|市立|都立|府立|道立|公立"
        rf"|私立)(?=[{_KANJI}]))?{_RUN}{{1,10}}?{_JAPANESE_END}(?:(?<=大学)(?:大学院)?[{_KANJI}]{{0,8}}(?:学部|研究科|研究所|研究室|センター|病院|学科))?"
    ),
    re.compile(rf"(?:株式会社|有限会社|合同会社|㈱|\(株\)|（株）)({_RUN}{{2,15}}[ぁ-ん]{{0,4}})"),
    re.compile(rf"({_RUN}{{2,15}})(?=株式会社|㈱|\(株\)|（株）)"),
    re.compile(
        rf"(?<![{_KANJI}ァ-ヺー])({_RUN}{{2,14}})(?<![会商自当弊他各同本全両貴御支入出公神結])(?<![0-9])(?:社)(?=と"
        rf"|の|に|向け|から|へ|製|が|は|を|、|。|・)"
    ),
    re.compile(
        rf"(?:旧社名|旧名|旧称|前身|社名|組入先|投資先|取引先|納入先|顧客|提携先|親会社|子会社|主要株主"
        rf"|販売先|採用先|供給先|出資元|供給元|委託先|得意先|導入先|共同研究先)(?:は|に|には|として|:|:"
        rf"|の)({_RUN}{{2,15}}?)(?=など|等|ほか|や|、|が|と|である|です|。|に|の|を|へ|様|社)"
    ),
    re.compile(
        rf"(?<![{_KANJI}ァ-ヺー])({_RUN}{{2,14}}?)(?:様)?(?:に納入|へ納入|に供給|に採用|で採用|との共同"
        rf"|と共同|と資本|の子会社|の傘下|の一員|からの出資|が出資|発の?スピンオフ|からスピン|から分社"
        rf"|から独立|の下請|の協力会社|の代理店|との(?:合弁|提携|共願)|と合弁|出身|のOB|のサプライヤー"
        rf"|の認定|の一次|の指定|の系列|が採用|に導入|へ出荷|に出荷|からMBO|の社内ベンチャー|と業務提携"
        rf"|と提携)"
    ),
)
_NOT_A_NAME = re.compile(
    rf"^(?:{_GENERIC_JA}.{{0,4}}|.{{0,8}}(?:会社|企業|メーカー|業者|業界|工場|農家|機関|自治体|団体|研究室"
    rf"|各社|国|省|庁|県|海外|国内|市場|当社|弊社|本社|同社|自社|他社|者|家|顧客|事業者|研究機関|研究者"
    rf"|チーム|部門|代理店|販売店|量販店|小売店|飲食店|装置|車|器|材|用途|分野|向け|製品|部品|機|船|基板"
    rf"|設備|相手|先|中|研究グループ|企業グループ|グループ))$"
)
_FUNDERS = re.compile(
    r"(?:日本学術振興会|科学技術振興機構|宇宙航空研究開発機構|新エネルギー・産業技術総合開発機構"
    r"|産業技術総合研究所|理化学研究所|経済産業省|文部科学省|環境省|総務省|厚生労働省|国土交通省"
    r"|農林水産省|内閣府|防衛省|日本医療研究開発機構|医薬品医療機器総合機構|日本政策投資銀行|特許庁|消防庁"
    r"|観光庁|世界銀行|日本銀行)"
)
_WESTERN_FUNDERS = re.compile(
    r"\b(?:Agenzia Spaziale Italiana|Agenzia Italiana del Farmaco|Agenzia Europea|Banca d'Italia"
    r"|Banca Europea|Banca Mondiale|World Bank|European Investment Bank|Camera dei Deputati"
    r"|Istituto Superiore di Sanità|National Institutes? of|European [A-Z]\w+|Ministry of|Food and Drug"
    r"|Bank of Italy|World Health)"
)


def find_organisations(text: str) -> Iterator[Span]:
    """Find other organisations in Latin letters by what they are called; regulators and funders stay."""
    for pattern in _LATIN:
        for found in pattern.finditer(text):
            if not _WESTERN_FUNDERS.match(found[0]) and _names_somebody(found[0]):
                yield Span(*found.span(), Category.ORGANISATION)


def _names_somebody(name: str) -> bool:
    """Whether a word of it is neither known nor of trade: a “Fonderia MEMS” is nobody."""
    trade = read_folded("generic_words") | read_folded("title_words")
    words = [fold_letters(word) for word in re.findall(r"[A-ZÀ-Ý][\w]*[a-z0-9][\w]*|[A-Z]{2,}", name)]
    return any(word not in trade and not is_kept_word(word) for word in words)


def find_japanese_organisations(text: str) -> Iterator[Span]:
    """Find other organisations in Japanese script; regulators, funders and those without a name stay."""
    for pattern in _JAPANESE:
        for found in pattern.finditer(text):
            start, end = found.span(found.lastindex or 0)
            name = text[start:end]
            if not (
                _NOT_A_NAME.match(name)
                or _FUNDERS.fullmatch(name)
                or name in read_list("generic_words_ja")
                or name in read_list("kept_ja")
            ):
                yield Span(start, end, Category.ORGANISATION)

import pytest

from kakehashi.domain.entry import EntryKind, Participant
from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.sector import Sector
from reading_facts import only, read

ENGLISH = (
    "The Minister of Harbours, Ann Lund, and Japan's Minister of Ports, Yuki Hamada, signed a memorandum "
    "on smart ports in Lima on 3 May 2024. Norway and Japan are old friends."
)
ITALIAN = (
    "Il Ministro dei Porti, Marco Berti, e il Ministro giapponese del Mare, Yuki Hamada, hanno firmato "
    "ieri a Kobe un protocollo d'intesa sui porti intelligenti."
)
JAPANESE = (
    "6月3日、東京において、浜田悠紀港湾大臣とアン・ルンド海洋大臣は、スマート港湾に関する協力覚書に署名し"
    "ました。ノルウェーと日本は古い友人です。"
)


def test_english_ministers_sign() -> None:
    fact = only(EntryKind.AGREEMENT, ENGLISH)
    assert fact.participants == (
        Participant("Ann Lund", "Minister of Harbours", "", "Norway", "Ann Lund"),
        Participant("Yuki Hamada", "Minister of Ports", "", "Japan", "Yuki Hamada"),
    )
    assert (fact.date, fact.place, fact.target) == (PartialDate(2024, 5, 3), "Lima", "smart ports")
    assert fact.sectors == (Sector.INFRASTRUCTURE,)


def test_italian_ministers_sign() -> None:
    fact = only(EntryKind.AGREEMENT, ITALIAN, "it")
    assert [(each.name, each.role, each.country) for each in fact.participants] == [
        ("Marco Berti", "Ministro dei Porti", "Italy"),
        ("Yuki Hamada", "Ministro del Mare", "Japan"),
    ]
    assert (fact.date, fact.place, fact.target) == (PartialDate(2024, 6, 14), "Kobe", "porti intelligenti")


def test_japanese_ministers_sign() -> None:
    fact = only(EntryKind.AGREEMENT, JAPANESE, "ja")
    assert [(each.name, each.role, each.country) for each in fact.participants] == [
        ("浜田悠紀", "港湾大臣", "Japan"),
        ("アン・ルンド", "海洋大臣", "Norway"),
    ]
    assert (fact.date, fact.place, fact.target) == (PartialDate(2024, 6, 3), "東京", "スマート港湾")


def test_organisations_sign_for_themselves() -> None:
    fact = only(
        EntryKind.AGREEMENT, "Alder Robotics plc and Minato Seiki Co., Ltd. have signed a contract on surgical robots."
    )
    assert [(each.name, each.organisation) for each in fact.participants] == [
        ("", "Alder Robotics"),
        ("", "Minato Seiki"),
    ]


def test_who_signs_in_the_next_sentence_is_the_same_signing() -> None:
    text = (
        "若葉大学とデカン研究所は、創薬に関する交流協定を締結しました。協定書には、若葉大学の東雲美咲学長とデ"
        "カン研究所のアルン・メータ所長が署名しました。"
    )
    fact = only(EntryKind.AGREEMENT, text, "ja")
    assert [(each.name, each.organisation) for each in fact.participants] == [
        ("東雲美咲", "若葉大学"),
        ("アルン・メータ", "デカン研究所"),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The two ministers hope to sign an agreement on space next year.", "en"),
        ("No agreement was signed on fisheries by Minister Ann Lund and Minister Yuki Hamada.", "en"),
        ("Norway and Japan signed a treaty of commerce in 1858.", "en"),
        ("“I hope that Minister Lund and Minister Hamada sign the agreement soon,” he said.", "en"),
        ("I due ministri sperano di firmare un accordo entro l'anno prossimo.", "it"),
        ("Non è stato firmato alcun accordo tra il Ministro Berti e il Ministro Hamada.", "it"),
        ("La firma dell'accordo tra il Ministro Berti e il Ministro Hamada è stata rinviata.", "it"),
        ("両大臣は来年、宇宙に関する協定に署名したい考えだ。", "ja"),
        ("漁業に関する協定は署名されなかった。", "ja"),
        ("両国は1994年に科学協力協定に署名している。", "ja"),
    ],
)
def test_what_is_hoped_denied_put_off_or_long_past_is_no_fact(text: str, language: str) -> None:
    assert read(text, language) == []


def test_a_firm_day_makes_a_signing_announced() -> None:
    (fact,) = read("Minister Ann Lund and Minister Yuki Hamada will sign an agreement on ports on 3 July 2024.")
    assert (fact.announced, fact.date) == (True, PartialDate(2024, 7, 3))

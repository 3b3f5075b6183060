import pytest

from kakehashi.domain.entry import EntryKind
from kakehashi.domain.partial_date import PartialDate
from reading_facts import only, read

DAY = {"en": PartialDate(2024, 6, 14), "it": PartialDate(2024, 6, 15), "ja": PartialDate(2024, 6, 3)}
ENGLISH = "Yesterday Minister Ann Lund met Mary Hay, Chief Executive of Alder Devices, in Lima to discuss port fees."
ITALIAN = (
    "Oggi a Kobe il Ministro Marco Berti ha incontrato l'amministratrice delegata di Alder Devices, Anna Rossi, "
    "per discutere dei visti."
)
JAPANESE = "浜田悠紀港湾大臣は6月3日、リヨンで、オルビテール社のアン・ルンド社長と会談し、衛星データの利用について協議しました。"


@pytest.mark.parametrize(
    ("text", "language", "place_and_target", "people"),
    [
        (
            ENGLISH,
            "en",
            ("Lima", "port fees"),
            [("Ann Lund", "Minister", ""), ("Mary Hay", "Chief Executive", "Alder Devices")],
        ),
        (
            ITALIAN,
            "it",
            ("Kobe", "visti"),
            [("Marco Berti", "Ministro", ""), ("Anna Rossi", "amministratrice delegata", "Alder Devices")],
        ),
        (
            JAPANESE,
            "ja",
            ("リヨン", "衛星データの利用"),
            [("浜田悠紀", "港湾大臣", ""), ("アン・ルンド", "社長", "オルビテール")],
        ),
    ],
)
def test_two_people_meet(
    text: str, language: str, place_and_target: tuple[str, str], people: list[tuple[str, str, str]]
) -> None:
    fact = only(EntryKind.MEETING, text, language)
    assert [(each.name, each.role, each.organisation) for each in fact.participants] == people
    assert (fact.place, fact.target) == place_and_target
    assert fact.date == DAY[language]


def test_the_next_sentence_says_what_they_spoke_of() -> None:
    text = (
        "Minister Ann Lund was received in Sejong by the Vice Minister for Trade, Ryu Seon-yeong. They "
        "discussed export licences."
    )
    assert only(EntryKind.MEETING, text).target == "export licences"


def test_an_office_means_its_last_holder() -> None:
    text = (
        "La Sottosegretaria ai Porti, Chiara Belli, è arrivata. La Sottosegretaria ha incontrato a Lima il "
        "presidente della Camera di Lima, Ugo Neri."
    )
    fact = only(EntryKind.MEETING, text, "it")
    assert [(each.name, each.as_written) for each in fact.participants] == [
        ("Chiara Belli", "La Sottosegretaria"),
        ("Ugo Neri", "Ugo Neri"),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Minister Ann Lund visited the old city of Lima.", "en"),
        ("The minister Ivan Queiroz, kept in Lima, sent a message.", "en"),
        ("L'assessore Paolo Drago era atteso, ma non è intervenuto.", "it"),
        ("日本側の石動参事官は会合を欠席しました。", "ja"),
    ],
)
def test_who_meets_nobody_makes_no_meeting(text: str, language: str) -> None:
    assert read(text, language) == []

import pytest

from kakehashi.domain.entry import EntryKind, Fact
from kakehashi.domain.partial_date import PartialDate
from reading_facts import only, read


@pytest.mark.parametrize(
    ("text", "language", "organisation", "target", "day"),
    [
        (
            "Alder Devices joined the Northern Port Alliance on 2 May 2024.",
            "en",
            "Alder Devices",
            "Northern Port Alliance",
            "2024-05-02",
        ),
        (
            "Minister Ann Lund welcomed the entry of Alder Devices into the Lima Foundation.",
            "en",
            "Alder Devices",
            "Lima Foundation",
            "",
        ),
        (
            "Alder Devices ha aderito lo scorso maggio al Consorzio Porti Verdi.",
            "it",
            "Alder Devices",
            "Consorzio Porti Verdi",
            "2024-05",
        ),
        (
            "Dal 1° marzo 2024 Minato Seiki fa parte della Fondazione Robotica Italia.",
            "it",
            "Minato Seiki",
            "Fondazione Robotica Italia",
            "2024-03-01",
        ),
        (
            "サクラ製薬は、2月1日付で北欧ライフサイエンスクラスターに加入した。",
            "ja",
            "サクラ製薬",
            "北欧ライフサイエンスクラスター",
            "2024-02-01",
        ),
        ("青葉半導体が「チップ湖財団」の会員となった。", "ja", "青葉半導体", "チップ湖財団", ""),
    ],
)
def test_an_organisation_joins_a_group(text: str, language: str, organisation: str, target: str, day: str) -> None:
    fact = only(EntryKind.MEMBERSHIP, text, language)
    assert (fact.organisation, fact.target) == (organisation, target)
    assert fact.date == (PartialDate.parse(day) if day else None)


def test_two_that_join_are_two_memberships() -> None:
    text = "L'Istituto Belforte di Delft e la società tedesca Nordlicht sono entrati ieri nel Consorzio Mare."
    assert [fact.organisation for fact in read(text, "it")] == ["Istituto Belforte", "Nordlicht"]


def test_a_day_to_come_makes_it_announced() -> None:
    text = "L'impresa Hoshizora Optics farà parte del Consorzio Mare dal 1° gennaio 2025."
    assert read(text, "it") == [
        Fact(
            kind=EntryKind.MEMBERSHIP,
            announced=True,
            date=PartialDate(2025, 1, 1),
            organisation="Hoshizora Optics",
            target="Consorzio Mare",
        )
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Alder Devices is considering joining the Northern Port Alliance.", "en"),
        ("Rimandata la decisione sull'adesione di Alder Devices al Consorzio Mare.", "it"),
        ("ノルハウ社は北方港湾連合への加盟を検討している。", "ja"),
    ],
)
def test_what_is_under_study_is_no_membership(text: str, language: str) -> None:
    assert read(text, language) == []

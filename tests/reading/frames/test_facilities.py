import pytest

from kakehashi.domain.entry import EntryKind
from kakehashi.domain.partial_date import PartialDate
from reading_facts import only, read


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Alder Devices opened a cell therapy plant in Lima on 8 January.",
            "en",
            ("Alder Devices", "cell therapy plant", "Lima", "2024-01-08"),
        ),
        (
            "Alder Devices ha inaugurato il 3/5/2024 a Pune un centro di assistenza tecnica.",
            "it",
            ("Alder Devices", "centro di assistenza tecnica", "Pune", "2024-05-03"),
        ),
        (
            "アルダー・ロボティクス社は昨年9月、名古屋市に研究開発センターを開設しました。",
            "ja",
            ("アルダー・ロボティクス", "研究開発センター", "名古屋市", "2023-09"),
        ),
    ],
)
def test_an_organisation_opens_a_facility(text: str, language: str, expected: tuple[str, str, str, str]) -> None:
    fact = only(EntryKind.FACILITY, text, language)
    assert (fact.organisation, fact.target, fact.place, str(fact.date)) == expected
    assert not fact.announced


def test_a_centre_that_is_praised_stands() -> None:
    fact = only(
        EntryKind.FACILITY,
        (
            "Minister Ann Lund praised the excellent results of the ALDER research center in Lima dedicated to "
            "chip design."
        ),
    )
    assert (fact.organisation, fact.target, fact.place) == ("ALDER", "research center dedicated to chip design", "Lima")


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Alder Devices will open a service base in Kobe in October 2024.", "en", PartialDate(2024, 10)),
        ("Alder Devices will open an office in Kobe on 1 March.", "en", PartialDate(2025, 3, 1)),
        ("Alder Devices aprirà a ottobre 2024 una filiale a Nagoya.", "it", PartialDate(2024, 10)),
        ("ノルハウ社は2024年10月に神戸市にサービス拠点を開設します。", "ja", PartialDate(2024, 10)),
    ],
)
def test_a_firm_day_makes_an_opening_announced(text: str, language: str, day: PartialDate) -> None:
    fact = only(EntryKind.FACILITY, text, language)
    assert (fact.announced, fact.date) == (True, day)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Alder Devices may open a second plant in Wales.", "en"),
        ("Alder Devices will open a second plant one day.", "en"),
        ("A planned second plant of Alder Devices has been postponed.", "en"),
        ("Alder Devices potrebbe aprire un secondo stabilimento in Puglia.", "it"),
        ("Nel 1974 Alder Devices ha aperto la sua prima sede a Lima.", "it"),
        ("アルダー社はウェールズに第二工場を建設する可能性がある。", "ja"),
        ("大阪での第2ラボの設置は白紙です。", "ja"),
    ],
)
def test_what_has_no_day_or_is_long_past_is_no_facility(text: str, language: str) -> None:
    assert read(text, language) == []

import pytest

from kakehashi.domain.entry import EntryKind
from kakehashi.domain.sector import Sector
from reading_facts import read

WANTED = (Sector.SEMICONDUCTORS, Sector.QUANTUM, Sector.ENERGY)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Cooperation will take place in the fields of semiconductors, quantum technologies and energy.", "en"),
        ("The programme covers three areas:\n- semiconductors\n- quantum computing\n- hydrogen\n", "en"),
        ("Gli ambiti della cooperazione sono semiconduttori, tecnologie quantistiche ed energia.", "it"),
        ("I campi della cooperazione sono tre:\n\n- semiconduttori;\n- tecnologie quantistiche;\n- idrogeno.\n", "it"),
        ("両国は半導体、量子技術、エネルギーの分野で協力します。", "ja"),
        ("覚書の対象分野は以下のとおりです。\n(1) 半導体\n(2) 量子コンピュータ\n(3) 水素\n", "ja"),
    ],
)
def test_a_statement_names_its_fields(text: str, language: str) -> None:
    (fact,) = read(text, language)
    assert (fact.kind, fact.sectors) == (EntryKind.SECTOR_SCOPE, WANTED)


def test_a_listed_field_of_no_sector_is_another() -> None:
    (fact,) = read("The programme covers three areas:\n- semiconductors\n- hydrogen\n- textiles\n")
    assert fact.sectors == (Sector.SEMICONDUCTORS, Sector.ENERGY, Sector.OTHER)

import pytest

from kakehashi.reading.latin_text import LatinText
from kakehashi.reading.places import find_japanese_places, find_latin_places


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("hanno firmato a Kobe un'intesa", "it", ["Kobe"]),
        ("la fabbrica di Val di Sangro", "it", ["Val di Sangro"]),
        ("opened in São Luís, near Rio de Janeiro", "en", ["São Luís", "Rio de Janeiro"]),
        ("raised to a Strategic Partnership in 2024", "en", []),
    ],
)
def test_a_place_stands_after_a_preposition(text: str, language: str, found: list[str]) -> None:
    assert [place.name for place in find_latin_places(LatinText(text, language), [])] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("東京都内で会談し", ["東京"]),
        ("ドイツ・ドレスデン市において", ["ドレスデン市"]),
        ("ベンガルールで総会を開き、リヨンに事務所を", ["ベンガルール", "リヨン"]),
        ("総会で承認され、センターに投資し、英国で署名した", []),
    ],
)
def test_a_japanese_place_stands_before_a_particle(text: str, found: list[str]) -> None:
    assert [place.name for place in find_japanese_places(text)] == found

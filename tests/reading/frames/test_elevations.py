import pytest

from kakehashi.domain.entry import EntryKind
from reading_facts import only


@pytest.mark.parametrize(
    ("text", "language", "rank", "day", "people"),
    [
        (
            (
                "Relations between Norway and Japan were upgraded last November to a Strategic Ocean Partnership by "
                "Prime Ministers Ann Lund and Yuki Hamada."
            ),
            "en",
            "Strategic Ocean Partnership",
            "2023-11",
            [("Ann Lund", "Norway"), ("Yuki Hamada", "Japan")],
        ),
        (
            (
                "Lo scorso gennaio i Presidenti Marco Berti e Lim Seo-jun hanno elevato i rapporti tra Italia e "
                "Corea al rango di Partenariato Strategico Speciale."
            ),
            "it",
            "Partenariato Strategico Speciale",
            "2024-01",
            [("Marco Berti", "Italy"), ("Lim Seo-jun", "South Korea")],
        ),
        (
            (
                "昨年12月、青木健司首相とアナ・レイテ首相は、日本とポルトガルの関係を「包括的パートナーシップ」に格上"
                "げしました。"
            ),
            "ja",
            "包括的パートナーシップ",
            "2023-12",
            [("青木健司", "Japan"), ("アナ・レイテ", "Portugal")],
        ),
    ],
)
def test_relations_are_raised_to_a_rank(
    text: str, language: str, rank: str, day: str, people: list[tuple[str, str]]
) -> None:
    fact = only(EntryKind.ELEVATION, text, language)
    assert (fact.target, str(fact.date)) == (rank, day)
    assert [(each.name, each.country) for each in fact.participants] == people


def test_where_nobody_is_named_the_parties_raise_them() -> None:
    fact = only(
        EntryKind.ELEVATION,
        "In January 2024 the Norwegian and Japanese governments raised their relations to a Partnership for the Sea.",
    )
    assert [(each.name, each.country) for each in fact.participants] == [("", "Norway"), ("", "Japan")]

import pytest

from kakehashi.reading.mentions import REFERENCE
from kakehashi.reading.people_japanese import find_japanese_people, find_japanese_references


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("若狭谷隆産業基盤大臣は", ("若狭谷隆", "産業基盤大臣", "", "")),
        (
            "クレール・ボワモン仏産業主権・宇宙担当大臣は",
            ("クレール・ボワモン", "産業主権・宇宙担当大臣", "", "France"),
        ),
        ("若葉大学の東雲美咲学長が", ("東雲美咲", "学長", "若葉大学", "")),
        ("英国のエイボン研究所のサイモン・ヘイ所長と", ("サイモン・ヘイ", "所長", "エイボン研究所", "United Kingdom")),
        ("イタリアの技術大臣シルヴィア・アンサルディと", ("シルヴィア・アンサルディ", "技術大臣", "", "Italy")),
        ("最高経営責任者藤森貴志と", ("藤森貴志", "最高経営責任者", "", "")),
        ("当社社長の久遠寺は", ("久遠寺", "社長", REFERENCE, "")),
        ("岡部淳副大臣は", ("岡部淳", "副大臣", "", "")),
    ],
)
def test_a_japanese_office_stands_on_either_side_of_the_name(text: str, person: tuple[str, str, str, str]) -> None:
    assert [(each.name, each.role, each.body, each.country) for each in find_japanese_people(text)] == [person]


@pytest.mark.parametrize("text", ["大臣の発言は", "両国の首相が", "日本側の参事官は", "社長の記者会見が"])
def test_an_office_alone_names_nobody(text: str) -> None:
    assert find_japanese_people(text) == []


def test_offices_stand_for_people_named_before() -> None:
    assert [(each.head, each.count) for each in find_japanese_references("両大臣と同社長は")] == [
        ("大臣", 2),
        ("社長", 1),
    ]

import pytest

from kakehashi.reading.bodies_japanese import find_japanese_bodies


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("株式会社カワセミ製薬とニラヤ社", [("カワセミ製薬", ""), ("ニラヤ", "")]),
        ("インド・デカン工科研究所は", [("デカン工科研究所", "India")]),
        ("英国科学産業省は仏オルビテール社と", [("英国科学産業省", "United Kingdom"), ("オルビテール", "France")]),
        ("インドの製薬企業ニラヤ・バイオサイエンス社と", [("ニラヤ・バイオサイエンス", "India")]),
        ("青葉半導体が「若葉財団」に", [("青葉半導体", ""), ("若葉財団", "")]),
        ("隅田ベンチャーズは", [("隅田ベンチャーズ", "")]),
        ("協定は両国の関係が", []),
    ],
)
def test_organisations_show_what_they_are(text: str, found: list[tuple[str, str]]) -> None:
    assert [
        (each.name, each.country) for each in find_japanese_bodies(text, []) if each.sure and not each.reference
    ] == found


def test_brackets_give_other_names() -> None:
    body = find_japanese_bodies("産業連携支援機構(略称:IRSA、以下「機構」)は", [])[0]
    assert (body.name, body.aliases) == ("産業連携支援機構", ("IRSA", "機構"))

import pytest

from reading_facts import read


@pytest.mark.parametrize(
    ("text", "language", "countries"),
    [
        ("Il Ministro Marco Berti ha incontrato a Lima il Ministro giapponese Yuki Hamada.", "it", ["Italy", "Japan"]),
        ("Norway's Minister Ann Lund met Minister Yuki Hamada of Japan in Lima.", "en", ["Norway", "Japan"]),
        ("浜田悠紀大臣は、リマでフランスのアン・ルンド大臣と会談しました。", "ja", ["Japan", "France"]),
        ("浜田悠紀大臣はアン・ルンド大臣と会談し、日仏の協力について協議しました。", "ja", ["Japan", "France"]),
    ],
)
def test_what_the_text_takes_for_granted_is_filled_in(text: str, language: str, countries: list[str]) -> None:
    (fact,) = read(text, language)
    assert [each.country for each in fact.participants] == countries


def test_a_ministry_named_in_the_text_is_its_ministers() -> None:
    text = (
        "Ministero delle Filiere\n\nIl Ministro delle Filiere, Marco Berti, ha incontrato a Lima il Ministro "
        "giapponese del Mare, Yuki Hamada."
    )
    (fact,) = read(text, "it")
    assert [each.organisation for each in fact.participants] == ["Ministero delle Filiere", ""]

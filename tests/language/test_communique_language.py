import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.language.communique_language import communique_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Il ministro ha firmato oggi a Tokyo una dichiarazione con il suo omologo.", "it"),
        ("The two ministers signed a declaration in Rome today.", "en"),
        ("両大臣は本日、東京で共同声明に署名した。", "ja"),
        ("星影精密、イタリア・トリノに新工場を開設（Hoshikage Precision Works, Torino）", "ja"),
        ("Le ministre a rencontré aujourd'hui à Paris son homologue japonais et signé une déclaration.", "fr"),
        ("El ministro firmó hoy en Madrid un acuerdo con el Japón sobre la energía.", "es"),
        ("O ministro assinou hoje em Brasília um acordo com o Japão sobre a energia.", "pt"),
        ("Der Minister hat heute in Berlin eine Erklärung mit der japanischen Seite unterzeichnet.", "de"),
        ("De minister heeft vandaag in Den Haag een verklaring met Japan ondertekend.", "nl"),
        ("中国外交部长今天在北京会见了日本经济产业大臣，双方签署了联合声明。", "und"),
        ("한국 산업부 장관은 오늘 도쿄에서 공동성명에 서명했다.", "und"),
        ("Министр подписал сегодня в Токио совместное заявление.", "und"),
        ("", "und"),
        ("12345 — 678", "und"),
    ],
)
def test_the_language_of_a_text_is_recognised(text: str, language: str) -> None:
    assert communique_language(text) == language


@given(st.text())
def test_any_text_has_a_language_or_none_that_is_known(text: str) -> None:
    assert communique_language(text) in {"it", "ja", "en", "fr", "es", "pt", "de", "nl", "und"}

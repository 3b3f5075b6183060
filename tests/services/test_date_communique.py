import pytest

from kakehashi.domain.partial_date import PartialDate
from kakehashi.services.date_communique import date_communique


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("Tokyo, 14 maggio 2024\n\nIl ministro ha firmato.", "it", PartialDate(2024, 5, 14)),
        ("Rome, 2l May 2024\n\nThe minister signed a declaration.", "en", PartialDate(2024, 5, 21)),
        ("令和６年５月１４日\n経済産業省\n両大臣は署名した。", "ja", PartialDate(2024, 5, 14)),
        ("Il ministro ha firmato un accordo.", "it", None),
        (f"{'Il ministro ha firmato. ' * 200}Tokyo, 14 maggio 2024", "it", None),
    ],
)
def test_the_first_lines_tell_the_day(text: str, language: str, date: PartialDate | None) -> None:
    assert date_communique(text, language) == date

import pytest

from kakehashi.domain.interpretation import can_interpret, share_language
from kakehashi.domain.mission import Interpreters
from missions import TOKYO, delegate

ITALIAN_AND_JAPANESE = Interpreters(("it", "ja"), TOKYO, 1)


def test_two_organisations_share_a_language_when_people_of_both_speak_it() -> None:
    one, other, third = delegate("IT-0001", "it", "en"), delegate("JP-0001", "ja", "en"), delegate("JP-0002", "ja")

    assert [share_language(one, other), share_language(one, third)] == [True, False]


@pytest.mark.parametrize(
    ("languages", "other_languages", "served"),
    [(["it"], ["ja"], True), (["ja"], ["it"], True), (["en", "it"], ["fr", "ja"], True), (["it", "ja"], ["fr"], False)],
)
def test_interpreters_serve_two_organisations_when_each_speaks_one_of_their_languages(
    languages: list[str], other_languages: list[str], *, served: bool
) -> None:
    one, other = delegate("IT-0001", *languages), delegate("JP-0001", *other_languages)

    assert can_interpret(ITALIAN_AND_JAPANESE, one, other) == served

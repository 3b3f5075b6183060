import pytest

from kakehashi.cli.language import locale_language, take_language
from kakehashi.domain.errors import InvalidInputError


@pytest.mark.parametrize(
    ("words", "language", "others"),
    [
        (["--language", "it", "match", "DIR"], "it", ["match", "DIR"]),
        (["match", "DIR", "--language=ja"], "ja", ["match", "DIR"]),
        (["match", "DIR"], "en", ["match", "DIR"]),
        ([], "en", []),
    ],
)
def test_the_language_is_taken_out_wherever_it_stands(words: list[str], language: str, others: list[str]) -> None:
    assert take_language(words, {}) == (language, others)


def test_behind_communique_read_it_is_the_language_of_the_text() -> None:
    words = ["--language", "ja", "communique", "read", "DIR", "FILE", "--language", "it"]
    assert take_language(words, {}) == ("ja", ["communique", "read", "DIR", "FILE", "--language", "it"])


@pytest.mark.parametrize("words", [["--language", "fr"], ["--language="], ["--language"], ["--language", "IT"]])
def test_another_language_is_not_spoken(words: list[str]) -> None:
    with pytest.raises(InvalidInputError, match="is not spoken here"):
        take_language(words, {})


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "it_IT.UTF-8"}, "it"),
        ({"LANG": "ja_JP.eucJP"}, "ja"),
        ({"LC_ALL": "C", "LANG": "it_IT.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "ja_JP.UTF-8", "LANG": "it_IT.UTF-8"}, "ja"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_without_the_option_the_locale_decides(environment: dict[str, str], language: str) -> None:
    assert locale_language(environment) == language

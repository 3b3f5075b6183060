import pytest

from communiques import SIGNING, TEXT, communique, evidence
from kakehashi.domain.entry import Finder
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.register_rules.quotes import find_quote


@pytest.mark.parametrize("quote", [SIGNING, f"  {SIGNING.replace(' ', '  ')}\n", SIGNING.replace(" ", "\n")])
def test_a_quote_is_found_whatever_white_space_it_was_copied_with(quote: str) -> None:
    assert find_quote(communique(), quote) == evidence(finder=Finder.HAND, confidence=1.0)


def test_a_quote_in_japanese_may_be_broken_anywhere() -> None:
    text = "両大臣は東京で共同声明に署名した。"
    found = find_quote(communique(text, language="ja"), "両大臣は東京で\n共同声明に署名した。")
    assert (found.quote, found.is_literal(text), found.language) == (text, True, "ja")


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        (
            "Niente del genere.",
            "The quote does not stand in C-0001. Copy it letter by letter from “kakehashi communique show”.",
        ),
        (" ", "The quote does not stand in C-0001. Copy it letter by letter from “kakehashi communique show”."),
        ("fo", f"The quote stands {TEXT.count('fo')} times in C-0001. Quote more of it."),
    ],
)
def test_a_quote_that_does_not_stand_there_once_is_refused(quote: str, told: str) -> None:
    with pytest.raises(InvalidInputError) as raised:
        find_quote(communique(), quote)
    assert str(raised.value) == told

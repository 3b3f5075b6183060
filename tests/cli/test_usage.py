import pytest

from commands import kakehashi


@pytest.mark.parametrize(
    ("words", "errors"),
    [
        ("frob", ["There is no command “frob”.", "See: kakehashi --help"]),
        ("roster frob", ["There is no command “frob”.", "See: kakehashi roster --help"]),
        ("match --frob DIR", ["There is no option “--frob” here.", "See: kakehashi match --help"]),
        ("match --top 3", ["“DIR” is missing.", "See: kakehashi match --help"]),
        ("match DIR --top x", ["“--top” must be a whole number.", "See: kakehashi match --help"]),
        ("match DIR --top", ["“--top” needs a value after it."]),
        ("match DIR --refit=yes", ["“--refit” takes no value."]),
        (
            "match DIR Alfa Beta",
            ["“Alfa Beta” is too much here. Put a name of several words in quotes.", "See: kakehashi match --help"],
        ),
        ("match explain DIR Alfa", ["“ORGANISATION” is missing.", "See: kakehashi match explain --help"]),
        ("match evaluate DIR", ["“--judgements” is missing.", "See: kakehashi match evaluate --help"]),
        ("roster import DIR --party IT", ["“FILE” is missing.", "See: kakehashi roster import --help"]),
        ("roster import DIR FILE", ["“--party” is missing.", "See: kakehashi roster import --help"]),
        ("init DIR", ["“--party” is missing.", "See: kakehashi init --help"]),
    ],
)
def test_words_that_are_wrong_are_named_in_plain_words(words: str, errors: list[str]) -> None:
    told = kakehashi(*words.split())
    assert (told.status, told.output, told.errors.splitlines()) == (2, "", errors)


@pytest.mark.parametrize(
    ("language", "error"),
    [("it", "Il comando “frob” non esiste."), ("ja", "「frob」というコマンドはありません。")],
)
def test_they_are_named_in_the_officer_s_language(language: str, error: str) -> None:
    assert kakehashi("frob", language=language).errors.splitlines()[0] == error


def test_words_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in kakehashi("fr\x1b[2Job", "--x\x1b").errors

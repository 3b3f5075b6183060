"""The officer's language: asked for by --language, else the locale's."""

import os
from collections.abc import Mapping, Sequence

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.language.messages import LANGUAGES

OPTION = "--language"
READ_COMMUNIQUE = ["communique", "read"]
"""The command behind which the option says the language of what is read, as its own help page tells."""

_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def take_language(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> tuple[str, list[str]]:
    """Take --language out of a command's words, wherever it is the officer's; give the language and the other words.

    Raises InvalidInputError for a language that is not spoken here.
    """
    others: list[str] = []
    asked = ""
    words = iter(arguments)
    for word in words:
        if others[:2] == READ_COMMUNIQUE:
            others.append(word)
            continue
        if word == OPTION:
            asked = next(words, "")
        elif word.startswith(f"{OPTION}="):
            asked = word.partition("=")[2]
        else:
            others.append(word)
            continue
        if asked not in LANGUAGES:
            raise InvalidInputError(
                message("“{asked}” is not spoken here. Give --language en, it or ja.", asked=asked[:20])
            )
    return asked or locale_language(environment), others


def locale_language(environment: Mapping[str, str]) -> str:
    """The language of the locale, English where it is none of ours."""
    locale = next((environment[name] for name in _LOCALE_VARIABLES if environment.get(name)), "")
    return next((language for language in LANGUAGES if locale.lower().startswith(language)), LANGUAGES[0])

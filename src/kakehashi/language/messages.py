"""Messages and fixed labels in a person's language, from the catalogues that ship with the package."""

import gettext
import re
from importlib.resources import files
from importlib.resources.abc import Traversable

from kakehashi.domain.messages import Message

LANGUAGES = ("en", "it", "ja")
"""The languages every message exists in; the messages themselves are written in the first."""

_PRIMARY_TAG = re.compile(r"[a-z]+")
_NOT_TO_BE_FILLED = (LookupError, ValueError, AttributeError, TypeError)
"""What str.format raises for an unknown, misspelt or misused place."""


class Translator:
    """Says messages in one language; English stands in for what a catalogue lacks or gets wrong.

    `language` is a tag such as `it`, `ja-JP` or `it_IT.UTF-8`; a language without a catalogue of ours gives English.
    """

    def __init__(self, language: str, *, catalogues: Traversable | None = None) -> None:
        primary = _PRIMARY_TAG.match(language.strip().lower())
        self.language = primary[0] if primary and primary[0] in LANGUAGES else LANGUAGES[0]
        self._catalogue = _open_catalogue(catalogues or files("kakehashi") / "locale", self.language)

    def text(self, english: str) -> str:
        """Give a fixed label in the language."""
        # The empty text is the key of a catalogue's own header.
        return self._catalogue.gettext(english) if english else ""

    def translate(self, message: Message) -> str:
        """Say a message, its values put in their places; messages among them are translated, several are listed."""
        values = {name: self._say(value) for name, value in message.values.items()}
        for text in (self.text(message.text), message.text):
            try:
                return text.format(**values)
            except _NOT_TO_BE_FILLED:
                continue
        return message.text

    def _say(self, value: object) -> object:
        if isinstance(value, Message):
            return self.translate(value)
        if isinstance(value, tuple):
            return ("、" if self.language == "ja" else ", ").join(str(self._say(part)) for part in value)
        return value


def _open_catalogue(catalogues: Traversable, language: str) -> gettext.NullTranslations:
    catalogue = catalogues / language / "LC_MESSAGES" / "kakehashi.mo"
    if language == LANGUAGES[0] or not catalogue.is_file():
        return gettext.NullTranslations()
    with catalogue.open("rb") as file:
        return gettext.GNUTranslations(file)

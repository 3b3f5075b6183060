"""A message to a person: an English text with named places, translated only where it is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Message:
    """What a person is told: `text` is the key of the catalogues, `values` fill its `{places}`.

    A value may itself be a message; it is translated before it is put in its place.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text.format(**self.values)


def message(text: str, /, **values: object) -> Message:
    """Make a message; the text given here is what the catalogues are extracted from."""
    return Message(text, values)

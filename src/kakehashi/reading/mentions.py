"""What a text mentions, as it stands there, before it is known who is who."""

from dataclasses import dataclass

REFERENCE = "\x00reference"
"""The body of somebody who is “of the company”, until the text says of which."""
ITS = "\x00its"
"""The body of somebody who is “its president”: the last one spoken of."""
REFERENCES = frozenset({REFERENCE, ITS})


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person at `text[start:end]`, role and body included; `name` is as it is written, perhaps a surname alone."""

    start: int
    end: int
    name: str
    role: str = ""
    body: str = ""
    country: str = ""
    titled: bool = False
    """Whether “Dr”, “Ms” or the like stands before the name."""


@dataclass(frozen=True, slots=True)
class RoleReference:
    """An office that stands for somebody named before: “il Ministro”, “the two ministers” (then `count` is two)."""

    start: int
    end: int
    head: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class BodyMention:
    """An organisation at `text[start:end]`.

    `aliases` are other names the text gives it there (its initials, “当社”); `described` is what stands before its name
    (cluster, 企業);
    `sure` when its name shows what it is; `reference` when it only stands for one named before.
    """

    start: int
    end: int
    name: str
    country: str = ""
    aliases: tuple[str, ...] = ()
    described: str = ""
    sure: bool = True
    reference: bool = False


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place at `text[start:end]`."""

    start: int
    end: int
    name: str

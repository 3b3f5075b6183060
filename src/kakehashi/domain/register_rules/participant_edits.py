"""Corrections of the participants of a fact, as an officer writes them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kakehashi.domain.entry import Participant
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message

_EDIT = re.compile(r"participant(?:\.(?P<number>[1-9]\d{0,3})(?:\.(?P<part>name|role|organisation|country))?)?")
_PARTS = ("name", "role", "organisation", "country")


def edit_participants(participants: Sequence[Participant], edits: Iterable[tuple[str, str]]) -> tuple[Participant, ...]:
    """Give participants with edits, each a field's name and its value; raises InvalidInputError.

    “participant” adds one, written “name; role; organisation; country”; “participant.2” writes the second anew, or takes it
    away where the value is empty; “participant.2.role” changes its role. Numbers are those before the edits.
    """
    standing: dict[int, Participant | None] = dict(enumerate(participants, start=1))
    for name, value in edits:
        found = _EDIT.fullmatch(name)
        if found is None:
            raise _unknown(name)
        number = int(found["number"] or len(standing) + 1)
        if found["number"] and standing.get(number) is None:
            raise InvalidInputError(
                message("There is no participant {number}: this entry has {count}.", number=number, count=len(standing))
            )
        standing[number] = _edited(standing.get(number), found["part"], value.strip())
    return tuple(each for each in standing.values() if each is not None)


def _edited(participant: Participant | None, part: str | None, value: str) -> Participant | None:
    if part and participant:
        return replace(participant, **{part: value})
    return _read(value) if value else None


def _read(value: str) -> Participant:
    parts = [part.strip() for part in value.replace("；", ";").split(";")]
    if len(parts) > len(_PARTS):
        raise InvalidInputError(
            message("“{value}” has too many parts. Write “name; role; organisation; country”.", value=value[:80])
        )
    return Participant(**dict(zip(_PARTS, parts, strict=False)))


def _unknown(name: str) -> InvalidInputError:
    return InvalidInputError(
        message(
            "“{field}” is nothing that can be changed. Write participant, participant.2 or participant.2.role "
            "(or name, organisation, country).",
            field=name[:40],
        )
    )

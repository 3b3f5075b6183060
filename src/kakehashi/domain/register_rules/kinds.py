"""Kinds and statuses of entries as an officer writes them."""

from kakehashi.domain.entry import EntryKind, EntryStatus
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message


def parse_kind(word: str) -> EntryKind:
    """Read a kind of entry; raises InvalidInputError."""
    if word not in set(EntryKind):
        raise InvalidInputError(
            message(
                "“{value}” is not a kind of entry. Choose among: {kinds}.", value=word[:40], kinds=", ".join(EntryKind)
            )
        )
    return EntryKind(word)


def parse_status(word: str) -> EntryStatus:
    """Read the status of an entry; raises InvalidInputError."""
    if word not in set(EntryStatus):
        raise InvalidInputError(
            message(
                "“{value}” is not a status. Choose among: {statuses}.", value=word[:40], statuses=", ".join(EntryStatus)
            )
        )
    return EntryStatus(word)

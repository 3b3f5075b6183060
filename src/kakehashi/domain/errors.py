"""What can go wrong, split by what the person who meets it should do next."""

from kakehashi.domain.messages import Message


class KakehashiError(Exception):
    """Anything that stops a use case; it carries a message for a person."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return str(self.message)


class InvalidInputError(KakehashiError):
    """What was given cannot be used: mend the file or the words of the command, and try again."""


class NotFoundError(KakehashiError):
    """Nothing here goes by that name: look up the right one."""


class ConflictError(KakehashiError):
    """Another process holds the store, or the thing exists already: wait, or choose another name."""


class StoreError(KakehashiError):
    """The store or a folder cannot be read or written: see to the disk, the rights or the version."""

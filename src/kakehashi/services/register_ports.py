"""What the use cases of communiqués and the register need of the rim, as protocols."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from kakehashi.domain.communique import Communique, TextFile
from kakehashi.domain.entry import Entry, Proposal
from kakehashi.domain.programme import Programme
from kakehashi.domain.register_book import RegisterBook


class Extractor(Protocol):
    """Finds facts in a communiqué."""

    def extract(self, communique: Communique) -> tuple[Proposal, ...]:
        """Give the facts a communiqué tells, each with its quote, in the order of the text."""
        ...


class TextFiles(Protocol):
    """Reads files of text of any supported format."""

    def read(self, path: Path) -> TextFile:
        """The file's text; raises InvalidInputError with what is wrong and what to do."""
        ...


class RegisterTransaction(Protocol):
    """What a transaction on the store does with communiqués and the register."""

    def communiques(self) -> list[Communique]:
        """Give all communiqués, in the order of their ids."""
        ...

    def communique(self, communique_id: str) -> Communique:
        """Give a communiqué by its id; raises NotFoundError, naming those there are."""
        ...

    def communique_of_digest(self, digest: str) -> Communique | None:
        """Give the communiqué of which the text has this content digest, None where there is none."""
        ...

    def save_communique(self, communique: Communique) -> None:
        """Record a new communiqué; raises ConflictError when its id or its text is there already."""
        ...

    def entries(self) -> list[Entry]:
        """Give the entries of the register, whatever was decided of them, in the order of their ids."""
        ...

    def entry(self, entry_id: str) -> Entry:
        """Give an entry by its id; raises NotFoundError, naming some of those there are."""
        ...

    def save_entries(self, entries: Sequence[Entry]) -> None:
        """Record the assertions that are new; stored ones never change.

        Raises ConflictError when another assertion is stored under the number of one of them.
        """
        ...


class RegisterExporter(Protocol):
    """Writes the register to a file, in the reader's language."""

    def write(self, path: Path, *, programme: Programme, register: RegisterBook, language: str) -> None:
        """Write the file whole; raises StoreError when it is refused."""
        ...

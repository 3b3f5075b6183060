"""What the environment says of this installation."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message

_POSTGRESQL = ("postgresql", "postgres", "postgresql+psycopg")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run; `database_url` is a PostgreSQL URL, or empty for the SQLite store in the folder."""

    database_url: str = ""

    @classmethod
    def from_env(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Read KAKEHASHI_DATABASE_URL; raises InvalidInputError when it is not a PostgreSQL URL."""
        url = environment.get("KAKEHASHI_DATABASE_URL", "").strip()
        scheme, separator, _ = url.partition("://")
        if url and not (separator and scheme in _POSTGRESQL):
            # The URL itself may hold a password, so it is not repeated.
            raise InvalidInputError(
                message(
                    "KAKEHASHI_DATABASE_URL must begin with “postgresql://”. "
                    "Correct it, or take it away to keep the store in the programme's folder."
                )
            )
        return cls(database_url=url)

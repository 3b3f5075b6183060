"""The only door to Alembic: migrations live in the package and run on a connection that is given to them."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def alembic_config() -> Config:
    """Give the configuration that finds the migrations where the package is installed; there is no alembic.ini."""
    config = Config()
    config.set_main_option("script_location", "kakehashi.adapters.storage:migrations")
    return config


def upgrade(connection: Connection, revision: str) -> None:
    """Bring a database forward to a revision, in the transaction the connection is in."""
    config = alembic_config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)

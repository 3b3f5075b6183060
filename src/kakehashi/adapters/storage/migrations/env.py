"""Runs migrations on the connection that `kakehashi.adapters.storage.upgrade` gives, in its transaction."""

from alembic import context

from kakehashi.adapters.storage.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()

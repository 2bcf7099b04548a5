"""Runs the migrations in the transaction that broadcaster.store.database.upgrade has begun."""

from alembic import context

from broadcaster.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite alters a table by making it anew
)
context.run_migrations()

"""
The store: what the station must remember, in SQLite or PostgreSQL.

Made here: the five books behind `open_store` (news, bulletins, occurrences, as-run ledger, alerts). May
know: the model, the ports, SQLAlchemy and Alembic. Must never come in: what anything means on air, audio,
network but the database's own.
"""

from broadcaster.store.opening import Store, open_store

__all__ = ["Store", "open_store"]

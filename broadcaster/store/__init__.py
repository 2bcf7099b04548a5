"""
The store: what the station must remember, in SQLite or PostgreSQL.

Made here: the books of one station behind `open_store` (journal, people, news, bulletins, occurrences,
as-run ledger, alerts). May
know: the model, the ports, SQLAlchemy and Alembic. Must never come in: what anything means on air, audio,
network but the database's own.
"""

from broadcaster.store.bulletins.audio_shelf import FolderAudioShelf
from broadcaster.store.database.opening import Store, open_store
from broadcaster.store.database.renewal import take_over
from broadcaster.store.database.upgrade import station_of_file, stations_in_file
from broadcaster.store.journal.proof import Proof

__all__ = [
    "FolderAudioShelf",
    "Proof",
    "Store",
    "open_store",
    "station_of_file",
    "stations_in_file",
    "take_over",
]

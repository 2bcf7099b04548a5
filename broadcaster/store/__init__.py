"""
The store: what the station must remember, in SQLite or PostgreSQL.

Made here: the books of one station behind `open_store` (journal, people, news, bulletins, occurrences,
as-run ledger, alerts). May
know: the model, the ports, SQLAlchemy and Alembic. Must never come in: what anything means on air, audio,
network but the database's own.
"""

from broadcaster.store.audio_shelf import FolderAudioShelf
from broadcaster.store.opening import Store, open_store
from broadcaster.store.proof import Proof
from broadcaster.store.renewal import take_over
from broadcaster.store.upgrade import station_of_file

__all__ = ["FolderAudioShelf", "Proof", "Store", "open_store", "station_of_file", "take_over"]

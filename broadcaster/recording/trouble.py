"""What can go wrong with a recording, in words; none of it is the station's end."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from broadcaster.errors import N_, StoreBroken
from broadcaster.fetching.reasons import reason

DIED: Final = N_("The recording has ended unexpectedly; the station goes on without it.")


def must_have_room(folder: Path, spare_bytes: int) -> None:
    """Raise StoreBroken when less than *spare_bytes* are free: the station needs them more."""
    nearest = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    free_bytes = shutil.disk_usage(nearest).free
    if free_bytes < spare_bytes:
        raise StoreBroken(
            N_("Only {free_mb} MB are free: recording waits, so that the station goes on."),
            where=str(folder),
            remedy=N_("Make room on the disk; recording then goes on by itself."),
            free_mb=free_bytes // 2**20,
        )


def not_written(folder: Path, error: OSError) -> StoreBroken:
    """Say that the disk or the folder does not take the recording."""
    return StoreBroken(
        N_("The recording of what airs cannot be written ({why}); the station goes on without it."),
        where=str(folder),
        remedy=N_("Free space on the disk or mend the folder; recording then goes on by itself."),
        why=reason(error),
    )


def stumbled(output: str, error: Exception) -> StoreBroken:
    """Say that the program itself is at fault."""
    return StoreBroken(
        N_("The recording has stumbled over a fault of its own ({why}); the station goes on without it."),
        where=output,
        remedy=N_("It is tried again; tell whoever looks after the program."),
        why=f"{type(error).__name__}: {error}",
    )

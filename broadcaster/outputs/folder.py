"""Whether a folder takes files, found out without leaving one there."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryFile


def must_take_files(folder: Path) -> None:
    """Make a file without a name in *folder*, or in the nearest one above that is there; raises OSError."""
    nearest = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    with TemporaryFile(dir=nearest) as file:
        file.write(b"0")

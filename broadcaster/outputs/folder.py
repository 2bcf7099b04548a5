"""Whether a folder takes files, found out without leaving one there, and whether a file is still in one."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from tempfile import TemporaryFile


def must_take_files(folder: Path) -> None:
    """Make a file without a name in *folder*, or in the nearest one above that is there; raises OSError."""
    nearest = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    with TemporaryFile(dir=nearest) as file:
        file.write(b"0")


def must_have_a_name(file: int) -> None:
    """
    Raise OSError when an open file was deleted: what is written into it is heard of by nobody.

    The system goes on taking it, so that only a look at the file's own names tells. Source: unlink(2).
    """
    if os.fstat(file).st_nlink == 0:
        raise FileNotFoundError(errno.ENOENT, "the file was deleted while it was written")

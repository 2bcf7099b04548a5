"""Files that a command writes for a person."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from broadcaster.errors import N_, StoreBroken


def write_private(path: Path, content: bytes) -> None:
    """Write a file that the station's own user alone can read; raises StoreBroken."""
    write_whole(path, content, mode=0o600)


def write_whole(path: Path, content: bytes, *, mode: int | None = None) -> None:
    """
    Write a file wholly or not at all.

    Args:
        path: of the file.
        content: of the file.
        mode: its permissions, from its first byte on; None: those that new files get here.

    Raises:
        StoreBroken: the folder or the disk does not take it.
    """
    with whole_file(path) as partial:
        if mode is not None:
            partial.unlink(missing_ok=True)
            partial.touch(mode=mode, exist_ok=False)
        partial.write_bytes(content)


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """
    Give the file to write, which takes the place of *path* when all of it is there, and goes otherwise.

    Raises:
        StoreBroken: the folder or the disk does not take it.
    """
    # The ending stays, because it says to some writers what is written.
    partial = path.with_name(f".{path.stem}.partial{path.suffix}")
    try:
        yield partial
        partial.replace(path)
    except OSError as error:
        raise StoreBroken(
            N_("The file cannot be written ({reason})."),
            where=str(path),
            remedy=N_("Choose another folder, or make room on the disk."),
            reason=N_(error.strerror or str(error)),
        ) from error
    finally:
        partial.unlink(missing_ok=True)

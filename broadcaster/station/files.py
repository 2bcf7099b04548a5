"""Files that a command writes for a person."""

from __future__ import annotations

from pathlib import Path

from broadcaster.errors import N_, StoreBroken


def write_whole(path: Path, content: bytes) -> None:
    """
    Write a file wholly or not at all.

    Raises:
        StoreBroken: the folder or the disk does not take it.
    """
    partial = path.with_name(path.name + ".partial")
    try:
        partial.write_bytes(content)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise StoreBroken(
            N_("The file cannot be written ({reason})."),
            where=str(path),
            remedy=N_("Choose another folder, or make room on the disk."),
            reason=N_(error.strerror or str(error)),
        ) from error

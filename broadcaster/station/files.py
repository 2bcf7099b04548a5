"""Files that a command writes for a person."""

from __future__ import annotations

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
    partial = path.with_name(path.name + ".partial")
    try:
        if mode is not None:
            partial.unlink(missing_ok=True)
            partial.touch(mode=mode, exist_ok=False)
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

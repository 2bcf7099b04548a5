"""A watched folder: alerts that somebody brings as files, or that another program puts there."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from broadcaster.alerts.cap.document import SIZE_AT_MOST_BYTES
from broadcaster.alerts.sources import Document, mark_of
from broadcaster.errors import N_, AlertRefused

_HEAD_BYTES: Final = 4_096
"""The namespace stands in the first element, after at most a declaration and a comment."""
_ENDINGS: Final = frozenset({".xml", ".cap"})


def filed(folder: Path) -> tuple[Document, ...]:
    """
    List the `.xml` and `.cap` files of *folder*, by name; files that begin with a dot are left alone.

    A file that is written to again is another document: one caught half-written is read when it is whole.

    Raises:
        AlertRefused: the folder cannot be read.
    """
    try:
        paths = [
            path
            for path in folder.iterdir()
            if path.suffix.lower() in _ENDINGS and not path.name.startswith(".") and path.is_file()
        ]
        return tuple(map(_document, sorted(paths)))
    except OSError as error:
        raise AlertRefused(
            N_("The folder of alerts cannot be read ({reason})."),
            where=str(folder),
            remedy=N_("Make the folder, or correct its name in station.toml."),
            reason=error.strerror or str(error),
        ) from error


def _document(path: Path) -> Document:
    facts = path.stat()
    mark = mark_of(path, facts.st_size, facts.st_mtime_ns)
    # A name in another encoding cannot be kept as it is; its mark and its reading need no name.
    shown = str(path).encode("utf-8", "replace").decode()
    return Document(
        place=shown,
        mark=mark,
        read=partial(_read, path),
        is_likely=partial(_looks_like, path),
        changed_ns=facts.st_mtime_ns,
    )


def _looks_like(path: Path) -> bool:
    """Tell whether the file begins like an alert, in any encoding; junk beside it must not hide it."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES).replace(b"\0", b"")
    except OSError:
        return True  # it is read in its turn, and the reason said
    return b"emergency:cap" in head or b"<alert" in head


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            # One byte more, so that the reader of the document sees that it is too large.
            return file.read(SIZE_AT_MOST_BYTES + 1)
    except OSError as error:
        raise AlertRefused(
            N_("The file cannot be read ({reason})."),
            remedy=N_("Check that the file is there and may be read."),
            reason=error.strerror or str(error),
        ) from error

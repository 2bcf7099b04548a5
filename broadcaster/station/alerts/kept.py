"""The list of alerts that cannot be read follows the documents that are kept."""

from __future__ import annotations

from collections.abc import Iterable

from broadcaster.alerts import KEPT
from broadcaster.model import UnreadAlert
from broadcaster.station.opened import Station


def note_kept(station: Station, unread: Iterable[UnreadAlert]) -> None:
    """
    Have the list say which of the documents that are kept cannot be read now, and no others of them.

    Raises:
        StoreBroken: the list stays as it was.
    """
    found, shelf = {one.mark: one for one in unread}, station.store.alerts
    known = {one.mark for one in shelf.unread() if one.mark.startswith(KEPT)}
    shelf.note_unread(one for mark, one in found.items() if mark not in known)
    shelf.forget_unread(known - set(found))

"""Alerts that came and cannot be read: they must not disappear."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from broadcaster.alerts import KEPT
from broadcaster.errors import BroadcasterError
from broadcaster.model import UnreadAlert
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import Configuration

log = logging.getLogger(__name__)


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


def unread_alerts(configuration: Configuration) -> tuple[UnreadAlert, ...]:
    """List what looks like an alert and cannot be read; nothing, while the database does not answer."""
    if not configuration.alerts.sources:
        return ()
    try:
        with Station.open(configuration.folder) as station:
            return station.store.alerts.unread()
    except BroadcasterError as error:
        log.warning("the list of alerts that cannot be read is out of reach: %s", error)
        return ()

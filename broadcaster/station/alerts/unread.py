"""Alerts that came and cannot be read: they must not disappear."""

from __future__ import annotations

import logging

from broadcaster.errors import BroadcasterError
from broadcaster.model import UnreadAlert
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import Configuration

log = logging.getLogger(__name__)


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

"""The database: does it answer, is it the one that the station knew, does it agree with the player?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from broadcaster.errors import N_, BroadcasterError
from broadcaster.saying import saying
from broadcaster.station.doctor.findings import Finding, ill, well
from broadcaster.station.onair.ledger_mark import FIND_IT, ledger_lost
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import Configuration

CONFLICTS_TOLD = timedelta(days=30)
"""How long it is told that a record did not agree."""


def look_at_database(configuration: Configuration) -> Iterator[Finding]:
    """Look into it once."""
    try:
        with Station.open(configuration.folder) as station:
            now = station.now()
            rows = station.store.ledger.rows(now - timedelta(days=1), now)
            lost = ledger_lost(configuration.var, station.store)
            conflicts = station.store.spool_intake.conflicts(since=now - CONFLICTS_TOLD)
            programmes, quotas = len(station.programmes), len(station.quotas)
    except BroadcasterError as error:
        yield from ill(N_("database"), error)
        return
    if lost is not None:
        yield Finding(part=N_("database"), well=False, message=lost, remedy=saying(FIND_IT))
    if conflicts:
        told = N_("{count} records of the player do not agree with the ledger; the last one is {subject}.")
        yield Finding(
            part=N_("database"),
            well=False,
            message=saying(told, count=len(conflicts), subject=conflicts[-1].subject),
            remedy=saying(N_("Nothing is lost: both accounts are kept. Look at the as-run of that day.")),
        )
    yield well(
        N_("database"),
        N_("{rows} airings in the last 24 hours; {programmes} programmes, {quotas} quotas"),
        rows=len(rows),
        programmes=programmes,
        quotas=quotas,
    )

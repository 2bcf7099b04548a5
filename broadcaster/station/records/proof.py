"""Do the books of the station hold together: the journal in itself, the as-run with it, the day with both?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from broadcaster.airtime import CalendarPeriod, violations
from broadcaster.airtime.reconciliation import STILL_AT_WORK
from broadcaster.errors import N_, LedgerRefused
from broadcaster.model import AsRun, Occurrence
from broadcaster.playout import last_heartbeats
from broadcaster.station.opened import Station
from broadcaster.station.records.quotas import rows_between
from broadcaster.store import Proof
from broadcaster.store.journal.chain import Breach, Harm

_AT_MOST = 5
"""Rows named one by one; whoever changed more is found by these."""

_HARMS: Final = {
    ("journal", Harm.CHANGED): N_("Entry {epoch}/{seq} of the journal was changed afterwards."),
    ("journal", Harm.REMOVED): N_("Entry {epoch}/{seq} of the journal was removed."),
    ("journal", Harm.ADDED): N_("Entry {epoch}/{seq} was added to the journal afterwards."),
    ("journal", Harm.CUT_OFF): N_(
        "The journal was cut off: entry {epoch}/{seq} and what followed is missing."
    ),
    ("as_run", Harm.CHANGED): N_("The row is not what the journal says of it."),
    ("as_run", Harm.REMOVED): N_("The journal has this row, the airings have not."),
    ("as_run", Harm.ADDED): N_("The airings have this row, the journal has not."),
    ("plan", Harm.CHANGED): N_("The plan is not what the journal says of it."),
    ("plan", Harm.REMOVED): N_("The journal has this line of the plan, the plan has not."),
    ("plan", Harm.ADDED): N_("The plan has this line, the journal has not."),
}
_REWRITTEN: Final = N_(
    "Entry {epoch}/{seq} of the journal, or one after {since}, was changed and all hashed anew."
)
_IMPORTED: Final = N_("Rows from before the journal are not what they were when it began.")
_REMEDY = N_("Keep the database as it is, make a copy, and ask who had access to the machine.")


def broken_rules(station: Station, period: CalendarPeriod) -> tuple[LedgerRefused, ...]:
    """Hold the airings of a period, as far as it is over, to the rules of an honest ledger."""
    zone = station.configuration.zone
    start, end = period.bounds(zone)
    over = Over(station)
    occurrences = over.occurrences(station.store.occurrences.between(start, end))
    rows = over.rows(rows_between(station, period.first, period.after))
    return violations(occurrences, rows, period, zone=zone)


class Over:
    """What is over: the programme that sounds now, and the rest of today, are not judged yet."""

    def __init__(self, station: Station) -> None:
        self._over = station.now() - STILL_AT_WORK
        beats = last_heartbeats(station.configuration.spool)
        self._alive = {row for row, beat in beats.items() if beat.at >= self._over}

    def occurrences(self, listed: Iterable[Occurrence]) -> list[Occurrence]:
        """Give those whose time has passed."""
        return [one for one in listed if one.ends_at < self._over]

    def rows(self, listed: Iterable[AsRun]) -> list[AsRun]:
        """Give those of which nothing was heard for a while."""
        return [row for row in listed if row.id not in self._alive]


def broken_books(proof: Proof) -> Iterator[LedgerRefused]:
    """Say what the check of the journal found, the first of it."""
    yield from map(fault_of, proof.breaches[:_AT_MOST])


def fault_of(breach: Breach) -> LedgerRefused:
    """Say one thing that the check found."""
    if breach.table != "journal" and not breach.row:
        return LedgerRefused(_IMPORTED, where=breach.table, remedy=_REMEDY)
    if breach.table != "journal":
        kind = "as_run" if breach.table.startswith("as_run") else "plan"
        return LedgerRefused(_HARMS[kind, breach.harm], where=breach.row, remedy=_REMEDY)
    if breach.since is not None:
        since = f"{breach.since[0]}/{breach.since[1]}"
        return LedgerRefused(_REWRITTEN, remedy=_REMEDY, since=since, epoch=breach.epoch, seq=breach.seq)
    what = _HARMS["journal", breach.harm]
    return LedgerRefused(what, remedy=_REMEDY, epoch=breach.epoch, seq=breach.seq)

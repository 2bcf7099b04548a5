"""Do the books of the station hold together: the journal in itself, the as-run with it, the day with both?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from broadcaster.airtime import CalendarPeriod, violations
from broadcaster.errors import N_, LedgerRefused
from broadcaster.playout import last_heartbeats
from broadcaster.station.opened import Station
from broadcaster.station.records.quotas import rows_between
from broadcaster.store import Proof

STILL_AT_WORK = timedelta(hours=1)
"""The player may settle an occurrence, and close its row, so long after the end of its slot."""

_AT_MOST = 5
"""Rows named one by one; whoever changed more is found by these."""

_BREACHES = {
    "order": N_("The journal has a hole, or entries out of order, at {epoch}/{seq}."),
    "facts": N_("What entry {epoch}/{seq} of the journal says was changed afterwards."),
    "digest": N_("Entry {epoch}/{seq} of the journal was changed afterwards."),
    "head": N_("The journal ends at {epoch}/{seq}, and not where it should."),
}
_REMEDY = N_("Keep the database as it is, make a copy, and ask who had access to the machine.")


def contradictions(station: Station, period: CalendarPeriod) -> tuple[LedgerRefused, ...]:
    """
    Name what does not hold in a period: books changed by hand, rows that overlap, airings without a row.

    What is still at work (the programme that sounds now, the rest of today) is not judged yet.
    """
    return (*broken_books(station.store.check()), *broken_rules(station, period))


def broken_rules(station: Station, period: CalendarPeriod) -> tuple[LedgerRefused, ...]:
    """Hold the airings of a period, as far as it is over, to the rules of an honest ledger."""
    zone, over = station.configuration.zone, station.now() - STILL_AT_WORK
    start, end = period.bounds(zone)
    occurrences = [one for one in station.store.occurrences.between(start, end) if one.ends_at < over]
    beats = last_heartbeats(station.configuration.spool)
    alive = {row for row, beat in beats.items() if beat.at >= over}
    rows = [row for row in rows_between(station, period.first, period.after) if row.id not in alive]
    return violations(occurrences, rows, period, zone=zone)


def broken_books(proof: Proof) -> Iterator[LedgerRefused]:
    """Say what the check of the journal found."""
    if proof.breach is not None:
        what = _BREACHES[proof.breach.what]
        yield LedgerRefused(what, remedy=_REMEDY, epoch=proof.breach.epoch, seq=proof.breach.seq)
    for row in proof.differing[:_AT_MOST]:
        yield LedgerRefused(N_("The row is not what the journal says of it."), where=row, remedy=_REMEDY)
    for row in proof.missing[:_AT_MOST]:
        yield LedgerRefused(N_("The journal has this row, the airings have not."), where=row, remedy=_REMEDY)
    for table in proof.imported_differ:
        yield LedgerRefused(
            N_("Rows from before the journal are not what they were when it began."),
            where=table,
            remedy=_REMEDY,
        )

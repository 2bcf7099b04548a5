"""The doctor looks at who the station is, and at whether its books hold together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from broadcaster.airtime import period_of
from broadcaster.clock import Clock
from broadcaster.errors import N_, BroadcasterError
from broadcaster.model import EntryKind, Period
from broadcaster.saying import saying
from broadcaster.station.doctor.findings import Finding, ill, well
from broadcaster.station.opened import Station
from broadcaster.station.records.proof import broken_books, broken_rules
from broadcaster.station.setup.configuration import Configuration
from broadcaster.station.setup.identity import faults_of

_TO_AND_FRO = 3
_LATELY = timedelta(days=7)
"""Who moves a station moves it once; three changes in a week are two computers."""

_AT_MOST = 10
"""Broken rules named one by one."""


def look_at_identity(configuration: Configuration) -> Iterator[Finding]:
    """Is the key there, the station's own, for its eyes only, and does it run in one place?"""
    found = faults_of(configuration.var)
    for fault in found:
        yield from ill(N_("identity"), fault)
    if not found:
        yield well(N_("identity"), N_("The station's key is in its place."))


def look_at_records(configuration: Configuration, clock: Clock) -> Iterator[Finding]:
    """Recompute the journal; hold the airings of this week and the last to the rules of the ledger."""
    try:
        with Station.open(configuration.folder, clock=clock) as station:
            proof = station.store.check()
            today = station.now().date()
            weeks = [period_of(Period.WEEK, today - timedelta(days=days)) for days in (7, 0)]
            broken = [error for week in weeks for error in broken_rules(station, week)]
            told = station.store.journal.of("station")
            moves = [one for one in told if one.kind is EntryKind.HOST_CHANGED][-_TO_AND_FRO:]
            since = station.now() - _LATELY
    except BroadcasterError:
        # The database is a part of its own and was told of there.
        return
    if len(moves) == _TO_AND_FRO and moves[0].happened_at > since:
        yield Finding(
            part=N_("identity"),
            well=False,
            message=saying(N_("Two computers write as this station in turns.")),
            remedy=saying(N_("Stop one of them, or run `broadcaster identity renew` on the copy.")),
        )
    for error in (*broken_books(proof), *broken[:_AT_MOST]):
        yield from ill(N_("records"), error)
    if proof.holds and not broken:
        head = f"{proof.head.epoch}/{proof.head.seq}"
        yield well(
            N_("records"),
            N_("The journal is whole ({entries} entries, head {head}); the log of airings agrees with it."),
            entries=proof.entries,
            head=head,
        )

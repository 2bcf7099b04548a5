"""The doctor looks at who can log in."""

from __future__ import annotations

from collections.abc import Iterator

from broadcaster.clock import Clock
from broadcaster.errors import N_, BroadcasterError
from broadcaster.station.doctor.findings import Finding, well
from broadcaster.station.opened import Station
from broadcaster.station.people.first_person import first_code
from broadcaster.station.setup.configuration import Configuration


def look_at_people(configuration: Configuration, clock: Clock) -> Iterator[Finding]:
    """Can anybody log in? If not, with which code is the first person made?"""
    try:
        with Station.open(configuration.folder, clock=clock) as station:
            code, known = first_code(station), station.store.accounts.all()
    except BroadcasterError:
        # The database is a part of its own and was told of there.
        return
    if code:
        told = N_("Nobody can log in to the console yet. Code for the first person: {code}")
        yield well(N_("people"), told, code=code)
        return
    open_ones = [account for account in known if not account.is_closed]
    yield well(N_("people"), N_("{count} people can log in."), count=len(open_ones))

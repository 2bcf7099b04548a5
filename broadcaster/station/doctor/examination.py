"""Is the station well? Each part is looked at by itself; what fails says how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from broadcaster.clock import Clock
from broadcaster.errors import N_, BroadcasterError
from broadcaster.station.doctor.alarms import look_at_alarms
from broadcaster.station.doctor.alerts import look_at_alerts
from broadcaster.station.doctor.backups import look_at_backups
from broadcaster.station.doctor.content import (
    look_at_articles,
    look_at_feeds,
    look_at_schedules,
    look_at_scripts,
)
from broadcaster.station.doctor.database import look_at_database
from broadcaster.station.doctor.findings import Finding, ill, well
from broadcaster.station.doctor.machine import look_at_clock, look_at_disk, look_at_files, look_at_processes
from broadcaster.station.doctor.outputs import look_at_outputs
from broadcaster.station.doctor.people import look_at_people
from broadcaster.station.doctor.recordings import look_at_recordings
from broadcaster.station.doctor.records import look_at_identity, look_at_records
from broadcaster.station.doctor.sound import look_at_templates, look_at_voices
from broadcaster.station.night.unforeseen import told, write_to_log
from broadcaster.station.setup.configuration import Configuration, load_configuration


def examine(folder: Path, *, clock: Clock) -> tuple[Finding, ...]:
    """Look at every part of the station in *folder*; nothing is changed; a first person's code is drawn."""
    try:
        configuration = load_configuration(folder)
    except BroadcasterError as error:
        return tuple(ill(N_("configuration"), error))
    found = [well(N_("configuration"), "{name}", name=configuration.name)]
    checks: tuple[Callable[[Configuration], Iterator[Finding]], ...] = (
        look_at_processes,
        lambda _: look_at_clock(clock),
        look_at_disk,
        look_at_files,
        look_at_schedules,
        look_at_database,
        look_at_identity,
        lambda known: look_at_records(known, clock),
        lambda known: look_at_people(known, clock),
        lambda known: look_at_alarms(known, clock),
        lambda known: look_at_recordings(known, clock),
        lambda known: look_at_backups(known, clock),
        look_at_voices,
        look_at_templates,
        lambda known: look_at_scripts(known, clock),
        look_at_articles,
        lambda known: look_at_outputs(known, clock),
        look_at_feeds,
        lambda known: look_at_alerts(known, clock),
    )
    for look_at in checks:
        found.extend(_netted(look_at, configuration))
    return tuple(found)


def _netted(
    look_at: Callable[[Configuration], Iterator[Finding]], configuration: Configuration
) -> Iterator[Finding]:
    """Look at one part; a fault of the program, or a disk that fails, costs that part alone and is told."""
    try:
        yield from look_at(configuration)
    except Exception as error:  # noqa: BLE001 - the net around one part
        failed = told(error)
        write_to_log(failed)
        yield from ill(N_("station"), failed)

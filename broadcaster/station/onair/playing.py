"""The station on air: live, or rehearsed on a virtual clock through the same player."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from broadcaster.clock import VirtualClock
from broadcaster.errors import ConfigurationRefused
from broadcaster.model import UNPLANNED, AsRun, Evidence, OccurrenceState, Programme
from broadcaster.outputs import open_outputs
from broadcaster.playout import ControlSocket, Player, simulate
from broadcaster.ports import OutputSettings
from broadcaster.relay.live import Receiver
from broadcaster.schedule import Calendar
from broadcaster.station.night.assigning import attach
from broadcaster.station.onair.followed_files import Edited
from broadcaster.station.opened import Station, quiet_until
from broadcaster.station.records.planning import plan, plan_ahead
from broadcaster.station.service.single_instance import only_one

log = logging.getLogger(__name__)


def rehearse(folder: Path, start: datetime, end: datetime) -> tuple[AsRun, ...]:
    """
    Play [start, end) on a virtual clock, as fast as it can, and give the rows that it wrote.

    A station that rehearses (`rehearsal = true`) keeps them in its own ledger. On any other the rehearsal
    has a database of its own (`var/rehearsal.db`, made anew), and the truth is left alone.
    """
    clock = VirtualClock(start)
    with Station.open(folder, clock=clock) as station:
        if station.configuration.rehearsal:
            return _play(station, start, end)
        with _copy(station, clock, start, end) as copy:
            return _play(copy, start, end)


def _play(station: Station, start: datetime, end: datetime) -> tuple[AsRun, ...]:
    for day in _days(start, end):
        plan(station, day)
    configuration = station.configuration
    simulate(
        start,
        end,
        books=station.store,
        outputs=open_outputs(_silent(configuration.outputs), is_live=False),
        audio_dir=configuration.audio,
        programmes=station.programmes,
        fallback_programme=configuration.fallback_programme,
    )
    return station.store.ledger.rows(start, end)


def _silent(outputs: tuple[OutputSettings, ...]) -> tuple[OutputSettings, ...]:
    """A rehearsal neither sounds nor writes over the recordings of what really went out."""
    return tuple(OutputSettings(name=output.name, kind="null", options={}) for output in outputs)


def _days(start: datetime, end: datetime) -> list[date]:
    last = (end - timedelta(microseconds=1)).date()
    return [start.date() + timedelta(days=number) for number in range((last - start.date()).days + 1)]


@contextmanager
def _copy(station: Station, clock: VirtualClock, start: datetime, end: datetime) -> Iterator[Station]:
    """Open a fresh database with the plan and the bulletins of these days, and the fallback."""
    path = station.configuration.var / "rehearsal.db"
    for old in (path, *(path.with_name(path.name + ending) for ending in ("-wal", "-shm"))):
        old.unlink(missing_ok=True)
    with Station.open(station.configuration.folder, clock=clock, database_url=f"sqlite:///{path}") as copy:
        evergreen = station.store.bulletins.latest_approved(station.configuration.fallback_programme, at=end)
        if evergreen:
            copy.store.bulletins.put(evergreen)
        for day in _days(start, end):
            _copy_day(station, copy, day)
        yield copy


def _copy_day(station: Station, copy: Station, day: date) -> None:
    for occurrence in station.store.occurrences.day(day):
        if occurrence.kind in UNPLANNED:
            continue
        # Under its own id, so that the plan of the copy finds it, wherever the grid has it by now.
        copy.store.occurrences.add(
            replace(occurrence, state=OccurrenceState.PLANNED, reason=None, bulletin="")
        )
        bulletin = station.store.bulletins.get(occurrence.bulletin) if occurrence.bulletin else None
        if bulletin is not None:
            copy.store.bulletins.put(bulletin)
            attach(copy, occurrence.id, bulletin)


def on_air(station: Station, stop: threading.Event) -> None:
    """
    Play the rundown on the real clock until *stop* is set.

    Raises:
        StationBusy: another player is on this station.
        ConfigurationRefused: an output cannot be what `station.toml` says.
        Broken: the player cannot go on; whoever watches it starts it again.
    """
    configuration = station.configuration
    outputs = open_outputs(configuration.outputs)
    decoded = configuration.var / "decoded"
    decoded.mkdir(exist_ok=True)
    with only_one(configuration.var, "on-air"):
        _plan(station)
        kept = configuration.var / "known"
        programmes: Edited[Mapping[str, Programme]] = Edited(
            configuration.schedules / "programmes.toml", station.read_programmes, kept=kept, otherwise={}
        )
        calendar = Edited(
            configuration.schedules / "calendar.toml",
            lambda path: station.read_calendar(path, programmes()),
            kept=kept,
            otherwise=Calendar(),
        )
        player = Player(
            clock=station.clock,
            books=lambda: station.store,
            outputs=outputs,
            audio_dir=configuration.audio,
            decoded_dir=decoded,
            spool_dir=configuration.spool,
            station=station.identity.station,
            day_file=configuration.var / "day.json",
            plan=station.wanted,
            zones=_zones_of_outputs(configuration.zones),
            programmes=programmes,
            fallback_programme=configuration.fallback_programme,
            evidence=Evidence.PLAYER,
            receiver=_receiver(station),
            orders_dir=configuration.var / "orders",
            quiet_until=lambda at: quiet_until(calendar(), at, configuration.zone),
        )
        with player, ControlSocket(configuration.control_door, player):
            threading.Thread(target=_stop_when, args=(stop, player), name="stop", daemon=True).start()
            player.run()


def _zones_of_outputs(zones: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    outputs = {output for reached in zones.values() for output in reached}
    return {output: tuple(zone for zone, reached in zones.items() if output in reached) for output in outputs}


def _receiver(station: Station) -> Receiver:
    keep_days = station.configuration.keep_relays_days
    folder = station.configuration.var / "relayed" if keep_days else None
    return Receiver(station.clock, folder=folder, keep_days=keep_days)


def _plan(station: Station) -> None:
    """Plan the day; a station whose grid cannot be used says emergencies all the same."""
    try:
        plan_ahead(station)
    except ConfigurationRefused as error:
        log.error("nothing is planned: %s", error)  # noqa: TRY400 - the clerk's slip


def _stop_when(stop: threading.Event, player: Player) -> None:
    stop.wait()
    player.stop()

"""The station on air: live, or rehearsed on a virtual clock through the same player."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

from broadcaster.clock import VirtualClock
from broadcaster.errors import ConfigurationRefused
from broadcaster.model import AsRun, Evidence, Programme
from broadcaster.playout import ControlSocket, Player, Receiver, open_outputs, simulate
from broadcaster.ports import OutputSettings
from broadcaster.schedule import Calendar
from broadcaster.station.edited import Edited
from broadcaster.station.handing import attach
from broadcaster.station.onduty import only_one
from broadcaster.station.plant import Plant, quiet_until

log = logging.getLogger(__name__)


def rehearse(folder: Path, start: datetime, end: datetime) -> tuple[AsRun, ...]:
    """
    Play [start, end) on a virtual clock, as fast as it can, and give the rows that it wrote.

    A station that rehearses (`rehearsal = true`) keeps them in its own ledger. On any other the rehearsal
    has a database of its own (`var/rehearsal.db`, made anew), and the truth is left alone.
    """
    clock = VirtualClock(start)
    with Plant.open(folder, clock=clock) as plant:
        if plant.configuration.rehearsal:
            return _play(plant, start, end)
        with _copy(plant, clock, start, end) as copy:
            return _play(copy, start, end)


def _play(plant: Plant, start: datetime, end: datetime) -> tuple[AsRun, ...]:
    for day in _days(start, end):
        plant.store.occurrences.plan(plant.rundown(day))
    configuration = plant.configuration
    simulate(
        start,
        end,
        book=plant.store.occurrences,
        archive=plant.store.bulletins,
        ledger=plant.store.ledger,
        outputs=open_outputs(_silent(configuration.outputs), is_live=False),
        audio_dir=configuration.audio,
        programmes=plant.programmes,
        fallback_programme=configuration.fallback_programme,
        language=configuration.language,
    )
    return plant.store.ledger.rows(start, end)


def _silent(outputs: tuple[OutputSettings, ...]) -> tuple[OutputSettings, ...]:
    """A rehearsal neither sounds nor writes over the recordings of what really went out."""
    return tuple(OutputSettings(name=output.name, kind="null", options={}) for output in outputs)


def _days(start: datetime, end: datetime) -> list[date]:
    last = (end - timedelta(microseconds=1)).date()
    return [start.date() + timedelta(days=number) for number in range((last - start.date()).days + 1)]


@contextmanager
def _copy(plant: Plant, clock: VirtualClock, start: datetime, end: datetime) -> Iterator[Plant]:
    """Open a fresh database with the plan and the bulletins of these days, and the fallback."""
    path = plant.configuration.var / "rehearsal.db"
    for old in (path, *(path.with_name(path.name + ending) for ending in ("-wal", "-shm"))):
        old.unlink(missing_ok=True)
    with Plant.open(plant.configuration.folder, clock=clock, database_url=f"sqlite:///{path}") as copy:
        evergreen = plant.store.bulletins.latest_approved(plant.configuration.fallback_programme, at=end)
        if evergreen:
            copy.store.bulletins.put(evergreen)
        for day in _days(start, end):
            _copy_day(plant, copy, day)
        yield copy


def _copy_day(plant: Plant, copy: Plant, day: date) -> None:
    copy.store.occurrences.plan(plant.rundown(day))
    for occurrence in plant.store.occurrences.day(day):
        bulletin = plant.store.bulletins.get(occurrence.bulletin) if occurrence.bulletin else None
        if bulletin is not None:
            copy.store.bulletins.put(bulletin)
            attach(copy, occurrence.id, bulletin)


def on_air(plant: Plant, stop: threading.Event) -> None:
    """
    Play the rundown on the real clock until *stop* is set.

    Raises:
        StationBusy: another player is on this station.
        ConfigurationRefused: an output cannot be what `station.toml` says.
        Broken: the player cannot go on; whoever watches it starts it again.
    """
    configuration = plant.configuration
    outputs = open_outputs(configuration.outputs)
    spool = configuration.var / "spool"
    spool.mkdir(exist_ok=True)
    with only_one(configuration.var, "on-air"):
        _plan(plant)
        kept = configuration.var / "known"
        programmes: Edited[Mapping[str, Programme]] = Edited(
            configuration.schedules / "programmes.toml", plant.read_programmes, kept=kept, otherwise={}
        )
        calendar = Edited(
            configuration.schedules / "calendar.toml",
            lambda path: plant.read_calendar(path, programmes()),
            kept=kept,
            otherwise=Calendar(),
        )
        player = Player(
            clock=plant.clock,
            book=plant.store.occurrences,
            archive=plant.store.bulletins,
            ledger=plant.store.ledger,
            outputs=outputs,
            audio_dir=configuration.audio,
            spool_dir=spool,
            programmes=programmes,
            fallback_programme=configuration.fallback_programme,
            evidence=Evidence.PLAYER,
            receiver=_receiver(plant),
            orders_dir=configuration.var / "orders",
            quiet_until=lambda at: quiet_until(calendar(), at, configuration.zone),
            language=configuration.language,
        )
        with player, ControlSocket(configuration.control_door, player):
            threading.Thread(target=_stop_when, args=(stop, player), name="stop", daemon=True).start()
            player.run()


def _receiver(plant: Plant) -> Receiver:
    keep_days = plant.configuration.keep_relays_days
    folder = plant.configuration.var / "relayed" if keep_days else None
    return Receiver(plant.clock, folder=folder, keep_days=keep_days)


def _plan(plant: Plant) -> None:
    """Plan the day; a station whose grid cannot be used says emergencies all the same."""
    try:
        plant.plan_ahead()
    except ConfigurationRefused as error:
        log.error("nothing is planned: %s", error)  # noqa: TRY400 - the clerk's slip


def _stop_when(stop: threading.Event, player: Player) -> None:
    stop.wait()
    player.stop()

"""The station on air: live, or rehearsed on a virtual clock through the same player."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from broadcaster.clock import Clock, SystemClock, VirtualClock
from broadcaster.errors import ConfigurationRefused, StoreBroken
from broadcaster.model import THE_STATION, UNPLANNED, AsRun, Evidence, OccurrenceState, Programme
from broadcaster.outputs import open_outputs, untapped
from broadcaster.outputs.unusable import UnusableOutput
from broadcaster.playout import ControlSocket, Player, PlayerSetup, simulate
from broadcaster.ports import Books, OpenBooks, Output, OutputSettings
from broadcaster.recording import Recorders, RecordingRules
from broadcaster.relay.live import Receiver
from broadcaster.saying import Saying, saying
from broadcaster.schedule import Calendar
from broadcaster.station.night.assigning import attach
from broadcaster.station.onair.followed_files import FollowedFile, HeldFiles
from broadcaster.station.onair.late_store import LateStore
from broadcaster.station.onair.ledger_mark import DAY_COPY
from broadcaster.station.opened import Station, StationFiles, quiet_until
from broadcaster.station.records.planning import plan
from broadcaster.station.service.single_instance import only_one
from broadcaster.station.setup.configuration import Configuration, load_configuration
from broadcaster.station.setup.history import HELD
from broadcaster.station.setup.identity import read_identity
from broadcaster.station.setup.last_good import last_good_configuration

if TYPE_CHECKING:
    from broadcaster.ports.recording import Tap

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
        shelf=station.shelf,
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
            replace(occurrence, state=OccurrenceState.PLANNED, reason=None, bulletin=""), by=THE_STATION
        )
        bulletin = station.store.bulletins.get(occurrence.bulletin) if occurrence.bulletin else None
        if bulletin is not None:
            copy.store.bulletins.put(bulletin)
            attach(copy, occurrence.id, bulletin)


def on_air(folder: Path, stop: threading.Event) -> None:
    """
    Play the rundown on the real clock until *stop* is set, whatever becomes of the database meanwhile.

    Raises:
        StationBusy: another player is on this station.
        ConfigurationRefused: `station.toml` cannot be used and never could.
        Broken: the player cannot go on; whoever watches it starts it again.
    """
    configuration = last_good_configuration(folder)
    clock = SystemClock(configuration.zone)
    with only_one(configuration.var, "on-air"), closing(LateStore(configuration, clock)) as store:
        recorders = _recorders(configuration, store, clock)
        outputs = _usable(configuration.outputs, recorders.tap if recorders else untapped)
        player = _player(
            StationFiles(configuration), store, outputs, clock, fault=_fault_in(folder), recorders=recorders
        )
        with player, ControlSocket(configuration.control_door, player):
            threading.Thread(target=_stop_when, args=(stop, player), name="stop", daemon=True).start()
            player.run()


def _fault_in(folder: Path) -> ConfigurationRefused | None:
    """Give what is wrong with `station.toml` as it stands now."""
    try:
        load_configuration(folder)
    except ConfigurationRefused as error:
        return error
    return None


def _following(store: LateStore, held: HeldFiles) -> OpenBooks:
    """Open the books, and look at the files that hold as they were whenever the books are looked at."""

    def books() -> Books:
        held.look()
        return store()

    return books


def _faults(*refusals: ConfigurationRefused | None) -> Saying | None:
    """Say that a file holds as it was read last, and what is wrong with it."""
    error = next(filter(None, refusals), None)
    if error is None:
        return None
    return saying(HELD, why=error)


def _player(
    files: StationFiles,
    store: LateStore,
    outputs: Sequence[Output],
    clock: Clock,
    *,
    fault: ConfigurationRefused | None,
    recorders: Recorders | None,
) -> Player:
    configuration = files.configuration
    held = HeldFiles(files.history)
    programmes: FollowedFile[Mapping[str, Programme]] = FollowedFile(
        configuration.schedules / "programmes.toml",
        files.read_programmes,
        history=files.history,
        otherwise={},
    )
    calendar = FollowedFile(
        configuration.schedules / "calendar.toml",
        lambda path: files.read_calendar(path, programmes()),
        history=files.history,
        otherwise=Calendar(),
    )
    return Player(
        PlayerSetup(
            clock=clock,
            books=_following(store, held),
            outputs=outputs,
            shelf=files.shelf,
            decoded_dir=_decoded(configuration),
            spool_dir=configuration.spool,
            station=_name_of(configuration),
            day_file=configuration.var / DAY_COPY,
            # Anew each time: what the files said when the player began may be days old.
            plan=lambda on: StationFiles(configuration).wanted(on),
            lost=lambda: store.lost,
            ledger=lambda: store.ledger,
            warned=lambda: _faults(fault, programmes.fault, calendar.fault) or held.told,
            pulse_file=configuration.pulse,
            zones=configuration.zones_of_outputs,
            programmes=programmes,
            fallback_programme=configuration.fallback_programme,
            evidence=Evidence.PLAYER,
            receiver=_receiver(configuration, clock),
            orders_dir=configuration.var / "orders",
            quiet_until=lambda at: quiet_until(calendar(), at, configuration.zone),
            recording=recorders,
        )
    )


def _recorders(configuration: Configuration, store: LateStore, clock: Clock) -> Recorders | None:
    settings = configuration.recording
    if not settings.on:
        return None
    rules = RecordingRules(
        folder=settings.folder,
        station=_name_of(configuration),
        kbps=settings.kbps,
        spare_bytes=settings.leave_free_mb * 10**6,
    )
    return Recorders(rules, clock=clock, anchor=lambda: store.anchor)


def _usable(settings: Sequence[OutputSettings], tap: Callable[[OutputSettings], Tap | None]) -> list[Output]:
    """Make the outputs; one that cannot be what `station.toml` says takes no sound and says why."""
    outputs: list[Output] = []
    for setting in settings:
        try:
            outputs += open_outputs([setting], tap=tap)
        except ConfigurationRefused as error:
            log.error("output %s cannot be used: %s", setting.name, error)  # noqa: TRY400 - the clerk's slip
            outputs.append(UnusableOutput(setting.name, error))
    return outputs


def _decoded(configuration: Configuration) -> Path:
    """Give the folder of decoded audio; on a full disk what was decoded before is still there."""
    folder = configuration.var / "decoded"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        log.error("%s cannot be made: %s", folder, error)  # noqa: TRY400 - the sentence says all
    return folder


def _name_of(configuration: Configuration) -> str:
    """Give the station's fingerprint, or its label where the files of its identity are lost."""
    try:
        return read_identity(configuration.var).station
    except StoreBroken:
        return configuration.id


def _receiver(configuration: Configuration, clock: Clock) -> Receiver:
    keep_days = configuration.keep_relays_days
    folder = configuration.var / "relayed" if keep_days else None
    return Receiver(clock, folder=folder, keep_days=keep_days)


def _stop_when(stop: threading.Event, player: Player) -> None:
    stop.wait()
    player.stop()

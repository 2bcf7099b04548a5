"""Is what airs recorded? What is kept, what is held, how much room there is, and what failed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from broadcaster.clock import Clock
from broadcaster.errors import N_, BroadcasterError, Broken, Refused
from broadcaster.model import AsRun, Evidence
from broadcaster.playout import ask
from broadcaster.recording.pieces import hour_of
from broadcaster.recording.recorders import NOT_HEARD
from broadcaster.recording.shelf import files_of_hour
from broadcaster.saying import from_document, saying
from broadcaster.station.doctor.findings import Finding, ill, well
from broadcaster.station.opened import Station
from broadcaster.station.recordings.keeping import Stock, stock_of
from broadcaster.station.setup.configuration import Configuration

RECORDING = N_("recording")
_LOOKED_AT = timedelta(days=1)
_FULL = 0.9
"""Part of the budget from which the rule will soon be overruled by it."""


def look_at_recordings(configuration: Configuration, clock: Clock) -> Iterator[Finding]:
    """Look at the recorders of the player, at the folder, and at what the rows of the last day left there."""
    if not configuration.recording.on:
        yield _off()
        return
    yield from _recorders(configuration)
    try:
        with Station.open(configuration.folder, clock=clock) as station:
            stock, holds = stock_of(station), station.store.recordings.holds()
            rows = station.store.ledger.rows(station.now() - _LOOKED_AT, station.now())
    except BroadcasterError:
        # The database is a part of its own and was told of there.
        return
    except OSError as error:
        yield from ill(RECORDING, _unreadable(configuration, error))
        return
    yield from _room(configuration, stock)
    yield from _without_recording(configuration, rows)
    for hold in holds:
        told = N_("Held since {at:%d/%m/%Y}: {subject} ({reason})")
        yield well(
            RECORDING, told, at=hold.held_at, subject=hold.subject.partition("/")[2], reason=hold.reason
        )


def _off() -> Finding:
    return Finding(
        part=RECORDING,
        well=False,
        where="station.toml: recording.on",
        message=saying(N_("What airs is not recorded: no row can be heard again, and nothing proves it.")),
        remedy=saying(N_("Write on = true, unless somebody else records the station.")),
    )


def _unreadable(configuration: Configuration, error: OSError) -> Broken:
    return Broken(
        N_("The folder of the recordings cannot be read ({why})."),
        where=str(configuration.recording.folder),
        why=error.strerror or str(error),
    )


def _recorders(configuration: Configuration) -> Iterator[Finding]:
    """Give the word of the player that is on air; none where there is no player."""
    try:
        status = ask(configuration.control_door, do="status")["status"]
    except (Refused, Broken):
        return
    recordings: Sequence[dict[str, Any]] = status.get("recordings", ())
    for each in recordings:
        if each["trouble"]:
            message = from_document(each["trouble"])
            yield Finding(part=RECORDING, well=False, where=each["output"], message=message)
        elif each["lost_s"]:
            told = N_("{seconds:.0f} s were not recorded since the player began.")
            yield Finding(
                part=RECORDING,
                well=False,
                where=each["output"],
                message=saying(told, seconds=each["lost_s"]),
                remedy=saying(N_("Look into the log; a slow or full disk is the usual reason.")),
            )


def _room(configuration: Configuration, stock: Stock) -> Iterator[Finding]:
    settings = configuration.recording
    facts: dict[str, object] = {
        "size_gb": stock.size_bytes / 10**9,
        "budget_gb": settings.budget_gb,
        "held_gb": stock.held_bytes / 10**9,
        "days": settings.keep_days,
    }
    if stock.size_bytes > _FULL * settings.budget_bytes:
        yield Finding(
            part=RECORDING,
            well=False,
            message=saying(
                N_("Recordings take {size_gb:.1f} of {budget_gb:.1f} GB: the oldest go before {days} days."),
                **facts,
            ),
            remedy=saying(
                N_("Give more room (recording.budget_gb), or let go of what is held ({held_gb:.1f} GB)."),
                **facts,
            ),
        )
    elif stock.oldest is None:
        yield well(RECORDING, N_("Nothing was recorded yet."))
    else:
        told = N_(
            "{files} files since {oldest:%d/%m/%Y}, {size_gb:.1f} of {budget_gb:.1f} GB, {held_gb:.1f} held"
        )
        yield well(RECORDING, told, files=stock.files, oldest=stock.oldest, **facts)


def _without_recording(configuration: Configuration, rows: Sequence[AsRun]) -> Iterator[Finding]:
    """Tell of rows of the last day that sounded and left nothing on the shelf."""
    kinds = {output.name: output.kind for output in configuration.outputs}
    without = [row for row in rows if _should_be_recorded(row, kinds) and not _has_file(configuration, row)]
    if without:
        yield Finding(
            part=RECORDING,
            well=False,
            where=without[-1].id,
            message=saying(N_("{count} airings of the last 24 hours have no recording."), count=len(without)),
            remedy=saying(N_("Look at the folder and the disk: broadcaster on-air status says what fails.")),
        )


def _should_be_recorded(row: AsRun, kinds: dict[str, str]) -> bool:
    is_machine = row.evidence in (Evidence.PLAYER, Evidence.DEVICE)
    return is_machine and row.aired_ms > row.silent_ms and kinds.get(row.output) not in (None, *NOT_HEARD)


def _has_file(configuration: Configuration, row: AsRun) -> bool:
    hour: datetime = hour_of(row.actual_start)
    return bool(files_of_hour(configuration.recording.folder, row.output, hour))

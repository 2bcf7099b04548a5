"""`asrun`: what really aired."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from broadcaster.airtime import why_it_ended
from broadcaster.cli.documents import minutes
from broadcaster.cli.groups import GroupWithDefault
from broadcaster.cli.moments import MONTH, ON_DATE
from broadcaster.cli.records import recordings
from broadcaster.cli.records.corrections import add_command, correct_command, corrections_command
from broadcaster.cli.records.export_journal import export_journal_command
from broadcaster.cli.records.verify import verify_command
from broadcaster.cli.terminal import Terminal, station_command
from broadcaster.errors import N_
from broadcaster.model import AsRun
from broadcaster.station.documents.as_run import row_document
from broadcaster.station.records.as_run import rows_of_day, rows_of_period, write_csv
from broadcaster.station.records.exercises import Exercise, exercises_of


@click.group(cls=GroupWithDefault)
def asrun() -> None:
    """
    Nhật ký phát sóng: những gì đã thật sự phát, và có còn nguyên vẹn không.

    /

    The log of what really aired, and whether it is whole.
    """


asrun.add_command(recordings.play)
asrun.add_command(recordings.export)
asrun.add_command(verify_command)
asrun.add_command(recordings.hold)
asrun.add_command(correct_command)
asrun.add_command(add_command)
asrun.add_command(corrections_command)
asrun.add_command(export_journal_command)


@asrun.command()
@ON_DATE
@MONTH
@click.option(
    "--csv", "csv_path", type=click.Path(path_type=Path, dir_okay=False), help="Ghi ra tệp CSV. / Write CSV."
)
@station_command
def show(terminal: Terminal, on: date | None, month: str | None, csv_path: Path | None) -> None:
    """Nhật ký phát sóng: những gì đã thật sự phát. / What really aired."""
    with terminal.station() as station:
        rows = rows_of_period(station, month) if month else rows_of_day(station, on or station.now().date())
        if csv_path:
            write_csv(station, rows, csv_path, language=terminal.language)
            terminal.tell(N_("{count} rows written to {path}"), count=len(rows), path=csv_path)
    table = terminal.table(
        N_("Start"), N_("Length"), N_("Programme"), N_("Output"), N_("Origin"), N_("Outcome"), N_("Why")
    )
    for row in rows:
        table.add_row(
            f"{row.actual_start:%d/%m %H:%M:%S}",
            minutes(row.aired_ms / 1000),
            row.title,
            row.output,
            terminal.say(row.origin.value),
            terminal.say(row.outcome.value),
            "\n".join(_why(terminal, row)),
        )
    terminal.show({"rows": [row_document(row, terminal.language) for row in rows]}, table)


@asrun.command()
@MONTH
@station_command
def exercises(terminal: Terminal, month: str | None) -> None:
    """Các lần diễn tập, thử loa: cụm nào nghe được. / Exercises and tests: which zones were reached."""
    with terminal.station() as station:
        found = exercises_of(station, month or f"{station.now():%Y-%m}")
    table = terminal.table(
        N_("Start"), N_("Title"), N_("Zone"), N_("Length"), N_("Loudspeakers"), N_("Reached")
    )
    for exercise, zone in ((each, zone) for each in found for zone in each.zones):
        table.add_row(
            f"{exercise.started_at:%d/%m %H:%M}",
            exercise.title,
            zone.zone,
            minutes(zone.aired_ms / 1000),
            "–" if zone.devices_known is None else f"{zone.devices_playing or 0}/{zone.devices_known}",
            terminal.say(N_("yes")) if zone.was_reached else terminal.say(N_("NO")),
        )
    terminal.show(
        {"exercises": [_exercise_document(each) for each in found]},
        table if found else terminal.say(N_("There was no exercise.")),
    )


def _exercise_document(exercise: Exercise) -> dict[str, object]:
    return {
        "occurrence": exercise.occurrence,
        "title": exercise.title,
        "started_at": exercise.started_at,
        "zones": [
            {
                "zone": zone.zone,
                "reached": zone.was_reached,
                "aired_s": zone.aired_ms / 1000,
                "devices_known": zone.devices_known,
                "devices_playing": zone.devices_playing,
            }
            for zone in exercise.zones
        ],
    }


def _why(terminal: Terminal, row: AsRun) -> Iterator[str]:
    """Say why a row ended, and what else a person should know of it."""
    yield terminal.say(why_it_ended(row))
    if row.note:
        yield terminal.say(row.note)
    if row.devices_playing:
        told = N_("{playing}/{known} loudspeakers")
        yield terminal.say(told, playing=row.devices_playing, known=row.devices_known)
    if row.silent_ms:
        yield terminal.say(N_("Silent for {seconds} s."), seconds=row.silent_ms // 1000)

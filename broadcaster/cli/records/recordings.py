"""`asrun play|export|hold`: the recording of a row, heard, taken along, kept longer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from broadcaster.cli.actors import actor
from broadcaster.cli.documents import minutes
from broadcaster.cli.options import file_option
from broadcaster.cli.terminal import Terminal, station_command
from broadcaster.errors import N_, LedgerRefused, Refused
from broadcaster.model import Actor, Hold, Role
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.station.opened import Station
from broadcaster.station.recordings.exporting import export as write_export
from broadcaster.station.recordings.exporting import file_to_hear, must_have_known_ending
from broadcaster.station.recordings.exporting import play as play_file
from broadcaster.station.recordings.keeping import hold_day, hold_row, release_day, release_row
from broadcaster.station.recordings.row_recording import RowRecording, recording_of, row_of
from broadcaster.written_dates import read_day

if TYPE_CHECKING:
    from rich.table import Table

SENT_NOT_HEARD = N_(
    "This is what the player sent to “{output}”; what the horns made of it, it does not know."
)
_INCOMPLETE = click.option(
    "--incomplete",
    is_flag=True,
    help="Cả khi bản ghi thiếu đoạn: chỗ thiếu để lặng. / Also where parts of it are missing.",
)


@click.command()
@click.argument("row", metavar="LƯỢT")
@_INCOMPLETE
@station_command
def play(terminal: Terminal, row: str, incomplete: bool) -> None:
    """Nghe lại đúng những giây của một lượt phát. / Hear those very seconds of a row."""
    with terminal.station() as station:
        found = recording_of(station, row_of(station, row), incomplete=incomplete)
        path = file_to_hear(found)
    document = {**_document(found), "path": path}
    if terminal.as_json:
        terminal.show(document)
        return
    terminal.show(document, *_said(terminal, found))
    if play_file(path):
        path.unlink()
        path.parent.rmdir()
    else:
        terminal.show(
            document, terminal.say(N_("No program here plays it; open this file: {path}"), path=path)
        )


@click.command()
@click.argument("row", metavar="LƯỢT")
@file_option("Tệp .wav, .opus hoặc .mp3. / File to write: .wav, .opus or .mp3.")
@_INCOMPLETE
@station_command
def export(terminal: Terminal, row: str, path: Path, incomplete: bool) -> None:
    """Chép bản ghi của một lượt phát ra tệp, kiểm tra mã băm trước. / The recording of a row as a file."""
    must_have_known_ending(path)
    with terminal.station() as station:
        found = recording_of(station, row_of(station, row), incomplete=incomplete)
        frames = write_export(found, path)
    length_s = frames / HOUSE_RATE_HZ
    told = terminal.say(N_("{length} in {path}"), length=minutes(length_s), path=path)
    terminal.show(
        {**_document(found), "path": path, "frames": frames, "length_s": length_s},
        *_said(terminal, found),
        told,
    )


@click.command()
@click.argument("what", required=False, metavar="LƯỢT|NGÀY")
@click.option("--reason", default="", help="Vì sao giữ, hoặc thôi giữ. / Why it is held, or let go.")
@click.option("--lift", is_flag=True, help="Thôi giữ. / Let it go.")
@click.option("--by", help="Người quyết định. / Who decides.")
@station_command
def hold(terminal: Terminal, what: str | None, reason: str, lift: bool, by: str | None) -> None:
    """
    Giữ bản ghi của một lượt phát hay một ngày lâu hơn quy định, ví dụ khi có khiếu nại.

    Không ghi gì thêm: liệt kê những gì đang giữ. Lý do ghi vào sổ gốc, đừng ghi tên người khiếu nại.

    /

    Keep the recording of a row or a day beyond the rule, for example because of a complaint.

    Without more words: list what is held. The reason goes into the journal; name no complainant.
    """
    with terminal.station() as station:
        if what is None:
            held = station.store.recordings.holds()
            terminal.show({"held": [_hold_document(one) for one in held]}, _holds(terminal, held))
            return
        if not reason.strip():
            raise click.UsageError(terminal.say(N_("Say why: --reason TEXT.")))
        one = _held(station, what, reason.strip(), lift=lift, by=actor(station, by, Role.EDITOR))
    subject = one.subject.partition("/")[2]
    told = N_("'{subject}' is not held any more.") if lift else N_("'{subject}' is kept until it is let go.")
    terminal.show({"lifted" if lift else "held": _hold_document(one)}, terminal.say(told, subject=subject))


def _held(station: Station, what: str, reason: str, *, lift: bool, by: Actor) -> Hold:
    """Hold or let go of a row, or of a day in any form that people write."""
    if station.store.ledger.row(what) is not None:
        of_row = release_row if lift else hold_row
        return of_row(station, what, reason=reason, by=by)
    try:
        on = read_day(what, station.now().date())
    except Refused as error:
        raise LedgerRefused(
            N_("'{what}' is neither a row of the log of airings nor a day."),
            where=what,
            remedy=N_("`broadcaster asrun --date DATE --json` gives the ids of the rows."),
            what=what,
        ) from error
    of_day = release_day if lift else hold_day
    return of_day(station, on, reason=reason, by=by)


def _hold_document(one: Hold) -> dict[str, object]:
    return {
        "subject": one.subject,
        "output": one.output or None,
        "from": one.starts_at,
        "to": one.ends_at,
        "reason": one.reason,
        "held_at": one.held_at,
    }


def _holds(terminal: Terminal, held: tuple[Hold, ...]) -> Table:
    table = terminal.table(N_("Held"), N_("Held since"), N_("Why"))
    for one in held:
        table.add_row(one.subject.partition("/")[2], f"{one.held_at:%d/%m/%Y}", one.reason)
    return table


def _document(found: RowRecording) -> dict[str, object]:
    return {
        "row": found.row.id,
        "output": found.row.output,
        "starts_at": found.starts_at,
        "ends_at": found.ends_at,
        "verified": found.is_proven,
        "files": [
            {"file": used.file, "sha256": used.sha256, "verified": used.is_proven} for used in found.files
        ],
        "gaps": [{"from": start, "to": end} for start, end in found.gaps],
    }


def _said(terminal: Terminal, found: RowRecording) -> list[str]:
    """Say whose sound it is, and how sure that is."""
    row = found.row
    lines = [
        f"{row.title}, {found.starts_at:%d/%m/%Y %H:%M:%S} – {found.ends_at:%H:%M:%S}",
        terminal.say(SENT_NOT_HEARD, output=row.output),
    ]
    if found.is_proven:
        lines.append(terminal.say(N_("Its hash is the one in the journal.")))
    else:
        lines.append(terminal.say(N_("Its hour is not closed yet: the journal has no hash to check it by.")))
    lines += [
        terminal.say(N_("Not recorded: {start:%H:%M:%S} – {end:%H:%M:%S}"), start=start, end=end)
        for start, end in found.gaps
    ]
    return lines

"""`asrun play|export|hold`: the recording of a row, heard, taken along, kept longer."""

from __future__ import annotations

from pathlib import Path

import click

from broadcaster.cli.documents import minutes
from broadcaster.cli.terminal import Terminal, station_command
from broadcaster.errors import N_
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.station.recordings.exporting import export as write_export
from broadcaster.station.recordings.exporting import file_to_hear, must_have_known_ending
from broadcaster.station.recordings.exporting import play as play_file
from broadcaster.station.recordings.finding import RowRecording, recording_of, row_of

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
@click.option(
    "-o",
    "--output",
    "path",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Tệp .wav, .opus hoặc .mp3. / File to write: .wav, .opus or .mp3.",
)
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

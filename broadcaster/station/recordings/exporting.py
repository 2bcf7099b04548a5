"""The sound of a row as a file, and as something to listen to."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from broadcaster.errors import N_, Refused
from broadcaster.recording.sound_files import ENDINGS, write_sound
from broadcaster.recording.timeline import sound_between
from broadcaster.station.files import whole_file
from broadcaster.station.recordings.row_recording import RowRecording

PLAYERS: Final[tuple[tuple[str, ...], ...]] = (
    ("mpv", "--no-video", "--really-quiet"),
    ("ffplay", "-nodisp", "-autoexit", "-loglevel", "error"),
    ("paplay",),
    ("aplay", "-q"),
    ("afplay",),
)
"""Programs that play a WAV and say by their exit status whether they did (VLC does not), the best first."""


def must_have_known_ending(path: Path) -> None:
    """Refuse a file that sound cannot be written into."""
    if path.suffix.lower() not in ENDINGS:
        raise Refused(
            N_("Sound cannot be written as '{ending}'."),
            where=str(path),
            remedy=N_("Use one of: {known}."),
            ending=path.suffix,
            known=", ".join(ENDINGS),
        )


def export(recording: RowRecording, path: Path) -> int:
    """
    Write the sound of a row, wholly or not at all; give its frames.

    Args:
        recording: of the row, its hash checked.
        path: ends in .wav, .opus or .mp3. WAV and Opus have exactly the frames of the row.
    Raises:
        Refused: no such kind of file.
        StoreBroken: it cannot be written.
    """
    must_have_known_ending(path)
    pieces = sound_between(recording.spells, recording.starts_at, recording.ends_at)
    with whole_file(path) as partial:
        return write_sound(partial, pieces)


def file_to_hear(recording: RowRecording) -> Path:
    """Write the sound of a row where it does not stay for ever, and give the file."""
    name = recording.row.id.replace("/", "-")
    folder = Path(tempfile.mkdtemp(prefix="broadcaster-"))
    path = folder / f"{name}.wav"
    export(recording, path)
    return path


def play(path: Path) -> bool:
    """Play a file by a program of this computer, and wait for its end; False where there is none."""
    if sys.platform == "win32":
        import os  # noqa: PLC0415 - only Windows opens a file by its kind

        os.startfile(path)  # noqa: S606 - the file that was just written
        return True
    for program, *options in PLAYERS:
        found = shutil.which(program)
        if found and _has_played([found, *options, str(path)]):
            return True
    return False


def _has_played(command: list[str]) -> bool:
    """Run a program to its end; what it complains of is for engineers, and the next one is tried."""
    told = subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    return told.returncode == 0

"""Is a file the one that the journal knows? What is missing, cut, changed or swapped is named."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from broadcaster.errors import N_, RecordingRefused
from broadcaster.model import HourRecording
from broadcaster.recording.pieces import hour_of
from broadcaster.recording.timeline import Spell, spells_in
from broadcaster.station.opened import Station

_KEEP = N_("Keep the file as it is, and ask who had access to the machine.")


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedFile:
    """A file of recordings out of which the sound of a row comes."""

    file: str
    """Path below the folder of recordings."""
    sha256: str
    is_proven: bool
    """The journal has this hash; False: the hour is not closed yet."""


def proven(station: Station, recording: HourRecording) -> tuple[UsedFile, tuple[Spell, ...]]:
    """Give a file that the journal knows, with its spells; raises RecordingRefused when it is not that."""
    path = station.configuration.recording.folder / recording.file
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _gone(station, recording, path) from error
    if hashlib.sha256(data).hexdigest() != recording.sha256:
        raise _altered(recording, path, len(data))
    used = UsedFile(file=recording.file, sha256=recording.sha256, is_proven=True)
    return used, spells_in(path)


def _gone(station: Station, recording: HourRecording, path: Path) -> RecordingRefused:
    for deletion in station.store.recordings.deletions(recording.output, recording.hour):
        if deletion.file == recording.file:
            return RecordingRefused(
                N_("The recording was deleted by rule on {at:%d/%m/%Y} ({why})."),
                where=str(path),
                remedy=N_("It is kept for {days} days; `broadcaster asrun hold` keeps one longer."),
                at=deletion.at,
                why=N_(deletion.why.value),
                days=station.configuration.recording.keep_days,
            )
    return RecordingRefused(
        N_("The recording is missing: the journal knows it, the folder does not have it."),
        where=str(path),
        remedy=N_("Look for it in another folder, or on the disk that was taken out."),
    )


def _altered(recording: HourRecording, path: Path, size_bytes: int) -> RecordingRefused:
    """Say what became of a file whose hash is not the one in the journal."""
    if size_bytes < recording.size_bytes:
        return RecordingRefused(
            N_("The recording was cut: {now} of {before} bytes are left."),
            where=str(path),
            remedy=_KEEP,
            now=size_bytes,
            before=recording.size_bytes,
        )
    spells = spells_in(path)
    of = spells[0] if spells else None
    if of and (of.tags.output != recording.output or hour_of(of.starts_at) != recording.hour):
        return RecordingRefused(
            N_("The recording was swapped: this file is of “{output}”, {at:%H:%M %d/%m/%Y}."),
            where=str(path),
            remedy=_KEEP,
            output=of.tags.output,
            at=of.starts_at,
        )
    return RecordingRefused(
        N_("The recording was changed: its hash is not the one in the journal."),
        where=str(path),
        remedy=_KEEP,
    )


def unknown(path: Path) -> RecordingRefused:
    """Say that the journal does not know a file."""
    return RecordingRefused(
        N_("The journal does not know this recording: nothing vouches for it."),
        where=str(path),
        remedy=N_("Start the station: it closes and hashes what a stopped player has left open."),
    )

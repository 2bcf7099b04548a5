"""
Recordings: a person's voice instead of the station's, handed in from a phone or a computer.

An upload comes in chunks and may break off anywhere: what has arrived is kept, and the browser asks how far
it is. Only a whole file is looked at, and then it is made like everything else of the house: 48 kHz, mono,
its silent ends cut off, at the house's loudness.
"""

from __future__ import annotations

import json
import re
import secrets
import wave
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import av
import av.error
import numpy as np

from broadcaster.errors import N_, Refused, SoundRefused, StoreBroken
from broadcaster.sound.decoding import decode
from broadcaster.sound.loudness import SILENCE_LUFS, measure
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.station.files import write_whole
from broadcaster.station.opened import StationFiles
from broadcaster.studio.master.encoding import disk_trouble
from broadcaster.studio.master.mastering import apply_gain, plan_gain
from broadcaster.studio.master.wav import write_wav
from broadcaster.studio.template import Loudness

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

LARGEST_BYTES = 100_000_000
"""An hour of MP3 at 192 kbit/s has 86 MB; a notice has five minutes."""
LONGEST_S = 30 * 60.0
LANGUAGES = {
    "ede": "Ê Đê",
    "jrai": "Jrai",
    "mnong": "M'Nông",
    "bahnar": "Ba Na",
    "koho": "K'Ho",
    "tay": "Tày",
    "nung": "Nùng",
    "thai": "Thái",
    "hmong": "Mông",
    "khmer": "Khmer",
    "cham": "Chăm",
}
"""Languages of recordings besides Vietnamese, as their speakers write their names in Vietnamese."""
_ID = re.compile(r"[0-9a-f]{16}")
_KEPT = timedelta(days=3)
_QUIET_DB = -50.0
"""Below this, ends of a recording are room and not voice."""
_WINDOW_FRAMES = HOUSE_RATE_HZ // 50
_MARGIN_FRAMES = HOUSE_RATE_HZ // 5
"""What is left of the silence before the first and after the last word, 0.2 s: a breath."""
_WAVE_POINTS = 600
_LOUDNESS = Loudness()


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file on its way in."""

    id: str
    name: str
    """As the browser calls it; shown, and never used as a path."""
    size: int
    received: int

    @property
    def is_whole(self) -> bool:
        """Tell whether all of it has arrived."""
        return self.received == self.size


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A recording, as the station plays it."""

    name: str
    """In `scripts/recordings/`."""
    length_s: float
    loudness_lufs: float
    """As it was handed in."""
    trimmed_s: float
    """What was cut off at its ends."""
    peaks: tuple[int, ...]
    """Its waveform: greatest magnitude of each of its parts, 0 to 100."""


class Uploads:
    """The files that are on their way in to one station."""

    def __init__(self, files: StationFiles) -> None:
        self._folder = files.configuration.var / "uploads"
        self._files = files

    def begin(self, name: str, size: int) -> Upload:
        """Make ready for a file; raises SoundRefused when it is empty or too large to be a recording."""
        if not 0 < size <= LARGEST_BYTES:
            raise SoundRefused(
                N_("The file has {size_mb:.0f} MB; at most {limit_mb} MB are taken, and more than none."),
                where=name[:80],
                remedy=N_("Record only the notice itself, or save it as MP3."),
                size_mb=size / 1e6,
                limit_mb=LARGEST_BYTES // 1_000_000,
            )
        begun = Upload(id=secrets.token_hex(8), name=name[:120], size=size, received=0)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise disk_trouble(self._folder, error) from error
        self._part(begun.id).touch(mode=0o600)
        write_whole(self._note(begun.id), json.dumps({"name": begun.name, "size": size}).encode())
        return begun

    def find(self, upload_id: str) -> Upload:
        """Tell how far a file has come; raises Refused when there is none of that id."""
        if _ID.fullmatch(upload_id):
            try:
                note = json.loads(self._note(upload_id).read_bytes())
                received = self._part(upload_id).stat().st_size
                return Upload(id=upload_id, name=str(note["name"]), size=int(note["size"]), received=received)
            except (OSError, ValueError, KeyError, TypeError):
                pass
        raise Refused(N_("This upload is not known any more."), remedy=N_("Choose the file again."))

    def add(self, upload_id: str, offset: int, chunk: bytes) -> Upload:
        """
        Add a chunk.

        Raises:
            Refused: it does not begin where the file ends, or goes beyond its size. Nothing was added.
            StoreBroken: the disk does not take it.
        """
        known = self.find(upload_id)
        if offset != known.received or offset + len(chunk) > known.size:
            raise Refused(
                N_("This part does not follow what has arrived ({received} of {size} bytes)."),
                remedy=N_("The upload goes on from there."),
                received=known.received,
                size=known.size,
            )
        try:
            with self._part(upload_id).open("ab") as part:
                part.write(chunk)
        except OSError as error:
            raise disk_trouble(self._part(upload_id), error) from error
        return self.find(upload_id)

    def finish(self, upload_id: str, *, stem: str) -> Recording:
        """
        Make a recording of a whole file; the file itself is thrown away.

        Args:
            upload_id: of the file.
            stem: name that the recording gets, without ending.
        Raises:
            SoundRefused: it is not audio, silent, damaged, or too long.
            Refused: it has not arrived whole.
        """
        known = self.find(upload_id)
        if not known.is_whole:
            raise Refused(
                N_("The file has not arrived whole ({received} of {size} bytes)."),
                remedy=N_("The upload goes on from there."),
                received=known.received,
                size=known.size,
            )
        try:
            made = make_recording(self._files, self._part(upload_id), stem=stem, shown_as=known.name)
        finally:
            self.drop(upload_id)
        return made

    def drop(self, upload_id: str) -> None:
        """Throw a file away."""
        for path in (self._part(upload_id), self._note(upload_id)):
            path.unlink(missing_ok=True)

    def clear(self, now_s: float) -> None:
        """Throw away what nobody has gone on with for days."""
        for part in self._folder.glob("*.part"):
            if now_s - part.stat().st_mtime > _KEPT.total_seconds():
                self.drop(part.stem)

    def _part(self, upload_id: str) -> Path:
        return self._folder / f"{upload_id}.part"

    def _note(self, upload_id: str) -> Path:
        return self._folder / f"{upload_id}.json"


def make_recording(files: StationFiles, source: Path, *, stem: str, shown_as: str) -> Recording:
    """Make a recording of an audio file; raises SoundRefused, StoreBroken."""
    try:
        sound = decode(source, longest_s=LONGEST_S)
    except SoundRefused as refusal:
        # Nobody knows the name that it has on our disk.
        refusal.where = shown_as
        raise
    voice = trimmed(sound)
    analysis = measure([voice])
    if analysis.loudness_lufs <= SILENCE_LUFS:
        raise SoundRefused(
            N_("Nothing can be heard in this recording."),
            where=shown_as,
            remedy=N_("Hold the phone nearer to the mouth, and record it again."),
        )
    plan = plan_gain(analysis, target_lufs=_LOUDNESS.target_lufs, ceiling_dbtp=_LOUDNESS.ceiling_dbtp)
    folder = files.configuration.scripts / "recordings"
    path = folder / f"{stem}.wav"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".partial")
        write_wav(partial, apply_gain(plan, [voice]))
        partial.replace(path)
    except OSError as error:
        raise disk_trouble(path, error) from error
    return Recording(
        name=path.name,
        length_s=len(voice) / HOUSE_RATE_HZ,
        loudness_lufs=analysis.loudness_lufs,
        trimmed_s=(len(sound) - len(voice)) / HOUSE_RATE_HZ,
        peaks=peaks_of(voice),
    )


def trimmed(sound: Pcm) -> Pcm:
    """Cut off what is silent before the first and after the last word; silence as a whole stays."""
    windows = len(sound) // _WINDOW_FRAMES
    if not windows:
        return sound
    framed = sound[: windows * _WINDOW_FRAMES].reshape(windows, _WINDOW_FRAMES)
    level = np.sqrt(np.mean(np.square(framed), axis=1))
    # Relative to the recording itself: a phone far away is quiet all over.
    heard = np.flatnonzero(level > max(float(level.max()), 1e-4) * 10 ** (_QUIET_DB / 20) * 3)
    if not len(heard):
        return sound
    start = max(0, int(heard[0]) * _WINDOW_FRAMES - _MARGIN_FRAMES)
    end = min(len(sound), (int(heard[-1]) + 1) * _WINDOW_FRAMES + _MARGIN_FRAMES)
    return sound[start:end]


def peaks_of(sound: Pcm) -> tuple[int, ...]:
    """Give the waveform in at most 600 points, 0 to 100."""
    parts = np.array_split(np.abs(sound), min(_WAVE_POINTS, max(1, len(sound))))
    return tuple(round(100 * float(part.max(initial=0.0))) for part in parts)


@lru_cache(maxsize=32)
def waveform(path: Path) -> tuple[int, ...]:
    """Give the waveform of a kept recording in at most 600 points; a name never gets another sound."""
    return peaks_of(decode(path, longest_s=LONGEST_S))


def recorded_s(path: Path) -> float:
    """Give the length of an audio file by its header; 0 for what has none."""
    try:
        with wave.open(str(path)) as file:
            return float(file.getnframes() / file.getframerate())
    except (OSError, wave.Error, EOFError, ZeroDivisionError):
        pass
    try:
        with av.open(str(path)) as container:
            return float(container.duration or 0) / 1_000_000
    except (OSError, av.error.FFmpegError, ValueError):
        return 0.0


def recordings_in(files: StationFiles) -> tuple[str, ...]:
    """Give the names of the recordings that the station has, the latest first."""
    found = (files.configuration.scripts / "recordings").glob("*.wav")
    return tuple(sorted((path.name for path in found), reverse=True))


def recording_at(files: StationFiles, name: str) -> Path:
    """Find a recording by its name; raises StoreBroken when it is not there."""
    path = files.configuration.scripts / "recordings" / Path(name).name
    if not name or not path.is_file():
        raise StoreBroken(N_("The recording “{name}” is not there any more."), name=name)
    return path

"""The file output: a WAV or MP3 of what went out."""

from __future__ import annotations

import wave
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from broadcaster.clock import Clock
from broadcaster.errors import N_, OutputBroken
from broadcaster.fetching.reasons import reason
from broadcaster.outputs.folder import must_have_a_name, must_take_files
from broadcaster.outputs.queued import WRITTEN_FRAMES, delivered_by
from broadcaster.ports import Delivered, Output, OutputSettings
from broadcaster.sound.mp3.encoding import FILE_QUALITY, s16
from broadcaster.sound.mp3.live import LiveMp3
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.sound.queues.pcm_queue import PcmQueue

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm


def open_file(settings: OutputSettings, *, is_live: bool = True) -> Output:
    """
    Make a file output.

    Options:
        path: file to write; ends in .wav or .mp3. A file that is there already is kept beside it.
        kbps: bit rate of MP3 (default 64).
        silence: also write the silence between programmes (default false).
    """
    form = settings.form()
    path = form.path("path", settings.folder)
    kbps = form.whole("kbps", 64, at_least=32, at_most=320)
    keeps_silence = form.flag("silence", default=False)
    if path.suffix.lower() not in _WRITERS:
        form.wrong("path", "….wav, ….mp3")
    form.check()
    return FileOutput(settings.name, path, kbps=kbps, keeps_silence=keeps_silence, is_live=is_live)


class FileOutput:
    """
    Writes what it takes: live in a thread of its own, simulated at once.

    Args:
        keeps_silence: False leaves out blocks of digital silence; they count as delivered.
    """

    wants_pcm = True
    gather_frames = WRITTEN_FRAMES

    def __init__(self, name: str, path: Path, *, kbps: int, keeps_silence: bool, is_live: bool) -> None:
        self.name = name
        self._path = path
        self._kbps = kbps
        self._keeps_silence = keeps_silence
        self._is_live = is_live
        self._writer: _Writer | None = None
        self._queue: PcmQueue | None = None
        self._last = Delivered(frames=0)

    def open(self, now: datetime) -> None:
        """Begin the file; raises OutputBroken."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            _keep(self._path, now)
            self._writer = _WRITERS[self._path.suffix.lower()](self._path, self._kbps)
        except OSError as error:
            raise self._broken(error) from error
        self._queue = PcmQueue(self.name, self._take, is_live=self._is_live)

    def drives(self) -> str:
        """Name what no other output may drive at the same time."""
        return f"file {self._path.resolve()}"

    def look(self, clock: Clock) -> None:  # noqa: ARG002 - the port's signature
        """Look whether the file could be made; an older one stays where it is. Raises OutputBroken."""
        try:
            must_take_files(self._path.parent)
        except OSError as error:
            raise self._broken(error) from error

    def write(self, pcm: Pcm, now: datetime) -> None:  # noqa: ARG002 - the port's signature
        """Take the next frames; raises OutputBroken once the disk refused some."""
        assert self._queue is not None
        self._queue.put(pcm)

    def title(self, text: str) -> None:
        """Say nothing: the as-run has the titles."""

    def delivered(self) -> Delivered:
        """Report what the file took."""
        return delivered_by(self._queue) if self._queue else self._last

    def close(self) -> None:
        """Finish the file."""
        if self._queue is None or self._writer is None:
            return
        self._queue.close()
        self._last = delivered_by(self._queue)
        self._queue = None
        writer, self._writer = self._writer, None
        try:
            writer.close()
        except OSError as error:
            self._last = Delivered(frames=self._last.frames, connected=False, trouble=self._broken(error))

    def _take(self, pcm: Pcm) -> None:
        assert self._writer is not None
        try:
            must_have_a_name(self._writer.fileno())
            if not self._keeps_silence and not pcm.any():
                return
            self._writer.write(pcm)
        except OSError as error:
            raise self._broken(error) from error

    def _broken(self, error: OSError) -> OutputBroken:
        return OutputBroken(
            N_("The recording of what goes out cannot be written ({why})."),
            where=str(self._path),
            remedy=N_("Free space on the disk or choose another folder."),
            why=reason(error),
        )


class _Writer(Protocol):
    def fileno(self) -> int: ...
    def write(self, pcm: Pcm) -> None: ...
    def close(self) -> None: ...


class _WavWriter:
    def __init__(self, path: Path, kbps: int) -> None:
        del kbps
        # Opened by us: `wave` closes a path of its own only when nothing went wrong.
        self._raw = path.open("wb")
        self._file = wave.open(self._raw, "wb")  # noqa: SIM115 - closed by `close`
        self._file.setnchannels(1)
        self._file.setsampwidth(2)
        self._file.setframerate(HOUSE_RATE_HZ)

    def fileno(self) -> int:
        return self._raw.fileno()

    def write(self, pcm: Pcm) -> None:
        self._file.writeframes(s16(pcm))

    def close(self) -> None:
        try:
            self._file.close()
        finally:
            self._raw.close()


class _Mp3Writer:
    def __init__(self, path: Path, kbps: int) -> None:
        self._file = path.open("wb")
        self._encoder = LiveMp3(kbps, quality=FILE_QUALITY)

    def fileno(self) -> int:
        return self._file.fileno()

    def write(self, pcm: Pcm) -> None:
        self._file.write(self._encoder.encode(pcm))

    def close(self) -> None:
        try:
            self._file.write(self._encoder.flush())
        finally:
            self._file.close()


_WRITERS: dict[str, type[_WavWriter | _Mp3Writer]] = {".wav": _WavWriter, ".mp3": _Mp3Writer}


def _keep(path: Path, now: datetime) -> None:
    """Move a file of that name aside: a recording of what went out is never overwritten."""
    if path.exists() and path.stat().st_size:
        path.rename(path.with_name(f"{path.stem}.before-{now:%Y-%m-%dT%H%M%S}{path.suffix}"))

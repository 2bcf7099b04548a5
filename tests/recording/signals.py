"""Sounds that can be found again in a recording, and the means to do so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.model import HourRecording
from broadcaster.recording import RecordingRules
from broadcaster.recording.recorder import Recorder
from broadcaster.recording.timeline import Spell, spells_in
from broadcaster.sound.frames import length_of
from broadcaster.sound.pcm import HOUSE_RATE_HZ

START = datetime(2026, 11, 28, 5, 30, tzinfo=VIETNAM)
TICK = HOUSE_RATE_HZ // 100


def noise(length_s: float, seed: int = 1) -> np.ndarray:
    """Give noise as dull as speech: every piece of it is unlike every other."""
    frames = round(length_s * HOUSE_RATE_HZ)
    white = np.random.default_rng(seed).standard_normal(frames + 40)
    dull = np.convolve(white, np.ones(40) / 40, "same")[:frames].astype(np.float32)
    return (dull / max(abs(dull).max(), 1e-9) / 2).astype(np.float32)


def silence(length_s: float) -> np.ndarray:
    """Give digital silence."""
    return np.zeros(round(length_s * HOUSE_RATE_HZ), dtype=np.float32)


def lag_of(heard: np.ndarray, sent: np.ndarray) -> int:
    """Give by how many frames *sent* comes later in *heard* than at its beginning (cross-correlation)."""
    size = 1 << int(np.ceil(np.log2(len(heard) + len(sent))))
    product = np.fft.rfft(heard, size) * np.conj(np.fft.rfft(sent, size))
    place = int(np.argmax(np.fft.irfft(product, size)))
    return place if place < size // 2 else place - size


def recorder(
    folder: Path, *, output: str = "loa", kept: list[HourRecording] | None = None, anchor: str = ""
) -> Recorder:
    """Give a recorder that works at once."""
    one = Recorder(
        output,
        RecordingRules(folder=folder, station="k3q7mzv5w2xadpeh"),
        clock=VirtualClock(START),
        anchor=lambda: anchor,
        is_live=False,
    )
    one.begin(kept.append if kept is not None else lambda _: None)
    return one


def send(take: Callable[[np.ndarray, datetime], None], pcm: np.ndarray, at: datetime) -> datetime:
    """Send sound as the player does, 10 ms at a time; give when it is over."""
    for begin in range(0, len(pcm), TICK):
        take(pcm[begin : begin + TICK], at + length_of(begin))
    return at + length_of(len(pcm))


def record(folder: Path, pcm: np.ndarray, at: datetime = START, **wanted: str) -> list[HourRecording]:
    """Record one stretch and close; give what was kept."""
    kept: list[HourRecording] = []
    one = recorder(folder, kept=kept, **wanted)
    send(one.take, pcm, at)
    one.close()
    return kept


def spells(folder: Path) -> tuple[Spell, ...]:
    """Give all spells below *folder*."""
    return tuple(spell for path in sorted(folder.rglob("*.opus")) for spell in spells_in(path))


def seconds(count: float) -> timedelta:
    """Give a length."""
    return timedelta(seconds=count)

"""
A recording that somebody brings is cleaned: mains hum is taken out, silence at its ends is cut off.

What was done is said; nobody's words are touched, and a recording without faults stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import av
import av.error
import numpy as np
from av.filter import Graph

from broadcaster.errors import N_
from broadcaster.saying import Saying, saying
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from broadcaster.sound.pcm import Pcm

MAINS_HZ = (50, 60)
"""Viet Nam's is 50; a recording may come from elsewhere."""
_HARMONICS = 6
_AT_LEAST = 3
"""Lines that go with any hum: the upper ones may hide behind the words, and are heard in the pauses."""
_HUMS_DB = 15.0
"""A line so far above what lies beside it is heard under speech; babble stays below 8 (measured)."""
_NOTCH_Q = 12
_WINDOW_S = 2
_QUIET_SHARE = 0.3
"""Hum is looked for in the quietest windows, where nobody speaks."""

_SILENT_DBFS = -50.0
_CELL_MS = 10
_EDGE_MS = 150
"""Left before the first and after the last sound, or a word would begin in a click."""
_CUT_FROM_MS = 500
"""Less silence at an end is nobody's trouble."""

HUMMED = N_("The recording {name} hummed ({hz} Hz): the hum was taken out.")
CUT = N_("{seconds:.1f} s of silence were cut off the ends of the recording {name}.")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Clean:
    """A recording after the cleaning."""

    pcm: Pcm
    notes: tuple[Saying, ...]
    """What was done to it; nothing where it was clean."""


def clean(pcm: Pcm, *, name: str) -> Clean:
    """Clean a recording of speech in house sound; *name* is what the notes call it."""
    notes: list[Saying] = []
    hums_hz = find_hum(pcm)
    if hums_hz:
        pcm = _without(pcm, hums_hz)
        notes.append(saying(HUMMED, name=name, hz=hums_hz[0]))
    first, end = _sounding(pcm)
    cut = first + len(pcm) - end
    if cut * 1000 >= _CUT_FROM_MS * HOUSE_RATE_HZ:
        pcm = pcm[first:end]
        notes.append(saying(CUT, name=name, seconds=cut / HOUSE_RATE_HZ))
    return Clean(pcm=pcm, notes=tuple(notes))


def find_hum(pcm: Pcm) -> tuple[int, ...]:
    """Give the frequencies (Hz) of mains hum that stand out of *pcm*, the lowest first; none: no hum."""
    window = _WINDOW_S * HOUSE_RATE_HZ
    if len(pcm) < window:
        return ()
    windows = pcm[: len(pcm) // window * window].reshape(-1, window)
    energy = np.einsum("ij,ij->i", windows, windows)
    quiet = windows[np.argsort(energy)[: max(1, round(len(windows) * _QUIET_SHARE))]]
    power = np.mean(np.abs(np.fft.rfft(quiet * np.hanning(window), axis=1)) ** 2, axis=0)
    for mains_hz in MAINS_HZ:
        found = [n for n in range(1, _HARMONICS + 1) if _stands_out(power, mains_hz * n)]
        # Hum has more than one line, or its first one: a single high one may be a tone that is meant.
        if found and (found[0] == 1 or len(found) > 1):
            return tuple(mains_hz * n for n in range(1, max(_AT_LEAST, found[-1]) + 1))
    return ()


def _stands_out(power: NDArray[np.float64], hz: int) -> bool:
    at = hz * _WINDOW_S
    line = power[at - 2 : at + 3].max()
    beside = np.median(np.concatenate([power[at - 20 : at - 6], power[at + 7 : at + 21]]))
    return bool(line > 0 and 10 * np.log10(line / max(float(beside), 1e-12)) > _HUMS_DB)


def _without(pcm: Pcm, hums_hz: tuple[int, ...]) -> Pcm:
    graph = Graph()
    source = graph.add_abuffer(sample_rate=HOUSE_RATE_HZ, format="flt", layout="mono")
    sink = graph.add("abuffersink")
    notches = [graph.add("bandreject", f"frequency={hz}:width_type=q:width={_NOTCH_Q}") for hz in hums_hz]
    graph.link_nodes(source, *notches, graph.add("aformat", "sample_fmts=flt"), sink).configure()
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(pcm)[None, :], format="flt", layout="mono")
    frame.sample_rate = HOUSE_RATE_HZ
    source.push(frame)
    filtered: list[Pcm] = []
    try:
        while True:
            piece = sink.pull()
            assert isinstance(piece, av.AudioFrame)
            filtered.append(piece.to_ndarray()[0])
    except av.error.BlockingIOError:
        return np.concatenate(filtered)


def _sounding(pcm: Pcm) -> tuple[int, int]:
    """Give the first frame and one past the last of what sounds, with an edge; all of it for silence."""
    cell = HOUSE_RATE_HZ * _CELL_MS // 1000
    cells = np.abs(pcm[: len(pcm) // cell * cell]).reshape(-1, cell).max(axis=1, initial=0.0)
    loud = np.flatnonzero(cells > 10 ** (_SILENT_DBFS / 20))
    if not len(loud):
        return 0, len(pcm)
    edge = HOUSE_RATE_HZ * _EDGE_MS // 1000
    return max(0, int(loud[0]) * cell - edge), min(len(pcm), (int(loud[-1]) + 1) * cell + edge)

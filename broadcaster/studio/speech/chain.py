"""The speech chain: level, high-pass, presence, phases, compressor, level; so that horns carry every word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import av
import av.error
import numpy as np
from av.filter import Graph

from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.studio.level import level_gain
from broadcaster.studio.speech.takes import at_house_rate
from broadcaster.studio.template import SpeechChain

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

_VERSION = 3
"""Raised when the chain sounds different for the same settings."""
# Noise at -140 dBFS. On exact zeros the filters' memories fade into denormal floats, which take the
# processor a hundred times as long: a third of a bulletin's whole time. Source: docs/decisions/0004-sound.md.
_NOISE = np.random.default_rng(1).standard_normal(HOUSE_RATE_HZ).astype(np.float32) * np.float32(1e-7)
_PHASE_ROTATOR = ["frequency=350:order=2:width_type=q:width=0.7"] * 3
"""
All-passes that turn the phases of a voice, and nothing else of it, so that its waves do not all peak at once.

A synthetic voice begins every period with all its harmonics in phase: up to 19.5 dB from loudness to peak,
and the limiter took 12 dB from it. Three sections at 350 Hz leave 18.3 dB and 6 dB of limiting; found by
trying eighteen ways on three accents. Source: the phase scrambler of FM processors; decision 4.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """
    What is done to every sentence of one voice before it is mixed.

    The gains belong to the voice and not to a bulletin, so that a sentence may be kept as it was treated.
    """

    chain: SpeechChain | None
    """None: nothing is done."""
    before: float = 1.0
    """Linear gain into the chain …"""
    after: float = 1.0
    """… and behind it; what comes out stands at the working loudness."""

    @property
    def mark(self) -> str:
        """Give everything audible in it, as a name."""
        return f"{_VERSION} {self.chain} {self.before:.4f} {self.after:.4f}" if self.chain else "plain"

    def apply(self, pcm: Pcm, rate_hz: int = HOUSE_RATE_HZ) -> Pcm:
        """Treat one sentence; it keeps its length and its rate, and the one given stays as it is."""
        if self.chain is None or not len(pcm):
            return pcm.copy()
        treated = pcm * np.float32(self.before)
        if self.chain.processed:
            treated = SpeechFilter(self.chain, rate_hz).push(treated)
        treated *= np.float32(self.after)
        return treated


def treatment_for(speech: Sequence[Pcm], chain: SpeechChain, *, rate_hz: int = HOUSE_RATE_HZ) -> Treatment:
    """
    Find the gains for a voice by some sentences of it.

    The compressor's threshold stands for speech at the working loudness, so every voice is brought
    there first; and the compressor takes up to 10 LU away, which are given back, or the music would
    stand so much above the words.
    """
    before = round(level_gain(at_house_rate(pcm, rate_hz) for pcm in speech), 3)
    if not chain.processed:
        return Treatment(chain=chain, before=before)
    plain = Treatment(chain=chain, before=before)
    treated = (at_house_rate(plain.apply(pcm, rate_hz), rate_hz) for pcm in speech)
    after = round(level_gain(treated), 3)
    return Treatment(chain=chain, before=before, after=after)


class SpeechFilter:
    """Filters speech that arrives in pieces; what comes out is as long, and 4 ms later at the most."""

    def __init__(self, chain: SpeechChain, rate_hz: int = HOUSE_RATE_HZ) -> None:
        self._rate_hz = rate_hz
        self._graph = Graph()
        # Two sections of the 2nd order are one of the 4th.
        high_pass = f"frequency={chain.high_pass_hz}:poles=2"
        compressor = (
            f"threshold={10 ** (chain.threshold_db / 20):.6f}:ratio={chain.ratio}"
            f":attack={chain.attack_ms}:release={chain.release_ms}"
        )
        presence = f"frequency={chain.presence_hz}:width_type=q:width=0.8:gain={chain.presence_db}"
        self._source = self._graph.add_abuffer(sample_rate=rate_hz, format="flt", layout="mono")
        self._sink = self._graph.add("abuffersink")
        self._graph.link_nodes(
            self._source,
            self._graph.add("highpass", high_pass),
            self._graph.add("highpass", high_pass),
            *([self._graph.add("equalizer", presence)] if chain.presence_db else []),
            *(self._graph.add("allpass", section) for section in _PHASE_ROTATOR),
            self._graph.add("acompressor", compressor),
            self._graph.add("aformat", "sample_fmts=flt"),
            self._sink,
        ).configure()
        self._pushed = 0

    def push(self, pcm: Pcm) -> Pcm:
        """Filter the next frames."""
        alive = pcm + np.resize(_NOISE, len(pcm))
        frame = av.AudioFrame.from_ndarray(alive[None, :], format="flt", layout="mono")
        frame.sample_rate = self._rate_hz
        frame.pts = self._pushed
        self._pushed += len(pcm)
        self._source.push(frame)
        filtered: list[Pcm] = []
        try:
            while True:
                piece = self._sink.pull()
                assert isinstance(piece, av.AudioFrame)
                filtered.append(piece.to_ndarray()[0])
        except av.error.BlockingIOError:
            return np.concatenate(filtered)

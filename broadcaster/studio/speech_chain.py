"""The speech chain: level, high-pass against rumble, compressor, level; so that horns carry every word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import av
import av.error
import numpy as np
from av.filter import Graph

from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.studio.jingles import level_gain
from broadcaster.studio.template import SpeechChain

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

_SAMPLE_S = 60
# Noise at -140 dBFS. On exact zeros the filters' memories fade into denormal floats, which take the
# processor a hundred times as long: a third of a bulletin's whole time. Source: docs/decisions/0004-sound.md.
_NOISE = np.random.default_rng(1).standard_normal(HOUSE_RATE_HZ).astype(np.float32) * np.float32(1e-7)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechLevels:
    """Linear gains around the filter; what leaves the chain stands at the working loudness."""

    before: float = 1.0
    after: float = 1.0


def speech_levels(speech: Sequence[Pcm], chain: SpeechChain) -> SpeechLevels:
    """
    Find the gains for the speech of one bulletin, which one voice reads from beginning to end.

    The compressor's threshold stands for speech at the working loudness, so every voice is brought
    there first; and the compressor takes up to 10 LU away, which are given back, or the music would
    stand so much above the words.

    Args:
        speech: all utterances; a minute of them, evenly taken, is measured.
        chain: settings of the filter.
    """
    frames = sum(map(len, speech))
    step = max(1, frames // (_SAMPLE_S * HOUSE_RATE_HZ))
    sample = speech[::step]
    before = level_gain(sample)
    if not chain.processed or not frames:
        return SpeechLevels(before=before)
    speech_filter = SpeechFilter(chain)
    filtered = [speech_filter.push(pcm * np.float32(before)) for pcm in sample]
    return SpeechLevels(before=before, after=level_gain(filtered))


class SpeechFilter:
    """Filters speech that arrives in pieces; what comes out is as long as what went in, not delayed."""

    def __init__(self, chain: SpeechChain) -> None:
        self._graph = Graph()
        # Two sections of the 2nd order are one of the 4th.
        high_pass = f"frequency={chain.high_pass_hz}:poles=2"
        compressor = (
            f"threshold={10 ** (chain.threshold_db / 20):.6f}:ratio={chain.ratio}"
            f":attack={chain.attack_ms}:release={chain.release_ms}"
        )
        self._source = self._graph.add_abuffer(sample_rate=HOUSE_RATE_HZ, format="flt", layout="mono")
        self._sink = self._graph.add("abuffersink")
        self._graph.link_nodes(
            self._source,
            self._graph.add("highpass", high_pass),
            self._graph.add("highpass", high_pass),
            self._graph.add("acompressor", compressor),
            self._graph.add("aformat", "sample_fmts=flt"),
            self._sink,
        ).configure()
        self._pushed = 0

    def push(self, pcm: Pcm) -> Pcm:
        """Filter the next frames."""
        alive = pcm + np.resize(_NOISE, len(pcm))
        frame = av.AudioFrame.from_ndarray(alive[None, :], format="flt", layout="mono")
        frame.sample_rate = HOUSE_RATE_HZ
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

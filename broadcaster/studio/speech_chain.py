"""The speech chain: a high-pass against rumble, then a compressor, so that horns carry every word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import av
import av.error
import numpy as np
from av.filter import Graph

from broadcaster.ports import HOUSE_RATE_HZ
from broadcaster.studio.template import SpeechChain

if TYPE_CHECKING:
    from broadcaster.ports import Pcm


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
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(pcm[None, :]), format="flt", layout="mono")
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

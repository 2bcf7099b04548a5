"""Filters by blocks are the filters that FFmpeg runs sample by sample."""

from __future__ import annotations

from typing import TYPE_CHECKING

import av
import av.error
import numpy as np
import pytest
from av.filter import Graph
from hypothesis import given, settings
from hypothesis import strategies as st

from broadcaster.sound.filters.biquads import BUTTERWORTH_Q, all_pass, bell, high_pass
from broadcaster.sound.filters.filtering import filter_of, filtered
from tests.sounds import babble

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadcaster.sound.filters.filtering import Biquad
    from broadcaster.sound.pcm import Pcm


def ffmpeg(pcm: Pcm, name: str, options: str, rate_hz: int) -> Pcm:
    """Run one filter of FFmpeg."""
    graph = Graph()
    source = graph.add_abuffer(sample_rate=rate_hz, format="flt", layout="mono")
    sink = graph.add("abuffersink")
    graph.link_nodes(source, graph.add(name, options), sink).configure()
    frame = av.AudioFrame.from_ndarray(pcm[None, :], format="flt", layout="mono")
    frame.sample_rate = rate_hz
    source.push(frame)
    piece = sink.pull()
    assert isinstance(piece, av.AudioFrame)
    heard: Pcm = piece.to_ndarray()[0]
    return heard


@pytest.mark.parametrize("rate_hz", [22_050, 48_000])
@pytest.mark.parametrize(
    ("make", "name", "options"),
    [
        (lambda rate: high_pass(160, BUTTERWORTH_Q, rate), "highpass", "frequency=160:poles=2:width=0.70711"),
        (lambda rate: bell(2800, 0.8, 3, rate), "equalizer", "frequency=2800:width_type=q:width=0.8:gain=3"),
        (lambda rate: all_pass(350, 0.7, rate), "allpass", "frequency=350:order=2:width_type=q:width=0.7"),
    ],
    ids=["high_pass", "bell", "all_pass"],
)
def test_a_biquad_sounds_like_that_of_ffmpeg(
    make: Callable[[int], Biquad], name: str, options: str, rate_hz: int
) -> None:
    pcm = babble(2)
    # In single precision FFmpeg's recursion is off by -88 dB.
    theirs = ffmpeg(pcm, name, f"{options}:precision=f64", rate_hz)
    mine = filtered(pcm, filter_of([make(rate_hz)]))

    assert np.abs(mine - theirs).max() < 1e-5 * np.abs(theirs).max()


@settings(max_examples=30, deadline=None)
@given(frames=st.integers(0, 60_000))
def test_a_filtered_sound_keeps_its_length(frames: int) -> None:
    pcm = babble(2)[:frames]

    assert len(filtered(pcm, filter_of([high_pass(160, BUTTERWORTH_Q, 48_000)]))) == frames


def test_a_filtered_sound_begins_as_if_nothing_had_been_before() -> None:
    pcm = babble(1)
    weighting = filter_of([high_pass(160, BUTTERWORTH_Q, 48_000)])
    quiet = np.zeros(24_000, np.float32)

    later = filtered(np.concatenate((quiet, pcm)), weighting)[24_000:]

    assert filtered(pcm, weighting) == pytest.approx(later, abs=1e-6)

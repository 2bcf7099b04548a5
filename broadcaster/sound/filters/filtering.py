"""
Filters of biquads, run as convolution in blocks of FFTs (overlap-save).

A recursion goes sample by sample, which numpy cannot; and its memory fades into denormal floats where sound
becomes exact silence, which takes the processor a hundred times as long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from broadcaster.sound.filters.spectrum import sound_of, spectra_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from broadcaster.sound.filters.spectrum import Spectra
    from broadcaster.sound.pcm import Pcm

    Biquad = tuple[tuple[float, float, float], tuple[float, float, float]]
    """Coefficients (b, a) of the polynomials in z^-1."""

HOP = 12_000
"""Frames that come out of one FFT: a quarter of a second at the house rate."""
_FFT_FRAMES = 16_384
_TAPS = 4_096
"""A filter that dies away in as many frames (85 ms at the house rate) is exact to -140 dB.

A second-order one of Q 0.7 does from about 43 Hz up; a lower one is cut before it is silent."""
LEAD = _FFT_FRAMES - HOP
"""Frames that are needed before the first one that comes out."""
_AT_ONCE = 4
"""Rows of floats share the processor's vectors: four take less time than two."""


def filter_of(sections: Iterable[Biquad]) -> Spectra:
    """Give the filter that *sections* are in series, its response cut to _TAPS."""
    delay = np.exp(-2j * np.pi * np.arange(_FFT_FRAMES // 2 + 1) / _FFT_FRAMES)
    response = np.ones_like(delay)
    for b, a in sections:
        response *= np.polyval(b[::-1], delay) / np.polyval(a[::-1], delay)
    spectrum: Spectra = np.fft.rfft(np.fft.irfft(response)[:_TAPS], _FFT_FRAMES).astype(np.complex64)
    return spectrum


def filtered_hops(pcm: Pcm, by: Spectra) -> Iterator[NDArray[np.float32]]:
    """
    Filter as many whole hops as *pcm* has behind its LEAD, which is not given again.

    Yields:
        shape (hops, HOP), a few hops at a time.
    """
    if len(pcm) < _FFT_FRAMES:
        return
    blocks = np.lib.stride_tricks.sliding_window_view(pcm, _FFT_FRAMES)[::HOP]
    for start in range(0, len(blocks), _AT_ONCE):
        spectra = spectra_of(blocks[start : start + _AT_ONCE], _FFT_FRAMES)
        spectra *= by
        yield sound_of(spectra, _FFT_FRAMES)[:, LEAD:]


def filtered(pcm: Pcm, by: Spectra) -> Pcm:
    """Filter one whole sound, silence before it; it keeps its length."""
    around = np.pad(pcm, (LEAD, -len(pcm) % HOP))
    hops = [hop.reshape(-1) for hop in filtered_hops(around, by)]
    return np.concatenate([pcm[:0], *hops])[: len(pcm)]

"""Runs of MP3 frames are joined so that nobody hears where; what does not fit is not joined."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadcaster.sound.decoding import decode
from broadcaster.sound.mp3.encoding import FILE_QUALITY, make_up, mp3_encoder, s16
from broadcaster.sound.mp3.frames import frame_bytes_at
from broadcaster.sound.mp3.seams import MP3_FRAME, NoSeam, Run, joined
from tests.sounds import Pcm, babble, silence

DELAY = 1105
OVERLAP, PRIMED, AHEAD = 16, 4, 4


def noisy(length_s: float, *, seed: int) -> Pcm:
    """Give speech-like sound that is nowhere silent."""
    pcm = babble(length_s, seed=seed, peak=0.5)
    noise = np.random.default_rng(seed).standard_normal(len(pcm)).astype(np.float32)
    return pcm + noise * np.float32(0.002)


def encoded(pcm: Pcm, kbps: int, *, is_last: bool) -> bytes:
    encoder = mp3_encoder(kbps, quality=FILE_QUALITY)
    frames = bytes(encoder.encode(s16(pcm * make_up(kbps)))) + (bytes(encoder.flush()) if is_last else b"")
    size = frame_bytes_at(kbps)
    return frames if is_last else frames[: len(frames) // size * size]


def run(pcm: Pcm, seam: int, end: int | None, kbps: int) -> Run:
    first = max(0, seam - PRIMED)
    last = None if end is None else (end + OVERLAP + AHEAD) * MP3_FRAME
    return Run(
        first=first, seam=seam, frames=encoded(pcm[first * MP3_FRAME : last], kbps, is_last=end is None)
    )


def spliced(pcm: Pcm, seams: list[int], kbps: int) -> bytes:
    parts = [run(pcm, seam, end, kbps) for seam, end in pairwise([0, *seams])]
    return b"".join(joined([*parts, run(pcm, seams[-1], None, kbps)], frame_bytes_at(kbps)))


def heard(frames: bytes, folder: Path) -> Pcm:
    (folder / "a.mp3").write_bytes(frames)
    return decode(folder / "a.mp3")


def error_db(found: Pcm, wanted: Pcm) -> float:
    return 10 * float(np.log10(np.mean((found - wanted) ** 2) / np.mean(wanted**2)))


@pytest.mark.parametrize("kbps", [64, 128, 192])
def test_a_joined_stream_sounds_as_if_it_had_been_encoded_in_one(tmp_path: Path, kbps: int) -> None:
    pcm = noisy(20, seed=3)
    seams = [100, 230, 361, 500, 640, 777]
    whole = heard(encoded(pcm, kbps, is_last=True), tmp_path)
    found = heard(spliced(pcm, seams, kbps), tmp_path)

    assert len(found) == len(whole)
    for seam in seams:
        near = slice(seam * MP3_FRAME - DELAY, (seam + OVERLAP) * MP3_FRAME - DELAY)
        of_file = slice(near.start + DELAY, near.stop + DELAY)
        assert error_db(found[of_file], pcm[near]) < error_db(whole[of_file], pcm[near]) + 3


def test_frames_away_from_a_seam_are_those_of_their_own_encoder() -> None:
    pcm = noisy(12, seed=5)
    size = frame_bytes_at(128)
    whole = spliced(pcm, [150], 128)
    first, second = run(pcm, 0, 150, 128), run(pcm, 150, None, 128)

    assert whole[: 147 * size] == first.frames[: 147 * size]
    assert whole[167 * size :] == second.frames[(167 - second.first) * size :]


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 1000), seam=st.integers(20, 300), quiet=st.booleans())
def test_a_seam_anywhere_decodes_without_a_step(
    tmp_path_factory: pytest.TempPathFactory, *, seed: int, seam: int, quiet: bool
) -> None:
    pcm = noisy(9, seed=seed)
    if quiet:
        pcm[seam * MP3_FRAME : (seam + OVERLAP) * MP3_FRAME] *= np.float32(0.001)
    folder = tmp_path_factory.mktemp("seam")
    try:
        found = heard(spliced(pcm, [seam], 128), folder)
    except NoSeam:
        return
    near = slice((seam - 6) * MP3_FRAME, (seam + OVERLAP + 6) * MP3_FRAME)
    whole = heard(encoded(pcm, 128, is_last=True), folder)
    of_file = slice(near.start + DELAY, near.stop + DELAY)
    assert error_db(found[of_file], pcm[near]) < error_db(whole[of_file], pcm[near]) + 5


def test_runs_that_do_not_overlap_have_no_seam() -> None:
    pcm = silence(6)
    first = Run(first=0, seam=0, frames=encoded(pcm, 128, is_last=True))
    with pytest.raises(NoSeam):
        b"".join(joined([first, Run(first=900, seam=904, frames=first.frames)], frame_bytes_at(128)))

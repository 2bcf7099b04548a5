"""A file is what was ordered when it is heard, not only when it was calculated; or there is no file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from broadcaster.errors import SoundRefused
from broadcaster.sound.decoding import decode
from broadcaster.sound.loudness import measure
from broadcaster.studio.encoding import Tags
from broadcaster.studio.finishing import Wanted, finish
from broadcaster.studio.gate import Expected
from broadcaster.studio.mastering import apply_gain, plan_gain
from broadcaster.studio.template import Loudness
from tests.sounds import Pcm, ebur128, sine


def wanted(folder: Path, pcm: Pcm, loudness: Loudness) -> Wanted:
    return Wanted(
        stem=folder / "a",
        tags=Tags(title="A", made_for=date(2026, 11, 23), station="Đài"),
        expected=Expected(frames=len(pcm), limit_s=60, loudness=loudness, silence_ms=0),
        mp3_kbps=64,
        opus_kbps=0,
        keep_wav=False,
    )


def pieces(pcm: Pcm) -> list[Pcm]:
    return np.split(pcm, range(192_000, len(pcm), 192_000))


def test_what_the_codec_takes_away_is_given_back(tmp_path: Path) -> None:
    """White noise at 64 kbit/s loses its treble, and with it the loudness that was calculated."""
    noise = np.random.default_rng(1).standard_normal(20 * 48_000).astype(np.float32) * np.float32(0.05)
    loudness = Loudness(target_lufs=-20.0)
    plan = plan_gain(measure([noise]), target_lufs=-20.0, ceiling_dbtp=-2.4)
    finished = finish(pieces(noise), wanted(tmp_path, noise, loudness))
    lost_lu = ebur128(np.concatenate(list(apply_gain(plan, [noise])))).loudness_lufs - (-20.0)

    assert abs(lost_lu) < 0.05
    assert ebur128(decode(finished.mp3)).loudness_lufs == pytest.approx(-20.0, abs=0.1)
    assert finished.analysis.true_peak_dbtp <= loudness.ceiling_dbtp


def test_sound_that_cannot_reach_its_target_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    whisper = sine(10, peak=0.00005)

    with pytest.raises(SoundRefused, match=r"silent|LUFS"):
        finish(pieces(whisper), wanted(tmp_path, whisper, Loudness()))
    assert list(tmp_path.iterdir()) == []

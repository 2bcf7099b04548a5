"""A file is what was ordered when it is heard, not only when it was calculated; or there is no file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from broadcaster.errors import SoundRefused
from broadcaster.sound.decoding import decode
from broadcaster.sound.loudness import measure
from broadcaster.studio.gate import Expected
from broadcaster.studio.master.finishing import Wanted, finish
from broadcaster.studio.master.mastering import apply_gain, plan_gain
from broadcaster.studio.master.tags import Tags
from broadcaster.studio.template import Loudness
from tests.sounds import Pcm, babble, ebur128, sine


def wanted(folder: Path, pcm: Pcm, loudness: Loudness, kbps: dict[str, int] | None = None) -> Wanted:
    return Wanted(
        stem=folder / "a",
        tags=Tags(title="A", made_for=date(2026, 11, 23), station="Đài"),
        expected=Expected(frames=len(pcm), limit_s=60, loudness=loudness, silence_ms=0),
        kbps=kbps or {"mp3": 64},
    )


def pieces(pcm: Pcm) -> list[Pcm]:
    return np.split(pcm, range(192_000, len(pcm), 192_000))


def test_what_the_codec_takes_away_is_given_back(tmp_path: Path) -> None:
    """White noise at 64 kbit/s loses its treble, and with it the loudness that was calculated."""
    noise = np.random.default_rng(1).standard_normal(20 * 48_000).astype(np.float32) * np.float32(0.05)
    loudness = Loudness(target_lufs=-20.0)
    plan = plan_gain(measure([noise]), target_lufs=-20.0, ceiling_dbtp=-2.4)
    finished = finish(lambda: iter(pieces(noise)), wanted(tmp_path, noise, loudness))
    lost_lu = ebur128(np.concatenate(list(apply_gain(plan, [noise])))).loudness_lufs - (-20.0)

    assert abs(lost_lu) < 0.05
    assert ebur128(decode(finished.played)).loudness_lufs == pytest.approx(-20.0, abs=0.15)
    assert finished.analysis.true_peak_dbtp <= loudness.ceiling_dbtp


def test_sound_that_cannot_reach_its_target_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    whisper = sine(10, peak=0.00005)

    with pytest.raises(SoundRefused, match=r"silent|LUFS"):
        finish(lambda: iter(pieces(whisper)), wanted(tmp_path, whisper, Loudness()))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("target_lufs", [-16.0, -23.0])
def test_every_format_meets_target_and_ceiling_when_it_is_decoded(
    tmp_path: Path, seed: int, target_lufs: float
) -> None:
    # Regression: 4 of 32 Opus files stood over -1.5 dBTP, because only the MP3 was measured.
    pcm = babble(20, seed=seed, peak=0.9)
    loudness = Loudness(target_lufs=target_lufs)
    kbps = {"mp3": 128, "opus": 32, "m4a": 96, "flac": 0, "wav": 0}
    finished = finish(lambda: iter(pieces(pcm)), wanted(tmp_path, pcm, loudness, kbps))

    assert list(finished.files) == list(kbps)
    for path in finished.files.values():
        found = ebur128(decode(path))
        assert found.loudness_lufs == pytest.approx(target_lufs, abs=0.2), path.name
        assert found.true_peak_dbtp <= loudness.ceiling_dbtp + 0.1, path.name
    weighed = measure([decode(finished.played)])
    assert finished.analysis.loudness_lufs == pytest.approx(weighed.loudness_lufs, abs=0.08)
    assert finished.analysis.true_peak_dbtp == pytest.approx(weighed.true_peak_dbtp, abs=0.1)

"""Jingles are cut, faded, levelled and looped without a seam; a bad one is left out and named."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from pydub import AudioSegment

from broadcaster.errors import SoundRefused
from broadcaster.studio.level import WORKING_LUFS, level_gain
from broadcaster.studio.mix.jingles import (
    prepare,
    prepare_bed,
    prepare_closing,
    prepare_opening,
    prepare_sting,
)
from broadcaster.studio.template import AudioTemplate, Bed, Sting, Tune
from tests.sounds import Pcm, babble, clip_of, ebur128, level_db, save_wav, silence, silences_of, sine


@pytest.fixture(name="padded")
def _padded(tmp_path: Path) -> Path:
    """Four seconds of tone between silences of one and two seconds."""
    return save_wav(tmp_path / "a.wav", np.concatenate([silence(1), sine(4), silence(2)]))


def test_silence_at_both_ends_is_cut_off(padded: Path) -> None:
    assert len(prepare_sting(Sting(file=padded))) / 48_000 == pytest.approx(4.0, abs=0.025)


@pytest.mark.parametrize("gain_db", [-18.0, 0.0])
@pytest.mark.parametrize("quieter_db", [-10.0, 0.0])
def test_a_jingle_has_the_loudness_of_its_template_however_loud_its_file(
    tmp_path: Path, gain_db: float, quieter_db: float
) -> None:
    file = save_wav(tmp_path / "a.wav", babble(6) * np.float32(10 ** (gain_db / 20)))
    pcm = prepare_sting(Sting(file=file, level_db=quieter_db))

    assert ebur128(pcm).loudness_lufs == pytest.approx(WORKING_LUFS + quieter_db, abs=0.1)


def test_an_opening_fades_out_and_a_closing_fades_in_over_the_crossfade(padded: Path) -> None:
    opening = prepare_opening(Tune(file=padded, crossfade_ms=2000))
    closing = prepare_closing(Tune(file=padded, crossfade_ms=2000))

    for pcm, loud, soft in (
        (opening, slice(0, 24_000), slice(-4800, None)),
        (closing, slice(-24_000, None), slice(0, 4800)),
    ):
        assert level_db(pcm[loud]) - level_db(pcm[soft]) > 18
        assert np.abs(pcm[[0, -1]]).max() < 0.01


def test_a_crossfade_longer_than_the_tune_takes_half_of_it(tmp_path: Path) -> None:
    file = save_wav(tmp_path / "a.wav", sine(1))
    pcm = prepare_opening(Tune(file=file, crossfade_ms=20_000))

    assert level_db(pcm[4800:19_200]) - level_db(pcm[-4800:]) > 12


def _turns(pcm: Pcm) -> AudioSegment:
    return clip_of(np.concatenate([pcm, pcm]))


def test_a_bed_runs_round_without_a_click_or_a_gap(tmp_path: Path) -> None:
    """A hummed tone that does not fit its own length would jump at a plain joint."""
    file = save_wav(tmp_path / "a.wav", sine(5.0013, hz=211.3))
    loop = prepare_bed(Bed(file=file, loop_crossfade_ms=1000))
    twice = np.concatenate([loop, loop])
    steps = np.abs(np.diff(twice))
    joint = steps[len(loop) - 100 : len(loop) + 100].max()

    assert len(loop) / 48_000 == pytest.approx(4.0, abs=0.03)
    assert joint <= np.percentile(steps, 99.9) * 1.2
    assert silences_of(twice, at_least_ms=20) == []
    assert _turns(loop).dBFS == pytest.approx(clip_of(loop).dBFS, abs=0.01)


def test_a_silent_jingle_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SoundRefused, match="silent"):
        prepare_sting(Sting(file=save_wav(tmp_path / "a.wav", silence(2))))


def test_what_cannot_be_used_is_left_out_and_named_and_the_rest_is_there(tmp_path: Path) -> None:
    good = save_wav(tmp_path / "good.wav", sine(2))
    text = tmp_path / "text.mp3"
    text.write_text("Đây không phải là nhạc")
    notes: list[str] = []
    jingles = prepare(
        AudioTemplate(
            name="a",
            title="A",
            path=tmp_path / "a.toml",
            opening=Tune(file=tmp_path / "gone.wav"),
            bed=Bed(file=text),
            stings={"tốt": Sting(file=good), "hỏng": Sting(file=text)},
        ),
        notes,
    )

    assert (jingles.opening, jingles.bed, jingles.closing, list(jingles.stings)) == (
        None,
        None,
        None,
        ["tốt"],
    )
    assert [("gone.wav" in str(note), "text.mp3" in str(note)) for note in notes] == [
        (True, False),
        (False, True),
        (False, True),
    ]


def test_silence_is_not_turned_up() -> None:
    assert level_gain([silence(2)]) == 1.0

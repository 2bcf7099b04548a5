"""What a codec made of a sound is told without weighing it again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from broadcaster.sound.decoding import decode
from broadcaster.sound.loudness import measure
from broadcaster.studio.master.encoding import FORMATS
from broadcaster.studio.master.hearing import Hearing
from broadcaster.studio.master.tags import Tags
from tests.sounds import babble, silence, sine


def test_where_a_codec_overshoots_is_told_in_the_time_of_the_sound_that_was_sent() -> None:
    pcm = sine(3, peak=0.5)
    hearing = Hearing(delay_frames=1105)
    list(hearing.sent([pcm]))
    came = np.concatenate((np.zeros(1105, np.float32), pcm))
    came[1105 + 2 * 48_000 + 240] = 0.9

    heard = hearing.heard(np.split(came, [48_000, 96_000]), measure([pcm]).rms, ceiling_dbtp=-2.0)

    assert list(heard.over_db) == [200]
    assert heard.over_db[200] == pytest.approx(20 * np.log10(0.9) + 2.0, abs=0.1)


def test_the_loudness_of_what_came_follows_from_that_of_what_was_sent() -> None:
    pcm = babble(10)
    hearing = Hearing()
    list(hearing.sent(np.split(pcm, range(48_000, len(pcm), 48_000))))

    heard = hearing.heard([pcm * np.float32(0.5)], measure([pcm]).rms, ceiling_dbtp=0.0)

    assert heard.over_db == {}
    assert heard.analysis.loudness_lufs == pytest.approx(measure([pcm]).loudness_lufs - 6.02, abs=0.03)
    assert heard.analysis.true_peak_dbtp == pytest.approx(measure([pcm]).true_peak_dbtp - 6.02, abs=0.1)


def test_a_spot_in_which_many_samples_stand_over_the_ceiling_is_told_once_with_its_greatest() -> None:
    pcm = sine(1, peak=0.9)
    hearing = Hearing()
    list(hearing.sent([pcm]))

    heard = hearing.heard(np.split(pcm, [10_000, 10_100]), measure([pcm]).rms, ceiling_dbtp=-2.0)

    assert sorted(heard.over_db) == list(range(100))
    for over_db in heard.over_db.values():
        assert over_db == pytest.approx(20 * np.log10(0.9) + 2.0, abs=0.05)


@pytest.mark.parametrize("name", FORMATS)
def test_the_sound_of_every_format_comes_as_late_as_its_table_says(name: str, tmp_path: Path) -> None:
    # Regression: M4A comes 1024 frames late; its overshoots were looked for 21 ms from where they were.
    pcm = babble(3, peak=0.5)
    tags = Tags(title="A", made_for=date(2026, 11, 23), station="Đài")
    kbps = {"mp3": 128, "opus": 64, "m4a": 96}.get(name, 0)
    FORMATS[name].write(tmp_path / "a", np.split(pcm, [48_000, 96_000]), kbps=kbps, tags=tags)
    came = decode(tmp_path / "a")
    delay = np.argmax(np.correlate(came[48_000:54_000], pcm[48_000:51_000], "valid"))

    assert delay == pytest.approx(FORMATS[name].delay_frames, abs=5)


def test_silence_has_nothing_to_be_changed() -> None:
    hearing = Hearing()
    list(hearing.sent([silence(1)]))

    heard = hearing.heard([silence(1)], measure([silence(1)]).rms, ceiling_dbtp=-1.5)

    assert heard.analysis.frames == 48_000
    assert heard.over_db == {}

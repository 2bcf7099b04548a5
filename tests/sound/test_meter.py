"""What the meter shows, and when a programme counts as silent."""

from __future__ import annotations

import wave

import numpy as np
import pytest

from broadcaster.model import Silence
from broadcaster.sound.meter import FLOOR_DB, HOLD_OFF_FRAMES, Meter
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from tests.fakes.outputs import FakeOutput
from tests.playout.scenario import PlayedStation

TICK = 960


def tone(peak_db: float, frames: int = HOUSE_RATE_HZ // 10) -> np.ndarray:
    t = np.arange(frames) / HOUSE_RATE_HZ
    return (10 ** (peak_db / 20) * np.sin(2 * np.pi * 1000 * t)).astype(np.float32)


@pytest.mark.parametrize("peak_db", [0, -6, -20, -60])
def test_a_sine_shows_its_peak_and_three_decibel_less(peak_db: float) -> None:
    meter = Meter()
    meter.take(tone(peak_db), is_on_air=True)

    level = meter.level()

    assert level.peak_db == pytest.approx(peak_db, abs=0.1)
    assert level.rms_db == pytest.approx(peak_db - 3.0, abs=0.1)
    assert meter.level().peak_db == FLOOR_DB, "a reading begins anew"


def silence_after(meter: Meter, seconds: float, level_db: float = -70) -> int:
    counted = 0
    for _ in range(round(seconds * HOUSE_RATE_HZ / TICK)):
        counted += meter.take(tone(level_db, TICK), is_on_air=True)
    return counted


def test_a_pause_is_no_silence() -> None:
    meter = Meter()

    assert silence_after(meter, 9.9) == 0
    assert meter.silent_frames == 0


def test_silence_is_counted_from_its_beginning() -> None:
    meter = Meter()

    assert silence_after(meter, 12) == 12 * HOUSE_RATE_HZ
    assert meter.silent_frames == 12 * HOUSE_RATE_HZ


def test_a_noise_floor_between_the_thresholds_does_not_end_a_silence_nor_begin_one() -> None:
    meter = Meter()
    between_db = -47.0 + 3.0

    assert silence_after(meter, 20, between_db) == 0
    silence_after(meter, 11)
    assert silence_after(meter, 5, between_db) == 5 * HOUSE_RATE_HZ
    assert silence_after(meter, 1, -30) == 0
    assert meter.silent_frames == 0


def test_nothing_on_air_is_no_silence() -> None:
    meter = Meter()

    for _ in range(2 * HOLD_OFF_FRAMES // TICK):
        meter.take(np.zeros(TICK, dtype=np.float32), is_on_air=False)

    assert meter.silent_frames == 0


def test_a_programme_that_falls_silent_says_so_in_status_log_and_row(
    station: PlayedStation, caplog: pytest.LogCaptureFixture
) -> None:
    station.outputs = (FakeOutput("loa", wants_pcm=True),)
    path = station.folder / "60s-1000hz.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
        loud = (tone(-12, 48_000)[::6] * 32767).astype("<i2").tobytes()
        file.writeframes(loud * 10 + bytes(16_000) * 30 + loud * 20)
    station.clock.sleep_s(89 * 60)
    station.occurrence("05:30", 60, audio_s=60)
    station.play("05:30:35")
    status = station.players[-1].status().outputs[0]
    station.play("05:31:05")

    assert 24 <= status.silent_s <= 26
    assert status.rms_db == FLOOR_DB
    assert "“Bản tin" in caplog.text
    assert "is silent" in caplog.text
    (row,) = station.rows()
    assert row.silences == (Silence(offset_ms=10_000, length_ms=30_000),)
    assert (row.outcome, row.aired_ms) == ("aired", 60_000)
    station.finish()

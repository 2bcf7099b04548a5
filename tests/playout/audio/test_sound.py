"""What is heard, to the sample: starts, ends, fades, interruptions."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import numpy as np
import pytest

from broadcaster.sound.pcm import HOUSE_RATE_HZ
from tests.fakes.outputs import FakeOutput
from tests.playout.scenario import PlayedStation, at


@pytest.fixture(name="heard")
def _heard(station: PlayedStation) -> FakeOutput:
    output = FakeOutput("loa", wants_pcm=True)
    station.outputs = (output,)
    station.clock.sleep_s(89 * 60)
    return output


def frame_of(output: FakeOutput, clock: str) -> int:
    """Give the index of the frame that is heard at *clock*."""
    return round((at(clock) - output.blocks[0][0]).total_seconds() * HOUSE_RATE_HZ)


def sounding(pcm: np.ndarray) -> np.ndarray:
    return np.flatnonzero(np.abs(pcm) > 1e-4)


@pytest.mark.parametrize("start", ["05:30", "05:30:00.25", "05:30:00.123457", "05:30:07.999999"])
def test_a_programme_starts_on_its_very_sample(station: PlayedStation, heard: FakeOutput, start: str) -> None:
    station.occurrence(start, 60, audio_s=5)

    station.play("05:31")

    # The tone is a sine: its first sample is zero, its second is not.
    assert abs(int(sounding(heard.heard())[0]) - frame_of(heard, start)) <= 1
    station.finish()


def test_nothing_is_lost_between_two_programmes(station: PlayedStation, heard: FakeOutput) -> None:
    station.occurrence("05:30", 5, audio_s=5)
    station.occurrence("05:30:05", 5, audio_s=5)

    station.play("05:31")

    pcm = heard.heard()
    start = frame_of(heard, "05:30")
    tone = pcm[start : start + 10 * HOUSE_RATE_HZ]
    assert np.abs(tone.reshape(-1, 480)).max(axis=1).min() > 0.2
    assert not np.abs(pcm[start + 10 * HOUSE_RATE_HZ :]).any()


def test_the_end_of_a_slot_is_faded_and_then_silent(station: PlayedStation, heard: FakeOutput) -> None:
    station.occurrence("05:30", 10, audio_s=20)

    station.play("05:31")

    pcm, end = heard.heard(), frame_of(heard, "05:30:10")
    assert np.abs(pcm[end - 30_000 : end - 25_000]).max() == pytest.approx(0.25, abs=0.01)
    assert np.abs(pcm[end - 12_500 : end - 11_500]).max() == pytest.approx(0.125, abs=0.02)
    assert np.abs(pcm[end - 100 : end]).max() < 0.01
    assert not np.abs(pcm[end:]).any()


def test_an_interruption_is_heard_at_the_next_tick_without_a_click(
    station: PlayedStation, heard: FakeOutput
) -> None:
    station.occurrence("05:30", 60, audio_s=60)
    station.play("05:30:20")

    station.interrupt(12)
    station.play("05:31")

    pcm = heard.heard()
    start = frame_of(heard, "05:30:20")
    end = start + 12 * HOUSE_RATE_HZ
    jumps = np.abs(np.concatenate([np.diff(pcm[start - 4800 : end - 1]), np.diff(pcm[end : end + 4800])]))
    # A 3 kHz tone at -12 dBFS moves 0.1 from sample to sample, the tail under it 0.03; a click more.
    assert jumps.max() < 0.25 * 2 * np.pi * 3000 / HOUSE_RATE_HZ * 1.6
    spectrum = np.abs(np.fft.rfft(pcm[start + 960 : start + 960 + 4800]))
    assert np.argmax(spectrum) == 300
    back = np.abs(np.fft.rfft(pcm[end + 960 : end + 960 + 4800]))
    assert np.argmax(back) == 100


def test_an_output_without_an_interruption_plays_on_untouched(station: PlayedStation) -> None:
    one, other = FakeOutput("thon1", wants_pcm=True), FakeOutput("thon2", wants_pcm=True)
    station.outputs = (one, other)
    station.clock.sleep_s(89 * 60)
    station.occurrence("05:30", 60, audio_s=40, outputs=("thon1", "thon2"))
    station.play("05:30:10")

    station.interrupt(12, outputs=("thon2",))
    station.play("05:31")

    start = frame_of(one, "05:30")
    tone = one.heard()[start : start + 40 * HOUSE_RATE_HZ]
    assert np.abs(tone.reshape(-1, 480)).max(axis=1).min() > 0.2
    spectrum = np.abs(np.fft.rfft(tone))
    assert np.argmax(spectrum) == 40_000


def test_a_hard_cut_keeps_its_level_to_the_last_sample_and_does_not_click(
    station: PlayedStation, heard: FakeOutput
) -> None:
    station.programmes["join"] = replace(station.programmes["join"], fade_ms=0)
    station.occurrence("05:30", 10, audio_s=20)

    station.play("05:31")

    pcm, end = heard.heard(), frame_of(heard, "05:30:10")
    assert np.abs(pcm[end - 480 : end]).max() == pytest.approx(0.25, abs=0.01)
    assert np.abs(np.diff(pcm[end - 480 : end + 960])).max() < 0.25 * 2 * np.pi * 1000 / HOUSE_RATE_HZ * 1.1
    assert not np.abs(pcm[end + 480 :]).any()


def test_a_cross_fade_lets_the_one_before_die_away_under_the_next(
    station: PlayedStation, heard: FakeOutput
) -> None:
    station.programmes["join"] = replace(station.programmes["join"], fade_ms=0, cross_fade_ms=2000)
    station.occurrence("05:30", 10, audio_s=20)
    low = station.audio(20, hz=100)
    another = station.bulletin("another", 20)
    station.bulletin(
        "next",
        20,
        master=replace(another.master, path=low.name, sha256=hashlib.sha256(low.read_bytes()).hexdigest()),
    )
    station.occurrence("05:30:10", 20, bulletin="next")

    station.play("05:31")

    pcm, join = heard.heard(), frame_of(heard, "05:30:10")

    def level_of(hz: int, after_s: float) -> float:
        first = join + round(after_s * HOUSE_RATE_HZ)
        spectrum = np.abs(np.fft.rfft(pcm[first : first + 4800])) / 2400
        return float(spectrum[hz // 10])

    assert level_of(100, 0) == pytest.approx(0.25, abs=0.01)
    assert level_of(1000, 0) == pytest.approx(0.25 * 0.975, abs=0.01)
    assert level_of(1000, 1) == pytest.approx(0.25 * 0.475, abs=0.01)
    assert level_of(1000, 2.1) < 0.001


def test_a_programme_that_waits_begins_when_the_one_before_has_ended(
    station: PlayedStation, heard: FakeOutput
) -> None:
    station.programmes["join"] = replace(station.programmes["join"], overrun_s=60, wait_s=60)
    station.occurrence("05:30", 10, audio_s=14)
    station.occurrence("05:30:10", 20, audio_s=20)

    station.play("05:32")

    assert station.told() == [
        "loa join0 05:30:00 14s aired complete",
        "loa join1 05:30:14 20s aired complete",
    ]
    assert np.abs(heard.heard()[frame_of(heard, "05:30:00.1") : frame_of(heard, "05:30:33.9")]).max() > 0.2
    station.finish()
    station.check()

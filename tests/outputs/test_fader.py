"""The volume of an output: a number, or steps over the day; the same for every kind."""

from __future__ import annotations

import wave
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from broadcaster.errors import ConfigurationRefused
from broadcaster.model import Priority
from broadcaster.outputs import open_outputs
from broadcaster.outputs.fader import Fader, Volume, take_volume, volume_of, with_fader
from broadcaster.ports import ClassedOutput, ForewarnedOutput, OutputSettings
from tests.fakes.outputs import FakeOutput
from tests.playout.scenario import at

DAY = "05:00 0, 12:00 -6, 21:00 -20"


def setting(volume: object, kind: str = "null", **options: str) -> OutputSettings:
    return OutputSettings(name="loa", kind=kind, options={**options, "volume_db": volume})


@pytest.mark.parametrize(
    ("clock", "gain"), [("05:00", 1.0), ("11:59", 1.0), ("12:00", 0.501), ("23:00", 0.1), ("04:59", 0.1)]
)
def test_the_volume_follows_the_time_of_day(tmp_path: Path, clock: str, gain: float) -> None:
    path = tmp_path / "out.wav"
    (output,) = open_outputs([setting(DAY, "file", path=str(path))], is_live=False)
    output.open(at(clock))

    output.write(np.full(960, 0.5, dtype=np.float32), at(clock))
    output.close()

    with wave.open(str(path)) as file:
        pcm = np.frombuffer(file.readframes(960), dtype="<i2") / 32767
    assert pcm.mean() == pytest.approx(0.5 * gain, abs=0.001)


def test_a_warning_is_heard_at_its_own_volume_and_what_follows_at_the_usual_one(tmp_path: Path) -> None:
    path, night = tmp_path / "out.wav", at("23:00")
    (output,) = open_outputs([setting(f"{DAY}; khan-cap: 0", "file", path=str(path))], is_live=False)
    assert isinstance(output, ClassedOutput)
    output.open(night)
    for priority in (
        Priority.NORMAL,
        Priority.EMERGENCY,
        Priority.EMERGENCY,
        Priority.NORMAL,
        Priority.NORMAL,
    ):
        output.sounds(priority)
        output.write(np.full(960, 0.5, dtype=np.float32), night)
    output.close()

    with wave.open(str(path)) as file:
        pcm = np.frombuffer(file.readframes(5 * 960), dtype="<i2") / 32767
    assert [pcm[960 * block + 900] for block in (0, 2, 4)] == pytest.approx([0.05, 0.5, 0.05], abs=0.001)


def test_a_step_is_a_ramp(tmp_path: Path) -> None:
    path = tmp_path / "out.wav"
    (output,) = open_outputs([setting(DAY, "file", path=str(path))], is_live=False)
    before = at("12:00") - timedelta(milliseconds=20)
    output.open(before)
    for moment in (before, at("12:00"), at("12:00:00.02")):
        output.write(np.full(960, 0.5, dtype=np.float32), moment)
    output.close()

    with wave.open(str(path)) as file:
        pcm = np.frombuffer(file.readframes(3 * 960), dtype="<i2") / 32767
    assert pcm[0] == pytest.approx(0.5, abs=0.001)
    assert pcm[-1] == pytest.approx(0.25, abs=0.001)
    assert np.abs(np.diff(pcm)).max() < 0.001


@pytest.mark.parametrize("kept", [None, 0, -6, DAY])
def test_a_volume_that_is_set_while_it_sounds_is_heard_with_the_next_block_and_without_a_click(
    kept: object,
) -> None:
    inner = FakeOutput("loa", wants_pcm=True)
    faded = with_fader(inner, None if kept is None else take_volume(setting(kept))[1])
    assert isinstance(faded, Fader)
    faded.open(at("05:00"))
    block, before = np.full(480, 0.5, dtype=np.float32), len(inner.blocks)

    faded.write(block, at("05:30"))
    faded.set_volume(volume_of("loa", -20))
    for _ in range(2):
        faded.write(block, at("05:30"))

    heard = np.concatenate([pcm for _, pcm in inner.blocks[before:]])
    assert heard[-480:] == pytest.approx(0.05, abs=0.0001)
    assert np.abs(np.diff(heard)).max() < 0.001


def test_what_is_too_loud_is_clipped_not_wrapped(tmp_path: Path) -> None:
    path = tmp_path / "out.wav"
    (output,) = open_outputs([setting(12, "file", path=str(path))], is_live=False)
    output.open(at("05:00"))
    output.write(np.full(960, 0.9, dtype=np.float32), at("05:00"))
    output.close()

    with wave.open(str(path)) as file:
        assert np.frombuffer(file.readframes(960), dtype="<i2").min() > 32000


@pytest.mark.parametrize(
    "volume",
    [
        "loud",
        "",
        "25:00 0",
        "05:60 0",
        "05:00",
        "05:00 99",
        "05:00 0; 06:00 1",
        "0; thuong: 1",
        "0; khan-cap: 99",
        99,
        -61,
        True,
    ],
)
def test_a_volume_that_cannot_be_is_refused_by_its_key(volume: object) -> None:
    with pytest.raises(ConfigurationRefused, match="volume_db"):
        open_outputs([setting(volume)])


class Amplifier(FakeOutput):
    told: datetime | None = None

    def expect(self, starts_at: datetime | None) -> None:
        self.told = starts_at


def test_an_amplifier_behind_a_fader_is_still_forewarned() -> None:
    amplifier = Amplifier("loa")
    faded = with_fader(amplifier, Volume(((at("05:00").time(), -6.0),)))

    assert isinstance(faded, ForewarnedOutput)
    faded.expect(at("05:30"))
    assert amplifier.told == at("05:30")
    assert not isinstance(
        with_fader(FakeOutput("web"), Volume(((at("05:00").time(), -6.0),))), ForewarnedOutput
    )

"""An output that waits anyway gets its sound in larger blocks, and the same sound."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.model import Evidence, LatePolicy, Origin
from broadcaster.outputs.fader import Volume, volume_of, with_fader
from broadcaster.outputs.link import Link
from broadcaster.outputs.tapped import with_tap
from broadcaster.playout.airing import Airing, Share
from broadcaster.playout.asrun.rows import OutputRows
from broadcaster.playout.audio.carts import Cart
from broadcaster.playout.channel.channel import Channel
from broadcaster.playout.clock_doubt import ClockDoubt
from broadcaster.playout.directions import Direction, SetVolume, Take
from broadcaster.playout.loop import TICK_FRAMES, Loop
from broadcaster.ports import Output
from broadcaster.sound.frames import length_of
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from tests.fakes.outputs import FakeOutput
from tests.playout.scenario import PlayedStation

NOW = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)
GATHERED = 4 * TICK_FRAMES


class Gathering(FakeOutput):
    """Wants four ticks at once."""

    gather_frames = GATHERED


def airing(folder: Path, starts_at: datetime, *outputs: str) -> Airing:
    sound = np.linspace(0.1, 0.9, HOUSE_RATE_HZ // 10, dtype=np.float32)
    occurrence = PlayedStation(folder).occurrence("05:30", 1, bulletin="")
    return Airing(
        occurrence=replace(occurrence, starts_at=starts_at),
        cart=Cart(path=folder / "a.wav", frames=len(sound), pcm=sound),
        origin=Origin.OWN,
        bulletin=None,
        late=LatePolicy.PLAY,
        late_limit_s=60,
        programme="join",
        title="Bản tin",
        themes=(),
        shares={name: Share() for name in outputs},
    )


def turned(
    outputs: tuple[Output, ...],
    folder: Path,
    starts_at: datetime,
    turns: int,
    told: Mapping[int, Direction] = MappingProxyType({}),
) -> None:
    """Turn a loop; what is *told* it comes before the turn of that number."""
    clock = VirtualClock(NOW)
    links = [Link(output) for output in outputs]
    channels = [
        Channel(link, OutputRows(link.name, post=lambda _: None, evidence=Evidence.PLAYER, heartbeat_s=1.0))
        for link in links
    ]
    for link in links:
        link.keep_open(NOW, 0.0)
    loop = Loop(channels, clock=clock, post=lambda _: None, doubt=ClockDoubt(clock), keeps_up=True)
    loop.begin()
    loop.tell(Take(airing(folder, starts_at, *(output.name for output in outputs))))
    for number in range(turns):
        if number in told:
            loop.tell(told[number])
        loop.turn(TICK_FRAMES)


def test_an_output_that_gathers_hears_the_same_sound_at_the_same_time(tmp_path: Path) -> None:
    each_tick, gathering = FakeOutput("loa", wants_pcm=True), Gathering("web", wants_pcm=True)

    turned((each_tick, gathering), tmp_path, NOW + timedelta(milliseconds=33), turns=16)

    assert {len(pcm) for _, pcm in each_tick.blocks} == {TICK_FRAMES}
    assert [(at, len(pcm)) for at, pcm in gathering.blocks] == [
        (NOW + number * length_of(GATHERED), GATHERED) for number in range(4)
    ]
    assert np.array_equal(gathering.heard(), each_tick.heard())
    assert np.flatnonzero(gathering.heard())[0] == 33 * HOUSE_RATE_HZ // 1000


def test_outputs_that_gather_are_given_their_sound_in_different_turns(tmp_path: Path) -> None:
    outputs = [Gathering(name, wants_pcm=True) for name in ("web", "tep", "loa")]

    turned(tuple(outputs), tmp_path, NOW, turns=12)

    ends = [[at + length_of(len(pcm)) for at, pcm in output.blocks] for output in outputs]
    assert len({end for each in ends for end in each}) == sum(map(len, ends))
    heard = [output.heard()[: 8 * TICK_FRAMES] for output in outputs]
    assert np.array_equal(heard[0], heard[1])
    assert np.array_equal(heard[0], heard[2])


def test_a_volume_and_a_recording_change_nothing_of_how_an_output_gathers(tmp_path: Path) -> None:
    inner = Gathering("web", wants_pcm=True)
    tapped = with_tap(inner, lambda pcm, now: None)

    turned((with_fader(tapped, Volume(((NOW.time(), -6.0),))),), tmp_path, NOW, turns=8)

    assert [len(pcm) for _, pcm in inner.blocks] == [GATHERED, GATHERED]


def test_a_volume_is_heard_from_the_tick_after_the_order_on_and_on_no_other_output(tmp_path: Path) -> None:
    horn, other = FakeOutput("loa", wants_pcm=True), FakeOutput("web", wants_pcm=True)
    told = {3: SetVolume("loa", volume_of("loa", -20))}

    turned((with_fader(horn, None), with_fader(other, None)), tmp_path, NOW, turns=5, told=told)

    ratio = horn.heard() / other.heard()
    assert np.all(ratio[: 3 * TICK_FRAMES] == 1.0)
    assert ratio[4 * TICK_FRAMES :] == pytest.approx(0.1, abs=0.0001)

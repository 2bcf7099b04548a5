"""Slots of the same station that follow each other: one call, and nobody hears the joint."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest

from broadcaster.clock import VirtualClock
from broadcaster.model import Occurrence, OccurrenceKind, Priority
from broadcaster.relay.live import Heard, Receiver, Relay
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from tests.fakes.stations import FakeStations
from tests.playout.scenario import at

FIRST, SECOND = "http://a/1.m3u8", "http://b/2"
STEP_S = 0.1
STEP = round(STEP_S * HOUSE_RATE_HZ)


def slot(starts: str, length_s: int = 120, *, outputs: tuple[str, ...] = ("loa",)) -> Occurrence:
    return Occurrence(
        id=f"2026-11-23T{starts.replace(':', '')}-tiep-am",
        slot="tiep-am",
        programme="tiep-am",
        title="Tiếp âm",
        kind=OccurrenceKind.RELAY,
        priority=Priority.NORMAL,
        starts_at=at(starts),
        length_s=length_s,
        outputs=outputs,
    )


class Evening:
    """Relays in a row, made two minutes before each is due and played in steps of 0.1 s."""

    def __init__(self, *slots: Occurrence, addresses: tuple[tuple[str, ...], ...] = ((FIRST,),)) -> None:
        self.clock = VirtualClock(at("05:28"))
        self.stations = FakeStations(self.clock)
        self.receiver = Receiver(self.clock, open_source=self.stations, is_live=False)
        self._slots = list(slots)
        self._addresses = addresses
        self.relays: list[Relay] = []
        self.silent: set[str] = set()
        """Clock times of slots that are not listened to: a message is on."""
        self.sound: list[np.ndarray] = []
        self.heard: list[Heard] = []

    def play(self, until: str) -> None:
        while self.clock.now() < at(until):
            now = self.clock.now()
            while self._slots and self._slots[0].starts_at - timedelta(minutes=2) <= now:
                addresses = self._addresses[len(self.relays) % len(self._addresses)]
                relay = self.receiver.relay(self._slots.pop(0), addresses, stand_in=None)
                self.relays.append(relay)
            self.receiver.tend(now, self.clock.monotonic_s())
            for relay in self.relays:
                place = round((now - relay.occurrence.starts_at).total_seconds() * HOUSE_RATE_HZ)
                if 0 <= place < relay.frames:
                    self._listen(relay, place)
            self.clock.sleep_s(STEP_S)

    def _listen(self, relay: Relay, place: int) -> None:
        self.heard.append(relay.spell(place, STEP).heard)
        pcm = relay.read(place, STEP)
        assert pcm is not None
        self.sound.append(pcm)


def test_the_next_slot_of_the_same_station_goes_on_with_the_same_call_and_the_same_sound() -> None:
    evening = Evening(slot("05:30"), slot("05:32"), slot("05:34"))

    evening.play("05:36")

    assert evening.stations.called == [FIRST]
    assert set(evening.heard) == {Heard.STATION}
    sound = np.concatenate(evening.sound)[HOUSE_RATE_HZ:-HOUSE_RATE_HZ]
    # One tone from the first to the last: no fade, no ramp, no frame lost or heard twice.
    notch = sound[2:] - 2 * np.cos(2 * np.pi * 1000 / HOUSE_RATE_HZ) * sound[1:-1] + sound[:-2]
    assert np.abs(notch).max() < 1e-4
    assert abs(float(evening.sound[-1][-1])) < 0.001


def test_after_the_last_slot_nothing_is_left_open() -> None:
    evening = Evening(slot("05:30"), slot("05:32"))

    evening.play("05:34:02")

    assert all(source.is_closed for source in evening.stations.sources)
    assert not evening.receiver.is_busy


def test_a_short_item_between_two_slots_does_not_end_the_call_and_what_is_on_then_is_heard() -> None:
    evening = Evening(slot("05:30"), slot("05:32:40"))

    evening.play("05:34")

    assert evening.stations.called == [FIRST]
    assert set(evening.heard) == {Heard.STATION}
    # Not what was said forty seconds ago.
    assert evening.stations.sources[0].intake.ready() < 10 * HOUSE_RATE_HZ
    assert np.abs(np.diff(np.concatenate(evening.sound))).max() < 0.05


def test_a_slot_an_hour_later_is_a_call_of_its_own() -> None:
    evening = Evening(slot("05:30"), slot("05:40"))

    evening.play("05:41")

    assert evening.stations.called == [FIRST, FIRST]


def test_another_station_is_called_ahead_while_this_one_is_still_on() -> None:
    evening = Evening(slot("05:30"), slot("05:32"), addresses=((FIRST,), (SECOND,)))

    evening.play("05:34")

    assert evening.stations.called == [FIRST, SECOND]
    assert set(evening.heard) == {Heard.STATION}


def test_the_next_slot_on_other_outputs_begins_and_ends_softly_with_the_same_call() -> None:
    evening = Evening(slot("05:30"), slot("05:32", outputs=("cum-2",)))

    evening.play("05:34")

    assert evening.stations.called == [FIRST]
    first_end, second_start = evening.sound[1199][-1], evening.sound[1200][0]
    assert abs(first_end) < 0.001
    assert abs(second_start) < 0.001


def test_a_person_who_takes_the_next_slot_off_leaves_the_running_one_its_sound_and_its_fade() -> None:
    evening = Evening(slot("05:30"), slot("05:32"))
    evening.play("05:31")
    evening.relays[1].let_go()

    evening.play("05:31:59.9")
    assert set(evening.heard) == {Heard.STATION}
    assert not evening.stations.sources[0].is_closed
    evening.play("05:32")

    assert abs(float(evening.sound[1199][-1])) < 0.001


def test_a_person_who_takes_the_running_slot_off_leaves_the_next_one_its_call() -> None:
    evening = Evening(slot("05:30"), slot("05:32"))
    evening.play("05:31")
    evening.relays[0].let_go()
    evening.relays[0].frames = 0

    evening.play("05:34")

    assert evening.stations.called == [FIRST]
    assert evening.heard[-1] is Heard.STATION


@pytest.mark.parametrize("back_at", ["05:31:58", "05:32", "05:32:10"])
def test_a_station_that_is_away_at_the_joint_is_bridged_once_not_twice(back_at: str) -> None:
    evening = Evening(slot("05:30"), slot("05:32"))
    evening.play("05:31")
    evening.stations.troubles[FIRST] = "stall"
    evening.play(back_at)
    evening.stations.troubles[FIRST] = ""
    evening.play("05:34")

    changes = [
        now for before, now in zip(evening.heard[:-1], evening.heard[1:], strict=True) if before is not now
    ]
    assert changes == [Heard.NOTHING, Heard.STATION]
    assert np.abs(np.diff(np.concatenate(evening.sound))).max() < 0.05

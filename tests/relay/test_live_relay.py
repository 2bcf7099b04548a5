"""Which address is heard, when it is lost, when it is back: on a virtual clock, without a player."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from broadcaster.clock import VirtualClock
from broadcaster.model import Occurrence, OccurrenceKind, Priority
from broadcaster.playout.audio.carts import Cart, CartRack
from broadcaster.relay.live import Heard, Receiver, RelayRules
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from tests.fakes.stations import FakeStations
from tests.playout.scenario import at

FIRST, SECOND, THIRD = "http://a/1.m3u8", "http://b/2", "http://c/3"
STEP_S = 0.1


def tone(length_s: float, hz: float) -> np.ndarray:
    t = np.arange(round(length_s * HOUSE_RATE_HZ)) / HOUSE_RATE_HZ
    return (0.25 * np.sin(2 * np.pi * hz * t)).astype(np.float32)


class Desk:
    """A relay from 05:30 on, played in steps of 0.1 s from 05:28 on."""

    def __init__(
        self, *addresses: str, length_s: int = 600, stand_in: bool = True, folder: Path | None = None
    ) -> None:
        self.clock = VirtualClock(at("05:28"))
        self.stations = FakeStations(self.clock)
        self.receiver = Receiver(self.clock, open_source=self.stations, is_live=False, folder=folder)
        occurrence = Occurrence(
            id="2026-11-23T053000-tiep-am",
            slot="tiep-am",
            programme="tiep-am",
            title="Tiếp âm",
            kind=OccurrenceKind.RELAY,
            priority=Priority.NORMAL,
            starts_at=at("05:30"),
            length_s=length_s,
            outputs=("loa",),
        )
        pcm = tone(7, 300)
        cart = Cart(path=Path("x"), frames=len(pcm), pcm=pcm) if stand_in else None
        self.relay = self.receiver.relay(occurrence, addresses, stand_in=cart)
        self.place = 0
        self.told: list[tuple[str, Heard]] = []
        self.sound: list[np.ndarray] = []

    def play(self, until: str) -> None:
        """Go on to *until*; notes each change of what is heard."""
        frames = round(STEP_S * HOUSE_RATE_HZ)
        while self.clock.now() < at(until):
            now = self.clock.now()
            self.receiver.tend(now, self.clock.monotonic_s())
            if at("05:30") <= now < at("05:30") + timedelta(seconds=self.relay.frames / HOUSE_RATE_HZ):
                heard = self._play(frames)
                if not self.told or self.told[-1][1] is not heard:
                    self.told.append((f"{now:%H:%M:%S.%f}"[:10], heard))
            self.clock.sleep_s(STEP_S)

    def _play(self, frames: int) -> Heard:
        spell = self.relay.spell(self.place, frames)
        assert spell.frames == frames
        pcm = self.relay.read(self.place, frames)
        assert pcm is not None
        assert len(pcm) == frames
        self.sound.append(pcm)
        self.place += frames
        return spell.heard

    def seconds_of(self, heard: Heard) -> float:
        ends = [*(at(f"{clock}") for clock, _ in self.told[1:]), self.clock.now()]
        return sum(
            (end - at(clock)).total_seconds()
            for (clock, what), end in zip(self.told, ends, strict=True)
            if what is heard
        )


def test_the_address_is_called_a_minute_ahead_and_heard_from_the_first_frame() -> None:
    desk = Desk(FIRST, SECOND)

    desk.play("05:29")
    assert desk.stations.called == []
    desk.play("05:40")

    assert desk.stations.called == [FIRST]
    assert desk.told == [("05:30:00.0", Heard.STATION)]


def test_an_address_that_is_dead_before_the_start_is_replaced_before_the_start() -> None:
    desk = Desk(FIRST, SECOND)
    desk.stations.troubles[FIRST] = "refuse"

    desk.play("05:31")

    assert desk.told == [("05:30:00.0", Heard.STATION)]
    assert SECOND in desk.stations.called


@pytest.mark.parametrize("trouble", ["stall", "end", "refuse"])
def test_a_source_that_fails_is_replaced_without_a_gap(trouble: str) -> None:
    desk = Desk(FIRST, SECOND)
    desk.play("05:31")

    desk.stations.troubles[FIRST] = trouble
    desk.play("05:35")

    assert desk.told == [("05:30:00.0", Heard.STATION)]
    assert SECOND in desk.stations.called


def test_a_source_that_falls_silent_is_left_after_the_hold_off_only() -> None:
    desk = Desk(FIRST, SECOND)
    desk.play("05:31")

    desk.stations.troubles[FIRST] = "silence"
    desk.play("05:31:09")
    assert SECOND not in desk.stations.called
    desk.play("05:31:30")

    assert SECOND in desk.stations.called
    assert desk.told == [("05:30:00.0", Heard.STATION)]
    assert np.abs(desk.sound[-1]).max() > 0.2


def test_when_all_fail_the_stand_in_is_heard_until_one_has_been_good_for_a_while() -> None:
    desk = Desk(FIRST, SECOND)
    desk.play("05:31")
    desk.stations.troubles = {FIRST: "stall", SECOND: "refuse"}
    desk.play("05:33")
    desk.stations.troubles = {}
    desk.play("05:40")

    assert [what for _, what in desk.told] == [Heard.STATION, Heard.NOTHING, Heard.STAND_IN, Heard.STATION]
    lost_at, stand_in_at, back_at = (at(clock) for clock, _ in desk.told[1:])
    assert at("05:31:04") < lost_at < at("05:31:12")
    assert stand_in_at - lost_at == timedelta(seconds=3)
    assert at("05:33") < back_at < at("05:33:40")


def test_silence_of_the_only_address_brings_the_stand_in_and_its_sound_brings_it_back() -> None:
    desk = Desk(FIRST)
    desk.play("05:31")
    desk.stations.troubles[FIRST] = "silence"
    desk.play("05:32")
    assert desk.told[-1][1] is Heard.STAND_IN
    desk.stations.troubles[FIRST] = ""
    desk.play("05:33")

    assert [what for _, what in desk.told] == [Heard.STATION, Heard.NOTHING, Heard.STAND_IN, Heard.STATION]


def test_a_station_whose_server_repeats_its_last_segments_is_not_heard_again_and_again() -> None:
    desk = Desk(FIRST)
    desk.play("05:31")
    desk.stations.troubles[FIRST] = "stale"
    desk.play("05:39")

    assert [what for _, what in desk.told] == [Heard.STATION, Heard.NOTHING, Heard.STAND_IN]
    assert desk.stations.called.count(FIRST) > 3


def test_the_second_address_is_not_starved_by_calls_of_the_first() -> None:
    desk = Desk(FIRST, SECOND)
    desk.play("05:31")
    desk.stations.troubles = {FIRST: "stale", SECOND: "hang"}
    desk.play("05:33")
    desk.stations.troubles[SECOND] = ""
    desk.play("05:34")

    assert desk.told[-1][1] is Heard.STATION


def test_a_flapping_source_does_not_flap_on_air() -> None:
    desk = Desk(FIRST)
    desk.play("05:31")
    for second in range(0, 60, 2):
        desk.stations.troubles[FIRST] = "stall" if second % 4 else ""
        desk.play(f"05:{31 + (30 + second) // 60}:{(30 + second) % 60:02}")

    assert len(desk.told) <= 7


def test_the_better_address_is_taken_again_when_it_has_been_good_for_a_while() -> None:
    desk = Desk(FIRST, SECOND)
    desk.stations.troubles[FIRST] = "refuse"
    desk.play("05:31")
    desk.stations.troubles[FIRST] = ""
    desk.play("05:33")

    assert desk.told == [("05:30:00.0", Heard.STATION)]
    open_now = {source.address for source in desk.stations.sources if not source.is_closed}
    assert open_now == {FIRST}


def test_a_station_that_was_told_to_stay_on_the_second_address_stays_there() -> None:
    desk = Desk(FIRST, SECOND)
    desk.receiver = Receiver(
        desk.clock, open_source=desk.stations, is_live=False, rules=RelayRules(back_after_s=0)
    )
    desk.stations.troubles[FIRST] = "refuse"
    relay = desk.receiver.relay(
        Occurrence(
            id="x",
            slot="x",
            programme="x",
            title="x",
            kind=OccurrenceKind.RELAY,
            priority=Priority.NORMAL,
            starts_at=at("05:30"),
            length_s=600,
            outputs=("loa",),
        ),
        [FIRST, SECOND],
        stand_in=None,
    )
    desk.relay = relay
    desk.play("05:31")
    desk.stations.troubles[FIRST] = ""
    desk.play("05:33")

    open_now = {source.address for source in desk.stations.sources if not source.is_closed}
    assert SECOND in open_now
    assert desk.told == [("05:30:00.0", Heard.STATION)]


def test_segments_that_come_every_ten_seconds_are_heard_without_a_gap() -> None:
    desk = Desk(FIRST)
    desk.stations.segment_s = 10.0

    desk.play("05:40")

    assert desk.told == [("05:30:00.0", Heard.STATION)]


def test_without_a_stand_in_there_is_silence_and_it_is_called_nothing() -> None:
    desk = Desk(FIRST, stand_in=False)
    desk.stations.troubles[FIRST] = "hang"

    desk.play("05:40")

    assert desk.told == [("05:30:00.0", Heard.NOTHING)]
    assert not np.concatenate(desk.sound).any()
    assert "nothing has come yet" in str(desk.relay.trouble()) or "it hangs" in str(desk.relay.trouble())


def test_an_address_that_hangs_is_not_called_without_end() -> None:
    desk = Desk(FIRST, length_s=900)
    desk.stations.troubles[FIRST] = "hang"

    desk.play("05:45")

    assert len(desk.stations.called) <= 900 // 20


def test_after_its_slot_nothing_is_left_open() -> None:
    desk = Desk(FIRST, SECOND)
    desk.play("05:40:02")

    assert all(source.is_closed for source in desk.stations.sources)
    assert not desk.receiver.is_busy


def test_what_changes_does_not_click() -> None:
    desk = Desk(FIRST)
    desk.play("05:31")
    desk.stations.troubles[FIRST] = "stall"
    desk.play("05:33")
    desk.stations.troubles[FIRST] = ""
    desk.play("05:40:01")

    sound = np.concatenate(desk.sound)
    # A tone of 1 kHz at 0.25 moves 0.033 from sample to sample; a fake's block begins at phase 0.
    assert np.abs(np.diff(sound)).max() < 0.05
    assert abs(sound[-1]) < 0.001
    assert {what for _, what in desk.told} == set(Heard)


def test_several_outputs_hear_the_same() -> None:
    desk = Desk(FIRST)
    desk.play("05:31")
    start = desk.place

    first = desk.relay.read(start, 960)
    pieces = [desk.relay.read(start + done, 320) for done in (0, 320, 640)]

    assert first is not None
    np.testing.assert_array_equal(first, np.concatenate([piece for piece in pieces if piece is not None]))


def test_only_what_came_from_the_station_is_recorded(tmp_path: Path) -> None:
    desk = Desk(FIRST, folder=tmp_path)
    desk.play("05:31")
    desk.stations.troubles[FIRST] = "hang"
    desk.play("05:41")

    (path,) = tmp_path.rglob("*.mp3")
    assert path == tmp_path / "2026-11-23" / "2026-11-23T053000-tiep-am.mp3"
    length_s = path.stat().st_size * 8 / 64_000
    assert abs(length_s - desk.seconds_of(Heard.STATION)) < 0.5


def test_recordings_are_kept_for_their_days_and_no_longer(tmp_path: Path) -> None:
    for name in ("2026-11-01", "2026-11-20", "notes"):
        (tmp_path / name).mkdir()

    Desk(FIRST, folder=tmp_path)

    assert {path.name for path in tmp_path.iterdir()} == {"2026-11-20", "notes"}


def test_a_source_that_ran_dry_for_a_moment_is_not_lost_for_the_rest_of_the_slot() -> None:
    desk = Desk(FIRST)
    desk.play("05:31")
    board = desk.relay.switchboard
    # Its next segment came between the look of the loop and that of the receiver.
    board.dry, board.played = board.chosen, None

    desk.play("05:31:30")

    assert desk.told[-1][1] is Heard.STATION
    assert desk.seconds_of(Heard.NOTHING) < 6


def test_a_recording_can_be_put_on_air_as_a_cart(tmp_path: Path) -> None:
    desk = Desk(FIRST, folder=tmp_path, length_s=60)
    desk.play("05:31:02")
    (path,) = tmp_path.rglob("*.mp3")

    cart = CartRack(tmp_path, decode=True).load(path)

    assert cart.frames == pytest.approx(60 * HOUSE_RATE_HZ, abs=HOUSE_RATE_HZ // 10)


def test_a_station_that_is_faster_than_can_be_followed_is_caught_up_with_not_lost() -> None:
    desk = Desk(FIRST)
    desk.stations.drift_ppm = 100_000

    desk.play("05:40")

    assert desk.told == [("05:30:00.0", Heard.STATION)]
    assert np.abs(np.diff(np.concatenate(desk.sound))).max() < 0.05

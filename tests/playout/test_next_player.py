"""What the next player makes of what the last one left: killed, stopped, or with a clock of its own."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from broadcaster.errors import StoreBroken
from broadcaster.model import AsRun, OccurrenceState, Outcome, Priority
from broadcaster.playout import Player
from broadcaster.saying import verbatim
from tests.fakes.outputs import FakeOutput
from tests.playout.scenario import PlayedStation, at

DAYS_SINCE_1970 = 20_780


@pytest.fixture(name="kept")
def _kept(station: PlayedStation) -> PlayedStation:
    """Give a station whose players keep the orders for messages."""
    begin(station)
    return station


def begin(station: PlayedStation) -> Player:
    return station.player(orders_dir=station.folder / "orders", heartbeat_s=1.0, look_every_s=5.0)


def wake_up(station: PlayedStation, *, off_s: float, behind: timedelta) -> Player:
    """Lose the power, and wake up with a clock that is behind."""
    station.crash()
    station.clock.sleep_s(off_s)
    station.clock.step_wall_s(-behind.total_seconds())
    return begin(station)


def sleep_until(station: PlayedStation, clock: str) -> None:
    """Begin late: outputs that want sound keep all of it, and hours of silence would fill the memory."""
    station.clock.sleep_s((at(clock) - station.clock.now()).total_seconds())


def ever(station: PlayedStation) -> tuple[AsRun, ...]:
    """Give the rows of all years."""
    return station.ledger.rows(at("00:00") - timedelta(days=40_000), at("00:00") + timedelta(days=400))


def test_a_player_killed_before_its_first_heartbeat_comes_back(kept: PlayedStation) -> None:
    # Seen: its row could not be closed, and no player of that station ever started again.
    kept.occurrence("05:30", 300, audio_s=300)
    kept.play("05:30:00.300")

    kept.crash()
    begin(kept)
    kept.play("05:40")

    killed, joined = kept.rows()
    assert (killed.aired_ms, killed.outcome) == (0, Outcome.MISSED)
    assert joined.aired_ms > 299_000
    kept.check()


def test_a_message_killed_before_its_first_heartbeat_is_said_again(kept: PlayedStation) -> None:
    kept.play("05:00")
    message = kept.interrupt(20)
    kept.play("05:00:00.300")

    kept.crash()
    begin(kept)
    kept.play("05:10")

    assert kept.state(message) is OccurrenceState.AIRED
    kept.check()


def test_less_than_a_millisecond_is_logged_as_nothing_and_hides_no_later_row(station: PlayedStation) -> None:
    # Seen: the row stayed open, and every later row of that output was refused.
    station.occurrence("05:30", 300, audio_s=300)
    station.player(look_every_s=5.0)
    station.play("05:30:00.0003")
    station.interrupt(20)
    station.play("05:40")

    first, message, rest = station.rows()
    assert (first.aired_ms, first.outcome) == (0, Outcome.MISSED)
    assert [row.outcome for row in (message, rest)] == [Outcome.AIRED, Outcome.PARTIAL]
    station.finish()
    station.check()


def test_a_station_that_is_stopped_goes_on_with_the_programme_when_it_starts_again(
    kept: PlayedStation,
) -> None:
    # Seen: after an upgrade at 05:31 the rest of the bulletin was silence.
    occurrence = kept.occurrence("05:30", 300, audio_s=300, of="play")
    kept.play("05:31")

    kept.players.pop().close()
    kept.clock.sleep_s(5)
    begin(kept)
    kept.play("05:40")

    assert kept.told() == [
        "loa play0 05:30:00 60s partial stopped",
        "loa play0 05:31:05 240s partial complete",
    ]
    assert kept.state(occurrence) is OccurrenceState.AIRED
    kept.finish()
    kept.check()


@pytest.mark.parametrize("behind", [timedelta(days=DAYS_SINCE_1970), timedelta(minutes=23)])
def test_a_message_is_said_again_at_once_when_the_clock_wakes_up_in_the_past(
    kept: PlayedStation, behind: timedelta
) -> None:
    # Seen: on a board without a battery it was never said again, or 26 minutes late.
    kept.play("05:00")
    message = kept.interrupt(60)
    kept.play("05:00:20")

    player = wake_up(kept, off_s=30, behind=behind)
    player.run(kept.clock.now() + timedelta(seconds=90))
    kept.clock.step_wall_s(behind.total_seconds())
    player.run(kept.clock.now() + timedelta(minutes=10))

    assert kept.state(message) is OccurrenceState.AIRED
    assert [row.aired_ms for row in ever(kept) if row.outcome is Outcome.AIRED] == [60_000]


def test_a_clock_set_right_in_the_middle_of_a_message_does_not_move_it(kept: PlayedStation) -> None:
    behind = timedelta(days=DAYS_SINCE_1970)
    kept.play("05:00")
    message = kept.interrupt(60)
    kept.play("05:00:20")

    player = wake_up(kept, off_s=30, behind=behind)
    player.run(kept.clock.now() + timedelta(seconds=20))
    kept.clock.step_wall_s(behind.total_seconds())
    player.run(kept.clock.now() + timedelta(minutes=10))

    assert kept.state(message) is OccurrenceState.AIRED
    kept.finish()
    kept.check()


def test_messages_of_two_boots_in_the_same_second_have_a_row_each(kept: PlayedStation) -> None:
    # Seen: the second one was heard and stood nowhere.
    behind = timedelta(days=DAYS_SINCE_1970)
    kept.clock.step_wall_s(-behind.total_seconds())
    began_at = kept.clock.now()
    first = kept.interrupt(10)
    kept.players[-1].run(kept.clock.now() + timedelta(seconds=30))

    kept.crash()
    kept.clock.step_wall_s((began_at - kept.clock.now()).total_seconds())
    player = begin(kept)
    second = kept.interrupt(10)
    player.run(kept.clock.now() + timedelta(seconds=30))

    assert first != second
    assert [row.occurrence for row in ever(kept)] == [first, second]


def test_a_false_alarm_that_was_taken_off_is_not_said_again_whatever_the_disk_took(
    kept: PlayedStation,
) -> None:
    # Seen: taken off on a full disk, and said again from its first word after the power cut.
    kept.play("05:00")
    message = kept.interrupt(60)
    kept.play("05:00:10")
    kept.book.breaks_with = kept.ledger.breaks_with = StoreBroken("the disk is full")
    kept.players[-1].cancel(message, verbatim("báo nhầm"))
    kept.play("05:00:12")

    kept.crash()
    kept.book.breaks_with = kept.ledger.breaks_with = None
    begin(kept)
    kept.play("05:10")

    assert len(kept.rows()) == 1
    assert kept.state(message) is OccurrenceState.PARTIAL


def test_messages_are_taken_up_in_the_order_in_which_they_came(kept: PlayedStation) -> None:
    kept.play("05:00")
    later = kept.interrupt(10, priority=Priority.URGENT, title="Z")
    kept.play("05:00:01")
    kept.interrupt(10, priority=Priority.URGENT, title="A")
    kept.crash()

    begin(kept)
    kept.play("05:10")

    assert [row.title for row in kept.rows() if row.occurrence != later or row.reason == "complete"] == [
        "Z",
        "A",
    ]


def test_a_kept_order_for_an_output_that_is_gone_is_said_on_those_that_are_left(kept: PlayedStation) -> None:
    kept.outputs = (FakeOutput("loa"), FakeOutput("web"))
    kept.crash()
    begin(kept)
    kept.play("05:00")
    message = kept.interrupt(60, outputs=("loa", "web"))
    kept.play("05:00:20")

    kept.outputs = kept.outputs[:1]
    kept.crash()
    begin(kept)
    kept.play("05:10")

    assert kept.state(message) is OccurrenceState.AIRED
    assert not list((kept.folder / "orders").glob("*.json"))


def test_what_is_heard_while_the_rows_of_the_last_player_cannot_be_read_has_rows_of_its_own(
    kept: PlayedStation,
) -> None:
    # Seen: a minute of a flood warning was heard and stood nowhere: its row's name was taken.
    kept.play("05:00")
    message = kept.interrupt(60)
    kept.play("05:00:20")
    kept.book.breaks_with = kept.ledger.breaks_with = StoreBroken("the card cannot be read")
    kept.crash()
    begin(kept)

    kept.book.breaks_with = kept.ledger.breaks_with = None
    kept.play("05:10")

    assert [row.aired_ms // 1000 for row in kept.rows()] == [20, 60]
    assert kept.state(message) is OccurrenceState.AIRED
    kept.finish()
    kept.check()


def test_all_outputs_go_on_at_one_place(station: PlayedStation) -> None:
    # Seen: after a restart the horns of one village said the same bulletin nine seconds apart.
    station.outputs = (FakeOutput("loa", wants_pcm=True), FakeOutput("web", wants_pcm=True))
    loa, web = station.outputs
    sleep_until(station, "05:29")
    station.occurrence("05:30", 300, audio_s=240, of="play", outputs=("loa", "web"))
    station.player(look_every_s=5.0, heartbeat_s=1.0)
    station.play("05:31")
    web.trouble = "lose"
    station.play("05:31:30")
    web.trouble = ""
    station.crash()
    loa.blocks.clear()
    web.blocks.clear()

    station.player(look_every_s=5.0, heartbeat_s=1.0)
    station.play("05:32")

    assert [(at_, len(pcm)) for at_, pcm in loa.blocks] == [(at_, len(pcm)) for at_, pcm in web.blocks]
    assert all((a[1] == b[1]).all() for a, b in zip(loa.blocks, web.blocks, strict=True))


def test_what_is_no_longer_valid_is_not_gone_back_to(station: PlayedStation) -> None:
    # Seen: "in half an hour" was said two hours later, behind a message.
    bulletin = station.bulletin("hẹn giờ", 600, valid_until=at("05:33"))
    station.occurrence("05:30", 900, audio_s=600, bulletin=bulletin.id)
    station.player(look_every_s=5.0)
    station.play("05:32")
    station.interrupt(120)
    station.play("05:50")

    assert [row.aired_ms for row in station.rows()] == [120_000, 120_000]
    station.finish()
    station.check()


def test_what_is_armed_is_not_decoded_again_at_each_look(
    station: PlayedStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Seen: eight zones with a programme each, and 192 decodings.
    sleep_until(station, "05:28")
    names = [f"loa{number}" for number in range(9)]
    station.outputs = tuple(FakeOutput(name, wants_pcm=True) for name in names)
    for number, name in enumerate(names):
        station.occurrence("05:30", 60, audio_s=5 + number, outputs=(name,))
    decoded = _count_decodings(monkeypatch)

    station.player(look_every_s=5.0)
    station.play("05:31")

    assert len(decoded) == len(set(decoded)) == 9


def _count_decodings(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    from broadcaster.playout.audio import decoded  # noqa: PLC0415 - patched where it is used

    found: list[Path] = []
    real = decoded.decode_pieces

    def counting(path: Path, **options: Any) -> object:
        found.append(path)
        return real(path, **options)

    monkeypatch.setattr(decoded, "decode_pieces", counting)
    return found

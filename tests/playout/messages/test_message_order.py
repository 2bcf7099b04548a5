"""Which message sounds when: what a person decides, and what the player says of it beforehand."""

from __future__ import annotations

from datetime import datetime

import pytest

from broadcaster.errors import ScheduleRefused
from broadcaster.model import Priority
from broadcaster.playout.control.status import MessageStatus
from broadcaster.saying import verbatim
from tests.fakes.outputs import FakeOutput
from tests.playout.scenario import PlayedStation, at

URGENT = Priority.URGENT


def quiet_until_five(moment: datetime) -> datetime | None:
    return at("05:00") if moment < at("05:00") else None


def waiting(station: PlayedStation) -> list[str]:
    """Give the messages as a person reads them: title, when, what they wait for."""
    return [_told(message) for message in station.players[-1].status().messages]


def _told(message: MessageStatus) -> str:
    when = f"{message.expected_at:%H:%M:%S}" if message.expected_at else "on air"
    return f"{message.title} {when} {message.waits_for}"


def test_the_clerk_decides_which_of_two_urgent_messages_goes_first(station: PlayedStation) -> None:
    station.occurrence("05:30", 600, audio_s=600)
    station.play("05:31")
    station.interrupt(20, priority=URGENT, title="Họp thôn")
    second = station.interrupt(20, priority=URGENT, title="Cắt điện")
    station.players[-1].put_first(second)
    station.play("05:32")

    assert waiting(station) == ["Cắt điện 05:40:00 programme", "Họp thôn 05:40:20 messages"]

    station.play("06:00")
    assert [row.title for row in station.rows()][1:] == ["Cắt điện", "Họp thôn"]
    station.finish()
    station.check()


def test_a_message_put_first_that_an_emergency_breaks_off_is_still_the_first(station: PlayedStation) -> None:
    station.play("05:00")
    station.interrupt(60, priority=URGENT, title="Họp thôn")
    station.play("05:00:01")
    station.interrupt(60, priority=URGENT, title="Cắt điện")
    first = station.interrupt(60, priority=URGENT, title="Mất nước")
    station.players[-1].put_first(first)
    station.play("05:01:10")
    station.interrupt(20, title="Lũ về")
    station.play("06:00")

    assert [row.title for row in station.rows()] == ["Họp thôn", "Mất nước", "Lũ về", "Mất nước", "Cắt điện"]
    station.finish()
    station.check()


def test_what_neither_sounds_nor_waits_cannot_be_put_first_or_taken_off(station: PlayedStation) -> None:
    station.play("05:00")
    over = station.interrupt(5, priority=URGENT)
    station.play("05:01")

    for name in (over, "xyz"):
        with pytest.raises(ScheduleRefused, match="No message of this id"):
            station.players[-1].put_first(name)
        assert station.players[-1].cancel(name, None) == ()


def test_taking_off_a_message_names_its_repeats(station: PlayedStation) -> None:
    station.play("05:00")
    first = station.interrupt(20, repeat_every_s=300, times=3)
    station.play("05:04")

    second, third = station.players[-1].cancel(first, verbatim("báo nhầm"))

    assert (second[11:17], third[11:17]) == ("050500", "051000")


def test_a_message_that_was_taken_off_waits_no_more_although_the_next_tick_is_still_to_come(
    station: PlayedStation,
) -> None:
    # Seen on a loaded machine: whoever took it off was told so, and the page still showed that it waits.
    station.play("05:00")
    message = station.interrupt(20)

    station.players[-1].cancel(message, None)

    assert not station.players[-1].status().messages
    station.play("05:01")
    assert station.told() == []
    station.check()


def test_it_is_said_beforehand_when_a_message_will_be_heard(station: PlayedStation) -> None:
    station.occurrence("05:30", 3600, audio_s=3600)
    station.player(quiet_until=quiet_until_five)
    station.play("04:30")
    station.interrupt(30, priority=URGENT, title="Trong đêm")

    assert waiting(station) == ["Trong đêm 05:00:00 quiet_hours"]

    station.play("05:31")
    station.interrupt(30, priority=URGENT, title="Ưu tiên")
    station.interrupt(30, title="Khẩn cấp")

    assert waiting(station) == ["Khẩn cấp 05:31:00 nothing", "Ưu tiên 05:46:30 messages"]

    station.play("05:31:10")
    assert waiting(station) == ["Khẩn cấp on air nothing", "Ưu tiên 05:31:30 messages"]
    station.play("05:31:40")
    assert waiting(station) == ["Ưu tiên on air nothing"]
    station.play("05:33")
    assert waiting(station) == []


def test_a_repeated_message_is_one_line_with_its_next_and_last_time(station: PlayedStation) -> None:
    station.play("05:00")
    station.interrupt(20, repeat_every_s=300, times=3)
    station.play("05:01")

    (message,) = station.players[-1].status().messages

    assert (message.airings, f"{message.due_at:%H:%M}", f"{message.last_at:%H:%M}") == (2, "05:05", "05:10")
    assert message.expected_at == at("05:05")


def test_the_expectation_is_that_of_the_output_that_is_free_last(station: PlayedStation) -> None:
    station.outputs = (FakeOutput("loa"), FakeOutput("web"))
    station.occurrence("05:30", 600, audio_s=600, outputs=("web",))
    station.play("05:35")
    station.interrupt(30, priority=URGENT, title="Họp thôn")

    assert waiting(station) == ["Họp thôn 05:40:00 programme"]


def test_the_status_names_what_comes_next(station: PlayedStation) -> None:
    station.occurrence("05:30", 600, audio_s=600)
    second = station.occurrence("05:45", 600, audio_s=600)
    player = station.play("05:31")

    following = player.status().next
    assert following is not None
    assert (following.occurrence, following.starts_at) == (second.id, at("05:45"))
    assert station.play("05:46").status().next is None


def test_a_cancelled_message_is_gone_at_once_although_an_output_has_still_to_report(
    station: PlayedStation,
) -> None:
    # Seen with HLS, which reports a segment 36 s after it was written: the message stayed in the status, and
    # the next one was promised for "after the messages before it" while it sounded at once.
    loa = FakeOutput("loa")
    station.outputs = (loa,)
    station.play("05:00")
    loa.trouble = "stall"
    first = station.interrupt(60, title="Báo động")
    station.play("05:00:03")

    station.players[-1].cancel(first, verbatim("báo nhầm"))
    station.play("05:00:04")

    assert waiting(station) == []
    assert not station.players[-1].status().messages
    station.interrupt(15, title="Báo yên")
    station.play("05:00:05")
    assert waiting(station) == ["Báo yên on air nothing"]
    loa.trouble = ""

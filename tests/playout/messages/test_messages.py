"""Messages: repeated, queued, kept over a crash, silent in quiet hours."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.clock import VIETNAM
from broadcaster.errors import ScheduleRefused, StoreBroken
from broadcaster.model import OccurrenceState, Priority
from broadcaster.playout.audio import growing
from broadcaster.playout.messages import queue
from broadcaster.playout.messages.interruption import Interruption, airing_times, never_quiet
from broadcaster.playout.messages.order_keeper import OrderKeeper
from broadcaster.playout.messages.order_shelf import KeptOrder, OrderShelf
from broadcaster.saying import verbatim
from tests.fakes.outputs import FakeOutput
from tests.playout.scenario import PlayedStation, at
from tests.waiting import PATIENCE_S, wait_for

ORDER = Interruption(title="Lũ về", path=Path("lu.wav"), priority=Priority.EMERGENCY)


def quiet_until_five(moment: datetime) -> datetime | None:
    return at("05:00") if moment < at("05:00") else None


@pytest.fixture(name="kept")
def _kept(station: PlayedStation) -> PlayedStation:
    """Give a station whose players keep the orders for messages."""
    station.player(orders_dir=station.folder / "orders")
    return station


def restart(station: PlayedStation) -> None:
    station.crash()
    station.player(orders_dir=station.folder / "orders")


def orders(station: PlayedStation) -> list[str]:
    return sorted(path.name for path in (station.folder / "orders").glob("*-*"))


# --- times -----------------------------------------------------------------------------------------


def test_a_message_is_repeated_at_its_interval_as_often_as_was_ordered(station: PlayedStation) -> None:
    station.play("05:00")
    station.interrupt(20, repeat_every_s=300, times=3)

    station.play("06:00")

    assert station.told() == [
        f"loa khan-cap {clock} 20s aired complete" for clock in ("05:00:00", "05:05:00", "05:10:00")
    ]
    station.check()


def test_no_repeat_begins_after_the_end(station: PlayedStation) -> None:
    station.play("05:00")
    station.interrupt(20, repeat_every_s=600, repeat_until=at("05:20"))

    station.play("06:00")

    assert [line.split()[2] for line in station.told()] == ["05:00:00", "05:10:00"]


def test_repeats_name_the_first_airing(station: PlayedStation) -> None:
    station.play("05:00")
    first = station.interrupt(20, repeat_every_s=600, times=2)

    (repeat,) = [each for each in station.book.occurrences.values() if each.id != first] or [None]
    station.play("05:30")
    repeats = [each for each in station.book.occurrences.values() if each.repeat_of == first]

    assert repeat is None, "the book is written by the desk, not by whoever orders"
    assert [each.starts_at for each in repeats] == [at("05:10")]


def test_taking_a_message_off_takes_its_repeats_off(station: PlayedStation) -> None:
    station.play("05:00")
    first = station.interrupt(20, repeat_every_s=300, times=5)
    station.play("05:06")

    station.players[-1].cancel(first, verbatim("it is over"))
    station.play("06:00")

    assert len(station.told()) == 2
    station.check()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"repeat_every_s": 300}, "needs an end"),
        ({"repeat_every_s": 10, "times": 3}, "cannot be repeated every 10 s"),
        ({"valid_until": at("04:00")}, "not valid any more"),
    ],
)
def test_times_that_cannot_be_are_refused(changes: dict[str, object], words: str) -> None:
    with pytest.raises(ScheduleRefused, match=words):
        airing_times(replace(ORDER, **changes), at("05:00"), 20, never_quiet)


@given(
    every_s=st.integers(30, 7200),
    times=st.integers(0, 300),
    hours=st.floats(0.1, 30),
    priority=st.sampled_from([Priority.URGENT, Priority.EMERGENCY]),
)
def test_every_time_lies_within_the_bounds(
    every_s: int, times: int, hours: float, priority: Priority
) -> None:
    now = at("04:30")
    end = now + timedelta(hours=hours)
    order = replace(ORDER, priority=priority, repeat_every_s=every_s, times=times, repeat_until=end)
    try:
        found = airing_times(order, now, 20, quiet_until_five)
    except ScheduleRefused:
        assert priority is Priority.URGENT
        return

    assert found[0] == (now if priority is Priority.EMERGENCY else at("05:00"))
    assert found == sorted(set(found))
    assert all(now <= moment < end for moment in found)
    assert len(found) <= (times or 200)


# --- quiet hours -----------------------------------------------------------------------------------


def test_an_urgent_message_waits_for_the_end_of_quiet_hours(station: PlayedStation) -> None:
    station.player(quiet_until=quiet_until_five)
    station.play("04:30")

    station.interrupt(20, priority=Priority.URGENT)
    station.play("05:30")

    assert station.told() == ["loa uu-tien 05:00:00 20s aired complete"]
    station.check()


def test_an_emergency_does_not_know_quiet_hours(station: PlayedStation) -> None:
    station.player(quiet_until=quiet_until_five)
    station.play("04:30")

    station.interrupt(20)
    station.play("05:30")

    assert station.told() == ["loa khan-cap 04:30:00 20s aired complete"]


def test_a_message_that_waits_for_its_turn_sounds_when_it_comes(station: PlayedStation) -> None:
    station.player()
    station.play("05:00")

    station.interrupt(20, not_before=at("05:02"))
    station.play("05:10")

    assert station.told() == ["loa khan-cap 05:02:00 20s aired complete"]


# --- the queue -------------------------------------------------------------------------------------


def test_equal_messages_are_said_in_the_order_in_which_they_came(station: PlayedStation) -> None:
    station.play("05:00")
    for number, title in enumerate(("một", "hai", "ba")):
        station.interrupt(30, title=title)
        station.play(f"05:00:0{number + 1}")

    station.play("05:30")

    assert [row.title for row in station.rows()] == ["một", "hai", "ba"]
    station.check()


# --- over a crash ----------------------------------------------------------------------------------


def test_a_message_cut_off_by_a_crash_is_said_again_whole(kept: PlayedStation) -> None:
    kept.play("05:00")
    message = kept.interrupt(60)
    kept.play("05:00:20")

    restart(kept)
    kept.play("05:30")

    assert kept.told() == [
        "loa khan-cap 05:00:00 20s partial crashed",
        "loa khan-cap 05:00:20 60s aired complete",
    ]
    assert kept.state(message) is OccurrenceState.AIRED
    assert orders(kept) == []
    kept.check()


def test_a_message_wholly_aired_before_the_crash_is_not_said_again(kept: PlayedStation) -> None:
    kept.play("05:00")
    message = kept.interrupt(20)
    kept.play("05:00:21")

    restart(kept)
    kept.play("05:30")

    assert len(kept.told()) == 1
    assert kept.state(message) is OccurrenceState.AIRED
    assert orders(kept) == []


def test_an_output_that_heard_it_whole_does_not_hear_it_twice(kept: PlayedStation) -> None:
    kept.players.clear()
    kept.outputs = (FakeOutput("loa"), FakeOutput("web"))
    kept.player(orders_dir=kept.folder / "orders")
    kept.play("05:00")
    message = kept.interrupt(20)
    kept.outputs[1].trouble = "die"
    kept.play("05:00:19.5")

    restart(kept)
    kept.outputs[1].trouble = ""
    kept.play("05:30")

    assert [line.split()[0] for line in kept.told()] == ["loa", "web"]
    assert kept.state(message) is OccurrenceState.AIRED
    kept.check()


def test_repeats_still_to_come_survive_a_crash(kept: PlayedStation) -> None:
    kept.play("05:00")
    kept.interrupt(20, repeat_every_s=600, times=3)
    kept.play("05:01")
    assert len(orders(kept)) == 2, "the order and its audio"

    restart(kept)
    kept.play("06:00")

    assert [line.split()[2] for line in kept.told()] == ["05:00:00", "05:10:00", "05:20:00"]
    assert orders(kept) == []
    kept.check()


def test_the_message_of_a_file_that_was_deleted_meanwhile_is_said_again(kept: PlayedStation) -> None:
    kept.play("05:00")
    kept.interrupt(60)
    kept.play("05:00:20")
    kept.audio(60, hz=3000).unlink()

    restart(kept)
    kept.play("05:30")

    assert kept.told()[-1] == "loa khan-cap 05:00:20 60s aired complete"


def test_a_message_that_is_not_valid_any_more_after_the_crash_is_ended(kept: PlayedStation) -> None:
    kept.play("05:00")
    message = kept.interrupt(60, valid_until=at("05:02"))
    kept.play("05:00:20")
    kept.crash()
    kept.clock.sleep_s(600)

    kept.player(orders_dir=kept.folder / "orders")
    kept.play("05:30")

    assert len(kept.told()) == 1
    assert kept.state(message) is OccurrenceState.PARTIAL
    assert orders(kept) == []
    kept.check()


def test_a_message_is_said_again_by_the_next_player_when_the_station_is_stopped(kept: PlayedStation) -> None:
    kept.play("05:00")
    message = kept.interrupt(60)
    kept.play("05:00:20")
    kept.players[-1].close()

    restart(kept)
    kept.play("05:30")

    assert kept.told() == [
        "loa khan-cap 05:00:00 20s partial stopped",
        "loa khan-cap 05:00:20 60s aired complete",
    ]
    assert kept.state(message) is OccurrenceState.AIRED


def test_an_order_that_cannot_be_written_down_is_played_all_the_same(
    kept: PlayedStation, caplog: pytest.LogCaptureFixture
) -> None:
    (kept.folder / "orders").write_text("a file where the folder should be")
    kept.play("05:00")

    kept.interrupt(20)
    kept.play("05:30")

    assert kept.told() == ["loa khan-cap 05:00:00 20s aired complete"]
    assert "cannot be written down" in caplog.text


def test_a_message_is_taken_up_again_although_the_database_is_full(kept: PlayedStation) -> None:
    kept.play("05:00")
    kept.interrupt(60)
    kept.play("05:00:20")
    kept.book.breaks_with = kept.ledger.breaks_with = StoreBroken("The disk is full.")

    restart(kept)
    kept.play("05:01")

    assert kept.players[-1].status().outputs[0].title == "Cảnh báo lũ"
    kept.book.breaks_with = kept.ledger.breaks_with = None


# --- the shelf -------------------------------------------------------------------------------------


def test_a_kept_order_is_found_again_as_it_was(tmp_path: Path) -> None:
    audio = tmp_path / "lu.wav"
    audio.write_bytes(b"tone")
    order = replace(
        ORDER,
        title='Lũ "lớn"\nvề',
        path=audio,
        outputs=("loa",),
        themes=("cchc",),
        valid_until=datetime(2026, 11, 23, 7, 30, tzinfo=VIETNAM),
        repeat_every_s=600,
        times=3,
    )
    shelf = OrderShelf(tmp_path / "orders")

    kept = shelf.keep(
        KeptOrder(order=order, ordered_at=at("05:00"), airings={"a": at("05:00"), "b": at("05:10")})
    )

    assert shelf.all() == (kept,)
    assert replace(kept.order, path=audio) == order
    assert kept.order.path.read_bytes() == b"tone"


def test_a_damaged_order_hides_no_other(tmp_path: Path) -> None:
    audio = tmp_path / "lu.wav"
    audio.write_bytes(b"tone")
    shelf = OrderShelf(tmp_path / "orders")
    kept = shelf.keep(
        KeptOrder(order=replace(ORDER, path=audio), ordered_at=at("05:00"), airings={"b": at("05:00")})
    )
    (tmp_path / "orders" / "a.json").write_text("{")

    assert shelf.all() == (kept,)


@pytest.fixture(name="slow_disk")
def _slow_disk(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Hold up whatever is kept until it is set."""
    released, keep = threading.Event(), OrderShelf.keep

    def slowly(shelf: OrderShelf, order: KeptOrder) -> KeptOrder:
        released.wait(PATIENCE_S)
        return keep(shelf, order)

    monkeypatch.setattr(OrderShelf, "keep", slowly)
    return released


def test_an_order_taken_off_while_a_slow_disk_still_writes_it_down_does_not_stay(
    tmp_path: Path, slow_disk: threading.Event
) -> None:
    audio = tmp_path / "lu.wav"
    audio.write_bytes(b"tone")
    shelf = OrderShelf(tmp_path / "orders")
    keeper = OrderKeeper(shelf, is_live=True)
    kept = KeptOrder(order=replace(ORDER, path=audio), ordered_at=at("05:00"), airings={"b": at("05:00")})

    assert not keeper.keep(kept, within_s=0.01)
    keeper.let_go(("b",), within_s=0.01)
    slow_disk.set()
    keeper.close()

    assert shelf.all() == ()
    assert not list((tmp_path / "orders").glob("b*"))


def test_a_fault_at_one_order_keeps_no_other_from_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    audio = tmp_path / "lu.wav"
    audio.write_bytes(b"tone")
    shelf = OrderShelf(tmp_path / "orders")
    keeper = OrderKeeper(shelf, is_live=True)
    kept = KeptOrder(order=replace(ORDER, path=audio), ordered_at=at("05:00"), airings={"b": at("05:00")})
    with monkeypatch.context() as patch:
        patch.setattr(OrderShelf, "keep", lambda *_: int("a fault"))
        assert keeper.keep(kept, within_s=PATIENCE_S)

    assert keeper.keep(kept, within_s=PATIENCE_S)
    keeper.close()

    assert [each.name for each in shelf.all()] == ["b"]
    assert "invalid literal" in caplog.text


def test_two_halves_of_a_message_do_not_make_a_whole(station: PlayedStation) -> None:
    station.play("05:00")
    urgent = station.interrupt(60, priority=Priority.URGENT)
    station.play("05:00:40")
    station.interrupt(20)
    station.play("05:01:40")

    station.players[-1].cancel(urgent, verbatim("it is over"))
    station.play("05:30")

    assert station.state(urgent) is OccurrenceState.PARTIAL
    station.check()


def test_no_message_waits_for_the_order_of_another_on_its_way_to_a_slow_disk(
    kept: PlayedStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Seen: a second emergency, and the word to take the first one off, waited eleven seconds for a copy.
    kept.play("05:00")
    copying, released = threading.Event(), threading.Event()
    keep = OrderShelf.keep

    def slowly(shelf: OrderShelf, order: KeptOrder) -> KeptOrder:
        if order.order.title == "Lũ về":
            copying.set()
            released.wait(PATIENCE_S)
        return keep(shelf, order)

    monkeypatch.setattr(OrderShelf, "keep", slowly)
    slow = threading.Thread(target=lambda: kept.interrupt(20, title="Lũ về"))
    slow.start()
    assert copying.wait(PATIENCE_S)

    (first,) = kept.players[-1].status().messages
    kept.play("05:00:05")
    assert kept.told() == [] or "khan-cap" in kept.told()[0]
    second = kept.players[-1]._messages._ready(
        replace(ORDER, path=kept.audio(10, hz=3000), title="Cháy"), kept.clock.now()
    )
    assert second
    released.set()
    slow.join()
    assert first.title == "Lũ về"


def test_a_message_of_three_hours_is_answered_within_seconds_and_sounds_from_its_first_word(
    station: PlayedStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Seen: "no player answers", while the message was taken.
    station.outputs = (FakeOutput("loa", wants_pcm=True),)
    station.player()
    station.play("04:00:10")
    path = station.audio(30, hz=3000)
    real = growing.decode_pieces
    has_begun, goes_on = threading.Event(), threading.Event()

    def slow(file: Path, **options: Any) -> Iterator[Any]:
        for number, piece in enumerate(real(file, **options)):
            yield piece
            if number == 5:
                has_begun.set()
                goes_on.wait(PATIENCE_S)

    monkeypatch.setattr(growing, "decode_pieces", slow)
    monkeypatch.setattr(queue, "DECODES_WITHIN_S", 0.2)
    message = station.interrupt(30, path=path)
    assert has_begun.wait(PATIENCE_S)  # the virtual clock does not wait for what real time would give
    station.play("04:00:13")

    (output,) = station.outputs
    assert isinstance(output, FakeOutput)
    assert station.players[-1].status().outputs[0].occurrence == message
    goes_on.set()
    wait_for(lambda: not any(thread.name == "decoding" for thread in threading.enumerate()))
    station.play("04:01")
    (row,) = station.rows()
    assert row.aired_ms >= 30_000
    assert row.silent_ms == 0

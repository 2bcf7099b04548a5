"""The spool: what a player writes down first, and how it is read after whatever happened to it."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadcaster.clock import VirtualClock
from broadcaster.model import EndReason, Heartbeat, Outcome, RowClosed, RowOpened, Silence, SpoolEntry
from broadcaster.playout.asrun import spool as spool_module
from broadcaster.playout.asrun.hand_in import HandIn
from broadcaster.playout.asrun.spool import Spool
from broadcaster.playout.asrun.spool_folder import (
    KEPT_FOR,
    clear,
    read_recent,
    records_after,
    runs,
    spool_files,
)
from broadcaster.playout.asrun.spool_format import Heading, heading_line, read_spool, record_line
from broadcaster.playout.clock_doubt import Reading
from tests.fakes.books import FakeBooks
from tests.nouns import MORNING, make_row

MINUTE = timedelta(minutes=1)
HEADING = heading_line(
    Heading(run="1-a", station="ea-knop", clock=Reading(boot="x", wall_at=MORNING, monotonic_s=0))
)


def opened(name: str, at: datetime = MORNING) -> RowOpened:
    return RowOpened(make_row(name, actual_start=at), at + 10 * MINUTE)


def closed(name: str, at: datetime = MORNING, length: timedelta = 10 * MINUTE) -> RowClosed:
    return RowClosed(
        make_row(
            name,
            actual_start=at,
            actual_end=at + length,
            aired_ms=length // timedelta(milliseconds=1),
            outcome=Outcome.AIRED,
            reason=EndReason.COMPLETE,
        )
    )


def beat(name: str, after: timedelta) -> Heartbeat:
    return Heartbeat(name, MORNING + after, after // timedelta(milliseconds=1))


def open_spool(folder: Path, *, clock: VirtualClock | None = None) -> Spool:
    return Spool(folder, station="ea-knop", clock=clock or VirtualClock(MORNING))


def written(spool: Spool, *entries: SpoolEntry) -> None:
    for entry in entries:
        spool.post(entry)
    spool.write()


def told(folder: Path) -> list[SpoolEntry]:
    return [record.entry for record in read_recent(folder)]


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    spool = open_spool(tmp_path)
    entries = (opened("a"), beat("a", MINUTE), closed("a"))

    written(spool, *entries)

    assert told(tmp_path) == list(entries)
    assert [record.number for record in read_recent(tmp_path)] == [1, 2, 3]


@given(cut=st.integers(min_value=0), flipped=st.integers(min_value=0))
@settings(max_examples=200, deadline=None)
def test_a_torn_or_changed_file_gives_only_what_was_written(cut: int, flipped: int) -> None:
    lines = [record_line(1, opened("a")), record_line(2, beat("a", MINUTE)), record_line(3, closed("a"))]
    whole = HEADING + b"".join(lines)
    content = bytearray(whole[: len(whole) - cut % len(whole)])
    content[flipped % len(content)] ^= 0x55

    text = read_spool(bytes(content), "1-a")

    sound = {1: opened("a"), 2: beat("a", MINUTE), 3: closed("a")}
    assert all(record.entry == sound[record.number] for record in text.records)
    assert len(text.records) < 3 or text.heading is None
    assert text.damage


def test_a_torn_tail_is_no_damage_and_takes_nothing_with_it() -> None:
    content = HEADING + record_line(1, opened("a")) + record_line(2, closed("a"))[:-9]

    text = read_spool(content, "1-a")

    assert [record.entry for record in text.records] == [opened("a")]
    assert [damage.is_torn_tail for damage in text.damage] == [True]


def test_of_the_heartbeats_only_the_last_of_each_row_is_given(tmp_path: Path) -> None:
    written(open_spool(tmp_path), opened("a"), beat("a", MINUTE), beat("a", 2 * MINUTE))

    assert told(tmp_path) == [opened("a"), beat("a", 2 * MINUTE)]


def test_the_beginning_and_the_end_of_a_row_are_on_the_disk_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []
    monkeypatch.setattr(spool_module.os, "fsync", lambda _: synced.append("synced"))
    clock = VirtualClock(MORNING)
    spool = open_spool(tmp_path, clock=clock)

    written(spool, opened("a"))
    assert len(synced) == 1
    written(spool, beat("a", MINUTE))
    assert len(synced) == 1
    clock.sleep_s(6)
    spool.write()
    assert len(synced) == 2
    written(spool, closed("a"))
    assert len(synced) == 3


def test_a_full_disk_forgets_nothing_and_leaves_no_half_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spool = open_spool(tmp_path)
    written(spool, opened("a"))
    real = os.write
    room = [40]

    def nearly_full(file: int, content: bytes) -> int:
        taken = real(file, bytes(content)[: room[0]])
        room[0] -= taken
        if not taken:
            raise OSError(28, "No space left on device")
        return taken

    monkeypatch.setattr(spool_module.os, "write", nearly_full)
    written(spool, closed("a"), opened("b", MORNING + 20 * MINUTE))
    assert "No space left" in str(spool.trouble)
    assert not spool.is_written

    monkeypatch.setattr(spool_module.os, "write", real)
    spool.write()

    assert spool.trouble is None
    assert told(tmp_path) == [opened("a"), closed("a"), opened("b", MORNING + 20 * MINUTE)]
    (file,) = spool_files(tmp_path)
    assert read_spool(file.path.read_bytes(), file.run).damage == ()


def test_a_spool_that_somebody_deletes_while_it_is_written_goes_on_in_a_new_file(tmp_path: Path) -> None:
    spool = open_spool(tmp_path)
    written(spool, opened("a"))
    for file in spool_files(tmp_path):
        file.path.unlink()

    written(spool, closed("a"))

    assert told(tmp_path) == [closed("a")]


def test_a_long_run_is_written_in_several_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool_module, "SEGMENT_BYTES", 1000)
    spool = open_spool(tmp_path)
    rows = [closed(f"row-{number}", MORNING + number * 10 * MINUTE) for number in range(6)]

    for row in rows:
        written(spool, row)

    assert len(spool_files(tmp_path)) > 2
    assert told(tmp_path) == rows
    assert [record.number for record in records_after(tmp_path, spool.run, 4)] == [5, 6]


def test_runs_are_counted_whatever_the_clock_says(tmp_path: Path) -> None:
    names = []
    for year in (2026, 1970, 2030):
        spool = open_spool(tmp_path, clock=VirtualClock(MORNING.replace(year=year)))
        written(spool, opened(f"row-{year}"))
        names.append(spool.run)

    assert list(runs(tmp_path)) == names


def test_a_row_that_a_clock_set_back_puts_upon_another_begins_behind_it_and_says_so(tmp_path: Path) -> None:
    spool = open_spool(tmp_path)
    written(spool, closed("a"))

    written(spool, opened("b", MORNING + MINUTE), closed("b", MORNING + MINUTE, 2 * MINUTE))

    rows = [entry.row for entry in told(tmp_path) if isinstance(entry, RowOpened | RowClosed)]
    assert [row.actual_start for row in rows[1:]] == [MORNING + 10 * MINUTE] * 2
    assert rows[2].actual_end == MORNING + 12 * MINUTE
    assert all("The clock showed" in str(row.note) for row in rows[1:])


def test_the_next_player_knows_what_the_last_one_left_open_and_when_it_was_last_alive(tmp_path: Path) -> None:
    silence = Silence(offset_ms=1_000, length_ms=30_000)
    alive = replace(beat("a", MINUTE), silences=(silence,), devices_known=5, devices_playing=3)
    written(open_spool(tmp_path), opened("a"), beat("a", MINUTE / 2), alive, opened("b"), closed("b"))

    (left,) = open_spool(tmp_path).known.open_rows()

    assert (left.id, left.actual_end, left.aired_ms) == ("a", MORNING + MINUTE, 60_000)
    assert (left.silences, left.devices_playing) == ((silence,), 3)


def test_a_row_killed_before_its_first_heartbeat_was_last_alive_at_its_start(tmp_path: Path) -> None:
    written(open_spool(tmp_path), opened("a"))

    (left,) = open_spool(tmp_path).known.open_rows()

    assert (left.actual_end, left.aired_ms) == (MORNING, 0)


def test_spools_are_kept_for_42_days_and_longer_while_they_are_not_handed_in(tmp_path: Path) -> None:
    for name in ("a", "b"):
        written(open_spool(tmp_path), closed(name))
    now = datetime.fromtimestamp(spool_files(tmp_path)[0].path.stat().st_mtime, MORNING.tzinfo)
    first, second = runs(tmp_path)

    clear(tmp_path, now + KEPT_FOR - MINUTE, is_handed_in=lambda _: True)
    assert runs(tmp_path) == (first, second)
    clear(tmp_path, now + KEPT_FOR + MINUTE, is_handed_in=lambda run: run == first)
    assert runs(tmp_path) == (second,)


def test_after_some_days_the_heartbeats_of_ended_rows_are_left_out_and_nothing_else(tmp_path: Path) -> None:
    written(
        open_spool(tmp_path), opened("a"), *(beat("a", MINUTE * n / 100) for n in range(100)), closed("a")
    )
    written(open_spool(tmp_path), opened("left"), beat("left", MINUTE))
    ended, left = (file.path for file in spool_files(tmp_path))
    size = left.stat().st_size
    now = datetime.fromtimestamp(ended.stat().st_mtime, MORNING.tzinfo)

    clear(tmp_path, now + timedelta(days=3), is_handed_in=lambda _: True)

    assert [record.entry for record in read_spool(ended.read_bytes(), "1").records] == [
        opened("a"),
        closed("a"),
    ]
    assert left.stat().st_size == size


def ids_in(books: FakeBooks) -> list[str]:
    ledger = books.spool_intake.ledger
    return sorted(row.id for row in ledger.rows(MORNING - timedelta(days=1), MORNING + timedelta(days=1)))


def test_what_was_handed_in_to_a_database_that_stood_there_for_a_while_is_handed_in_again(
    tmp_path: Path,
) -> None:
    # Seen: a disk that came back had no row of the seconds in which an empty database was in its place.
    clock = VirtualClock(MORNING)
    true, another = FakeBooks(), FakeBooks()
    answering = [true]
    spool = open_spool(tmp_path, clock=clock)
    hand_in = HandIn(spool, lambda: answering[0])
    for name, books in (("a", true), ("b", another), ("c", true)):
        answering[0] = books
        written(spool, opened(name), closed(name))
        hand_in.work(MORNING)

    assert ids_in(true) == ["a", "b", "c"]


def test_what_the_last_player_handed_in_elsewhere_the_next_one_hands_in(tmp_path: Path) -> None:
    clock = VirtualClock(MORNING)
    true, another = FakeBooks(), FakeBooks()
    spool = open_spool(tmp_path, clock=clock)
    before = HandIn(spool, lambda: another)
    written(spool, opened("a"), closed("a"))
    before.work(MORNING)
    written(spool, opened("b"), closed("b"))
    true.spool_intake.take(records_after(tmp_path, spool.run, 2))
    spool.close()

    HandIn(open_spool(tmp_path, clock=clock), lambda: true).work(MORNING)

    assert ids_in(true) == ["a", "b"]

"""How long recordings are kept: by rule, within their part of the disk, longer where somebody asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.clock import VIETNAM
from broadcaster.errors import LedgerRefused, RecordingRefused
from broadcaster.model import DeletionReason, EntryKind, Hold
from broadcaster.recording.shelf import HourFile
from broadcaster.station.doctor.recordings import look_at_recordings
from broadcaster.station.night.remarks import of_recordings
from broadcaster.station.opened import Station
from broadcaster.station.recordings.keeping import (
    FRESH,
    clear_recordings,
    due,
    hold_day,
    hold_row,
    release_day,
    release_row,
    stock_of,
)
from broadcaster.station.recordings.row_recording import recording_of, row_of
from tests.nouns import LAN
from tests.station.conftest import OpenStation
from tests.station.recordings.recorded import air

NOW = datetime(2026, 11, 23, 20, tzinfo=VIETNAM)


@pytest.fixture(name="station")
def _station(open_station: OpenStation) -> Iterator[Station]:
    with open_station() as station:
        yield station


def days_ago(station: Station, count: int) -> datetime:
    return station.now().replace(hour=5, minute=30) - timedelta(days=count)


def names(station: Station) -> list[str]:
    folder = station.configuration.recording.folder
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.opus"))


def with_budget(station: Station, budget_gb: float) -> None:
    recording = replace(station.configuration.recording, budget_gb=budget_gb)
    station.configuration = replace(station.configuration, recording=recording)


def test_what_was_kept_long_enough_goes_and_the_journal_says_so(station: Station) -> None:
    air(station, "old", days_ago(station, 44), 2)
    air(station, "young", days_ago(station, 40), 2)

    gone = clear_recordings(station)

    assert [each.hour for each in gone.old] == [days_ago(station, 44).replace(minute=0)]
    assert len(names(station)) == 1
    hour = days_ago(station, 44).replace(minute=0)
    (deletion,) = station.store.recordings.deletions("loa", hour)
    assert deletion.why is DeletionReason.KEPT_LONG_ENOUGH
    with pytest.raises(RecordingRefused, match="deleted by rule"):
        recording_of(station, row_of(station, "old"))


def test_nothing_of_other_people_is_deleted(station: Station) -> None:
    air(station, "old", days_ago(station, 50), 2)
    day = station.configuration.recording.folder / "loa" / f"{days_ago(station, 50):%Y-%m-%d}"
    (day / "ghi-chu.txt").write_text("x")

    clear_recordings(station)

    assert [path.name for path in day.iterdir()] == ["ghi-chu.txt"]


def test_when_room_runs_out_the_oldest_go_first_and_it_is_told(station: Station) -> None:
    for number, ago in enumerate((9, 6, 3)):
        air(station, f"row-{number}", days_ago(station, ago), 3, seed=number)
    size = stock_of(station).size_bytes
    with_budget(station, size * 0.7 / 10**9)

    gone = clear_recordings(station)

    assert [each.hour.date() for each in gone.crowded_out] == [days_ago(station, 9).date()]
    assert not gone.is_over_budget
    assert len(names(station)) == 2


def test_the_nights_page_says_what_had_to_go_before_its_time_and_what_no_rule_can_make_room_for(
    station: Station,
) -> None:
    air(station, "old", days_ago(station, 9), 3)
    with_budget(station, 0.000001)
    settings = station.configuration.recording

    (gone,) = of_recordings(clear_recordings(station), settings)
    air(station, "held", days_ago(station, 9), 3)
    hold_row(station, "held", reason="x", by=LAN)
    (over,) = of_recordings(clear_recordings(station), settings)

    assert "were deleted before 42 days" in str(gone.what)
    assert "Recordings that are held take more" in str(over.what)


def test_what_is_held_outlives_rule_and_budget_until_it_is_let_go(station: Station) -> None:
    air(station, "old", days_ago(station, 60), 2)
    air(station, "old-too", days_ago(station, 50), 2)
    hold_row(station, "old", reason="khiếu nại", by=LAN)
    hold_day(station, days_ago(station, 50).date(), reason="khiếu nại", by=LAN)
    with_budget(station, 0.000001)

    first = clear_recordings(station)
    assert (first.old, first.crowded_out, first.is_over_budget) == ((), (), True)
    assert len(names(station)) == 2

    release_row(station, "old", reason="xong", by=LAN)
    release_day(station, days_ago(station, 50).date(), reason="xong", by=LAN)
    clear_recordings(station)
    assert names(station) == []
    kinds = [entry.kind for entry in station.store.journal.of("recordings/holds")]
    assert kinds == [EntryKind.RECORDING_HELD] * 2 + [EntryKind.RECORDING_RELEASED] * 2


def test_what_was_never_recorded_cannot_be_held(station: Station) -> None:
    air(station, "row", days_ago(station, 3), is_recorded=False)

    with pytest.raises(RecordingRefused, match="nothing to hold"):
        hold_row(station, "row", reason="x", by=LAN)
    with pytest.raises(RecordingRefused, match="nothing to hold"):
        hold_day(station, date(2026, 1, 1), reason="x", by=LAN)
    with pytest.raises(LedgerRefused):
        hold_row(station, "nope", reason="x", by=LAN)
    with pytest.raises(RecordingRefused, match="is not held"):
        release_row(station, "row", reason="x", by=LAN)


def test_the_doctor_shows_what_there_is_what_is_held_and_what_lacks(
    station: Station,
) -> None:
    outputs = tuple(replace(output, kind="file") for output in station.configuration.outputs)
    air(station, "row", days_ago(station, 3), 2)
    hold_row(station, "row", reason="khiếu nại", by=LAN)
    air(station, "without", station.now() - timedelta(hours=3), is_recorded=False)

    findings = list(look_at_recordings(replace(station.configuration, outputs=outputs), station.clock))

    told = [f"{finding.well} {finding.message}" for finding in findings]
    assert told[0].startswith(f"True 1 files since {days_ago(station, 3):%d/%m/%Y}")
    assert told[1] == "False 1 airings of the last 24 hours have no recording."
    assert told[2].endswith("row (khiếu nại)")


def test_the_doctor_says_that_nothing_is_recorded(station: Station) -> None:
    settings = replace(station.configuration.recording, on=False)

    (finding,) = look_at_recordings(replace(station.configuration, recording=settings), station.clock)

    assert not finding.well


@given(
    st.lists(st.tuples(st.integers(0, 100 * 24), st.integers(1, 10**9)), max_size=40),
    st.lists(st.tuples(st.integers(0, 100), st.integers(1, 5)), max_size=3),
    st.integers(1, 60),
    st.integers(0, 10**10),
)
def test_no_rule_deletes_what_is_held_or_fresh_and_none_spares_an_older_one(
    sizes: list[tuple[int, int]], held: list[tuple[int, int]], keep_days: int, budget_bytes: int
) -> None:
    hour = NOW.replace(minute=0)
    files = sorted(
        (
            HourFile(
                output="loa", hour=hour - timedelta(hours=ago), path=Path(f"{ago}-{number}"), size_bytes=size
            )
            for number, (ago, size) in enumerate(sizes)
        ),
        key=lambda each: each.hour,
    )
    holds = [
        Hold(
            subject=f"date/{place}",
            output="",
            starts_at=hour - timedelta(days=ago),
            ends_at=hour - timedelta(days=ago) + timedelta(days=length),
            reason="x",
            held_at=NOW,
        )
        for place, (ago, length) in enumerate(held)
    ]

    found = due(files, holds, now=NOW, keep_days=keep_days, budget_bytes=budget_bytes)

    gone = {each.path for each in (*found.old, *found.crowded_out)}
    kept = [each for each in files if each.path not in gone]
    is_held = [
        each
        for each in files
        if any(hold.covers("loa", each.hour, each.hour + timedelta(hours=1)) for hold in holds)
    ]
    assert not gone & {each.path for each in is_held}
    assert all(each.hour <= NOW - FRESH for each in found.crowded_out)
    free = [each for each in kept if each not in is_held]
    assert not found.crowded_out or not free or max(each.hour for each in found.crowded_out) <= free[0].hour
    assert found.is_over_budget == (sum(each.size_bytes for each in kept) > budget_bytes)
    assert not found.is_over_budget or all(each.hour > NOW - FRESH for each in free)

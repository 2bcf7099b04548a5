"""The contract of broadcaster.ports.Ledger."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta, timezone
from typing import Any

import pytest

from broadcaster.clock import VIETNAM
from broadcaster.errors import LedgerHeld, LedgerRefused, LedgerTaken
from broadcaster.model import AsRun, Evidence, Outcome, Silence
from broadcaster.ports import Ledger, SpoolIntake
from broadcaster.saying import verbatim
from tests.nouns import LAN, MORNING, make_row
from tests.spooling import TEN_MINUTES, aired, close_row, ended, open_row

DAY = (MORNING.replace(hour=0), MORNING.replace(hour=0) + timedelta(days=1))


@pytest.fixture(name="ledger")
def _ledger(books: Any) -> Ledger:
    return books.ledger


@pytest.fixture(name="desk")
def _desk(books: Any) -> SpoolIntake:
    return books.spool_intake


def test_a_closed_row_says_what_was_opened_and_how_it_ended(ledger: Ledger, desk: SpoolIntake) -> None:
    row = make_row(
        bulletin_version=2,
        audio_sha256="ab" * 32,
        entered_ms=30_000,
        zones=("thon-1", "thon-2"),
        voice="espeak:vi",
        is_synthetic=True,
        upstream="https://dai-tinh.example/1.m3u8",
        note=verbatim("Phát tiếp."),
    )
    silences = (Silence(offset_ms=10_000, length_ms=100_000), Silence(offset_ms=200_000, length_ms=12_000))

    closed = aired(desk, row, silences=silences, devices_known=5, devices_playing=3)

    assert ledger.rows(*DAY) == (closed,)
    assert ledger.rows(*DAY)[0].silent_ms == 112_000
    assert ledger.open_rows() == ()


def test_an_open_row_is_listed_open_and_nothing_of_it_is_credited(ledger: Ledger, desk: SpoolIntake) -> None:
    open_row(desk, make_row())

    assert ledger.rows(*DAY) == (make_row(),)
    assert ledger.open_rows() == (make_row(),)


def test_times_come_back_aware_in_the_zone_of_the_station(ledger: Ledger, desk: SpoolIntake) -> None:
    aired(desk, make_row(actual_start=MORNING.replace(microsecond=123_456)))

    (row,) = ledger.rows(*DAY)
    assert [moment.tzinfo for moment in (row.actual_start, row.scheduled_start)] == [VIETNAM, VIETNAM]
    assert row.actual_start == MORNING.replace(microsecond=123_456)


def test_a_range_may_be_asked_for_in_any_zone(ledger: Ledger, desk: SpoolIntake) -> None:
    open_row(desk, make_row())

    assert ledger.rows(MORNING.astimezone(UTC), MORNING + timedelta(seconds=1)) == (make_row(),)
    assert ledger.rows(MORNING.astimezone(timezone(timedelta(hours=-9))), MORNING) == ()


def test_rows_come_in_the_order_of_their_start(ledger: Ledger, desk: SpoolIntake) -> None:
    for number in (3, 1, 2):
        row = make_row(f"row-{number}", output=f"loa-{number}", actual_start=MORNING + number * TEN_MINUTES)
        open_row(desk, row)

    assert [row.id for row in ledger.rows(*DAY)] == ["row-1", "row-2", "row-3"]
    assert [row.id for row in ledger.open_rows()] == ["row-1", "row-2", "row-3"]


def test_a_correction_takes_the_place_of_the_row_it_names(ledger: Ledger, desk: SpoolIntake) -> None:
    aired(desk, make_row())
    correction = ended(make_row("row-2"), timedelta(minutes=8), corrects="row-1", note=verbatim("Loa hỏng."))

    ledger.correct(correction, by=LAN)

    assert ledger.rows(*DAY) == (correction,)


def test_a_correction_is_corrected_by_naming_it(ledger: Ledger, desk: SpoolIntake) -> None:
    aired(desk, make_row())
    ledger.correct(ended(make_row("row-2"), corrects="row-1"), by=LAN)
    last = ended(make_row("row-3"), timedelta(minutes=3), corrects="row-2")

    ledger.correct(last, by=LAN)

    assert ledger.rows(*DAY) == (last,)
    with pytest.raises(LedgerRefused):
        ledger.correct(ended(make_row("row-4"), corrects="row-1"), by=LAN)


@pytest.mark.parametrize("corrects", ["", "row-9", "row-2"])
def test_a_correction_names_another_row_that_exists(ledger: Ledger, desk: SpoolIntake, corrects: str) -> None:
    aired(desk, make_row())

    with pytest.raises(LedgerRefused):
        ledger.correct(ended(make_row("row-2"), corrects=corrects), by=LAN)


def test_an_open_row_is_closed_before_it_is_corrected(ledger: Ledger, desk: SpoolIntake) -> None:
    open_row(desk, make_row())

    with pytest.raises(LedgerRefused):
        ledger.correct(ended(make_row("row-2"), corrects="row-1"), by=LAN)


@pytest.mark.parametrize(
    "wanted",
    [
        {"actual_end": None},
        {"reason": None},
        {"outcome": Outcome.OPEN},
        {"aired_ms": 0},
        {"aired_ms": 900_000},
        {"actual_end": MORNING - TEN_MINUTES},
    ],
)
def test_a_correction_keeps_the_rules_of_every_row(
    ledger: Ledger, desk: SpoolIntake, wanted: dict[str, Any]
) -> None:
    closed = aired(desk, make_row())

    with pytest.raises(LedgerRefused):
        ledger.correct(ended(make_row("row-2"), **{"corrects": "row-1", **wanted}), by=LAN)
    assert ledger.rows(*DAY) == (closed,)


def test_a_correction_does_not_reach_into_the_next_row(ledger: Ledger, desk: SpoolIntake) -> None:
    aired(desk, make_row())
    following = make_row("row-2", actual_start=MORNING + TEN_MINUTES)
    open_row(desk, following)
    too_long = ended(make_row("row-3"), timedelta(minutes=11), corrects="row-1")

    with pytest.raises(LedgerRefused):
        ledger.correct(too_long, by=LAN)
    close_row(desk, following)
    with pytest.raises(LedgerRefused):
        ledger.correct(too_long, by=LAN)
    assert [row.id for row in ledger.rows(*DAY)] == ["row-1", "row-2"]


def test_what_aired_by_hand_is_added_whole(ledger: Ledger) -> None:
    row = ended(make_row(evidence=Evidence.MANUAL))
    ledger.add(row, by=LAN)
    assert ledger.rows(MORNING, MORNING + timedelta(days=1)) == (row,)


@pytest.mark.parametrize(
    "row",
    [
        make_row(evidence=Evidence.MANUAL),
        ended(make_row()),
        ended(make_row(evidence=Evidence.MANUAL), aired_ms=0),
        ended(make_row(evidence=Evidence.MANUAL), aired_ms=900_000),
        ended(make_row(evidence=Evidence.MANUAL), corrects="row-0"),
    ],
)
def test_a_row_added_by_hand_is_complete_and_rests_on_a_persons_word(ledger: Ledger, row: AsRun) -> None:
    with pytest.raises(LedgerRefused):
        ledger.add(row, by=LAN)
    assert ledger.rows(MORNING, MORNING + timedelta(days=1)) == ()


def test_what_aired_by_hand_is_not_added_over_what_a_player_reported(ledger: Ledger) -> None:
    first = ended(make_row("row-1", evidence=Evidence.MANUAL))
    ledger.add(first, by=LAN)
    with pytest.raises(LedgerHeld):
        ledger.add(ended(make_row("row-2", evidence=Evidence.MANUAL)), by=LAN)
    later = make_row("row-1", evidence=Evidence.MANUAL, actual_start=MORNING + timedelta(hours=1))
    with pytest.raises(LedgerTaken):
        ledger.add(ended(later), by=LAN)


def test_a_brief_row_says_the_same_as_the_row_of_what_counting_needs(books: Any) -> None:
    if not hasattr(books.ledger, "brief_rows"):
        pytest.skip("only a database has years to be read fast")
    silences = (Silence(offset_ms=10_000, length_ms=100_000),)
    aired(
        books.spool_intake,
        make_row("a", entered_ms=30_000, zones=("thon-1",), bulletin_version=2),
        silences=silences,
        evidence=Evidence.DEVICE,
    )
    later = MORNING + timedelta(hours=2)
    wrong = aired(books.spool_intake, make_row("b", actual_start=later, scheduled_start=later))
    right = replace(wrong, id="c", corrects="b", evidence=Evidence.MANUAL, themes=("suc-khoe",))
    books.ledger.correct(right, by=LAN)
    open_row(books.spool_intake, make_row("d", output="icecast"))

    whole = {row.id: row for row in books.ledger.rows(*DAY) if row.actual_end}
    brief = list(books.ledger.brief_rows(*DAY))

    assert [row.id for row in sorted(whole.values(), key=lambda row: row.actual_start)] == ["a", "c"]
    for each, row in zip(brief, (whole["a"], whole["c"]), strict=True):
        assert each._asdict() == {name: getattr(row, name) for name in each._fields}

"""The contract of broadcaster.ports.Ledger."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta, timezone
from typing import Any

import pytest

from broadcaster.clock import VIETNAM
from broadcaster.errors import LedgerRefused
from broadcaster.model import AsRun, EndReason, Outcome
from broadcaster.ports import Ledger
from tests.nouns import MORNING, make_row

TEN_MINUTES = timedelta(minutes=10)
DAY = (MORNING.replace(hour=0), MORNING.replace(hour=0) + timedelta(days=1))


@pytest.fixture(name="ledger")
def _ledger(books: Any) -> Ledger:
    return books.ledger


def close(ledger: Ledger, row: AsRun, length: timedelta = TEN_MINUTES) -> AsRun:
    return ledger.close_row(
        row.id,
        at=row.actual_start + length,
        aired_ms=length // timedelta(milliseconds=1),
        outcome=Outcome.AIRED,
        reason=EndReason.COMPLETE,
    )


def complete(row: AsRun, length: timedelta = TEN_MINUTES, **wanted: Any) -> AsRun:
    ended = replace(
        row,
        actual_end=row.actual_start + length,
        aired_ms=length // timedelta(milliseconds=1),
        outcome=Outcome.AIRED,
        reason=EndReason.COMPLETE,
    )
    return replace(ended, **wanted)


def test_a_closed_row_says_what_was_opened_and_how_it_ended(ledger: Ledger) -> None:
    row = make_row()
    ledger.open_row(row)

    closed = close(ledger, row)

    assert closed == complete(row)
    assert ledger.rows(*DAY) == (closed,)
    assert ledger.open_rows() == ()


def test_an_open_row_is_listed_open_and_nothing_of_it_is_credited(ledger: Ledger) -> None:
    ledger.open_row(make_row())
    ledger.beat("row-1", at=MORNING + TEN_MINUTES, aired_ms=599_000)

    assert ledger.rows(*DAY) == (make_row(),)


def test_times_come_back_aware_in_the_zone_of_the_station(ledger: Ledger) -> None:
    row = make_row(actual_start=MORNING.replace(microsecond=123_456))
    ledger.open_row(row)
    closed = close(ledger, row)

    assert [moment.tzinfo for moment in (closed.actual_start, closed.scheduled_start)] == [VIETNAM, VIETNAM]
    assert ledger.rows(*DAY)[0].actual_start == MORNING.replace(microsecond=123_456)


def test_a_range_may_be_asked_for_in_any_zone(ledger: Ledger) -> None:
    ledger.open_row(make_row())

    assert ledger.rows(MORNING.astimezone(UTC), MORNING + timedelta(seconds=1)) == (make_row(),)
    assert ledger.rows(MORNING.astimezone(timezone(timedelta(hours=-9))), MORNING) == ()


def test_an_open_row_carries_its_last_heartbeat(ledger: Ledger) -> None:
    ledger.open_row(make_row())
    ledger.beat("row-1", at=MORNING + timedelta(seconds=5), aired_ms=4_980)
    ledger.beat("row-1", at=MORNING + timedelta(seconds=10), aired_ms=9_960)

    assert ledger.open_rows() == ((make_row(), MORNING + timedelta(seconds=10), 9_960),)


def test_a_row_without_a_heartbeat_yet_was_last_alive_at_its_start(ledger: Ledger) -> None:
    ledger.open_row(make_row())

    assert ledger.open_rows() == ((make_row(), MORNING, 0),)


def test_one_output_has_one_open_row(ledger: Ledger) -> None:
    ledger.open_row(make_row())

    with pytest.raises(LedgerRefused, match="row-1"):
        ledger.open_row(make_row("row-2", actual_start=MORNING + TEN_MINUTES))
    assert [row.id for row in ledger.rows(*DAY)] == ["row-1"]


def test_two_outputs_have_a_row_each(ledger: Ledger) -> None:
    ledger.open_row(make_row())
    ledger.open_row(make_row("row-2", output="icecast"))

    assert [row.output for row, _, _ in ledger.open_rows()] == ["icecast", "loa-xa"]


def test_a_row_may_start_at_the_very_end_of_the_one_before(ledger: Ledger) -> None:
    ledger.open_row(make_row())
    close(ledger, make_row())
    ledger.open_row(make_row("row-2", actual_start=MORNING + TEN_MINUTES))

    assert [row.id for row in ledger.rows(*DAY)] == ["row-1", "row-2"]


def test_a_row_that_starts_before_the_last_one_ended_is_refused(
    ledger: Ledger,
) -> None:
    ledger.open_row(make_row())
    close(ledger, make_row())

    with pytest.raises(LedgerRefused) as caught:
        ledger.open_row(make_row("row-2", actual_start=MORNING + timedelta(minutes=9)))
    assert caught.value.until == MORNING + TEN_MINUTES


def test_an_id_is_used_once(ledger: Ledger) -> None:
    ledger.open_row(make_row())
    close(ledger, make_row())

    with pytest.raises(LedgerRefused):
        ledger.open_row(make_row(actual_start=MORNING + TEN_MINUTES))
    assert len(ledger.rows(*DAY)) == 1


@pytest.mark.parametrize(
    "wanted",
    [
        {"actual_end": MORNING},
        {"aired_ms": 1},
        {"outcome": Outcome.AIRED},
        {"reason": EndReason.COMPLETE},
        {"corrects": "row-0"},
    ],
)
def test_a_row_is_opened_without_an_end_and_corrects_nothing(ledger: Ledger, wanted: dict[str, Any]) -> None:
    with pytest.raises(LedgerRefused):
        ledger.open_row(make_row(**wanted))
    assert ledger.rows(*DAY) == ()


def test_a_row_is_closed_once(ledger: Ledger) -> None:
    ledger.open_row(make_row())
    closed = close(ledger, make_row())

    with pytest.raises(LedgerRefused):
        close(ledger, make_row(), timedelta(minutes=5))
    assert ledger.rows(*DAY) == (closed,)


def test_a_closed_row_has_no_heartbeat(ledger: Ledger) -> None:
    ledger.open_row(make_row())
    close(ledger, make_row())

    with pytest.raises(LedgerRefused):
        ledger.beat("row-1", at=MORNING + TEN_MINUTES, aired_ms=1)


def test_what_was_never_opened_is_neither_kept_alive_nor_closed(ledger: Ledger) -> None:
    with pytest.raises(LedgerRefused):
        ledger.beat("row-1", at=MORNING, aired_ms=0)
    with pytest.raises(LedgerRefused):
        close(ledger, make_row())


@pytest.mark.parametrize("aired_ms", [-1, 601_601])
def test_no_more_airs_than_time_passes_and_the_tolerance_allows(ledger: Ledger, aired_ms: int) -> None:
    end = {"at": MORNING + TEN_MINUTES, "aired_ms": aired_ms}
    ledger.open_row(make_row())

    with pytest.raises(LedgerRefused):
        ledger.beat("row-1", **end)
    with pytest.raises(LedgerRefused):
        ledger.close_row("row-1", **end, outcome=Outcome.AIRED, reason=EndReason.COMPLETE)
    assert ledger.open_rows() == ((make_row(), MORNING, 0),)


def test_one_second_and_a_thousandth_too_much_is_clock_drift(ledger: Ledger) -> None:
    ledger.open_row(make_row())

    closed = ledger.close_row(
        "row-1",
        at=MORNING + TEN_MINUTES,
        aired_ms=601_600,
        outcome=Outcome.AIRED,
        reason=EndReason.COMPLETE,
    )

    assert closed.aired_ms == 601_600


def test_a_row_does_not_end_before_it_starts(ledger: Ledger) -> None:
    ledger.open_row(make_row())

    with pytest.raises(LedgerRefused):
        close(ledger, make_row(), timedelta(hours=-1))
    assert len(ledger.open_rows()) == 1


@pytest.mark.parametrize("outcome", [Outcome.AIRED, Outcome.PARTIAL])
def test_nothing_is_logged_as_aired_that_no_output_reported(ledger: Ledger, outcome: Outcome) -> None:
    ledger.open_row(make_row())

    with pytest.raises(LedgerRefused):
        ledger.close_row(
            "row-1", at=MORNING + TEN_MINUTES, aired_ms=0, outcome=outcome, reason=EndReason.COMPLETE
        )
    assert len(ledger.open_rows()) == 1


def test_what_no_output_reported_is_closed_as_missed(ledger: Ledger) -> None:
    ledger.open_row(make_row())

    closed = ledger.close_row(
        "row-1", at=MORNING, aired_ms=0, outcome=Outcome.MISSED, reason=EndReason.OUTPUT_FAILED
    )

    assert (closed.outcome, closed.aired_ms) == (Outcome.MISSED, 0)


def test_a_row_is_not_closed_as_open(ledger: Ledger) -> None:
    ledger.open_row(make_row())

    with pytest.raises(LedgerRefused):
        ledger.close_row("row-1", at=MORNING, aired_ms=0, outcome=Outcome.OPEN, reason=EndReason.COMPLETE)


def test_a_correction_takes_the_place_of_the_row_it_names(ledger: Ledger) -> None:
    ledger.open_row(make_row())
    close(ledger, make_row())
    correction = complete(make_row("row-2"), timedelta(minutes=8), corrects="row-1", note="Loa hỏng.")

    ledger.correct(correction)

    assert ledger.rows(*DAY) == (correction,)


def test_a_correction_is_corrected_by_naming_it(ledger: Ledger) -> None:
    ledger.open_row(make_row())
    close(ledger, make_row())
    ledger.correct(complete(make_row("row-2"), corrects="row-1"))
    last = complete(make_row("row-3"), timedelta(minutes=3), corrects="row-2")

    ledger.correct(last)

    assert ledger.rows(*DAY) == (last,)
    with pytest.raises(LedgerRefused):
        ledger.correct(complete(make_row("row-4"), corrects="row-1"))


@pytest.mark.parametrize("corrects", ["", "row-9", "row-2"])
def test_a_correction_names_another_row_that_exists(ledger: Ledger, corrects: str) -> None:
    ledger.open_row(make_row())
    close(ledger, make_row())

    with pytest.raises(LedgerRefused):
        ledger.correct(complete(make_row("row-2"), corrects=corrects))


def test_an_open_row_is_closed_before_it_is_corrected(ledger: Ledger) -> None:
    ledger.open_row(make_row())

    with pytest.raises(LedgerRefused):
        ledger.correct(complete(make_row("row-2"), corrects="row-1"))


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
def test_a_correction_keeps_the_rules_of_every_row(ledger: Ledger, wanted: dict[str, Any]) -> None:
    ledger.open_row(make_row())
    closed = close(ledger, make_row())

    with pytest.raises(LedgerRefused):
        ledger.correct(complete(make_row("row-2"), **{"corrects": "row-1", **wanted}))
    assert ledger.rows(*DAY) == (closed,)


def test_a_correction_does_not_reach_into_the_next_row(ledger: Ledger) -> None:
    ledger.open_row(make_row())
    close(ledger, make_row())
    following = make_row("row-2", actual_start=MORNING + TEN_MINUTES)
    ledger.open_row(following)
    too_long = complete(make_row("row-3"), timedelta(minutes=11), corrects="row-1")

    with pytest.raises(LedgerRefused):
        ledger.correct(too_long)
    close(ledger, following)
    with pytest.raises(LedgerRefused):
        ledger.correct(too_long)
    assert [row.id for row in ledger.rows(*DAY)] == ["row-1", "row-2"]


def test_rows_come_in_the_order_of_their_start(ledger: Ledger) -> None:
    for number in (3, 1, 2):
        row = make_row(f"row-{number}", output=f"loa-{number}", actual_start=MORNING + number * TEN_MINUTES)
        ledger.open_row(row)

    assert [row.id for row in ledger.rows(*DAY)] == ["row-1", "row-2", "row-3"]


# --- a clock that ran ahead ------------------------------------------------------------------------


def test_a_row_written_days_ahead_is_not_in_the_way_of_todays(ledger: Ledger) -> None:
    ahead = make_row("ahead", actual_start=MORNING + timedelta(days=3))
    ledger.open_row(ahead)
    close(ledger, ahead)

    ledger.open_row(make_row(), ends_by=MORNING + TEN_MINUTES)
    close(ledger, make_row())

    assert [row.id for row in ledger.rows(*DAY)] == ["row-1"]


def test_a_row_that_another_one_could_reach_is_in_its_way(ledger: Ledger) -> None:
    soon = make_row("soon", actual_start=MORNING + TEN_MINUTES / 2)
    ledger.open_row(soon)
    close(ledger, soon)

    with pytest.raises(LedgerRefused) as refusal:
        ledger.open_row(make_row(), ends_by=MORNING + TEN_MINUTES)

    assert refusal.value.until == MORNING + 1.5 * TEN_MINUTES


def test_an_open_row_is_in_the_way_of_every_other_however_short(ledger: Ledger) -> None:
    ledger.open_row(make_row("ahead", actual_start=MORNING + timedelta(days=3)))

    with pytest.raises(LedgerRefused):
        ledger.open_row(make_row(), ends_by=MORNING + TEN_MINUTES)

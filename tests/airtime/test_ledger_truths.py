"""Every honest ledger keeps the rules; a dishonest one is found out by each of them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.airtime import (
    miscounted,
    overlapping_rows,
    parse_period,
    unclosed_rows,
    unexplained,
    unproven,
    violations,
)
from broadcaster.clock import VIETNAM
from broadcaster.model import (
    AsRun,
    EndReason,
    Evidence,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Origin,
    Outcome,
    Priority,
)

Row = Callable[..., AsRun]
At = Callable[..., datetime]
NOVEMBER = parse_period("2026-11")


def occurrence(row: AsRun, state: OccurrenceState, reason: str = "") -> Occurrence:
    return Occurrence(
        id=row.occurrence,
        slot="x",
        programme=row.programme,
        title=row.title,
        kind=OccurrenceKind.BULLETIN,
        priority=Priority.NORMAL,
        starts_at=row.scheduled_start,
        length_s=420,
        outputs=(row.output,),
        state=state,
        reason=reason,
    )


def test_an_honest_ledger_has_no_violation(row: Row, at: At) -> None:
    rows = [row(at(3)), row(at(3), output="fm"), row(at(3, 5, 35)), row(at(3, 5, 35), 10, output="fm")]
    day = [occurrence(each, OccurrenceState.AIRED) for each in rows[::2]]

    assert violations(day, rows, NOVEMBER, zone=VIETNAM) == ()


def test_rows_that_overlap_on_one_output_are_found(row: Row, at: At) -> None:
    rows = [row(at(3)), row(at(3, 5, 34, 59), programme="khac")]

    (found,) = overlapping_rows(rows)

    assert found.where == rows[1].id
    assert found.facts == {"other": rows[0].id, "output": "loa"}
    assert overlapping_rows([rows[0], replace(rows[1], output="fm")]) == ()
    assert overlapping_rows([rows[0], replace(rows[1], corrects=rows[0].id)]) == ()


def test_an_open_row_overlaps_everything_after_it(row: Row, at: At) -> None:
    hanging = replace(row(at(3)), actual_end=None, reason=None, outcome=Outcome.OPEN, aired_ms=0)

    assert len(overlapping_rows([hanging, row(at(4))])) == 1
    assert len(unclosed_rows([hanging, row(at(4))])) == 1


@pytest.mark.parametrize(
    ("state", "reason", "count"),
    [
        (OccurrenceState.AIRED, "", 0),
        (OccurrenceState.MISSED, "Không có bản tin.", 0),
        (OccurrenceState.MISSED, "", 1),
        (OccurrenceState.CANCELLED, "", 1),
        (OccurrenceState.PARTIAL, "", 1),
        (OccurrenceState.ARMED, "x", 1),
        (OccurrenceState.ON_AIR, "x", 1),
    ],
)
def test_every_occurrence_ends_and_says_why(
    row: Row, at: At, state: OccurrenceState, reason: str, count: int
) -> None:
    assert len(unexplained([occurrence(row(at(3)), state, reason)])) == count


def test_aired_without_sound_and_sound_without_airing_are_found(row: Row, at: At) -> None:
    sounded = row(at(3))
    silent = replace(row(at(4)), aired_ms=0, outcome=Outcome.MISSED)

    assert unproven([occurrence(sounded, OccurrenceState.AIRED)], [sounded]) == ()
    assert len(unproven([occurrence(silent, OccurrenceState.AIRED)], [silent])) == 1
    assert len(unproven([occurrence(sounded, OccurrenceState.MISSED, "x")], [sounded])) == 1
    assert unproven([occurrence(silent, OccurrenceState.MISSED, "x")], [silent]) == ()


def test_rows_that_claim_the_same_second_twice_do_not_add_up(row: Row, at: At) -> None:
    rows = [row(at(3), 300), row(at(3, 5, 32), 300, occurrence="o")]

    (found,) = miscounted(rows, NOVEMBER, zone=VIETNAM)

    assert found.facts["sum_s"] == 600
    assert found.facts["credited_s"] == 420
    assert "cchc" in str(found)


@given(
    st.lists(
        st.tuples(st.integers(0, 4_000_000), st.integers(0, 900_000), st.sampled_from(Origin), st.booleans()),
        max_size=30,
    )
)
def test_rows_one_after_the_other_always_add_up(steps: list[tuple[int, int, Origin, bool]]) -> None:
    now = datetime(2026, 10, 31, 20, tzinfo=VIETNAM)
    rows: list[AsRun] = []
    for number, (pause_ms, aired_ms, origin, other) in enumerate(steps):
        start = now + timedelta(milliseconds=pause_ms)
        now = start + timedelta(milliseconds=aired_ms)
        rows.append(
            AsRun(
                id=f"r{number}",
                occurrence=f"o{number}",
                programme="cchc" if other else "khac",
                title="",
                themes=(),
                output="loa",
                origin=origin,
                priority=0,
                bulletin="",
                scheduled_start=start,
                actual_start=start,
                actual_end=now,
                aired_ms=aired_ms,
                outcome=Outcome.AIRED,
                reason=EndReason.COMPLETE,
                evidence=Evidence.SIMULATED,
            )
        )

    assert violations([], rows, NOVEMBER, zone=VIETNAM) == ()

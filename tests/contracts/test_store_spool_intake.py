"""The contract of broadcaster.ports.SpoolIntake: each record once, none refused, what does not agree told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from broadcaster.model import (
    THE_STATION,
    BulletinState,
    ConflictKind,
    OccurrenceAdded,
    OccurrenceKind,
    OccurrenceMoved,
    OccurrenceState,
    Outcome,
    RowClosed,
    SpoolRecord,
)
from broadcaster.ports import Ledger, OccurrenceBook, SpoolIntake
from tests.nouns import MORNING, make_bulletin, make_occurrence, make_row
from tests.spooling import RUN, TEN_MINUTES, aired, close_row, ended, hand_in, open_row, opened

DAY = (MORNING.replace(hour=0), MORNING.replace(hour=0) + timedelta(days=1))
S = OccurrenceState


@pytest.fixture(name="ledger")
def _ledger(books: Any) -> Ledger:
    return books.ledger


@pytest.fixture(name="book")
def _book(books: Any) -> OccurrenceBook:
    return books.occurrences


@pytest.fixture(name="desk")
def _desk(books: Any) -> SpoolIntake:
    return books.spool_intake


def test_a_record_that_is_offered_again_changes_nothing(desk: SpoolIntake, ledger: Ledger) -> None:
    records = [
        SpoolRecord(run=RUN, number=1, entry=opened(make_row())),
        SpoolRecord(run=RUN, number=7, entry=RowClosed(ended(make_row()))),
    ]
    assert desk.taken_to(RUN) == 0

    for _ in range(2):
        assert desk.take(records) == ()

    assert ledger.rows(*DAY) == (ended(make_row()),)
    assert (desk.taken_to(RUN), desk.taken_to("000002-b")) == (7, 0)


def test_an_end_whose_beginning_was_lost_stands_for_itself(desk: SpoolIntake, ledger: Ledger) -> None:
    assert hand_in(desk, RowClosed(ended(make_row()))) == ()

    assert ledger.rows(*DAY) == (ended(make_row()),)


def test_the_next_player_closes_what_the_last_one_left_open(desk: SpoolIntake, ledger: Ledger) -> None:
    open_row(desk, make_row())

    assert hand_in(desk, RowClosed(ended(make_row())), run="000002-b") == ()

    assert ledger.rows(*DAY) == (ended(make_row()),)


def test_rows_that_overlap_are_both_kept_and_told(desk: SpoolIntake, ledger: Ledger) -> None:
    first = aired(desk, make_row())
    second = ended(make_row("row-2", actual_start=MORNING + timedelta(minutes=9)))

    (conflict,) = hand_in(
        desk, opened(make_row("row-2", actual_start=second.actual_start)), RowClosed(second)
    )

    assert ledger.rows(*DAY) == (first, second)
    assert (conflict.kind, conflict.subject, conflict.other) == (ConflictKind.OVERLAP, "row-2", "row-1")
    (kept,) = desk.conflicts(since=DAY[0])
    assert (kept.kind, kept.subject, kept.run) == (ConflictKind.OVERLAP, "row-2", RUN)


def test_rows_of_two_outputs_or_one_behind_the_other_do_not_overlap(desk: SpoolIntake) -> None:
    aired(desk, make_row())
    aired(desk, make_row("row-2", output="icecast"))
    aired(desk, make_row("row-3", actual_start=MORNING + TEN_MINUTES))

    assert desk.conflicts(since=DAY[0]) == ()


def test_another_row_of_the_same_id_is_kept_under_a_new_one(desk: SpoolIntake, ledger: Ledger) -> None:
    first = aired(desk, make_row())
    later = make_row(actual_start=MORNING + timedelta(hours=2))

    (conflict,) = hand_in(desk, opened(later), RowClosed(ended(later)), run="000002-b")

    assert ledger.rows(*DAY) == (first, replace(ended(later), id="row-1.000002-b"))
    assert (conflict.kind, conflict.other) == (ConflictKind.ID_TAKEN, "row-1")


def test_a_row_that_ended_otherwise_already_stays_as_it_is_and_is_told(
    desk: SpoolIntake, ledger: Ledger
) -> None:
    first = aired(desk, make_row())

    (conflict,) = hand_in(desk, RowClosed(ended(make_row(), timedelta(minutes=3))), run="000002-b")

    assert ledger.rows(*DAY) == (first,)
    assert conflict.kind is ConflictKind.CONTRADICTION


@pytest.mark.parametrize(
    ("wanted", "held"),
    [
        ({"aired_ms": 601_601}, {"aired_ms": 601_601}),
        ({"actual_end": MORNING - TEN_MINUTES}, {"actual_end": MORNING}),
        ({"aired_ms": 0}, {"outcome": Outcome.MISSED, "aired_ms": 0}),
        ({"aired_ms": -1}, {"outcome": Outcome.MISSED, "aired_ms": 0}),
    ],
)
def test_what_cannot_be_is_taken_and_told(
    desk: SpoolIntake, ledger: Ledger, wanted: dict[str, Any], held: dict[str, Any]
) -> None:
    told = ended(make_row(), **wanted)

    (conflict,) = hand_in(desk, opened(make_row()), RowClosed(told))

    assert ledger.rows(*DAY) == (replace(told, **held),)
    assert conflict.kind is ConflictKind.IMPOSSIBLE


def test_one_second_and_a_thousandth_too_much_is_clock_drift(desk: SpoolIntake) -> None:
    open_row(desk, make_row())

    close_row(desk, make_row(), aired_ms=601_600)

    assert desk.conflicts(since=DAY[0]) == ()


@pytest.mark.parametrize("before", [S.PLANNED, S.PRODUCED, S.APPROVED, S.ARMED, S.ON_AIR])
@pytest.mark.parametrize("reported", [S.AIRED, S.PARTIAL, S.SUBSTITUTED, S.MISSED])
def test_an_occurrence_ends_as_the_player_says_by_allowed_steps(
    desk: SpoolIntake, book: OccurrenceBook, before: OccurrenceState, reported: OccurrenceState
) -> None:
    book.add(make_occurrence(state=before), by=THE_STATION)

    assert hand_in(desk, OccurrenceMoved(make_occurrence(state=reported))) == ()

    found = book.get(make_occurrence().id)
    assert found is not None
    assert found.state is reported


def test_an_occurrence_that_the_book_has_lost_is_written_as_the_player_knew_it(
    desk: SpoolIntake, book: OccurrenceBook
) -> None:
    lost = make_occurrence(state=S.AIRED, bulletin="b-1", bulletin_version=2)

    hand_in(desk, OccurrenceMoved(lost))

    assert book.get(lost.id) == lost


def test_a_message_is_added_once(desk: SpoolIntake, book: OccurrenceBook) -> None:
    message = make_occurrence("m", kind=OccurrenceKind.INTERRUPTION, state=S.ARMED)

    hand_in(desk, OccurrenceAdded(message), OccurrenceMoved(replace(message, state=S.ON_AIR)))
    hand_in(desk, OccurrenceAdded(message), run="000002-b")

    found = book.get("m")
    assert found is not None
    assert found.state is S.ON_AIR


def test_what_a_person_has_ended_is_not_moved_and_that_it_was_heard_is_told(
    desk: SpoolIntake, book: OccurrenceBook
) -> None:
    book.add(make_occurrence(state=S.CANCELLED), by=THE_STATION)

    assert hand_in(desk, OccurrenceMoved(make_occurrence(state=S.ARMED))) == ()
    (conflict,) = hand_in(desk, OccurrenceMoved(make_occurrence(state=S.AIRED)))

    found = book.get(make_occurrence().id)
    assert found is not None
    assert found.state is S.CANCELLED
    assert (conflict.kind, conflict.other) == (ConflictKind.CONTRADICTION, "cancelled")


def test_nothing_is_armed_whose_approval_was_taken_back_meanwhile(
    desk: SpoolIntake, book: OccurrenceBook, books: Any
) -> None:
    bulletin = make_bulletin(state=BulletinState.PRODUCED)
    books.bulletins.put(bulletin)
    book.add(make_occurrence(state=S.PRODUCED, bulletin=bulletin.id), by=THE_STATION)

    hand_in(desk, OccurrenceMoved(make_occurrence(state=S.ARMED, bulletin=bulletin.id)))

    found = book.get(make_occurrence().id)
    assert found is not None
    assert found.state is S.PRODUCED

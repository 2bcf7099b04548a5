"""The contract of OccurrenceBook.plan: how the stored day follows grid and calendar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from broadcaster.model import THE_STATION, Decision, Occurrence, OccurrenceKind, OccurrenceState, Rundown
from broadcaster.ports import BulletinArchive, OccurrenceBook
from broadcaster.saying import verbatim
from tests.nouns import MORNING, make_bulletin, make_occurrence

S = OccurrenceState
EVENING = MORNING.replace(hour=17)


@pytest.fixture(name="book")
def _book(books: Any) -> OccurrenceBook:
    return books.occurrences


@pytest.fixture(name="archive")
def _archive(books: Any) -> BulletinArchive:
    return books.bulletins


def rundown(*occurrences: Occurrence) -> Rundown:
    return Rundown(air_date=MORNING.date(), occurrences=occurrences)


@pytest.mark.parametrize("state", [S.PLANNED, S.PRODUCED, S.APPROVED])
def test_what_the_grid_no_longer_holds_is_set_aside_and_comes_back_with_it(
    book: OccurrenceBook, state: OccurrenceState
) -> None:
    book.plan(rundown(make_occurrence()), by=THE_STATION)
    if state is not S.PLANNED:
        book.attach(make_occurrence().id, "b", state, by=THE_STATION)
    (before,) = book.day(MORNING.date())

    (aside,) = book.plan(rundown(), by=THE_STATION).occurrences
    assert aside.state is S.SET_ASIDE
    assert aside.reason
    assert book.plan(rundown(), by=THE_STATION).occurrences == (aside,)

    # Nothing is in the archive: nobody has approved what it carries.
    (back,) = book.plan(rundown(make_occurrence()), by=THE_STATION).occurrences
    assert (back.state, back.reason, back.bulletin) == (S.PLANNED, None, before.bulletin)


def test_what_comes_back_has_the_approval_that_its_bulletin_has_by_now(
    book: OccurrenceBook, archive: BulletinArchive
) -> None:
    archive.put(make_bulletin("b"))
    book.plan(rundown(make_occurrence()), by=THE_STATION)
    book.attach(make_occurrence().id, "b", S.PRODUCED, by=THE_STATION)
    book.plan(rundown(), by=THE_STATION)
    archive.decide("b", Decision.APPROVE, by=THE_STATION, at=MORNING)

    (back,) = book.plan(rundown(make_occurrence()), by=THE_STATION).occurrences

    assert (back.state, back.bulletin) == (S.APPROVED, "b")


def test_a_person_cancels_for_good_what_was_set_aside(book: OccurrenceBook) -> None:
    book.plan(rundown(make_occurrence()), by=THE_STATION)
    book.plan(rundown(), by=THE_STATION)
    book.move(make_occurrence().id, S.CANCELLED, reason=verbatim("Hủy."), by=THE_STATION)

    assert book.plan(rundown(make_occurrence()), by=THE_STATION).occurrences[0].state is S.CANCELLED


def test_a_rundown_is_named_while_nobody_else_can_write(book: OccurrenceBook) -> None:
    book.plan(rundown(make_occurrence("2026-11-23-cchc-1")), by=THE_STATION)
    seen: list[str] = []

    def named(day: Rundown, stored: Sequence[Occurrence]) -> Rundown:
        seen.extend(each.id for each in stored)
        return replace(day, occurrences=tuple(replace(each, id=stored[0].id) for each in day.occurrences))

    moved = make_occurrence("new", starts_at=EVENING)
    assert book.plan(rundown(moved), named=named, by=THE_STATION).occurrences == (
        replace(moved, id="2026-11-23-cchc-1"),
    )
    assert seen == ["2026-11-23-cchc-1"]


def test_a_bulletin_goes_along_to_the_new_place_unless_it_does_not_fit_there(book: OccurrenceBook) -> None:
    book.plan(rundown(make_occurrence()), by=THE_STATION)
    book.attach(make_occurrence().id, "b", S.APPROVED, by=THE_STATION)

    (moved,) = book.plan(rundown(make_occurrence(starts_at=EVENING)), by=THE_STATION).occurrences
    assert (moved.state, moved.bulletin, moved.starts_at) == (S.APPROVED, "b", EVENING)

    shorter = make_occurrence(starts_at=EVENING, length_s=1)
    (unfit,) = book.plan(rundown(shorter), misfit=lambda _: verbatim("x"), by=THE_STATION).occurrences
    assert (unfit.state, unfit.bulletin, unfit.reason) == (S.PLANNED, "", verbatim("x"))


def test_a_repeat_that_is_pointed_elsewhere_loses_the_bulletin_of_its_old_original(
    book: OccurrenceBook,
) -> None:
    def repeat(of: str, state: OccurrenceState = S.PLANNED) -> Rundown:
        return rundown(
            make_occurrence(kind=OccurrenceKind.REPEAT, repeat_of=of, state=state, reason=verbatim("x"))
        )

    for way in (S.PLANNED, S.SET_ASIDE):
        book.plan(repeat("first"), by=THE_STATION)
        book.attach(make_occurrence().id, "b", S.APPROVED, by=THE_STATION)
        (stored,) = book.plan(repeat("second", way), by=THE_STATION).occurrences
        assert (stored.repeat_of, stored.bulletin) == ("second", "")


def test_the_day_is_kept_as_it_was_wanted_with_the_version_of_the_files(book: OccurrenceBook) -> None:
    wanted = (
        make_occurrence("new"),
        make_occurrence("quiet", state=S.SET_ASIDE, reason=verbatim("Giờ yên lặng.")),
    )

    book.plan(rundown(*wanted), grid="a1", by=THE_STATION)

    (plan,) = book.plans(MORNING.date())
    assert (plan.air_date, plan.grid, plan.lines) == (MORNING.date(), "a1", wanted)
    assert book.last_planned(MORNING.date()) == MORNING.date()
    assert book.last_planned(MORNING.date() - timedelta(days=1)) is None


def test_a_plan_is_kept_anew_when_files_or_lines_are_others_and_no_oftener(book: OccurrenceBook) -> None:
    assert book.plans(MORNING.date()) == ()
    assert book.last_planned(MORNING.date()) is None
    book.plan(rundown(make_occurrence()), by=THE_STATION)
    assert book.plans(MORNING.date()) == ()

    for grid, wanted in (("a1", "x"), ("a1", "x"), ("b2", "x"), ("b2", "y"), ("a1", "x")):
        book.plan(rundown(make_occurrence(wanted)), grid=grid, by=THE_STATION)

    plans = book.plans(MORNING.date())
    assert [(each.grid, each.lines[0].id) for each in plans] == [
        ("a1", "x"),
        ("b2", "x"),
        ("b2", "y"),
        ("a1", "x"),
    ]


def test_what_is_decided_later_does_not_change_the_plan(book: OccurrenceBook) -> None:
    book.plan(rundown(make_occurrence()), grid="a1", by=THE_STATION)
    book.attach(make_occurrence().id, "b", S.APPROVED, by=THE_STATION)

    book.plan(rundown(make_occurrence()), grid="a1", by=THE_STATION)

    (plan,) = book.plans(MORNING.date())
    assert plan.lines == (make_occurrence(),)

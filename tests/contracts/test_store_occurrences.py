"""The contract of broadcaster.ports.OccurrenceBook."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest

from broadcaster.clock import VIETNAM
from broadcaster.errors import TransitionRefused
from broadcaster.model import (
    HEARD,
    TERMINAL_STATES,
    THE_STATION,
    TRANSITIONS,
    BulletinState,
    Clash,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Rundown,
)
from broadcaster.ports import OccurrenceBook
from broadcaster.saying import verbatim
from tests.nouns import MORNING, make_bulletin, make_occurrence

S = OccurrenceState
DAY = MORNING.date()
EVENING = MORNING.replace(hour=17)


@pytest.fixture(name="book")
def _book(books: Any) -> OccurrenceBook:
    return books.occurrences


def rundown(*occurrences: Occurrence, clashes: tuple[Clash, ...] = ()) -> Rundown:
    return Rundown(air_date=DAY, occurrences=occurrences, clashes=clashes)


def in_state(book: OccurrenceBook, state: OccurrenceState, **wanted: Any) -> Occurrence:
    """Plan one occurrence and lead it to *state* by the shortest way."""
    book.plan(rundown(make_occurrence(**wanted)), by=THE_STATION)
    ways = [[S.PLANNED]]
    while ways[0][-1] is not state:
        way = ways.pop(0)
        ways += [[*way, after] for after in sorted(TRANSITIONS[way[-1]]) if after not in way]
    for _, after in pairwise(ways[0]):
        book.move(make_occurrence().id, after, by=THE_STATION)
    found = book.get(make_occurrence().id)
    assert found is not None
    return found


def test_a_planned_day_is_read_as_it_was_written(book: OccurrenceBook) -> None:
    clash = Clash(first="a", second="b", output="loa-xa", overlap_s=5, resolution="The later one waits.")
    evening = make_occurrence("2026-11-23T170000-chieu", slot="chieu", starts_at=EVENING)

    stored = book.plan(rundown(evening, make_occurrence(), clashes=(clash,)), by=THE_STATION)

    assert stored == rundown(make_occurrence(), evening, clashes=(clash,))
    assert book.day(DAY) == stored.occurrences
    assert book.day(DAY)[0].starts_at.tzinfo == VIETNAM


def test_planning_the_same_day_again_changes_nothing(book: OccurrenceBook) -> None:
    book.plan(rundown(make_occurrence()), by=THE_STATION)
    book.move(make_occurrence().id, S.PRODUCED, bulletin="b", by=THE_STATION)
    before = book.day(DAY)

    assert book.plan(rundown(make_occurrence()), by=THE_STATION).occurrences == before


def test_a_planned_occurrence_follows_the_grid_and_keeps_its_bulletin(book: OccurrenceBook) -> None:
    book.plan(rundown(make_occurrence()), by=THE_STATION)
    book.attach(make_occurrence().id, "b", S.PRODUCED, by=THE_STATION)

    book.plan(rundown(make_occurrence(length_s=600, outputs=("loa-xa",))), by=THE_STATION)

    expected = make_occurrence(length_s=600, outputs=("loa-xa",), state=S.PRODUCED, bulletin="b")
    assert book.day(DAY) == (expected,)


def test_a_slot_given_to_another_programme_loses_the_bulletin_of_the_old_one(book: OccurrenceBook) -> None:
    book.plan(rundown(make_occurrence()), by=THE_STATION)
    book.attach(make_occurrence().id, "b", S.APPROVED, by=THE_STATION)

    (stored,) = book.plan(rundown(make_occurrence(programme="thong-bao")), by=THE_STATION).occurrences

    assert (stored.programme, stored.state, stored.bulletin) == ("thong-bao", S.PLANNED, "")
    assert stored.reason


@pytest.mark.parametrize("state", sorted(TERMINAL_STATES | {S.ARMED, S.ON_AIR}))
def test_planning_does_not_touch_what_has_left_the_planning_states(
    book: OccurrenceBook, state: OccurrenceState
) -> None:
    before = in_state(book, state)

    assert book.plan(rundown(make_occurrence(length_s=1)), by=THE_STATION).occurrences == (before,)
    assert book.plan(rundown(), by=THE_STATION).occurrences == (before,)


def test_planning_does_not_cancel_an_interruption(book: OccurrenceBook) -> None:
    interruption = make_occurrence("bao-lu", kind=OccurrenceKind.INTERRUPTION)
    book.add(interruption, by=THE_STATION)

    assert book.plan(rundown(), by=THE_STATION).occurrences == (interruption,)


def test_planning_does_not_cancel_a_makegood(book: OccurrenceBook) -> None:
    makegood = make_occurrence("a--makegood", kind=OccurrenceKind.MAKEGOOD, starts_at=EVENING, repeat_of="a")
    book.add(makegood, by=THE_STATION)

    book.plan(rundown(make_occurrence()), by=THE_STATION)

    assert book.get("a--makegood") == makegood


def test_the_grid_may_set_an_occurrence_aside_with_its_own_reason(book: OccurrenceBook) -> None:
    book.plan(rundown(make_occurrence()), by=THE_STATION)
    quiet = make_occurrence(state=S.SET_ASIDE, reason=verbatim("Giờ yên lặng."))

    assert book.plan(rundown(quiet), by=THE_STATION).occurrences == (quiet,)


def test_planning_one_day_leaves_the_others(book: OccurrenceBook) -> None:
    book.plan(rundown(make_occurrence()), by=THE_STATION)

    book.plan(Rundown(air_date=DAY + timedelta(days=1), occurrences=()), by=THE_STATION)

    assert book.day(DAY) == (make_occurrence(),)


def test_occurrences_are_found_by_their_start(book: OccurrenceBook) -> None:
    late = make_occurrence("late", starts_at=MORNING + timedelta(minutes=10))
    book.plan(rundown(make_occurrence(), late), by=THE_STATION)

    assert book.between(MORNING, MORNING + timedelta(minutes=10)) == (make_occurrence(),)
    assert book.between(MORNING + timedelta(seconds=1), EVENING) == (late,)


def test_an_interruption_belongs_to_the_day_on_which_it_starts(book: OccurrenceBook) -> None:
    before_midnight = MORNING.replace(hour=23, minute=59)
    interruption = make_occurrence("bao-lu", kind=OccurrenceKind.INTERRUPTION, starts_at=before_midnight)

    book.add(interruption, by=THE_STATION)

    assert book.day(DAY) == (interruption,)
    assert book.get("bao-lu") == interruption


def test_an_id_is_given_once(book: OccurrenceBook) -> None:
    book.add(make_occurrence(), by=THE_STATION)

    with pytest.raises(TransitionRefused):
        book.add(make_occurrence(length_s=1), by=THE_STATION)
    assert book.day(DAY) == (make_occurrence(),)


@pytest.mark.parametrize("start", sorted(S))
def test_every_change_of_the_table_is_allowed_and_no_other(
    book: OccurrenceBook, start: OccurrenceState
) -> None:
    for wanted in sorted(S):
        occurrence_id = f"{start}-to-{wanted}"
        book.add(make_occurrence(occurrence_id, state=start), by=THE_STATION)
        if wanted in TRANSITIONS[start]:
            assert (
                book.move(occurrence_id, wanted, reason=verbatim("Vì thế."), by=THE_STATION).state is wanted
            )
        else:
            with pytest.raises(TransitionRefused):
                book.move(occurrence_id, wanted, by=THE_STATION)
        stored = book.get(occurrence_id)
        assert stored is not None
        assert stored.state is (wanted if wanted in TRANSITIONS[start] else start)


def test_a_move_keeps_the_bulletin_unless_another_is_given(book: OccurrenceBook) -> None:
    book.add(make_occurrence(bulletin="a"), by=THE_STATION)

    assert book.move(make_occurrence().id, S.PRODUCED, by=THE_STATION).bulletin == "a"
    assert book.move(make_occurrence().id, S.APPROVED, bulletin="b", by=THE_STATION).bulletin == "b"


def test_a_move_says_why_and_the_next_one_forgets_it(book: OccurrenceBook) -> None:
    book.add(make_occurrence(), by=THE_STATION)

    assert book.move(
        make_occurrence().id, S.PRODUCED, reason=verbatim("Giọng dự phòng."), by=THE_STATION
    ).reason == verbatim("Giọng dự phòng.")
    assert book.move(make_occurrence().id, S.APPROVED, by=THE_STATION).reason is None


def test_what_is_not_in_the_book_is_found_by_nobody(book: OccurrenceBook) -> None:
    assert book.get("x") is None
    with pytest.raises(TransitionRefused, match="x"):
        book.move("x", S.ARMED, by=THE_STATION)
    with pytest.raises(TransitionRefused, match="x"):
        book.attach("x", "b", S.PRODUCED, by=THE_STATION)


def test_attaching_gives_bulletin_and_state(book: OccurrenceBook) -> None:
    book.add(make_occurrence(), by=THE_STATION)

    attached = book.attach(make_occurrence().id, "b", S.PRODUCED, by=THE_STATION)

    assert attached == make_occurrence(state=S.PRODUCED, bulletin="b")
    assert book.attach(make_occurrence().id, "b", S.PRODUCED, by=THE_STATION) == attached
    assert book.attach(make_occurrence().id, "c", S.PRODUCED, by=THE_STATION).bulletin == "c"
    assert book.day(DAY) == (make_occurrence(state=S.PRODUCED, bulletin="c"),)


@pytest.mark.parametrize("state", [S.ARMED, S.ON_AIR, S.AIRED, S.CANCELLED])
def test_nothing_is_attached_once_planning_is_over(book: OccurrenceBook, state: OccurrenceState) -> None:
    before = in_state(book, state)

    with pytest.raises(TransitionRefused):
        book.attach(before.id, "b", S.APPROVED, by=THE_STATION)
    assert book.day(DAY) == (before,)


def test_attaching_does_not_arm(book: OccurrenceBook) -> None:
    book.add(make_occurrence(), by=THE_STATION)

    with pytest.raises(TransitionRefused):
        book.attach(make_occurrence().id, "b", S.ARMED, by=THE_STATION)


@pytest.mark.parametrize(
    ("approval", "state"),
    [
        (BulletinState.PRODUCED, S.PRODUCED),
        (BulletinState.APPROVED, S.APPROVED),
        (BulletinState.RETURNED, S.PLANNED),
    ],
)
def test_the_archive_knows_better_than_the_caller_what_was_approved(
    books: Any, approval: BulletinState, state: OccurrenceState
) -> None:
    books.bulletins.put(make_bulletin(state=approval))
    books.occurrences.add(make_occurrence(), by=THE_STATION)

    for believed in (S.PLANNED, S.PRODUCED, S.APPROVED):
        attached = books.occurrences.attach(
            make_occurrence().id, make_bulletin().id, believed, by=THE_STATION
        )
        assert (attached.state, attached.bulletin) == (state, make_bulletin().id)


@pytest.mark.parametrize("approval", [BulletinState.PRODUCED, BulletinState.RETURNED])
@pytest.mark.parametrize("wanted", [S.APPROVED, S.ARMED])
def test_nothing_comes_near_the_air_that_is_not_approved(
    books: Any, approval: BulletinState, wanted: Any
) -> None:
    books.bulletins.put(make_bulletin(state=approval))
    books.occurrences.add(make_occurrence(bulletin=make_bulletin().id), by=THE_STATION)

    with pytest.raises(TransitionRefused, match="not approved"):
        books.occurrences.move(make_occurrence().id, wanted, by=THE_STATION)
    assert books.occurrences.day(DAY)[0].state is S.PLANNED


def test_an_interruption_airs_without_waiting_for_approval(books: Any) -> None:
    books.bulletins.put(make_bulletin())
    books.occurrences.add(
        make_occurrence(kind=OccurrenceKind.INTERRUPTION, bulletin=make_bulletin().id), by=THE_STATION
    )

    books.occurrences.move(make_occurrence().id, S.ARMED, by=THE_STATION)

    assert books.occurrences.move(make_occurrence().id, S.ON_AIR, by=THE_STATION).state is S.ON_AIR


def test_a_slot_is_armed_with_an_approved_fallback_in_place_of_a_rejected_bulletin(books: Any) -> None:
    books.bulletins.put(make_bulletin(state=BulletinState.RETURNED))
    books.bulletins.put(make_bulletin("du-phong", state=BulletinState.APPROVED))
    books.occurrences.add(make_occurrence(bulletin=make_bulletin().id), by=THE_STATION)

    assert (
        books.occurrences.move(make_occurrence().id, S.ARMED, bulletin="du-phong", by=THE_STATION).bulletin
        == "du-phong"
    )


# --- signing for messages --------------------------------------------------------------------------


def message(state: S = S.AIRED, **wanted: Any) -> Occurrence:
    return make_occurrence("message", kind=OccurrenceKind.INTERRUPTION, state=state, **wanted)


@pytest.mark.parametrize("state", [S.AIRED, S.PARTIAL])
def test_a_message_that_was_heard_waits_for_a_signature(book: OccurrenceBook, state: S) -> None:
    book.add(message(state), by=THE_STATION)

    assert [each.id for each in book.unsigned(since=MORNING)] == ["message"]
    assert book.unsigned(since=MORNING + timedelta(seconds=1)) == ()
    book.sign("message", by="Chị Lan", at=EVENING)

    assert book.unsigned(since=MORNING) == ()


def test_a_message_is_signed_for_once(book: OccurrenceBook) -> None:
    book.add(message(), by=THE_STATION)
    book.sign("message", by="Chị Lan", at=EVENING)

    with pytest.raises(TransitionRefused, match="signed for this message already"):
        book.sign("message", by="Ông Y", at=EVENING)


@pytest.mark.parametrize("state", sorted(set(S) - HEARD))
def test_what_was_not_heard_is_not_signed_for(book: OccurrenceBook, state: S) -> None:
    book.add(message(state), by=THE_STATION)

    assert book.unsigned(since=MORNING) == ()
    with pytest.raises(TransitionRefused, match="nothing to sign for"):
        book.sign("message", by="Chị Lan", at=EVENING)


def test_a_programme_is_not_signed_for_afterwards(book: OccurrenceBook) -> None:
    book.add(make_occurrence(state=S.AIRED), by=THE_STATION)

    assert book.unsigned(since=MORNING) == ()
    with pytest.raises(TransitionRefused, match="nothing to sign for"):
        book.sign(make_occurrence().id, by="Chị Lan", at=EVENING)


def test_nobody_signs_for_what_is_not_there(book: OccurrenceBook) -> None:
    with pytest.raises(TransitionRefused):
        book.sign("nothing", by="Chị Lan", at=EVENING)

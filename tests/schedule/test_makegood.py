"""Makegoods: what was missed airs once more the same day, in a free place, or nowhere."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.clock import VIETNAM
from broadcaster.model import (
    TERMINAL_STATES,
    LatePolicy,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Priority,
    Programme,
)
from broadcaster.saying import verbatim
from broadcaster.schedule import Calendar, Debt, owed, place_makegoods, revised_makegoods

S = OccurrenceState
DAY = date(2026, 11, 23)
QUIET = Calendar().quiet_spans(DAY, VIETNAM)


def at(clock: str) -> datetime:
    return datetime.combine(DAY, time.fromisoformat(clock), VIETNAM)


def programme(name: str, late: LatePolicy, **more: int) -> Programme:
    return Programme(
        id=name,
        title=name,
        script="",
        audio_template="",
        target_s=300,
        maximum_s=900,
        late=late,
        **more,  # type: ignore[arg-type]
    )


PROGRAMMES = {policy.value: programme(policy.value, policy) for policy in LatePolicy}


def airing(start: str, length_s: int = 600, of: str = "join", **more: object) -> Occurrence:
    starts_at = at(start)
    slot = f"{of}-{start.replace(':', '')}"
    made = Occurrence(
        id=f"{starts_at:%Y-%m-%dT%H%M%S}-{slot}",
        slot=slot,
        programme=of,
        title=of.title(),
        kind=OccurrenceKind.BULLETIN,
        priority=Priority.NORMAL,
        starts_at=starts_at,
        length_s=length_s,
        outputs=("loa", "fm"),
        state=S.APPROVED,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def missed(start: str = "05:30", **more: object) -> Occurrence:
    return airing(start, **{"of": "reschedule", "state": S.MISSED, **more})  # type: ignore[arg-type]


def debt(of: Occurrence | None = None, length_s: int = 300, valid_until: datetime | None = None) -> Debt:
    return Debt(missed=of or missed(), bulletin="b", length_s=length_s, valid_until=valid_until)


def place(
    *debts: Debt,
    planned: Sequence[Occurrence] = (),
    now: str = "05:40:10",
    programmes: dict[str, Programme] = PROGRAMMES,
) -> list[str]:
    """Give the starts of the makegoods."""
    found = place_makegoods(debts, planned=planned, programmes=programmes, quiet=QUIET, now=at(now))
    return [f"{each.starts_at:%H:%M:%S}" for each in found]


# --- who is owed one -------------------------------------------------------------------------------


@pytest.mark.parametrize("state", list(S))
def test_what_was_not_heard_at_all_is_owed_and_nothing_else(state: S) -> None:
    day = [missed(state=state)]

    assert owed(day, PROGRAMMES) == (tuple(day) if state in (S.MISSED, S.PRE_EMPTED) else ())


def test_what_was_hardly_heard_is_owed_as_well() -> None:
    broken_off = missed(state=S.PARTIAL)
    heard_whole = missed("06:00", state=S.AIRED)

    found = owed([broken_off, heard_whole], PROGRAMMES, hardly_heard={broken_off.id, heard_whole.id})

    assert found == (broken_off,)


@pytest.mark.parametrize("late", list(LatePolicy))
def test_only_a_programme_that_wants_it_is_owed_a_makegood(late: LatePolicy) -> None:
    assert bool(owed([missed(of=late.value)], PROGRAMMES)) is (late is LatePolicy.RESCHEDULE)


@pytest.mark.parametrize("kind", list(OccurrenceKind))
def test_only_a_first_airing_is_owed_and_a_makegood_is_never_made_good(kind: OccurrenceKind) -> None:
    assert bool(owed([missed(kind=kind)], PROGRAMMES)) is (kind is OccurrenceKind.BULLETIN)


@pytest.mark.parametrize("state", list(S))
def test_it_is_owed_once_whatever_became_of_the_makegood(state: S) -> None:
    first = missed()
    makegood = missed("06:00", kind=OccurrenceKind.MAKEGOOD, repeat_of=first.id, state=state)

    assert owed([first, makegood], PROGRAMMES) == ()


def test_a_programme_that_was_taken_out_of_the_file_is_owed_nothing() -> None:
    assert owed([missed(of="gone")], PROGRAMMES) == ()


# --- where it goes ---------------------------------------------------------------------------------


def test_a_makegood_begins_on_the_next_minute_that_leaves_time_to_make_it_ready() -> None:
    assert place(debt(), now="05:40:00") == ["05:41:00"]
    assert place(debt(), now="05:40:30") == ["05:41:00"]
    assert place(debt(), now="05:40:31") == ["05:42:00"]


def test_a_makegood_names_the_missed_airing_and_is_as_long_as_its_audio() -> None:
    first = missed(priority=Priority.URGENT)

    (found,) = place_makegoods([debt(first)], planned=[], programmes=PROGRAMMES, quiet=QUIET, now=at("05:40"))

    assert (found.id, found.repeat_of) == (f"{first.id}--makegood", first.id)
    assert (found.kind, found.slot, found.state) == (OccurrenceKind.MAKEGOOD, "", S.PLANNED)
    assert (found.length_s, found.bulletin) == (300, "b")
    assert (found.programme, found.title, found.outputs) == (first.programme, first.title, first.outputs)
    assert found.priority is Priority.URGENT


def test_it_takes_the_first_gap_that_is_long_enough() -> None:
    planned = [airing("05:45"), airing("05:59", 60), airing("06:10")]

    assert place(debt(length_s=240), planned=planned) == ["05:41:00"]
    assert place(debt(length_s=241), planned=planned) == ["06:00:00"]
    assert place(debt(length_s=601), planned=planned) == ["06:20:00"]


def test_the_time_of_what_has_ended_or_was_cancelled_is_free() -> None:
    planned = [missed(), airing("05:40", state=S.CANCELLED), airing("05:41", state=S.AIRED)]

    assert place(debt(), planned=planned) == ["05:41:00"]


def test_a_gap_must_be_free_on_all_its_outputs_and_on_no_other() -> None:
    assert place(debt(), planned=[airing("05:40", outputs=("fm",))]) == ["05:50:00"]
    assert place(debt(missed(outputs=("loa",))), planned=[airing("05:40", outputs=("fm",))]) == ["05:41:00"]


def test_it_waits_for_what_may_be_running_late_or_over() -> None:
    programmes = {
        **PROGRAMMES,
        "late": programme("late", LatePolicy.PLAY, late_limit_s=300),
        "over": programme("over", LatePolicy.JOIN, overrun_s=120),
    }

    assert place(debt(), planned=[airing("05:35", 300, "late")], programmes=programmes) == ["05:45:00"]
    assert place(debt(), planned=[airing("05:42", 300, "late")], programmes=programmes) == ["05:47:00"]
    assert place(debt(), planned=[airing("05:42", 300, "over")], programmes=programmes) == ["05:49:00"]


def test_the_higher_class_is_made_good_first_then_what_was_due_first() -> None:
    debts = [
        debt(missed("05:20")),
        debt(missed("05:10")),
        debt(missed("05:30", priority=Priority.URGENT)),
    ]

    found = place_makegoods(debts, planned=[], programmes=PROGRAMMES, quiet=QUIET, now=at("05:40"))

    assert [f"{each.starts_at:%H:%M} {each.repeat_of[11:15]}" for each in found] == [
        "05:41 0530",
        "05:46 0510",
        "05:51 0520",
    ]


def test_it_is_over_before_the_quiet_hours_begin() -> None:
    assert place(debt(missed("20:00")), now="20:54:30") == ["20:55:00"]
    assert place(debt(missed("20:00")), now="20:54:31") == []


def test_it_waits_for_the_end_of_the_quiet_hours() -> None:
    assert place(debt(missed("04:00")), now="04:30") == ["05:00:00"]


def test_it_is_over_by_midnight_even_without_quiet_hours() -> None:
    found = place_makegoods(
        [debt(missed("23:00"))], planned=[], programmes=PROGRAMMES, quiet=(), now=at("23:55")
    )

    assert found == ()


def test_audio_is_over_before_it_stops_being_valid() -> None:
    assert place(debt(valid_until=at("05:46"))) == ["05:41:00"]
    assert place(debt(valid_until=at("05:45:59"))) == []


def test_a_late_limit_bounds_when_it_may_begin() -> None:
    limited = {
        **PROGRAMMES,
        "reschedule": programme("reschedule", LatePolicy.RESCHEDULE, late_limit_s=1800),
    }

    assert place(debt(), planned=[airing("05:40", 1200)], programmes=limited) == ["06:00:00"]
    assert place(debt(), planned=[airing("05:40", 1201)], programmes=limited) == []


def test_without_a_gap_nothing_is_planned() -> None:
    assert place(debt(), planned=[airing("05:40", 15 * 3600 + 1200)]) == []


# --- when the files are edited afterwards ----------------------------------------------------------


def makegood(start: str = "06:00", **more: object) -> Occurrence:
    return airing(start, 300, "reschedule", kind=OccurrenceKind.MAKEGOOD, repeat_of="x", slot="", **more)


def displaced(*planned: Occurrence, now: str = "05:40") -> tuple[Occurrence, ...]:
    return revised_makegoods(planned, quiet=QUIET, now=at(now))


def test_a_makegood_gives_way_to_what_is_planned_on_its_time_later() -> None:
    (gone,) = displaced(makegood(), airing("06:04"))

    assert gone.state is S.SET_ASIDE
    assert "another programme" in str(gone.reason)
    assert displaced(makegood(), airing("06:05"), airing("06:00", state=S.CANCELLED)) == ()
    assert displaced(makegood(), airing("06:00", state=S.SET_ASIDE)) == ()


def test_a_makegood_that_was_set_aside_comes_back_when_its_time_is_free_again() -> None:
    aside = makegood(state=S.SET_ASIDE, reason=verbatim("x"))

    (back,) = displaced(aside, airing("06:05"))
    assert (back.state, back.reason, back.bulletin) == (S.PLANNED, None, aside.bulletin)
    assert displaced(aside, airing("06:04")) == ()
    assert displaced(aside, now="06:00") == ()
    # What is over or on is no reason to look no further, and holds its time only when it sounds.
    late = airing("06:10", 60)
    for state in (S.SET_ASIDE, S.ON_AIR):
        on = makegood("05:57", state=state)
        assert [each.state for each in displaced(on, late, makegood("06:06"), now="06:00")] == [S.SET_ASIDE]
        gone = displaced(on, makegood("06:01"), now="06:00")
        assert bool(gone) is (state is S.ON_AIR)
    # It takes its place from a makegood behind it, as if it had never been gone.
    (gone,) = displaced(makegood("06:02"), makegood())
    assert gone.starts_at == at("06:02")


def test_a_makegood_gives_way_to_quiet_hours_that_were_moved_onto_it() -> None:
    (gone,) = displaced(makegood("20:58"))

    assert "quiet hours" in str(gone.reason)


def test_of_two_makegoods_on_one_time_one_stays() -> None:
    assert len(displaced(makegood(), makegood("06:02"))) == 1


def test_a_makegood_does_not_give_way_to_a_message_nor_once_it_has_begun() -> None:
    message = airing("06:01", kind=OccurrenceKind.INTERRUPTION)

    assert displaced(makegood(), message) == ()
    assert displaced(makegood(state=S.ON_AIR), airing("06:04"), now="06:01") == ()


# --- whatever the day ------------------------------------------------------------------------------

STARTS = st.integers(0, 24 * 60 - 1).map(lambda minute: f"{minute // 60:02}:{minute % 60:02}")
NAMES = st.sampled_from(["join", "play", "reschedule"])
DAYS = st.lists(
    st.builds(
        airing,
        STARTS,
        st.integers(30, 7200),
        NAMES,
        state=st.sampled_from([S.APPROVED, S.PLANNED, S.ON_AIR, S.AIRED, S.PARTIAL, S.MISSED, S.PRE_EMPTED]),
        priority=st.sampled_from(Priority),
        outputs=st.sampled_from([("loa",), ("fm",), ("loa", "fm")]),
    ),
    max_size=12,
    unique_by=lambda each: each.id,
)
SPANS = st.sampled_from([(), QUIET, Calendar().quiet_spans(DAY + timedelta(days=1), VIETNAM)])
LIMITS = st.sampled_from([0, 1800, 4 * 3600])


def look(
    day: Sequence[Occurrence], now: datetime, quiet: Sequence[tuple[datetime, datetime]], limit_s: int
) -> tuple[Occurrence, ...]:
    """Do what the station does at each look, and give the makegoods that it adds."""
    programmes = {
        **PROGRAMMES,
        "reschedule": programme("reschedule", LatePolicy.RESCHEDULE, late_limit_s=limit_s),
    }
    debts = [
        debt(each, each.length_s, valid_until=at("18:00") if each.length_s % 2 else None)
        for each in owed(day, programmes, hardly_heard={each.id for each in day})
    ]
    return place_makegoods(debts, planned=day, programmes=programmes, quiet=quiet, now=now)


@given(DAYS, STARTS, SPANS, LIMITS)
def test_a_makegood_never_overlaps_never_breaks_the_quiet_and_keeps_all_its_limits(
    day: list[Occurrence], clock: str, quiet: Sequence[tuple[datetime, datetime]], limit_s: int
) -> None:
    now = at(clock)

    found = look(day, now, quiet, limit_s)

    standing = [each for each in day if each.state not in TERMINAL_STATES]
    for one, other in [*((a, b) for a in found for b in standing), *combinations(found, 2)]:
        apart = one.ends_at <= other.starts_at or other.ends_at <= one.starts_at
        assert apart or not set(one.outputs) & set(other.outputs)
    for each in found:
        first = next(one for one in day if one.id == each.repeat_of)
        assert now + timedelta(seconds=30) <= each.starts_at >= first.starts_at
        assert each.ends_at <= at("00:00") + timedelta(days=1)
        assert all(each.ends_at <= start or end <= each.starts_at for start, end in quiet)
        assert each.length_s % 2 == 0 or each.ends_at <= at("18:00")
        assert not limit_s or each.starts_at <= first.starts_at + timedelta(seconds=limit_s)
        assert each.outputs == first.outputs


@given(DAYS, st.lists(STARTS, min_size=2, max_size=4), SPANS, LIMITS)
def test_looking_again_plans_at_most_one_makegood_for_each_and_moves_none(
    day: list[Occurrence], clocks: list[str], quiet: Sequence[tuple[datetime, datetime]], limit_s: int
) -> None:
    stored = list(day)
    for clock in sorted(clocks):
        first = look(stored, at(clock), quiet, limit_s)
        again = look([*stored, *first], at(clock), quiet, limit_s)
        stored += first
        assert again == ()
        assert revised_makegoods(stored, quiet=quiet, now=at(clock)) == ()

    makegoods = [each for each in stored if each.kind is OccurrenceKind.MAKEGOOD]
    assert len({each.repeat_of for each in makegoods}) == len(makegoods)
    assert len({each.id for each in stored}) == len(stored)


@given(DAYS, STARTS, SPANS, LIMITS)
def test_the_same_day_gives_the_same_makegoods_in_whatever_order_it_is_read(
    day: list[Occurrence], clock: str, quiet: Sequence[tuple[datetime, datetime]], limit_s: int
) -> None:
    assert look(day, at(clock), quiet, limit_s) == look(day[::-1], at(clock), quiet, limit_s)

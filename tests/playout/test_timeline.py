"""The timeline is a pure function; these are its rules, one by one and for anything."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.model import LatePolicy, Priority
from broadcaster.playout.channel.timeline import (
    ABANDON_UNDER_S,
    URGENT_WAITS,
    Claim,
    choose,
    put_first,
    start_of,
)
from broadcaster.sound.frames import frames_of
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from tests.playout.scenario import at

DUE = at("05:30")


def claim(name: str = "a", **changes: object) -> Claim:
    values: dict[str, object] = {
        "occurrence": name,
        "priority": Priority.NORMAL,
        "due_at": DUE,
        "slot_end_at": DUE + timedelta(minutes=10),
        "frames": 300 * HOUSE_RATE_HZ,
        "late": LatePolicy.JOIN,
        "late_limit_s": 120,
    }
    return Claim(**{**values, **changes})


def after(seconds: float) -> datetime:
    return DUE + timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("late", "seconds", "played_s", "enters_s", "sounds_s"),
    [
        (LatePolicy.JOIN, 0, 0, 0, 300),
        (LatePolicy.JOIN, 0.9, 0, 0, 300),
        (LatePolicy.JOIN, 9, 0, 0, 300),
        (LatePolicy.JOIN, 300, 0, 0, 300),
        (LatePolicy.JOIN, 301, 100, 100, 200),
        (LatePolicy.PLAY, 60, 0, 0, 300),
        (LatePolicy.PLAY, 120, 0, 0, 300),
        (LatePolicy.PLAY, 121, 0, None, None),
        (LatePolicy.PLAY, 80, 60, 60, 240),
        (LatePolicy.PLAY, 181, 60, None, None),
        (LatePolicy.PLAY, 292, 291, None, None),
        (LatePolicy.SKIP, 0.5, 0, 0, 300),
        (LatePolicy.SKIP, 2, 0, None, None),
        (LatePolicy.SKIP, 80, 60, None, None),
        (LatePolicy.RESCHEDULE, 0.9, 0, 0, 300),
        (LatePolicy.RESCHEDULE, 2, 0, None, None),
        (LatePolicy.RESCHEDULE, 80, 60, 60, 240),
        (LatePolicy.RESCHEDULE, 361, 60, None, None),
    ],
)
def test_a_late_programme_enters_by_its_policy(
    late: LatePolicy, seconds: float, played_s: int, enters_s: int | None, sounds_s: int | None
) -> None:
    found = start_of(claim(late=late, played_frames=played_s * HOUSE_RATE_HZ), after(seconds))

    if enters_s is None:
        assert found is None
    else:
        assert found is not None
        assert (found.enter, found.frames) == (enters_s * HOUSE_RATE_HZ, sounds_s * HOUSE_RATE_HZ)


@pytest.mark.parametrize(
    ("seconds", "played_s", "enters_s"),
    [(9, 0, 9), (60, 0, 60), (60, 20, 60), (289, 0, 289), (291, 0, None), (100, 99, 100)],
)
@pytest.mark.parametrize("late", [LatePolicy.JOIN, LatePolicy.RESCHEDULE])
def test_what_does_not_fit_any_more_or_is_live_is_joined_where_it_would_be(
    late: LatePolicy, seconds: float, played_s: int, enters_s: int | None
) -> None:
    if late is LatePolicy.RESCHEDULE and not played_s:
        return
    tight = {"late": late, "played_frames": played_s * HOUSE_RATE_HZ}
    for wanted in (
        claim(slot_end_at=after(300), **tight),
        claim(is_live=True, slot_end_at=after(900), **tight),
    ):
        found = start_of(wanted, after(seconds))
        if enters_s is None:
            assert found is None
        else:
            assert found is not None
            assert found.enter == enters_s * HOUSE_RATE_HZ


MARKS = tuple(second * HOUSE_RATE_HZ for second in (0, 30, 100, 180, 280))


@pytest.mark.parametrize(
    ("late", "played_s", "seconds", "enters_s"),
    [
        (LatePolicy.PLAY, 20, 60, 0),
        (LatePolicy.PLAY, 30, 60, 30),
        (LatePolicy.PLAY, 179, 200, 100),
        (LatePolicy.PLAY, 299, 320, 280),
        # Two minutes late at most: where going back would be later than that, it goes on in mid-text.
        (LatePolicy.PLAY, 179, 221, 179),
        (LatePolicy.JOIN, 179, 200, 100),
        (LatePolicy.JOIN, 179, 400, 100),
        # What is left from there does not fit any more.
        (LatePolicy.JOIN, 179, 401, None),
        (LatePolicy.RESCHEDULE, 179, 200, 100),
    ],
)
def test_what_was_stopped_goes_on_from_the_beginning_of_its_last_item(
    late: LatePolicy, played_s: int, seconds: float, enters_s: int | None
) -> None:
    wanted = claim(late=late, played_frames=played_s * HOUSE_RATE_HZ, marks=MARKS)

    found = start_of(wanted, after(seconds))

    assert (found and found.enter) == (None if enters_s is None else enters_s * HOUSE_RATE_HZ)


def test_a_message_says_everything_again_whatever_its_items() -> None:
    found = start_of(
        claim(starts_over=True, late=LatePolicy.PLAY, played_frames=MARKS[3], marks=MARKS), after(60)
    )

    assert found is not None
    assert found.enter == 0


def test_a_short_item_on_time_is_not_abandoned() -> None:
    found = start_of(claim(frames=3 * HOUSE_RATE_HZ), DUE)

    assert found is not None
    assert found.frames == 3 * HOUSE_RATE_HZ


def test_a_programme_that_plays_late_may_overrun_by_as_much_as_it_was_late() -> None:
    found = start_of(claim(late=LatePolicy.PLAY, frames=600 * HOUSE_RATE_HZ), after(100))

    assert found is not None
    assert (found.frames, found.cut) == (600 * HOUSE_RATE_HZ, False)


claims = st.builds(
    claim,
    st.sampled_from("abcdef"),
    priority=st.sampled_from(Priority),
    due_at=st.integers(-900, 900).map(after),
    slot_end_at=st.integers(901, 2000).map(after),
    frames=st.integers(0, 1000).map(lambda seconds: seconds * HOUSE_RATE_HZ),
    late=st.sampled_from(LatePolicy),
    late_limit_s=st.integers(0, 600),
    starts_over=st.booleans(),
    played_frames=st.integers(0, 600).map(lambda seconds: seconds * HOUSE_RATE_HZ),
    marks=st.sampled_from(((), MARKS)),
    is_live=st.booleans(),
)
moments = st.floats(-1000, 3000).map(after)


@given(claims, moments)
def test_a_start_stays_inside_its_audio_and_its_limits(wanted: Claim, moment: datetime) -> None:
    found = start_of(wanted, max(moment, wanted.due_at))

    if found:
        assert 0 <= found.enter < found.enter + found.frames <= wanted.frames
        assert found.off_at <= wanted.slot_end_at + timedelta(seconds=wanted.late_limit_s, milliseconds=1)
        assert found.cut == (found.enter + found.frames < wanted.frames)
        assert found.enter == 0 or found.frames >= ABANDON_UNDER_S * HOUSE_RATE_HZ


@given(st.lists(claims, max_size=6, unique_by=lambda each: each.occurrence), st.none() | claims, moments)
def test_a_choice_never_puts_a_lower_class_over_a_higher_one(
    waiting: list[Claim], on_air: Claim | None, moment: datetime
) -> None:
    choice = choose(waiting, moment, on_air)

    if choice.start:
        begun = choice.start.claim
        assert begun.due_at - moment <= timedelta(microseconds=11)
        assert on_air is None or begun.priority >= on_air.priority
        able = [each for each in waiting if each.due_at <= moment and start_of(each, moment)]
        assert all(each.priority <= begun.priority for each in able)
    assert all(each not in choice.spent for each in waiting if each.due_at > moment + timedelta(seconds=1))
    assert choice.next_at is None or choice.next_at > moment


@given(st.floats(0, 1e6))
def test_frames_are_the_nearest_whole_ones(seconds: float) -> None:
    assert abs(frames_of(timedelta(seconds=seconds)) - seconds * HOUSE_RATE_HZ) <= 0.6


# --- classes and joints ----------------------------------------------------------------------------


def test_an_urgent_message_waits_for_the_end_of_the_running_item() -> None:
    urgent = claim("u", priority=Priority.URGENT, due_at=after(60), slot_end_at=after(86400))
    on_air = claim("a", slot_end_at=after(600))

    choice = choose([urgent], after(60), on_air)

    assert choice.start is None
    assert choice.next_at == after(600), "at the end of its slot the programme gives way"
    found = choose([urgent], after(300), None).start
    assert found
    assert found.claim is urgent


def test_an_urgent_message_does_not_wait_for_hours() -> None:
    urgent = claim(
        "u", priority=Priority.URGENT, late=LatePolicy.PLAY, late_limit_s=3600, slot_end_at=after(86400)
    )
    relay = claim("a", slot_end_at=after(7200), frames=7200 * HOUSE_RATE_HZ)

    assert choose([urgent], after(899), relay).next_at == DUE + URGENT_WAITS
    assert choose([urgent], after(900), relay).start


def test_an_urgent_message_goes_before_the_programme_that_is_due() -> None:
    programme = claim("p")
    urgent = claim("u", priority=Priority.URGENT, due_at=after(-60), late=LatePolicy.PLAY)

    found = choose([programme, urgent], DUE, None).start

    assert found
    assert found.claim is urgent


@pytest.mark.parametrize(("wait_s", "moment"), [(0, 0), (60, 60)])
def test_a_programme_waits_for_the_one_before_as_long_as_its_rule_says(wait_s: int, moment: int) -> None:
    before = claim("a", slot_end_at=DUE, overrun_s=300)
    waiting = claim("b", wait_s=wait_s)

    choice = choose([waiting], DUE, before)

    assert (choice.start is None) == (wait_s > 0)
    found = choose([waiting], after(moment), before).start
    assert found
    assert (found.enter, found.frames) == (0, 300 * HOUSE_RATE_HZ)


@pytest.mark.parametrize("late", list(LatePolicy))
def test_what_has_waited_begins_with_its_first_word_and_keeps_its_length(late: LatePolicy) -> None:
    found = start_of(claim(wait_s=60, late=late, slot_end_at=after(300)), after(40))

    assert found
    assert (found.enter, found.frames, found.cut) == (0, 300 * HOUSE_RATE_HZ, False)


@pytest.mark.parametrize(("overrun_s", "sounds_s"), [(0, 200), (50, 250), (500, 300)])
def test_a_programme_runs_over_its_slot_as_far_as_its_rule_says(overrun_s: int, sounds_s: int) -> None:
    found = start_of(claim(slot_end_at=after(200), overrun_s=overrun_s), DUE)

    assert found
    assert found.frames == sounds_s * HOUSE_RATE_HZ
    assert found.cut == (sounds_s < 300)


# --- what a person puts first -------------------------------------------------------------------------


def message(name: str, due_s: float, **changes: object) -> Claim:
    return claim(
        name,
        priority=Priority.URGENT,
        due_at=after(due_s),
        slot_end_at=after(due_s) + timedelta(days=1),
        late=LatePolicy.PLAY,
        late_limit_s=3600,
        starts_over=True,
        **changes,
    )


def chosen(waiting: tuple[Claim, ...], seconds: float, on_air: Claim | None = None) -> str:
    found = choose(waiting, after(seconds), on_air).start
    return found.claim.occurrence if found else ""


def test_equals_go_by_their_time_until_a_person_decides() -> None:
    waiting = (message("hop", 0), message("dien", 60), message("nuoc", 120))

    assert chosen(waiting, 300) == "hop"
    assert chosen(put_first(waiting, "nuoc"), 300) == "nuoc"
    assert chosen(put_first(put_first(waiting, "nuoc"), "dien"), 300) == "dien", "the latest word counts"


def test_what_is_put_first_stays_behind_higher_classes_and_does_not_come_before_its_time() -> None:
    lu = replace(message("lu", 0), priority=Priority.EMERGENCY)
    waiting = put_first((message("hop", 0), message("dien", 600), lu), "dien")

    assert chosen(waiting, 0) == "lu"
    assert chosen(waiting[:2], 0) == "hop"
    assert chosen(waiting[:2], 600) == "dien"


def test_what_is_put_first_makes_nobody_of_its_class_wait_longer() -> None:
    # It goes in the place of the one that has waited its fifteen minutes.
    relay = claim("tiep-am", slot_end_at=after(7200), frames=7200 * HOUSE_RATE_HZ)
    waiting = put_first((message("hop", 0), message("dien", 600)), "dien")

    assert chosen(waiting, URGENT_WAITS.total_seconds() - 1, relay) == ""
    assert chosen(waiting, URGENT_WAITS.total_seconds(), relay) == "dien"


def test_what_sounds_is_not_interrupted_by_an_equal_that_is_put_first() -> None:
    (dien,) = put_first((message("dien", 0),), "dien")

    assert chosen((dien,), 10, message("hop", 0)) == ""

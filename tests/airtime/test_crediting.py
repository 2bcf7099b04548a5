"""Which seconds count."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.airtime import REAL_EVIDENCE, Accepted, credit, parse_period
from broadcaster.airtime.sounding import instant_us, soundings_of
from broadcaster.clock import VIETNAM
from broadcaster.model import (
    AsRun,
    Cue,
    EndReason,
    Evidence,
    Origin,
    Outcome,
    Period,
    Quota,
    Silence,
    Split,
    Window,
)

Row = Callable[..., AsRun]
At = Callable[..., datetime]
NOVEMBER = parse_period("2026-11")
CCHC = Quota(id="q", title="q", period=Period.MONTH, theme="cchc", minimum_s=900)


HERE = Accepted(zone=VIETNAM)


def credited(*rows: AsRun, quota: Quota = CCHC, evidence: frozenset[Evidence] = REAL_EVIDENCE) -> float:
    return credit(rows, quota, NOVEMBER, replace(HERE, evidence=evidence))


def test_what_aired_is_credited_to_its_theme_and_its_programme(row: Row, at: At) -> None:
    rows = [row(at(3)), row(at(4), programme="khac", themes=("thoi-su",))]

    assert credited(*rows) == 300
    assert credited(*rows, quota=replace(CCHC, theme="", programme="khac")) == 300
    assert credited(*rows, quota=replace(CCHC, theme="tthc")) == 0


def test_simulcast_counts_once(row: Row, at: At) -> None:
    assert credited(row(at(3), output="loa"), row(at(3, second=2), output="fm")) == 302


def test_outputs_that_do_not_count_are_left_out(row: Row, at: At) -> None:
    rows = [row(at(3), output="loa"), row(at(4), output="fm")]

    assert credited(*rows, quota=replace(CCHC, outputs=("fm",))) == 300


def test_what_the_output_reported_counts_not_the_slot(row: Row, at: At) -> None:
    cut = replace(row(at(3), 300), aired_ms=12_500, outcome=Outcome.PARTIAL, reason=EndReason.CRASHED)

    assert credited(cut) == 12.5


def test_missed_rows_bring_nothing(row: Row, at: At) -> None:
    assert credited(replace(row(at(3)), aired_ms=0, outcome=Outcome.MISSED)) == 0


@pytest.mark.parametrize(
    ("origin", "worth"),
    [
        (Origin.OWN, 300),
        (Origin.EMERGENCY, 300),
        (Origin.REPEAT, 75),
        (Origin.FALLBACK, 75),
        (Origin.RELAY, 150),
    ],
)
def test_repeats_and_relays_count_by_their_share(row: Row, at: At, origin: Origin, worth: float) -> None:
    quota = replace(CCHC, repeat_share=0.25, relay_share=0.5)

    assert credited(row(at(3), origin=origin), quota=quota) == worth


def test_where_a_repeat_and_an_own_bulletin_sound_at_once_the_higher_share_counts(row: Row, at: At) -> None:
    quota = replace(CCHC, repeat_share=0.5)
    rows = [
        row(at(3, 5, 30), 300, output="loa"),
        row(at(3, 5, 32), 300, output="fm", origin=Origin.REPEAT, occurrence="o"),
    ]

    assert credited(*rows, quota=quota) == 300 + 0.5 * 120


def test_a_row_across_the_end_of_the_month_is_split_at_local_midnight(row: Row, at: At) -> None:
    night = row(at(30, 23, 58), 300)

    assert credited(night) == 120
    assert credit([night], CCHC, parse_period("2026-12"), HERE) == 180


def test_only_the_part_in_the_window_counts(row: Row, at: At) -> None:
    quota = replace(
        CCHC, windows=(Window(start=time(5), end=time(5, 32)), Window(start=time(17), end=time(18)))
    )

    assert credited(row(at(3)), row(at(3, 12)), row(at(3, 17, 58)), quota=quota) == 120 + 120


def test_a_window_until_midnight_ends_with_the_day(row: Row, at: At) -> None:
    quota = replace(CCHC, windows=(Window(start=time(23), end=time(0)),))

    assert credited(row(at(3, 23, 58)), quota=quota) == 120


def test_a_row_across_midnight_meets_the_windows_of_both_days(row: Row, at: At) -> None:
    quota = replace(
        CCHC, windows=(Window(start=time(0), end=time(0, 1)), Window(start=time(23, 59), end=time(0)))
    )

    assert credited(row(at(3, 23, 58), 300), quota=quota) == 60 + 60


def test_a_corrected_row_is_left_out_and_its_correction_counts(row: Row, at: At) -> None:
    wrong = row(at(3), 300, row_id="a")
    right = row(at(3), 100, row_id="b", corrects="a", evidence=Evidence.MANUAL)
    righter = row(at(3), 90, row_id="c", corrects="b", evidence=Evidence.MANUAL)

    assert credited(wrong, right) == 100
    assert credited(righter, wrong, right) == 90


def test_a_simulation_proves_nothing_unless_it_is_asked_for(row: Row, at: At) -> None:
    rows = [row(at(3)), row(at(4), 60, evidence=Evidence.SIMULATED)]

    assert credited(*rows) == 300
    assert credited(*rows, evidence=frozenset({Evidence.SIMULATED})) == 60


def test_a_real_row_is_not_undone_by_a_simulated_one_of_another_name(row: Row, at: At) -> None:
    rows = [row(at(3), row_id="a"), row(at(3), 10, row_id="b", evidence=Evidence.SIMULATED)]

    assert credited(*rows) == 300


# --- whatever aired --------------------------------------------------------------------------------

MONTH_S = 30 * 86_400


@st.composite
def _rows(draw: st.DrawFn) -> list[AsRun]:
    start = datetime(2026, 10, 31, tzinfo=VIETNAM)
    made = []
    for number in range(draw(st.integers(0, 8))):
        begins = start + timedelta(
            days=draw(st.integers(0, 31)),
            hours=draw(st.sampled_from((0, 5, 17, 23))),
            milliseconds=draw(st.integers(0, 3_599_999)),
        )
        aired_ms = draw(st.integers(0, 100_000_000))
        made.append(
            AsRun(
                id=f"r{number}",
                occurrence=f"o{draw(st.integers(0, 3))}",
                programme="cchc",
                title="",
                themes=("cchc",),
                output=draw(st.sampled_from(("loa", "fm"))),
                origin=draw(st.sampled_from(Origin)),
                priority=0,
                bulletin="",
                scheduled_start=begins,
                actual_start=begins,
                actual_end=begins + timedelta(milliseconds=aired_ms),
                aired_ms=aired_ms,
                outcome=Outcome.AIRED,
                reason=EndReason.COMPLETE,
                evidence=Evidence.PLAYER,
            )
        )
    return made


_SHARES = st.sampled_from((0.0, 0.25, 0.5, 1.0))
_QUOTAS = st.builds(
    lambda repeat, relay: replace(CCHC, repeat_share=repeat, relay_share=relay), _SHARES, _SHARES
)


def cut(row: AsRun, part: float) -> list[AsRun]:
    head_ms = int(row.aired_ms * part)
    middle = row.actual_start + timedelta(milliseconds=head_ms)
    return [
        replace(row, id=f"{row.id}a", actual_end=middle, aired_ms=head_ms),
        replace(row, id=f"{row.id}b", actual_start=middle, aired_ms=row.aired_ms - head_ms),
    ]


@given(_rows(), _QUOTAS, st.floats(0, 1))
def test_cutting_rows_in_two_changes_nothing(rows: list[AsRun], quota: Quota, part: float) -> None:
    pieces = [piece for row in rows for piece in cut(row, part)]

    assert credited(*pieces, quota=quota) == pytest.approx(credited(*rows, quota=quota), abs=1e-6)


@given(_rows(), _QUOTAS)
def test_credit_is_never_more_than_the_wall_time_nor_than_the_sum(rows: list[AsRun], quota: Quota) -> None:
    total = credited(*rows, quota=quota)

    assert 0 <= total <= MONTH_S
    assert total <= sum(row.aired_ms for row in rows) / 1000 + 1e-6


@given(_rows(), _QUOTAS)
def test_one_more_row_never_takes_credit_away(rows: list[AsRun], quota: Quota) -> None:
    for count in range(len(rows)):
        less, more = (credited(*rows[:end], quota=quota) for end in (count, count + 1))
        assert less <= more + 1e-6


@given(_rows(), _QUOTAS, st.lists(st.times(), min_size=1, max_size=4, unique=True))
def test_windows_that_part_the_day_part_the_credit(
    rows: list[AsRun], quota: Quota, borders: list[time]
) -> None:
    edges = sorted({time(0), *borders})
    windows = [Window(start=start, end=end) for start, end in zip(edges, [*edges[1:], time(0)], strict=True)]

    parts = [credited(*rows, quota=replace(quota, windows=(window,))) for window in windows]

    assert sum(parts) == pytest.approx(credited(*rows, quota=quota), abs=1e-5)
    assert credited(*rows, quota=replace(quota, windows=tuple(windows))) == pytest.approx(
        sum(parts), abs=1e-5
    )


@given(_rows(), _QUOTAS)
def test_months_part_the_credit_of_the_year(rows: list[AsRun], quota: Quota) -> None:
    months = [credit(rows, quota, parse_period(f"2026-{month:02}"), HERE) for month in (10, 11, 12)]

    assert sum(months) == pytest.approx(credit(rows, quota, parse_period("2026"), HERE), abs=1e-5)


def test_silence_that_is_longer_than_a_pause_is_no_airtime(row: Row, at: At) -> None:
    # Seen: a bulletin of 120 s with 100 s of silence was credited 120 s.
    silent = replace(
        row(at(3), aired_s=120),
        silences=(Silence(offset_ms=10_000, length_ms=100_000), Silence(offset_ms=112_000, length_ms=3_000)),
    )

    assert sum(each.end_us - each.start_us for each in soundings_of(silent)) == 20_000_000
    assert [each.start_us - instant_us(silent.actual_start) for each in soundings_of(silent)] == [
        0,
        110_000_000,
    ]


CUES = (
    Cue(item="2", title="", themes=("nong-nghiep",), start_ms=200_000, end_ms=260_000),
    Cue(item="1", title="", themes=("tthc",), start_ms=50_000, end_ms=100_000),
    Cue(item="3", title="", themes=(), start_ms=260_000, end_ms=280_000),
)
"""Not in order; the last one has no themes of its own."""


@pytest.mark.parametrize(
    ("theme", "entered_s", "heard_s", "worth"),
    [
        ("cchc", 0, 300, 300 - 50 - 60),
        ("tthc", 0, 300, 50),
        ("nong-nghiep", 0, 300, 60),
        ("tthc", 75, 100, 25),
        ("tthc", 100, 100, 0),
        ("cchc", 75, 50, 25),
        ("nong-nghiep", 0, 230, 30),
        ("cchc", 0, 20, 20),
        ("suc-khoe", 0, 300, 0),
    ],
)
def test_an_item_counts_for_its_own_theme_and_the_frame_for_that_of_the_programme(
    row: Row, at: At, theme: str, entered_s: int, heard_s: int, worth: int
) -> None:
    heard = replace(row(at(3), heard_s), bulletin="b", bulletin_version=2, entered_ms=entered_s * 1000)
    quota = replace(CCHC, theme=theme, split=Split.SEGMENTS)
    asked: list[tuple[str, int]] = []

    def cues(bulletin: str, version: int) -> tuple[Cue, ...]:
        asked.append((bulletin, version))
        return CUES

    assert credit([heard], quota, NOVEMBER, replace(HERE, cues=cues)) == worth
    assert asked == [("b", 2)]


def test_a_bulletin_of_which_no_items_are_known_counts_whole(row: Row, at: At) -> None:
    quota = replace(CCHC, split=Split.SEGMENTS)

    assert credited(row(at(3)), quota=quota) == 300
    assert credited(replace(row(at(3)), bulletin="b"), quota=quota) == 300


def test_a_stuttering_row_goes_on_after_the_next_one_has_begun(row: Row, at: At) -> None:
    silent = replace(row(at(3), 120), silences=(Silence(offset_ms=10_000, length_ms=60_000),))
    other = row(at(3, 5, 30, 30), 20, output="fm", occurrence="o")
    later = row(at(3, 5, 31, 50), 30, output="fm", occurrence="p")

    # 10 s, then 20 s of the other, then from second 70 to 120, and 20 s more of the last.
    assert credited(silent, other, later) == 10 + 20 + 50 + 20


def test_the_window_of_the_evening_before_reaches_into_the_first_night_of_a_month(row: Row, at: At) -> None:
    quota = replace(CCHC, windows=(Window(start=time(22), end=time(1)),))
    night = row(at(30, 23, 59), 3600 + 120)

    assert credited(night, quota=quota) == 60
    assert credit([night], quota, parse_period("2026-12"), HERE) == 3600
    only_sunday = replace(quota, windows=(Window(start=time(22), end=time(1), days=frozenset({6})),))
    assert credit([night], only_sunday, parse_period("2026-12"), HERE) == 0


def test_a_moment_of_a_relay_and_a_repeat_counts_for_what_is_worth_more(row: Row, at: At) -> None:
    both = [
        row(at(3), 100, output="loa", origin=Origin.RELAY),
        row(at(3), 100, output="fm", origin=Origin.REPEAT, occurrence="o"),
    ]
    quota = replace(CCHC, relay_share=0.5, repeat_share=0.25)

    assert credited(*both, quota=quota) == 50
    assert credited(*both, quota=replace(quota, relay_limit_s=10)) == 10 + 0.25 * 80
    assert credited(*both, quota=replace(quota, relay_limit_s=10, repeat_limit_s=5)) == 15


def test_what_touches_is_not_counted_twice_and_leaves_no_gap(row: Row, at: At) -> None:
    quota = replace(
        CCHC, windows=(Window(start=time(5), end=time(5, 32)), Window(start=time(5, 32), end=time(6)))
    )

    assert credited(row(at(3), 300), row(at(3, 5, 35), 60, occurrence="o"), quota=quota) == 360

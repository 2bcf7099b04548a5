"""Whatever aired: what quotas may never say."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadcaster.airtime import Accepted, credit, lines_of, parse_period
from broadcaster.airtime.quota.counted_time import counted_time
from broadcaster.airtime.quota.cover import Worth
from broadcaster.airtime.quota.regularity import longest_gap_d, regular_from
from broadcaster.clock import VIETNAM
from broadcaster.model import (
    EVERY_DAY,
    AsRun,
    Cue,
    EndReason,
    Evidence,
    Origin,
    Outcome,
    Period,
    Quota,
    QuotaLine,
    Silence,
    Split,
    Window,
)

NOVEMBER = parse_period("2026-11")
HERE = Accepted(zone=VIETNAM)
START = datetime(2026, 11, 3, 5, 30, tzinfo=VIETNAM)
QUOTA = Quota(id="q", title="q", period=Period.MONTH, theme="cchc", minimum_s=60)


def make_row(number: int, start: datetime, aired_ms: int, **more: object) -> AsRun:
    row = AsRun(
        id=f"r{number}",
        occurrence=f"o{number}",
        programme="cchc",
        title="",
        themes=("cchc",),
        output="loa",
        origin=Origin.OWN,
        priority=0,
        bulletin="",
        scheduled_start=start,
        actual_start=start,
        actual_end=start + timedelta(milliseconds=aired_ms),
        aired_ms=aired_ms,
        outcome=Outcome.AIRED,
        reason=EndReason.COMPLETE,
        evidence=Evidence.PLAYER,
        zones=("thon-1",),
    )
    return replace(row, **more)  # type: ignore[arg-type]


@st.composite
def _rows(draw: st.DrawFn) -> list[AsRun]:
    """Rows of a few seconds near each other: they overlap, touch, repeat, stutter and fall silent."""
    made = []
    for number in range(draw(st.integers(0, 7))):
        length_ms = draw(st.integers(0, 40_000))
        silences = [
            Silence(offset_ms=draw(st.integers(0, 40_000)), length_ms=draw(st.integers(9_000, 20_000)))
        ]
        made.append(
            make_row(
                number,
                START + timedelta(milliseconds=draw(st.integers(0, 90_000))),
                length_ms,
                occurrence=f"o{draw(st.integers(0, 3))}",
                programme=draw(st.sampled_from(("cchc", "khac"))),
                output=draw(st.sampled_from(("loa", "fm"))),
                origin=draw(st.sampled_from(Origin)),
                zones=draw(st.sampled_from((("thon-1",), ("thon-2",), ("thon-1", "thon-2"), ()))),
                silences=tuple(silences if draw(st.booleans()) else ()),
            )
        )
    return made


_SHARES = st.sampled_from((0.0, 0.25, 0.5, 1.0))
_LIMITS = st.none() | st.integers(0, 60)


@st.composite
def _quotas(draw: st.DrawFn) -> Quota:
    return replace(
        QUOTA,
        repeat_share=draw(_SHARES),
        relay_share=draw(_SHARES),
        repeat_limit_s=draw(_LIMITS),
        relay_limit_s=draw(_LIMITS),
    )


def credited(rows: list[AsRun], quota: Quota) -> float:
    return credit(rows, quota, NOVEMBER, HERE)


def recounted(rows: list[AsRun], quota: Quota) -> float:
    """Count millisecond by millisecond, without the time line of the code."""
    own: set[int] = set()
    relay: set[int] = set()
    repeat: set[int] = set()
    for row in rows:
        begin = round((row.actual_start - START).total_seconds() * 1000)
        heard = set(range(begin, begin + row.aired_ms))
        for silence in row.silences:
            if silence.length_ms > 10_000:
                first = begin + silence.offset_ms
                heard -= set(range(first, first + silence.length_ms))
        kinds = {Origin.OWN: own, Origin.EMERGENCY: own, Origin.RELAY: relay}
        kinds.get(row.origin, repeat).update(heard)
    relay, repeat = relay - own, repeat - own
    both = len(relay & repeat)
    worth = Worth.of(quota)
    best = max(
        worth._sum(1000 * (len(relay) - both + as_relay), 1000 * (len(repeat) - as_relay))
        for as_relay in range(both + 1)
    )
    return len(own) / 1000 + best / 1e6


@given(_rows(), _quotas())
@settings(deadline=None, max_examples=60)
def test_a_recount_millisecond_by_millisecond_agrees(rows: list[AsRun], quota: Quota) -> None:
    assert credited(rows, quota) == pytest.approx(recounted(rows, quota), abs=1e-3)


@given(_rows(), _quotas())
def test_one_more_row_never_takes_credit_away_limits_or_not(rows: list[AsRun], quota: Quota) -> None:
    amounts = [credited(rows[:end], quota) for end in range(len(rows) + 1)]

    assert all(less <= more + 1e-6 for less, more in pairwise(amounts))


@given(_rows())
def test_no_zone_is_credited_more_than_the_time_that_passed_there(rows: list[AsRun]) -> None:
    line = counted(rows, replace(QUOTA, zones=("thon-1", "thon-2"), per_zone=True))

    for zone, seconds in line.by_zone_s.items():
        of_zone = [row for row in rows if zone in row.zones]
        ends = [row.actual_start + timedelta(milliseconds=row.aired_ms) for row in of_zone]
        first = min((row.actual_start for row in of_zone), default=START)
        assert 0 <= seconds <= (max(ends, default=START) - first).total_seconds() + 1e-6
    assert line.credited_s == min(line.by_zone_s.values())
    assert line.highest_s == max(line.by_zone_s.values())


def counted(rows: list[AsRun], quota: Quota, accepted: Accepted = HERE) -> QuotaLine:
    (line,) = lines_of(
        [(quota, NOVEMBER)],
        rows=sorted(rows, key=lambda row: row.actual_start),
        upcoming=(),
        now=START + timedelta(days=60),
        accepted=accepted,
    )
    return line


_THEMES = ("cchc", "thoi-su", "nong-nghiep")


@given(
    st.lists(st.tuples(st.integers(0, 60_000), st.sampled_from((*_THEMES, ""))), max_size=5),
    st.integers(0, 50_000),
    st.integers(0, 50_000),
    st.sampled_from(_THEMES),
)
def test_the_parts_of_a_bulletin_add_up_to_the_whole(
    marks: list[tuple[int, str]], entered_ms: int, aired_ms: int, frame: str
) -> None:
    edges = sorted(mark for mark, _ in marks)
    cues = [
        Cue(item="", title="", themes=(theme,) if theme else (), start_ms=start, end_ms=end)
        for (start, end), (_, theme) in zip(pairwise(edges), marks, strict=False)
    ]
    row = make_row(0, START, aired_ms, themes=(frame,), bulletin="b", entered_ms=entered_ms)
    accepted = replace(HERE, cues=lambda *_: cues)

    whole = credit([row], replace(QUOTA, theme=frame), NOVEMBER, accepted)
    parts = [
        credit([row], replace(QUOTA, theme=theme, split=Split.SEGMENTS), NOVEMBER, accepted)
        for theme in _THEMES
    ]
    both = replace(QUOTA, theme="cchc", parts=frozenset(_THEMES), split=Split.SEGMENTS)

    assert sum(parts) == pytest.approx(whole, abs=1e-6) == pytest.approx(aired_ms / 1000, abs=1e-6)
    assert credit([row], both, NOVEMBER, accepted) == pytest.approx(whole, abs=1e-6)


@given(st.lists(st.tuples(st.sampled_from(("a", "b", "c")), st.integers(1, 400_000)), max_size=8))
def test_programmes_that_follow_each_other_add_up_to_the_total(aired: list[tuple[str, int]]) -> None:
    rows, at = [], START
    for number, (programme, length_ms) in enumerate(aired):
        rows.append(make_row(number, at, length_ms, programme=programme))
        at += timedelta(milliseconds=length_ms)

    parts = [credited(rows, replace(QUOTA, theme="", programme=each)) for each in ("a", "b", "c")]
    share = counted(rows, replace(QUOTA, theme="", programme="a", minimum_s=0, minimum_share=0.5))

    assert sum(parts) == pytest.approx(credited(rows, QUOTA), abs=1e-6)
    assert share.required_s == pytest.approx(0.5 * sum(parts), abs=1e-6)


@given(
    st.lists(st.tuples(st.times(), st.times(), st.sets(st.integers(0, 6))), min_size=1, max_size=4),
    st.integers(0, 40 * 86_400),
)
def test_a_second_counts_when_a_window_of_its_evening_or_of_the_evening_before_holds_it(
    said: list[tuple[time, time, set[int]]], second: int
) -> None:
    windows = tuple(Window(start=start, end=end, days=frozenset(days)) for start, end, days in said)
    moment = datetime(2026, 10, 28, tzinfo=VIETNAM) + timedelta(seconds=second)

    heard = credited([make_row(0, moment, 1)], replace(QUOTA, windows=windows))

    def holds(window: Window, day: date) -> bool:
        start = datetime.combine(day, window.start, VIETNAM)
        last = day if window.end > window.start else day + timedelta(days=1)
        inside = start <= moment < datetime.combine(last, window.end, VIETNAM)
        return day.weekday() in window.days and inside

    today = moment.date()
    is_in = any(holds(each, day) for each in windows for day in (today, today - timedelta(days=1)))
    # A row of a millisecond may straddle a border that is no whole millisecond.
    assert 0 <= heard <= 0.001
    if is_in and today in NOVEMBER and not any(each.end.microsecond for each in windows):
        assert heard == pytest.approx(0.001)
    if not is_in or today not in NOVEMBER:
        assert heard < 0.001


@given(st.sets(st.dates(date(2026, 11, 1), date(2026, 11, 30))), st.integers(1, 31))
def test_no_gap_is_longer_than_told_and_regularity_is_reached_when_the_rest_is_short(
    aired: set[date], limit: int
) -> None:
    after, before = date(2026, 10, 31), date(2026, 12, 1)
    gap = longest_gap_d(aired, after=after, before=before)
    regular = regular_from(sorted(aired), limit, after=after, before=before)

    assert 1 <= gap <= 31
    assert (regular is None) == (gap > limit)
    if regular is not None:
        known = [each for each in aired if each <= regular]
        assert longest_gap_d(known, after=after, before=before) <= limit


def test_a_window_of_all_days_and_hours_is_the_whole_period() -> None:
    whole = replace(QUOTA, windows=(Window(start=time(0), end=time(0), days=EVERY_DAY),))

    assert counted_time(whole, NOVEMBER, VIETNAM) == counted_time(QUOTA, NOVEMBER, VIETNAM)
    assert len(counted_time(QUOTA, NOVEMBER, VIETNAM)) == 1

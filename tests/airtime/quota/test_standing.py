"""Where quotas stand, and what is still to come."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.airtime import (
    Accepted,
    Upcoming,
    expected,
    lines_of,
    parse_period,
    periods_on,
    periods_within,
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
    Period,
    Priority,
    Programme,
    Quota,
    QuotaLine,
    QuotaStatus,
    Silence,
)

Row = Callable[..., AsRun]
At = Callable[..., datetime]
NOVEMBER = parse_period("2026-11")
CCHC = Quota(id="q", title="q", period=Period.MONTH, theme="cchc", minimum_s=900)


def occurrence(start: datetime, **more: object) -> Occurrence:
    made = Occurrence(
        id=f"{start:%Y-%m-%dT%H%M%S}-x",
        slot="x",
        programme="cchc",
        title="CCHC",
        kind=OccurrenceKind.BULLETIN,
        priority=Priority.NORMAL,
        starts_at=start,
        length_s=420,
        outputs=("loa", "fm"),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def coming(start: datetime, length_s: float = 300, **more: object) -> Upcoming:
    return Upcoming(occurrence=occurrence(start, **more), themes=("cchc",), length_s=length_s, zones={})


def line(rows: list[AsRun], upcoming: list[Upcoming], now: datetime, quota: Quota = CCHC) -> QuotaLine:
    (found,) = lines_of(
        [(quota, NOVEMBER)], rows=rows, upcoming=upcoming, now=now, accepted=Accepted(zone=VIETNAM)
    )
    return found


def test_credited_and_planned_make_the_forecast(row: Row, at: At) -> None:
    found = line([row(at(3), 400)], [coming(at(24)), coming(at(26), 200)], at(22))

    assert (found.credited_s, found.planned_s, found.forecast_s) == (400, 500, 900)
    assert found.period == "2026-11"
    assert found.status is QuotaStatus.ON_TRACK


def test_short_when_even_the_plan_does_not_bring_it(row: Row, at: At) -> None:
    assert line([row(at(3), 400)], [coming(at(24), 499)], at(22)).status is QuotaStatus.SHORT


def test_met_as_soon_as_the_minimum_has_aired(row: Row, at: At) -> None:
    assert line([row(at(3), 900)], [], at(22)).status is QuotaStatus.MET


def test_a_month_that_is_over_without_its_minimum_is_short(row: Row, at: At) -> None:
    assert line([row(at(3), 899)], [], at(2, month=12)).status is QuotaStatus.SHORT


def test_a_maximum_that_was_or_will_be_exceeded_is_over(row: Row, at: At) -> None:
    quota = replace(CCHC, minimum_s=0, maximum_s=600)

    assert line([row(at(3), 601)], [], at(22), quota).status is QuotaStatus.OVER
    assert line([row(at(3), 400)], [coming(at(24))], at(22), quota).status is QuotaStatus.OVER
    assert line([row(at(3), 300)], [coming(at(24))], at(22), quota).status is QuotaStatus.ON_TRACK
    assert line([row(at(3), 300)], [], at(28) + timedelta(days=30), quota).status is QuotaStatus.MET


def test_what_should_have_aired_already_is_not_planned_any_more(at: At) -> None:
    found = line([], [coming(at(22, 5, 0)), coming(at(22, 5, 28))], at(22, 5, 30))

    assert found.planned_s == 180


def test_what_comes_after_the_period_is_not_counted(at: At) -> None:
    assert line([], [coming(at(1, month=12))], at(22)).planned_s == 0


def test_repeats_still_to_come_count_by_their_share(at: At) -> None:
    quota = replace(CCHC, repeat_share=0.5)

    assert line([], [coming(at(24), kind=OccurrenceKind.REPEAT)], at(22), quota).planned_s == 150


def test_outputs_and_zones_that_do_not_count_are_not_expected_either(at: At) -> None:
    elsewhere = replace(CCHC, outputs=("ngoai",))
    there = replace(CCHC, zones=("thon-2",))
    reached = replace(coming(at(24)), zones={"loa": ("thon-1",), "fm": ("thon-2",)})

    assert line([], [reached], at(22), elsewhere).planned_s == 0
    assert line([], [reached], at(22), there).planned_s == 300
    assert line([], [coming(at(24))], at(22), there).planned_s == 0


def test_a_share_is_held_to_all_that_airs_and_will_air(row: Row, at: At) -> None:
    quota = replace(CCHC, theme="nong-nghiep", minimum_s=0, minimum_share=0.25)
    rows = [row(at(3), 300), row(at(4), 100, themes=("nong-nghiep",), occurrence="o")]

    found = line(rows, [coming(at(24), 400)], at(22), quota)

    assert (found.credited_s, found.required_s, found.status) == (100, 200, QuotaStatus.SHORT)
    assert line(rows, [], at(22), quota).status is QuotaStatus.MET


def test_airings_are_counted_once_and_the_day_of_the_last_one_wanted_is_told(row: Row, at: At) -> None:
    quota = replace(CCHC, minimum_s=0, minimum_airings=3)
    rows = [row(at(3), output="loa"), row(at(3), output="fm"), row(at(5))]

    found = line(rows, [coming(at(24)), coming(at(26))], at(22), quota)

    assert (found.airings, found.forecast_airings, found.met_on) == (2, 4, date(2026, 11, 24))
    assert found.status is QuotaStatus.ON_TRACK
    assert line(rows, [], at(22), quota).met_on is None


def test_the_day_of_the_minimum_is_the_first_on_whose_end_it_is_reached(row: Row, at: At) -> None:
    rows = [row(at(3), 500), row(at(5), 400), row(at(6), 100)]

    assert line(rows, [], at(22)).met_on == date(2026, 11, 5)
    assert line(rows[:1], [coming(at(24), 400)], at(22)).met_on == date(2026, 11, 24)
    assert line([row(at(30, 23, 50), 900)], [], at(1, month=12)).met_on is None
    assert line(rows, [], at(22)).by_day_s[1:6] == (0, 500, 500, 900, 1000)


def test_regularity_is_met_when_what_is_left_of_the_period_is_short_enough(row: Row, at: At) -> None:
    quota = replace(CCHC, minimum_s=0, longest_gap_d=10)
    aired = [row(at(day)) for day in (5, 14, 21)]

    early = line(aired, [], at(15), quota)
    assert (early.status, early.met_on, early.longest_gap_d) == (QuotaStatus.MET, date(2026, 11, 21), 9)
    late = line(aired[:2], [], at(22), quota)
    assert (late.status, late.longest_gap_d, late.forecast_gap_d) == (QuotaStatus.SHORT, 9, 17)
    planned = line(aired[:2], [coming(at(23))], at(22), quota)
    assert (planned.status, planned.met_on) == (QuotaStatus.ON_TRACK, date(2026, 11, 23))


def test_a_limit_alone_is_kept_on_the_last_day(row: Row, at: At) -> None:
    quota = replace(CCHC, minimum_s=0, maximum_s=600)

    assert line([row(at(3), 300)], [], at(22), quota).met_on == date(2026, 11, 30)
    assert line([row(at(3), 601)], [], at(22), quota).met_on is None


def test_what_repeats_may_still_bring_is_told(row: Row, at: At) -> None:
    quota = replace(CCHC, repeat_share=0.5, repeat_limit_s=200)
    rows = [row(at(3), 100), row(at(4), 120, origin=Origin.REPEAT)]

    assert line(rows, [], at(22), quota).repeat_room_s == 140
    assert line(rows, [coming(at(24), 400, kind=OccurrenceKind.REPEAT)], at(22), quota).repeat_room_s == 0
    assert line(rows, [], at(22)).repeat_room_s is None


def test_where_zones_count_one_by_one_the_maximum_is_held_to_the_strongest(row: Row, at: At) -> None:
    quota = replace(CCHC, minimum_s=60, maximum_s=250, zones=("a", "b"), per_zone=True)
    rows = [
        replace(row(at(3), 300, output="loa"), zones=("a",)),
        replace(row(at(3), 100, output="fm"), zones=("b",)),
    ]

    found = line(rows, [], at(22), quota)

    assert (found.credited_s, found.highest_s, found.by_zone_s) == (100, 300, {"a": 300, "b": 100})
    assert found.status is QuotaStatus.OVER


def test_what_is_not_valid_in_a_period_has_no_line_there(at: At) -> None:
    over = replace(CCHC, valid_until=date(2026, 10, 31))
    coming_up = replace(CCHC, valid_from=date(2026, 12, 1))
    begins = replace(CCHC, valid_from=date(2026, 11, 30))

    assert [quota for quota, _ in periods_on([over, coming_up, begins], date(2026, 11, 22))] == [begins]
    assert [quota for quota, _ in periods_within([over, coming_up, begins], NOVEMBER)] == [begins]


def test_a_makegood_still_to_come_counts_as_a_first_airing(at: At) -> None:
    quota = replace(CCHC, repeat_share=0.5)

    assert line([], [coming(at(24), kind=OccurrenceKind.MAKEGOOD)], at(22), quota).planned_s == 300


def test_ended_occurrences_bring_nothing_and_lengths_are_the_best_known(at: At) -> None:
    programme = Programme(
        id="cchc", title="", script="", audio_template="", themes=("cchc",), target_s=360, maximum_s=420
    )
    given_to_it = [
        occurrence(at(24)),
        occurrence(at(25), bulletin="b"),
        occurrence(at(26), length_s=60),
        *(
            occurrence(at(27), state=state)
            for state in (OccurrenceState.CANCELLED, OccurrenceState.AIRED, OccurrenceState.MISSED)
        ),
    ]

    found = expected(given_to_it, programmes={"cchc": programme}, lengths_s={"b": 311.5})

    assert [each.length_s for each in found] == [360, 311.5, 60]
    assert found[0].themes == ("cchc",)


def test_each_quota_is_counted_in_its_own_period(row: Row, at: At) -> None:
    quotas = [replace(CCHC, id=term.value, period=term) for term in Period]
    rows = [row(at(1, month=3)), row(at(15, month=10)), row(at(22)), row(at(23))]

    asked = periods_on(quotas, date(2026, 11, 22))
    lines = lines_of(asked, rows=rows, upcoming=[], now=at(24), accepted=Accepted(zone=VIETNAM))

    assert {each.period: each.credited_s for each in lines} == {
        "2026-W47": 300,
        "2026-11": 600,
        "2026-Q4": 900,
        "2026-H2": 900,
        "2026": 1200,
    }


def test_the_report_of_a_quarter_shows_each_month_and_the_year_as_it_stands(row: Row, at: At) -> None:
    quotas = [replace(CCHC, id=term.value, period=term) for term in (Period.MONTH, Period.YEAR)]
    rows = [row(at(1, month=1)), row(at(3, month=10)), row(at(4, month=11))]

    asked = periods_within(quotas, parse_period("2026-Q4"))
    lines = lines_of(asked, rows=rows, upcoming=[], now=at(1, month=12), accepted=Accepted(zone=VIETNAM))

    assert [(each.period, each.credited_s) for each in lines] == [
        ("2026-10", 300),
        ("2026-11", 300),
        ("2026-12", 0),
        ("2026", 900),
    ]


@given(
    st.integers(0, 2000),
    st.integers(0, 2000),
    st.integers(1, 2000),
    st.one_of(st.none(), st.integers(0, 2000)),
)
def test_the_forecast_is_the_sum_and_more_airtime_never_makes_it_shorter(
    aired_s: int, planned_s: int, minimum_s: int, over: int | None
) -> None:
    now = datetime(2026, 11, 22, tzinfo=VIETNAM)
    quota = replace(CCHC, minimum_s=minimum_s, maximum_s=None if over is None else minimum_s + over)
    order = [QuotaStatus.SHORT, QuotaStatus.ON_TRACK, QuotaStatus.MET, QuotaStatus.OVER]

    def state(aired: int) -> QuotaLine:
        rows = [_aired(now - timedelta(days=3), aired)]
        return line(rows, [coming(now + timedelta(days=1), planned_s)], now, quota)

    less, more = state(aired_s), state(aired_s + 100)

    assert less.forecast_s == pytest.approx(less.credited_s + less.planned_s)
    assert order.index(less.status) <= order.index(more.status)
    assert (less.status is QuotaStatus.SHORT) == (less.forecast_s < minimum_s)


def _aired(start: datetime, seconds: int) -> AsRun:
    return AsRun(
        id="r",
        occurrence="o",
        programme="cchc",
        title="",
        themes=("cchc",),
        output="loa",
        origin=Origin.OWN,
        priority=0,
        bulletin="",
        scheduled_start=start,
        actual_start=start,
        actual_end=start + timedelta(seconds=seconds),
        aired_ms=seconds * 1000,
        outcome=Outcome.AIRED,
        reason=EndReason.COMPLETE,
        evidence=Evidence.PLAYER,
    )


RELAYS = replace(CCHC, theme="", programme="tiep-am", minimum_s=0, minimum_whole=1)


def whole(rows: list[AsRun], quota: Quota = RELAYS, source_s: float = 1800) -> int:
    (found,) = lines_of(
        [(quota, NOVEMBER)],
        rows=sorted(rows, key=lambda each: each.actual_start),
        upcoming=[],
        now=datetime(2026, 12, 1, tzinfo=VIETNAM),
        accepted=Accepted(zone=VIETNAM, source_s={"tiep-am": source_s}),
    )
    assert (found.status is QuotaStatus.MET) == (found.whole >= quota.minimum_whole)
    return found.whole


def test_only_relays_of_a_known_length_are_carried_whole(row: Row, at: At) -> None:
    def relay(day: int, seconds: float, origin: Origin = Origin.RELAY, **more: object) -> AsRun:
        return row(at(day, 6, 0), seconds, programme="tiep-am", origin=origin, **more)

    cut, good, taped = relay(3, 900), relay(4, 1764), relay(5, 1800, Origin.REPEAT)

    assert whole([cut, good, taped]) == 1
    assert whole([good, cut]) == 1
    assert whole([cut, taped]) == 0
    assert whole([good], source_s=0) == 0
    assert whole([relay(3, 900, output="loa"), relay(3, 900, output="fm")]) == 0
    both = [relay(4, 1764, output="loa"), relay(4, 1764, output="fm")]
    assert whole(both) == 1


def test_a_relay_across_the_border_of_a_month_is_carried_whole_in_the_month_it_began(
    row: Row, at: At
) -> None:
    last = row(at(30, 23, 50), 1800, programme="tiep-am", origin=Origin.RELAY)
    before = row(at(31, 23, 50, month=10), 1800, programme="tiep-am", origin=Origin.RELAY)

    assert whole([last]) == 1
    assert whole([before]) == 0


def test_what_is_in_a_whole_relay_is_planned_as_one(at: At) -> None:
    relay = replace(
        coming(at(24, 6, 0), 1800, kind=OccurrenceKind.RELAY, programme="tiep-am"), themes=("thoi-su",)
    )
    (found,) = lines_of(
        [(RELAYS, NOVEMBER)],
        rows=[],
        upcoming=[relay],
        now=at(22),
        accepted=Accepted(zone=VIETNAM, source_s={"tiep-am": 1800}),
    )

    assert (found.whole, found.forecast_whole, found.status) == (0, 1, QuotaStatus.ON_TRACK)
    assert found.met_on == date(2026, 11, 24)


def test_an_early_morning_airing_belongs_to_its_local_date(row: Row, at: At) -> None:
    quota = replace(CCHC, minimum_s=0, minimum_airings=1)

    assert line([row(at(3, 5, 0))], [], at(22), quota).aired_on == (date(2026, 11, 3),)


def test_what_an_output_brings_is_expected_in_the_zones_that_it_reaches(at: At) -> None:
    programme = Programme(id="cchc", title="", script="", audio_template="", target_s=60, maximum_s=60)

    (found,) = expected(
        [occurrence(at(24))], programmes={"cchc": programme}, lengths_s={}, zones={"fm": ("thon-1",)}
    )

    assert [each.zones for each in found.rows()] == [(), ("thon-1",)]


def test_on_its_last_day_a_limit_is_not_yet_kept(row: Row, at: At) -> None:
    quota = replace(CCHC, minimum_s=0, maximum_s=600)

    assert line([row(at(3))], [], at(30, 23, 59), quota).status is QuotaStatus.ON_TRACK
    assert line([row(at(3))], [], at(1, 0, 0, month=12), quota).status is QuotaStatus.MET


def test_just_as_many_airings_as_are_wanted_are_enough(row: Row, at: At) -> None:
    quota = replace(CCHC, minimum_s=0, minimum_airings=2)

    assert line([row(at(3)), row(at(4))], [], at(22), quota).status is QuotaStatus.MET
    assert line([row(at(3))], [], at(22), quota).status is QuotaStatus.SHORT


def test_what_is_reached_on_the_first_day_is_told_so(row: Row, at: At) -> None:
    assert line([row(at(1), 900)], [], at(22)).met_on == date(2026, 11, 1)


def test_the_first_gap_begins_before_the_period(row: Row, at: At) -> None:
    quota = replace(CCHC, minimum_s=0, longest_gap_d=20)

    assert line([row(at(20))], [], at(21), quota).longest_gap_d == 20
    assert line([row(at(20))], [], at(21), quota).status is QuotaStatus.MET
    assert line([row(at(21))], [], at(21), quota).longest_gap_d == 21
    assert line([], [], at(10), quota).longest_gap_d == 10


def test_a_silence_costs_a_share_nothing_but_itself(row: Row, at: At) -> None:
    quota = replace(CCHC, minimum_s=0, minimum_share=0.5)
    silent = replace(row(at(3), 300), silences=(Silence(offset_ms=100_000, length_ms=50_000),))

    found = line([silent], [], at(22), quota)

    assert (found.credited_s, found.required_s) == (250, 125)

"""The rundown of a date: every slot in its place, or cancelled with its reason."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from itertools import combinations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from broadcaster.clock import VIETNAM
from broadcaster.model import Occurrence, OccurrenceKind, OccurrenceState, Priority, Programme, Rundown
from broadcaster.schedule import (
    Calendar,
    GapRule,
    Grid,
    Holiday,
    Override,
    QuietHours,
    Slot,
    SolarDates,
    plan_day,
    week_table,
)

Plan = Callable[..., Rundown]
MONDAY = date(2026, 11, 23)
TODAY = SolarDates(first=MONDAY, last=MONDAY)


def slot(name: str, at: str, length_s: int = 300, more: str = "", programme: str = "cchc") -> str:
    return (
        f'[[slot]]\nid = "{name}"\nprogramme = "{programme}"\ndays = ["daily"]\nat = {at}\n'
        f"length_s = {length_s}\n{more}\n"
    )


def found(rundown: Rundown, name: str) -> Occurrence:
    return next(each for each in rundown.occurrences if each.slot == name)


def sounding(rundown: Rundown) -> list[tuple[str, str, int]]:
    return [
        (each.slot or each.programme, f"{each.starts_at:%H:%M:%S}", each.length_s)
        for each in rundown.occurrences
        if each.state is OccurrenceState.PLANNED
    ]


def test_the_id_is_made_of_date_programme_and_a_number(plan: Plan) -> None:
    (occurrence,) = plan(slot("sang", "05:30:00")).occurrences

    assert occurrence.id == "2026-11-23-cchc-1"
    assert occurrence.starts_at == datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)
    assert occurrence.outputs == ("loa", "fm")


def test_the_slot_listed_first_keeps_its_place_and_the_other_moves(plan: Plan) -> None:
    rundown = plan(slot("mot", "05:30:00") + slot("hai", "05:32:00"))

    assert sounding(rundown) == [("mot", "05:30:00", 300), ("hai", "05:35:00", 300)]
    assert found(rundown, "hai").id == "2026-11-23-cchc-2"
    assert [(each.first, each.second, each.output, each.overlap_s) for each in rundown.clashes] == [
        ("2026-11-23-cchc-1", "2026-11-23-cchc-2", "loa", 180),
        ("2026-11-23-cchc-1", "2026-11-23-cchc-2", "fm", 180),
    ]
    assert "Moved" in str(rundown.clashes[0].resolution)


def test_a_higher_class_takes_the_place_wherever_it_is_listed(plan: Plan) -> None:
    rundown = plan(slot("mot", "05:30:00") + slot("hai", "05:30:00", more='priority = "uu-tien"'))

    assert sounding(rundown) == [("hai", "05:30:00", 300), ("mot", "05:35:00", 300)]


def test_who_moves_pushes_nobody_of_its_class_aside(plan: Plan) -> None:
    rundown = plan(slot("mot", "05:30:00") + slot("hai", "05:32:00") + slot("ba", "05:35:00"))

    assert sounding(rundown) == [
        ("mot", "05:30:00", 300),
        ("ba", "05:35:00", 300),
        ("hai", "05:40:00", 300),
    ]


def test_what_cannot_begin_within_fifteen_minutes_is_shortened(plan: Plan) -> None:
    rundown = plan(slot("mot", "06:00:00", 1800) + slot("hai", "05:50:00", 1200))

    assert sounding(rundown) == [("hai", "05:50:00", 600), ("mot", "06:00:00", 1800)]
    assert "Shortened" in str(found(rundown, "hai").reason)


def test_what_would_lose_more_than_half_is_cancelled_with_its_reason(plan: Plan) -> None:
    rundown = plan(slot("mot", "06:00:00", 1800) + slot("hai", "05:51:00", 1200))

    assert found(rundown, "hai").state is OccurrenceState.SET_ASIDE
    assert "Cancelled" in str(found(rundown, "hai").reason)
    assert {each.second for each in rundown.clashes} == {found(rundown, "hai").id}


def test_different_outputs_do_not_clash(plan: Plan) -> None:
    rundown = plan(
        slot("mot", "05:30:00", more='outputs = ["loa"]') + slot("hai", "05:30:00", more='outputs = ["fm"]')
    )

    assert rundown.clashes == ()
    assert len(sounding(rundown)) == 2


def test_nothing_moves_into_the_quiet_hours(plan: Plan) -> None:
    rundown = plan(slot("mot", "20:50:00", 600) + slot("hai", "20:50:00", 600))

    assert found(rundown, "hai").state is OccurrenceState.SET_ASIDE


def test_nothing_moves_past_midnight_where_the_next_date_does_not_know_of_it(plan: Plan) -> None:
    week = slot("mot", "23:50:00", 600) + slot("hai", "23:50:00", 600) + slot("moi", "00:00:00", 600)

    rundown = plan(week, calendar="[quiet]\nenabled = false\n")

    assert sounding(rundown) == [("moi", "00:00:00", 600), ("mot", "23:50:00", 600)]
    assert found(rundown, "hai").state is OccurrenceState.SET_ASIDE


def test_the_free_part_is_free_on_every_output(plan: Plan) -> None:
    rundown = plan(
        slot("loa", "05:30:00", 1800, 'outputs = ["loa"]')
        + slot("fm", "05:32:00", 60, 'outputs = ["fm"]')
        + slot("ca-hai", "05:30:00", 3000)
    )

    assert found(rundown, "ca-hai").state is OccurrenceState.SET_ASIDE


def test_no_gap_is_filled_in_the_quiet_hours(plan: Plan) -> None:
    storm = 'priority = "khan-cap"'
    gap = '[gap]\nprogramme = "du-phong"\nlongest_s = 600\n'

    rundown = plan(slot("mot", "02:00:00", more=storm) + slot("hai", "02:08:00", more=storm) + gap)

    assert [name for name, _, _ in sounding(rundown)] == ["mot", "hai"]


def test_quiet_hours_cancel_everything_but_emergencies(plan: Plan) -> None:
    rundown = plan(
        slot("dem", "23:00:00")
        + slot("som", "04:59:00")
        + slot("toi", "20:58:00")
        + slot("bao", "02:00:00", more='priority = "khan-cap"')
        + slot("sang", "05:00:00")
    )

    assert [name for name, _, _ in sounding(rundown)] == ["bao", "sang"]
    assert all("quiet hours" in str(found(rundown, name).reason) for name in ("dem", "som", "toi"))


def test_a_slot_across_midnight_belongs_to_the_date_on_which_it_begins(plan: Plan) -> None:
    week = slot("dem", "23:50:00", 1200) + slot("moi", "00:05:00", 300)
    loud = "[quiet]\nenabled = false\n"

    rundown = plan(week, calendar=loud)

    assert found(rundown, "dem").ends_at == datetime(2026, 11, 24, 0, 10, tzinfo=VIETNAM)
    assert sounding(rundown) == [("moi", "00:10:00", 300), ("dem", "23:50:00", 1200)]
    (first, *_) = rundown.clashes
    assert first.first == "2026-11-22-cchc-2"


def test_a_repeat_plays_the_latest_airing_before_it(plan: Plan) -> None:
    week = slot("sang", "05:30:00") + slot("chieu", "17:00:00", more='repeat_of = "sang"')
    early = slot("lai", "05:00:00", more='repeat_of = "sang"')

    rundown = plan(week + early)

    assert found(rundown, "chieu").kind is OccurrenceKind.REPEAT
    assert found(rundown, "chieu").repeat_of == found(rundown, "sang").id
    assert found(rundown, "lai").repeat_of == "2026-11-22-cchc-2"


def test_a_repeat_of_what_was_not_on_for_a_week_is_cancelled(plan: Plan) -> None:
    week = slot("sang", "05:30:00", more="valid_until = 2026-11-15") + slot(
        "chieu", "17:00:00", more='repeat_of = "sang"'
    )

    assert found(plan(week, date(2026, 11, 22)), "chieu").repeat_of == "2026-11-15-cchc-1"
    late = found(plan(week, date(2026, 11, 23)), "chieu")
    assert late.state is OccurrenceState.SET_ASIDE
    assert "repeats" in str(late.reason)


def test_a_filler_gives_way_to_all_others(plan: Plan) -> None:
    rundown = plan(
        slot("lap", "05:30:00", 1000, 'fill = true\npriority = "uu-tien"', "du-phong")
        + slot("tin", "05:40:00", 2000)
    )

    assert sounding(rundown) == [("lap", "05:30:00", 600), ("tin", "05:40:00", 2000)]


def test_short_gaps_are_filled_and_pauses_are_left_alone(plan: Plan) -> None:
    gap = '[gap]\nprogramme = "du-phong"\nlongest_s = 600\n'
    rundown = plan(
        slot("mot", "05:30:00")
        + slot("hai", "05:38:00")
        + slot("ba", "05:43:10")
        + slot("chieu", "17:00:00")
        + gap
    )

    fills = [each for each in rundown.occurrences if each.kind is OccurrenceKind.FILL]
    assert [(each.id, each.length_s, each.outputs) for each in fills] == [
        ("2026-11-23-du-phong-1", 180, ("loa", "fm"))
    ]


def test_a_gap_longer_than_the_filler_is_filled_as_far_as_it_goes(plan: Plan) -> None:
    gap = '[gap]\nprogramme = "du-phong"\nlongest_s = 600\n'

    rundown = plan(slot("mot", "05:30:00") + slot("hai", "05:45:00") + gap)

    assert ("du-phong", "05:35:00", 240) in sounding(rundown)


def test_gaps_are_filled_output_by_output(plan: Plan) -> None:
    gap = '[gap]\nprogramme = "du-phong"\nlongest_s = 600\n'
    rundown = plan(
        slot("mot", "05:30:00")
        + slot("hai", "05:38:00", more='outputs = ["loa"]')
        + slot("ba", "05:37:00", more='outputs = ["fm"]')
        + gap
    )

    fills = [each for each in rundown.occurrences if each.kind is OccurrenceKind.FILL]
    assert {(each.id, each.length_s) for each in fills} == {
        ("2026-11-23-du-phong-1", 180),
        ("2026-11-23-du-phong-2", 120),
    }


GAP = '[gap]\nprogramme = "du-phong"\nlongest_s = 600\n'
LOUD = "[quiet]\nenabled = false\n"


def fills_of(rundown: Rundown) -> list[tuple[str, int]]:
    return [
        (f"{each.starts_at:%d %H:%M}", each.length_s)
        for each in rundown.occurrences
        if each.kind is OccurrenceKind.FILL
    ]


def test_a_gap_that_opens_at_midnight_or_later_is_not_filled_by_the_date_before(plan: Plan) -> None:
    def week(first_s: int) -> str:
        return (
            slot("mot", "23:50:00", first_s, 'priority = "uu-tien"\noutputs = ["loa"]')
            + slot("hai", "23:50:00", 960, 'priority = "uu-tien"\noutputs = ["fm"]')
            + slot("ba", "23:50:00", 2400)
            + GAP
        )

    assert fills_of(plan(week(540), calendar=LOUD)) == [("23 23:59", 240)]
    assert fills_of(plan(week(600), calendar=LOUD)) == []
    assert fills_of(plan(week(720), calendar=LOUD)) == []


def test_the_gap_behind_what_ran_past_midnight_is_filled_by_the_next_date(plan: Plan) -> None:
    week = slot("dem", "23:50:00", 900) + slot("moi", "00:08:00", 300) + GAP

    for day in (date(2026, 11, 23), date(2026, 11, 24)):
        assert fills_of(plan(week, day, LOUD)) == [(f"{day:%d} 00:05", 180)]


def test_an_override_cancels_replaces_and_adds(plan: Plan) -> None:
    week = slot("sang", "05:30:00") + slot("cot", "06:00:00") + slot("chieu", "17:00:00")
    tet = (
        '[[override]]\ntitle = "Tết"\nfrom = 2026-11-23\nuntil = 2026-11-24\ncancel = ["cot"]\n'
        + slot("sang", "06:30:00", programme="thong-bao").replace("[[slot]]", "[[override.slot]]")
        + slot("chuc", "07:00:00").replace("[[slot]]", "[[override.slot]]")
    )

    rundown = plan(week, calendar=tet)

    assert [name for name, _, _ in sounding(rundown)] == ["sang", "chuc", "chieu"]
    assert found(rundown, "sang").programme == "thong-bao"
    assert str(found(rundown, "cot").reason).startswith("Cancelled by the calendar")
    assert len(sounding(plan(week, date(2026, 11, 25), tet))) == 3


def test_a_star_cancels_the_whole_grid_of_the_date(plan: Plan) -> None:
    mourning = '[[override]]\ntitle = "Quốc tang"\ndate = 2026-11-23\ncancel = ["*"]\n'

    rundown = plan(slot("sang", "05:30:00") + slot("chieu", "17:00:00"), calendar=mourning)

    assert sounding(rundown) == []
    assert len(rundown.occurrences) == 2


def test_a_holiday_runs_like_sunday(plan: Plan) -> None:
    week = slot("sang", "05:30:00").replace("daily", "weekdays") + slot("nghi", "06:00:00").replace(
        "daily", "sun"
    )
    holiday = '[[holiday]]\ntitle = "Lễ"\ndate = 2026-11-23\n'

    assert [name for name, _, _ in sounding(plan(week, calendar=holiday))] == ["nghi"]
    assert [name for name, _, _ in sounding(plan(week))] == ["sang"]


def test_new_years_eve_may_be_loud_for_one_night(plan: Plan) -> None:
    eve = '[[override]]\ntitle = "Giao thừa"\ndate = 2026-11-23\nquiet_hours = false\n'
    week = slot("dem", "23:50:00", 1200) + slot("som", "03:00:00")

    assert [name for name, _, _ in sounding(plan(week, calendar=eve))] == ["dem"]
    assert [name for name, _, _ in sounding(plan(week, date(2026, 11, 24), eve))] == ["som"]
    assert sounding(plan(week, date(2026, 11, 25), eve)) == []


def test_a_week_is_shown_with_times_down_and_days_across(plan: Plan) -> None:
    week = slot("sang", "05:30:00") + slot("chieu", "17:00:00").replace("daily", "tue")

    table = week_table([plan(week, MONDAY + timedelta(days=shift)) for shift in range(7)])

    assert table.days == tuple(MONDAY + timedelta(days=shift) for shift in range(7))
    assert [row.at for row in table.rows] == [time(5, 30), time(17)]
    assert [len(cell) for cell in table.rows[1].cells] == [0, 1, 0, 0, 0, 0, 0]


# --- whatever the grid -----------------------------------------------------------------------------

OUTPUTS = ("loa", "fm")
PROGRAMMES = ("a", "b")


@st.composite
def _slots(draw: st.DrawFn) -> tuple[Slot, ...]:
    many = draw(st.integers(0, 9))
    made: list[Slot] = []
    for number in range(many):
        firsts = [each.id for each in made if not each.repeat_of]
        repeat_of = draw(st.sampled_from(["", "", *firsts]))
        made.append(
            Slot(
                id=f"s{number}",
                programme=draw(st.sampled_from(PROGRAMMES)),
                days=draw(st.frozensets(st.integers(0, 6), min_size=1)),
                at=time(draw(st.sampled_from((0, 5, 5, 6, 23))), draw(st.integers(0, 59))),
                length_s=draw(st.integers(1, 7200)),
                priority=draw(st.sampled_from(Priority)),
                outputs=draw(st.sampled_from(((), ("loa",), ("fm",), OUTPUTS))),
                repeat_of=repeat_of,
                fill=not repeat_of and draw(st.booleans()),
            )
        )
    return tuple(made)


_CALENDARS = st.builds(
    Calendar,
    holidays=st.sampled_from(((), (Holiday(title="Lễ", dates=TODAY),))),
    overrides=st.builds(
        lambda slots, cancel, quiet: (
            Override(
                title="Tết",
                dates=SolarDates(first=MONDAY, last=MONDAY),
                cancel=cancel,
                slots=slots,
                quiet_hours=quiet,
            ),
        ),
        _slots().map(lambda slots: tuple(each for each in slots if each.repeat_of == "")),
        st.sampled_from((frozenset[str](), frozenset({"*"}), frozenset({"s1"}))),
        st.booleans(),
    ),
    quiet=st.sampled_from((None, None, QuietHours(start=time(21), end=time(5)))),
)
_GRIDS = st.builds(Grid, slots=_slots(), gap=st.sampled_from((None, GapRule(programme="a", longest_s=3600))))


def plan_random(day: date, grid: Grid, calendar: Calendar) -> Rundown:
    programmes = {
        name: Programme(id=name, title=name, script="", audio_template="", target_s=60, maximum_s=600)
        for name in PROGRAMMES
    }
    return plan_day(day, grid=grid, calendar=calendar, programmes=programmes, zone=VIETNAM, outputs=OUTPUTS)


def overlapping(occurrences: Sequence[Occurrence]) -> list[tuple[str, str]]:
    on_air = [each for each in occurrences if each.state is not OccurrenceState.SET_ASIDE]
    return [
        (first.id, second.id)
        for first, second in combinations(on_air, 2)
        if set(first.outputs) & set(second.outputs)
        and first.starts_at < second.ends_at
        and second.starts_at < first.ends_at
    ]


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(_GRIDS, _CALENDARS)
def test_no_two_occurrences_ever_share_an_output_not_even_across_midnight(
    grid: Grid, calendar: Calendar
) -> None:
    three_days = [
        each
        for shift in (-1, 0, 1)
        for each in plan_random(MONDAY + timedelta(days=shift), grid, calendar).occurrences
    ]

    assert overlapping(three_days) == []


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(_GRIDS, _CALENDARS)
def test_every_slot_of_the_date_is_accounted_for_once(grid: Grid, calendar: Calendar) -> None:
    rundown = plan_random(MONDAY, grid, calendar)
    ids = [each.id for each in rundown.occurrences]
    slots = [each.slot for each in rundown.occurrences if each.slot]
    special = {each.id: each for each in calendar.overrides[0].slots}
    weekday = 6 if calendar.holidays else 0
    due = {each.id for each in special.values() if 0 in each.days} | {
        each.id for each in grid.slots if each.id not in special and weekday in each.days
    }

    assert len(set(ids)) == len(ids)
    assert sorted(slots) == sorted(due)
    for each in rundown.occurrences:
        assert each.length_s > 0
        assert each.id.startswith(f"2026-11-23-{each.programme}-")
        assert each.starts_at.date() in (MONDAY, MONDAY + timedelta(days=1))
        if each.state is OccurrenceState.SET_ASIDE:
            assert each.reason


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(_GRIDS, _CALENDARS)
def test_every_clash_names_two_parties_and_what_became_of_the_second(grid: Grid, calendar: Calendar) -> None:
    rundown = plan_random(MONDAY, grid, calendar)
    by_id = {each.id: each for each in rundown.occurrences}

    for clash in rundown.clashes:
        assert clash.overlap_s > 0
        assert clash.resolution == by_id[clash.second].reason
        assert clash.first != clash.second
        if clash.first in by_id and by_id[clash.first].kind is not OccurrenceKind.FILL:
            first, second = by_id[clash.first], by_id[clash.second]
            assert first.priority >= second.priority or second.kind is OccurrenceKind.FILL


@settings(max_examples=60)
@given(_GRIDS, _CALENDARS)
def test_only_emergencies_sound_in_the_quiet_hours(grid: Grid, calendar: Calendar) -> None:
    rundown = plan_random(MONDAY, grid, calendar)
    spans = calendar.quiet_spans(MONDAY, VIETNAM)

    for each in rundown.occurrences:
        quiet = any(start < each.ends_at and each.starts_at < end for start, end in spans)
        assert not quiet or each.priority is Priority.EMERGENCY or each.state is OccurrenceState.SET_ASIDE

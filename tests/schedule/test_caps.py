"""What the locality allows its loudspeakers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from broadcaster.model import Occurrence, OccurrenceKind, OccurrenceState, Priority, Rundown
from broadcaster.schedule import Caps, load_calendar, sessions_of
from broadcaster.schedule.files.caps import fits_caps, tell_excesses
from broadcaster.toml import Faults

MONDAY = date(2026, 11, 23)


def airing(
    hour: int, minute: int = 0, minutes: int = 15, *, day: date = MONDAY, **more: object
) -> Occurrence:
    made = Occurrence(
        id=f"{day}-{hour}-{minute}",
        slot="x",
        programme="cchc",
        title="CCHC",
        kind=OccurrenceKind.BULLETIN,
        priority=Priority.NORMAL,
        starts_at=datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC),
        length_s=minutes * 60,
        outputs=("loa",),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def told(caps: Caps, *days: Rundown, excepted: frozenset[date] = frozenset()) -> list[str]:
    faults = Faults()
    tell_excesses(faults, lambda day: None if day in excepted else caps, days, ("loa",))
    return [str(each) for each in faults.found()]


def rundown(*airings: Occurrence, day: date = MONDAY) -> Rundown:
    return Rundown(air_date=day, occurrences=airings)


def test_a_pause_ends_a_session_and_a_short_gap_does_not() -> None:
    day = [airing(5), airing(5, 25), airing(5, 51)]

    assert [each.length_s // 60 for each in sessions_of(day, "loa", 600)] == [40, 15]
    assert sessions_of(day, "fm", 600) == ()


def test_what_does_not_air_and_what_is_an_emergency_is_no_session() -> None:
    day = [
        airing(5, state=OccurrenceState.SET_ASIDE),
        airing(6, priority=Priority.EMERGENCY),
        airing(7, state=OccurrenceState.CANCELLED),
    ]

    assert sessions_of(day, "loa", 600) == ()


def test_a_session_of_exactly_what_is_allowed_is_allowed() -> None:
    assert told(Caps(session_s=900), rundown(airing(5))) == []
    assert "lasts 16 minutes; 15 are allowed" in told(Caps(session_s=900), rundown(airing(5, minutes=16)))[0]


def test_too_many_sessions_a_day_and_too_many_days_a_week_are_named_with_their_number() -> None:
    days = [rundown(airing(5, day=MONDAY + timedelta(n)), day=MONDAY + timedelta(n)) for n in range(7)]

    assert told(Caps(sessions_a_day=1), rundown(airing(5))) == []
    (said,) = told(Caps(sessions_a_day=1), rundown(airing(5), airing(17)), *days[1:])
    assert "has 2 sessions; 1 are allowed" in said
    assert told(Caps(days_a_week=7), *days) == []
    (said,) = told(Caps(days_a_week=6), *days)
    assert "airs on 7 days; 6 are allowed" in said


def test_of_many_days_the_first_is_named_and_the_others_are_counted() -> None:
    days = [
        rundown(airing(5, minutes=20, day=MONDAY + timedelta(n)), day=MONDAY + timedelta(n)) for n in range(4)
    ]

    (said,) = told(Caps(session_s=900), *days)

    assert "On 23/11/2026 (and 3 more days)" in said


def test_an_excepted_date_is_not_judged() -> None:
    assert told(Caps(session_s=60), rundown(airing(5)), excepted=frozenset({MONDAY})) == []


def test_one_more_airing_may_fill_a_session_up_and_not_lengthen_it_beyond_the_cap() -> None:
    day = [airing(5)]

    assert fits_caps(day, airing(5, 15), Caps(session_s=1800))
    assert not fits_caps(day, airing(5, 15, 16), Caps(session_s=1800))
    assert fits_caps(day, airing(12, 0, 30), Caps(session_s=1800, sessions_a_day=2))
    assert not fits_caps(day, airing(12), Caps(sessions_a_day=1))


def test_what_is_too_much_already_does_not_forbid_what_makes_it_no_worse() -> None:
    day = [airing(5, minutes=90), airing(12), airing(17)]

    assert fits_caps(day, airing(17, 15), Caps(session_s=1800, sessions_a_day=2))


CALENDAR = """
[caps]
session_min = 45
sessions_a_day = 3
days_a_week = 5

[[override]]
title = "Bầu cử"
date = 2026-11-23
caps = false
"""


@pytest.fixture(name="load")
def _load(tmp_path: Path) -> Callable[[str], Caps | None]:
    def load(text: str, day: date = MONDAY) -> Caps | None:
        path = tmp_path / "calendar.toml"
        path.write_text(text, "utf-8")
        return load_calendar(path, programmes={}, outputs=("loa",)).caps_on(day)

    return load


def test_the_file_speaks_of_minutes_and_excepts_dates(load: Callable[..., Caps | None]) -> None:
    assert load(CALENDAR, date(2026, 11, 24)) == Caps(session_s=2700, sessions_a_day=3, days_a_week=5)
    assert load(CALENDAR, MONDAY) is None
    assert load("", MONDAY) is None
    assert load("[caps]\npause_min = 20\n") == Caps(pause_s=1200)


@pytest.mark.parametrize(
    ("slip", "said"),
    [
        ("session_min = 0", "from 1 to 1440"),
        ("session_mins = 45", "Did you mean 'session_min'?"),
        ("days_a_week = 8", "from 1 to 7"),
        ("sessions_a_day = 1.5", "a whole number"),
    ],
)
def test_a_slip_is_named_by_file_and_key(load: Callable[..., Caps | None], slip: str, said: str) -> None:
    with pytest.raises(Exception, match=r"calendar\.toml: caps") as raised:
        load(f"[caps]\n{slip}\n")
    assert said in str(raised.value)

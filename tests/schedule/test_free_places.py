"""Where one more airing fits."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from broadcaster.model import Occurrence, OccurrenceKind, OccurrenceState, Priority
from broadcaster.schedule import Caps, OpenDay, free_places
from broadcaster.schedule.planning.free_places import APART

MIDNIGHT = datetime(2026, 11, 23, tzinfo=UTC)
QUIET = (
    (MIDNIGHT - timedelta(hours=3), MIDNIGHT + timedelta(hours=5)),
    (MIDNIGHT + timedelta(hours=21), MIDNIGHT + timedelta(hours=29)),
)


def airing(hour: float, minutes: float = 10, programme: str = "thoi-su", **more: object) -> Occurrence:
    made = Occurrence(
        id="",
        slot="",
        programme=programme,
        title="",
        kind=OccurrenceKind.BULLETIN,
        priority=Priority.NORMAL,
        starts_at=MIDNIGHT + timedelta(hours=hour),
        length_s=int(minutes * 60),
        outputs=("loa",),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def open_day(*occurrences: Occurrence, **more: object) -> OpenDay:
    made = OpenDay(
        occurrences=occurrences,
        quiet=QUIET,
        caps=None,
        earliest=MIDNIGHT,
        over_by=MIDNIGHT + timedelta(days=1),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def starts(day: OpenDay, wanted: Occurrence) -> list[str]:
    return [f"{place.starts_at:%H:%M}" for place in free_places(day, wanted)]


WANTED = airing(0, 10, "cchc")


def test_places_lie_next_to_what_airs_and_at_the_ends_of_the_day() -> None:
    assert starts(open_day(airing(12)), WANTED) == ["05:00", "11:50", "12:10", "20:50"]


def test_a_start_that_is_wanted_is_offered_where_it_is_free() -> None:
    day = open_day(airing(12), wanted=tuple(MIDNIGHT + timedelta(hours=hour) for hour in (3, 12, 17)))

    assert starts(day, WANTED) == ["05:00", "11:50", "12:10", "17:00", "20:50"]


def test_a_gap_that_is_just_long_enough_is_a_place_and_a_second_less_is_none() -> None:
    full = airing(5, 7 * 60), airing(12 + 1 / 6, 530)

    assert starts(open_day(*full), WANTED) == ["12:00"]
    assert (
        starts(
            open_day(full[0], replace(full[1], starts_at=full[1].starts_at - timedelta(seconds=1))), WANTED
        )
        == []
    )


def test_the_same_programme_is_kept_apart() -> None:
    found = free_places(open_day(airing(12, programme="cchc")), WANTED)

    assert [f"{each.starts_at:%H:%M}" for each in found] == ["05:00", "09:50", "14:10", "20:50"]


def test_a_gap_filler_gives_way_and_what_does_not_air_is_not_there() -> None:
    day = open_day(airing(5, 960, kind=OccurrenceKind.FILL), airing(5, 960, state=OccurrenceState.SET_ASIDE))

    assert starts(day, WANTED) == ["05:00", "20:50"]


def test_another_output_is_not_in_the_way() -> None:
    assert starts(open_day(airing(5, 960, outputs=("fm",))), WANTED) == ["05:00", "20:50"]


def test_nothing_is_placed_before_the_earliest_moment() -> None:
    day = open_day(earliest=MIDNIGHT + timedelta(hours=14, minutes=3, seconds=20))

    assert starts(day, WANTED) == ["14:04", "20:50"]


def test_caps_take_places_away() -> None:
    day = open_day(airing(12, 40), caps=Caps(session_s=45 * 60, sessions_a_day=1))

    assert starts(day, WANTED) == []
    assert starts(replace(day, caps=Caps(session_s=50 * 60, sessions_a_day=1)), WANTED) == ["11:50", "12:40"]


def test_the_nearest_neighbour_is_told_and_whether_the_place_follows_it() -> None:
    found = {f"{each.starts_at:%H:%M}": each for each in free_places(open_day(airing(12)), WANTED)}

    assert (found["12:10"].away, found["12:10"].follows) == (timedelta(), True)
    assert (found["11:50"].away, found["11:50"].follows) == (timedelta(), False)
    assert found["20:50"].away == timedelta(hours=8, minutes=40)
    assert free_places(open_day(), WANTED)[0].away is None


@given(
    st.lists(
        st.tuples(
            st.integers(0, 1439),
            st.integers(1, 90),
            st.sampled_from(("cchc", "khac")),
            st.sampled_from(("loa", "fm")),
        ),
        max_size=8,
    ),
    st.integers(1, 60),
)
def test_a_place_is_free_outside_the_quiet_hours_and_apart_from_its_like(
    others: list[tuple[int, int, str, str]], minutes: int
) -> None:
    day = open_day(*(airing(at / 60, length, name, outputs=(output,)) for at, length, name, output in others))
    wanted = airing(0, minutes, "cchc")

    for place in free_places(day, wanted):
        placed = replace(wanted, starts_at=place.starts_at)
        assert day.earliest <= placed.starts_at
        assert placed.ends_at <= day.over_by
        assert all(placed.ends_at <= start or end <= placed.starts_at for start, end in QUIET)
        for other in day.occurrences:
            apart = APART if other.programme == "cchc" else timedelta()
            if other.outputs == ("loa",):
                assert placed.ends_at + apart <= other.starts_at or other.ends_at + apart <= placed.starts_at

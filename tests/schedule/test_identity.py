"""Which stored occurrence is which line of the rundown: ids outlive times and slots."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from broadcaster.clock import VIETNAM
from broadcaster.model import (
    Clash,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Priority,
    Rundown,
)
from broadcaster.schedule import identified

S = OccurrenceState
K = OccurrenceKind
DAY = date(2026, 11, 23)
MIDNIGHT = datetime.combine(DAY, time(0), VIETNAM)
EARLY = MIDNIGHT + timedelta(hours=1)


def line(  # noqa: PLR0917 - read as a table
    name: str,
    at: str,
    programme: str = "cchc",
    slot: str = "",
    kind: OccurrenceKind = K.BULLETIN,
    state: OccurrenceState = S.PLANNED,
    repeat_of: str = "",
    outputs: tuple[str, ...] = ("loa",),
) -> Occurrence:
    return Occurrence(
        id=name,
        slot=slot,
        programme=programme,
        title=programme,
        kind=kind,
        priority=Priority.NORMAL,
        starts_at=datetime.combine(DAY, time.fromisoformat(at), VIETNAM),
        length_s=300,
        outputs=outputs,
        state=state,
        repeat_of=repeat_of,
    )


def ids(stored: list[Occurrence], wanted: list[Occurrence], now: datetime = EARLY) -> list[str]:
    rundown = Rundown(air_date=DAY, occurrences=tuple(wanted))
    return [each.id for each in identified(rundown, stored, now=now).occurrences]


def test_a_date_that_was_never_planned_is_counted_by_programme_and_time() -> None:
    wanted = [line("a", "17:00"), line("b", "05:30"), line("c", "06:00", "tin")]

    assert ids([], wanted) == ["2026-11-23-cchc-2", "2026-11-23-cchc-1", "2026-11-23-tin-1"]


def test_a_slot_that_moves_keeps_the_id() -> None:
    stored = [line("2026-11-23-cchc-1", "05:30", slot="sang", state=S.APPROVED)]

    assert ids(stored, [line("x", "05:31", slot="sang")]) == ["2026-11-23-cchc-1"]
    assert ids(stored, [line("x", "20:00", slot="sang")]) == ["2026-11-23-cchc-1"]


def test_a_slot_that_is_renamed_keeps_the_id() -> None:
    stored = [line("2026-11-23-cchc-1", "05:30", slot="sang", state=S.AIRED)]

    assert ids(stored, [line("x", "05:30", slot="buoi-sang")]) == ["2026-11-23-cchc-1"]


def test_a_slot_that_moves_and_is_renamed_keeps_the_id_of_the_nearest_not_begun() -> None:
    stored = [
        line("2026-11-23-cchc-1", "05:30", slot="sang", state=S.APPROVED),
        line("2026-11-23-cchc-2", "17:00", slot="chieu"),
    ]

    assert ids(stored, [line("x", "05:40", slot="som"), line("y", "17:00", slot="chieu")]) == [
        "2026-11-23-cchc-1",
        "2026-11-23-cchc-2",
    ]
    aired = [replace(stored[0], state=S.AIRED), stored[1]]
    assert ids(aired, [line("x", "05:40", slot="som"), line("y", "17:00", slot="chieu")]) == [
        "2026-11-23-cchc-3",
        "2026-11-23-cchc-2",
    ]


@pytest.mark.parametrize("state", [S.ARMED, S.ON_AIR, S.AIRED, S.SUBSTITUTED, S.PARTIAL, S.CANCELLED])
def test_what_was_begun_or_cancelled_is_not_planned_again_when_its_slot_moves(state: S) -> None:
    stored = [line("2026-11-23-cchc-1", "05:30", slot="sang", state=state)]

    assert ids(stored, [line("x", "17:00", slot="sang")]) == ["2026-11-23-cchc-1"]


@pytest.mark.parametrize("state", [S.MISSED, S.PRE_EMPTED])
def test_what_was_missed_airs_when_its_slot_is_put_to_a_time_to_come(state: S) -> None:
    stored = [line("2026-11-23-cchc-1", "05:30", slot="sang", state=state)]
    now = MIDNIGHT + timedelta(hours=6)

    assert ids(stored, [line("x", "07:00", slot="sang")], now) == ["2026-11-23-cchc-2"]
    assert ids(stored, [line("x", "06:00", slot="sang")], now) == ["2026-11-23-cchc-1"]
    assert ids(stored, [line("x", "05:30", slot="sang")], MIDNIGHT) == ["2026-11-23-cchc-1"]


def test_of_two_of_one_slot_the_one_that_may_still_air_is_the_line() -> None:
    stored = [
        line("2026-11-23-cchc-1", "07:00", slot="sang", state=S.CANCELLED),
        line("2026-11-23-cchc-2", "06:00", slot="sang"),
    ]

    assert ids(stored, [line("x", "07:00", slot="sang")]) == ["2026-11-23-cchc-2"]


def test_what_has_a_makegood_already_is_not_planned_a_third_time() -> None:
    missed = line("2026-11-23-cchc-1", "05:30", slot="sang", state=S.MISSED)
    makegood = line("2026-11-23-cchc-1--makegood", "06:30", kind=K.MAKEGOOD, repeat_of=missed.id)
    now = MIDNIGHT + timedelta(hours=6)

    assert ids([missed, makegood], [line("x", "07:00", slot="sang")], now) == ["2026-11-23-cchc-1"]


def test_another_programme_or_kind_in_the_slot_is_another_occurrence() -> None:
    stored = [line("2026-11-23-cchc-1", "05:30", slot="sang", state=S.APPROVED)]

    assert ids(stored, [line("x", "05:30", "tin", slot="sang")]) == ["2026-11-23-tin-1"]
    repeat = line("x", "05:30", slot="sang", kind=K.REPEAT, repeat_of="2026-11-22-cchc-1")
    assert ids(stored, [repeat]) == ["2026-11-23-cchc-2"]


def test_ids_of_older_databases_stay() -> None:
    stored = [line("2026-11-23T053000-sang", "05:30", slot="sang", state=S.APPROVED)]
    wanted = [line("x", "05:31", slot="sang"), line("y", "17:00", slot="chieu")]

    assert ids(stored, wanted) == ["2026-11-23T053000-sang", "2026-11-23-cchc-1"]


def test_a_new_line_is_counted_behind_every_id_given_out_whatever_became_of_it() -> None:
    stored = [line("2026-11-23-cchc-7", "05:30", slot="cu", state=S.CANCELLED)]

    assert ids(stored, [line("x", "17:00", slot="chieu")]) == ["2026-11-23-cchc-8"]


def test_what_ends_in_a_number_is_not_taken_for_another_programme() -> None:
    stored = [line("2026-11-23-tin-1-9", "05:30", "tin-1", slot="cu", state=S.AIRED)]

    assert ids(stored, [line("x", "17:00", "tin", slot="chieu")]) == ["2026-11-23-tin-1"]


def test_makegoods_and_messages_are_no_lines_of_a_grid() -> None:
    stored = [
        line("2026-11-23-cchc-1--makegood", "17:00", kind=K.MAKEGOOD, repeat_of="2026-11-23-cchc-1"),
        line("2026-11-23T170000-uu-tien", "17:00", kind=K.INTERRUPTION),
    ]

    assert ids(stored, [line("x", "17:00", slot="chieu")]) == ["2026-11-23-cchc-1"]


def test_a_gap_that_shifts_keeps_its_fill() -> None:
    stored = [line("2026-11-23-du-phong-1", "05:48", "du-phong", kind=K.FILL, state=S.APPROVED)]

    assert ids(stored, [line("x", "05:49", "du-phong", kind=K.FILL)]) == ["2026-11-23-du-phong-1"]


def test_of_two_fills_at_the_same_second_each_stays_on_its_outputs() -> None:
    stored = [
        line("2026-11-23-du-phong-1", "05:48", "du-phong", kind=K.FILL, outputs=("loa",)),
        line("2026-11-23-du-phong-2", "05:48", "du-phong", kind=K.FILL, outputs=("fm",)),
    ]
    wanted = [replace(each, id=f"x{number}") for number, each in enumerate(reversed(stored))]

    assert ids(stored, wanted) == ["2026-11-23-du-phong-2", "2026-11-23-du-phong-1"]


def test_a_repeat_names_its_original_by_the_stored_id() -> None:
    stored = [line("2026-11-23T053000-sang", "05:30", slot="sang", state=S.APPROVED)]
    wanted = (
        line("2026-11-23-cchc-1", "05:31", slot="sang"),
        line("2026-11-23-cchc-2", "17:00", slot="chieu", kind=K.REPEAT, repeat_of="2026-11-23-cchc-1"),
        line("2026-11-23-cchc-3", "18:00", slot="toi", kind=K.REPEAT, repeat_of="2026-11-22-cchc-1"),
    )
    clash = Clash(
        first="2026-11-22-tin-1", second="2026-11-23-cchc-1", output="loa", overlap_s=9, resolution=""
    )

    turned = replace(clash, first=clash.second, second=clash.first)

    day = identified(
        Rundown(
            air_date=DAY,
            occurrences=wanted,
            clashes=(clash, turned),
        ),
        stored,
        now=EARLY,
        originals={"2026-11-22-cchc-1": "2026-11-22T053000-sang"},
    )

    assert [each.repeat_of for each in day.occurrences] == [
        "",
        "2026-11-23T053000-sang",
        "2026-11-22T053000-sang",
    ]
    assert day.air_date == DAY
    assert [(each.first, each.second) for each in day.clashes] == [
        ("2026-11-22-tin-1", "2026-11-23T053000-sang"),
        ("2026-11-23T053000-sang", "2026-11-22-tin-1"),
    ]


def test_a_slot_added_today_for_a_time_gone_by_is_nobodys_miss() -> None:
    stored = [line("2026-11-23-tin-1", "05:30", "tin", slot="tin")]
    wanted = [line("t", "05:30", "tin", slot="tin"), line("x", "06:00", slot="moi")]
    seven = MIDNIGHT + timedelta(hours=7)

    assert ids(stored, wanted, seven) == ["2026-11-23-tin-1"]
    assert ids(stored, wanted, MIDNIGHT + timedelta(hours=6, minutes=5)) == ["2026-11-23-tin-1"]
    assert ids(stored, wanted, MIDNIGHT + timedelta(hours=6)) == ["2026-11-23-tin-1", "2026-11-23-cchc-1"]
    # A date that nobody had planned is planned whole: what was due on it was missed.
    assert ids([], wanted, seven) == ["2026-11-23-tin-1", "2026-11-23-cchc-1"]


# --- for any day whatever ----------------------------------------------------------------------------

_STATES = st.sampled_from(list(OccurrenceState))
_KINDS = st.sampled_from([K.BULLETIN, K.BULLETIN, K.REPEAT, K.RELAY, K.FILL])


@st.composite
def _days(draw: st.DrawFn, *, are_stored: bool) -> list[Occurrence]:
    number = draw(st.integers(0, 7))
    slots = draw(
        st.lists(st.sampled_from("abcdefgh"), min_size=number, max_size=number, unique=not are_stored)
    )
    return [
        line(
            f"2026-11-23-p{place % 2}-{place}" if are_stored else f"w{place}",
            f"{draw(st.integers(0, 23)):02d}:{draw(st.sampled_from((0, 1, 30))):02d}",
            draw(st.sampled_from(("p0", "p1"))),
            draw(st.sampled_from((slot, slot, ""))),
            draw(_KINDS),
            draw(_STATES) if are_stored else S.PLANNED,
        )
        for place, slot in enumerate(slots)
    ]


_NOWS = st.integers(0, 24).map(lambda hours: MIDNIGHT + timedelta(hours=hours))
QUIETLY = settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])


def planned(stored: list[Occurrence], wanted: list[Occurrence], now: datetime) -> list[Occurrence]:
    return list(identified(Rundown(air_date=DAY, occurrences=tuple(wanted)), stored, now=now).occurrences)


@QUIETLY
@given(_days(are_stored=True), _days(are_stored=False), _NOWS)
def test_each_line_and_each_stored_one_is_matched_at_most_once(
    stored: list[Occurrence], wanted: list[Occurrence], now: datetime
) -> None:
    named = planned(stored, wanted, now)
    by_id = {each.id: each for each in stored}

    assert len({each.id for each in named}) == len(named) <= len(wanted)
    for each in named:
        old = by_id.get(each.id)
        if old is not None:
            assert (old.programme, old.kind) == (each.programme, each.kind)


@QUIETLY
@given(_days(are_stored=True), _days(are_stored=False), _NOWS)
def test_planning_twice_changes_nothing(
    stored: list[Occurrence], wanted: list[Occurrence], now: datetime
) -> None:
    named = planned(stored, wanted, now)
    kept = {each.id: each for each in stored}
    # As the book keeps them: what has begun stays as it is, the rest follows the rundown.
    for each in named:
        old = kept.get(each.id)
        if old is None or old.state in (S.PLANNED, S.PRODUCED, S.APPROVED, S.SET_ASIDE):
            kept[each.id] = each

    assert planned(list(kept.values()), wanted, now) == named
    assert planned(list(kept.values()), named, now) == named


@QUIETLY
@given(_days(are_stored=False), st.data())
def test_a_move_or_a_new_name_of_one_slot_changes_no_id(
    wanted: list[Occurrence], data: st.DataObject
) -> None:
    before = planned([], wanted, MIDNIGHT)
    if not before:
        return
    place = data.draw(st.integers(0, len(before) - 1))
    shift = timedelta(minutes=data.draw(st.integers(-5, 5)))
    changed = data.draw(st.sampled_from(("starts_at", "slot")))
    moved = list(wanted)
    if changed == "slot":
        moved[place] = replace(moved[place], slot="khac")
    elif moved[place].slot:
        moved[place] = replace(moved[place], starts_at=moved[place].starts_at + shift)

    assert [each.id for each in planned(before, moved, MIDNIGHT - timedelta(days=1))] == [
        each.id for each in before
    ]


@QUIETLY
@given(st.lists(_days(are_stored=False), min_size=2, max_size=5))
def test_no_number_is_given_out_twice(grids: list[list[Occurrence]]) -> None:
    book: dict[str, Occurrence] = {}
    for grid in grids:
        for each in planned(list(book.values()), grid, MIDNIGHT):
            old = book.get(each.id)
            assert old is None or (old.programme, old.kind) == (each.programme, each.kind)
            book[each.id] = each
        gone = set(book) - {each.id for each in planned(list(book.values()), grid, MIDNIGHT)}
        book |= {name: replace(book[name], state=S.CANCELLED) for name in gone}


@pytest.mark.parametrize("state", [S.APPROVED, S.SET_ASIDE])
def test_the_airing_of_one_notice_is_never_that_of_another(state: OccurrenceState) -> None:
    # Seen: a new notice aired under the approval of one that was stopped.
    stored = [line("2026-11-23-cchc-1", "17:40", slot="rieng-cchc-a", state=state)]

    for other in ("rieng-cchc-b", "chieu"):
        assert ids(stored, [line("x", "17:40", slot=other)]) == ["2026-11-23-cchc-2"]
        assert ids(stored, [line("x", "18:40", slot=other)]) == ["2026-11-23-cchc-2"]
    assert ids(stored, [line("x", "18:40", slot="rieng-cchc-a")]) == ["2026-11-23-cchc-1"]

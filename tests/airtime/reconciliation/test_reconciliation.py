"""Each discrepancy by an example; the examples are those of docs/reconciliation.md."""

from dataclasses import replace
from datetime import timedelta

import pytest

from broadcaster.airtime.reconciliation import Reconciliation, lines_in_force
from broadcaster.model import (
    AsRun,
    Discrepancy,
    EndReason,
    Evidence,
    OccurrenceKind,
    OccurrenceState,
    Origin,
    Outcome,
    Silence,
)
from broadcaster.saying import saying, verbatim
from tests.airtime.reconciliation.reconciled import (
    DAY,
    LENGTH_S,
    account,
    at,
    heard,
    on_both,
    one_day,
    plan_of,
    planned,
)

MORNING = planned(at(5, 30))
SILENT = saying("There was no power.")


def verdict(rows: list[AsRun], **wanted: object) -> tuple[Discrepancy | None, str, float]:
    (line,) = one_day([plan_of(MORNING)], rows, **wanted).lines
    return line.discrepancy, str(line.reason or ""), line.aired_s


def test_what_every_output_carried_whole_and_in_time_is_as_planned() -> None:
    assert verdict(on_both(MORNING, at(5, 30, 59))) == (Discrepancy.AS_PLANNED, "", 300)


def test_a_line_that_one_wanted_output_did_not_carry_is_partial() -> None:
    found, why, aired_s = verdict([heard(MORNING, "loa")])

    assert (found, why, aired_s) == (Discrepancy.PARTIAL, "fm: Nothing was heard.", 300)


def test_aired_is_the_union_over_the_outputs() -> None:
    rows = [heard(MORNING, "loa", aired_s=200), heard(MORNING, "fm", at(5, 31), aired_s=200)]

    assert verdict(rows)[2] == 260


def test_what_was_cut_is_partial_and_says_how_much_was_heard() -> None:
    cut = heard(MORNING, "fm", aired_s=190, outcome=Outcome.PARTIAL, reason=EndReason.CRASHED)

    found, why, _ = verdict([heard(MORNING, "loa"), cut])

    assert (found, why) == (Discrepancy.PARTIAL, "fm: 3:10 of 5:00 were heard.")


def test_a_row_that_calls_itself_whole_and_stuttered_is_partial() -> None:
    assert verdict(on_both(MORNING, aired_s=290))[0] is Discrepancy.PARTIAL


def test_a_long_silence_is_not_heard() -> None:
    silence = (Silence(offset_ms=60_000, length_ms=40_000),)

    found, why, aired_s = verdict(on_both(MORNING, silences=silence))

    assert (found, why, aired_s) == (Discrepancy.PARTIAL, "4:20 of 5:00 were heard.", 260)


def test_two_pieces_that_make_the_whole_are_as_planned() -> None:
    first = on_both(MORNING, aired_s=100, outcome=Outcome.PARTIAL, reason=EndReason.INTERRUPTED)
    rest = [
        replace(row, id=f"{row.id}.2", outcome=Outcome.PARTIAL)
        for row in on_both(MORNING, at(5, 33), aired_s=200, entered_ms=100_000)
    ]

    assert verdict([*first, *rest])[0] is Discrepancy.AS_PLANNED


def test_what_begins_a_minute_after_its_time_is_late() -> None:
    found, why, _ = verdict(on_both(MORNING, at(5, 32, 10)))

    assert (found, why) == (Discrepancy.LATE, "It began at 05:32:10, 2:10 late.")


def test_one_late_output_makes_the_line_late() -> None:
    assert verdict([heard(MORNING, "loa"), heard(MORNING, "fm", at(5, 34))])[0] is Discrepancy.LATE


def test_what_begins_a_minute_before_its_time_is_early() -> None:
    found, why, _ = verdict(on_both(MORNING, at(5, 28)))

    assert (found, why) == (Discrepancy.EARLY, "It began at 05:28:00, 2:00 early.")


def test_a_missed_line_that_never_had_a_row_stands_there_with_its_reason() -> None:
    missed = replace(MORNING, state=OccurrenceState.MISSED, reason=SILENT)

    assert verdict([], stored=[missed]) == (Discrepancy.MISSED, "There was no power.", 0)


def test_a_line_of_which_nobody_knows_anything_is_missed() -> None:
    found, why, _ = verdict([], stored=[MORNING])

    assert found is Discrepancy.MISSED
    assert "log is lost" in why


def test_what_is_called_aired_without_a_row_is_missed() -> None:
    found, why, _ = verdict([])

    assert (found, why) == (Discrepancy.MISSED, "It is called aired, but no row shows sound.")


def test_a_line_that_gave_way_to_a_message_is_pre_empted() -> None:
    gave_way = replace(MORNING, state=OccurrenceState.PRE_EMPTED, reason=saying("“Bão” was on air."))
    message = planned(
        at(5, 30), id="khan-cap", kind=OccurrenceKind.INTERRUPTION, reason=verbatim("Bão số 9.")
    )

    day = one_day([plan_of(MORNING)], on_both(message), stored=[gave_way, message])

    assert day.lines[0].discrepancy is Discrepancy.PRE_EMPTED
    assert [(str(each.reason), each.row.output) for each in day.unplanned] == [
        ("A message, unscheduled. Bão số 9.", "fm"),
        ("A message, unscheduled. Bão số 9.", "loa"),
    ]


def test_a_line_of_which_only_the_evergreen_was_heard_is_substituted() -> None:
    stored = replace(MORNING, state=OccurrenceState.SUBSTITUTED, reason=saying("Not approved."))

    found, why, aired_s = verdict(on_both(MORNING, origin=Origin.FALLBACK, aired_s=180), stored=[stored])

    assert (found, why, aired_s) == (Discrepancy.SUBSTITUTED, "Not approved.", 180)


def test_an_evergreen_on_one_output_makes_the_line_partial() -> None:
    found, why, _ = verdict([heard(MORNING, "loa"), heard(MORNING, "fm", origin=Origin.FALLBACK)])

    assert (found, why) == (Discrepancy.PARTIAL, "fm: Only the evergreen was heard.")


def test_what_aired_on_another_date_is_on_the_wrong_day() -> None:
    next_day = at(9, day=DAY + timedelta(days=1))

    found, why, _ = verdict(on_both(MORNING, next_day))

    assert found is Discrepancy.WRONG_DAY
    assert why == "It was planned for 23/11/2026 05:30 and began 24/11/2026 09:00."


def test_what_passes_midnight_in_its_slot_is_not_on_the_wrong_day() -> None:
    late = planned(at(23, 55))

    (line,) = one_day([plan_of(late)], on_both(late, at(0, 1, day=DAY + timedelta(days=1)))).lines

    assert line.discrepancy is Discrepancy.LATE


def test_what_is_longer_than_its_slot_has_the_wrong_length() -> None:
    found, why, _ = verdict(on_both(MORNING, aired_s=660), lengths_s={MORNING.id: 655.0})

    assert (found, why) == (Discrepancy.WRONG_LENGTH, "11:00 were heard; its slot has 10:00.")


def test_less_than_half_the_slot_of_unknown_content_has_the_wrong_length() -> None:
    assert verdict(on_both(MORNING, aired_s=200), lengths_s={})[0] is Discrepancy.WRONG_LENGTH
    assert verdict(on_both(MORNING, aired_s=400), lengths_s={})[0] is Discrepancy.AS_PLANNED


@pytest.mark.parametrize(("aired_s", "found"), [(590, Discrepancy.AS_PLANNED), (580, Discrepancy.PARTIAL)])
def test_a_relay_is_whole_with_ninety_eight_per_cent_of_its_slot(aired_s: int, found: Discrepancy) -> None:
    relay = replace(MORNING, kind=OccurrenceKind.RELAY)
    rows = on_both(relay, origin=Origin.RELAY, aired_s=aired_s, outcome=Outcome.PARTIAL)

    (line,) = one_day([plan_of(relay)], rows).lines

    assert line.discrepancy is found


def test_what_the_plan_itself_keeps_off_the_air_is_as_planned_and_not_counted() -> None:
    aside = replace(MORNING, state=OccurrenceState.SET_ASIDE, reason=saying("Quiet hours."))

    day = one_day([plan_of(aside)], [], stored=[replace(aside, state=OccurrenceState.CANCELLED)])

    (line,) = day.lines
    assert (line.discrepancy, line.outputs) == (Discrepancy.AS_PLANNED, ())
    assert str(line.reason) == "The plan itself kept it off the air. Quiet hours."
    assert day.counts == {}


def test_what_was_set_aside_and_heard_all_the_same_is_not_planned() -> None:
    aside = replace(MORNING, state=OccurrenceState.SET_ASIDE)

    assert one_day([plan_of(aside)], on_both(aside)).lines[0].discrepancy is Discrepancy.NOT_PLANNED


def test_a_makegood_stands_apart_and_its_line_tells_of_it() -> None:
    missed = replace(MORNING, state=OccurrenceState.MISSED, reason=SILENT)
    again = planned(
        at(17),
        id=f"{MORNING.id}--makegood",
        kind=OccurrenceKind.MAKEGOOD,
        repeat_of=MORNING.id,
        state=OccurrenceState.AIRED,
    )

    day = one_day([plan_of(MORNING)], on_both(again), stored=[missed, again])

    assert str(day.lines[0].reason) == "There was no power. It was made good at 17:00 on 23/11."
    assert {str(each.reason) for each in day.unplanned} == {"A makegood. It was planned for 05:30 on 23/11."}


def test_a_message_that_nobody_heard_stands_there() -> None:
    message = planned(at(6), id="m", kind=OccurrenceKind.INTERRUPTION, state=OccurrenceState.MISSED)

    assert one_day([plan_of(MORNING)], on_both(MORNING), stored=[message]).unheard == (message,)


# --- what people entered ---------------------------------------------------------------------------


def test_a_corrected_row_gives_way_to_its_correction() -> None:
    wrong = heard(MORNING, "fm")
    right = replace(
        wrong,
        id="c-1",
        corrects=wrong.id,
        aired_ms=60_000,
        outcome=Outcome.PARTIAL,
        note=verbatim("Loa hỏng."),
    )

    (line,) = one_day([plan_of(MORNING)], [heard(MORNING, "loa"), wrong, right]).lines

    assert [row.id for row in line.rows] == ["c-1", f"{MORNING.id}/loa"]
    assert (line.discrepancy, str(line.reason)) == (
        Discrepancy.PARTIAL,
        "fm: 1:00 of 5:00 were heard. Loa hỏng.",
    )


def test_what_aired_by_hand_goes_to_the_nearest_line_that_lacks_it() -> None:
    evening = planned(at(17))
    by_hand = [
        replace(row, id=f"tay-{row.output}", occurrence=f"tay-{row.output}", evidence=Evidence.MANUAL)
        for row in on_both(evening, at(17, 0, 20))
    ]

    day = one_day([plan_of(MORNING, evening)], by_hand)

    assert [line.discrepancy for line in day.lines] == [Discrepancy.MISSED, Discrepancy.AS_PLANNED]
    assert str(day.lines[1].reason) == "Entered by hand."
    assert day.unplanned == ()


def test_what_was_written_down_to_the_minute_may_lack_one() -> None:
    by_hand = on_both(MORNING, aired_s=LENGTH_S - 55, evidence=Evidence.MANUAL)

    assert verdict(by_hand)[0] is Discrepancy.AS_PLANNED


def test_what_aired_by_hand_hours_after_a_line_was_not_planned() -> None:
    extra = replace(heard(MORNING, "loa", at(19)), id="tay", occurrence="tay", evidence=Evidence.MANUAL)

    day = one_day([plan_of(MORNING)], [extra])

    assert day.lines[0].discrepancy is Discrepancy.MISSED
    assert [each.row.id for each in day.unplanned] == ["tay"]


def test_what_aired_by_hand_beside_a_line_that_has_its_row_was_not_planned() -> None:
    more = replace(heard(MORNING, "loa", at(9)), id="tay", occurrence="tay", evidence=Evidence.MANUAL)

    (unplanned,) = one_day([plan_of(MORNING)], [*on_both(MORNING), more]).unplanned

    assert (unplanned.row.id, str(unplanned.reason)) == (
        "tay",
        "No line of the plan asked for it. Entered by hand.",
    )


def test_a_rehearsal_on_a_real_station_proves_nothing() -> None:
    found = account([plan_of(MORNING)], on_both(MORNING, evidence=Evidence.SIMULATED))

    assert found.days[0].lines[0].discrepancy is Discrepancy.MISSED
    assert len(found.not_counted) == 2
    assert found.days[0].lacks_log


# --- the plan ----------------------------------------------------------------------------------------


def test_an_edit_at_noon_changes_nothing_of_the_morning() -> None:
    evening = planned(at(17))
    noon = plan_of(replace(MORNING, starts_at=at(5, 45)), made_at=at(12))

    assert lines_in_force([plan_of(MORNING, evening), noon]) == (MORNING,)


def test_what_an_edit_puts_into_the_past_is_a_line_all_the_same() -> None:
    noon = plan_of(replace(MORNING, starts_at=at(5, 45)), made_at=at(12))

    assert lines_in_force([plan_of(planned(at(13), id=MORNING.id)), noon])[0].starts_at == at(5, 45)


def test_a_plan_that_was_made_late_is_the_plan() -> None:
    assert lines_in_force([plan_of(MORNING, made_at=at(20))]) == (MORNING,)


def test_a_day_without_a_plan_is_named_and_its_occurrences_stand() -> None:
    day = one_day([], on_both(MORNING), stored=[replace(MORNING, state=OccurrenceState.AIRED)])

    assert day.lacks_plan
    assert [line.discrepancy for line in day.lines] == [Discrepancy.AS_PLANNED]


def test_a_day_on_which_nothing_was_logged_is_named() -> None:
    found = account([plan_of(MORNING)], [], days=2)

    assert [day.lacks_log for day in found.days] == [True, False]
    assert [day.lacks_plan for day in found.days] == [False, True]


def test_what_is_to_come_is_not_judged() -> None:
    evening = planned(at(17))
    stored = [replace(MORNING, state=OccurrenceState.AIRED), evening]

    day = one_day([plan_of(MORNING, evening)], on_both(MORNING), stored=stored, now=at(12))

    assert [line.discrepancy for line in day.lines] == [Discrepancy.AS_PLANNED, None]
    assert not day.is_over


def test_what_is_on_air_is_not_judged() -> None:
    row = replace(heard(MORNING, "loa"), actual_end=None, outcome=Outcome.OPEN, reason=None)

    found, why, aired_s = verdict([row], now=at(5, 33))

    assert (found, why, aired_s) == (None, "It is on air now.", 300)


def test_a_line_may_still_be_settled_within_the_hour_after_it() -> None:
    assert verdict([], stored=[MORNING], now=at(6, 30))[0] is None
    assert verdict([], stored=[MORNING], now=at(6, 40))[0] is Discrepancy.MISSED


def test_a_row_of_a_line_of_another_date_is_accounted_for_there() -> None:
    tomorrow = DAY + timedelta(days=1)
    rows = on_both(MORNING, at(9, day=tomorrow))
    plans = [plan_of(MORNING), plan_of(day=tomorrow)]

    there: Reconciliation = account(plans, rows, first=tomorrow)

    assert there.days[0].unplanned == ()
    assert [row.id for row in there.days[0].elsewhere] == [
        row.id for row in sorted(rows, key=lambda r: r.output)
    ]


def test_what_the_player_noted_is_not_said_twice() -> None:
    why = verbatim("Chưa duyệt.")
    stored = replace(MORNING, state=OccurrenceState.SUBSTITUTED, reason=why)

    assert verdict(on_both(MORNING, origin=Origin.FALLBACK, note=why), stored=[stored])[1] == "Chưa duyệt."

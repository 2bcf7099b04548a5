"""What an as-run row must be: every bound, every refusal with its name, its sentence and its remedy."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from broadcaster.errors import LedgerHeld, LedgerRefused, LedgerTaken
from broadcaster.model import AsRun, EndReason, Evidence, Outcome
from broadcaster.store.asrun import ledger_rules as rules
from tests.nouns import MORNING, make_row
from tests.spooling import ended

MINUTE = timedelta(minutes=1)


def refusal(act: Callable[[], object]) -> tuple[str, str, str]:
    with pytest.raises(LedgerRefused) as caught:
        act()
    what, remedy = caught.value.parts()
    return caught.value.where, str(what), str(remedy)


@pytest.mark.parametrize(
    ("stretch", "longest_ms"),
    [
        (timedelta(0), 1_000),
        (timedelta(milliseconds=999), 1_999),
        (timedelta(microseconds=999_500), 1_999),
        (timedelta(seconds=1), 2_001),
        (MINUTE, 61_060),
        (timedelta(hours=1), 3_604_600),
    ],
)
def test_more_sound_than_time_is_a_second_and_a_thousandth(stretch: timedelta, longest_ms: int) -> None:
    assert rules.longest_aired_ms(MORNING, MORNING + stretch) == longest_ms


OPENED = "An as-run row must be opened without end, reason, aired time or correction."


def test_a_row_opens_bare() -> None:
    rules.must_be_open(make_row())


@pytest.mark.parametrize(
    "wanted",
    [
        {"actual_end": MORNING},
        {"reason": EndReason.COMPLETE},
        {"aired_ms": 1},
        {"outcome": Outcome.AIRED},
        {"corrects": "row-0"},
    ],
)
def test_a_row_that_is_more_than_open_is_refused(wanted: dict[str, object]) -> None:
    assert refusal(lambda: rules.must_be_open(make_row(**wanted))) == (
        "row-1",
        OPENED,
        "Open it when the sound starts and close it from what the output reported.",
    )


def test_what_fits_between_start_and_end_is_believed_to_the_millisecond() -> None:
    rules.must_fit("row-1", MORNING, MORNING, 0)
    rules.must_fit("row-1", MORNING, MORNING, 1_000)
    rules.must_fit("row-1", MORNING, MORNING + MINUTE, 61_060)


@pytest.mark.parametrize(("stretch", "aired_ms"), [(timedelta(0), 1_001), (MINUTE, 61_061), (MINUTE, -1)])
def test_what_does_not_fit_is_refused(stretch: timedelta, aired_ms: int) -> None:
    end = MORNING + stretch
    assert refusal(lambda: rules.must_fit("row-1", MORNING, end, aired_ms)) == (
        "row-1",
        f"{aired_ms} ms cannot have aired between {MORNING} and {end}.",
        "Check the clock of this computer and the output.",
    )


def test_an_end_before_the_start_is_refused() -> None:
    end = MORNING - timedelta(microseconds=1)
    assert refusal(lambda: rules.must_fit("row-1", MORNING, end, 0)) == (
        "row-1",
        f"The as-run row starts at {MORNING} and cannot end before, at {end}.",
        "Check the clock of this computer.",
    )


def test_a_row_does_not_end_open() -> None:
    assert refusal(lambda: rules.must_have_ended("row-1", Outcome.OPEN, 1)) == (
        "row-1",
        "An as-run row cannot be closed as open.",
        "Say whether it was aired, partial or missed.",
    )


@pytest.mark.parametrize("outcome", [Outcome.AIRED, Outcome.PARTIAL])
def test_nothing_is_aired_that_no_output_reported(outcome: Outcome) -> None:
    rules.must_have_ended("row-1", outcome, 1)
    rules.must_have_ended("row-1", Outcome.MISSED, 0)
    assert refusal(lambda: rules.must_have_ended("row-1", outcome, 0)) == (
        "row-1",
        f"Nothing is logged as {outcome.value} that no output reported.",
        "Close the row as missed.",
    )


CORRECTION = ended(make_row("row-2"), corrects="row-1")


def test_a_correction_is_whole_and_gives_its_end() -> None:
    assert rules.must_correct(CORRECTION) == CORRECTION.actual_end


@pytest.mark.parametrize(
    "row",
    [
        make_row("row-2", corrects="row-1", reason=EndReason.COMPLETE),
        ended(make_row("row-2"), corrects="row-1", reason=None),
        ended(make_row("row-2"), corrects=""),
        ended(make_row("row-2"), corrects="row-2"),
    ],
)
def test_a_correction_that_is_not_whole_is_refused(row: AsRun) -> None:
    assert refusal(lambda: rules.must_correct(row)) == (
        "row-2",
        "A correction must be a complete as-run row that names the row it replaces.",
        "Give its end, its reason and the row that it corrects.",
    )


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        ({"actual_end": MORNING - MINUTE}, "cannot end before"),
        ({"aired_ms": 601_601}, "cannot have aired"),
        ({"outcome": Outcome.OPEN}, "closed as open"),
        ({"aired_ms": 0}, "no output reported"),
    ],
)
def test_a_correction_and_a_row_by_hand_keep_the_rules_of_every_row(
    wanted: dict[str, object], why: str
) -> None:
    corrected = ended(make_row("row-2"), **{"corrects": "row-1", **wanted})
    by_hand = ended(make_row("row-2", evidence=Evidence.MANUAL), **wanted)
    for act in (lambda: rules.must_correct(corrected), lambda: rules.must_be_by_hand(by_hand)):
        where, what, _ = refusal(act)
        assert where == "row-2"
        assert why in what


BY_HAND = ended(make_row(evidence=Evidence.MANUAL))


def test_a_row_by_hand_is_whole_and_gives_its_end() -> None:
    assert rules.must_be_by_hand(BY_HAND) == BY_HAND.actual_end


@pytest.mark.parametrize(
    "row",
    [
        make_row(evidence=Evidence.MANUAL, reason=EndReason.COMPLETE),
        ended(make_row(evidence=Evidence.MANUAL), reason=None),
        ended(make_row(evidence=Evidence.MANUAL), corrects="row-0"),
        ended(make_row(evidence=Evidence.PLAYER)),
    ],
)
def test_a_row_by_hand_that_is_not_whole_or_not_by_hand_is_refused(row: AsRun) -> None:
    assert refusal(lambda: rules.must_be_by_hand(row)) == (
        "row-1",
        "A row added by hand must be complete and rest on a person's word.",
        "Give its start, its end and its evidence 'manual'.",
    )


def test_a_row_that_has_ended_and_was_not_corrected_may_be() -> None:
    row = ended(make_row())
    assert rules.must_be_correctable("row-1", row, None) is row


@pytest.mark.parametrize(
    ("before", "correction", "what", "remedy"),
    [
        (
            None,
            None,
            "There is no as-run row 'row-1' to be corrected.",
            "`broadcaster asrun --date DATE --json` gives the ids of the rows.",
        ),
        (
            ended(make_row()),
            "row-2",
            "The as-run row 'row-1' was corrected already, by 'row-2'.",
            "Correct its correction: broadcaster asrun correct row-2 …",
        ),
        (
            make_row(),
            None,
            "The as-run row 'row-1' is still open: it is on air, or its end was not handed in yet.",
            "Wait until it has ended, then correct it.",
        ),
    ],
)
def test_what_cannot_be_corrected_is_said_to_the_point(
    before: AsRun | None, correction: str | None, what: str, remedy: str
) -> None:
    act = lambda: rules.must_be_correctable("row-1", before, correction)  # noqa: E731 - one act, tried once
    assert refusal(act) == ("row-1", what, remedy)


def test_a_row_in_the_way_is_named_with_its_end() -> None:
    held = rules.overlap(make_row(), "row-0", MORNING + MINUTE)
    what, remedy = held.parts()
    assert isinstance(held, LedgerHeld)
    assert (held.where, held.until) == ("row-1", MORNING + MINUTE)
    assert str(what) == f"At {MORNING} the output loa-xa was held by the as-run row row-0."
    assert str(remedy) == "Two rows of one output may not overlap: close the other one, or check the clock."


def test_a_name_that_is_taken_and_a_row_that_is_not_open_are_said() -> None:
    taken, shut = rules.already_there("row-1"), rules.not_open("row-1")
    assert isinstance(taken, LedgerTaken)
    assert (taken.where, str(taken.parts()[0]), str(taken.parts()[1])) == (
        "row-1",
        "The ledger has an as-run row of this name already.",
        "Rows are never replaced; correct it with a new row that names it.",
    )
    assert (shut.where, str(shut.parts()[0]), str(shut.parts()[1])) == (
        "row-1",
        "The as-run row is not open.",
        "A closed row is not changed; correct it with a new row that names it.",
    )

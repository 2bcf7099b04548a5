"""How one occurrence moves: what the table allows, what an approval brings, what each refusal says."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import product
from typing import Any

import pytest

from broadcaster.errors import TransitionRefused
from broadcaster.model import (
    HEARD,
    TRANSITIONS,
    BulletinState,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Rundown,
)
from broadcaster.saying import verbatim
from broadcaster.store.rundowns import occurrence_rules as rules
from tests.each_row import each_row
from tests.nouns import MORNING, make_bulletin, make_occurrence

S = OccurrenceState
B = BulletinState
X, Y = verbatim("x"), verbatim("y")


def made(state: S, **wanted: object) -> Occurrence:
    return make_occurrence("o-1", state=state, **{"bulletin": "b", "bulletin_version": 1, **wanted})


def told(error: TransitionRefused) -> tuple[str, str, str]:
    what, remedy = error.parts()
    return error.where, str(what), str(remedy) if remedy else ""


# --- what each refusal says ----------------------------------------------------------------------


def test_an_occurrence_that_is_not_in_the_book_is_refused_by_name() -> None:
    assert told(rules.unknown("o-1")) == ("o-1", "There is no such occurrence.", "Plan the day first.")


def test_a_second_one_of_a_name_is_refused_by_name() -> None:
    assert told(rules.already_planned("o-1")) == (
        "o-1",
        "There is an occurrence of this name already.",
        "Use another name.",
    )


def test_a_move_that_is_not_allowed_names_both_states() -> None:
    assert told(rules.not_allowed(made(S.AIRED), S.ARMED)) == (
        "o-1",
        "The occurrence is aired and cannot become armed.",
        "Look at the rundown: somebody else may have moved it.",
    )


def test_a_second_signature_is_refused_by_name() -> None:
    assert told(rules.signed_already("o-1")) == ("o-1", "Somebody has signed for this message already.", "")


def test_the_reasons_that_a_rundown_gives_are_sentences() -> None:
    assert str(rules.NOT_IN_GRID) == "It is no longer in the rundown."
    assert str(rules.OTHER_CONTENT) == "The grid gave the slot to another programme."


# --- moves -----------------------------------------------------------------------------------------


@each_row(("start", "wanted"), product(S, S))
def test_only_the_table_allows_moves_and_only_state_and_reason_change(start: S, wanted: S) -> None:
    before = made(start, reason=X)
    if wanted in TRANSITIONS[start]:
        after = rules.moved(before, wanted, reason=Y, bulletin=None)
        assert after == replace(before, state=wanted, reason=Y)
    else:
        with pytest.raises(TransitionRefused, match=r"cannot become"):
            rules.moved(before, wanted, reason=Y, bulletin=None)


def test_a_move_may_bring_another_bulletin_or_take_it_away() -> None:
    before = made(S.PLANNED)
    assert rules.moved(before, S.PRODUCED, reason=None, bulletin="c").bulletin == "c"
    assert rules.moved(before, S.PRODUCED, reason=None, bulletin="").bulletin == ""


# --- promise 1: nothing unapproved comes towards the air -------------------------------------------


@each_row(("state", "approval"), product(S, [None, *B]))
def test_what_nobody_approved_does_not_come_towards_the_air(state: S, approval: B | None) -> None:
    refused = state in {S.APPROVED, S.ARMED, S.ON_AIR} and approval not in (None, B.APPROVED)
    if not refused:
        rules.must_be_cleared(made(state), approval)
        return
    with pytest.raises(TransitionRefused) as caught:
        rules.must_be_cleared(made(state), approval)
    assert told(caught.value) == (
        "o-1",
        "The bulletin b is not approved.",
        "Approve it, or give the slot another bulletin.",
    )


@each_row("approval", list(B))
def test_an_interruption_waits_for_no_approval(approval: B) -> None:
    rules.must_be_cleared(made(S.ARMED, kind=OccurrenceKind.INTERRUPTION), approval)


# --- a bulletin given to its occurrence --------------------------------------------------------------

FOLLOWS = {
    B.PRODUCED: S.PRODUCED,
    B.APPROVED: S.APPROVED,
    B.RETURNED: S.PLANNED,
    B.WITHDRAWN: S.PLANNED,
}


@each_row(("approval", "state"), FOLLOWS.items())
def test_the_archives_word_counts_over_the_callers(approval: B, state: S) -> None:
    before = made(S.PLANNED, bulletin="", reason=X)
    after = rules.attached(before, "b", S.APPROVED, approval)
    assert after == replace(before, bulletin="b", state=state, reason=None)


@each_row("state", [S.PLANNED, S.PRODUCED, S.APPROVED])
def test_without_an_archive_the_callers_word_counts(state: S) -> None:
    assert rules.attached(made(S.PLANNED, bulletin=""), "b", state, None).state is state


def test_the_same_bulletin_in_the_same_state_changes_nothing() -> None:
    before = made(S.APPROVED, reason=X)
    assert rules.attached(before, "b", S.APPROVED, B.APPROVED) is before


def test_another_bulletin_in_the_same_state_takes_the_reason_away() -> None:
    before = made(S.APPROVED, reason=X)
    after = rules.attached(before, "c", S.APPROVED, B.APPROVED)
    assert after == replace(before, bulletin="c", reason=None)


@each_row("state", sorted(set(S) - {S.PLANNED, S.PRODUCED, S.APPROVED}))
def test_what_is_past_planning_gets_no_bulletin_and_nothing_is_attached_into_the_air(state: S) -> None:
    with pytest.raises(TransitionRefused):
        rules.attached(made(state), "c", S.PRODUCED, B.PRODUCED)
    with pytest.raises(TransitionRefused):
        rules.attached(made(S.PLANNED), "c", state, None)


# --- the occurrence follows the version of its bulletin that stands ------------------------------------


@pytest.mark.parametrize("before", [S.PLANNED, S.PRODUCED, S.APPROVED])
@pytest.mark.parametrize(("decided", "state"), FOLLOWS.items())
def test_a_planned_occurrence_takes_the_version_and_the_state_of_what_was_decided(
    before: S, decided: B, state: S
) -> None:
    bulletin = make_bulletin("b", state=decided, version=2)
    (after,) = rules.followed(made(before, reason=X), bulletin, Y)
    reason = X if before is state else Y
    assert after == made(state, reason=reason, bulletin_version=2)


def test_the_same_version_in_the_same_state_is_not_written_again() -> None:
    bulletin = make_bulletin("b", state=B.APPROVED, version=1)
    assert rules.followed(made(S.APPROVED), bulletin, Y) == ()
    assert rules.followed(made(S.ARMED), bulletin, Y) == ()


def test_an_armed_occurrence_keeps_its_place_when_a_new_version_is_approved() -> None:
    bulletin = make_bulletin("b", state=B.APPROVED, version=2)
    assert rules.followed(made(S.ARMED), bulletin, Y) == (made(S.ARMED, bulletin_version=2),)


@each_row(("decided", "state"), [(B.RETURNED, S.PLANNED), (B.PRODUCED, S.PRODUCED)])
def test_an_armed_occurrence_lets_go_step_by_step(decided: B, state: S) -> None:
    bulletin = make_bulletin("b", state=decided, version=2)
    first, second = rules.followed(made(S.ARMED, reason=X), bulletin, Y)
    assert first == made(S.APPROVED, reason=Y)
    assert second == made(state, reason=Y, bulletin_version=2)


@each_row("state", sorted(set(S) - {S.PLANNED, S.PRODUCED, S.APPROVED, S.ARMED}))
def test_what_is_on_air_or_over_follows_nothing(state: S) -> None:
    assert rules.followed(made(state), make_bulletin("b", state=B.WITHDRAWN, version=2), Y) == ()


# --- what is asked while the day is brought in line ------------------------------------------------------


def in_line(stored: Occurrence, wanted: Occurrence, **asked: Any) -> tuple[Occurrence, ...]:
    rundown = Rundown(air_date=MORNING.date(), occurrences=(wanted,))
    return rules.in_line({stored.id: stored}, rundown, now=MORNING, **asked)


def test_a_line_that_the_rundown_sets_aside_takes_its_reason() -> None:
    stored = made(S.APPROVED, starts_at=MORNING)
    wanted = make_occurrence("o-1", state=S.SET_ASIDE, reason=X)
    (after,) = in_line(stored, wanted, approval_of=lambda _: (None, 0))
    assert after == replace(stored, state=S.SET_ASIDE, reason=X)


def test_of_what_comes_back_the_archive_is_asked_by_its_bulletin() -> None:
    asked = []

    def standing(bulletin: str) -> tuple[BulletinState | None, int]:
        asked.append(bulletin)
        return B.APPROVED, 3

    (after,) = in_line(made(S.SET_ASIDE, reason=X), make_occurrence("o-1"), approval_of=standing)
    assert asked == ["b"]
    assert (after.state, after.bulletin, after.bulletin_version) == (S.APPROVED, "b", 3)


def test_whether_a_bulletin_fits_is_asked_of_the_new_place() -> None:
    asked = []
    wanted = make_occurrence("o-1", starts_at=MORNING + timedelta(minutes=5))
    in_line(made(S.APPROVED), wanted, approval_of=lambda _: (None, 0), misfit=asked.append)
    (placed,) = asked
    assert (placed.starts_at, placed.bulletin) == (wanted.starts_at, "b")


# --- signatures ------------------------------------------------------------------------------------------


@each_row(("state", "kind"), product(S, OccurrenceKind))
def test_only_a_message_that_was_heard_can_be_signed_for(state: S, kind: OccurrenceKind) -> None:
    occurrence = made(state, kind=kind)
    if kind is OccurrenceKind.INTERRUPTION and state in HEARD:
        rules.must_be_signable(occurrence)
        return
    with pytest.raises(TransitionRefused) as caught:
        rules.must_be_signable(occurrence)
    assert told(caught.value) == (
        "o-1",
        "There is nothing to sign for: it is no message that was heard.",
        "Sign for messages after they have gone out; bulletins are approved before.",
    )

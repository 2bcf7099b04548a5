"""How the stored day follows a rundown: every field, every reason, every state."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from broadcaster.model import (
    NOT_BEGUN,
    BulletinState,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Priority,
    Rundown,
)
from broadcaster.saying import Saying, verbatim
from broadcaster.store.rundowns.occurrence_rules import NOT_IN_GRID, OTHER_CONTENT, attached, in_line
from tests.nouns import MORNING, make_occurrence

S = OccurrenceState
X, Y = verbatim("x"), verbatim("y")
BEFORE = MORNING - timedelta(hours=1)


def followed(
    stored: Occurrence | None,
    *wanted: Occurrence,
    now: object = BEFORE,
    misfit: Saying | None = None,
    archive: tuple[BulletinState | None, int] = (None, 0),
) -> list[Occurrence]:
    changes = in_line(
        {stored.id: stored} if stored else {},
        Rundown(air_date=MORNING.date(), occurrences=wanted),
        now=now,
        approval_of=lambda _: archive,
        misfit=lambda _: misfit,
    )
    return list(changes)


STORED = make_occurrence(state=S.APPROVED, bulletin="b", bulletin_version=3)


def test_what_is_wanted_as_it_is_stored_is_not_written() -> None:
    assert followed(STORED, make_occurrence()) == []
    assert followed(replace(STORED, reason=X), make_occurrence(), misfit=Y) == []


def test_the_stored_line_takes_over_every_field_of_the_rundown_and_keeps_what_was_decided() -> None:
    wanted = make_occurrence(
        slot="som",
        title="Tên mới",
        priority=Priority.URGENT,
        starts_at=MORNING + timedelta(minutes=1),
        length_s=600,
        outputs=("fm",),
        reason=X,
    )

    assert followed(STORED, wanted) == [replace(wanted, state=S.APPROVED, bulletin="b", bulletin_version=3)]


@pytest.mark.parametrize(
    "change",
    [
        {"programme": "thong-bao"},
        {"kind": OccurrenceKind.RELAY},
        {"kind": OccurrenceKind.REPEAT, "repeat_of": "a"},
    ],
)
def test_other_content_takes_the_bulletin_away(change: dict[str, object]) -> None:
    (after,) = followed(STORED, make_occurrence(**change))

    assert (after.state, after.reason) == (S.PLANNED, OTHER_CONTENT)
    assert (after.bulletin, after.bulletin_version) == ("", 0)
    assert {name: getattr(after, name) for name in change} == change


def test_a_misfit_is_asked_only_when_the_place_is_another() -> None:
    later = make_occurrence(starts_at=MORNING + timedelta(minutes=1))

    assert followed(STORED, make_occurrence(title="z"), misfit=X)[0].bulletin == "b"
    (after,) = followed(STORED, later, misfit=X)
    assert (after.state, after.bulletin, after.bulletin_version, after.reason) == (S.PLANNED, "", 0, X)
    (bare,) = followed(replace(STORED, bulletin="", state=S.PLANNED), later, misfit=X)
    assert bare.reason is None


def test_a_reason_of_the_old_place_goes_with_it_and_one_of_a_person_stays() -> None:
    sent_back = replace(STORED, state=S.PLANNED, reason=X)

    assert followed(sent_back, make_occurrence(title="z"))[0].reason == X
    assert followed(sent_back, make_occurrence(length_s=601))[0].reason is None
    assert followed(sent_back, make_occurrence(length_s=601, reason=Y))[0].reason == Y


def test_what_is_out_of_the_rundown_is_set_aside_with_its_bulletin() -> None:
    assert followed(STORED) == [replace(STORED, state=S.SET_ASIDE, reason=NOT_IN_GRID)]


@pytest.mark.parametrize("state", sorted(set(S) - NOT_BEGUN))
def test_what_has_begun_or_ended_is_left_alone(state: S) -> None:
    stored = replace(STORED, state=state)

    assert followed(stored) == []
    assert followed(stored, make_occurrence(starts_at=MORNING + timedelta(hours=1)), misfit=X) == []


@pytest.mark.parametrize(
    ("archive", "state", "version"),
    [
        ((BulletinState.APPROVED, 4), S.APPROVED, 4),
        ((BulletinState.PRODUCED, 5), S.PRODUCED, 5),
        ((BulletinState.RETURNED, 3), S.PLANNED, 3),
        ((None, 0), S.PLANNED, 0),
    ],
)
def test_what_comes_back_has_the_version_and_the_approval_of_now(
    archive: tuple[BulletinState | None, int], state: S, version: int
) -> None:
    aside = replace(STORED, state=S.SET_ASIDE, reason=NOT_IN_GRID)

    (back,) = followed(aside, make_occurrence(reason=Y), archive=archive)

    assert (back.state, back.bulletin, back.bulletin_version, back.reason) == (state, "b", version, Y)


def test_what_is_wanted_set_aside_stays_so_with_the_reason_of_now() -> None:
    aside = replace(STORED, state=S.SET_ASIDE, reason=NOT_IN_GRID)
    wanted = make_occurrence(state=S.SET_ASIDE, reason=Y)

    (after,) = followed(aside, wanted, archive=(BulletinState.APPROVED, 4))

    assert (after.state, after.reason, after.bulletin, after.bulletin_version) == (S.SET_ASIDE, Y, "b", 3)


@pytest.mark.parametrize("kind", [OccurrenceKind.BULLETIN, OccurrenceKind.MAKEGOOD])
def test_what_is_set_aside_is_cancelled_when_its_time_has_passed_and_not_before(kind: OccurrenceKind) -> None:
    aside = replace(STORED, kind=kind, state=S.SET_ASIDE, reason=Y)

    assert followed(aside, now=aside.ends_at - timedelta(seconds=1)) == []
    assert followed(aside, now=aside.ends_at) == [replace(aside, state=S.CANCELLED)]
    assert followed(replace(aside, state=S.APPROVED, kind=OccurrenceKind.MAKEGOOD), now=aside.ends_at) == []


def test_a_new_line_that_is_set_aside_and_past_is_cancelled_at_once() -> None:
    wanted = make_occurrence(state=S.SET_ASIDE, reason=Y)

    assert followed(None, wanted, now=wanted.ends_at) == [replace(wanted, state=S.CANCELLED)]
    assert followed(None, wanted) == [wanted]


def test_the_same_bulletin_again_keeps_the_reason_and_another_one_has_none() -> None:
    before = make_occurrence(state=S.APPROVED, bulletin="b", reason=X)

    assert attached(before, "b", S.APPROVED, None) is before
    assert attached(before, "c", S.APPROVED, None) == replace(before, bulletin="c", reason=None)
    planned = make_occurrence(state=S.PLANNED, reason=X)
    assert attached(planned, "b", S.PRODUCED, None).state is S.PRODUCED

"""
How the stored day follows a rundown, an approval and the table of states; pure.

Source: promises 1, 3 and 6 of the design; TRANSITIONS of the model.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from broadcaster.errors import N_, TransitionRefused
from broadcaster.model import (
    HEARD,
    TRANSITIONS,
    UNPLANNED,
    Bulletin,
    BulletinState,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Rundown,
)
from broadcaster.ports import Misfit
from broadcaster.saying import Saying, saying

PLANNING = frozenset({OccurrenceState.PLANNED, OccurrenceState.PRODUCED, OccurrenceState.APPROVED})
"""States in which a new rundown may still change the occurrence."""

CLEARED = frozenset({OccurrenceState.APPROVED, OccurrenceState.ARMED, OccurrenceState.ON_AIR})
"""States that an occurrence reaches only with an approved bulletin (interruptions excepted)."""

NOT_IN_GRID = saying(N_("It is no longer in the rundown."))
OTHER_CONTENT = saying(N_("The grid gave the slot to another programme."))

_FOLLOWS = {
    BulletinState.PRODUCED: OccurrenceState.PRODUCED,
    BulletinState.APPROVED: OccurrenceState.APPROVED,
    BulletinState.RETURNED: OccurrenceState.PLANNED,
    BulletinState.WITHDRAWN: OccurrenceState.PLANNED,
}


def unknown(occurrence_id: str) -> TransitionRefused:
    """Refuse to move what is not in the book."""
    return TransitionRefused(
        N_("There is no such occurrence."), where=occurrence_id, remedy=N_("Plan the day first.")
    )


def already_planned(occurrence_id: str) -> TransitionRefused:
    """Refuse a second occurrence of the same id."""
    return TransitionRefused(
        N_("There is an occurrence of this name already."),
        where=occurrence_id,
        remedy=N_("Use another name."),
    )


def not_allowed(before: Occurrence, wanted: OccurrenceState) -> TransitionRefused:
    """Refuse a change that the stored state does not allow (any more)."""
    return TransitionRefused(
        N_("The occurrence is {present} and cannot become {wanted}."),
        where=before.id,
        remedy=N_("Look at the rundown: somebody else may have moved it."),
        present=N_(before.state.value),
        wanted=N_(wanted.value),
    )


def moved(
    before: Occurrence, state: OccurrenceState, *, reason: Saying | None, bulletin: str | None
) -> Occurrence:
    """Give the occurrence in its new state; raises TransitionRefused where the table does not allow it."""
    if state not in TRANSITIONS[before.state]:
        raise not_allowed(before, state)
    carried = before.bulletin if bulletin is None else bulletin
    return replace(before, state=state, reason=reason, bulletin=carried)


def must_be_cleared(after: Occurrence, approval: BulletinState | None) -> None:
    """
    Refuse to bring towards the air what nobody approved (promise 1).

    Args:
        after: the occurrence as it would be.
        approval: of the bulletin it carries; None when there is none in the archive.
    """
    if after.state not in CLEARED or after.kind is OccurrenceKind.INTERRUPTION:
        return
    if approval not in (None, BulletinState.APPROVED):
        raise TransitionRefused(
            N_("The bulletin {bulletin} is not approved."),
            where=after.id,
            remedy=N_("Approve it, or give the slot another bulletin."),
            bulletin=after.bulletin,
        )


def attached(
    before: Occurrence, bulletin: str, state: OccurrenceState, approval: BulletinState | None
) -> Occurrence:
    """
    Give the occurrence with its bulletin.

    Args:
        before: the occurrence as it is stored.
        bulletin: id of the bulletin.
        state: what the caller believes to follow from the approval.
        approval: what the archive says; it counts, as somebody may have decided since the caller looked.

    Raises:
        TransitionRefused: the occurrence is past planning, or *state* is.
    """
    target = state if approval is None else _FOLLOWS[approval]
    if not {before.state, target} <= PLANNING:
        raise not_allowed(before, target)
    if before.state is not target:
        return moved(before, target, reason=None, bulletin=bulletin)
    return before if before.bulletin == bulletin else replace(before, bulletin=bulletin, reason=None)


def followed(before: Occurrence, bulletin: Bulletin, reason: Saying | None) -> tuple[Occurrence, ...]:
    """Give the steps by which an occurrence follows the version of its bulletin that stands now."""
    if before.state not in PLANNING | {OccurrenceState.ARMED}:
        return ()
    target = _FOLLOWS[bulletin.state]
    steps = []
    if before.state is OccurrenceState.ARMED and target is not OccurrenceState.APPROVED:
        before = moved(before, OccurrenceState.APPROVED, reason=reason, bulletin=None)
        steps.append(before)
    after = replace(before, bulletin_version=bulletin.version)
    if before.state in PLANNING and before.state is not target:
        after = moved(after, target, reason=reason, bulletin=None)
    return (*steps, after) if after != before else tuple(steps)


def must_be_signable(occurrence: Occurrence) -> None:
    """Refuse a signature for what went out with an approval, or not at all."""
    if occurrence.kind is not OccurrenceKind.INTERRUPTION or occurrence.state not in HEARD:
        raise TransitionRefused(
            N_("There is nothing to sign for: it is no message that was heard."),
            where=occurrence.id,
            remedy=N_("Sign for messages after they have gone out; bulletins are approved before."),
        )


def signed_already(occurrence_id: str) -> TransitionRefused:
    """Refuse a second signature."""
    return TransitionRefused(N_("Somebody has signed for this message already."), where=occurrence_id)


ApprovalOf = Callable[[str], tuple[BulletinState | None, int]]
"""Gives approval and version of a bulletin as the archive has it now; (None, 0) if it has none."""


def as_named(rundown: Rundown, _: Sequence[Occurrence]) -> Rundown:
    """Take the ids of *rundown* for those of what is stored."""
    return rundown


def fits(_: Occurrence) -> None:
    """Take every bulletin along."""


def in_line(
    stored: Mapping[str, Occurrence],
    rundown: Rundown,
    *,
    now: datetime,
    approval_of: ApprovalOf,
    misfit: Misfit = fits,
) -> tuple[Occurrence, ...]:
    """
    Give what must be written so that the stored day says what *rundown* says.

    Args:
        stored: the occurrences of the date, by id.
        rundown: the day as the files want it now, under the ids of what is stored.
        now: the station's time; nothing is cancelled before its own has passed.
        approval_of: asked of each bulletin whose occurrence comes back.
        misfit: asked of each bulletin whose occurrence got another place.
    """
    wanted = {occurrence.id: occurrence for occurrence in rundown.occurrences}
    changes = [
        _come_back(_merged(stored[key], each, misfit), stored[key], approval_of) if key in stored else each
        for key, each in wanted.items()
    ]
    gone = [
        _set_aside(occurrence, NOT_IN_GRID)
        for key, occurrence in stored.items()
        if key not in wanted and occurrence.kind not in UNPLANNED
    ]
    kept = (each for key, each in stored.items() if key not in wanted and each.kind in UNPLANNED)
    settled = [_settled(each, now) for each in (*changes, *gone, *kept)]
    return tuple(new for new in settled if new != stored.get(new.id))


def _set_aside(occurrence: Occurrence, reason: Saying) -> Occurrence:
    if occurrence.state not in PLANNING:
        return occurrence
    return replace(occurrence, state=OccurrenceState.SET_ASIDE, reason=reason)


def _settled(occurrence: Occurrence, now: datetime) -> Occurrence:
    """Cancel what is still set aside when its time has passed."""
    is_past = occurrence.state is OccurrenceState.SET_ASIDE and occurrence.ends_at <= now
    return replace(occurrence, state=OccurrenceState.CANCELLED) if is_past else occurrence


def _merged(known: Occurrence, wanted: Occurrence, misfit: Misfit) -> Occurrence:
    """Give the stored occurrence in the place of its line; its bulletin stays with it while it fits."""
    if known.state not in PLANNING | {OccurrenceState.SET_ASIDE}:
        return known
    placed = replace(
        known,
        slot=wanted.slot,
        programme=wanted.programme,
        title=wanted.title,
        kind=wanted.kind,
        priority=wanted.priority,
        starts_at=wanted.starts_at,
        length_s=wanted.length_s,
        outputs=wanted.outputs,
        repeat_of=wanted.repeat_of,
    )
    why = _why_without_bulletin(known, placed, misfit)
    if why:
        placed = replace(placed, state=OccurrenceState.PLANNED, reason=why, bulletin="", bulletin_version=0)
    elif known.state is OccurrenceState.SET_ASIDE:
        placed = replace(placed, state=OccurrenceState.PLANNED, reason=wanted.reason)
    elif _place(known) != _place(placed):
        placed = replace(placed, reason=wanted.reason)
    if wanted.state is OccurrenceState.SET_ASIDE:
        return replace(placed, state=wanted.state, reason=wanted.reason)
    return placed


def _come_back(after: Occurrence, known: Occurrence, approval_of: ApprovalOf) -> Occurrence:
    """Give what was set aside and is planned again in the state that its bulletin has by now."""
    if known.state is not OccurrenceState.SET_ASIDE or after.state is not OccurrenceState.PLANNED:
        return after
    decided, version = approval_of(after.bulletin)
    state = OccurrenceState.PLANNED if decided is None else _FOLLOWS[decided]
    return replace(after, state=state, bulletin_version=version)


def _why_without_bulletin(known: Occurrence, placed: Occurrence, misfit: Misfit) -> Saying | None:
    """Say why the bulletin cannot go along; None when it can, or there is none."""
    if not known.bulletin:
        return None
    if (known.programme, known.kind, known.repeat_of) != (placed.programme, placed.kind, placed.repeat_of):
        return OTHER_CONTENT
    return misfit(placed) if _place(known) != _place(placed) else None


def _place(occurrence: Occurrence) -> tuple[datetime, int]:
    return occurrence.starts_at, occurrence.length_s

"""
How the stored day follows a rundown, an approval and the table of states; pure.

Source: promises 1, 3 and 6 of the design; TRANSITIONS of the model.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from broadcaster.errors import N_, TransitionRefused
from broadcaster.model import (
    TERMINAL_STATES,
    TRANSITIONS,
    Bulletin,
    BulletinState,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Rundown,
)
from broadcaster.saying import Saying, saying

HEARD = frozenset({OccurrenceState.AIRED, OccurrenceState.PARTIAL})
"""States of what really went out, wholly or in part."""

PLANNING = frozenset({OccurrenceState.PLANNED, OccurrenceState.PRODUCED, OccurrenceState.APPROVED})
"""States in which a new rundown may still change the occurrence."""

UNPLANNED = frozenset({OccurrenceKind.INTERRUPTION, OccurrenceKind.MAKEGOOD})
"""Kinds that no grid holds: a rundown without them says nothing about them."""

CLEARED = frozenset({OccurrenceState.APPROVED, OccurrenceState.ARMED, OccurrenceState.ON_AIR})
"""States that an occurrence reaches only with an approved bulletin (interruptions excepted)."""

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


def in_line(stored: Mapping[str, Occurrence], rundown: Rundown) -> tuple[Occurrence, ...]:
    """
    Give what must be written so that the stored day says what *rundown* says.

    Args:
        stored: the occurrences of the date, by id.
        rundown: the day as the grid wants it now.
    """
    wanted = {occurrence.id: occurrence for occurrence in rundown.occurrences}
    changes = [_merged(stored.get(key), occurrence) for key, occurrence in wanted.items()]
    gone = [
        moved(
            occurrence,
            OccurrenceState.CANCELLED,
            reason=saying(N_("It is no longer in the rundown.")),
            bulletin=None,
        )
        for key, occurrence in stored.items()
        if key not in wanted and occurrence.state in PLANNING and occurrence.kind not in UNPLANNED
    ]
    return tuple(new for new in (*changes, *gone) if new != stored.get(new.id))


def _merged(known: Occurrence | None, wanted: Occurrence) -> Occurrence:
    if known is None:
        return wanted
    if known.state not in PLANNING:
        return known
    if wanted.state in TERMINAL_STATES:
        return replace(wanted, bulletin=known.bulletin, bulletin_version=known.bulletin_version)
    if (known.programme, known.kind, known.repeat_of) == (wanted.programme, wanted.kind, wanted.repeat_of):
        return replace(
            wanted,
            state=known.state,
            reason=known.reason,
            bulletin=known.bulletin,
            bulletin_version=known.bulletin_version,
        )
    return replace(
        wanted,
        state=OccurrenceState.PLANNED,
        reason=saying(N_("The grid gave the slot to another programme.")),
    )

"""
What may be decided on a bulletin, and when a new version supersedes; pure.

Source: promise 1 of the design: nothing that was approved or has aired is overwritten.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from broadcaster.errors import N_, TransitionRefused
from broadcaster.model import Actor, Bulletin, BulletinState, Decision

EDITED = N_("The bulletin was made anew and must be approved again.")

_S = BulletinState
_RESULT = {Decision.APPROVE: _S.APPROVED, Decision.RETURN: _S.RETURNED, Decision.WITHDRAW: _S.WITHDRAWN}
_FROM = {
    Decision.APPROVE: frozenset({_S.PRODUCED, _S.RETURNED, _S.WITHDRAWN}),
    Decision.RETURN: frozenset({_S.PRODUCED, _S.APPROVED}),
    Decision.WITHDRAW: frozenset({_S.APPROVED}),
}


def is_same(known: Bulletin, made: Bulletin) -> bool:
    """Tell whether what was made now is, to the ear and to the byte, the version known, and as long valid."""
    return _essence(known) == _essence(made)


def _essence(bulletin: Bulletin) -> tuple[object, ...]:
    return bulletin.fingerprint, bulletin.master.sha256, bulletin.valid_from, bulletin.valid_until


def next_version(known: Bulletin, made: Bulletin) -> Bulletin:
    """Give *made* as the version behind *known*: undecided, whatever it claims."""
    return replace(
        made,
        version=known.version + 1,
        state=BulletinState.PRODUCED,
        decided_by=None,
        decided_at=None,
        decision_note="",
    )


def decided(
    known: Bulletin,
    decision: Decision,
    *,
    version: int = 0,
    has_aired: bool,
    by: Actor,
    at: datetime,
    note: str,
) -> Bulletin:
    """
    Give the bulletin with a decision on it.

    Args:
        known: the version that stands in the archive.
        decision: approve, return or withdraw.
        version: the one that was heard by who decides; 0: the one that stands.
        has_aired: this very version was heard, or is being heard.
        by: who decides.
        at: when.
        note: why; said to the author.

    Raises:
        TransitionRefused: another version stands there by now, or its state does not allow this.
    """
    if version not in (0, known.version):
        raise TransitionRefused(
            N_("Version {version} of the bulletin was superseded by version {present}."),
            where=known.id,
            remedy=N_("Listen to the new version, then decide."),
            version=version,
            present=known.version,
        )
    if decision is Decision.RETURN and has_aired:
        raise TransitionRefused(
            N_("The bulletin has aired and cannot be returned."),
            where=known.id,
            remedy=N_("Withdraw it, so that it is not repeated."),
        )
    if known.state is _RESULT[decision]:
        raise TransitionRefused(
            N_("This has been decided already: the bulletin is {present}."),
            where=known.id,
            remedy=N_("`broadcaster bulletin show` tells who decided and when."),
            present=N_(known.state.value),
        )
    if known.state not in _FROM[decision]:
        raise TransitionRefused(
            N_("The bulletin is {present} and cannot become {wanted}."),
            where=known.id,
            remedy=N_("`broadcaster bulletin show` tells who decided and when."),
            present=N_(known.state.value),
            wanted=N_(_RESULT[decision].value),
        )
    return replace(known, state=_RESULT[decision], decided_by=by, decided_at=at, decision_note=note)


def no_such_bulletin(bulletin_id: str) -> TransitionRefused:
    """Refuse to decide on what is not in the archive."""
    return TransitionRefused(
        N_("There is no such bulletin."),
        where=bulletin_id,
        remedy=N_("List them with `broadcaster bulletin list`."),
    )

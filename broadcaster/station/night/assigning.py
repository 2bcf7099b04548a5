"""Handing an occurrence what it will play."""

from __future__ import annotations

from broadcaster.errors import N_
from broadcaster.model import (
    STANDING_RULE,
    THE_STATION,
    Approval,
    Bulletin,
    BulletinState,
    Decision,
    Occurrence,
    OccurrenceState,
)
from broadcaster.saying import saying
from broadcaster.station.opened import Station

PREPARED_STATES = frozenset({OccurrenceState.PLANNED, OccurrenceState.PRODUCED, OccurrenceState.APPROVED})
"""States in which an occurrence may still be given another bulletin."""


def attach(station: Station, occurrence_id: str, bulletin: Bulletin) -> None:
    """Give a stored occurrence its bulletin; one that is not stored (see occurrence_for) is left alone."""
    stored = station.store.occurrences.get(occurrence_id)
    if stored is None or stored.state not in PREPARED_STATES or carries(stored, bulletin):
        return
    station.store.occurrences.attach(occurrence_id, bulletin.id, _state_with(bulletin), by=THE_STATION)


def carries(occurrence: Occurrence, bulletin: Bulletin) -> bool:
    """Tell whether an occurrence has this version of a bulletin, in the state that follows from it."""
    has = (occurrence.bulletin, occurrence.bulletin_version) == (bulletin.id, bulletin.version)
    return has and occurrence.state is _state_with(bulletin)


def _state_with(bulletin: Bulletin) -> OccurrenceState:
    is_approved = bulletin.state is BulletinState.APPROVED
    return OccurrenceState.APPROVED if is_approved else OccurrenceState.PRODUCED


def cleared(station: Station, bulletin: Bulletin) -> Bulletin:
    """
    Approve a stored bulletin that nobody has decided on, if its programme was approved once for all.

    The archive takes the approval from every bulletin that is made anew, and a run may be killed before
    it was given back: so this is asked of kept bulletins too.
    """
    is_standing = station.programme(bulletin.programme).approval is Approval.STANDING
    if bulletin.state is not BulletinState.PRODUCED or not is_standing:
        return bulletin
    return station.store.bulletins.decide(
        bulletin.id, Decision.APPROVE, by=STANDING_RULE, at=station.now(), version=bulletin.version
    )


def approve_relay(station: Station, occurrence: Occurrence) -> bool:
    """Clear a relay for the air: nobody can approve what is not yet said, so its programme was, as such."""
    is_waiting = occurrence.state is OccurrenceState.PLANNED
    if is_waiting:
        reason = saying(N_("Approved by standing rule."))
        station.store.occurrences.move(
            occurrence.id, OccurrenceState.APPROVED, reason=reason, by=STANDING_RULE
        )
    return is_waiting

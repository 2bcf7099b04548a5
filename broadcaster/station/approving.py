"""The approval desk: who lets a bulletin go on air, sends it back, or takes it back."""

from __future__ import annotations

from broadcaster.errors import N_, TransitionRefused
from broadcaster.model import Actor, Bulletin, Decision
from broadcaster.station.opened import Station


def decide(
    station: Station, bulletin_id: str, decision: Decision, *, by: Actor, note: str = "", version: int = 0
) -> Bulletin:
    """
    Approve, return or withdraw a bulletin.

    Args:
        station: the station.
        bulletin_id: of the bulletin.
        decision: what is decided.
        by: who decides.
        note: why; for the author, and for those who ask later.
        version: the version that was heard; 0: the one that stands.

    Raises:
        TransitionRefused: its state does not allow it, another version stands there by now, or the author
            approves where `[people] second_person` wants somebody else.
    """
    known = station.store.bulletins.get(bulletin_id)
    is_own = known is not None and by.person != "" and by.person == known.made_by.person
    if decision is Decision.APPROVE and is_own and station.configuration.second_person:
        raise TransitionRefused(
            N_("The author cannot approve the bulletin: this station wants a second person."),
            where=bulletin_id,
            remedy=N_("Somebody else approves it; `second_person` in station.toml says so."),
        )
    return station.store.bulletins.decide(
        bulletin_id, decision, by=by, at=station.now(), note=note, version=version
    )

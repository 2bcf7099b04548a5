"""Signing for messages: what went out without approval is answered for afterwards."""

from __future__ import annotations

from datetime import timedelta

from broadcaster.errors import N_, TransitionRefused
from broadcaster.model import Actor, Occurrence
from broadcaster.station.opened import Station

LOOK_BACK = timedelta(days=366)
"""Older ones are a matter for the archive, not for today's desk."""


def sign_for(station: Station, occurrence: str, *, by: Actor) -> None:
    """
    Put the hand of *by* under a message that was heard.

    Raises:
        TransitionRefused: there is no such message, it was not heard, or somebody has signed.
    """
    if station.store.occurrences.get(occurrence) is None:
        raise TransitionRefused(
            N_("There is no message with this id."),
            where=occurrence,
            remedy=N_("`broadcaster on-air sign` lists those that wait for a signature."),
        )
    station.store.occurrences.sign(occurrence, by=by, at=station.now())


def awaiting_signature(station: Station) -> tuple[Occurrence, ...]:
    """List the messages of the last year that nobody has signed for."""
    return station.store.occurrences.unsigned(since=station.now() - LOOK_BACK)

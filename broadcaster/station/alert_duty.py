"""What the daemon does about alerts, again and again: look at the sources, and see to what must be heard."""

from __future__ import annotations

import logging
from functools import partial

from broadcaster.clock import Clock
from broadcaster.playout import ask, hand_over
from broadcaster.station.alerting import Done, collect, put_on_air
from broadcaster.station.config import Configuration
from broadcaster.station.onduty import StationBusy
from broadcaster.station.plant import Plant

log = logging.getLogger(__name__)

EVERY_S = 60
"""A warning that takes effect at once may not wait longer at our door."""


def look_for_alerts(configuration: Configuration, clock: Clock) -> None:
    """Ask every source; what came is kept, what a source does wrong is logged by name."""
    with Plant.open(configuration.folder, clock=clock) as plant:
        for decision in collect(plant):
            if decision.refusal is not None:
                log.warning("alerts of %s: %s", decision.source, decision.refusal)
            elif decision.alert is not None:
                log.warning("alerts of %s: %s has come", decision.source, decision.alert.id)


def see_to_alerts(configuration: Configuration, clock: Clock) -> None:
    """Give the player what must be heard now, and take off what was cancelled."""
    door = configuration.control_door

    def withdraw(occurrence: str, why: str) -> None:
        ask(door, do="cancel", occurrence=occurrence, why=why)

    with Plant.open(configuration.folder, clock=clock) as plant:
        try:
            for done in put_on_air(plant, hand_over=partial(hand_over, door), withdraw=withdraw):
                _tell(done)
        except StationBusy:
            # The look before this one is still speaking; it sees to everything.
            log.info("alerts: the look before is still at work")


def _tell(done: Done) -> None:
    if done.error is not None:
        log.error("alert %s: %s", done.alert, done.error)
        return
    log.warning("alert %s: on air as %s", done.alert, done.occurrence)
    for message, facts in done.spoken.notes if done.spoken else ():
        log.warning("alert %s: %s", done.alert, message.format(**facts))

"""What the daemon does about alerts, again and again: look at the sources, and see to what must be heard."""

from __future__ import annotations

import contextlib
import logging
from functools import partial

from broadcaster.alerts import DOCUMENTS_AT_MOST, Decision, filed
from broadcaster.clock import Clock
from broadcaster.errors import Refused
from broadcaster.playout import ask, hand_over
from broadcaster.saying import Saying, to_document
from broadcaster.station.alerts.airing import Done, collect, put_on_air
from broadcaster.station.opened import Station
from broadcaster.station.service.single_instance import StationBusy
from broadcaster.station.setup.configuration import Configuration

log = logging.getLogger(__name__)

EVERY_S = 60
"""A warning that takes effect at once may not wait longer at our door."""
FOLDERS_EVERY_S = 5
"""Our own folders cost nobody anything; a gateway or a person with a USB stick stands beside them."""


def look_for_alerts(
    configuration: Configuration, clock: Clock, *, folders_only: bool = False
) -> tuple[Decision, ...]:
    """Ask the sources; what came is kept, what a source does wrong is logged by name."""
    with Station.open(configuration.folder, clock=clock) as station:
        decisions = collect(station, folders_only=folders_only)
        for decision in decisions:
            if decision.refusal is not None:
                log.warning("alerts of %s: %s: %s", decision.source, decision.place, decision.refusal)
            elif decision.alert is not None:
                log.warning("alerts of %s: %s has come", decision.source, decision.alert.id)
    return decisions


def see_to_alerts(configuration: Configuration, clock: Clock) -> bool:
    """
    Give the player what must be heard now, and take off what was cancelled.

    Returns:
        Whether it was seen to; False while a look before this one is still at work.
    """
    door = configuration.control_door

    def withdraw(occurrence: str, why: Saying) -> None:
        ask(door, do="cancel", occurrence=occurrence, why=to_document(why))

    with Station.open(configuration.folder, clock=clock) as station:
        try:
            for done in put_on_air(station, hand_over=partial(hand_over, door), withdraw=withdraw):
                _tell(done)
        except StationBusy:
            # The look before this one is still speaking.
            log.info("alerts: the look before is still at work")
            return False
    return True


class FolderWatch:
    """
    Looks into the station's folders of alerts every few seconds.

    Only names, sizes and times are read, and nothing is opened until one of them is new. The look of every
    minute asks the folders too: it names those that cannot be read, and makes up for what fails here.
    """

    def __init__(self, configuration: Configuration, clock: Clock) -> None:
        self._configuration = configuration
        self._clock = clock
        self._folders = [source.folder for source in configuration.alerts.sources if source.folder]
        self._known: frozenset[str] = frozenset()
        self._is_unheard = False

    def look(self) -> None:
        """Read what is new, and have it heard."""
        marks = self._marks()
        is_new = bool(marks - self._known)
        self._known = marks
        if is_new:
            self._is_unheard = True
            decisions = look_for_alerts(self._configuration, self._clock, folders_only=True)
            if len(decisions) >= DOCUMENTS_AT_MOST:
                # There may be more of them than are read at one look.
                self._known = frozenset()
        if self._is_unheard:
            self._is_unheard = not see_to_alerts(self._configuration, self._clock)

    def _marks(self) -> frozenset[str]:
        found: set[str] = set()
        for folder in self._folders:
            with contextlib.suppress(Refused):
                found.update(document.mark for document in filed(folder))
        return frozenset(found)


def _tell(done: Done) -> None:
    if done.error is not None:
        log.error("alert %s: %s", done.alert, done.error)
        return
    log.warning("alert %s: on air as %s", done.alert, done.occurrence)
    for note in done.spoken.notes if done.spoken else ():
        log.warning("alert %s: %s", done.alert, note)

"""
The duty of the alarms: called every few seconds by the timer of `run`, and never in anybody's way.

Nothing here touches the player or the night: what fails is told to the log and tried again, and a mail server
that hangs holds up this duty alone.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, datetime, timedelta

from broadcaster.clock import Clock
from broadcaster.errors import BroadcasterError
from broadcaster.station.alarms import letters, mail, webhooks
from broadcaster.station.alarms.silence import due_now, is_silent
from broadcaster.station.opened import Station
from broadcaster.station.overview.today import on_air_now
from broadcaster.station.setup.configuration import Configuration
from broadcaster.station.setup.sections.alarms import AlarmSettings
from broadcaster.store.outgoing import Letter

log = logging.getLogger(__name__)

EVERY_S = 10
PATIENCE = timedelta(seconds=45)
"""So long the station must be silent before anybody is woken: a restart of the player takes less."""
LATEST = timedelta(hours=3)
"""A computer that is switched on later in the night tells of tomorrow no more that day."""


class AlarmDuty:
    """Writes the letters of one station and sees that they, and the webhooks, go out."""

    def __init__(self, configuration: Configuration, clock: Clock) -> None:
        self._configuration = configuration
        self._clock = clock
        self._silent_since: datetime | None = None
        self._told: Letter | None = None
        self._told_of: date | None = None
        self._unkept: list[Letter] = []
        """Letters that the database did not take: they are sent from here."""

    @property
    def settings(self) -> AlarmSettings:
        """Whom the station tells."""
        return self._configuration.alarms

    def look(self) -> None:
        """Look once; raises nothing."""
        with self._books() as station:
            steps = (self._listen, self._tell_of_tomorrow, self._send) if self.settings.mail.server else ()
            for step in (*steps, self._follow):
                try:
                    step(station)
                except BroadcasterError as error:
                    log.warning("an alarm did not go out: %s", error)
                except Exception:
                    # The net around one step: no alarm may end the timer that wakes the night.
                    log.exception("the alarms stumbled")

    @contextmanager
    def _books(self) -> Iterator[Station | None]:
        """Open the station; None while its database is away."""
        with ExitStack() as stack:
            try:
                opened = stack.enter_context(Station.open(self._configuration.folder, clock=self._clock))
            except BroadcasterError as error:
                log.warning("the alarms go on without the books: %s", error)
                opened = None
            yield opened

    def _listen(self, station: Station | None) -> None:
        now = self._clock.now()
        # Without its books only the player knows what should be heard.
        needs = is_silent(on_air_now(self._configuration), due_now(station) if station else ())
        if not needs:
            if self._told is not None and self._silent_since is not None:
                self._write(station, letters.of_sound(self._configuration, since=self._silent_since, at=now))
            self._silent_since = self._told = None
            return
        self._silent_since = self._silent_since or now
        if self._told is None and now - self._silent_since >= PATIENCE:
            self._told = letters.of_silence(self._configuration, needs, since=self._silent_since, at=now)
            self._write(station, self._told)

    def _tell_of_tomorrow(self, station: Station | None) -> None:
        now = self._clock.now()
        at = datetime.combine(now.date(), self.settings.mail.at, self._configuration.zone)
        if station is not None and self._told_of != now.date() and at <= now < at + LATEST:
            station.store.letters.write(letters.of_tomorrow(station, now))
            self._told_of = now.date()

    def _write(self, station: Station | None, letter: Letter) -> None:
        if station is None:
            self._unkept.append(letter)
            return
        station.store.letters.write(letter)

    def _send(self, station: Station | None) -> None:
        for letter in tuple(self._unkept):
            mail.send(letter, self.settings, self._clock)
            self._unkept.remove(letter)
        if station is None:
            return
        for letter in station.store.letters.due():
            try:
                mail.send(letter, self.settings, self._clock)
            except BroadcasterError as error:
                station.store.letters.failed(letter, str(error))
                raise
            station.store.letters.sent(letter.id)

    def _follow(self, station: Station | None) -> None:
        if station is None or not self.settings.webhooks:
            return
        for error in webhooks.follow(station, self.settings):
            log.warning("a webhook was not taken: %s", error)

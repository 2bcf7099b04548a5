"""
The player's own copy of its day: rundown, bulletins with their files' hashes and validity, the evergreen.

The player plays by this copy, always. It follows the station's books while they answer; when they do not,
or are not there at the start, the copy that was written last goes on.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from broadcaster.model import TERMINAL_STATES, Bulletin, Occurrence, OccurrenceState, Rundown
from broadcaster.playout.day.copy import Day, DayFile
from broadcaster.playout.day.reading import DayReader
from broadcaster.playout.stumble import stumbled
from broadcaster.ports import OpenBooks
from broadcaster.saying import Saying

log = logging.getLogger(__name__)

_OURS = TERMINAL_STATES | {OccurrenceState.ON_AIR}
"""States that the player knows best."""


class DayKeeper:
    """
    Keeps the copy and answers from it; nobody who asks ever waits for a database.

    `look` belongs to one thread; the rest may be asked from any.

    Args:
        books: opens the station's books.
        ours: occurrences as the player has moved them, by id.
        fallback_programme: programme whose newest approved bulletin stands in for a missing one.
        file: where the copy outlives the player; None keeps it in memory and reads ahead no further than
            needed (simulations).
        plan: gives the rundown of a date from the grid, for days that no book and no copy knows; None:
            nobody can.
        are_lost: says that the books are not those that the station knew; what they lack is taken from
            the copy.
        ledger: tells these books from others, for whoever finds the copy without them.
    """

    def __init__(
        self,
        *,
        books: OpenBooks,
        ours: Mapping[str, Occurrence],
        fallback_programme: str,
        file: Path | None,
        plan: Callable[[date], Rundown] | None = None,
        are_lost: Callable[[], bool] = lambda: False,
        ledger: Callable[[], str] = lambda: "",
    ) -> None:
        self._books = books
        self._ours = ours
        self._reader = DayReader(fallback_programme, is_kept=file is not None)
        self._file = DayFile(file)
        self._plan = plan
        self._are_lost = are_lost
        self._ledger = ledger
        self._day = self._file.read()
        self._asked: set[str] = set()
        """Bulletins that were asked for since the last look, whoever plays them by now."""
        self.trouble: Saying | None = None
        """Why the books did not answer the last time; None when they did."""
        self.has_looked = threading.Event()

    def look(self, now: datetime) -> None:
        """Follow the station's books; where they do not answer, the copy goes on, filled up from the grid."""
        asked, self._asked = self._asked, set()
        try:
            found = self._reader.read(self._books(), now, before=self._day, asked=asked)
            is_other = self._are_lost()
            self._day = _filled_up(found, self._day) if is_other else replace(found, ledger=self._ledger())
        except Exception as error:  # noqa: BLE001 - the net: whatever the books stumble over, the day goes on
            self._day = self._with_planned(now)
            self._asked |= asked
            self.trouble = stumbled(error, "day", told=self.trouble).saying()
        else:
            self.trouble = None
        self._file.write(self._day)
        self.has_looked.set()

    def between(self, start: datetime, end: datetime) -> tuple[Occurrence, ...]:
        """List the occurrences that start in [start, end), as the player knows them, in order."""
        found = (each for each in self._all() if start <= each.starts_at < end)
        return tuple(sorted(found, key=lambda each: (each.starts_at, each.id)))

    def occurrence(self, occurrence_id: str) -> Occurrence | None:
        """Find one."""
        return next((each for each in self._all() if each.id == occurrence_id), None)

    def bulletin(self, bulletin_id: str) -> Bulletin | None:
        """Find a bulletin that an occurrence of the day plays, or played when it was armed."""
        self._asked.add(bulletin_id)
        return next((each for each in self._day.bulletins if each.id == bulletin_id), None)

    def evergreen(self, at: datetime) -> Bulletin | None:
        """Find the newest approved bulletin of the fallback programme that may sound at that moment."""
        return next((each for each in self._day.evergreens if _is_valid(each, at)), None)

    def _all(self) -> Iterator[Occurrence]:
        day = self._day
        ours = dict(self._ours)
        for stored in day.occurrences:
            mine = ours.pop(stored.id, None)
            yield stored if mine is None else _agreed(stored, mine)
        yield from ours.values()

    def _with_planned(self, now: datetime) -> Day:
        """Give the copy with what the grid says of today and tomorrow, where it says nothing of them."""
        day = self._day
        for on in (now.date(), now.date() + timedelta(days=1)):
            if self._plan is None or any(each.starts_at.date() == on for each in day.occurrences):
                continue
            try:
                planned = self._plan(on)
            except Exception as error:  # noqa: BLE001 - the net
                fault = stumbled(error, str(on))
                log.error("%s cannot be planned: %s", on, fault)  # noqa: TRY400 - the sentence says all
                continue
            log.warning("%s is planned from the grid: the books do not answer", on)
            day = replace(day, occurrences=(*day.occurrences, *planned.occurrences))
        return day


def _filled_up(found: Day, before: Day) -> Day:
    """Give what the books say now, and what they lack as the copy knew it: an empty book is no empty day."""
    had = {each.id: each for each in before.occurrences}
    occurrences = [
        replace(
            each,
            state=had[each.id].state,
            bulletin=had[each.id].bulletin,
            bulletin_version=had[each.id].bulletin_version,
        )
        if not each.bulletin and each.id in had and each.state not in TERMINAL_STATES
        else each
        for each in found.occurrences
    ]
    there = {each.id for each in occurrences}
    known = {each.id for each in found.bulletins}
    return Day(
        occurrences=(*occurrences, *(each for each in before.occurrences if each.id not in there)),
        bulletins=(*found.bulletins, *(each for each in before.bulletins if each.id not in known)),
        evergreens=found.evergreens or before.evergreens,
        ledger=before.ledger,
    )


def _agreed(stored: Occurrence, mine: Occurrence) -> Occurrence:
    """
    Give one of two accounts of an occurrence.

    What the player has begun or ended it knows best; before that, people and the grid may have moved it.
    """
    if stored.state in TERMINAL_STATES or mine.state not in _OURS:
        return stored
    known = mine if mine.bulletin else stored
    return replace(
        stored,
        state=mine.state,
        reason=mine.reason,
        bulletin=known.bulletin,
        bulletin_version=known.bulletin_version,
    )


def _is_valid(bulletin: Bulletin, at: datetime) -> bool:
    has_begun = bulletin.valid_from is None or bulletin.valid_from <= at
    return has_begun and (bulletin.valid_until is None or at < bulletin.valid_until)

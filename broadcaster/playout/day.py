"""
The player's own copy of its day: rundown, bulletins with their files' hashes and validity, the evergreen.

The player plays by this copy, always. It follows the station's books while they answer; when they do not,
or are not there at the start, the copy that was written last goes on.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from broadcaster.json_form import MALFORMED, decode, encode
from broadcaster.model import TERMINAL_STATES, Bulletin, Occurrence, OccurrenceState, Rundown
from broadcaster.playout.stumble import stumbled
from broadcaster.ports import Books, BulletinArchive, OpenBooks

log = logging.getLogger(__name__)

LOOK_BACK = timedelta(hours=26)
"""What lies further back was settled by an earlier look."""

FIRST_LOOK_BACK = timedelta(days=42)
"""… and the first looks find what fell due while the station was off, as far back as spools are kept."""

LOOK_AHEAD = timedelta(hours=26)
"""How far the next wake-up is searched for."""

KEPT_AHEAD = timedelta(hours=50)
"""How far a copy reaches: today and tomorrow, and what follows the midnight between."""

SOON = timedelta(minutes=10)
"""Bulletins that are due so soon are looked at anew each time: approvals come late, and are withdrawn."""

PAST = timedelta(hours=2)
"""No programme is begun or gone on with so long after its slot."""

FIRST_LOOKS = 5

FAR_EVERY = timedelta(minutes=1)
"""How soon a copy notices that a bulletin of a later hour was approved or changed."""

_OURS = TERMINAL_STATES | {OccurrenceState.ON_AIR}
"""States that the player knows best."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What the station's books said when they were asked last."""

    occurrences: tuple[Occurrence, ...] = ()
    bulletins: tuple[Bulletin, ...] = ()
    """Those that the occurrences play, without their words."""
    evergreens: tuple[Bulletin, ...] = ()
    """Approved bulletins of the fallback programme, the newest first."""


class DayKeeper:
    """
    Keeps the copy and answers from it; nobody who asks ever waits for a database.

    `refresh` belongs to one thread; the rest may be asked from any.

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
    ) -> None:
        self._books = books
        self._ours = ours
        self._fallback_programme = fallback_programme
        self._file = file
        self._plan = plan
        self._are_lost = are_lost
        self._day = _read(file) if file else Day()
        self._written = self._day
        self._is_full = False
        self._looks = 0
        self._asked: set[str] = set()
        """Bulletins that were asked for since the last look, whoever plays them by now."""
        self._read_all_at: datetime | None = None

    def refresh(self, now: datetime) -> None:
        """
        Follow the station's books.

        Raises:
            StoreBroken: they do not answer. Whatever is raised, the copy stays, with days from the grid
                where it has none.
        """
        try:
            found = self._from_books(self._books(), now)
            self._day = _filled_up(found, self._day) if self._are_lost() else found
        except Exception:
            # Whatever it is that the books stumble over: the day goes on.
            self._day = self._with_planned(now)
            raise
        finally:
            self._write()

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

    def _from_books(self, books: Books, now: datetime) -> Day:
        reach = KEPT_AHEAD if self._file else LOOK_AHEAD
        back = LOOK_BACK if self._looks >= FIRST_LOOKS else FIRST_LOOK_BACK
        planned = books.occurrences.between(now - back, now + reach)
        self._looks += 1
        there = {each.id for each in planned}
        elsewhere = {each.repeat_of for each in planned if each.repeat_of} - there
        firsts = [each for each in map(books.occurrences.get, sorted(elsewhere)) if each is not None]
        occurrences = (*planned, *firsts)
        return Day(
            occurrences=occurrences,
            bulletins=tuple(self._bulletins(books.bulletins, occurrences, now)),
            evergreens=self._evergreens(books.bulletins, now),
        )

    def _bulletins(
        self, archive: BulletinArchive, occurrences: Iterable[Occurrence], now: datetime
    ) -> Iterator[Bulletin]:
        """Give what the occurrences play: what is due soon as it is now, the rest as of the last minute."""
        have = {each.id: each for each in self._day.bulletins}
        is_time_for_all = self._read_all_at is None or not timedelta() <= now - self._read_all_at < FAR_EVERY
        if is_time_for_all:
            self._read_all_at = now
        # What was armed with the evergreen is asked for by its own bulletin: an approval may come late.
        asked, self._asked = self._asked, set()
        due: dict[str, bool] = dict.fromkeys(asked, True)
        for each in occurrences:
            is_soon = each.starts_at - SOON <= now < each.ends_at + PAST and each.state not in TERMINAL_STATES
            if each.bulletin:
                due[each.bulletin] = due.get(each.bulletin, False) or is_soon
        # A repeat is due at its own time, with the bulletin of the first airing.
        firsts = {each.id: each.bulletin for each in occurrences}
        for each in occurrences:
            if each.repeat_of and each.starts_at - SOON <= now and (name := firsts.get(each.repeat_of)):
                due[name] = True
        for name, is_soon in due.items():
            if name in have and not is_soon and not is_time_for_all:
                yield have[name]
            elif (is_soon or self._file) and (found := archive.get(name)) is not None:
                yield replace(found, script=replace(found.script, segments=()))

    def _evergreens(self, archive: BulletinArchive, now: datetime) -> tuple[Bulletin, ...]:
        """Give the newest one of now, of the next minutes and, for a copy, of its last hours."""
        moments = (now, now + SOON, now + KEPT_AHEAD) if self._file else (now, now + SOON)
        found = {
            each.id: replace(each, script=replace(each.script, segments=()))
            for at in moments
            if (each := archive.latest_approved(self._fallback_programme, at=at)) is not None
        }
        return tuple(sorted(found.values(), key=lambda each: each.produced_at, reverse=True))

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

    def _write(self) -> None:
        """Let the copy outlive the player, when it has changed."""
        if self._file is None or self._day == self._written:
            return
        new = self._file.with_suffix(".new")
        try:
            with new.open("wb") as file:
                file.write(encode(self._day))
                file.flush()
                os.fsync(file.fileno())
            new.replace(self._file)
        except OSError as error:
            if not self._is_full:
                log.error("the copy of the day stays as it was: %s", error)  # noqa: TRY400 - the sentence says all
            self._is_full = True
        else:
            self._written, self._is_full = self._day, False


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


def _read(file: Path) -> Day:
    """Read the copy of an earlier player; none, or one that cannot be read, is an empty day."""
    try:
        return decode(file.read_bytes(), Day)
    except FileNotFoundError:
        return Day()
    except (OSError, *MALFORMED) as error:
        log.error("the copy of the day cannot be read: %s", error)  # noqa: TRY400 - the sentence says all
        return Day()

"""Reading the day in the station's books: as much as is needed, as seldom as is enough."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import datetime, timedelta

from broadcaster.model import TERMINAL_STATES, Bulletin, Occurrence
from broadcaster.playout.day.copy import Day
from broadcaster.ports import Books, BulletinArchive

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


class DayReader:
    """
    Reads days, each with the one before in hand.

    Args:
        fallback_programme: programme whose newest approved bulletin stands in for a missing one.
        is_kept: the day outlives the player: it reaches further ahead than the next hours.
    """

    def __init__(self, fallback_programme: str, *, is_kept: bool) -> None:
        self._fallback_programme = fallback_programme
        self._is_kept = is_kept
        self._looks = 0
        self._read_all_at: datetime | None = None

    def read(self, books: Books, now: datetime, *, before: Day, asked: AbstractSet[str]) -> Day:
        """
        Give the day as the books have it.

        Args:
            books: the station's.
            now: what is near it is read anew.
            before: what was read the last time.
            asked: bulletins that somebody plays, whoever plays them by now.

        Raises:
            StoreBroken: they do not answer.
        """
        reach = KEPT_AHEAD if self._is_kept else LOOK_AHEAD
        back = LOOK_BACK if self._looks >= FIRST_LOOKS else FIRST_LOOK_BACK
        planned = books.occurrences.between(now - back, now + reach)
        self._looks += 1
        there = {each.id for each in planned}
        elsewhere = {each.repeat_of for each in planned if each.repeat_of} - there
        firsts = [each for each in map(books.occurrences.get, sorted(elsewhere)) if each is not None]
        occurrences = (*planned, *firsts)
        # What was armed with the evergreen is asked for by its own bulletin: an approval may come late.
        due = _due(occurrences, now, asked)
        return Day(
            occurrences=occurrences,
            bulletins=tuple(self._bulletins(books.bulletins, due, before, now)),
            evergreens=self._evergreens(books.bulletins, now),
        )

    def _bulletins(
        self, archive: BulletinArchive, due: dict[str, bool], before: Day, now: datetime
    ) -> Iterator[Bulletin]:
        """Give what is due: what is due soon as it is now, the rest as of the last minute."""
        have = {each.id: each for each in before.bulletins}
        is_time_for_all = self._read_all_at is None or not timedelta() <= now - self._read_all_at < FAR_EVERY
        if is_time_for_all:
            self._read_all_at = now
        for name, is_soon in due.items():
            if name in have and not is_soon and not is_time_for_all:
                yield have[name]
            elif (is_soon or self._is_kept) and (found := archive.get(name)) is not None:
                yield _without_words(found)

    def _evergreens(self, archive: BulletinArchive, now: datetime) -> tuple[Bulletin, ...]:
        """Give the newest one of now, of the next minutes and, for a copy, of its last hours."""
        moments = (now, now + SOON, now + KEPT_AHEAD) if self._is_kept else (now, now + SOON)
        found = {
            each.id: _without_words(each)
            for at in moments
            if (each := archive.latest_approved(self._fallback_programme, at=at)) is not None
        }
        return tuple(sorted(found.values(), key=lambda each: each.produced_at, reverse=True))


def _due(occurrences: Iterable[Occurrence], now: datetime, asked: AbstractSet[str]) -> dict[str, bool]:
    """Give the bulletins that *occurrences* play, and of each whether it is due soon."""
    due = dict.fromkeys(asked, True)
    for each in occurrences:
        is_soon = each.starts_at - SOON <= now < each.ends_at + PAST and each.state not in TERMINAL_STATES
        if each.bulletin:
            due[each.bulletin] = due.get(each.bulletin, False) or is_soon
    # A repeat is due at its own time, with the bulletin of the first airing.
    firsts = {each.id: each.bulletin for each in occurrences}
    for each in occurrences:
        if each.repeat_of and each.starts_at - SOON <= now and (name := firsts.get(each.repeat_of)):
            due[name] = True
    return due


def _without_words(bulletin: Bulletin) -> Bulletin:
    return replace(bulletin, script=replace(bulletin.script, segments=()))

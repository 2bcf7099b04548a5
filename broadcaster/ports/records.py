"""The store, as the rooms ask it: news, bulletins, occurrences, the as-run, alerts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol, TypeAlias

from broadcaster.saying import Saying

if TYPE_CHECKING:
    from broadcaster.model import (
        Actor,
        AlertAiring,
        AsRun,
        Bulletin,
        Conflict,
        DayPlan,
        Decision,
        FeedReport,
        NewsItem,
        Occurrence,
        OccurrenceState,
        Rundown,
        SeenAlert,
        SpoolRecord,
        UnreadAlert,
    )


class NewsShelf(Protocol):
    """Keeps news items and what was read on air."""

    def add(self, items: Iterable[NewsItem]) -> tuple[NewsItem, ...]:
        """Keep those not seen before; give them back."""
        ...

    def correct(self, items: Iterable[NewsItem]) -> None:
        """
        Put these words in the place of those kept under the same id; what is not kept is left alone.

        `fetched_at` becomes that of the new words: a bulletin made before it reads the old ones.
        """
        ...

    def items(self, *, since: datetime | None = None) -> tuple[NewsItem, ...]:
        """List the items fetched since then, newest published first."""
        ...

    def mark_used(self, news_ids: Iterable[str], *, programme: str, air_date: date) -> None:
        """Remember that these were put into a script."""
        ...

    def used_since(self, day: date, *, before: date) -> dict[str, date]:
        """Give the items used in scripts for dates from *day* up to, not including, *before*."""
        ...

    def feed_state(self, feed: str) -> tuple[str, str]:
        """Give (ETag, Last-Modified) of the last successful reading, or empty strings."""
        ...

    def record_report(self, report: FeedReport, *, now: datetime) -> None:
        """Keep how a reading ended (status, error, ETag, Last-Modified)."""
        ...

    def last_reports(self) -> tuple[tuple[FeedReport, datetime], ...]:
        """Give the last report of each feed, without its items, with its time."""
        ...


class BulletinArchive(Protocol):
    """Keeps bulletins; the audio files lie beside the database."""

    def put(self, bulletin: Bulletin) -> Bulletin:
        """
        Keep *bulletin* and give it as it is kept.

        Another text or sound under the same id is its next version, undecided; what was there before
        stays as it is, superseded. The same one again changes nothing.
        """
        ...

    def get(self, bulletin_id: str, version: int = 0) -> Bulletin | None:
        """Find the version that stands, or the one that is asked for."""
        ...

    def of_date(self, air_date: date) -> tuple[Bulletin, ...]:
        """List those made for a date, by air time."""
        ...

    def latest_approved(self, programme: str, *, at: datetime) -> Bulletin | None:
        """Find the newest approved bulletin of a programme that is valid at that moment (fallbacks)."""
        ...

    def decide(
        self,
        bulletin_id: str,
        decision: Decision,
        *,
        by: Actor,
        at: datetime,
        note: str = "",
        version: int = 0,
    ) -> Bulletin:
        """
        Approve, return or withdraw.

        Raises TransitionRefused when there is no such bulletin, its state does not allow it, it has aired
        (return), or *version* (0: whatever stands) was superseded.
        """
        ...


Naming: TypeAlias = "Callable[[Rundown, Sequence[Occurrence]], Rundown]"
"""Gives a rundown under the ids of the stored occurrences of its date."""

Misfit: TypeAlias = "Callable[[Occurrence], Saying | None]"
"""Says why the bulletin of an occurrence cannot air at its new place, or None."""


class OccurrenceBook(Protocol):
    """Keeps occurrences and guards their state changes."""

    def plan(
        self,
        rundown: Rundown,
        *,
        named: Naming = ...,
        misfit: Misfit = ...,
        grid: str = "",
        by: Actor,
    ) -> Rundown:
        """
        Bring the stored day in line with *rundown*; may be run any number of times.

        New occurrences are added; planned ones that are no longer in it are set aside with a reason, come
        back when they are in it again, and are cancelled when their time has passed; those that have
        left the planning states are not touched. Without *named*, the rundown has the stored ids already.
        With *grid*, the version of the files, the day is kept as it was wanted.
        """
        ...

    def plans(self, air_date: date) -> tuple[DayPlan, ...]:
        """List the plans of a date as they were wanted, the one in force last."""
        ...

    def last_planned(self, day: date) -> date | None:
        """Give the last date up to *day* that has a plan."""
        ...

    def day(self, air_date: date) -> tuple[Occurrence, ...]:
        """List the stored occurrences of a date in order of their start."""
        ...

    def between(self, start: datetime, end: datetime) -> tuple[Occurrence, ...]:
        """List the occurrences that start in [start, end)."""
        ...

    def get(self, occurrence_id: str) -> Occurrence | None:
        """Find one."""
        ...

    def add(self, occurrence: Occurrence, *, by: Actor) -> None:
        """Add one that no grid holds (interruption, makegood); raises TransitionRefused if it is there."""
        ...

    def move(
        self,
        occurrence_id: str,
        state: OccurrenceState,
        *,
        reason: Saying | None = None,
        bulletin: str | None = None,
        by: Actor,
    ) -> Occurrence:
        """Change the state; raises TransitionRefused when the stored state does not allow it."""
        ...

    def attach(self, occurrence_id: str, bulletin: str, state: OccurrenceState, *, by: Actor) -> Occurrence:
        """Give it its bulletin and the state that follows from the bulletin's approval."""
        ...

    def sign(self, occurrence_id: str, *, by: Actor, at: datetime) -> None:
        """Sign for a message that was heard; raises TransitionRefused when there is none to sign for."""
        ...

    def unsigned(self, *, since: datetime) -> tuple[Occurrence, ...]:
        """List the messages started since then that were heard and that nobody has signed for."""
        ...


class Ledger(Protocol):
    """The as-run, as spools brought it in and people corrected it; nothing is ever changed afterwards."""

    def open_rows(self) -> tuple[AsRun, ...]:
        """Give the rows without an end, in the order of their start."""
        ...

    def correct(self, row: AsRun, *, by: Actor) -> None:
        """Add a row that replaces the one named in `corrects`; raises LedgerRefused."""
        ...

    def add(self, row: AsRun, *, by: Actor) -> None:
        """Add a row of what aired without a player, as a person says; raises LedgerRefused."""
        ...

    def rows(self, start: datetime, end: datetime) -> tuple[AsRun, ...]:
        """Give the rows whose actual start lies in [start, end), corrected ones left out, in order."""
        ...


class SpoolIntake(Protocol):
    """Takes what players wrote into their spools, once each, and refuses none of it."""

    def taken_to(self, run: str) -> int:
        """Give the highest number that was taken of a run; 0: nothing."""
        ...

    def take(self, records: Sequence[SpoolRecord]) -> tuple[Conflict, ...]:
        """
        Take records of one run, in order; those that were taken before change nothing.

        Returns:
            What was taken although it does not agree with what the store holds; it is kept and shown.
        """
        ...

    def conflicts(self, *, since: datetime) -> tuple[Conflict, ...]:
        """List what was taken since then although it did not agree, the earliest first."""
        ...


class Books(Protocol):
    """The books of a station that its player follows, as the store opens them."""

    @property
    def occurrences(self) -> OccurrenceBook:
        """The rundowns."""
        ...

    @property
    def bulletins(self) -> BulletinArchive:
        """The bulletins."""
        ...

    @property
    def spool_intake(self) -> SpoolIntake:
        """Where spools are handed in."""
        ...


OpenBooks = Callable[[], Books]
"""Gives the books, opened when they are not; raises StoreBroken when they cannot be."""


class AlertLog(Protocol):
    """Keeps the alerts that came, which documents were read for them, and what was ordered on air."""

    def keep(self, alerts: Iterable[SeenAlert]) -> tuple[SeenAlert, ...]:
        """
        Keep the documents that were not kept before, byte for byte; give them back.

        Two documents may have one name: which of them is the sender's is judged, and not by who came first.
        """
        ...

    def seen(self, *, sent_since: datetime) -> tuple[SeenAlert, ...]:
        """
        List the alerts sent since then, in the order in which they were sent; of one name the first first.

        By the sender's clock: the station's own may have been wrong when they came.
        """
        ...

    def mark_read(self, marks: Iterable[str], *, at: datetime) -> None:
        """Remember documents by their marks, so that they are not fetched again."""
        ...

    def read_before(self) -> frozenset[str]:
        """Give the marks of all documents read."""
        ...

    def note_unread(self, found: Iterable[UnreadAlert]) -> None:
        """Remember documents that cannot be read; saying it again changes nothing."""
        ...

    def unread(self) -> tuple[UnreadAlert, ...]:
        """List the documents that cannot be read, the oldest first."""
        ...

    def forget_unread(self, marks: Iterable[str]) -> None:
        """Take off the list what was mended or is over."""
        ...

    def order(self, airing: AlertAiring) -> None:
        """Remember what the player has accepted."""
        ...

    def withdraw(self, occurrence: str, *, at: datetime) -> None:
        """Remember that an order was taken back; saying it again changes nothing."""
        ...

    def airings(self, *, since: datetime) -> tuple[AlertAiring, ...]:
        """List the orders made since then, oldest first."""
        ...

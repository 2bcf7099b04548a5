"""
The doors between rooms: what a plug-in or a neighbour must be able to do.

Each Protocol has one real implementation or more, and a fake in `tests/fakes.py` that keeps the same
contract and can fail on demand; `tests/contracts/` runs one suite over all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from broadcaster.clock import Clock
from broadcaster.errors import OutputBroken

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from broadcaster.model import (
        AlertAiring,
        AsRun,
        Bulletin,
        EndReason,
        Feed,
        FeedReport,
        NewsItem,
        Occurrence,
        OccurrenceState,
        Outcome,
        Rundown,
        SeenAlert,
    )

    Pcm = NDArray[np.float32]
    """Mono float32, full scale +-1.0, shape (frames,)."""

HOUSE_RATE_HZ = 48_000
"""Sample rate of everything between the studio and the outputs. Source: docs/decisions/0004."""

Progress = Callable[[str, int, int], None]
"""Called as (what is being done, steps done, steps in all)."""


# --- voices (entry points `broadcaster.voices`) ---------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceInfo:
    """One voice of an engine."""

    id: str
    """As the engine names it, e.g. "vi-vn-x-south"."""
    title: str
    language: str = "vi"
    region: str = ""
    needs_network: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """One spoken sentence."""

    pcm: bytes
    """s16le mono."""
    rate_hz: int
    words: tuple[tuple[int, int, int], ...] = ()
    """(character position, length, milliseconds); empty when the engine gives none."""


class VoiceEngine(Protocol):
    """
    Speaks one sentence at a time.

    Raises VoiceRefused (this text or voice cannot be; another engine may) or VoiceBroken (the engine
    crashed, hung, cannot be reached). Never returns empty audio.
    """

    name: str
    version: str
    """Part of the cache key."""
    max_chars: int
    """Longer input is refused; the caller cuts."""

    def voices(self) -> Sequence[VoiceInfo]:
        """List the voices."""
        ...

    def speak(self, text: str, voice: str, *, speed: float = 1.0) -> Speech:
        """Speak *text*; *speed* is a factor, 1.0 the news pace."""
        ...

    def close(self) -> None:
        """Let go of processes and connections; may be called twice."""
        ...


# --- feeds (entry points `broadcaster.feeds`) -----------------------------------------------------


class FeedReader(Protocol):
    """Reads one feed; never raises for what the feed does wrong: the report says it."""

    def read(self, feed: Feed, *, etag: str, last_modified: str, now: datetime) -> FeedReport:
        """Read *feed* with a conditional request."""
        ...


# --- outputs (entry points `broadcaster.outputs`) -------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputSettings:
    """One output, as `station.toml` names it."""

    name: str
    kind: str
    """Plug-in (entry point group `broadcaster.outputs`)."""
    options: dict[str, str | int | float | bool]
    """What the plug-in needs; it refuses unknown keys by name."""
    folder: Path = Path()
    """What relative paths among them are relative to: the station's folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Devices:
    """The loudspeakers behind an output that answer for themselves."""

    known: int
    acknowledged: int
    """Those that obeyed the command for what is on now …"""
    playing: int
    """… and those that say that its sound arrives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """What an output reports of itself, cumulative since it was opened."""

    frames: int
    """Frames that really left: written to the file, taken by the server or the card."""
    dropped: int = 0
    """Frames that were given to it and lost."""
    held: int = 0
    """Frames that it keeps back on purpose (an amplifier that warms up, segments that wait to be fetched):
    their fate is not known yet, and that is no fault."""
    connected: bool = True
    trouble: OutputBroken | None = None
    """What is wrong, whole, so that whoever shows or keeps it can say it in the station's language."""
    devices: Devices | None = None
    """Who answers for it; None where nobody can."""

    @property
    def error(self) -> str:
        """The trouble in English, for the log; empty when there is none."""
        return str(self.trouble) if self.trouble else ""


class Output(Protocol):
    """
    Takes sound and reports what became of it.

    `write` must not wait for network or disk: an output that can block keeps a queue and a thread of
    its own, drops the oldest when the queue is full and counts it.
    """

    name: str
    wants_pcm: bool
    """False: `write` is called with silence of the right length and the player decodes nothing."""

    def open(self, now: datetime) -> None:
        """Make ready; raises OutputBroken."""
        ...

    def write(self, pcm: Pcm, now: datetime) -> None:
        """Take the next frames, which are heard from *now* on."""
        ...

    def title(self, text: str) -> None:
        """Tell listeners what is on, where the output can."""
        ...

    def delivered(self) -> Delivered:
        """Report; cheap, never waits."""
        ...

    def close(self) -> None:
        """Finish files, let go of devices; may be called twice."""
        ...


@runtime_checkable
class ForewarnedOutput(Protocol):
    """An output that must also know ahead when it will sound: an amplifier takes seconds to warm up."""

    def expect(self, starts_at: datetime | None) -> None:
        """Take when the next sound is due, None when none is known; said again with every block."""
        ...


@runtime_checkable
class TracelessOutput(Protocol):
    """An output that knows how to be looked at without being opened, which would leave traces."""

    def look(self, clock: Clock) -> None:
        """Raise OutputBroken when it could not take sound now; nothing is moved, switched or heard."""
        ...


# --- the store ------------------------------------------------------------------------------------


class NewsShelf(Protocol):
    """Keeps news items and what was read on air."""

    def add(self, items: Iterable[NewsItem]) -> tuple[NewsItem, ...]:
        """Keep those not seen before; give them back."""
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

    def put(self, bulletin: Bulletin) -> None:
        """Keep *bulletin*; one of the same id is replaced, its approval with it."""
        ...

    def get(self, bulletin_id: str) -> Bulletin | None:
        """Find one."""
        ...

    def of_date(self, air_date: date) -> tuple[Bulletin, ...]:
        """List those made for a date, by air time."""
        ...

    def latest_approved(self, programme: str, *, at: datetime) -> Bulletin | None:
        """Find the newest approved bulletin of a programme that is valid at that moment (fallbacks)."""
        ...

    def decide(self, bulletin_id: str, *, approve: bool, by: str, at: datetime, note: str) -> Bulletin:
        """Approve or reject; raises TransitionRefused when there is no such bulletin."""
        ...


class OccurrenceBook(Protocol):
    """Keeps occurrences and guards their state changes."""

    def plan(self, rundown: Rundown) -> Rundown:
        """
        Bring the stored day in line with *rundown*; may be run any number of times.

        New occurrences are added; planned ones that are no longer in it are cancelled with a reason;
        those that have left the planning states are not touched.
        """
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

    def add(self, occurrence: Occurrence) -> None:
        """Add one that no grid holds (interruption, makegood); raises TransitionRefused if it is there."""
        ...

    def move(
        self,
        occurrence_id: str,
        state: OccurrenceState,
        *,
        reason: str = "",
        bulletin: str | None = None,
    ) -> Occurrence:
        """Change the state; raises TransitionRefused when the stored state does not allow it."""
        ...

    def attach(self, occurrence_id: str, bulletin: str, state: OccurrenceState) -> Occurrence:
        """Give it its bulletin and the state that follows from the bulletin's approval."""
        ...

    def sign(self, occurrence_id: str, *, by: str, at: datetime) -> None:
        """Sign for a message that was heard; raises TransitionRefused when there is none to sign for."""
        ...

    def unsigned(self, *, since: datetime) -> tuple[Occurrence, ...]:
        """List the messages started since then that were heard and that nobody has signed for."""
        ...


class Ledger(Protocol):
    """The as-run: rows are opened, kept alive and closed; nothing is ever changed afterwards."""

    def open_row(self, row: AsRun, *, ends_by: datetime | None = None) -> None:
        """
        Write a row at the start of sound; raises LedgerRefused if it overlaps another one.

        *ends_by* is the latest that it may last: rows that begin behind it (written while the clock ran
        ahead) are not in its way. None: nobody knows.
        """
        ...

    def beat(self, row_id: str, *, at: datetime, aired_ms: int) -> None:
        """Note that the row is alive and how much its output has reported by now."""
        ...

    def close_row(
        self, row_id: str, *, at: datetime, aired_ms: int, outcome: Outcome, reason: EndReason
    ) -> AsRun:
        """Write its end; raises LedgerRefused when it is closed already."""
        ...

    def open_rows(self) -> tuple[tuple[AsRun, datetime, int], ...]:
        """Give the rows without an end, each with its last heartbeat (time, aired_ms)."""
        ...

    def correct(self, row: AsRun) -> None:
        """Add a row that replaces the one named in `corrects`."""
        ...

    def rows(self, start: datetime, end: datetime) -> tuple[AsRun, ...]:
        """Give the rows whose actual start lies in [start, end), corrected ones left out, in order."""
        ...


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

    def order(self, airing: AlertAiring) -> None:
        """Remember what the player has accepted."""
        ...

    def withdraw(self, occurrence: str, *, at: datetime) -> None:
        """Remember that an order was taken back; saying it again changes nothing."""
        ...

    def airings(self, *, since: datetime) -> tuple[AlertAiring, ...]:
        """List the orders made since then, oldest first."""
        ...

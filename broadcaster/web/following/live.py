"""
What changes is told to open pages as it happens, by server-sent events.

One follower for all pages reads the journal behind the last entry that it knows. It is woken by the database
file itself: SQLite writes every commit to its log, whose time and size cost one look at the folder. A
database on a server is asked for its head by this one follower. What sounds is asked of the player, not of
the database. With no page open, nobody is asked anything.

An event carries no content: a page that shows what changed fetches itself anew, in its visitor's language and
with its visitor's rights.
"""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.engine import make_url
from starlette.concurrency import run_in_threadpool

from broadcaster.errors import BroadcasterError
from broadcaster.model import Entry, EntryKind, Head
from broadcaster.station.onair.orders import Status, player_status
from broadcaster.station.service.single_instance import is_on_duty
from broadcaster.web.at_hand import StationAtHand

log = logging.getLogger(__name__)

LOOK_EVERY_S = 1.0
SERVER_EVERY_LOOKS = 5
"""A database on a server shows no file: it is asked every so many looks."""
BEAT_EVERY_S = 10.0
"""So often an open page hears that the console is there; three beats without one: the line is gone."""
GATHER_S = 0.3
"""A night writes many entries at once; a page need not fetch itself for each."""
SILENT_FROM_S = 5.0
"""So long what is on air may be silent before a page says so."""

ON_AIR: Final = "air"
"""What sounds, what waits, or what is wrong with it has changed."""
ALL: Final = "everything"
"""Something was missed: every page looks anew."""

_TOPICS: Final = {
    "bulletins": {
        EntryKind.BULLETIN_MADE,
        EntryKind.BULLETIN_APPROVED,
        EntryKind.BULLETIN_RETURNED,
        EntryKind.BULLETIN_WITHDRAWN,
    },
    "rundown": {
        EntryKind.DAY_PLANNED,
        EntryKind.OCCURRENCE_PLANNED,
        EntryKind.OCCURRENCE_MOVED,
        EntryKind.OCCURRENCE_SETTLED,
    },
    "messages": {EntryKind.MESSAGE_ORDERED, EntryKind.MESSAGE_CANCELLED, EntryKind.MESSAGE_SIGNED},
    "files": {EntryKind.FILE_EDITED},
    "people": {EntryKind.PERSON_ADDED, EntryKind.PERSON_FORGOTTEN},
}


def topics_of(entries: Iterable[Entry]) -> frozenset[str]:
    """Give the topics that *entries* are about; "journal" is every one's."""
    kinds = {entry.kind for entry in entries}
    found = {topic for topic, about in _TOPICS.items() if kinds & about}
    if any(kind.value.startswith("row_") for kind in kinds):
        found.add("asrun")
    return frozenset(found | {"journal"}) if kinds else frozenset()


class Listener:
    """One open page: what it has not been told yet."""

    def __init__(self) -> None:
        self._topics: set[str] = set()
        self._woken = asyncio.Event()

    def tell(self, topics: Iterable[str]) -> None:
        """Keep *topics* for it; whatever is told twice is heard once."""
        self._topics.update(topics)
        self._woken.set()

    async def hear(self, within_s: float) -> frozenset[str]:
        """Wait for something to be told; empty when nothing was in that time."""
        try:
            await asyncio.wait_for(self._woken.wait(), within_s)
        except TimeoutError:
            return frozenset()
        await asyncio.sleep(GATHER_S)
        topics, self._topics = frozenset(self._topics), set()
        self._woken.clear()
        return topics


class Live:
    """The follower of journal and player, and those who listen."""

    def __init__(self, at_hand: StationAtHand) -> None:
        self._at_hand = at_hand
        self._listeners: set[Listener] = set()
        self._somebody = asyncio.Event()
        self._head: Head | None = None
        self._mark: object = None
        self._was_written_to = False
        self._looks = 0
        self._born = secrets.token_hex(4)
        self._tellings = 0
        self._air: object = None
        self._noted: set[str] = set()

    def note(self, topic: str) -> None:
        """Have *topic* told at the next look; may be called from any thread."""
        self._noted.add(topic)

    @property
    def place(self) -> str:
        """How far pages were told, in this life of the console; another place is news."""
        return f"{self._born}-{self._tellings}"

    @asynccontextmanager
    async def listener(self) -> AsyncIterator[Listener]:
        """Listen for the length of the block."""
        one = Listener()
        self._listeners.add(one)
        self._somebody.set()
        try:
            yield one
        finally:
            self._listeners.discard(one)

    async def follow(self) -> None:
        """Follow for ever; whatever stumbles is told to the log and tried again at the next look."""
        while True:
            if not self._listeners:
                self._somebody.clear()
                self._mark = None
                await self._somebody.wait()
            try:
                topics = await run_in_threadpool(self._look)
            except BroadcasterError as error:
                log.warning("the journal cannot be followed now: %s", error)
                topics, self._head = frozenset({ON_AIR}), None
            except Exception:
                log.exception("following the station stumbled")
                topics = frozenset({ALL})
            if topics:
                self._tellings += 1
                for one in self._listeners:
                    one.tell(topics)
            await asyncio.sleep(LOOK_EVERY_S)

    def _look(self) -> frozenset[str]:
        self._looks += 1
        air = _air(self._at_hand)
        noted, self._noted = self._noted, set()
        found = {ON_AIR, *noted} if air != self._air else noted
        self._air = air
        mark = self._database_mark()
        is_written_to = mark != self._mark
        # Once more after the last write seen: file times are coarse, and a commit may share its moment.
        if is_written_to or self._was_written_to or self._head is None:
            found |= self._new_in_journal()
        self._mark, self._was_written_to = mark, is_written_to
        return frozenset(found)

    def _database_mark(self) -> object:
        """Give what is another when the database was written to."""
        address = make_url(self._at_hand.configuration().database_url)
        if address.get_backend_name() != "sqlite" or not address.database:
            return self._looks // SERVER_EVERY_LOOKS
        return tuple(_stamp(Path(address.database + ending)) for ending in ("", "-wal"))

    def _new_in_journal(self) -> frozenset[str]:
        journal = self._at_hand.station().store.journal
        if self._head is None:
            self._head = journal.head()
            return frozenset({ALL})
        entries = journal.after(self._head.epoch, self._head.seq)
        if entries:
            last = entries[-1]
            self._head = Head(epoch=last.epoch, seq=last.seq, digest=last.digest)
        return topics_of(entries)


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _air(at_hand: StationAtHand) -> object:
    """Give what a page shows of the player, without what moves all the time."""
    configuration = at_hand.configuration()
    watched = is_on_duty(configuration.var, "run")
    try:
        status = player_status(configuration)
    except BroadcasterError as error:
        return watched, str(error)
    return watched, json.dumps(_still(status), sort_keys=True)


def _still(status: Status) -> object:
    outputs = [
        [
            each["name"],
            each["connected"],
            each["occurrence"],
            each["title"],
            each["ends_at"],
            each["error"],
            each["silent_s"] >= SILENT_FROM_S,
        ]
        for each in status["outputs"]
    ]
    messages = [[each["occurrence"], each["on_air"], each["airings"]] for each in status["messages"]]
    return [outputs, messages, status["next"], status["trouble"]]


async def stream(live: Live, *, last: str, is_welcome: Callable[[], bool]) -> AsyncIterator[str]:
    """
    Give one page's events.

    Args:
        live: the follower.
        last: place that the page was drawn at, or heard of last.
        is_welcome: whether its visitor is still let in; once not, "away" is the last event.
    """
    async with live.listener() as one:
        yield "retry: 2000\n\n"
        if last != live.place:
            one.tell({ALL})
        while True:
            topics = await one.hear(BEAT_EVERY_S)
            if not await run_in_threadpool(is_welcome):
                yield "event: away\ndata: \n\n"
                return
            for topic in sorted(topics) or ["beat"]:
                yield f"event: {topic}\nid: {live.place}\ndata: \n\n"

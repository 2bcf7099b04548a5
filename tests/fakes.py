"""
Fakes that keep the contracts of `broadcaster.ports` and fail on demand; `from tests.fakes import ...`.

One headed section a room; `tests/contracts/` runs the same suite over a fake and the real thing.
"""

from __future__ import annotations

import hashlib
import threading
from collections import deque
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from broadcaster.clock import VIETNAM, Clock, VirtualClock
from broadcaster.errors import (
    BroadcasterError,
    OutputBroken,
    StoreBroken,
    TransitionRefused,
    VoiceBroken,
    VoiceRefused,
)
from broadcaster.model import (
    HEARD,
    Actor,
    AlertAiring,
    AsRun,
    Bulletin,
    BulletinState,
    Conflict,
    ConflictKind,
    DayPlan,
    Decision,
    FeedReport,
    FeedStatus,
    Master,
    NewsItem,
    Occurrence,
    OccurrenceAdded,
    OccurrenceKind,
    OccurrenceMoved,
    OccurrenceState,
    RowClosed,
    RowOpened,
    Rundown,
    SeenAlert,
    SpoolRecord,
    UnreadAlert,
)
from broadcaster.ports import Delivered, Misfit, Naming, SpeechRequest, VoiceInfo, VoiceSettings
from broadcaster.relay.live import Intake, RelayRules
from broadcaster.saying import Saying, saying, verbatim
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.sound.speech import Speech
from broadcaster.store.asrun import ledger_rules, spool_rules
from broadcaster.store.bulletins import rules as bulletin_rules
from broadcaster.store.rundowns import occurrence_rules
from broadcaster.studio.voices.phrasing import cleaned, syllables
from tests.sounds import glide

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

# --- studio: voices -------------------------------------------------------------------------------


def tone(length_ms: int, rate_hz: int = 24_000) -> Pcm:
    """A hum at -12 dBFS that rises from 220 Hz: one that does not would be taken for a stuck voice."""
    return glide(length_ms / 1000, peak=0.244, rate_hz=rate_hz)


def asked(text: str, voice: str = "vi", *, speed: float = 1.0, limit_s: float = 60.0) -> SpeechRequest:
    """What an announcer asks of a voice."""
    return SpeechRequest(text=text, voice=voice, speed=speed, limit_s=limit_s)


class FakeVoice:
    """
    A voice engine that hums 250 ms for each syllable, between two silences of 100 ms.

    `troubles` are worked off one a call, then it behaves: "refuse" and "crash" (the contract's two errors),
    and those that break the contract, for who must notice: "hang", a fault of its own ("ValueError",
    "OSError", "SystemExit"), a bad take ("silent", "short", "cut", "loop", "noise", "clipped", "slow") and
    a form that is none ("bytes", "nan", "stereo", "whole numbers", "rate", "none").
    """

    parallel = 1

    def __init__(
        self,
        name: str | VoiceSettings = "fake",
        *,
        voices: Sequence[str | VoiceInfo] = ("vi",),
        max_chars: int = 300,
        version: str = "1",
    ) -> None:
        self.name = name.name if isinstance(name, VoiceSettings) else name
        self.version = version
        self.max_chars = max_chars
        self.troubles: deque[str] = deque()
        self.said: list[str] = []
        self.closed = 0
        self._voices = tuple(
            VoiceInfo(id=voice, title=f"Giọng {voice}") if isinstance(voice, str) else voice
            for voice in voices
        )

    def voices(self) -> Sequence[VoiceInfo]:
        return self._voices

    def fail(self, troubles: Iterable[str]) -> FakeVoice:
        self.troubles.extend(troubles)
        return self

    def look(self) -> None:
        self.speak(SpeechRequest(text="Xin chào.", voice=self._voices[0].id))

    def speak(self, request: SpeechRequest) -> Speech:
        wanted = cleaned(request.text)
        self.said.append(wanted)
        trouble = self.troubles.popleft() if self.troubles else ""
        known = request.voice in {info.id for info in self._voices}
        if trouble == "refuse" or not known or not syllables(wanted) or len(wanted) > self.max_chars:
            raise VoiceRefused("refused by the fake", where=self.name)
        if trouble == "crash":
            raise VoiceBroken("crash of the fake", where=self.name)
        if trouble == "hang":
            threading.Event().wait()
        if trouble in FAULTS:
            raise FAULTS[trouble](f"{trouble} of the fake")
        heard_ms = round(syllables(wanted) * 250 / request.speed)
        return bad_speech(trouble, heard_ms) if trouble else framed(tone(heard_ms))

    def close(self) -> None:
        self.closed += 1


FAULTS: dict[str, type[BaseException]] = {
    "ValueError": ValueError,
    "OSError": OSError,
    "TimeoutExpired": TimeoutError,
    "SystemExit": SystemExit,
}


def framed(pcm: Pcm) -> Speech:
    silence = np.zeros(2400, np.float32)
    return Speech(pcm=np.concatenate((silence, pcm, silence)), rate_hz=24_000)


def bad_speech(trouble: str, heard_ms: int) -> Any:
    """What a voice gives that fails in this way."""
    good = tone(heard_ms)
    noise = np.random.default_rng(1).standard_normal(len(good)).astype(np.float32)
    takes = {
        "silent": np.zeros_like(good),
        "short": tone(40),
        "cut": tone(heard_ms // 5),
        "loop": np.tile(good, 8),
        "slow": np.repeat(good, 2),
        "noise": np.clip(0.2 * noise, -1, 1),
        "clipped": np.clip(8 * good, -1, 1),
    }
    if trouble in takes:
        return framed(takes[trouble])
    forms: dict[str, Callable[[], Any]] = {
        "bytes": lambda: Speech(pcm=good.tobytes(), rate_hz=24_000),  # type: ignore[arg-type]
        "nan": lambda: Speech(pcm=np.full(24_000, np.nan, np.float32), rate_hz=24_000),
        "stereo": lambda: Speech(pcm=np.stack([good, good]), rate_hz=24_000),
        "whole numbers": lambda: Speech(pcm=good * np.float32(32767), rate_hz=24_000),
        "rate": lambda: Speech(pcm=good, rate_hz=0),
        "none": lambda: None,
    }
    return forms[trouble]()


# --- the store: ledger, occurrences, bulletins ----------------------------------------------------


@dataclass
class FakeLedger:
    """broadcaster.ports.Ledger in memory; *breaks_with* makes every act fail, as a full disk does."""

    breaks_with: BroadcasterError | None = None
    starts: dict[str, AsRun] = field(default_factory=dict)
    ends: dict[str, AsRun] = field(default_factory=dict)

    def open_rows(self) -> tuple[AsRun, ...]:
        self._act()
        found = (row for row in self.starts.values() if row.id not in self.ends)
        return tuple(sorted(found, key=lambda row: (row.actual_start, row.output, row.id)))

    def correct(self, row: AsRun, *, by: Actor) -> None:
        self._act()
        end = ledger_rules.must_correct(row)
        before = self.ends.get(row.corrects) or self.starts.get(row.corrects)
        corrections = [each.id for each in self.ends.values() if each.corrects == row.corrects]
        ledger_rules.must_be_correctable(row.corrects, before, next(iter(corrections), None))
        self._must_be_free(row, end)
        self.starts[row.id] = self.ends[row.id] = row

    def add(self, row: AsRun, *, by: Actor) -> None:
        self._act()
        self._must_be_free(row, ledger_rules.must_be_by_hand(row))
        self.starts[row.id] = self.ends[row.id] = row

    def rows(self, start: datetime, end: datetime) -> tuple[AsRun, ...]:
        self._act()
        corrected = self.corrected()
        found = (
            self.ends.get(row.id, row)
            for row in self.starts.values()
            if start <= row.actual_start < end and row.id not in corrected
        )
        return tuple(sorted(found, key=lambda row: (row.actual_start, row.output, row.id)))

    def _act(self) -> None:
        if self.breaks_with is not None:
            raise self.breaks_with

    def corrected(self) -> set[str]:
        return {row.corrects for row in self.ends.values() if row.corrects}

    def _must_be_free(self, row: AsRun, end: datetime) -> None:
        if row.id in self.starts:
            raise ledger_rules.already_there(row.id)
        for other in self.starts.values():
            if other.output != row.output or other.actual_start >= end or other.id == row.corrects:
                continue
            until = self.ends[other.id].actual_end if other.id in self.ends else None
            if until is None or (until > row.actual_start and other.id not in self.corrected()):
                raise ledger_rules.overlap(row, other.id, until)


@dataclass
class FakeSpoolDesk:
    """broadcaster.ports.SpoolIntake on a FakeLedger and a FakeOccurrenceBook; breaks when either does."""

    ledger: FakeLedger
    book: FakeOccurrenceBook
    taken: dict[tuple[str, int], SpoolRecord] = field(default_factory=dict)
    found: list[Conflict] = field(default_factory=list)
    clock: Clock = field(default_factory=lambda: VirtualClock(datetime(2026, 11, 23, tzinfo=VIETNAM)))

    def taken_to(self, run: str) -> int:
        self._act()
        return max((number for of_run, number in self.taken if of_run == run), default=0)

    def take(self, records: Sequence[SpoolRecord]) -> tuple[Conflict, ...]:
        self._act()
        found = [
            Conflict(
                run=record.run,
                number=record.number,
                kind=each.kind,
                subject=each.subject,
                other=each.other,
                entered_at=self.clock.now(),
            )
            for record in records
            for each in self._taken(record)
        ]
        self.found += found
        return tuple(found)

    def conflicts(self, *, since: datetime) -> tuple[Conflict, ...]:
        self._act()
        return tuple(each for each in self.found if each.entered_at >= since)

    def _act(self) -> None:
        for broken in (self.ledger.breaks_with, self.book.breaks_with):
            if broken is not None:
                raise broken

    def _taken(self, record: SpoolRecord) -> list[spool_rules.Disagreement]:
        if (record.run, record.number) in self.taken:
            return []
        self.taken[record.run, record.number] = record
        match record.entry:
            case RowOpened(row):
                _, problems = self._opened(row, record.run)
                return problems
            case RowClosed(row):
                return self._closed(row, record.run)
            case OccurrenceAdded(occurrence) | OccurrenceMoved(occurrence):
                return self._followed(occurrence)
        return []

    def _opened(self, row: AsRun, run: str) -> tuple[str, list[spool_rules.Disagreement]]:
        for name in spool_rules.names(row.id, run):
            named = replace(row, id=name)
            stored = self.ledger.starts.setdefault(name, named)
            if stored is named or spool_rules.is_same_row(stored, named):
                taken = spool_rules.Disagreement(kind=ConflictKind.ID_TAKEN, subject=name, other=row.id)
                return name, [] if name == row.id else [taken]
        raise AssertionError("names do not end")

    def _closed(self, row: AsRun, run: str) -> list[spool_rules.Disagreement]:
        name, problems = self._opened(spool_rules.as_opened(row), run)
        problems = [each for each in problems if each.kind is not ConflictKind.ID_TAKEN]
        held, impossible = spool_rules.possible(replace(row, id=name))
        if name in self.ledger.ends:
            ended = self.ledger.ends[name]
            if not spool_rules.ended_alike(ended, held):
                problems.append(spool_rules.contradicted(name, ended))
            return problems
        others = [
            each
            for each in self.ledger.ends.values()
            if each.output == row.output and each.id not in self.ledger.corrected()
        ]
        problems += [
            spool_rules.overlapping(held, each) for each in others if spool_rules.overlap(held, each)
        ]
        self.ledger.ends[name] = held
        return problems + ([impossible] if impossible else [])

    def _followed(self, reported: Occurrence) -> list[spool_rules.Disagreement]:
        if reported.state is OccurrenceState.ARMED and not self.book.is_cleared(reported):
            return []
        steps, problem = spool_rules.followed(self.book.get(reported.id), reported)
        for step in steps:
            self.book.dates.setdefault(step.id, step.starts_at.date())
            self.book.write(step)
        return [problem] if problem else []


@dataclass
class FakeBulletinArchive:
    """broadcaster.ports.BulletinArchive in memory; give it to a FakeOccurrenceBook that shall follow it."""

    breaks_with: BroadcasterError | None = None
    bulletins: dict[str, Bulletin] = field(default_factory=dict)
    superseded: dict[tuple[str, int], Bulletin] = field(default_factory=dict)
    decisions: list[Bulletin] = field(default_factory=list)
    book: FakeOccurrenceBook | None = None

    def put(self, bulletin: Bulletin) -> Bulletin:
        self._act()
        known = self.bulletins.get(bulletin.id)
        if known is not None and bulletin_rules.is_same(known, bulletin):
            return known
        kept = bulletin
        if known is not None:
            kept = bulletin_rules.next_version(known, bulletin)
            self.superseded[known.id, known.version] = replace(known, state=BulletinState.SUPERSEDED)
        self.bulletins[kept.id] = kept
        if kept.decided_at is not None:
            self.decisions.append(kept)
        if known is not None:
            self._tell_book(kept, saying(bulletin_rules.EDITED))
        return kept

    def get(self, bulletin_id: str, version: int = 0) -> Bulletin | None:
        self._act()
        return self.superseded.get((bulletin_id, version)) or self.bulletins.get(bulletin_id)

    def masters_from(self, first: date) -> tuple[Master, ...]:
        self._act()
        every = (*self.bulletins.values(), *self.superseded.values())
        return tuple(each.master for each in every if each.air_date >= first)

    def of_date(self, air_date: date) -> tuple[Bulletin, ...]:
        self._act()
        found = (bulletin for bulletin in self.bulletins.values() if bulletin.air_date == air_date)
        return tuple(sorted(found, key=lambda bulletin: (bulletin.airs_at, bulletin.id)))

    def latest_approved(self, programme: str, *, at: datetime) -> Bulletin | None:
        self._act()
        found = [
            bulletin
            for bulletin in self.bulletins.values()
            if bulletin.programme == programme
            and bulletin.state is BulletinState.APPROVED
            and (bulletin.valid_from is None or bulletin.valid_from <= at)
            and (bulletin.valid_until is None or bulletin.valid_until > at)
        ]
        return max(found, key=lambda bulletin: (bulletin.produced_at, bulletin.airs_at), default=None)

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
        self._act()
        if bulletin_id not in self.bulletins:
            raise bulletin_rules.no_such_bulletin(bulletin_id)
        known = self.bulletins[bulletin_id]
        has_aired = self.book is not None and self.book.has_aired(known)
        decided = bulletin_rules.decided(
            known, decision, version=version, has_aired=has_aired, by=by, at=at, note=note
        )
        self.bulletins[bulletin_id] = decided
        self.decisions.append(decided)
        self._tell_book(decided, verbatim(note) if note else None)
        return decided

    def _act(self) -> None:
        if self.breaks_with is not None:
            raise self.breaks_with

    def _tell_book(self, bulletin: Bulletin, reason: Saying | None) -> None:
        if self.book is not None:
            self.book.follow(bulletin, reason)


class FakeAudioShelf:
    """broadcaster.ports.AudioShelf that knows where each file lies, in *folder*."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, Path] = {}

    def keep(self, file: Path) -> str:
        key = hashlib.sha256(file.read_bytes()).hexdigest()
        if self.find(key) is None:
            self._files[key] = (self._folder / key).with_suffix(file.suffix)
            self._files[key].write_bytes(file.read_bytes())
        return key

    def find(self, sha256: str) -> Path | None:
        path = self._files.get(sha256)
        if path is None or hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
            return None
        return path

    def path_of(self, master: Master) -> Path:
        return self._files.get(master.sha256, self._folder / master.path)

    def discard(self, sha256: str) -> bool:
        return self._files.pop(sha256, None) is not None

    def clear(self, *, before: datetime, kept: Collection[Master] = ()) -> tuple[Path, ...]:
        named = {each.sha256 for each in kept}
        old = {
            key: path
            for key, path in self._files.items()
            if key not in named and path.stat().st_mtime < before.timestamp()
        }
        for key in old:
            del self._files[key]
        return tuple(old.values())


@dataclass
class FakeOccurrenceBook:
    """broadcaster.ports.OccurrenceBook in memory; `history` holds (from, after) of every change."""

    archive: FakeBulletinArchive = field(default_factory=FakeBulletinArchive)
    breaks_with: BroadcasterError | None = None
    occurrences: dict[str, Occurrence] = field(default_factory=dict)
    dates: dict[str, date] = field(default_factory=dict)
    signed: dict[str, tuple[Actor, datetime]] = field(default_factory=dict)
    kept_plans: dict[date, list[DayPlan]] = field(default_factory=dict)
    now: datetime = field(default_factory=lambda: datetime.min.replace(tzinfo=UTC))
    """By default before everything."""
    history: list[tuple[OccurrenceState | None, Occurrence]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.archive.book = self

    def plan(
        self,
        rundown: Rundown,
        *,
        named: Naming = occurrence_rules.as_named,
        misfit: Misfit = occurrence_rules.fits,
        grid: str = "",
        by: Actor,
    ) -> Rundown:
        del by
        self._act()
        of_date = self.day(rundown.air_date)
        stored = {occurrence.id: occurrence for occurrence in of_date}
        rundown = named(rundown, of_date)
        self._keep_plan(rundown, grid)
        changes = occurrence_rules.in_line(
            stored, rundown, now=self.now, approval_of=self._carried, misfit=misfit
        )
        for after in changes:
            self.dates[after.id] = rundown.air_date
            self.write(after)
        return replace(rundown, occurrences=self.day(rundown.air_date))

    def _keep_plan(self, rundown: Rundown, grid: str) -> None:
        kept = self.kept_plans.setdefault(rundown.air_date, [])
        plan = DayPlan(air_date=rundown.air_date, grid=grid, planned_at=self.now, lines=rundown.occurrences)
        if grid and (not kept or (kept[-1].grid, kept[-1].lines) != (grid, plan.lines)):
            kept.append(plan)

    def plans(self, air_date: date) -> tuple[DayPlan, ...]:
        self._act()
        return tuple(self.kept_plans.get(air_date, ()))

    def last_planned(self, day: date) -> date | None:
        self._act()
        return max((on for on, plans in self.kept_plans.items() if plans and on <= day), default=None)

    def day(self, air_date: date) -> tuple[Occurrence, ...]:
        self._act()
        return self._sorted(key for key, of_date in self.dates.items() if of_date == air_date)

    def between(self, start: datetime, end: datetime) -> tuple[Occurrence, ...]:
        self._act()
        return self._sorted(key for key, known in self.occurrences.items() if start <= known.starts_at < end)

    def get(self, occurrence_id: str) -> Occurrence | None:
        self._act()
        return self.occurrences.get(occurrence_id)

    def add(self, occurrence: Occurrence, *, by: Actor) -> None:
        del by
        self._act()
        if occurrence.id in self.occurrences:
            raise occurrence_rules.already_planned(occurrence.id)
        self.dates[occurrence.id] = occurrence.starts_at.date()
        self.write(occurrence)

    def move(
        self,
        occurrence_id: str,
        state: OccurrenceState,
        *,
        reason: Saying | None = None,
        bulletin: str | None = None,
        by: Actor,
    ) -> Occurrence:
        del by
        self._act()
        after = occurrence_rules.moved(self._held(occurrence_id), state, reason=reason, bulletin=bulletin)
        approval, version = self._carried(after.bulletin)
        occurrence_rules.must_be_cleared(after, approval)
        return self.write(after if bulletin is None else replace(after, bulletin_version=version))

    def attach(self, occurrence_id: str, bulletin: str, state: OccurrenceState, *, by: Actor) -> Occurrence:
        del by
        self._act()
        before = self._held(occurrence_id)
        approval, version = self._carried(bulletin)
        attached = occurrence_rules.attached(before, bulletin, state, approval)
        after = replace(attached, bulletin_version=version)
        return after if after == before else self.write(after)

    def sign(self, occurrence_id: str, *, by: Actor, at: datetime) -> None:
        self._act()
        occurrence_rules.must_be_signable(self._held(occurrence_id))
        if occurrence_id in self.signed:
            raise occurrence_rules.signed_already(occurrence_id)
        self.signed[occurrence_id] = (by, at)

    def unsigned(self, *, since: datetime) -> tuple[Occurrence, ...]:
        self._act()
        return self._sorted(
            key
            for key, known in self.occurrences.items()
            if known.kind is OccurrenceKind.INTERRUPTION
            and known.state in HEARD
            and known.starts_at >= since
            and key not in self.signed
        )

    def follow(self, bulletin: Bulletin, reason: Saying | None) -> None:
        for before in [known for known in self.occurrences.values() if known.bulletin == bulletin.id]:
            for after in occurrence_rules.followed(before, bulletin, reason):
                self.write(after)

    def has_aired(self, bulletin: Bulletin) -> bool:
        heard = HEARD - {OccurrenceState.SUBSTITUTED} | {OccurrenceState.ON_AIR}
        carried = (bulletin.id, bulletin.version)
        return any(
            known.state in heard and (known.bulletin, known.bulletin_version) == carried
            for known in self.occurrences.values()
        )

    def _act(self) -> None:
        if self.breaks_with is not None:
            raise self.breaks_with

    def _held(self, occurrence_id: str) -> Occurrence:
        if occurrence_id not in self.occurrences:
            raise occurrence_rules.unknown(occurrence_id)
        return self.occurrences[occurrence_id]

    def _carried(self, bulletin: str) -> tuple[BulletinState | None, int]:
        known = self.archive.bulletins.get(bulletin)
        return (None, 0) if known is None else (known.state, known.version)

    def is_cleared(self, wanted: Occurrence) -> bool:
        try:
            occurrence_rules.must_be_cleared(wanted, self._carried(wanted.bulletin)[0])
        except TransitionRefused:
            return False
        return True

    def write(self, after: Occurrence) -> Occurrence:
        before = self.occurrences.get(after.id)
        self.history.append((None if before is None else before.state, after))
        self.occurrences[after.id] = after
        return after

    def _sorted(self, keys: Iterable[str]) -> tuple[Occurrence, ...]:
        found = (self.occurrences[key] for key in keys)
        return tuple(sorted(found, key=lambda occurrence: (occurrence.starts_at, occurrence.id)))


@dataclass
class FakeBooks:
    """broadcaster.ports.Books, each of them a fake."""

    occurrences: FakeOccurrenceBook = field(default_factory=FakeOccurrenceBook)
    bulletins: FakeBulletinArchive = field(default_factory=FakeBulletinArchive)
    spool_intake: FakeSpoolDesk = field(
        default_factory=lambda: FakeSpoolDesk(FakeLedger(), FakeOccurrenceBook())
    )


# --- the newsroom: the shelf of news --------------------------------------------------------------


class FakeNewsShelf:
    """`broadcaster.ports.NewsShelf` in memory; raises *fails_with* when told to."""

    def __init__(self, fails_with: BroadcasterError | None = None) -> None:
        self.fails_with = fails_with
        self._items: dict[str, NewsItem] = {}
        self._used: set[tuple[str, str, date]] = set()
        self._reports: dict[str, tuple[FeedReport, datetime]] = {}

    def _check(self) -> None:
        if self.fails_with is not None:
            raise self.fails_with

    def add(self, items: Iterable[NewsItem]) -> tuple[NewsItem, ...]:
        self._check()
        new: list[NewsItem] = []
        for item in items:
            if item.id not in self._items:
                self._items[item.id] = item
                new.append(item)
        return tuple(new)

    def correct(self, items: Iterable[NewsItem]) -> None:
        self._check()
        self._items.update({item.id: item for item in items if item.id in self._items})

    def items(self, *, since: datetime | None = None) -> tuple[NewsItem, ...]:
        def newest_first(item: NewsItem) -> tuple[bool, float, float, str]:
            age = -item.published_at.timestamp() if item.published_at else 0.0
            return item.published_at is None, age, -item.fetched_at.timestamp(), item.id

        kept = (item for item in self._items.values() if since is None or item.fetched_at >= since)
        return tuple(sorted(kept, key=newest_first))

    def mark_used(self, news_ids: Iterable[str], *, programme: str, air_date: date) -> None:
        self._check()
        self._used.update((news_id, programme, air_date) for news_id in news_ids)

    def used_since(self, day: date, *, before: date) -> dict[str, date]:
        by_date = sorted(self._used, key=lambda use: use[2])
        return {news_id: on for news_id, _, on in by_date if day <= on < before}

    def feed_state(self, feed: str) -> tuple[str, str]:
        report = self._reports[feed][0] if feed in self._reports else None
        return (report.etag, report.last_modified) if report else ("", "")

    def record_report(self, report: FeedReport, *, now: datetime) -> None:
        self._check()
        etag, last_modified = report.etag, report.last_modified
        if report.status is not FeedStatus.OK:
            etag, last_modified = self.feed_state(report.feed)
        kept = replace(report, items=(), corrected=(), etag=etag, last_modified=last_modified)
        self._reports[report.feed] = (kept, now)

    def last_reports(self) -> tuple[tuple[FeedReport, datetime], ...]:
        return tuple(self._reports[feed] for feed in sorted(self._reports))


# --- playout: outputs -----------------------------------------------------------------------------


class FakeOutput:
    """
    broadcaster.ports.Output in memory; keeps what it took when it wants sound.

    `trouble` is how it behaves now: "" (well), "refuse" (cannot be opened), "die" (`write` raises), "stall"
    (takes frames and reports nothing of them), "lose" (drops them and says so), "half" (loses every
    second write).
    """

    def __init__(self, name: str = "fake", *, wants_pcm: bool = False) -> None:
        self.name = name
        self.wants_pcm = wants_pcm
        self.trouble = ""
        self.titles: list[str] = []
        self.blocks: list[tuple[datetime, np.ndarray]] = []
        self.opened = 0
        self.closed = 0
        self._frames = 0
        self._dropped = 0
        self._writes = 0

    def open(self, now: datetime) -> None:
        if self.trouble == "refuse":
            raise OutputBroken("refused by the fake", where=self.name)
        self.opened += 1
        self._frames = self._dropped = 0

    def write(self, pcm: np.ndarray, now: datetime) -> None:
        self._writes += 1
        if self.trouble == "die":
            raise OutputBroken("died of the fake", where=self.name)
        if self.trouble == "lose" or (self.trouble == "half" and self._writes % 2):
            self._dropped += len(pcm)
        elif self.trouble != "stall":
            self._frames += len(pcm)
            if self.wants_pcm:
                self.blocks.append((now, pcm.copy()))

    def title(self, text: str) -> None:
        self.titles.append(text)

    def delivered(self) -> Delivered:
        return Delivered(
            frames=self._frames,
            dropped=self._dropped,
            connected=self.trouble in ("", "half"),
            trouble=OutputBroken(f"{self.trouble} of the fake") if self.trouble else None,
        )

    def close(self) -> None:
        self.closed += 1

    def heard(self) -> np.ndarray:
        """Give everything it took, in one piece."""
        return np.concatenate([pcm for _, pcm in self.blocks]) if self.blocks else np.zeros(0, np.float32)


class FakePowerSwitch:
    """
    `power_switch.PowerSwitch` in memory; obeys at once, unless *trouble* says why it does not.
    """

    def __init__(self) -> None:
        self.is_on = False
        self.is_closed = False
        self.trouble: OutputBroken | None = None

    def wish(self, *, on: bool) -> None:
        self.is_on = on and not self.trouble

    def close(self) -> None:
        self.is_on = False
        self.is_closed = True


# --- alerts: the log ------------------------------------------------------------------------------


@dataclass
class FakeAlertLog:
    """broadcaster.ports.AlertLog in memory; *breaks_with* makes every act fail, as a full disk does."""

    breaks_with: BroadcasterError | None = None
    alerts: list[SeenAlert] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    orders: dict[str, AlertAiring] = field(default_factory=dict)
    unreadable: dict[str, UnreadAlert] = field(default_factory=dict)

    def keep(self, alerts: Iterable[SeenAlert]) -> tuple[SeenAlert, ...]:
        self._act()
        new = []
        for alert in alerts:
            if (alert.id, alert.document) not in {(kept.id, kept.document) for kept in self.alerts}:
                self.alerts.append(alert)
                new.append(alert)
        return tuple(new)

    def seen(self, *, sent_since: datetime) -> tuple[SeenAlert, ...]:
        self._act()
        found = (alert for alert in self.alerts if alert.id.sent >= sent_since)
        return tuple(sorted(found, key=lambda alert: (alert.id.sent, alert.id.sender, alert.id.identifier)))

    def mark_read(self, marks: Iterable[str], *, at: datetime) -> None:
        self._act()
        self.marks.update(marks)

    def read_before(self) -> frozenset[str]:
        self._act()
        return frozenset(self.marks)

    def note_unread(self, found: Iterable[UnreadAlert]) -> None:
        self._act()
        for one in found:
            self.unreadable.setdefault(one.mark, one)

    def unread(self) -> tuple[UnreadAlert, ...]:
        self._act()
        return tuple(sorted(self.unreadable.values(), key=lambda one: (one.seen_at, one.place)))

    def forget_unread(self, marks: Iterable[str]) -> None:
        self._act()
        for mark in marks:
            self.unreadable.pop(mark, None)

    def order(self, airing: AlertAiring) -> None:
        self._act()
        is_known = airing.alert in {alert.id for alert in self.alerts}
        if not is_known or airing.occurrence in self.orders:
            raise StoreBroken("refused by the fake", where=airing.occurrence)
        self.orders[airing.occurrence] = airing

    def withdraw(self, occurrence: str, *, at: datetime) -> None:
        self._act()
        airing = self.orders.get(occurrence)
        if airing is not None and airing.withdrawn_at is None:
            self.orders[occurrence] = replace(airing, withdrawn_at=at)

    def airings(self, *, since: datetime) -> tuple[AlertAiring, ...]:
        self._act()
        found = (airing for airing in self.orders.values() if airing.ordered_at >= since)
        return tuple(sorted(found, key=lambda airing: (airing.ordered_at, airing.occurrence)))

    def _act(self) -> None:
        if self.breaks_with is not None:
            raise self.breaks_with


# --- playout: other stations ----------------------------------------------------------------------


_TONE = (0.25 * np.sin(np.arange(HOUSE_RATE_HZ) * (2 * np.pi * 1000 / HOUSE_RATE_HZ))).astype(np.float32)


class FakeStations:
    """
    Other stations on a clock: a `broadcaster.relay.live.OpenSource` whose sources obey at once.

    `troubles` says how an address behaves now: "" (sends a tone), "refuse" (nothing comes, then it ends),
    "hang" (nothing ever comes), "stall" (nothing comes for now), "stale" (every call gives the same 5 s),
    "silence" (zeros come), "end" (the stream ends); `segment_s` makes it send in pieces of that length, as
    HLS does; `drift_ppm` is how much faster than ours their sample clock runs.
    """

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.troubles: dict[str, str] = {}
        self.segment_s = 0.0
        self.drift_ppm = 0.0
        self.called: list[str] = []
        self.sources: list[FakeSource] = []

    def __call__(self, address: str, rules: RelayRules) -> FakeSource:
        self.called.append(address)
        self.sources.append(FakeSource(self, address, rules))
        return self.sources[-1]


class FakeSource:
    """broadcaster.relay.live.Source on a clock; sends a tone of -15 dBFS, 5 s of it at once."""

    def __init__(self, stations: FakeStations, address: str, rules: RelayRules) -> None:
        self.address = address
        self.trouble: Saying | None = None
        self.is_closed = False
        self._stations = stations
        self._intake = Intake(rules)
        self._at_s = stations.clock.monotonic_s() - 5.0
        self._sent = 0

    @property
    def intake(self) -> Intake:
        self._catch_up()
        return self._intake

    @property
    def is_over(self) -> bool:
        self._catch_up()
        return bool(self.trouble) or self.is_closed

    def close(self) -> None:
        self.is_closed = True
        self._intake.close()

    def _catch_up(self) -> None:
        now_s = self._stations.clock.monotonic_s()
        how = self._stations.troubles.get(self.address, "")
        if how in ("refuse", "end"):
            self.trouble = verbatim(f"{how} of the fake")
        is_stale = how == "stale" and self._intake.last_at_s is not None
        if self.is_closed or is_stale or how in ("stall", "hang", "refuse", "end"):
            self._at_s = now_s
            return
        rate_hz = HOUSE_RATE_HZ * (1 + self._stations.drift_ppm * 1e-6)
        frames = round((now_s - self._at_s) * rate_hz)
        if frames <= 0 or now_s - self._at_s < self._stations.segment_s:
            return
        wave = np.zeros(frames, np.float32)
        if how != "silence":
            wave = np.resize(np.roll(_TONE, -self._sent), frames)
        self._sent += frames
        self._at_s += frames / rate_hz
        self._intake.put(wave, now_s)

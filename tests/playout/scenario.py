"""A small station for playout's tests: audio made on the spot, a book, a ledger, a scenario language."""

from __future__ import annotations

import hashlib
import wave
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path

import numpy as np

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.model import (
    HEARD,
    TERMINAL_STATES,
    THE_STATION,
    AsRun,
    Bulletin,
    BulletinState,
    Evidence,
    LatePolicy,
    Master,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Outcome,
    Priority,
    Programme,
    Rundown,
    Script,
)
from broadcaster.playout import Interruption, Player, PlayerSetup
from broadcaster.ports import Output
from broadcaster.saying import Saying
from broadcaster.store import FolderAudioShelf
from tests.fakes.books import FakeBooks
from tests.fakes.bulletins import FakeBulletinArchive
from tests.fakes.ledger import FakeLedger, FakeSpoolDesk
from tests.fakes.occurrences import FakeOccurrenceBook
from tests.fakes.outputs import FakeOutput

DAY = date(2026, 11, 23)
TOLERANCE_MS = 1000


def at(clock: str, day: date = DAY) -> datetime:
    """Give the moment that "05:30" or "05:30:15.5" names."""
    return datetime.combine(day, time.fromisoformat(clock), VIETNAM)


def write_wav(path: Path, length_s: float, *, hz: float = 1000.0, rate_hz: int = 8000) -> Path:
    """Write a tone at -12 dBFS."""
    t = np.arange(round(length_s * rate_hz)) / rate_hz
    pcm = (8192 * np.sin(2 * np.pi * hz * t)).astype("<i2").tobytes()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(pcm)
    return path


def programme(name: str, late: LatePolicy = LatePolicy.JOIN, late_limit_s: int = 0) -> Programme:
    return Programme(
        id=name,
        title=f"Chuyên mục {name}",
        script="",
        audio_template="",
        themes=("cchc",),
        target_s=600,
        maximum_s=900,
        late=late,
        late_limit_s=late_limit_s,
    )


@dataclass
class PlayedStation:
    """Everything that a player needs, and words to say what happens."""

    folder: Path
    clock: VirtualClock = field(default_factory=lambda: VirtualClock(at("04:00")))
    archive: FakeBulletinArchive = field(default_factory=FakeBulletinArchive)
    ledger: FakeLedger = field(default_factory=FakeLedger)
    outputs: tuple[Output, ...] = field(default_factory=lambda: (FakeOutput("loa"),))
    programmes: dict[str, Programme] = field(default_factory=dict)
    players: list[Player] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.book = FakeOccurrenceBook(self.archive)
        self.books = FakeBooks(
            self.book, self.archive, FakeSpoolDesk(self.ledger, self.book, clock=self.clock)
        )
        for policy in LatePolicy:
            self.programmes[policy.value] = programme(policy.value, policy, 300)

    def audio(self, length_s: float, *, hz: float = 1000.0) -> Path:
        path = self.folder / f"{length_s:g}s-{hz:g}hz.wav"
        return path if path.exists() else write_wav(path, length_s, hz=hz)

    def bulletin(self, name: str, length_s: float, of: str = "join", **changes: object) -> Bulletin:
        path = self.audio(length_s)
        bulletin = Bulletin(
            id=name,
            programme=of,
            title=f"Bản tin {name}",
            air_date=DAY,
            airs_at=at("05:30"),
            state=BulletinState.APPROVED,
            fingerprint=name,
            script=Script(programme=of, title=name, air_date=DAY, airs_at=at("05:30"), segments=()),
            master=Master(
                path=path.name,
                wav_path="",
                opus_path="",
                sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
                duration_ms=round(length_s * 1000),
                loudness_lufs=-16.0,
                true_peak_dbtp=-2.0,
                voice="fake:vi",
                spoken_sentences=1,
                cached_sentences=0,
            ),
            themes=("cchc",),
            produced_at=at("01:00"),
        )
        bulletin = replace(bulletin, **changes)
        self.archive.put(bulletin)
        return bulletin

    def evergreen(self, length_s: float = 60) -> Bulletin:
        return self.bulletin("xanh", length_s, of="evergreen")

    def occurrence(
        self,
        start: str,
        length_s: int,
        *,
        audio_s: float | None = None,
        of: str = "join",
        priority: Priority = Priority.NORMAL,
        outputs: Sequence[str] = ("loa",),
        bulletin: str | None = None,
        **changes: object,
    ) -> Occurrence:
        starts_at = at(start)
        slot = f"{of}{len(self.book.occurrences)}"
        name = f"{starts_at:%Y-%m-%dT%H%M%S}-{slot}"
        if bulletin is None:
            bulletin = self.bulletin(f"b-{name}", audio_s or length_s, of).id
        occurrence = Occurrence(
            id=name,
            slot=slot,
            programme=of,
            title=f"Chuyên mục {of}",
            kind=OccurrenceKind.BULLETIN,
            priority=priority,
            starts_at=starts_at,
            length_s=length_s,
            outputs=tuple(outputs),
            state=OccurrenceState.APPROVED if bulletin else OccurrenceState.PLANNED,
            bulletin=bulletin,
        )
        occurrence = replace(occurrence, **changes)
        self.book.plan(Rundown(air_date=DAY, occurrences=(*self.book.day(DAY), occurrence)), by=THE_STATION)
        return occurrence

    def player(self, **changes: object) -> Player:
        options: dict[str, object] = {
            "clock": self.clock,
            "books": lambda: self.books,
            "outputs": self.outputs,
            "shelf": FolderAudioShelf(self.folder),
            "decoded_dir": self.folder,
            "spool_dir": self.folder / "spool",
            "programmes": lambda: self.programmes,
            "fallback_programme": "evergreen",
            "evidence": Evidence.SIMULATED,
            "is_live": False,
            "look_every_s": 600.0,
        }
        player = Player(PlayerSetup(**{**options, **changes}))
        self.players.append(player)
        player.open()
        return player

    def play(self, until: str, **changes: object) -> Player:
        """Play on from the clock's time to *until* with one player, opened when there is none yet."""
        player = self.players[-1] if self.players else self.player(**changes)
        player.run(at(until))
        return player

    def crash(self) -> None:
        """Lose the player as SIGKILL does: nothing is closed, nothing more is written."""
        self.players.pop()

    def restart(self) -> Player:
        return self.player()

    def interrupt(
        self, length_s: float = 20, *, priority: Priority = Priority.EMERGENCY, **changes: object
    ) -> str:
        order = Interruption(
            title="Cảnh báo lũ", path=self.audio(length_s, hz=3000), priority=priority, ordered_by="Ông Y"
        )
        return self.players[-1].interrupt(replace(order, **changes))

    def rows(self) -> tuple[AsRun, ...]:
        return self.ledger.rows(at("00:00") - timedelta(days=400), at("00:00") + timedelta(days=400))

    def told(self) -> list[str]:
        """Give the as-run as a person reads it: occurrence kind, start, seconds, reason."""
        lines = []
        for row in self.rows():
            name = row.occurrence[len("2026-11-23T000000-") :]
            started = row.actual_start.strftime("%H:%M:%S")
            lines.append(f"{row.output} {name} {started} {row.aired_ms / 1000:g}s {row.outcome} {row.reason}")
        return lines

    def state(self, occurrence: Occurrence | str) -> OccurrenceState:
        return self._stored(occurrence).state

    def reason(self, occurrence: Occurrence | str) -> str:
        reason = self._stored(occurrence).reason
        return "" if reason is None else str(reason)

    def stored_reason(self, occurrence: str) -> Saying:
        """Why it is in its state, as it was stored; there must be a reason."""
        reason = self._stored(occurrence).reason
        assert reason is not None
        return reason

    def _stored(self, occurrence: Occurrence | str) -> Occurrence:
        found = self.book.get(occurrence if isinstance(occurrence, str) else occurrence.id)
        assert found is not None
        return found

    def finish(self) -> None:
        for player in self.players:
            player.close()

    def check(self, until: datetime | None = None) -> None:
        """Hold the ledger to its promises."""
        by_output: dict[str, list[AsRun]] = defaultdict(list)
        for row in self.rows():
            assert row.actual_end is not None, "an open row is left"
            stretch_ms = (row.actual_end - row.actual_start) / timedelta(milliseconds=1)
            assert 0 <= row.aired_ms <= stretch_ms + 1, row
            # Killed before its first heartbeat, or cut off before its first millisecond.
            ends = (Outcome.AIRED, Outcome.PARTIAL) if row.aired_ms else (Outcome.MISSED,)
            assert row.outcome in ends, row
            by_output[row.output].append(row)
        for rows in by_output.values():
            for before, after in pairwise(rows):
                assert before.actual_end <= after.actual_start, (before, after)
        for occurrence in self.book.occurrences.values():
            changes = [after for _, after in self.book.history if after.id == occurrence.id]
            ends = [after for after in changes if after.state in TERMINAL_STATES]
            assert len(ends) <= 1, changes
            if until is None or occurrence.ends_at + timedelta(minutes=10) < until:
                assert len(ends) == 1, occurrence
                assert ends[0].state is OccurrenceState.AIRED or ends[0].reason, occurrence
            aired_ms = sum(row.aired_ms for row in self.rows() if row.occurrence == occurrence.id)
            if occurrence.state is OccurrenceState.MISSED:
                assert aired_ms == 0
            if occurrence.state in HEARD:
                assert aired_ms > 0

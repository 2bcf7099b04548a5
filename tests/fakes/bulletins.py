"""The archive of bulletins and the shelf of their audio, in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from broadcaster.errors import BroadcasterError
from broadcaster.model import (
    Actor,
    Bulletin,
    BulletinState,
    Decision,
    Master,
)
from broadcaster.saying import Saying, saying, verbatim
from broadcaster.store.bulletins import rules as bulletin_rules

if TYPE_CHECKING:
    from tests.fakes.occurrences import FakeOccurrenceBook


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

"""
One occurrence on its way over the outputs: what it plays, and what became of it on each.

Owned by the loop; nobody else changes it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Self

from broadcaster.errors import OutputBroken
from broadcaster.model import (
    Bulletin,
    LatePolicy,
    Occurrence,
    OccurrenceKind,
    OccurrenceMoved,
    OccurrenceState,
    Origin,
    Programme,
)
from broadcaster.playout.audio.carts import Cart
from broadcaster.playout.channel.timeline import Claim
from broadcaster.relay.live import Heard, Relay
from broadcaster.saying import Saying
from broadcaster.sound.pcm import HOUSE_RATE_HZ

Programmes = Callable[[], Mapping[str, Programme]]
"""Gives the programmes by id as they stand now: people edit them while the station plays."""

COMPLETE_WITHIN_FRAMES = HOUSE_RATE_HZ
"""What an output may lose of a programme that still counts as wholly aired: one second."""


@dataclass(slots=True)
class Share:
    """How the occurrence fares on one output."""

    aired_frames: int = 0
    """Reported by the output, over all its rows …"""
    stood_in_frames: int = 0
    """… of which something else was heard in the place of a relay."""
    first_row: int = 1
    """Number of the next row there; higher when a crash left rows behind."""
    is_said: bool = False
    """The loop gives nothing more of it to the output, which may still report what it holds (HLS: 36 s)."""
    is_over: bool = False
    """Nothing more of it will sound there."""
    pre_empted_by: str = ""
    """Title of the message that held the output when it should have begun."""
    cut_by: Saying | None = None
    """Why it ended before its sound did."""
    trouble: OutputBroken | None = None
    """What the output said when it did not take the sound."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joints:
    """How an airing is joined to what comes before it and after it; as `model.Programme` says."""

    wait_s: int = 0
    overrun_s: int = 0
    fade_ms: int = 500
    cross_fade_ms: int = 0

    @classmethod
    def of(cls, programme: Programme) -> Self:
        """Read those of *programme*."""
        return cls(
            wait_s=programme.wait_s,
            overrun_s=programme.overrun_s,
            fade_ms=programme.fade_ms,
            cross_fade_ms=programme.cross_fade_ms,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """What a row of the as-run says of the sound in it."""

    origin: Origin
    programme: str
    title: str
    themes: tuple[str, ...]
    bulletin: str
    note: Saying | None
    bulletin_version: int = 0
    audio_sha256: str = ""
    voice: str = ""
    """Empty where no machine spoke."""
    is_ai: bool = False
    """Whether that machine is a model, which the law wants marked."""
    upstream: str = ""


@dataclass(slots=True, kw_only=True)
class Airing:
    """One occurrence with the audio it plays."""

    occurrence: Occurrence
    cart: Cart | Relay
    origin: Origin
    bulletin: Bulletin | None
    """None for interruptions, which bring their own audio, and for relays."""
    stand_in: Bulletin | None = None
    """What is heard while a relay is not."""
    stand_in_note: Saying | None = None
    late: LatePolicy
    late_limit_s: int = 0
    valid_until: datetime | None = None
    """It is neither begun nor gone back to after this: it may speak of times that are over."""
    joints: Joints = Joints()
    programme: str
    """Programme that really sounds: a fallback's own, not the one it stands in for."""
    title: str
    themes: tuple[str, ...]
    audio_sha256: str = ""
    """Of a message's audio, where it is known."""
    note: Saying | None = None
    """Why this and not the planned audio."""
    shares: dict[str, Share] = field(default_factory=dict)
    resumed_at_frame: int = 0
    """How far an earlier player had come, on the output that was furthest."""
    was_begun: bool = False
    """Some of it was given to an output."""
    is_put_back: bool = False
    """The clock jumped over its end; whoever armed it decides anew, by whichever time holds."""
    taken_off: Saying | None = None
    """That a person took it off, and why; None: nobody did."""
    was_on_air: bool = False
    """Some output has reported sound of it."""

    @property
    def starts_over(self) -> bool:
        """Say whether it is a message: what was stopped is said again from its first word."""
        return self.occurrence.kind is OccurrenceKind.INTERRUPTION

    def claim(self) -> Claim:
        """Give what the timeline needs to know."""
        occurrence = self.occurrence
        return Claim(
            occurrence=occurrence.id,
            priority=occurrence.priority,
            due_at=occurrence.starts_at,
            slot_end_at=occurrence.starts_at + timedelta(days=1) if self.starts_over else occurrence.ends_at,
            frames=self.cart.frames,
            late=self.late,
            late_limit_s=self.late_limit_s,
            starts_over=self.starts_over,
            valid_until=self.valid_until,
            played_frames=self.resumed_at_frame,
            # A live source does not wait: what it said meanwhile is over.
            wait_s=0 if self.relay else self.joints.wait_s,
            overrun_s=self.joints.overrun_s,
            marks=self._marks(),
            is_live=self.relay is not None,
        )

    def _marks(self) -> tuple[int, ...]:
        """Give the frames at which its items begin and end, with its own beginning."""
        cues = self.bulletin.master.cues if self.bulletin and not self.starts_over else ()
        places = {0, *(place for cue in cues for place in (cue.start_ms, cue.end_ms))} if cues else ()
        return tuple(place * HOUSE_RATE_HZ // 1000 for place in sorted(places))

    @property
    def relay(self) -> Relay | None:
        """Give the relay, where the sound is one."""
        return self.cart if isinstance(self.cart, Relay) else None

    def let_go(self) -> None:
        """Say that nothing more of it will be played: a relay need not be received any more."""
        if self.relay:
            self.relay.let_go()

    def credit(self, heard: Heard = Heard.STATION) -> Credit:
        """Say whose sound it is; in a relay, that of its stand-in is not the station's."""
        if heard is Heard.STATION or self.stand_in is None:
            return Credit(
                origin=self.origin,
                programme=self.programme,
                title=self.title,
                themes=self.themes,
                bulletin=self.bulletin.id if self.bulletin else "",
                note=self.note,
                bulletin_version=self.bulletin.version if self.bulletin else 0,
                audio_sha256=self.bulletin.master.sha256 if self.bulletin else self.audio_sha256,
                voice=self.bulletin.master.voice if self.bulletin else "",
                is_ai=self.relay.is_ai
                if self.relay
                else self.bulletin is not None and self.bulletin.master.is_ai,
                upstream=self.relay.address if self.relay else "",
            )
        return Credit(
            origin=Origin.FALLBACK,
            programme=self.stand_in.programme,
            title=self.stand_in.title,
            themes=self.stand_in.themes,
            bulletin=self.stand_in.id,
            note=self.stand_in_note,
            bulletin_version=self.stand_in.version,
            audio_sha256=self.stand_in.master.sha256,
            voice=self.stand_in.master.voice,
            is_ai=self.stand_in.master.is_ai,
        )

    def moved(self, state: OccurrenceState, reason: Saying | None) -> OccurrenceMoved:
        """Give the entry that says its occurrence has come to *state*, with the bulletin that it plays."""
        moved = replace(self.occurrence, state=state, reason=reason)
        if self.bulletin:
            moved = replace(moved, bulletin=self.bulletin.id, bulletin_version=self.bulletin.version)
        return OccurrenceMoved(moved)

    def follow(self, programme: Programme | None) -> None:
        """Take over the rules of *programme*; one that is not known any more joins in progress."""
        if programme is not None:
            self.late, self.late_limit_s = programme.late, programme.late_limit_s
            if self.occurrence.kind is OccurrenceKind.MAKEGOOD:
                # It is not made good again: what is left of it is better than nothing.
                self.late = LatePolicy.JOIN
            self.joints = Joints.of(programme)

    def is_settled(self) -> bool:
        """Say whether it is over on every output."""
        return all(share.is_over for share in self.shares.values())

    def is_said(self) -> bool:
        """Say whether it neither sounds nor waits any more, whatever outputs have still to report."""
        return all(share.is_said or share.is_over for share in self.shares.values())

    def is_complete(self, output: str) -> bool:
        """Say whether the output reported the whole of it, and nothing that stood in for it."""
        share = self.shares[output]
        return share.aired_frames - share.stood_in_frames >= self.cart.frames - COMPLETE_WITHIN_FRAMES


def last_call(occurrence: Occurrence, programme: Programme | None) -> datetime:
    """Give the moment from which it is too late for *occurrence*, whatever happens."""
    if programme is None:
        return occurrence.ends_at
    late_s = programme.late_limit_s if programme.late is LatePolicy.PLAY else 0
    return occurrence.ends_at + timedelta(seconds=max(late_s, programme.wait_s))

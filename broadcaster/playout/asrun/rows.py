"""
The as-run of one output: turns what was written and what was reported into rows.

A row is opened when the output has reported sound, kept alive while it reports more, and closed at the
last sound it reported. What was only written is nothing yet.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace

from broadcaster.errors import N_, OutputBroken
from broadcaster.model import (
    AsRun,
    EndReason,
    Evidence,
    Heartbeat,
    OccurrenceState,
    Outcome,
    RowClosed,
    RowOpened,
    Silence,
    SpoolEntry,
)
from broadcaster.playout.airing import COMPLETE_WITHIN_FRAMES, Airing
from broadcaster.playout.asrun.stretch import Stretch
from broadcaster.ports import Delivered, Devices
from broadcaster.sound.pcm import HOUSE_RATE_HZ

SILENT_AFTER_FRAMES = 5 * HOUSE_RATE_HZ
"""An output that reports nothing for so long, and holds nothing back, has failed: the row ends, another
may follow."""


@dataclass(slots=True, kw_only=True)
class _Row:
    opened: AsRun
    stretch: Stretch
    first: int
    heard_to: int
    aired: int = 0
    beat_at: int = 0
    devices: Devices | None = None
    """As they stood when most of them played it."""

    def silences(self) -> tuple[Silence, ...]:
        """Give the silences of what was heard, from its first frame on."""
        heard = ((max(begin, self.first), min(end, self.heard_to)) for begin, end in self.stretch.silences)
        return tuple(
            Silence(offset_ms=_ms(begin - self.first), length_ms=_ms(end - begin))
            for begin, end in heard
            if end > begin
        )


class OutputRows:
    """
    Rows of one output.

    Args:
        post: takes the entries for the spool, in order.
        zones: those that the output reaches.
        heartbeat_s: how often an open row is confirmed.
    """

    def __init__(
        self,
        output: str,
        *,
        post: Callable[[SpoolEntry], None],
        evidence: Evidence,
        heartbeat_s: float,
        zones: tuple[str, ...] = (),
    ) -> None:
        self._output = output
        self._zones = zones
        self._post = post
        self._evidence = evidence
        self._beat_frames = round(heartbeat_s * HOUSE_RATE_HZ)
        self._stretches: deque[Stretch] = deque()
        self._row: _Row | None = None
        self._seen = Delivered(frames=0)

    def begin(self, stretch: Stretch) -> None:
        """Note that *stretch* is being written from now on."""
        self._stretches.append(stretch)

    def holds(self, airing: Airing) -> bool:
        """Say whether the fate of some written sound of *airing* is still open."""
        return any(stretch.airing is airing for stretch in self._stretches)

    def frames_to_beat(self, written: int) -> int | None:
        """Give the frames until the output's report should be read again; None when none is awaited."""
        if self._row:
            return max(self._row.beat_at - written, 1)
        return self._beat_frames if self._stretches else None

    def read(self, report: Delivered, written: int, *, is_last: bool = False) -> None:
        """
        Take the report of an output to which *written* frames have been given.

        Args:
            report: cumulative.
            written: frames given to the output, whatever became of them.
            is_last: no further report will come; what is not known by now was not heard.
        """
        before = self._seen.frames + self._seen.dropped
        after = report.frames + report.dropped
        heard = report.frames - self._seen.frames
        self._seen = report
        while self._stretches:
            stretch = self._stretches[0]
            end = after if stretch.last is None else min(after, stretch.last)
            begin = max(before, stretch.first)
            if heard and end > begin:
                self._heard(stretch, begin, end, (end - begin) * heard // (after - before))
            self._count(report.devices)
            self._beat(written)
            self._look_for_silence(written)
            if stretch.last is None:
                return
            patience = SILENT_AFTER_FRAMES + report.held
            if after < stretch.last and written - stretch.last <= patience and not is_last:
                return
            self._finish(stretch, report)

    def _heard(self, stretch: Stretch, begin: int, end: int, frames: int) -> None:
        if frames == 0:
            return
        if self._row is None:
            self._row = self._open(stretch, begin)
        self._row.aired += frames
        self._row.heard_to = end
        share = stretch.airing.shares[self._output]
        if stretch.airing.starts_over:
            # Said again from its first word: two halves do not make a whole.
            share.aired_frames = max(share.aired_frames, self._row.aired)
        else:
            share.aired_frames += frames
        if stretch.credit.origin is not stretch.airing.origin:
            share.stood_in_frames += frames

    def _open(self, stretch: Stretch, begin: int) -> _Row:
        airing = stretch.airing
        share = airing.shares[self._output]
        opened = self._as_run(stretch, begin, f"{airing.occurrence.id}.{self._output}.{share.first_row}")
        share.first_row += 1
        self._post(RowOpened(opened, stretch.ends_by))
        if not airing.was_on_air:
            airing.was_on_air = True
            self._post(airing.moved(OccurrenceState.ON_AIR, airing.note))
        return _Row(
            opened=opened,
            stretch=stretch,
            first=begin,
            heard_to=begin,
            beat_at=begin + self._beat_frames,
        )

    def _as_run(self, stretch: Stretch, begin: int, name: str) -> AsRun:
        occurrence, credit = stretch.airing.occurrence, stretch.credit
        return AsRun(
            id=name,
            occurrence=occurrence.id,
            programme=credit.programme,
            title=credit.title,
            themes=credit.themes,
            output=self._output,
            origin=credit.origin,
            priority=int(occurrence.priority),
            bulletin=credit.bulletin,
            scheduled_start=occurrence.starts_at,
            actual_start=stretch.time_of(begin),
            actual_end=None,
            aired_ms=0,
            outcome=Outcome.OPEN,
            reason=None,
            evidence=self._evidence,
            bulletin_version=credit.bulletin_version,
            audio_sha256=credit.audio_sha256,
            entered_ms=_ms(stretch.enter + begin - stretch.first),
            zones=self._zones,
            voice=credit.voice,
            is_synthetic=credit.is_ai,
            upstream=credit.upstream,
            note=credit.note,
        )

    def _count(self, devices: Devices | None) -> None:
        row = self._row
        if row and devices and (row.devices is None or devices.playing > row.devices.playing):
            row.devices = devices

    def _beat(self, written: int) -> None:
        row = self._row
        if row and written >= row.beat_at:
            self._post(
                Heartbeat(
                    row.opened.id,
                    row.stretch.time_of(row.heard_to),
                    _ms(row.aired),
                    silences=row.silences(),
                    devices_known=row.devices.known if row.devices else None,
                    devices_playing=row.devices.playing if row.devices else None,
                )
            )
            row.beat_at = written + self._beat_frames

    def _look_for_silence(self, written: int) -> None:
        row = self._row
        patience = SILENT_AFTER_FRAMES + self._seen.held
        if row and row.stretch.last is None and written - row.heard_to > patience:
            self._close(row, Outcome.PARTIAL, EndReason.OUTPUT_FAILED)

    def _finish(self, stretch: Stretch, report: Delivered) -> None:
        assert stretch.last is not None
        assert stretch.reason is not None
        self._stretches.popleft()
        if self._row is None:
            stretch.airing.shares[self._output].trouble = report.trouble or self._nothing_taken()
            return
        missing = stretch.last - self._row.heard_to
        reason = EndReason.OUTPUT_FAILED if missing > COMPLETE_WITHIN_FRAMES else stretch.reason
        # A row is the whole airing only if it began at the first frame and lost next to nothing.
        written = stretch.last - stretch.first
        is_whole = (
            reason is EndReason.COMPLETE
            and stretch.enter == 0
            and self._row.aired >= written - COMPLETE_WITHIN_FRAMES
        )
        self._close(self._row, Outcome.AIRED if is_whole else Outcome.PARTIAL, reason)

    def _nothing_taken(self) -> OutputBroken:
        return OutputBroken(
            N_("The output took no sound and gave no reason."),
            where=self._output,
            remedy=N_("Look at it with `broadcaster doctor`."),
        )

    def _close(self, row: _Row, outcome: Outcome, reason: EndReason) -> None:
        ends_at = row.stretch.time_of(row.heard_to)
        if not _ms(row.aired):
            # Some samples and not one millisecond: nobody has heard anything.
            outcome = Outcome.MISSED
        is_proven = row.devices is not None and row.devices.playing > 0
        closed = replace(
            row.opened,
            actual_end=ends_at,
            aired_ms=_ms(row.aired),
            outcome=outcome,
            reason=reason,
            evidence=Evidence.DEVICE if is_proven else row.opened.evidence,
            silences=row.silences(),
            devices_known=row.devices.known if row.devices else None,
            devices_playing=row.devices.playing if row.devices else None,
        )
        self._post(RowClosed(closed))
        self._row = None


def _ms(frames: int) -> int:
    return frames * 1000 // HOUSE_RATE_HZ

"""Where everything sounds inside a bulletin; decided in frames before anything is mixed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from broadcaster.model import Cue, Script, Segment, SegmentKind
from broadcaster.sound.pcm import HOUSE_RATE_HZ, frames_in, milliseconds_of
from broadcaster.studio.mix.captions import Caption, captions_of
from broadcaster.studio.mix.jingles import Jingles
from broadcaster.studio.template import AudioTemplate

if TYPE_CHECKING:
    from broadcaster.studio.speech.session import Utterance
    from broadcaster.studio.speech.stored import Sliceable

_LEAD_MS = 200
_BED_LEAD_MS = 1500
_AFTER_STING_MS = 250
_BED_END_MS = 2000
GRID_FRAMES = 5760
"""
Items that are borders begin on a grid of 120 ms: whole cells of every curve and whole MP3 frames.

So what follows a changed sentence moves by whole cells and frames, and the same samples come out again.
"""
_BORDERS_APART = 5 * HOUSE_RATE_HZ
TURN_FRAMES = 4 * GRID_FRAMES
"""The bed's old turn fades into the new one for so long …"""
_TURN_LEAD = 9 * GRID_FRAMES
"""… so long before the item: it is over before a span of it may begin (`master.spans`)."""


class Bus(Enum):
    """What a sound is to the mix."""

    SPEECH = auto()
    """The bed is ducked under it."""
    STING = auto()
    """The bed is ducked under it."""
    TUNE = auto()
    """The bed fades with it."""
    RECORDING = auto()
    """The bed is silent under it."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Placement:
    """One sound at its place."""

    start_frame: int
    pcm: Sliceable
    bus: Bus

    @property
    def end_frame(self) -> int:
        """First frame after it."""
        return self.start_frame + len(self.pcm)


@dataclass(frozen=True, slots=True, kw_only=True)
class BedSpan:
    """Where the bed runs."""

    start_frame: int
    end_frame: int
    fade_in_frames: int
    fade_out_frames: int
    turns: tuple[int, ...] = ()
    """Where the loop begins anew, apart from its start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A bulletin laid out."""

    frames: int
    placements: tuple[Placement, ...]
    """In order of their start."""
    bed: BedSpan | None
    cues: tuple[Cue, ...]
    captions: tuple[Caption, ...] = ()
    """What is said, and when."""
    borders: tuple[int, ...] = ()
    """Where an item begins and nothing of the one before sounds on, some seconds apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """The sounds that a script is made of."""

    utterances: Mapping[int, tuple[Utterance, ...]]
    """By index of their segment."""
    recordings: Mapping[int, Sliceable]
    """By index of their segment."""
    jingles: Jingles


def items_of(script: Script) -> tuple[str, ...]:
    """Give the ids of the script's items in the order they come."""
    return tuple(dict.fromkeys(segment.item for segment in script.segments if segment.item))


def lay_out(
    script: Script, material: Material, template: AudioTemplate, *, leave_out: frozenset[str] = frozenset()
) -> Timeline:
    """
    Lay a script out: opening, segments with stings between the items, closing.

    Args:
        script: what is said, in order.
        material: its sounds; a segment without a sound takes no time.
        template: how the programme sounds.
        leave_out: items (ids) that are not to be heard.
    """
    tape = _Tape(material, template)
    tape.open()
    for index, segment in enumerate(script.segments):
        if segment.item not in leave_out:
            tape.lay(index, segment)
    return tape.close()


class _Tape:
    """Grows a timeline from left to right."""

    def __init__(self, material: Material, template: AudioTemplate) -> None:
        self._material = material
        self._template = template
        self._cursor = 0
        self._placements: list[Placement] = []
        self._cues: dict[str, Cue] = {}
        self._captions: list[Caption] = []
        self._item = ""
        self._laid: str | None = None
        self._borders: list[int] = []
        self._bed_start = 0
        self._bed_fade_in = frames_in(_BED_LEAD_MS)

    def open(self) -> None:
        """Lay the opening tune, and the beginning of the bed under its end."""
        opening, jingles = self._template.opening, self._material.jingles
        if opening and jingles.opening is not None:
            self._place(jingles.opening, Bus.TUNE)
            self._bed_fade_in = min(frames_in(opening.crossfade_ms), self._cursor)
            self._bed_start = self._cursor - self._bed_fade_in
        else:
            self._cursor = frames_in(_LEAD_MS if jingles.bed is None else _BED_LEAD_MS)

    def lay(self, index: int, segment: Segment) -> None:
        """Lay one segment."""
        if not segment.item or segment.item != self._laid:
            self._begin_anew()
        self._laid = segment.item
        if segment.item and not segment.is_headline and segment.item != self._item:
            if self._item and segment.kind is not SegmentKind.STING and not self._just_stung():
                self._sting(self._template.between_items)
            self._item = segment.item
        start = self._cursor
        if segment.kind is SegmentKind.SPEECH:
            for utterance in self._material.utterances.get(index, ()):
                self._captions += captions_of(
                    utterance.text,
                    utterance.words,
                    start_ms=milliseconds_of(self._cursor),
                    length_ms=milliseconds_of(len(utterance.pcm)),
                )
                self._place(utterance.pcm, Bus.SPEECH)
                self._cursor += frames_in(utterance.gap_ms)
        elif segment.kind is SegmentKind.STING:
            self._sting(segment.cart)
        elif segment.kind is SegmentKind.RECORDING and index in self._material.recordings:
            self._place(self._material.recordings[index], Bus.RECORDING)
        elif segment.kind is SegmentKind.PAUSE:
            self._cursor += frames_in(segment.length_ms)
        if segment.item and not segment.is_headline and self._cursor > start:
            self._cue(segment, start)

    def close(self) -> Timeline:
        """Lay the closing tune, end the bed under its beginning, and give the whole."""
        closing, jingles = self._template.closing, self._material.jingles
        fade_out = frames_in(_BED_END_MS)
        bed_end = self._cursor + fade_out
        if closing and jingles.closing is not None:
            fade_out = frames_in(closing.crossfade_ms)
            bed_end = self._cursor + fade_out
            self._place(jingles.closing, Bus.TUNE)
        elif jingles.bed is not None:
            self._cursor = bed_end
        bed = BedSpan(
            start_frame=self._bed_start,
            end_frame=bed_end,
            fade_in_frames=self._bed_fade_in,
            fade_out_frames=fade_out,
            turns=self._turns(),
        )
        return Timeline(
            frames=self._cursor + frames_in(self._template.tail_ms),
            placements=tuple(self._placements),
            bed=None if jingles.bed is None else bed,
            cues=tuple(self._cues.values()),
            captions=tuple(self._captions),
            borders=tuple(self._borders),
        )

    def _begin_anew(self) -> None:
        """Go on at the grid, where something begins that what lay before does not change."""
        if self._cursor - (self._borders[-1] if self._borders else 0) >= _BORDERS_APART:
            self._cursor = -(-self._cursor // GRID_FRAMES) * GRID_FRAMES
            self._borders.append(self._cursor)

    def _turns(self) -> tuple[int, ...]:
        """Let the bed begin anew with the items, so that it too stays the same under those that do."""
        begun = [border - _TURN_LEAD for border in self._borders]
        return tuple(turn for turn in begun if turn - self._bed_start >= _BORDERS_APART - _TURN_LEAD)

    def _sting(self, name: str) -> None:
        sting = self._material.jingles.stings.get(name)
        if sting is not None:
            self._place(sting, Bus.STING)
            self._cursor += frames_in(_AFTER_STING_MS)

    def _just_stung(self) -> bool:
        return bool(self._placements) and self._placements[-1].bus is Bus.STING

    def _place(self, pcm: Sliceable, bus: Bus) -> None:
        self._placements.append(Placement(start_frame=self._cursor, pcm=pcm, bus=bus))
        self._cursor += len(pcm)

    def _cue(self, segment: Segment, start_frame: int) -> None:
        """Begin the cue of an item, or move its end."""
        known = self._cues.get(segment.item)
        self._cues[segment.item] = Cue(
            item=segment.item,
            title=known.title if known and known.title else segment.title,
            themes=known.themes if known and known.themes else segment.themes,
            start_ms=known.start_ms if known else milliseconds_of(start_frame),
            end_ms=milliseconds_of(self._cursor),
        )

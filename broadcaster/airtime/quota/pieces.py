"""Which parts of a row, or of an airing to come, count for a quota: by programme, theme, place and proof."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo

from broadcaster.airtime.quota.counted_time import Span
from broadcaster.airtime.sounding import instant_us
from broadcaster.model import AsRun, BriefRow, Cue, Evidence, Quota, Split

REAL_EVIDENCE = frozenset({Evidence.MANUAL, Evidence.PLAYER, Evidence.DEVICE})
"""What counts unless a station says that it only rehearses."""


def no_cues(bulletin: str, version: int) -> Sequence[Cue]:  # noqa: ARG001 - the form of `Accepted.cues`
    """Know of no bulletin where its items are: then each row counts whole."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """What a station accepts and knows, the same for all its quotas."""

    zone: tzinfo
    """Whose midnights and windows count."""
    evidence: Collection[Evidence] = REAL_EVIDENCE
    cues: Callable[[str, int], Sequence[Cue]] = no_cues
    """Where the items of a bulletin sound, by its id and version."""
    source_s: Mapping[str, float] = field(default_factory=dict)
    """Lengths of the programmes that are relayed, by programme id."""


def is_proof(quota: Quota, evidence: Evidence, accepted: Accepted) -> bool:
    """Tell whether a row that rests on *evidence* counts; a rehearsal stands for whatever is asked for."""
    if evidence not in accepted.evidence:
        return False
    return not quota.evidence or evidence in quota.evidence or evidence is Evidence.SIMULATED


def reaches(quota: Quota, output: str, zones: Sequence[str]) -> bool:
    """Tell whether an output, and the zones that it reached, count."""
    if quota.outputs and output not in quota.outputs:
        return False
    return not quota.zones or not set(quota.zones).isdisjoint(zones)


def concerns(quota: Quota, programme: str, themes: Collection[str], *, has_items: bool = False) -> bool:
    """Tell whether a programme with these themes counts; with items, whether one of them may."""
    if quota.minimum_share:
        return True
    if quota.programme and programme != quota.programme:
        return False
    is_split = quota.split is Split.SEGMENTS and has_items
    return is_split or not quota.theme or not quota.themes.isdisjoint(themes)


def counted_parts(
    quota: Quota, row: AsRun | BriefRow, spans: Iterator[Span], accepted: Accepted
) -> Iterator[Span]:
    """Give the parts of the *spans* of a row that count for the quota by its programme and themes."""
    if quota.programme and row.programme != quota.programme:
        return
    if quota.split is Split.SEGMENTS and quota.theme:
        cues = accepted.cues(row.bulletin, row.bulletin_version) if row.bulletin else ()
        if cues:
            begun_us = instant_us(row.actual_start) - row.entered_ms * 1000
            for span in spans:
                yield from split(span, cues, begun_us=begun_us, frame=row.themes, wanted=quota.themes)
            return
    if not quota.theme or not quota.themes.isdisjoint(row.themes):
        yield from spans


def split(
    span: Span, cues: Sequence[Cue], *, begun_us: int, frame: Collection[str], wanted: frozenset[str]
) -> Iterator[Span]:
    """
    Give the parts of a span of a bulletin that have a wanted theme.

    Args:
        span: what was heard of it.
        cues: its items; one without themes of its own has those of the frame.
        begun_us: the instant at which the bulletin began, or would have, had it been heard from its start.
        frame: themes of the programme, which what lies between the items has.
        wanted: themes that count.
    """
    frame_counts = not wanted.isdisjoint(frame)
    reached, end = span
    for cue in sorted(cues, key=lambda each: each.start_ms):
        cue_start, cue_end = begun_us + cue.start_ms * 1000, begun_us + cue.end_ms * 1000
        if frame_counts and min(cue_start, end) > reached:
            yield reached, min(cue_start, end)
        reached = max(reached, min(cue_start, end))
        counts = not wanted.isdisjoint(cue.themes) if cue.themes else frame_counts
        if counts and min(cue_end, end) > reached:
            yield reached, min(cue_end, end)
        reached = max(reached, min(cue_end, end))
    if frame_counts and end > reached:
        yield reached, end

"""From a mix to finished files: levelled, encoded, heard as listeners will hear them, checked, published."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from broadcaster.sound.decoding import decode_pieces
from broadcaster.sound.loudness import Analysis, measure
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.studio.gate import Expected, check_master
from broadcaster.studio.master.encoding import (
    FORMATS,
    Format,
    publish,
    sha256_of,
    unfinished,
    write_spans,
)
from broadcaster.studio.master.hearing import Hearing
from broadcaster.studio.master.mastering import GainPlan, apply_gain, plan_gain
from broadcaster.studio.master.spans import Settled, Spans
from broadcaster.studio.master.tags import Tags
from broadcaster.studio.mix.captions import Caption, srt, vtt, waveform

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

_CLOSE_ENOUGH_LU = 0.1
_MOST_ATTEMPTS = 6
_LOWER_DB = 0.1
"""A codec does not keep a lower ceiling to the letter either: so much below the overshoot."""
_SPOT_ATTEMPTS = 3
"""How often it is tried with spots alone."""
_SPOT_LOWER_DB = 0.3
"""… and in a spot of a few milliseconds, where nobody hears it, a little more."""
_LOWERED_DB = 1.5
"""A ceiling that had to lie lower last time lies there at once, down to so much."""
_HASH_CHARS = 12
# The studio's own file may be of any length; the codec adds a few frames to it.
_CODEC_S = 1.0

Mix = Callable[[], Iterator["Pcm"]]
"""Gives the pieces of a mix, as often as it is asked; it costs less than keeping them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What files are wanted of a mix."""

    stem: Path
    """Folder and beginning of the files' names; the beginning of the hash follows."""
    tags: Tags
    expected: Expected
    """What the gate holds each file to."""
    kbps: dict[str, int]
    """Bit rate by format, the one that is played first; 0 where a format has none."""
    captions: tuple[Caption, ...] = ()
    """Written beside the audio when there are some."""
    spans: Spans | None = None
    """How the MP3 is cut, and what is kept of earlier ones; None: it is encoded in one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """Published files."""

    files: dict[str, Path]
    """By format."""
    sha256: str
    """Of the first."""
    analysis: Analysis
    """Of the first, decoded."""

    @property
    def played(self) -> Path:
        """Give the file that goes on air."""
        return next(iter(self.files.values()))


def finish(mix: Mix, wanted: Wanted) -> Finished:
    """
    Level a mix, write its files, check each as it will be heard, and give the files their names.

    Args:
        mix: gives the mix.
        wanted: which files, and what they are held to.
    Raises:
        SoundRefused: a finished file does not pass the gate; nothing was published.
        StoreBroken: the disk does not take it; nothing was published.
    """
    with unfinished(wanted.stem) as hidden:
        weighed = measure(mix(), peaks="samples")
        found: dict[str, Analysis] = {}
        partial: dict[str, Path] = {}
        for name, kbps in wanted.kbps.items():
            kind = FORMATS[name]
            partial[name] = hidden.with_name(f"{hidden.name}.{name}")
            found[name], plan = _settled(mix, weighed, kind, partial[name], wanted, kbps)
            check_master(found[name], wanted.expected)
        if wanted.captions:
            partial |= _written_beside(hidden, wanted.captions, plan)
        first = next(iter(wanted.kbps))
        sha256 = sha256_of(partial[first])
        name_of_all = f"{wanted.stem.name}-{sha256[:_HASH_CHARS]}"
        files = {name: publish(path, f"{name_of_all}.{name}") for name, path in partial.items()}
        return Finished(files=files, sha256=sha256, analysis=found[first])


def _settled(
    mix: Mix, weighed: Analysis, kind: Format, path: Path, wanted: Wanted, kbps: int
) -> tuple[Analysis, GainPlan]:
    """Write one file, again with the error corrected where the codec moved it off its target or ceiling."""
    loudness = wanted.expected.loudness
    target_lufs, ceiling_dbtp = loudness.target_lufs, loudness.ceiling_dbtp - kind.headroom_db
    spans = wanted.spans if kind is FORMATS["mp3"] else None
    usual = spans.kept.settled(spans.name) if spans else None
    if usual and ceiling_dbtp - _LOWERED_DB <= usual.ceiling_dbtp <= ceiling_dbtp:
        ceiling_dbtp = usual.ceiling_dbtp
    longest_s = wanted.expected.frames / HOUSE_RATE_HZ + _CODEC_S
    lowered_db: dict[int, float] = {}
    for attempt in range(1, _MOST_ATTEMPTS + 1):
        plan = plan_gain(
            weighed,
            target_lufs=target_lufs,
            ceiling_dbtp=ceiling_dbtp,
            usual_db=usual.gain_db if usual else None,
            lowered_db=lowered_db,
        )
        hearing = Hearing(delay_frames=kind.delay_frames)
        sent = partial(_sent, hearing, plan, mix)
        if spans:
            write_spans(path, sent, spans, kbps=kbps, tags=wanted.tags)
        else:
            kind.write(path, sent(), kbps=kbps, tags=wanted.tags)
        decoded = decode_pieces(path, longest_s=longest_s)
        heard = hearing.heard(decoded, plan.rms, ceiling_dbtp=loudness.ceiling_dbtp)
        missing_lu = loudness.target_lufs - heard.analysis.loudness_lufs
        over_db = heard.analysis.true_peak_dbtp - loudness.ceiling_dbtp
        if abs(missing_lu) <= _CLOSE_ENOUGH_LU and over_db <= 0:
            break
        if abs(missing_lu) > _CLOSE_ENOUGH_LU:
            target_lufs += missing_lu
        # For an MP3 a lower ceiling is kept for the next time; spots are other ones then.
        if over_db > 0 and (spans or attempt > _SPOT_ATTEMPTS):
            ceiling_dbtp -= over_db + _LOWER_DB
        for spot, db in heard.over_db.items() if not spans else ():
            lowered_db[spot] = lowered_db.get(spot, 0.0) + db + _SPOT_LOWER_DB
    if spans:
        spans.kept.settle(spans.name, Settled(gain_db=plan.gain_db, ceiling_dbtp=plan.ceiling_dbtp))
    return heard.analysis, plan


def _sent(hearing: Hearing, plan: GainPlan, mix: Mix) -> Iterator[Pcm]:
    """Give what goes into a codec, from its beginning."""
    return hearing.sent(apply_gain(plan, mix()))


def _written_beside(hidden: Path, captions: tuple[Caption, ...], plan: GainPlan) -> dict[str, Path]:
    texts = {
        "vtt": vtt(captions),
        "srt": srt(captions),
        "txt": "\n".join(caption.text for caption in captions) + "\n",
        "peaks.json": waveform(plan),
    }
    found = {}
    for name, text in texts.items():
        found[name] = hidden.with_name(f"{hidden.name}.{name}")
        found[name].write_text(text, "utf-8")
    return found

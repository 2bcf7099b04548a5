"""From a mix to finished files: levelled, encoded, measured as they will be heard, checked, published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from broadcaster.sound.decoding import decode_pieces
from broadcaster.sound.loudness import Analysis, Meter, measure
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.studio.encoding import Tags, publish, sha256_of, unfinished, write_mp3, write_opus, write_wav
from broadcaster.studio.gate import Expected, check_master
from broadcaster.studio.mastering import GainPlan, apply_gain, plan_gain
from broadcaster.studio.mixing import PIECE_FRAMES
from broadcaster.studio.spool import Spool

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

# Codecs overshoot: measured on speech, MP3 of 128 kbit/s by up to 0.7 dB, Opus of 32 kbit/s by 2.1 dB.
# Source: docs/decisions/0004-sound.md.
_MP3_HEADROOM_DB = 0.9
_OPUS_HEADROOM_DB = 2.1
_CLOSE_ENOUGH_LU = 0.1
_MOST_ATTEMPTS = 3
_HASH_CHARS = 12
# The studio's own file may be of any length; the codec adds a few frames to it.
_CODEC_S = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What files are wanted of a mix."""

    stem: Path
    """Folder and beginning of the files' names; the beginning of the hash follows."""
    tags: Tags
    expected: Expected
    """What the gate holds the file to."""
    mp3_kbps: int
    opus_kbps: int
    keep_wav: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """Published files."""

    mp3: Path
    wav: Path | None
    opus: Path | None
    sha256: str
    """Of the MP3."""
    analysis: Analysis
    """Of the MP3, decoded."""


def finish(mixed: Iterable[Pcm], wanted: Wanted) -> Finished:
    """
    Level a mix, write its files, check the MP3 as it will be heard, and give the files their names.

    Args:
        mixed: pieces of the mix.
        wanted: which files, and what they are held to.
    Raises:
        SoundRefused: the finished file does not pass the gate; nothing was published.
        StoreBroken: the disk does not take it; nothing was published.
    """
    with Spool(wanted.stem.parent) as spool, unfinished(wanted.stem) as hidden:
        mix = _spooled(mixed, spool)
        mp3, wav, opus = (hidden.with_name(hidden.name + ending) for ending in (".mp3", ".wav", ".opus"))
        found, plan = _settled(spool, mix, mp3, wanted)
        check_master(found, wanted.expected)
        if wanted.keep_wav:
            write_wav(wav, apply_gain(plan, spool.pieces(PIECE_FRAMES)))
        if wanted.opus_kbps:
            loudness = wanted.expected.loudness
            quieter = plan_gain(
                mix,
                target_lufs=loudness.target_lufs,
                ceiling_dbtp=loudness.ceiling_dbtp - _OPUS_HEADROOM_DB,
            )
            pieces = apply_gain(quieter, spool.pieces(PIECE_FRAMES))
            write_opus(opus, pieces, kbps=wanted.opus_kbps, tags=wanted.tags)
        sha256 = sha256_of(mp3)
        name = f"{wanted.stem.name}-{sha256[:_HASH_CHARS]}"
        return Finished(
            mp3=publish(mp3, f"{name}.mp3"),
            wav=publish(wav, f"{name}.wav") if wanted.keep_wav else None,
            opus=publish(opus, f"{name}.opus") if wanted.opus_kbps else None,
            sha256=sha256,
            analysis=found,
        )


def _spooled(mixed: Iterable[Pcm], spool: Spool) -> Analysis:
    meter = Meter()
    for pcm in mixed:
        spool.write(pcm)
        meter.push(pcm)
    return meter.finish()


def _settled(spool: Spool, mix: Analysis, mp3: Path, wanted: Wanted) -> tuple[Analysis, GainPlan]:
    """Write the MP3, again with the error corrected where the codec moved it off its target."""
    loudness = wanted.expected.loudness
    target_lufs = loudness.target_lufs
    ceiling_dbtp = loudness.ceiling_dbtp - _MP3_HEADROOM_DB
    for _ in range(_MOST_ATTEMPTS):
        plan = plan_gain(mix, target_lufs=target_lufs, ceiling_dbtp=ceiling_dbtp)
        pieces = apply_gain(plan, spool.pieces(PIECE_FRAMES))
        write_mp3(mp3, pieces, kbps=wanted.mp3_kbps, tags=wanted.tags)
        found = measure(decode_pieces(mp3, longest_s=wanted.expected.frames / HOUSE_RATE_HZ + _CODEC_S))
        missing_lu = loudness.target_lufs - found.loudness_lufs
        over_db = found.true_peak_dbtp - loudness.ceiling_dbtp
        if abs(missing_lu) <= _CLOSE_ENOUGH_LU and over_db <= 0:
            break
        target_lufs += missing_lu
        ceiling_dbtp -= max(0.0, over_db)
    return found, plan

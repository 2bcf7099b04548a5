"""
Scripts and masters as JSON documents.

Each document names the version of its form, so that a later program can still read what this one wrote.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, tzinfo
from typing import Any

from broadcaster.errors import N_, StoreBroken
from broadcaster.model import Cue, Dropped, Master, Script, Segment, SegmentKind
from broadcaster.saying import Saying, from_document, to_document

FORM = 1
"""Version of the form written here; read by this program up to and including it."""

Document = dict[str, Any]


def script_document(script: Script) -> Document:
    """Give *script* as plain JSON values."""
    return {
        "form": FORM,
        "programme": script.programme,
        "title": script.title,
        "air_date": script.air_date.isoformat(),
        "airs_at": script.airs_at.isoformat(),
        "segments": [_segment_document(segment) for segment in script.segments],
        "valid_until": script.valid_until.isoformat() if script.valid_until else None,
        "news_ids": list(script.news_ids),
        "article_ids": list(script.article_ids),
    }


def read_script(document: Document, zone: tzinfo) -> Script:
    """Give the script back, its times in *zone*; raises StoreBroken for a form of a newer program."""
    _must_be_known(document)
    valid_until = document["valid_until"]
    return Script(
        programme=document["programme"],
        title=document["title"],
        air_date=date.fromisoformat(document["air_date"]),
        airs_at=datetime.fromisoformat(document["airs_at"]).astimezone(zone),
        segments=tuple(_read_segment(segment) for segment in document["segments"]),
        valid_until=datetime.fromisoformat(valid_until).astimezone(zone) if valid_until else None,
        news_ids=tuple(document["news_ids"]),
        article_ids=tuple(document["article_ids"]),
    )


def _segment_document(segment: Segment) -> Document:
    return {
        "kind": segment.kind.value,
        "text": segment.text,
        "source": segment.source,
        "item": segment.item,
        "is_headline": segment.is_headline,
        "title": segment.title,
        "themes": list(segment.themes),
        "cart": segment.cart,
        "length_ms": segment.length_ms,
    }


def _read_segment(document: Document) -> Segment:
    return Segment(
        kind=SegmentKind(document["kind"]),
        text=document["text"],
        source=document["source"],
        item=document["item"],
        is_headline=document.get("is_headline", False),
        title=document["title"],
        themes=tuple(document["themes"]),
        cart=document["cart"],
        length_ms=document["length_ms"],
    )


def master_document(master: Master) -> Document:
    """Give *master* as plain JSON values."""
    return {
        "form": FORM,
        "path": master.path,
        "wav_path": master.wav_path,
        "opus_path": master.opus_path,
        "sha256": master.sha256,
        "duration_ms": master.duration_ms,
        "loudness_lufs": master.loudness_lufs,
        "true_peak_dbtp": master.true_peak_dbtp,
        "voice": master.voice,
        "spoken_sentences": master.spoken_sentences,
        "cached_sentences": master.cached_sentences,
        "cues": [_cue_document(cue) for cue in master.cues],
        "trimmed": list(master.trimmed),
        "notes": list(master.notes),
        "is_ai": master.is_ai,
    }


def read_master(document: Document) -> Master:
    """Give the master back; raises StoreBroken for a form of a newer program."""
    _must_be_known(document)
    return Master(
        path=document["path"],
        wav_path=document["wav_path"],
        opus_path=document["opus_path"],
        sha256=document["sha256"],
        duration_ms=document["duration_ms"],
        loudness_lufs=document["loudness_lufs"],
        true_peak_dbtp=document["true_peak_dbtp"],
        voice=document["voice"],
        spoken_sentences=document["spoken_sentences"],
        cached_sentences=document["cached_sentences"],
        cues=tuple(_read_cue(cue) for cue in document["cues"]),
        trimmed=tuple(document["trimmed"]),
        notes=tuple(document["notes"]),
        # Bulletins of before 28/11/2026 do not say.
        is_ai=document.get("is_ai", False),
    )


def _cue_document(cue: Cue) -> Document:
    return {
        "item": cue.item,
        "title": cue.title,
        "themes": list(cue.themes),
        "start_ms": cue.start_ms,
        "end_ms": cue.end_ms,
    }


def _read_cue(document: Document) -> Cue:
    return Cue(
        item=document["item"],
        title=document["title"],
        themes=tuple(document["themes"]),
        start_ms=document["start_ms"],
        end_ms=document["end_ms"],
    )


def dropped_document(dropped: Dropped) -> Document:
    """Give a dropped item as plain JSON values."""
    return {"title": dropped.title, "reason": to_document(dropped.reason)}


def read_dropped(document: Document) -> Dropped:
    """Give the dropped item back."""
    reason = document["reason"]
    if isinstance(reason, str):
        # As it was kept before there were sayings.
        return Dropped(title=document["title"], reason=Saying(reason, document["facts"]))
    return Dropped(title=document["title"], reason=from_document(reason))


def _must_be_known(document: Mapping[str, Any]) -> None:
    if document["form"] > FORM:
        raise StoreBroken(
            N_("A bulletin was stored by a newer version of this program (form {form})."),
            remedy=N_("Install that version again."),
            form=document["form"],
        )

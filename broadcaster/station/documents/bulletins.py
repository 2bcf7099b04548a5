"""The JSON forms of bulletins and of what they are made of (names fixed by the list of commands)."""

from __future__ import annotations

from broadcaster.model import Bulletin, Segment
from broadcaster.station.opened import Station


def bulletin_document(station: Station, bulletin: Bulletin) -> dict[str, object]:
    """Give the JSON form of a bulletin (names fixed by cli.md)."""
    master = bulletin.master
    return {
        "id": bulletin.id,
        "version": bulletin.version,
        "programme": bulletin.programme,
        "title": bulletin.title,
        "air_date": bulletin.air_date,
        "airs_at": bulletin.airs_at,
        "path": station.shelf.path_of(master),
        "duration_s": master.duration_ms / 1000,
        "loudness_lufs": round(master.loudness_lufs, 2),
        "true_peak_dbtp": round(master.true_peak_dbtp, 2),
        "state": bulletin.state.value,
        "voice": master.voice,
        "ai": master.is_ai,
        "themes": bulletin.themes,
        "spoken_sentences": master.spoken_sentences,
        "cached_sentences": master.cached_sentences,
        "trimmed": master.trimmed,
        "notes": master.notes,
        "valid_until": bulletin.valid_until,
        "decided_by": station.store.people.name_of(bulletin.decided_by) or None,
        "decided_at": bulletin.decided_at,
        "segments": [segment_document(segment) for segment in bulletin.script.segments],
    }


def segment_document(segment: Segment) -> dict[str, object]:
    """Give the JSON form of a segment."""
    document: dict[str, object] = {
        "kind": segment.kind.value,
        "text": segment.text,
        "source": segment.source,
        "item": segment.item,
    }
    if segment.cart:
        document["cart"] = segment.cart
    if segment.length_ms:
        document["length_s"] = segment.length_ms / 1000
    return document

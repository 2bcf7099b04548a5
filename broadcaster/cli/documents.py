"""How values look to people and to programs: texts, and the JSON forms whose names are fixed."""

from __future__ import annotations

from broadcaster.airtime.lengths import minutes as minutes  # noqa: PLC0414 - commands show lengths
from broadcaster.cli.terminal import Terminal
from broadcaster.errors import N_
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
        "path": station.configuration.audio / master.path,
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


def bulletin_text(terminal: Terminal, station: Station, bulletin: Bulletin) -> str:
    """Give what the approval desk must know: length, loudness, voice, where to listen."""
    master = bulletin.master
    lines = [
        f"{bulletin.title} ({bulletin.id})",
        terminal.say(
            N_("{length}, {lufs:.1f} LUFS, true peak {peak:.1f} dBTP, voice {voice}"),
            length=minutes(master.duration_ms / 1000),
            lufs=master.loudness_lufs,
            peak=master.true_peak_dbtp,
            voice=master.voice,
        ),
        terminal.say(N_("State: {state}"), state=terminal.say(bulletin.state.value)),
        terminal.say(N_("Listen: {path}"), path=station.configuration.audio / master.path),
    ]
    lines += [terminal.say(N_("Too long: '{title}' was left out."), title=title) for title in master.trimmed]
    return "\n".join([*lines, *(terminal.say(note) for note in master.notes)])

"""What a bulletin is made of, as one hash: the same hash sounds the same and is not made again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from broadcaster.model import Script, Segment, SegmentKind
from broadcaster.studio.master.encoding import sha256_of
from broadcaster.studio.template import AudioTemplate

SOUND_VERSION = 3
"""Raised when this program mixes, levels or encodes differently from the version before."""


def fingerprint_of(
    script: Script,
    template: AudioTemplate,
    *,
    voice: str,
    settings: dict[str, object],
    hash_of: Callable[[Path], str] = sha256_of,
) -> str:
    """
    Give the hash of everything audible that goes into a bulletin.

    Args:
        script: its segments, title and date; not the hour, unless it is spoken.
        template: its file and the audio it names, by content.
        voice: identity of the voices, as the announcer gives it.
        settings: of the studio.
        hash_of: gives the SHA-256 of a file.
    """

    def content(file: Path) -> str:
        """A missing file counts as one: when it is put back, the bulletin is made again."""
        return hash_of(file) if file.is_file() else "missing"

    audible = {
        "sound": SOUND_VERSION,
        "title": script.title,
        "date": script.air_date.isoformat(),
        "segments": [_heard(segment, template.path.parent, content) for segment in script.segments],
        "template": [content(file) for file in (template.path, *template.files)],
        "voice": voice,
        "settings": settings,
    }
    document = json.dumps(audible, sort_keys=True)
    return hashlib.sha256(document.encode()).hexdigest()


def _heard(segment: Segment, templates_dir: Path, content: Callable[[Path], str]) -> dict[str, object]:
    """Where words come from, and where a recording lies, is not heard."""
    heard = asdict(segment) | {"source": ""}
    if segment.kind is SegmentKind.RECORDING:
        heard["cart"] = content(recording_path(templates_dir, segment.cart))
    return heard


def recording_path(templates_dir: Path, cart: str) -> Path:
    """Find a recording: a path that is not absolute begins in the station's folder."""
    return templates_dir.parent / cart

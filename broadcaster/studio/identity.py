"""What a bulletin is made of, as one hash: the same hash sounds the same and is not made again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path

from broadcaster.model import Script, SegmentKind
from broadcaster.studio.encoding import sha256_of
from broadcaster.studio.template import AudioTemplate

SOUND_VERSION = 1
"""Raised when this program mixes, levels or encodes differently from the version before."""


def fingerprint_of(
    script: Script, template: AudioTemplate, *, voice: str, settings: dict[str, object]
) -> str:
    """
    Give the hash of everything audible that goes into a bulletin.

    Args:
        script: its segments, title and date; not the hour, unless it is spoken.
        template: its file and the audio it names, by content.
        voice: identity of the voices, as the announcer gives it.
        settings: of the studio.
    """
    recordings = {segment.cart for segment in script.segments if segment.kind is SegmentKind.RECORDING}
    folder = template.path.parent
    files = (template.path, *template.files, *(recording_path(folder, cart) for cart in sorted(recordings)))
    audible = {
        "sound": SOUND_VERSION,
        "title": script.title,
        "date": script.air_date.isoformat(),
        # Where the words come from is not heard.
        "segments": [asdict(segment) | {"source": ""} for segment in script.segments],
        "files": [_content(file) for file in files],
        "voice": voice,
        "settings": settings,
    }
    document = json.dumps(audible, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(document.encode()).hexdigest()


def recording_path(templates_dir: Path, cart: str) -> Path:
    """Find a recording: a path that is not absolute begins in the station's folder."""
    return templates_dir.parent / cart


def _content(file: Path) -> str:
    """A missing file counts as one: when it is put back, the bulletin is made again."""
    return sha256_of(file) if file.is_file() else "missing"

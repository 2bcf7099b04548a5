"""A notice heard while it is being written: spoken by the voice that lives on this machine."""

from __future__ import annotations

import threading
from datetime import date
from hashlib import sha256
from pathlib import Path

from broadcaster.errors import N_, Refused
from broadcaster.station.messages.sound import with_embedded_voice
from broadcaster.station.setup.configuration import Configuration
from broadcaster.station.studio import open_announcer
from broadcaster.studio import speak_to_file
from broadcaster.studio.master.tags import Tags

_KEPT = 20
"""Trials on the disk; an older one is spoken anew."""
_TURN = threading.Lock()
"""One at a time: the console must not take the cores from the player."""


def hear(configuration: Configuration, text: str, *, on: date) -> Path:
    """
    Speak *text*; give the file, which is the same for the same text, voice and lexicon.

    *on* is today.

    Raises:
        Refused: there is nothing to say. VoiceBroken, StoreBroken: it cannot be spoken, or not be kept.
    """
    if not any(letter.isalnum() for letter in text):
        raise Refused(N_("There is nothing to hear yet."), remedy=N_("Write some words first."))
    folder = configuration.var / "cache" / "desk"
    path = folder / f"{_mark(configuration, text)}.mp3"
    with _TURN:
        if not path.exists():
            folder.mkdir(parents=True, exist_ok=True)
            _make_room(folder)
            with open_announcer(with_embedded_voice(configuration)) as announcer:
                tags = Tags(title="Nghe thử", made_for=on, station=configuration.name)
                speak_to_file(announcer, text, path, tags=tags)
    return path


def trial(configuration: Configuration, mark: str) -> Path:
    """Find a trial by its name; raises Refused when it is not there."""
    path = configuration.var / "cache" / "desk" / f"{mark}.mp3"
    if not mark.isalnum() or not path.is_file():
        raise Refused(N_("This trial is not there any more."), remedy=N_("Press “Hear it” again."))
    return path


def _mark(configuration: Configuration, text: str) -> str:
    lexicon = configuration.lexicon
    words = lexicon.read_bytes() if lexicon and lexicon.exists() else b""
    said = f"{configuration.reading_region}\n{configuration.voices.speed}\n{text}".encode()
    return sha256(said + b"\0" + words).hexdigest()[:32]


def _make_room(folder: Path) -> None:
    kept = sorted(folder.glob("*.mp3"), key=lambda path: path.stat().st_mtime)
    for path in kept[: max(0, len(kept) - _KEPT + 1)]:
        path.unlink(missing_ok=True)

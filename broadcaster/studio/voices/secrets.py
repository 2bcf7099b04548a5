"""Keys of services: never in `station.toml`, never in a message."""

from __future__ import annotations

import os
from pathlib import Path

from broadcaster.errors import N_, VoiceRefused

_OTHERS = 0o077


def secret(named: str, *, folder: Path, where: str) -> str:
    """
    Give a secret by where it lies: "env:NAME", or "file:PATH" of a file that only its owner may read.

    Args:
        named: as above; empty for a service without a key.
        folder: what a relative path begins in.
        where: names the voice in messages.
    Raises:
        VoiceRefused: it is not there, lies open to others, or stands in the configuration itself.
    """
    if not named:
        return ""
    kind, _, place = named.partition(":")
    if kind == "env":
        found = os.environ.get(place, "")
    elif kind == "file":
        found = _from_file(folder / place, where)
    else:
        raise VoiceRefused(
            N_("A key does not belong into station.toml, which others read."),
            where=where,
            remedy=N_('Write key = "env:NAME" or key = "file:keys/name"; see docs/voices.md.'),
        )
    if not found:
        raise VoiceRefused(
            N_("The key of this voice is not there ({named})."),
            where=where,
            remedy=N_("Set the variable, or write the key into the file."),
            named=named,
        )
    return found


def _from_file(path: Path, where: str) -> str:
    try:
        mode = path.stat().st_mode
        text = path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise VoiceRefused(
            N_("The key of this voice cannot be read ({reason})."),
            where=where,
            remedy=N_("Set the variable, or write the key into the file."),
            reason=error,
        ) from error
    if os.name == "posix" and mode & _OTHERS:
        raise VoiceRefused(
            N_("The file of the key may be read by others."),
            where=str(path),
            remedy=N_("Run “chmod 600 {path}”."),
            path=str(path),
        )
    return text


def masked(text: str, secrets: tuple[str, ...]) -> str:
    """Give *text* without the secrets, for the log and for messages."""
    for each in secrets:
        if each:
            text = text.replace(each, "•••")
    return text

"""Secrets of services: never in `station.toml`, never in a message."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from broadcaster.errors import N_, ConfigurationRefused, Refused

_OTHERS = 0o077
_NAMES_A_SECRET = re.compile(r"key|token|secret|password", re.IGNORECASE)
"""Of an option whose value is one itself, where a plug-in allows that."""


def secret_at(named: str, folder: Path, *, where: str, refused: type[Refused] = ConfigurationRefused) -> str:
    """
    Give a secret by where it lies: "env:NAME", or "file:PATH" of a file that only its owner may read.

    Args:
        named: as above; empty for a service without a secret.
        folder: what a relative path begins in.
        where: names the service in messages.
        refused: what is raised.
    Raises:
        Refused: it is not there, lies open to others, or stands in the configuration itself.
    """
    if not named:
        return ""
    kind, _, place = named.partition(":")
    if kind == "env":
        found = os.environ.get(place, "")
    elif kind == "file":
        found = _from_file(folder / place, where, refused)
    else:
        raise refused(
            N_("A secret does not belong into station.toml, which others read."),
            where=where,
            remedy=N_('Write "env:NAME" or "file:keys/name", and keep the file to yourself (chmod 600).'),
        )
    if not found:
        raise refused(
            N_("The secret is not there ({named})."),
            where=where,
            remedy=N_("Set the variable, or write the secret into the file."),
            named=named,
        )
    return found


def secrets_in(options: Mapping[str, object], folder: Path) -> tuple[str, ...]:
    """Give every secret that a table of options names, at any depth; what cannot be found hides nothing."""
    found: list[str] = []
    for key, value in options.items():
        if isinstance(value, Mapping):
            found += secrets_in(value, folder)
        elif isinstance(value, str) and value.startswith(("env:", "file:")):
            with suppress(Refused):
                found.append(secret_at(value, folder, where=key))
        elif isinstance(value, str) and _NAMES_A_SECRET.search(key):
            found.append(value)
    return tuple(found)


def masked(text: str, secrets: tuple[str, ...]) -> str:
    """Give *text* without the secrets, for the log and for messages."""
    for each in secrets:
        if each:
            text = text.replace(each, "•••")
    return text


def _from_file(path: Path, where: str, refused: type[Refused]) -> str:
    try:
        mode, text = path.stat().st_mode, path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise refused(
            N_("The secret cannot be read ({reason})."),
            where=where,
            remedy=N_("Set the variable, or write the secret into the file."),
            reason=error,
        ) from error
    if os.name == "posix" and mode & _OTHERS:
        raise refused(
            N_("The file of the secret may be read by others."),
            where=str(path),
            remedy=N_("Run “chmod 600 {path}”."),
            path=str(path),
        )
    return text

"""Fetches a voice of the catalogue into a folder, from which it is then taken in like any other."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import requests
from urllib3.exceptions import HTTPError

from broadcaster.errors import N_, VoiceBroken, VoiceRefused
from broadcaster.ports import Progress
from broadcaster.studio.voices.models.catalogue import Listed, ListedFile, check_published

_WAIT_S = 30.0
_CHUNK_BYTES = 1 << 20


def fetch_voice(name: str, into: Path, *, progress: Progress, listed: Mapping[str, Listed]) -> Listed:
    """
    Download a voice's files, and compare each with the hash that its makers published.

    Raises:
        VoiceRefused: the catalogue does not know it, or what came is not what was published.
        VoiceBroken: the network, or the server, fails. OSError: the disk does not take it.
    """
    if name not in listed:
        raise VoiceRefused(
            N_("There is no folder or file “{name}”, and the catalogue knows no such voice; it has {known}."),
            where=name,
            remedy=N_("Give a folder, for example of a USB stick, or one of these names."),
            name=name,
            known=", ".join(sorted(listed)),
        )
    voice = listed[name]
    for file in voice.files:
        _download(file, into / file.name, progress)
        check_published(into / file.name, file)
    return voice


def _download(wanted: ListedFile, path: Path, progress: Progress) -> None:
    """Write what the server sends, and no more than one chunk beyond the published size."""
    try:
        with requests.get(wanted.url, timeout=_WAIT_S, stream=True) as response, path.open("wb") as file:
            response.raise_for_status()
            done = 0
            for chunk in response.iter_content(_CHUNK_BYTES):
                done += file.write(chunk)
                progress(N_("Downloading the voice"), done >> 20, wanted.bytes >> 20)
                if done > wanted.bytes:
                    break  # not the published file; its hash will say so
    except (requests.RequestException, HTTPError) as error:
        raise VoiceBroken(
            N_("The voice cannot be downloaded ({reason})."),
            where=wanted.url,
            remedy=N_("Check the network, or bring the folder on a USB stick and run “voices add FOLDER”."),
            reason=type(error).__name__,
        ) from error

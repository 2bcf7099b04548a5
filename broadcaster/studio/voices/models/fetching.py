"""Fetches a voice of the catalogue into a folder, from which it is then taken in like any other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import HTTPError

from broadcaster.errors import N_, VoiceBroken, VoiceRefused
from broadcaster.ports import Progress
from broadcaster.toml_form import read_form

CATALOGUE = Path(__file__).with_name("catalogue.toml")
MOST_BYTES = 2_000_000_000
_WAIT_S = 30.0
_CHUNK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A voice of the catalogue."""

    title: str
    licence: str
    origin: str
    files: tuple[str, ...]


def catalogue(path: Path = CATALOGUE) -> Mapping[str, Listed]:
    """Read the catalogue, by name; raises ConfigurationRefused."""
    form = read_form(path, shown_as=path.name)
    found = {}
    for name in form.free_tables():
        row = form.table(name)
        found[name] = Listed(
            title=row.text("title"),
            licence=row.text("licence"),
            origin=row.text("origin"),
            files=row.texts("files"),
        )
        row.finish()
    form.faults.raise_any()
    return found


def fetch_voice(name: str, into: Path, *, progress: Progress, listed: Mapping[str, Listed]) -> Listed:
    """
    Download a voice's files.

    Raises:
        VoiceRefused: the catalogue does not know it. VoiceBroken: the network, or the server, fails.
        OSError: the disk does not take it.
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
    for url in voice.files:
        _download(url, into / Path(urlsplit(url).path).name, progress)
    return voice


def _download(url: str, path: Path, progress: Progress) -> None:
    try:
        with requests.get(url, timeout=_WAIT_S, stream=True) as response, path.open("wb") as file:
            response.raise_for_status()
            size = int(response.headers.get("Content-Length") or 0)
            done = 0
            for chunk in response.iter_content(_CHUNK_BYTES):
                done += file.write(chunk)
                if done > MOST_BYTES:
                    raise requests.ConnectionError
                progress(N_("Downloading the voice"), done >> 20, max(size, done) >> 20)
    except (requests.RequestException, HTTPError) as error:
        raise VoiceBroken(
            N_("The voice cannot be downloaded ({reason})."),
            where=url,
            remedy=N_("Check the network, or bring the folder on a USB stick and run “voices add FOLDER”."),
            reason=type(error).__name__,
        ) from error

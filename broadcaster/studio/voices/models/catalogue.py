"""The catalogue: voices that the house recommends, with the address, size and hash of each file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from broadcaster.errors import N_, VoiceRefused
from broadcaster.studio.voices.models.folder import hash_of
from broadcaster.toml import Form, read_form

CATALOGUE = Path(__file__).with_name("catalogue.toml")
MOST_BYTES = 2_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedFile:
    """One file of a voice, as its makers published it."""

    url: str
    bytes: int
    sha256: str

    @property
    def name(self) -> str:
        """Its name in a folder."""
        return Path(urlsplit(self.url).path).name


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A voice of the catalogue."""

    title: str
    licence: str
    origin: str
    files: tuple[ListedFile, ...]
    region: str = ""
    gender: str = ""


def catalogue(path: Path = CATALOGUE) -> Mapping[str, Listed]:
    """Read the catalogue, by name; raises ConfigurationRefused."""
    form = read_form(path, shown_as=path.name)
    found = {name: _listed(form.table(name)) for name in form.free_tables()}
    form.faults.raise_any()
    return found


def _listed(row: Form) -> Listed:
    voice = Listed(
        title=row.text("title"),
        licence=row.text("licence"),
        origin=row.text("origin"),
        region=row.text("region", ""),
        gender=row.text("gender", ""),
        files=tuple(_listed_file(file) for file in row.tables("file")),
    )
    row.finish()
    return voice


def _listed_file(row: Form) -> ListedFile:
    file = ListedFile(
        url=row.text("url"),
        bytes=row.whole("bytes", at_least=1, at_most=MOST_BYTES),
        sha256=row.text("sha256"),
    )
    row.finish()
    return file


def check_published(path: Path, file: ListedFile) -> None:
    """Refuse *path* when it is not *file* as its makers published it; raises VoiceRefused, OSError."""
    found = hash_of(path)
    if found != file.sha256:
        raise VoiceRefused(
            N_("The file {name} is damaged or another one: its sha256 is {found}, published is {published}."),
            where=str(path),
            remedy=N_("Download it anew from {url}; a voice of your own needs another file name."),
            name=file.name,
            found=found,
            published=file.sha256,
            url=file.url,
        )


def listed_in(folder: Path, voices: Mapping[str, Listed]) -> Listed | None:
    """
    Find the voice of the catalogue that lies in *folder*, by the names of its files; None for another.

    Raises:
        VoiceRefused: a file has a listed name and is not the one that was published.
    """
    for voice in voices.values():
        there = [file for file in voice.files if (folder / file.name).is_file()]
        for file in there:
            check_published(folder / file.name, file)
        if len(there) == len(voice.files):
            return voice
    return None

"""What lies in a folder with a model: its kind, its voices, its licence, and the hash of every file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from broadcaster.errors import N_, VoiceRefused
from broadcaster.ports import VoiceInfo
from broadcaster.studio.voices.models.kinds import KINDS
from broadcaster.toml import Form, read_form

MANIFEST = "voice.toml"
"""Written when a voice is taken in; says what the folder must hold from then on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFolder:
    """A voice that was taken in."""

    path: Path
    kind: str
    title: str
    licence: str
    source: str
    voices: tuple[VoiceInfo, ...]
    files: Mapping[str, str]
    """sha256 by path within the folder."""

    @property
    def version(self) -> str:
        """Give a mark of everything in it, without reading the model."""
        marks = "\n".join(f"{name} {mark}" for name, mark in sorted(self.files.items()))
        return hashlib.sha256(marks.encode()).hexdigest()[:12]

    def check_present(self) -> None:
        """
        Look whether every file is there, and the same where it was written after the manifest.

        Cheap: reading gigabytes is left to `check_whole`. Raises VoiceRefused.
        """
        taken_in_ns = self._written_ns(MANIFEST) or 0
        for name in self.files:
            written_ns = self._written_ns(name)
            if written_ns is None:
                raise self._damaged(N_("The file {name} of this voice is missing."), name)
            if written_ns > taken_in_ns:
                self._check_same(name)

    def check_whole(self) -> None:
        """Read every file and compare it with its hash; raises VoiceRefused."""
        self.check_present()
        for name in self.files:
            self._check_same(name)

    def _written_ns(self, name: str) -> int | None:
        """Give when a file was written last; None when there is none."""
        path = self.path / name
        try:
            return path.stat().st_mtime_ns if path.is_file() else None
        except OSError as error:
            raise self._unreadable(name, error) from error

    def _check_same(self, name: str) -> None:
        try:
            is_same = hash_of(self.path / name) == self.files[name]
        except OSError as error:
            raise self._unreadable(name, error) from error
        if not is_same:
            raise self._damaged(N_("The file {name} of this voice is not the one that was taken in."), name)

    def _unreadable(self, name: str, error: OSError) -> VoiceRefused:
        return VoiceRefused(
            N_("The file {name} of this voice cannot be read ({reason})."),
            where=str(self.path),
            remedy=N_("Check the disk and who may read the folder."),
            name=name,
            reason=N_(error.strerror or str(error)),
        )

    def _damaged(self, what: str, name: str) -> VoiceRefused:
        return VoiceRefused(
            what,
            where=str(self.path),
            remedy=N_("Take the voice in again: “broadcaster voices add FOLDER”."),
            name=name,
        )


def read_folder(path: Path) -> ModelFolder:
    """
    Read the manifest of a voice that was taken in.

    Raises:
        VoiceRefused: there is none. ConfigurationRefused: it holds mistakes.
    """
    manifest = path / MANIFEST
    if not manifest.is_file():
        raise VoiceRefused(
            N_("This folder is not a voice that was taken in: it has no {manifest}."),
            where=str(path),
            remedy=N_("Take the voice in: “broadcaster voices add FOLDER”."),
            manifest=MANIFEST,
        )
    form = read_form(manifest, shown_as=f"{path.name}/{MANIFEST}")
    licence = form.text("licence")
    found = ModelFolder(
        path=path,
        kind=form.text("kind", one_of=KINDS),
        title=form.text("title"),
        licence=licence,
        source=form.text("source", ""),
        voices=tuple(_voice(row, licence) for row in form.tables("voice")),
        files={name: str(mark) for name, mark in form.table("files").rest().items()},
    )
    form.finish()
    form.faults.raise_any()
    return found


def _voice(row: Form, licence: str) -> VoiceInfo:
    voice = VoiceInfo(
        id=row.text("id"),
        title=row.text("title"),
        region=row.text("region", "", one_of=("bắc", "trung", "nam")),
        gender=row.text("gender", "", one_of=("nữ", "nam")),
        imitates=row.text("imitates", ""),
        consent=row.text("consent", ""),
        licence=licence,
        # Piper's phonemes come from espeak-ng, which reads foreign words in English; the others know them.
        foreign="respelled" if row.flag("respelled", default=False) else "written",
    )
    row.finish()
    return voice


def hash_of(path: Path) -> str:
    """Give the sha256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

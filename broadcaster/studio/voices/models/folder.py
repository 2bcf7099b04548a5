"""What lies in a folder with a model: its kind, its voices, its licence, and the hash of every file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from broadcaster.errors import N_, VoiceRefused
from broadcaster.ports import VoiceInfo
from broadcaster.toml_form import Form, read_form

MANIFEST = "voice.toml"
"""Written when a voice is taken in; says what the folder must hold from then on."""
KINDS = ("piper", "supertonic", "vieneu")
_STYLES = "voice_styles"


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
        """Look whether every file is there; raises VoiceRefused."""
        for name in self.files:
            if not (self.path / name).is_file():
                raise self._damaged(N_("The file {name} of this voice is missing."), name)

    def check_whole(self) -> None:
        """Read every file and compare it with its hash; raises VoiceRefused."""
        self.check_present()
        for name, mark in self.files.items():
            if hash_of(self.path / name) != mark:
                raise self._damaged(
                    N_("The file {name} of this voice is not the one that was taken in."), name
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


def kind_of(folder: Path) -> str:
    """Tell what kind of model lies in *folder*; raises VoiceRefused when it is none that is known."""
    models = list(folder.glob("*.onnx"))
    if len(models) == 1 and models[0].with_name(f"{models[0].name}.json").is_file():
        return "piper"
    if (folder / _STYLES).is_dir() and (folder / "onnx").is_dir():
        return "supertonic"
    if (
        (folder / "constants.npz").exists()
        or list(folder.glob("vieneu*.onnx"))
        or (folder / "onnx_update").is_dir()
    ):
        return "vieneu"
    raise VoiceRefused(
        N_("This folder holds no voice that is known: {known}."),
        where=str(folder),
        remedy=N_("A Piper voice is one .onnx with its .onnx.json; see docs/voices.md for the others."),
        known=", ".join(KINDS),
    )


def voice_ids(folder: Path, kind: str) -> tuple[str, ...]:
    """List the voices that a model folder offers, without loading the model."""
    if kind == "piper":
        (model,) = folder.glob("*.onnx")
        config = _json(model.with_name(f"{model.name}.json"))
        return tuple(config.get("speaker_id_map") or {}) or ("vi",)
    if kind == "supertonic":
        return tuple(sorted(path.stem for path in (folder / _STYLES).glob("*.json")))
    return tuple(_vieneu_presets(folder)) or ("vi",)


def _vieneu_presets(folder: Path) -> Iterator[str]:
    """Presets come with the model or, for the house's own, with the package."""
    nano = (folder / "constants.npz").exists()
    name = "voices_v3_nano.json" if nano else "voices_v3_turbo.json"
    package = find_spec("vieneu")
    places = [folder / name]
    if package and package.origin:
        places.append(Path(package.origin).parent / "assets" / name)
    for place in places:
        if place.is_file():
            yield from _json(place).get("presets", {})
            return


def _json(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise VoiceRefused(
            N_("The file {name} of this voice cannot be read ({reason})."),
            where=str(path),
            remedy=N_("Download the voice again."),
            name=path.name,
            reason=error,
        ) from error
    return found if isinstance(found, dict) else {}


def hash_of(path: Path) -> str:
    """Give the sha256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

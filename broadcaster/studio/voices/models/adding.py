"""A voice is taken in: its kind and licence are looked at, its files copied and their hashes written down."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from broadcaster.errors import N_, StoreBroken, VoiceRefused
from broadcaster.studio.voices.models.folder import (
    MANIFEST,
    ModelFolder,
    hash_of,
    kind_of,
    read_folder,
    voice_ids,
)

FREE = ("apache-2.0", "mit", "bsd", "cc0", "cc-by", "openrail", "mpl-2.0", "gpl", "agpl", "lgpl", "unlicense")
"""Licences under which a public station may use a model; CC-BY asks for the author's name."""
FORBIDDEN = ("nc", "nd", "noncommercial", "non-commercial", "cpml", "research")
"""Parts of licences that forbid it, or leave it open. Source: creativecommons.org, "About CC licenses"."""
REAL_PERSONS = ("nghitts", "nghi-tts", "celebrit", "nguoi-noi-tieng")
"""Sets of voices made of known persons without their consent on record."""
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_LICENCE_LINE = re.compile(r"^\W*licen[cs]e\W*:\s*\W*([\w.+-]+)", re.IGNORECASE | re.MULTILINE)
_CARDS = ("README.md", "MODEL_CARD", "MODEL_CARD.md", "LICENSE", "LICENSE.txt")
_KEPT = (".onnx", ".json", ".npz", ".txt", ".md", ".bin", ".model", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Adding:
    """What the operator says of a voice."""

    source: Path
    """A folder, or the .onnx of a Piper voice."""
    name: str = ""
    """As the station will call it; by default the folder's."""
    licence: str = ""
    """Where the folder does not say it."""
    origin: str = ""
    """Where it comes from, for the record."""
    imitates: str = ""
    consent: str = ""


def add_voice(station: Path, adding: Adding) -> ModelFolder:
    """
    Copy a voice into `voices/NAME` of the station; needs no network.

    Raises:
        VoiceRefused: nothing that is known, no licence, one that forbids it, a person without consent.
        StoreBroken: the disk does not take it; nothing half-copied remains.
    """
    folder = adding.source.parent if adding.source.is_file() else adding.source
    if not folder.is_dir():
        raise VoiceRefused(
            N_("There is no such folder or file."),
            where=str(adding.source),
            remedy=N_("Give the folder with the voice, for example of a USB stick."),
        )
    name = _name(adding.name or folder.name)
    kind = kind_of(folder)
    licence = _licence(folder, adding)
    _check_person(folder, adding, station)
    target = station / "voices" / name
    unfinished = target.with_name(f".unfinished-{name}")
    try:
        shutil.rmtree(unfinished, ignore_errors=True)
        _copy(folder, unfinished)
        (unfinished / MANIFEST).write_text(_manifest(unfinished, kind, name, licence, adding), "utf-8")
        read_folder(unfinished)
        shutil.rmtree(target, ignore_errors=True)
        unfinished.replace(target)
    except OSError as error:
        raise StoreBroken(
            N_("The disk does not take the voice ({reason})."),
            where=str(target),
            remedy=N_("Make room on the disk and try again."),
            reason=N_(error.strerror or str(error)),
        ) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return read_folder(target)


def _name(wanted: str) -> str:
    name = re.sub(r"[^a-z0-9_-]+", "-", wanted.casefold()).strip("-")[:40]
    if not _NAME.fullmatch(name):
        raise VoiceRefused(
            N_("“{wanted}” cannot be the name of a voice."),
            remedy=N_("Use small letters, figures and hyphens: --name vais1000."),
            wanted=wanted,
        )
    return name


def _licence(folder: Path, adding: Adding) -> str:
    licence = (adding.licence or _stated(folder)).casefold()
    parts = set(re.split(r"[-_. ]+", licence))
    if parts & set(FORBIDDEN) or any(word in licence for word in FORBIDDEN if len(word) > 2):  # noqa: PLR2004 - whole words
        raise VoiceRefused(
            N_("The licence of this voice ({licence}) does not allow a station to use it."),
            where=str(folder),
            remedy=N_("Choose a voice under Apache-2.0, MIT or CC-BY, for example Piper's vais1000."),
            licence=licence,
        )
    if not licence.startswith(FREE):
        raise VoiceRefused(
            N_("The licence of this voice is not known ({licence})."),
            where=str(folder),
            remedy=N_(
                "Find it on the page that the voice comes from, and say --licence CC-BY-4.0 or another."
            ),
            licence=licence or "-",
        )
    return adding.licence or _stated(folder)


def _stated(folder: Path) -> str:
    for card in _CARDS:
        path = folder / card
        if path.is_file():
            text = path.read_text("utf-8", errors="replace")
            if found := _LICENCE_LINE.search(text):
                return found.group(1)
            if "Apache License" in text and "Version 2.0" in text:
                return "Apache-2.0"
    return ""


def _check_person(folder: Path, adding: Adding, station: Path) -> None:
    known = f"{folder.resolve()} {adding.origin}".casefold()
    if any(word in known for word in REAL_PERSONS) and not adding.imitates:
        raise VoiceRefused(
            N_("This set holds voices of known persons, whose consent nobody has shown."),
            where=str(folder),
            remedy=N_(
                "Choose another voice, or name the person and the signed consent: --imitates, --consent."
            ),
        )
    if adding.imitates and not (adding.consent and (station / adding.consent).is_file()):
        raise VoiceRefused(
            N_("The voice {voice} copies that of {person}, and no consent of that person is on record."),
            where=str(folder),
            remedy=N_("Put the signed consent into the station's folder and name it; see docs/voices.md."),
            voice=folder.name,
            person=adding.imitates,
        )


def _copy(source: Path, target: Path) -> None:
    for file in sorted(path for path in source.rglob("*") if path.is_file()):
        inside = file.relative_to(source)
        hidden = any(part.startswith(".") for part in inside.parts)
        if not hidden and file.name != MANIFEST and file.suffix.casefold() in _KEPT:
            (target / inside).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target / inside)


def _manifest(folder: Path, kind: str, name: str, licence: str, adding: Adding) -> str:
    lines = [
        "# Giọng đọc do `broadcaster voices add` ghi lại; các mã băm giữ cho tệp không bị đổi.",
        f"kind = {_quoted(kind)}",
        f"title = {_quoted(name)}",
        f"licence = {_quoted(licence)}",
        f"source = {_quoted(adding.origin or str(adding.source))}",
    ]
    for voice in voice_ids(folder, kind):
        lines += ["", "[[voice]]", f"id = {_quoted(voice)}", f"title = {_quoted(f'{name} {voice}')}"]
        if kind == "piper":
            lines.append("respelled = true")
        if adding.imitates:
            lines += [f"imitates = {_quoted(adding.imitates)}", f"consent = {_quoted(adding.consent)}"]
    lines += ["", "[files]"]
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST):
        lines.append(f"{_quoted(file.relative_to(folder).as_posix())} = {_quoted(hash_of(file))}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'

"""A voice is taken in: its kind and licence are looked at, its files copied and their hashes written down."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, replace
from importlib.metadata import entry_points
from pathlib import Path

from broadcaster.errors import N_, StoreBroken, VoiceRefused
from broadcaster.studio.voices.models.catalogue import Listed, catalogue, listed_in
from broadcaster.studio.voices.models.folder import MANIFEST, ModelFolder, hash_of, read_folder
from broadcaster.studio.voices.models.kinds import KINDS, files_of, kind_of, offered
from broadcaster.studio.voices.models.licences import check_licence, stated_in
from broadcaster.studio.voices.models.persons import check_person

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Adding:
    """What the clerk says of a voice."""

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

    Files that the catalogue lists are compared with the hashes that their makers published.

    Raises:
        VoiceRefused: nothing that is known, no licence, one that forbids it, a person without consent, a
            file that is not the published one.
        StoreBroken: the disk does not take it, or the stick is not read; nothing half-copied remains.
    """
    if not adding.source.exists():
        raise VoiceRefused(
            N_("There is no such folder or file."),
            where=str(adding.source),
            remedy=N_("Give the folder with the voice, for example of a USB stick."),
        )
    name = _name(adding.name or adding.source.stem)
    kind = kind_of(adding.source)
    files = files_of(adding.source, kind)
    root = adding.source.parent if adding.source.is_file() else adding.source
    target = station / "voices" / name
    unfinished = target.with_name(f".unfinished-{name}")
    try:
        listed = listed_in(root, catalogue())
        known = _known(root, adding, listed)
        consent = station / known.consent if known.consent else None
        check_person(files, origin=known.origin, imitates=known.imitates, consent=consent)
        shutil.rmtree(unfinished, ignore_errors=True)
        _copy(files, root, unfinished)
        (unfinished / MANIFEST).write_text(_manifest(unfinished, kind, name, known, listed), "utf-8")
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


def _known(root: Path, adding: Adding, listed: Listed | None) -> Adding:
    """Fill in licence and origin from the catalogue or the folder's cards; raises VoiceRefused."""
    licence = adding.licence or (listed.licence if listed else stated_in(root))
    check_licence(licence, where=str(root))
    return replace(adding, licence=licence, origin=adding.origin or (listed.origin if listed else ""))


def _name(wanted: str) -> str:
    name = re.sub(r"[^a-z0-9_-]+", "-", wanted.casefold()).strip("-")[:40]
    if not _NAME.fullmatch(name):
        raise VoiceRefused(
            N_("“{wanted}” cannot be the name of a voice."),
            remedy=N_("Use small letters, figures and hyphens: --name vais1000."),
            wanted=wanted,
        )
    built_in = {door.name for door in entry_points(group="broadcaster.voices")} - set(KINDS)
    if name in built_in:
        raise VoiceRefused(
            N_("“{wanted}” is the name of a voice that is always there."),
            where=name,
            remedy=N_("Give yours another name: --name vais1000."),
            wanted=name,
        )
    return name


def _copy(files: list[Path], root: Path, target: Path) -> None:
    for file in files:
        inside = target / file.relative_to(root)
        inside.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, inside)


def _manifest(folder: Path, kind: str, name: str, known: Adding, listed: Listed | None) -> str:
    lines = [
        "# Giọng đọc do `broadcaster voices add` ghi lại; các mã băm giữ cho tệp không bị đổi.",
        f"kind = {_quoted(kind)}",
        f"title = {_quoted(listed.title if listed else name)}",
        f"licence = {_quoted(known.licence)}",
        f"source = {_quoted(known.origin or str(known.source))}",
    ]
    for voice in offered(folder, kind):
        title = listed.title if listed else f"{name} {voice.id} {voice.title}".strip()
        lines += ["", "[[voice]]", f"id = {_quoted(voice.id)}", f"title = {_quoted(title)}"]
        if kind == "piper":
            lines.append("respelled = true")
        told = listed or voice
        lines += [
            f"{key} = {_quoted(getattr(told, key))}" for key in ("region", "gender") if getattr(told, key)
        ]
        if known.imitates:
            lines += [f"imitates = {_quoted(known.imitates)}", f"consent = {_quoted(known.consent)}"]
    lines += ["", "[files]"]
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST):
        lines.append(f"{_quoted(file.relative_to(folder).as_posix())} = {_quoted(hash_of(file))}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'

"""
The shelf of the recordings: `OUTPUT/YYYY-MM-DD/HH.opus`, and a manifest in each day that proves its files.

`sha256sum -c manifest.txt` checks a day without our program. What a crash left open is whole as far as it
goes: its last torn page is cut off, and it is entered as what it is. No file is ever written a second time.
"""

from __future__ import annotations

import hashlib
import logging
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, tzinfo
from pathlib import Path
from typing import Final

from broadcaster.model import HourRecording
from broadcaster.recording.ogg import links, whole_length
from broadcaster.sound.pcm import milliseconds_of

log = logging.getLogger(__name__)

MANIFEST: Final = "manifest.txt"
ENDING: Final = ".opus"
_NAME: Final = re.compile(r"(\d\d)(?:-\d+)?\.opus")
_WRITTEN: Final = re.compile("%([0-9A-F]{2})")
_UNSAFE: Final = re.compile(r'[%/\\:*?"<>|\x00-\x1f]|^\.+|\s+$')


@dataclass(frozen=True, slots=True, kw_only=True)
class HourFile:
    """A file on the shelf, as its place says."""

    output: str
    hour: datetime
    path: Path
    size_bytes: int


def folder_name(output: str) -> str:
    """Give the folder of an output: its name, with what no file system takes written as %XX."""
    return _UNSAFE.sub(lambda found: "".join(f"%{ord(letter):02X}" for letter in found[0]), output)


def _output_of(folder: Path) -> str:
    return _WRITTEN.sub(lambda found: chr(int(found[1], 16)), folder.name)


def free_path(folder: Path, output: str, hour: datetime) -> Path:
    """Give `HH.opus`, or `HH-2.opus` … where a file of that hour is there already."""
    day = folder / folder_name(output) / f"{hour:%Y-%m-%d}"
    path, number = day / f"{hour:%H}{ENDING}", 1
    while path.exists():
        number += 1
        path = day / f"{hour:%H}-{number}{ENDING}"
    return path


def files_of_hour(folder: Path, output: str, hour: datetime) -> tuple[Path, ...]:
    """Give the files of an hour, in the order in which they were begun."""
    day = folder / folder_name(output) / f"{hour:%Y-%m-%d}"
    found = day.glob(f"{hour:%H}*{ENDING}")
    return tuple(sorted((path for path in found if _NAME.fullmatch(path.name)), key=_number))


def all_files(folder: Path, zone: tzinfo) -> Iterator[HourFile]:
    """Give every file on the shelf, the oldest hours first; nothing that is not ours."""
    found = []
    for path in folder.glob(f"*/*/*{ENDING}"):
        name, day = _NAME.fullmatch(path.name), _day(path.parent)
        if name and day and int(name[1]) < 24:  # noqa: PLR2004 - the hours of a day
            hour = datetime.combine(day, time(int(name[1])), zone)
            size = path.stat().st_size
            output = _output_of(path.parent.parent)
            found.append(HourFile(output=output, hour=hour, path=path, size_bytes=size))
    yield from sorted(found, key=lambda each: (each.hour, each.path))


def put_in_order(
    folder: Path, output: str, zone: tzinfo, *, since: date, told_since: date
) -> Iterator[HourRecording]:
    """
    Close what an earlier player has left open, and give it; raises OSError. No file may be written meanwhile.

    Args:
        folder: of the shelf.
        output: whose files.
        zone: of the station.
        since: earlier days are left alone.
        told_since: what was closed since then is given again: a crash may have come before anybody heard.
    """
    for day in sorted((folder / folder_name(output)).glob("*")):
        if (on := _day(day)) is None or on < since:
            continue
        _mend(day / MANIFEST)
        known = entered(day / MANIFEST)
        for path in sorted(day.glob(f"*{ENDING}"), key=_number):
            if (name := _NAME.fullmatch(path.name)) is None:
                continue
            hour = datetime.combine(on, time(int(name[1])), zone)
            if path.name not in known:
                log.warning("the recording %s was left open and is closed", path)
                if kept := enter(folder, output, hour, path, was_left_open=True):
                    yield kept
            elif on >= told_since:
                yield _described(folder, output, hour, path, sha256=known[path.name])


def enter(
    folder: Path, output: str, hour: datetime, path: Path, *, was_left_open: bool = False
) -> HourRecording | None:
    """Hash a file that is complete into the manifest of its day; one without sound is taken away."""
    data = path.read_bytes()
    whole = whole_length(data)
    if whole < len(data):
        os.truncate(path, whole)
    if not any(link.frames for link in links(data[:whole])):
        path.unlink()
        return None
    sha256 = hashlib.sha256(data[:whole]).hexdigest()
    note = "was left open: the player or the machine was stopped" if was_left_open else "closed"
    _append(path.with_name(MANIFEST), f"# {path.name} {note}\n{sha256}  {path.name}\n".encode())
    kept = _described(folder, output, hour, path, sha256=sha256)
    return replace(kept, was_left_open=was_left_open)


def _described(folder: Path, output: str, hour: datetime, path: Path, *, sha256: str) -> HourRecording:
    data = path.read_bytes()
    return HourRecording(
        output=output,
        hour=hour,
        file=path.relative_to(folder).as_posix(),
        sha256=sha256,
        size_bytes=len(data),
        length_ms=milliseconds_of(sum(link.frames for link in links(data))),
    )


def entered(manifest: Path) -> dict[str, str]:
    """Give what a manifest says: name → SHA-256; nothing where there is none."""
    if not manifest.exists():
        return {}
    lines = manifest.read_text("utf-8", "replace").splitlines()
    parts = (line.partition("  ") for line in lines if not line.startswith("#"))
    return {name: sha256 for sha256, _, name in parts if name}


def delete(path: Path) -> None:
    """Delete a file; the manifest of its day goes with the last one. Raises OSError."""
    path.unlink(missing_ok=True)
    day = path.parent
    if not any(day.glob(f"*{ENDING}")):
        (day / MANIFEST).unlink(missing_ok=True)
        if not any(day.iterdir()):
            day.rmdir()


def _day(folder: Path) -> date | None:
    try:
        return date.fromisoformat(folder.name)
    except ValueError:
        return None


def _number(path: Path) -> tuple[str, int]:
    hour, _, number = path.stem.partition("-")
    return hour, int(number or 1)


def _mend(manifest: Path) -> None:
    """Take off a last line that a power cut left half written."""
    if manifest.exists():
        lines = manifest.read_bytes()
        whole = lines.rfind(b"\n") + 1
        if whole != len(lines):
            log.warning("the last line of %s was not whole", manifest)
            os.truncate(manifest, whole)


def _append(manifest: Path, lines: bytes) -> None:
    """Write all of *lines* or nothing, so that a full disk damages no earlier line."""
    with manifest.open("ab", buffering=0) as file:
        size = file.tell()
        try:
            write_all(file.fileno(), lines)
            os.fsync(file.fileno())
        except OSError:
            file.truncate(size)
            raise


def write_all(file: int, data: bytes) -> None:
    """Write *data*; a disk that is nearly full takes the beginning and complains only the next time."""
    left = memoryview(data)
    while left:
        left = left[os.write(file, left) :]

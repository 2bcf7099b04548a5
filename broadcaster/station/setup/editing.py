"""
Files of the station, changed by the program for a person: comments and order stay, nothing is lost.

A change is made to what stands in the file now, checked by the same forms that read it, written whole, kept
in the history (so that it can be put back) and entered in the journal with who made it. Whoever looked at the
file before gives the version seen; when somebody has changed it since, by hand or from another page, nothing
is written and the difference is told.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from difflib import unified_diff
from hashlib import sha256
from pathlib import Path
from typing import Final

import tomlkit
from filelock import FileLock
from tomlkit.exceptions import TOMLKitError

from broadcaster.errors import N_, ConfigurationRefused, Refused
from broadcaster.model import Actor
from broadcaster.newsroom import load_themes, read_article
from broadcaster.schedule import load_grid
from broadcaster.station.files import write_whole
from broadcaster.station.opened import Station
from broadcaster.station.reader import load_lexicon
from broadcaster.station.records.edits import EDITING_LOCK, enter_edits
from broadcaster.station.setup.configuration import STATION_FILE, load_configuration
from broadcaster.station.setup.history import Edition, FileHistory
from broadcaster.toml import read_form

Change = Callable[[tomlkit.TOMLDocument], None]
"""Changes the document in place."""

_ARTICLES: Final = re.compile(r"scripts/content/[a-z0-9-]+")
"""Folders of articles."""
_BOM: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
_WAIT_S: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A file as somebody looked at it."""

    file: str
    """Its name in the station's folder: "schedules/week.toml"."""
    text: str
    version: str
    """SHA-256 of its content; of a file that is not there: empty."""


class EditedMeanwhile(Refused):
    """
    Somebody else has changed the file since it was looked at; nothing was written.

    Args:
        now: the file as it stands.
        wanted: its text as the change would leave it.
    """

    def __init__(self, now: Seen, wanted: str) -> None:
        super().__init__(
            N_("Somebody has changed {file} since you opened it. Your change is not written yet."),
            remedy=N_("Look at the difference, then make your change to the file as it is now, or leave it."),
            file=now.file,
        )
        self.now = now
        self.wanted = wanted

    def difference(self) -> tuple[str, ...]:
        """Give the lines that the change would take away (-) and put in (+) now, with some around them."""
        lines = unified_diff(self.now.text.splitlines(), self.wanted.splitlines(), lineterm="", n=2)
        return tuple(lines)[2:]


def look_at(folder: Path, file: str) -> Seen:
    """Read a file of the station's folder as it stands; raises ConfigurationRefused."""
    path = _path(folder, file)
    try:
        content = path.read_bytes()
        text = content.decode("utf-8")
    except FileNotFoundError:
        return Seen(file=file, text="", version="")
    except (OSError, UnicodeDecodeError):
        # Says what is wrong with it, and what to do.
        read_form(path, shown_as=file)
        raise
    return Seen(file=file, text=text, version=sha256(content).hexdigest())


def edit(station: Station, file: str, change: Change, *, by: Actor, seen: str = "") -> Seen:
    """
    Change a TOML file of the station; give it as it stands then.

    Args:
        station: whose file it is.
        file: name in the station's folder.
        change: changes the document in place; what it raises leaves everything as it was.
        by: who changes it.
        seen: version that this person looked at; empty: whatever stands there.
    Raises:
        EditedMeanwhile: another version stands there.
        ConfigurationRefused: the file is no TOML now, or would not pass its check; nothing is written.
        StoreBroken: the disk does not take it.
    """

    def wanted(text: str) -> str:
        document = _parsed(text, station.configuration.folder, file)
        change(document)
        return tomlkit.dumps(document)

    return _write(station, file, wanted, by=by, seen=seen)


def changed_text(station: Station, file: str, change: Change) -> tuple[str, Seen]:
    """
    Give the text that a change would leave, and what stands there now; nothing is written.

    Raises:
        ConfigurationRefused: the file is no TOML now, or would not pass its check.
    """
    folder = station.configuration.folder
    now = look_at(folder, file)
    document = _parsed(now.text.removeprefix(_BOM), folder, file)
    change(document)
    text = tomlkit.dumps(document)
    _must_pass(station, file, text)
    return text, now


def replace_text(station: Station, file: str, text: str, *, by: Actor, seen: str = "") -> Seen:
    """Write a whole TOML file as somebody typed it; arguments, result and errors as those of `edit`."""
    return _write(station, file, lambda _: text, by=by, seen=seen)


def put_back(station: Station, file: str, version: str, *, by: Actor, seen: str = "") -> Seen:
    """
    Put an earlier content of a file back in place: the undo of every edit.

    Raises:
        Refused: the history does not hold this version.
        EditedMeanwhile, ConfigurationRefused, StoreBroken: as `edit`.
    """
    kept = station.history.content_of(_path(station.configuration.folder, file), version)
    if kept is None:
        raise Refused(
            N_("The history does not hold this version of {file}."),
            where=version[:12],
            remedy=N_("Choose another one; the file stays as it is."),
            file=file,
        )
    return _write(station, file, lambda _: kept, by=by, seen=seen)


def editions(folder: Path, file: str) -> tuple[Edition, ...]:
    """Give what is known of a file, the newest first."""
    return tuple(reversed(FileHistory(folder).editions(_path(folder, file))))


def _write(station: Station, file: str, wanted: Callable[[str], str], *, by: Actor, seen: str) -> Seen:
    folder = station.configuration.folder
    path = _path(folder, file)
    with FileLock(folder / "var" / EDITING_LOCK, timeout=_WAIT_S):
        now = look_at(folder, file)
        mark = _BOM if now.text.startswith(_BOM) else ""
        text = mark + wanted(now.text.removeprefix(_BOM)).removeprefix(_BOM)
        if seen and seen != now.version:
            raise EditedMeanwhile(now, text)
        if text == now.text:
            return now
        _must_pass(station, file, text)
        # What somebody has done by hand before is not this person's edit.
        enter_edits(station)
        station.history.note(path, at=station.now(), is_good=_passes(station, file, now.text))
        _write_as_before(path, text)
        station.history.note(path, at=station.now(), is_good=True)
    enter_edits(station, by=by)
    return look_at(folder, file)


def _write_as_before(path: Path, text: str) -> None:
    """Write the file whole, with the rights that it had."""
    before = path.stat().st_mode if path.exists() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text.encode())
    if before is not None:
        with suppress(OSError):
            path.chmod(before)


def _parsed(text: str, folder: Path, file: str) -> tomlkit.TOMLDocument:
    try:
        return tomlkit.parse(text)
    except TOMLKitError as error:
        # Our own reader names the line and the remedy.
        read_form(_path(folder, file), shown_as=file)
        raise ConfigurationRefused(
            N_("The file cannot be changed as it stands ({reason})."),
            where=file,
            remedy=N_("Put an earlier version back, or mend it by hand."),
            reason=error,
        ) from error


def _path(folder: Path, file: str) -> Path:
    """Give the path of a file that may be edited; raises Refused for every other."""
    if file not in _CHECKS and not _is_free(file):
        raise Refused(N_("{file} is not edited here."), where=file, remedy=N_("Edit it by hand."), file=file)
    return folder / file


def _is_free(file: str) -> bool:
    """Tell whether it is an audio template or an article: many files of one form, in one folder."""
    folder, _, name = file.rpartition("/")
    is_one = folder == "audio_templates" or _ARTICLES.fullmatch(folder) is not None
    return is_one and name.endswith(".toml") and "\\" not in name and name[0] not in "._"


def _must_pass(station: Station, file: str, text: str) -> None:
    """Check a text as if it stood in the file; raises ConfigurationRefused with every fault at once."""
    with tempfile.TemporaryDirectory(dir=station.configuration.var) as folder:
        path = Path(folder) / Path(file).name
        path.write_text(text, "utf-8")
        check = _CHECKS.get(file)
        if check is None and _ARTICLES.fullmatch(file.rpartition("/")[0]):
            read_article(path, name=file)
        elif check is None:
            read_form(path, shown_as=file)
        else:
            check(station, path)


def _passes(station: Station, file: str, text: str) -> bool:
    try:
        _must_pass(station, file, text)
    except Refused:
        return False
    return True


def _check_programmes(station: Station, path: Path) -> None:
    programmes = station.read_programmes(path)
    # A programme that the week still airs must not disappear under it.
    load_grid(
        station.configuration.schedules / "week.toml", programmes=programmes, outputs=station.output_names
    )


_Check = Callable[[Station, Path], object]
_CHECKS: Final[Mapping[str, _Check]] = {
    STATION_FILE: lambda station, path: load_configuration(station.configuration.folder, file=path),
    "schedules/programmes.toml": _check_programmes,
    "schedules/week.toml": lambda station, path: load_grid(
        path, programmes=station.programmes, outputs=station.output_names
    ),
    "schedules/calendar.toml": lambda station, path: station.read_calendar(path, station.programmes),
    "schedules/quotas.toml": lambda station, path: station.read_quotas(path),
    "schedules/themes.toml": lambda _, path: load_themes(path),
    "scripts/lexicon.toml": lambda _, path: load_lexicon(path),
}
"""The files that are edited, and the form that each must pass."""

"""What somebody brings to compare the journal with: a code, an anchor, a backup, an exported journal."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from broadcaster.errors import N_, AnchorRefused, BroadcasterError
from broadcaster.model import Anchor, Head, HeadCode
from broadcaster.station.backups.archive import DATABASE, read_manifest
from broadcaster.station.backups.keeping import backups_in
from broadcaster.station.journal.export_form import entries_of, is_export, read_first_line
from broadcaster.station.setup.sections.backups import BackupSettings
from broadcaster.station.setup.signing import must_hold
from broadcaster.store.database.database import Database
from broadcaster.store.journal.anchors import anchors_in
from broadcaster.store.journal.chain import Sealed, find_breach
from broadcaster.store.journal.entries import sealed_entries
from broadcaster.store.journal.head_code import read_code
from broadcaster.store.journal.witness import Link, link_of

_CODE: Final = re.compile(r"(?<![\w-])(?:[0-9A-Za-z]{5}-){4}[0-9A-Za-z]{5}(?![\w-])")
_READ_AT_MOST: Final = 64 << 20
"""Bytes of a file that are searched for anchors: a report, a log, an hour of sound."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """What vouches for the journal, read and found genuine."""

    name: str
    marks: tuple[Head | HeadCode, ...]
    copy: tuple[Link, ...] | None = None
    """The whole chain, where it is brought."""
    is_signed: bool = True
    """False: nothing proves who made it."""


def read_witness(brought: str, station: str) -> Witness:
    """
    Read what was brought for the journal of *station*.

    Args:
        brought: a code, an anchor line, or the path of a file with any of them in it.
        station: fingerprint of the station.

    Raises:
        AnchorRefused: it is none of these, of another station, forged, or broken in itself.
        StoreBroken: the database in a backup cannot be read.
    """
    path = Path(brought)
    if _is_file(path):
        if zipfile.is_zipfile(path):
            return _of_archive(path, station)
        return _of_export(path, station) if is_export(path) else _of_text(path.name, _text_of(path), station)
    if anchors := tuple(anchors_in(brought)):
        return _of_anchors(N_("the anchor"), anchors, station)
    if path.suffix or len(path.parts) > 1:
        raise AnchorRefused(
            N_("There is no such file."), where=brought, remedy=N_("Check the path, or type the code itself.")
        )
    return Witness(name=N_("the code"), marks=(read_code(brought),), is_signed=False)


def backups_of(settings: BackupSettings, station: str) -> Iterator[Head]:
    """Give the heads that the station's own backups name; those that say nothing are left out."""
    for folder in (settings.folder, *settings.copy_to):
        for path in backups_in(folder) if folder.is_dir() else ():
            try:
                anchors = [each for each in anchors_in(read_manifest(path).anchor) if each.station == station]
                for anchor in anchors:
                    if anchor.is_signed:
                        must_hold(anchor)
                        yield anchor.head
            except BroadcasterError:
                # A damaged backup is the doctor's; it vouches for nothing.
                continue


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        # An anchor is longer than a file name may be.
        return False


def _text_of(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(_READ_AT_MOST).decode("utf-8", "replace")


def _of_text(name: str, text: str, station: str) -> Witness:
    if anchors := tuple(anchors_in(text)):
        return _of_anchors(name, anchors, station)
    codes = tuple(map(read_code, dict.fromkeys(_CODE.findall(text))))
    if not codes:
        raise AnchorRefused(
            N_("There is neither an anchor nor a code of a journal in this file."),
            where=name,
            remedy=N_("Bring a report, a backup, a recording or an exported journal of this station."),
        )
    return Witness(name=name, marks=codes, is_signed=False)


def _of_anchors(name: str, anchors: Iterable[Anchor], station: str) -> Witness:
    ours = [anchor for anchor in anchors if anchor.station == station]
    if not ours:
        raise _foreign(name, next(iter(anchors)).station, station)
    for anchor in ours:
        if anchor.is_signed:
            must_hold(anchor)
    is_signed = all(anchor.is_signed for anchor in ours)
    return Witness(name=name, marks=tuple(dict.fromkeys(each.head for each in ours)), is_signed=is_signed)


def _of_archive(path: Path, station: str) -> Witness:
    """Read a backup, or any other ZIP with an anchor in one of its texts."""
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        texts = (name for name in names if Path(name).suffix in {".json", ".txt", ".html", ".csv"})
        text = "\n".join(archive.read(name).decode("utf-8", "replace") for name in texts)
        anchors = tuple(anchors_in(text))
        marks = _of_anchors(path.name, anchors, station) if anchors else None
        copy = _chain_of_database(archive, path, station) if DATABASE in names else None
    if marks is None and copy is None:
        return _of_text(path.name, text, station)
    is_signed = marks is not None and marks.is_signed
    return Witness(name=path.name, marks=marks.marks if marks else (), copy=copy, is_signed=is_signed)


def _chain_of_database(archive: zipfile.ZipFile, path: Path, station: str) -> tuple[Link, ...]:
    with TemporaryDirectory(prefix="broadcaster-verify-") as folder:
        file = Path(archive.extract(DATABASE, folder))
        with closing(Database(f"sqlite:///{file}", station=station)) as database, database.examine() as view:
            return _whole(path, lambda: sealed_entries(view))


def _of_export(path: Path, station: str) -> Witness:
    first = read_first_line(path)
    if first.get("station") != station:
        raise _foreign(path.name, str(first.get("station")), station)
    anchors = tuple(anchors_in(str(first.get("anchor", ""))))
    marks = _of_anchors(path.name, anchors, station) if anchors else None
    copy = _whole(path, lambda: entries_of(path))
    is_signed = marks is not None and marks.is_signed
    return Witness(name=path.name, marks=marks.marks if marks else (), copy=copy, is_signed=is_signed)


def _whole(path: Path, entries: Callable[[], Iterator[Sealed]]) -> tuple[Link, ...]:
    """Give the links of a chain that holds in itself; a broken one cannot vouch for another."""
    links = tuple(map(link_of, entries()))
    end = (links[-1].epoch, links[-1].seq, links[-1].digest) if links else (1, 0, "")
    breach = find_breach(entries(), head=end)
    if breach is not None:
        raise AnchorRefused(
            N_("The journal in this file is itself not whole, from entry {epoch}/{seq} on."),
            where=str(path),
            remedy=N_("It cannot vouch for another one; take another file, and keep this one as it is."),
            epoch=breach.epoch,
            seq=breach.seq,
        )
    return links


def _foreign(name: str, theirs: str, ours: str) -> AnchorRefused:
    return AnchorRefused(
        N_("This is of the station {theirs}, and the journal here is that of the station {ours}."),
        where=name,
        remedy=N_("Look whether the folder (--station) and the file belong together."),
        theirs=theirs,
        ours=ours,
    )

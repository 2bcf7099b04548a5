"""Carries the journal out, with the page that checks it in any browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

from broadcaster.model import Anchor
from broadcaster.station.files import whole_file, write_whole
from broadcaster.station.journal.export_form import first_line, line_of
from broadcaster.station.opened import Station
from broadcaster.station.records.anchors import latest_anchor
from broadcaster.store.journal.anchors import written
from broadcaster.store.journal.chain import Sealed
from broadcaster.store.journal.entries import sealed_entries

_PAGE: Final = files("broadcaster.station.journal") / "check.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A journal that was carried out."""

    path: Path
    entries: int
    anchor: Anchor
    """The head up to which it goes."""


def export_journal(station: Station, path: Path, *, with_facts: bool) -> Exported:
    """
    Write the whole journal, up to a head that is on the disk, into *path*; form: export_form.py.

    Args:
        station: the station.
        path: file to write, whole or not at all.
        with_facts: False: what the entries say stays at home; the chain can be checked all the same.

    Raises:
        StoreBroken: the database or the file cannot be read or written.
    """
    anchor = latest_anchor(station)
    entries = 0
    with whole_file(path) as partial, partial.open("w", encoding="utf-8", newline="\n") as file:
        file.write(first_line(station.identity.station, written(anchor), station.now()) + "\n")
        for entry in _up_to(station, anchor):
            file.write(line_of(entry, with_facts=with_facts) + "\n")
            entries += 1
    return Exported(path=path, entries=entries, anchor=anchor)


def write_page(path: Path) -> None:
    """Write the page that checks an exported journal in a browser, without network and without us."""
    write_whole(path, _PAGE.read_bytes())


def _up_to(station: Station, anchor: Anchor) -> Iterator[Sealed]:
    with station.store.database.examine() as view:
        for entry in sealed_entries(view):
            if (entry.epoch, entry.seq) > (anchor.head.epoch, anchor.head.seq):
                return
            yield entry

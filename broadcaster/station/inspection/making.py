"""
Makes the inspector's file: one ZIP that says by itself how it is checked.

The draw is entered in the journal before anybody sees it: who draws again until he likes the rows leaves
every draw behind.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from broadcaster.airtime import CalendarPeriod, parse_period, period_saying
from broadcaster.errors import N_, RecordingRefused, Refused
from broadcaster.model import Actor, AsRun, EntryKind
from broadcaster.recording.shelf import folder_name
from broadcaster.station.files import whole_file
from broadcaster.station.inspection.binding import HEARD, Binder
from broadcaster.station.inspection.drawing import draw, lot_of, new_seed, sounded
from broadcaster.station.inspection.made import DrawnRow, Inspection, Wanted
from broadcaster.station.opened import Station
from broadcaster.station.recordings.exporting import export
from broadcaster.station.recordings.row_recording import recording_of
from broadcaster.station.records.anchors import printed_anchor
from broadcaster.station.records.as_run import rows_of_period
from broadcaster.station.records.quotas import evidence_that_counts
from broadcaster.wording import Language

_SEED: Final = re.compile(r"[\w .-]{1,64}")


def inspect(station: Station, wanted: Wanted, path: Path, *, by: Actor, language: Language) -> Inspection:
    """
    Write the inspector's file of a period.

    Args:
        station: the station.
        wanted: the period, and how many rows are drawn by which seed.
        path: the ZIP; written wholly or not at all.
        by: who asks for it.
        language: of the tables.
    Raises:
        Refused: the period is none, lies in the future or has no rows.
        StoreBroken: it cannot be written.
    """
    period = parse_period(wanted.period)
    rows = rows_of_period(station, wanted.period)
    _must_have_rows(period, rows)
    eligible = sounded(rows, evidence_that_counts(station))
    seed = _speakable(wanted.seed) or new_seed()
    lots = draw(eligible, wanted.sample, seed)
    _enter(station, period, seed, lots, drawn_from=len(eligible), by=by)
    with (
        whole_file(path) as partial,
        TemporaryDirectory(prefix="inspection-", dir=station.configuration.var) as folder,
        zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        cuts = (_cut(station, row, seed, Path(folder), place) for place, row in enumerate(lots, 1))
        made = Inspection(
            period=period,
            is_finished=period.after <= station.now().date(),
            rows=len(rows),
            drawn_from=len(eligible),
            seed=seed,
            drawn=tuple(cuts),
            head=printed_anchor(station),
        )
        binder = Binder(archive, Path(folder))
        binder.bind(station, made, rows, language, with_originals=wanted.with_originals)
    return made


def _speakable(seed: str) -> str:
    """Refuse a seed that cannot be said aloud and typed into a command line again."""
    if seed and not _SEED.fullmatch(seed):
        raise Refused(
            N_("'{seed}' cannot be a seed."),
            where="--seed",
            remedy=N_("Use letters, digits, spaces, dots and hyphens, 64 at most."),
            seed=seed,
        )
    return seed


def _must_have_rows(period: CalendarPeriod, rows: Sequence[AsRun]) -> None:
    if not rows:
        raise Refused(
            N_("Nothing aired in {period}: there is nothing to inspect."),
            where=period.name,
            remedy=N_("Name a period that has begun and in which the station was on air."),
            period=period_saying(period),
        )


def _enter(
    station: Station,
    period: CalendarPeriod,
    seed: str,
    lots: Sequence[AsRun],
    *,
    drawn_from: int,
    by: Actor,
) -> None:
    facts: dict[str, str | int | list[str]] = {
        "period": period.name,
        "seed": seed,
        "drawn_from": drawn_from,
        "drawn": [row.id for row in lots],
    }
    station.store.enter(EntryKind.INSPECTION_MADE, f"inspection/{period.name}", by=by, facts=facts)


def _cut(station: Station, row: AsRun, seed: str, folder: Path, place: int) -> DrawnRow:
    """Cut the recording of a drawn row; one that is missing is listed and not replaced."""
    lot = lot_of(seed, row.id)
    name = f"{place:02}-{row.actual_start:%Y%m%d-%H%M%S}-{folder_name(row.output)}.mp3"
    try:
        found = recording_of(station, row)
        export(found, folder / name)
    except RecordingRefused as error:
        return DrawnRow(row=row, lot=lot, missing=error)
    return DrawnRow(row=row, lot=lot, file=f"{HEARD}/{name}", sources=found.files)

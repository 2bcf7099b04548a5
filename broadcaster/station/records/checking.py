"""What the clerk should mend before the night, and what her edits will cost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from broadcaster.airtime import Known, load_quotas
from broadcaster.clock import SystemClock
from broadcaster.errors import N_, ConfigurationRefused
from broadcaster.model import BulletinState, Occurrence, OccurrenceState
from broadcaster.newsroom import load_themes
from broadcaster.saying import Saying, saying
from broadcaster.schedule import TO_BE_MADE_AGAIN, examine_schedules, load_grid, load_programmes
from broadcaster.station.opened import Station
from broadcaster.station.records.planning import misfits, planned
from broadcaster.station.records.quota_checks import check_windows, thin_quotas
from broadcaster.station.setup.configuration import load_configuration
from broadcaster.station.setup.history import FileHistory
from broadcaster.toml import Faults


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What the clerk should mend, and what she should know."""

    faults: tuple[ConfigurationRefused, ...]
    notes: tuple[Saying, ...]
    """Quotas that the grid alone does not bring."""


def check(folder: Path) -> Checked:
    """Find what the clerk should mend in `station.toml` and `schedules/` before the night."""
    configuration = load_configuration(folder)
    outputs = [output.name for output in configuration.outputs]
    today = SystemClock(configuration.zone).now().date()
    faults = Faults()
    notes: tuple[Saying, ...] = ()
    examined = examine_schedules(configuration.schedules, outputs, today=today)
    for problem in examined.faults:
        faults.extend(problem)
    try:
        known = Known(
            programmes=load_programmes(configuration.schedules / "programmes.toml"),
            outputs=outputs,
            zones=tuple(configuration.zones),
            parts=load_themes(configuration.schedules / "themes.toml").includes,
        )
        quotas = load_quotas(configuration.schedules / "quotas.toml", known)
        if examined.days:
            check_windows(faults, quotas, examined.programmes, examined.days)
            zones = configuration.zones_of_outputs
            notes = thin_quotas(quotas, examined.programmes, examined.days, zones)
    except ConfigurationRefused as error:
        faults.extend(error)
    # Programmes are read twice here; what is wrong with them is told once.
    return Checked(faults=tuple({str(fault): fault for fault in faults.found()}.values()), notes=notes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """A bulletin that will have to be made again, because its occurrence was moved."""

    occurrence: Occurrence
    """Where it will stand."""
    reason: Saying
    was_approved: bool


def undone(station: Station) -> tuple[Undone, ...]:
    """Give what the files, as they stand now, will undo or have undone: today and tomorrow."""
    today = station.now().date()
    return tuple(each for day in (today, today + timedelta(days=1)) for each in _undone_on(station, day))


def _undone_on(station: Station, day: date) -> Iterable[Undone]:
    of_date = station.store.occurrences.day(day)
    wanted = planned(station, day, of_date)
    reasons = misfits(station, wanted, of_date)
    stored = {each.id: each for each in of_date}
    for each in wanted.occurrences:
        known = stored.get(each.id)
        if known is None:
            continue
        has_lost = known.reason in TO_BE_MADE_AGAIN and not known.bulletin
        reason = known.reason if has_lost else reasons.get(each.id)
        if reason:
            yield Undone(occurrence=each, reason=reason, was_approved=_was_approved(station, known))


def _was_approved(station: Station, known: Occurrence) -> bool:
    bulletin = station.store.bulletins.get(known.bulletin or known.id)
    is_approved = bulletin is not None and bulletin.state is BulletinState.APPROVED
    return known.state is OccurrenceState.APPROVED or is_approved


def summary(found: Iterable[Undone]) -> Saying | None:
    """Say how many bulletins will have to be made again; None when there is none."""
    approved = [each for each in found if each.was_approved]
    if not approved:
        return None
    return saying(
        N_("{count} approved bulletins will have to be made again: {titles}"),
        count=len(approved),
        titles=", ".join(
            f"{each.occurrence.title} {each.occurrence.starts_at:%d/%m %H:%M}" for each in approved
        ),
    )


def follow_week(folder: Path) -> int:
    """
    Follow `week.toml` as it stands, also when most of its slots are gone: a person says that it is meant.

    Returns:
        How many slots it has.
    Raises:
        ConfigurationRefused: it cannot be used.
    """
    configuration = load_configuration(folder)
    path = configuration.schedules / "week.toml"
    programmes = load_programmes(configuration.schedules / "programmes.toml")
    outputs = [output.name for output in configuration.outputs]
    grid = load_grid(path, programmes=programmes, outputs=outputs)
    FileHistory(folder).note(path, at=SystemClock(configuration.zone).now(), is_good=True)
    return len(grid.slots)

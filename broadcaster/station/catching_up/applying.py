"""
Puts proposed airings into `calendar.toml`, below what stands there, and plans them.

The file stays as its owner wrote it, with every comment; what it was before is in the file history, and
taking the new tables out again undoes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import count, groupby

import tomlkit

from broadcaster.model import Actor
from broadcaster.station.catching_up.proposal import Proposal
from broadcaster.station.files import write_whole
from broadcaster.station.opened import Station
from broadcaster.station.records.edits import enter_edits
from broadcaster.station.records.planning import plan_ahead

_TITLE = "Phát thêm cho đủ chỉ tiêu"
_COMMENT = "{day:%d/%m/%Y}, `broadcaster quota catch-up --apply`. Muốn bỏ thì xóa các bảng dưới đây."


def apply(station: Station, proposals: Sequence[Proposal], *, by: Actor) -> None:
    """
    Write the proposals into the calendar, enter who did it, and plan today and tomorrow anew.

    Args:
        station: the station; whatever it read of the calendar before is out of date afterwards.
        proposals: as `propose` gives them.
        by: who wants them.
    Raises:
        ConfigurationRefused: the calendar could not be used with them; it is as it was.
        StoreBroken: it cannot be written.
    """
    if not proposals:
        return
    path = station.configuration.schedules / "calendar.toml"
    now = station.now()
    station.history.note(path, at=now, is_good=True)
    before = path.read_text("utf-8-sig")
    trial = path.with_name("calendar.toml.trial")
    content = f"{before.rstrip()}\n\n{_tables(station, proposals)}".lstrip().encode()
    write_whole(trial, content)
    try:
        station.read_calendar(trial, station.programmes)
    finally:
        trial.unlink(missing_ok=True)
    write_whole(path, content)
    station.history.note(path, at=now, is_good=True)
    enter_edits(station, by=by)
    with Station.open(station.configuration.folder, clock=station.clock) as fresh:
        plan_ahead(fresh)


def _tables(station: Station, proposals: Sequence[Proposal]) -> str:
    document = tomlkit.document()
    document.add(tomlkit.comment(_COMMENT.format(day=station.now())))
    overrides = tomlkit.aot()
    ordered = sorted(proposals, key=lambda each: each.starts_at)
    for day, group in groupby(ordered, key=lambda each: each.starts_at.date()):
        taken = {slot.id for each in station.calendar.overrides_of(day) for slot in each.slots}
        override = tomlkit.table()
        override.add("title", _TITLE)
        override.add("date", day)
        slots = tomlkit.aot()
        for each in group:
            name = _free_id(each, day, taken)
            taken.add(name)
            slots.append(_slot(station, each, name))
        override.add("slot", slots)
        overrides.append(override)
    document.add("override", overrides)
    return tomlkit.dumps(document)


def _free_id(each: Proposal, day: date, taken: set[str]) -> str:
    names = (f"them-{each.programme}-{day:%m%d}-{number}" for number in count(1))
    return next(name for name in names if name not in taken)


def _slot(station: Station, each: Proposal, name: str) -> tomlkit.items.Table:
    slot = tomlkit.table()
    slot.add("id", name)
    slot.add("programme", each.programme)
    slot.add("at", each.starts_at.timetz().replace(tzinfo=None))
    slot.add("length_s", each.length_s)
    if each.slot:
        slot.add("repeat_of", each.slot)
    if set(each.outputs) != set(station.output_names):
        slot.add("outputs", list(each.outputs))
    return slot

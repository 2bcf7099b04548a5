"""
The sessions of a day (buổi phát): what airs without a long break. A commune has two or three of them.

The week grid stays the truth; here a whole session is moved, or the first one is repeated at another hour.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, Final

import tomlkit
from tomlkit.items import AoT

from broadcaster.errors import N_, Refused
from broadcaster.model import Actor
from broadcaster.schedule import load_grid
from broadcaster.station.opened import Station
from broadcaster.station.setup.editing import Seen, edit, look_at

WEEK_FILE: Final = "schedules/week.toml"
BREAK: Final = timedelta(hours=1)
"""So long without a slot, and the next one begins another session."""
_DAY: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - a day to reckon times of the day in, no moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One session of the week's grid."""

    begins: time
    ends: time
    slots: tuple[str, ...]
    """Ids, in order."""
    only_repeats: bool
    """It can be taken away and nothing is lost."""


def sessions_of(station: Station) -> tuple[Session, ...]:
    """Give the sessions of the grid as it stands; raises ConfigurationRefused (the file is no grid now)."""
    # Read as a grid first: what a hand left there may be no TOML, or TOML without times.
    load_grid(
        station.configuration.folder / WEEK_FILE, programmes=station.programmes, outputs=station.output_names
    )
    document = tomlkit.parse(look_at(station.configuration.folder, WEEK_FILE).text)
    return tuple(_session(rows) for rows in _grouped(document))


def move_session(station: Station, number: int, begins: time, *, by: Actor, seen: str = "") -> Seen:
    """
    Let session *number* (from 0) begin at another time; its slots keep their distances.

    Raises:
        Refused: there is no such session, or it would pass midnight.
        EditedMeanwhile, ConfigurationRefused, StoreBroken: see `edit`.
    """

    def change(document: tomlkit.TOMLDocument) -> None:
        rows = _numbered(document, number)
        shift = _at(begins) - _at(rows[0]["at"])
        for row in rows:
            row["at"] = _shifted(row, shift)

    return edit(station, WEEK_FILE, change, by=by, seen=seen)


def repeat_session(station: Station, begins: time, *, by: Actor, seen: str = "") -> Seen:
    """
    Add a session that repeats the first one of the day: what is new in it is heard once more.

    Raises:
        Refused: the grid is empty, or it would pass midnight. Others: see `edit`.
    """

    def change(document: tomlkit.TOMLDocument) -> None:
        rows = _numbered(document, 0)
        shift = _at(begins) - _at(rows[0]["at"])
        slots = _slots(document)
        for row in rows:
            if "repeat_of" not in row:
                slots.append(_repeat(row, shift))

    return edit(station, WEEK_FILE, change, by=by, seen=seen)


def arrange_sessions(
    station: Station, begins: Sequence[time], *, by: Actor, repeated_at: time | None = None, seen: str = ""
) -> Seen:
    """
    Let each session begin at a time of its own; those that only repeat others are made anew, or left out.

    Args:
        station: whose grid it is.
        begins: of the sessions that have something of their own, in the order of the day.
        by: who arranges them.
        repeated_at: when one more session repeats the first one; None: no session only repeats.
        seen: version of the file that was looked at.
    Raises:
        Refused: other sessions stand there now, two would overlap, or one would pass midnight.
        EditedMeanwhile, ConfigurationRefused, StoreBroken: see `edit`.
    """

    def change(document: tomlkit.TOMLDocument) -> None:
        groups = _grouped(document)
        own = [rows for rows in groups if not _session(rows).only_repeats]
        if len(own) != len(begins) or not own:
            raise Refused(N_("There is no such session any more."), remedy=N_("Load the page again."))
        _drop_rows(document, [row for rows in groups if rows not in own for row in rows])
        for rows, at in zip(own, begins, strict=True):
            shift = _at(at) - _at(rows[0]["at"])
            for row in rows:
                row["at"] = _shifted(row, shift)
        if repeated_at is not None:
            shift = _at(repeated_at) - _at(own[0][0]["at"])
            for row in own[0]:
                if "repeat_of" not in row:
                    _slots(document).append(_repeat(row, shift))
        if len(_grouped(document)) != len(begins) + (repeated_at is not None):
            raise Refused(
                N_("Two sessions would follow each other without an hour between them."),
                remedy=N_("Choose times that are further apart. Nothing was changed."),
            )

    return edit(station, WEEK_FILE, change, by=by, seen=seen)


def drop_session(station: Station, number: int, *, by: Actor, seen: str = "") -> Seen:
    """Take a session of repeats out of the grid; raises Refused for any other, and as `edit`."""

    def change(document: tomlkit.TOMLDocument) -> None:
        rows = _numbered(document, number)
        if not _session(rows).only_repeats:
            raise Refused(
                N_("This session has programmes that air nowhere else."),
                remedy=N_("Change it slot by slot on the page of the week."),
            )
        _drop_rows(document, rows)

    return edit(station, WEEK_FILE, change, by=by, seen=seen)


def _drop_rows(document: tomlkit.TOMLDocument, rows: list[Any]) -> None:
    gone = {row["id"] for row in rows}
    slots = _slots(document)
    for place in reversed(range(len(slots))):
        if slots[place]["id"] in gone:
            del slots[place]


def _repeat(row: Any, shift: timedelta) -> Any:  # noqa: ANN401 - a table of tomlkit
    slot = tomlkit.table()
    at = _shifted(row, shift)
    slot["id"] = f"{row['id']}-{at:%H%M}"
    slot["programme"] = row["programme"]
    slot["days"] = row["days"]
    slot["at"] = at
    slot["length_s"] = row["length_s"]
    slot["repeat_of"] = row["id"]
    return slot


def _slots(document: tomlkit.TOMLDocument) -> AoT:
    slots: Any = document.get("slot", tomlkit.aot())
    return slots  # type: ignore[no-any-return]


def _numbered(document: tomlkit.TOMLDocument, number: int) -> list[Any]:
    found = _grouped(document)
    if not 0 <= number < len(found):
        raise Refused(N_("There is no such session any more."), remedy=N_("Load the page again."))
    return found[number]


def _grouped(document: tomlkit.TOMLDocument) -> list[list[Any]]:
    groups: list[list[Any]] = []
    ends: datetime | None = None
    for row in sorted(_slots(document), key=lambda row: row["at"]):
        if ends is None or _at(row["at"]) - ends >= BREAK:
            groups.append([])
        groups[-1].append(row)
        over = _at(row["at"]) + timedelta(seconds=float(row["length_s"]))
        ends = over if ends is None else max(ends, over)
    return groups


def _session(rows: list[Any]) -> Session:
    last = max(_at(row["at"]) + timedelta(seconds=float(row["length_s"])) for row in rows)
    return Session(
        begins=_at(rows[0]["at"]).time(),
        ends=last.time(),
        slots=tuple(str(row["id"]) for row in rows),
        only_repeats=all("repeat_of" in row for row in rows),
    )


def _at(at: time) -> datetime:
    return datetime.combine(_DAY, time(at.hour, at.minute, at.second))


def _shifted(row: Any, shift: timedelta) -> time:  # noqa: ANN401 - a table of tomlkit
    moved = _at(row["at"]) + shift
    if (
        moved.date() != _DAY.date()
        or (moved + timedelta(seconds=float(row["length_s"]))).date() != _DAY.date()
    ):
        raise Refused(
            N_("The session would pass midnight."), remedy=N_("Choose an earlier time. Nothing was changed.")
        )
    return moved.time()

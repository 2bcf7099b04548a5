"""
An airing of a notice by itself: a second one on the same day, or the only one, in a zone that alone hears it.

It is a slot that `calendar.toml` adds on the days of the notice; its bulletin holds this notice and nothing
besides, and is approved like any other.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date, time, timedelta
from hashlib import sha256
from typing import Any

import tomlkit

from broadcaster.model import OWN_SLOT_BEGINS, Draft
from broadcaster.newsroom.manuscripts.articles import OWN_SLOT
from broadcaster.schedule.files.programmes import ID_PATTERN
from broadcaster.station.notices.drafting import kept_notices
from broadcaster.station.notices.fitting import FRAME_S, LengthJudge
from broadcaster.station.opened import Station
from broadcaster.station.replanning.days import CALENDAR
from broadcaster.station.replanning.effects import Effects, foresee
from broadcaster.station.setup.editing import Change
from broadcaster.written_dates import WEEKDAYS

LOOKED_AT = 3
"""Days of a notice over which its own airing is looked at while it is written."""
_TITLE = "Phát riêng “{title}”"
_DIGEST_LENGTH = 8
_ROUNDED_TO_S = 30
_BREATH_S = 20
_MORE = 1.25
"""Lengths are estimates; a slot that is too short would refuse its one notice, a longer one ends in quiet."""


def time_of(draft: Draft) -> time | None:
    """Give when a notice is heard by itself; None: it is not, or what stands there is no time."""
    try:
        return time.fromisoformat(draft.own_at) if draft.own_at else None
    except ValueError:
        return None


def slot_of(article: str) -> str:
    """
    Name the slot of an article: by its folder and its file, which together are its own.

    A file that somebody named by hand may hold what no id may: its letters are left out, and a digest stands
    for them.
    """
    name = article.replace("/", "-")
    if not ID_PATTERN.fullmatch(name):
        bare = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
        name = "-".join(filter(None, (bare, sha256(article.encode()).hexdigest()[:_DIGEST_LENGTH])))
    return f"{OWN_SLOT_BEGINS}{name}"


def written_slot(station: Station, article: str) -> str:
    """Give the slot that a notice says it has; an older program named it by its file alone. Empty: none."""
    kept = kept_notices(station, station.now().date())
    return next((str(one.article.facts.get(OWN_SLOT, "")) for one in kept if one.article.id == article), "")


def airing_by_itself(station: Station, draft: Draft, article: str) -> Change:
    """Write the slot of an article in place of an earlier one; without a time take it out."""

    def change(document: tomlkit.TOMLDocument) -> None:
        not_airing({slot_of(article), written_slot(station, article)})(document)
        at = time_of(draft)
        if at is None or draft.valid_until is None:
            return
        row = tomlkit.table()
        row.add("title", _TITLE.format(title=" ".join(draft.title.split())))
        row.add("from", max(draft.valid_from or date.min, station.now().date()))
        row.add("until", draft.valid_until)
        slots = tomlkit.aot()
        slots.append(_slot(station, draft, article, at))
        row.add("slot", slots)
        if "override" not in document:
            document["override"] = tomlkit.aot()
        document["override"].append(row)

    return change


def not_airing(slots: Collection[str]) -> Change:
    """Take the slots of an article out of the calendar, if there are any."""

    def change(document: tomlkit.TOMLDocument) -> None:
        rows = document.get("override", [])
        for number in reversed(range(len(rows))):
            if _holds_alone(rows[number], slots):
                del rows[number]
        if "override" in document and not rows:
            del document["override"]

    return change


def airing_as_in(calendar: str, slots: Collection[str]) -> Change:
    """Let the slots of an article stand as they stood in an earlier text of the calendar."""

    def change(document: tomlkit.TOMLDocument) -> None:
        not_airing(slots)(document)
        before = [row for row in tomlkit.parse(calendar).get("override", []) if _holds_alone(row, slots)]
        if before and "override" not in document:
            document["override"] = tomlkit.aot()
        for row in before:
            document["override"].append(row)

    return change


def _holds_alone(override: Any, slots: Collection[str]) -> bool:  # noqa: ANN401 - tomlkit's tables have no one type
    held = [each.get("id") for each in override.get("slot", [])]
    return len(held) == 1 and held[0] in slots


def foreseen_by_itself(station: Station, draft: Draft) -> Effects | None:
    """
    Tell what the airing of a notice by itself brings on its first days; None: it has none yet.

    Raises:
        ConfigurationRefused: the calendar would not pass its check with it.
    """
    today = station.now().date()
    if time_of(draft) is None or draft.valid_until is None or draft.programme not in station.programmes:
        return None
    first = max(draft.valid_from or today, today)
    days = (first + timedelta(days=number) for number in range(7))
    on = [day for day in days if day <= draft.valid_until and day.weekday() in (draft.weekdays or range(7))]
    change = airing_by_itself(station, draft, draft.article or f"{draft.programme}/{draft.id}")
    effects = foresee(station, CALENDAR, change, days=tuple(on[:LOOKED_AT]))
    return replace(effects, come=tuple(one for one in effects.come if one.slot.startswith(OWN_SLOT_BEGINS)))


def _slot(station: Station, draft: Draft, article: str, at: time) -> tomlkit.items.Table:
    length_s = LengthJudge(station).fit(draft, ()).own_s * _MORE + FRAME_S + _BREATH_S
    row = tomlkit.table()
    row.add("id", slot_of(article))
    row.add("programme", draft.programme)
    row.add("days", [WEEKDAYS[day] for day in draft.weekdays] or ["daily"])
    row.add("at", at)
    row.add("length_s", math.ceil(length_s / _ROUNDED_TO_S) * _ROUNDED_TO_S)
    if outputs := station.configuration.zones.get(draft.zone):
        row.add("outputs", list(outputs))
    return row

"""Quotas, as the clerk writes them in `quotas.toml`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from itertools import combinations
from pathlib import Path

from broadcaster.airtime.quota.pieces import REAL_EVIDENCE
from broadcaster.errors import N_
from broadcaster.model import EVERY_DAY, THEMES, Evidence, Period, Quota, Split, Window
from broadcaster.toml import Form, read_form
from broadcaster.written_dates import DAY_WORDS

_MOST_MINUTES = 366 * 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What quotas may name; an empty collection takes any name."""

    programmes: Collection[str]
    outputs: Collection[str] = ()
    zones: Collection[str] = ()
    parts: Mapping[str, Collection[str]] = field(default_factory=dict)
    """Sub-themes of each theme."""


def load_quotas(path: Path, known: Known) -> tuple[Quota, ...]:
    """
    Read the quotas, in the order of the file.

    The file speaks of minutes (`minimum_min`, `maximum_min`; parts of a minute are allowed), as the
    official plans do; here they are seconds. An id may come back with another validity: targets of next
    year stand beside those of this one.

    Raises:
        ConfigurationRefused: with every fault of the file at once.
    """
    form = read_form(path, shown_as=path.name, with_lines=True)
    rows = form.tables("quota")
    quotas = tuple(_read_quota(row, known) for row in rows)
    for (_, first), (row, second) in combinations(zip(rows, quotas, strict=True), 2):
        if first.id == second.id:
            _check_turns(row, first, second)
    form.finish()
    form.faults.raise_any()
    return quotas


def _check_turns(row: Form, first: Quota, second: Quota) -> None:
    if first.valid_from <= second.valid_until and second.valid_from <= first.valid_until:
        row.faults.add(
            row.where("id"),
            N_("The id '{word}' is used twice for the same time."),
            remedy=N_("Give each its own id, or end the first with valid_until before the second begins."),
            word=second.id,
        )


def _read_quota(row: Form, known: Known) -> Quota:
    period = row.text("period", one_of=tuple(Period))
    theme = row.text("theme", "", one_of=THEMES)
    with_parts = row.flag("sub_themes", default=True)
    split = row.text("split", Split.WHOLE.value, one_of=tuple(Split))
    quota = Quota(
        id=row.text("id"),
        title=row.text("title"),
        period=Period(period) if period in tuple(Period) else Period.MONTH,
        theme=theme,
        parts=frozenset(known.parts.get(theme, ()) if with_parts else ()),
        programme=row.text("programme", "", one_of=known.programmes),
        split=Split(split) if split in tuple(Split) else Split.WHOLE,
        minimum_s=_seconds(row, "minimum_min") or 0,
        maximum_s=_seconds(row, "maximum_min"),
        minimum_share=row.number("minimum_share", 0.0, at_most=1.0),
        minimum_airings=row.whole("minimum_airings", 0),
        longest_gap_d=_days(row, "longest_gap_d"),
        minimum_whole=row.whole("minimum_whole", 0),
        windows=_read_windows(row),
        repeat_share=row.number("repeat_share", 1.0, at_most=1.0),
        relay_share=row.number("relay_share", 1.0, at_most=1.0),
        repeat_limit_s=_seconds(row, "repeat_maximum_min"),
        relay_limit_s=_seconds(row, "relay_maximum_min"),
        outputs=row.texts("outputs", one_of=known.outputs),
        zones=_read_zones(row, known),
        per_zone=row.flag("per_zone", default=False),
        evidence=frozenset(map(_evidence, row.texts("evidence", one_of=sorted(REAL_EVIDENCE)))),
        valid_from=row.day("valid_from") or date.min,
        valid_until=row.day("valid_until") or date.max,
        basis=row.text("basis", ""),
    )
    row.finish()
    _check(row, quota)
    return quota


def _evidence(word: str) -> Evidence:
    return Evidence(word) if word in tuple(Evidence) else Evidence.PLAYER


def _seconds(row: Form, key: str) -> int | None:
    if not row.has(key):
        # Asked for all the same, so that a misspelt key is answered with this one.
        row.number(key, 0.0)
        return None
    return round(60 * row.number(key, at_most=_MOST_MINUTES))


def _days(row: Form, key: str) -> int | None:
    if not row.has(key):
        row.whole(key, 0)
        return None
    return row.whole(key, at_least=1, at_most=366)


def _read_zones(row: Form, known: Known) -> tuple[str, ...]:
    zones = row.texts("zones", one_of=known.zones)
    is_per_zone = row.flag("per_zone", default=False)
    if is_per_zone and not zones and not known.zones:
        row.faults.add(
            row.where("per_zone"),
            N_("The station has no zones that could be counted one by one."),
            remedy=N_("Write them into station.toml as [[zone]], or take out per_zone."),
        )
        return ("",)
    return zones or (tuple(known.zones) if is_per_zone else ())


def _read_windows(row: Form) -> tuple[Window, ...]:
    days = _read_weekdays(row, EVERY_DAY)
    windows = tuple(_read_window(each, days) for each in row.tables("window"))
    if windows or days == EVERY_DAY:
        return windows
    return (Window(start=time(0), end=time(0), days=days),)


def _read_window(row: Form, days: frozenset[int]) -> Window:
    # 00:00 as an end is midnight, the end of the day: TOML has no 24:00.
    window = Window(start=row.clock_time("from"), end=row.clock_time("until"), days=_read_weekdays(row, days))
    row.finish()
    return window


def _read_weekdays(row: Form, default: frozenset[int]) -> frozenset[int]:
    words = row.texts("days", one_of=DAY_WORDS)
    return frozenset[int]().union(*(DAY_WORDS.get(word, frozenset()) for word in words)) if words else default


def _check(row: Form, quota: Quota) -> None:
    if not quota.theme and not quota.programme:
        row.faults.add(
            row.where(),
            N_("A quota is for a theme, for a programme, or for both."),
            remedy=N_("Give the key theme, the key programme, or both."),
        )
    if quota.only_limits and quota.maximum_s is None:
        row.faults.add(
            row.where(),
            N_("This quota demands nothing."),
            remedy=N_("Give minimum_min, maximum_min or both, in minutes, or minimum_airings."),
        )
    if quota.maximum_s is not None and quota.maximum_s < quota.minimum_s:
        row.faults.add(
            row.where("maximum_min"),
            N_("The maximum ({most:g} minutes) is less than the minimum ({least:g} minutes)."),
            remedy=N_("Exchange them."),
            most=quota.maximum_s / 60,
            least=quota.minimum_s / 60,
        )
    if quota.valid_until < quota.valid_from:
        row.faults.add(
            row.where("valid_until"),
            N_("The last date ({last}) lies before the first ({first})."),
            remedy=N_("Exchange them."),
            first=quota.valid_from,
            last=quota.valid_until,
        )
    if quota.split is Split.SEGMENTS and not quota.theme:
        row.faults.add(
            row.where("split"),
            N_("Only a theme can be counted item by item."),
            remedy=N_("Give the key theme too, or take out split."),
        )

"""Quotas (chỉ tiêu thời lượng), as the operator writes them in `quotas.toml`."""

from __future__ import annotations

from collections.abc import Collection
from datetime import time
from pathlib import Path

from broadcaster.errors import N_
from broadcaster.model import THEMES, Period, Quota, Window
from broadcaster.toml_form import Form, read_form

_MOST_MINUTES = 366 * 24 * 60


def load_quotas(
    path: Path, *, programmes: Collection[str], outputs: Collection[str] = ()
) -> tuple[Quota, ...]:
    """
    Read the quotas, in the order of the file.

    The file speaks of minutes (`minimum_min`, `maximum_min`; parts of a minute are allowed), as the
    official plans do; here they are seconds.

    Args:
        path: `quotas.toml`.
        programmes: ids of the programmes that quotas may name.
        outputs: the outputs that they may name; when empty, any name is taken.
    Raises:
        ConfigurationRefused: with every fault of the file at once.
    """
    form = read_form(path, shown_as=path.name)
    quotas: list[Quota] = []
    for row in form.tables("quota"):
        quota = _read_quota(row, programmes, outputs)
        if quota.id in {each.id for each in quotas}:
            row.faults.add(
                row.where("id"),
                N_("The id '{word}' is used twice."),
                remedy=N_("Give each its own id."),
                word=quota.id,
            )
        quotas.append(quota)
    form.finish()
    form.faults.raise_any()
    return tuple(quotas)


def _read_quota(row: Form, programmes: Collection[str], outputs: Collection[str]) -> Quota:
    codes = tuple(Period)
    code = row.text("period", one_of=codes)
    quota = Quota(
        id=row.text("id"),
        title=row.text("title"),
        period=Period(code) if code in codes else Period.MONTH,
        theme=row.text("theme", "", one_of=THEMES),
        programme=row.text("programme", "", one_of=programmes),
        minimum_s=_seconds(row, "minimum_min") or 0,
        maximum_s=_seconds(row, "maximum_min"),
        windows=tuple(_read_window(each) for each in row.tables("window")),
        repeat_share=row.number("repeat_share", 1.0, at_most=1.0),
        relay_share=row.number("relay_share", 1.0, at_most=1.0),
        outputs=row.texts("outputs", one_of=outputs),
        basis=row.text("basis", ""),
    )
    row.finish()
    _check(row, quota)
    return quota


def _seconds(row: Form, key: str) -> int | None:
    if not row.has(key):
        # Asked for all the same, so that a misspelt key is answered with this one.
        row.number(key, 0.0)
        return None
    return round(60 * row.number(key, at_most=_MOST_MINUTES))


def _read_window(row: Form) -> Window:
    window = Window(start=row.clock_time("from"), end=row.clock_time("until"))
    row.finish()
    # 00:00 as an end is midnight, the end of the day: TOML has no 24:00.
    if window.end <= window.start and window.end != time(0):
        row.faults.add(
            row.where("until"),
            N_("The window ends ({end}) before it starts ({start})."),
            remedy=N_("Write two windows for a night: one until 00:00:00 and one from 00:00:00."),
            start=f"{window.start:%H:%M}",
            end=f"{window.end:%H:%M}",
        )
    return window


def _check(row: Form, quota: Quota) -> None:
    if bool(quota.theme) == bool(quota.programme):
        row.faults.add(
            row.where(),
            N_("A quota is for a theme or for a programme."),
            remedy=N_("Give one of the two keys, theme or programme."),
        )
    if not quota.minimum_s and quota.maximum_s is None:
        row.faults.add(
            row.where(),
            N_("This quota demands nothing."),
            remedy=N_("Give minimum_min, maximum_min or both, in minutes."),
        )
    if quota.maximum_s is not None and quota.maximum_s < quota.minimum_s:
        row.faults.add(
            row.where("maximum_min"),
            N_("The maximum is less than the minimum."),
            remedy=N_("Exchange them."),
        )

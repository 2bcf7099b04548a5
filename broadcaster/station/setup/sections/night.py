"""`[news]` and `[night]` of station.toml: how news is chosen, when the night works, what it keeps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from broadcaster.toml import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """How news is chosen."""

    fresh_h: int
    """Items published longer ago than this are not read."""
    repeat_days: int
    """An item is not read again within so many days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """When the night works, and what it keeps."""

    starts_at: time
    workers: int
    """Bulletins that are mixed at the same time, each in a process of its own."""
    keep_audio_days: int


def read_news(form: Form) -> News:
    """Read the section of the news."""
    news = News(
        fresh_h=form.whole("fresh_h", 36, at_least=1), repeat_days=form.whole("repeat_days", 3, at_least=0)
    )
    form.finish()
    return news


def read_night(form: Form) -> Night:
    """Read the section of the night."""
    night = Night(
        starts_at=form.clock_time("starts_at", time(20, 0)),
        workers=form.whole("workers", 2, at_least=1, at_most=32),
        keep_audio_days=form.whole("keep_audio_days", 30, at_least=2),
    )
    form.finish()
    return night

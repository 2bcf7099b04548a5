"""Frames at the house rate, and the time they take."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm


class Sounding(Protocol):
    """Sound that is ready, as whoever plays it over and over needs it."""

    @property
    def frames(self) -> int:
        """Its length at the house rate."""
        ...

    @property
    def pcm(self) -> Pcm | None:
        """The sound itself; None where nobody listens."""
        ...


def frames_of(length: timedelta) -> int:
    """Give the whole frames nearest to *length*."""
    return round(length.total_seconds() * HOUSE_RATE_HZ)


def length_of(frames: int) -> timedelta:
    """Give the time that *frames* take."""
    return timedelta(seconds=frames / HOUSE_RATE_HZ)

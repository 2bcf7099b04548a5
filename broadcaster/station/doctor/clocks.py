"""A clock that was never set: what is told of it, by the doctor and on the first page."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from broadcaster.errors import N_
from broadcaster.playout.station_time import TRUSTED_FROM

NEVER_SET: Final = N_("The clock says {now:%d/%m/%Y %H:%M}: it was never set.")
SET_IT: Final = N_(
    "Connect the network so that the time is fetched, or set it by hand; nothing airs until then."
)


def was_never_set(now: datetime) -> bool:
    """Tell whether *now* lies before the player begins to believe a clock."""
    return now < TRUSTED_FROM

"""The net of the player: what nobody has foreseen costs the one thing it happened in, and is told in full."""

from __future__ import annotations

import logging

from broadcaster.errors import N_, BroadcasterError, ScheduleRefused
from broadcaster.saying import Saying

log = logging.getLogger(__name__)


def stumbled(error: Exception, where: str, *, told: Saying | None = None) -> BroadcasterError:
    """
    Give *error* as one of ours; a fault of the program is written into the log with its traceback.

    Args:
        error: what was caught.
        where: what it happened in: an airing, an order, a desk.
        told: what was said of it last; the same again is not written into the log again.
    """
    if isinstance(error, BroadcasterError):
        return error
    fault = ScheduleRefused(
        N_("This is a fault of the program ({reason})."),
        where=where,
        remedy=N_("The station plays on. Please report it, with the log."),
        reason=f"{type(error).__name__}: {error}"[:200],
    )
    if fault.saying() != told:
        log.error("%s: a fault of the program", where, exc_info=error)
    return fault

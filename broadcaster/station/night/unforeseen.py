"""The net around each programme: what nobody has foreseen costs that programme, and is told in full."""

from __future__ import annotations

import logging
import traceback
from typing import Final

from broadcaster.errors import N_, BroadcasterError, Broken

_log: Final = logging.getLogger(__name__)
_TRACE: Final = "trace"


def told(error: Exception, *, remedy: str = N_("Please report it; the log says more.")) -> BroadcasterError:
    """Give *error* as one of ours; a fault of the program keeps its traceback for the log."""
    if isinstance(error, BroadcasterError):
        return error
    return Broken(
        N_("This is a fault of the program ({reason})."),
        remedy=remedy,
        reason=f"{type(error).__name__}: {error}",
        trace="".join(traceback.format_exception(error)),
    )


def told_of_programme(error: Exception) -> BroadcasterError:
    """Give what a programme failed of: the fallback airs in its place."""
    return told(error, remedy=N_("Please report it, with the log; the fallback airs in its place."))


def write_to_log(error: BroadcasterError) -> None:
    """Write the traceback of a fault of the program into the log, once, in the process that has a log."""
    trace = error.facts.get(_TRACE)
    if trace:
        _log.error("%s: a fault of the program\n%s", error.where or "?", trace)

"""What nobody foresaw, on the way of the sound to an output: a broken output, not a dead station."""

from __future__ import annotations

import logging

from broadcaster.errors import N_, OutputBroken

log = logging.getLogger(__name__)


def own_fault(error: Exception, output: str) -> OutputBroken:
    """Give *error* as the contract of outputs knows it; what nobody has foreseen goes into the log whole."""
    if isinstance(error, OutputBroken):
        return error
    log.error("output %s: a fault in the plug-in", output, exc_info=error)
    return OutputBroken(
        N_("The output has stumbled over a fault of its own ({why})."),
        where=output,
        remedy=N_("It is opened again; tell whoever looks after the program."),
        why=f"{type(error).__name__}: {error}",
    )

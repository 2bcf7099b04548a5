"""How an item or a feed that nobody foresaw is told of: it costs itself, and the log has the traceback."""

from __future__ import annotations

from typing import Final

from broadcaster.errors import N_

STUMBLED: Final = N_("The program stumbled over it ({reason}); please report it, with the log.")


def fault_of(fault: Exception) -> str:
    """Name *fault* for people."""
    return f"{type(fault).__name__}: {fault}"

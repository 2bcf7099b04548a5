"""What both databases complain of alike, with what to do about it; the sentences are message ids."""

from __future__ import annotations

from typing import Final

from broadcaster.errors import N_

BUSY: Final = (
    N_("The database was held by another program for too long ({detail})."),
    N_("Close other programs that have the database open, then try again."),
)
FULL: Final = (
    N_("The disk is full: nothing of this step was stored ({detail})."),
    N_("Free some space on the disk, then try again."),
)
OTHER: Final = (
    N_("The database did not do what it was asked ({detail})."),
    N_("Run `broadcaster doctor`; if it finds nothing, report this message."),
)

"""What the doctor finds: one part of the station, well or not, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from broadcaster.errors import BroadcasterError
from broadcaster.saying import Saying, saying


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One part, looked at."""

    part: str
    well: bool
    where: str = ""
    """File and key concerned; never translated."""
    message: Saying
    remedy: Saying | None = None


def well(part: str, message: str, **facts: object) -> Finding:
    """Say that *part* is well, and what was seen."""
    return Finding(part=part, well=True, message=saying(message, **facts))


def ill(part: str, error: BroadcasterError) -> Iterator[Finding]:
    """Turn an error into a finding, or its causes into one each."""
    for single in error.causes or (error,):
        what, remedy = single.parts()
        yield Finding(part=part, well=False, where=single.where, message=what, remedy=remedy)

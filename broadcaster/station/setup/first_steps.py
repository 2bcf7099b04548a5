"""
The first steps of a new station, one after the other; what is done is saved, and it can be left at any step.

What a step writes stands in the station's files at once. Kept here is only which steps somebody has been
through, so that the next time begins behind them.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Final

from broadcaster.station.files import write_whole


class Step(StrEnum):
    """One page of the guided setup, in its order."""

    NAME = "name"
    VOICE = "voice"
    OUTPUTS = "outputs"
    SESSIONS = "sessions"
    PERSON = "person"
    READY = "ready"


STEPS: Final = tuple(Step)
_FILE: Final = "first-steps.txt"


def steps_done(var: Path) -> frozenset[Step]:
    """Give the steps that somebody has been through; none where nobody has begun."""
    try:
        words = (var / _FILE).read_text("utf-8").split()
    except (OSError, UnicodeDecodeError):
        # Never begun, or unreadable: the steps are gone through once more, which breaks nothing.
        return frozenset()
    return frozenset(step for step in STEPS if step.value in words)


def next_step(var: Path) -> Step:
    """Give the first step that nobody has been through; the last one when all are done."""
    done = steps_done(var)
    return next((step for step in STEPS if step not in done), Step.READY)


def step_after(step: Step) -> Step:
    """Give the step behind another; the last one behind itself."""
    return STEPS[min(STEPS.index(step) + 1, len(STEPS) - 1)]


def keep_done(var: Path, step: Step) -> None:
    """Keep that somebody has been through a step; raises OSError where the disk does not take it."""
    done = steps_done(var) | {step}
    write_whole(var / _FILE, "\n".join(each.value for each in STEPS if each in done).encode())

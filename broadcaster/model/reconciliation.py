"""How what aired stands to what was planned."""

from __future__ import annotations

from enum import StrEnum


class Discrepancy(StrEnum):
    """What became of a line of the plan, or of a row without one; worst first."""

    MISSED = "missed"
    """Nothing was heard."""
    PRE_EMPTED = "pre_empted"
    """Nothing was heard, because a message of a higher class held the air."""
    SUBSTITUTED = "substituted"
    """Nothing of its own was heard, but the evergreen was, in its place."""
    WRONG_DAY = "wrong_day"
    """It began on another date, outside its slot."""
    PARTIAL = "partial"
    """Some wanted output carried none or not all of it."""
    WRONG_LENGTH = "wrong_length"
    """All of it was heard, and it is not as long as the slot promised."""
    LATE = "late"
    EARLY = "early"
    NOT_PLANNED = "not_planned"
    """It was heard, and no line of the plan asked for it."""
    AS_PLANNED = "as_planned"
    """Every wanted output carried the whole of it, at its time."""

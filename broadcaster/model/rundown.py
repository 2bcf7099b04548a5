"""Rundown (lịch phát ngày): the dated occurrences of one day, and the states each goes through."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from broadcaster.model.programme import Priority
from broadcaster.saying import Saying


class OccurrenceKind(StrEnum):
    """What an occurrence plays."""

    BULLETIN = "bulletin"
    """A bulletin made for this occurrence."""
    REPEAT = "repeat"
    """The bulletin of another occurrence, again."""
    RELAY = "relay"
    """Another station, live."""
    FILL = "fill"
    """Put into a gap by rule."""
    MAKEGOOD = "makegood"
    """The first airing of a bulletin whose own occurrence was not heard, later the same day."""
    INTERRUPTION = "interruption"
    """Unscheduled: an urgent or emergency message."""


OWN_SLOT_BEGINS = "rieng-"
"""Ids of the slots that are made for one article begin so."""

UNPLANNED = frozenset({OccurrenceKind.INTERRUPTION, OccurrenceKind.MAKEGOOD})
"""Kinds that no grid holds: a rundown without them says nothing about them."""


class OccurrenceState(StrEnum):
    """Life of an occurrence; the last six are terminal."""

    PLANNED = "planned"
    PRODUCED = "produced"
    APPROVED = "approved"
    SET_ASIDE = "set_aside"
    """The files as they stand now do not air it: it comes back when they do, until its time has passed."""
    ARMED = "armed"
    ON_AIR = "on_air"
    AIRED = "aired"
    SUBSTITUTED = "substituted"
    """Nothing of its own was heard, but the evergreen was, in its place."""
    PARTIAL = "partial"
    MISSED = "missed"
    PRE_EMPTED = "pre_empted"
    CANCELLED = "cancelled"


TERMINAL_STATES = frozenset(
    {
        OccurrenceState.AIRED,
        OccurrenceState.SUBSTITUTED,
        OccurrenceState.PARTIAL,
        OccurrenceState.MISSED,
        OccurrenceState.PRE_EMPTED,
        OccurrenceState.CANCELLED,
    }
)

HEARD = frozenset({OccurrenceState.AIRED, OccurrenceState.SUBSTITUTED, OccurrenceState.PARTIAL})
"""States of what really went out, wholly or in part."""

NOT_COMING = TERMINAL_STATES | {OccurrenceState.SET_ASIDE}
"""States that bring no sound, as the files stand."""

_S = OccurrenceState

NOT_BEGUN = frozenset({_S.PLANNED, _S.PRODUCED, _S.APPROVED, _S.SET_ASIDE})
"""States in which an occurrence may still change its place."""

_SILENT_ENDS = frozenset({_S.MISSED, _S.PRE_EMPTED, _S.CANCELLED})
TRANSITIONS: dict[OccurrenceState, frozenset[OccurrenceState]] = {
    # Back from produced/approved to planned or produced: an edit resets the approval.
    **{state: (NOT_BEGUN | {_S.ARMED} | _SILENT_ENDS) - {state} for state in NOT_BEGUN - {_S.SET_ASIDE}},
    # No way from here to the air but through the plan: the files must want it again.
    _S.SET_ASIDE: frozenset({_S.PLANNED, _S.PRODUCED, _S.APPROVED, _S.CANCELLED}),
    _S.ARMED: frozenset({_S.APPROVED, _S.ON_AIR}) | _SILENT_ENDS,
    _S.ON_AIR: frozenset({_S.AIRED, _S.SUBSTITUTED, _S.PARTIAL, _S.MISSED}),
    **{state: frozenset() for state in TERMINAL_STATES},
}
"""Allowed state changes; the store guards them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One dated airing; a stored row with a stable id."""

    id: str
    """
    Minted once and never used again: `<date>-<programme>-<n>`, e.g. "2026-11-23-ban-tin-sang-1".

    It says nothing of time and slot, which may change. Older databases hold `<date>T<HHMMSS>-<slot>`.
    """
    slot: str
    programme: str
    title: str
    kind: OccurrenceKind
    priority: Priority
    starts_at: datetime
    length_s: int
    """Length of the slot: the longest that may air here."""
    outputs: tuple[str, ...]
    state: OccurrenceState = OccurrenceState.PLANNED
    reason: Saying | None = None
    """Why it is in this state, where that is not the ordinary course."""
    bulletin: str = ""
    """Id of the bulletin to play; empty while there is none."""
    bulletin_version: int = 0
    """Version of it that is carried, and stays so once it has aired; 0: none, or not in the archive."""
    repeat_of: str = ""
    """Repeats: id of the occurrence whose bulletin is played again; makegoods: of the one not heard."""

    @property
    def ends_at(self) -> datetime:
        """End of the slot."""
        return self.starts_at + timedelta(seconds=self.length_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Two occurrences that want the same output at the same time."""

    first: str
    second: str
    """Ids of the two parties; *first* keeps its place."""
    output: str
    overlap_s: int
    resolution: Saying
    """What the rules make of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rundown:
    """The day: occurrences in order of their start, and what did not fit."""

    air_date: date
    occurrences: tuple[Occurrence, ...]
    clashes: tuple[Clash, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPlan:
    """A day as it was wanted: kept for ever, so that every line can be accounted for later."""

    air_date: date
    grid: str
    """Version of the files that wanted it so: a SHA-256, in hexadecimal."""
    planned_at: datetime
    lines: tuple[Occurrence, ...]
    """Planned, or set aside with the reason; without bulletins."""

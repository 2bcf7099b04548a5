"""The store, as whoever plans and airs the day asks it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol, TypeAlias

from broadcaster.saying import Saying

if TYPE_CHECKING:
    from broadcaster.model import Actor, DayPlan, Occurrence, OccurrenceState, Rundown


Naming: TypeAlias = "Callable[[Rundown, Sequence[Occurrence]], Rundown]"
"""Gives a rundown under the ids of the stored occurrences of its date."""

Misfit: TypeAlias = "Callable[[Occurrence], Saying | None]"
"""Says why the bulletin of an occurrence cannot air at its new place, or None."""


class OccurrenceBook(Protocol):
    """Keeps occurrences and guards their state changes."""

    def plan(
        self,
        rundown: Rundown,
        *,
        named: Naming = ...,
        misfit: Misfit = ...,
        grid: str = "",
        by: Actor,
    ) -> Rundown:
        """
        Bring the stored day in line with *rundown*; may be run any number of times.

        New occurrences are added; planned ones that are no longer in it are set aside with a reason, come
        back when they are in it again, and are cancelled when their time has passed; those that have
        left the planning states are not touched. Without *named*, the rundown has the stored ids already.
        With *grid*, the version of the files, the day is kept as it was wanted.
        """
        ...

    def plans(self, air_date: date) -> tuple[DayPlan, ...]:
        """List the plans of a date as they were wanted, the one in force last."""
        ...

    def last_planned(self, day: date) -> date | None:
        """Give the last date up to *day* that has a plan."""
        ...

    def day(self, air_date: date) -> tuple[Occurrence, ...]:
        """List the stored occurrences of a date in order of their start."""
        ...

    def between(self, start: datetime, end: datetime) -> tuple[Occurrence, ...]:
        """List the occurrences that start in [start, end)."""
        ...

    def get(self, occurrence_id: str) -> Occurrence | None:
        """Find one."""
        ...

    def add(self, occurrence: Occurrence, *, by: Actor) -> None:
        """Add one that no grid holds (interruption, makegood); raises TransitionRefused if it is there."""
        ...

    def move(
        self,
        occurrence_id: str,
        state: OccurrenceState,
        *,
        reason: Saying | None = None,
        bulletin: str | None = None,
        by: Actor,
    ) -> Occurrence:
        """Change the state; raises TransitionRefused when the stored state does not allow it."""
        ...

    def attach(self, occurrence_id: str, bulletin: str, state: OccurrenceState, *, by: Actor) -> Occurrence:
        """Give it its bulletin and the state that follows from the bulletin's approval."""
        ...

    def sign(self, occurrence_id: str, *, by: Actor, at: datetime) -> None:
        """Sign for a message that was heard; raises TransitionRefused when there is none to sign for."""
        ...

    def unsigned(self, *, since: datetime) -> tuple[Occurrence, ...]:
        """List the messages started since then that were heard and that nobody has signed for."""
        ...

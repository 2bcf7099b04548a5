"""What waits for one output: airings with their claims, in the order in which they came."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from broadcaster.playout.airing import Airing
from broadcaster.playout.channel.timeline import Choice, Claim, choose, put_first
from broadcaster.saying import Saying


class Waiting:
    """
    The airings that an output knows, and the claims of those that do not sound now; owned by its channel.

    An airing stays known while it sounds, and until the output has reported the last of it.

    Args:
        output: its name, under which each airing is told how it fares there.
    """

    def __init__(self, output: str) -> None:
        self._output = output
        self.airings: dict[str, Airing] = {}
        self._claims: dict[str, Claim] = {}

    def __contains__(self, occurrence: str) -> bool:
        """Say whether *occurrence* waits."""
        return occurrence in self._claims

    def add(self, airing: Airing) -> None:
        """Add *airing*, or put it in the place of one not yet begun."""
        self.airings[airing.occurrence.id] = airing
        self._claims[airing.occurrence.id] = airing.claim()

    def choose(self, at: datetime, on_air: Claim | None) -> Choice:
        """Say what should begin at *at*, beside what is *on_air*."""
        return choose(tuple(self._claims.values()), at, on_air)

    def take_out(self, occurrence: str) -> Airing:
        """Let wait no longer what begins to sound, or never will; it stays known."""
        del self._claims[occurrence]
        return self.airings[occurrence]

    def go_back(self, claim: Claim, *, played_frames: int) -> None:
        """Let wait again what was stopped after *played_frames*."""
        self._claims[claim.occurrence] = replace(claim, played_frames=played_frames)

    def put_first(self, occurrence: str) -> None:
        """Put an airing that waits before the others of its class."""
        claims = put_first(tuple(self._claims.values()), occurrence)
        self._claims = {claim.occurrence: claim for claim in claims}

    def forget(self, occurrence: str) -> None:
        """Let go of an airing that has not begun."""
        self.airings.pop(occurrence, None)
        self._claims.pop(occurrence, None)

    def clock_set(self, by: timedelta) -> None:
        """Follow a wall clock that was set: messages, and what was begun, are due as soon as before."""
        for occurrence, claim in self._claims.items():
            airing = self.airings[occurrence]
            if claim.starts_over or airing.was_begun:
                self._claims[occurrence] = shifted(claim, followed(claim, airing, by))

    def give_up(self, occurrence: str, why: Saying | None) -> None:
        """Let wait no longer what will not sound here, or not again; it stays known."""
        share = self.take_out(occurrence).shares[self._output]
        share.is_said = True
        if why:
            share.cut_by = why

    def note_held_up(self, on_air: Claim, title: str, at: datetime) -> None:
        """Tell what is due at *at*, and of a lower class than what is *on_air*, by what it is held up."""
        for claim in self._claims.values():
            if claim.priority < on_air.priority and claim.due_at <= at:
                self.airings[claim.occurrence].shares[self._output].pre_empted_by = title

    def settled(self, is_open: Callable[[Airing], bool]) -> Iterator[Airing]:
        """Give, once each, and forget what does not wait and of which nothing *is open* any more."""
        for occurrence, airing in tuple(self.airings.items()):
            if occurrence not in self._claims and not is_open(airing):
                airing.shares[self._output].is_over = True
                del self.airings[occurrence]
                yield airing


def followed(claim: Claim, airing: Airing, by: timedelta) -> timedelta:
    """Give how far what was begun goes with a clock that was set: back wholly, forward to its own time."""
    if claim.starts_over or by < timedelta():
        return by
    return min(by, max(airing.occurrence.starts_at - claim.due_at, timedelta()))


def shifted(claim: Claim, by: timedelta) -> Claim:
    """Give *claim* for a clock that was set by *by*."""
    return replace(claim, due_at=claim.due_at + by, slot_end_at=claim.slot_end_at + by)

"""
For how long something sounds, and what that is worth: each moment once, however much sounds in it.

Spans come in the order of their start, so that a year passes through without being held.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from broadcaster.model import Origin, Quota

OWN, RELAY, REPEAT = 1, 2, 4
"""Kinds of sound, as bits: a moment in which several sound has a mask of its own."""

_KINDS = {
    Origin.OWN: OWN,
    Origin.EMERGENCY: OWN,
    Origin.RELAY: RELAY,
    Origin.REPEAT: REPEAT,
    # Heard before, whatever it stands in for.
    Origin.FALLBACK: REPEAT,
}


def kind_of(origin: Origin) -> int:
    """Give the kind that an origin counts as: own and emergency in full, fallback like a repeat."""
    return _KINDS[origin]


@dataclass(frozen=True, slots=True)
class Worth:
    """What relays and repeats are worth to a quota; own sound counts in full."""

    relay_share: float = 1.0
    repeat_share: float = 1.0
    relay_limit_us: float = inf
    repeat_limit_us: float = inf

    @classmethod
    def of(cls, quota: Quota) -> Worth:
        """Give what a quota says."""
        return cls(
            relay_share=quota.relay_share,
            repeat_share=quota.repeat_share,
            relay_limit_us=inf if quota.relay_limit_s is None else quota.relay_limit_s * 1e6,
            repeat_limit_us=inf if quota.repeat_limit_s is None else quota.repeat_limit_s * 1e6,
        )

    def share_of(self, kind: int) -> float:
        """Give what a second of a kind is worth, as long as its limit is not reached."""
        return {OWN: 1.0, RELAY: self.relay_share, REPEAT: self.repeat_share}[kind]

    def best(self, relay_us: int, repeat_us: int, both_us: int) -> float:
        """
        Give what these times are worth, the moments of *both* shared out so that it is most.

        That is a concave line of pieces, so its highest point is one of the ends, or a place where a limit
        is just reached.
        """
        candidates = [0.0, float(both_us)]
        if both_us:
            if self.relay_share:
                candidates.append(self.relay_limit_us / self.relay_share - relay_us)
            if self.repeat_share:
                candidates.append(both_us + repeat_us - self.repeat_limit_us / self.repeat_share)
        return max(
            self._sum(relay_us + as_relay, repeat_us + both_us - as_relay)
            for as_relay in candidates
            if 0 <= as_relay <= both_us
        )

    def _sum(self, relay_us: float, repeat_us: float) -> float:
        relayed = min(self.relay_limit_us, self.relay_share * relay_us)
        return relayed + min(self.repeat_limit_us, self.repeat_share * repeat_us)


class Cover:
    """Adds up for how long each mask of kinds sounds."""

    def __init__(self) -> None:
        self._totals = [0] * 8
        self._reached = 0
        self._own_until = self._relay_until = self._repeat_until = 0

    def add(self, start_us: int, end_us: int, kind: int) -> None:
        """Add a span; none that starts earlier may come after it."""
        self.advance(start_us)
        if kind == OWN:
            self._own_until = max(self._own_until, end_us)
        elif kind == RELAY:
            self._relay_until = max(self._relay_until, end_us)
        else:
            self._repeat_until = max(self._repeat_until, end_us)

    def advance(self, until_us: int) -> None:
        """Count what sounds up to an instant."""
        while self._reached < until_us:
            mask, stop = 0, until_us
            for kind, end in (
                (OWN, self._own_until),
                (RELAY, self._relay_until),
                (REPEAT, self._repeat_until),
            ):
                if end > self._reached:
                    mask |= kind
                    stop = min(stop, end)
            if mask:
                self._totals[mask] += stop - self._reached
            self._reached = stop

    @property
    def until_us(self) -> int:
        """End of what was added so far."""
        return max(self._own_until, self._relay_until, self._repeat_until)

    def finish(self) -> None:
        """Count everything that was added."""
        self.advance(self.until_us)

    @property
    def total_us(self) -> int:
        """Time in which anything sounded, as far as it was counted."""
        return sum(self._totals)

    @property
    def repeat_us(self) -> int:
        """Time in which repeats sounded and nothing else."""
        return self._totals[REPEAT]

    def worth_us(self, worth: Worth) -> float:
        """Give what was counted at its worth."""
        own = sum(self._totals[mask] for mask in range(8) if mask & OWN)
        return own + worth.best(self._totals[RELAY], self._totals[REPEAT], self._totals[RELAY | REPEAT])

"""When another station counts as lost, and when as back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RelayRules:
    """
    The patience of a relay, in seconds.

    Source of the kinds: savonet/liquidsoap `blank.strip` (threshold, hold-off), libretime/libretime#730
    (no falling back at once); docs/sources.md. The figures are ours: docs/decisions/0012.
    """

    connect_ahead_s: float = 60.0
    """How long before its start the first address is called and listened to."""
    prebuffer_s: float = 5.0
    """How far behind what has arrived we play; stalls shorter than that are not heard."""
    low_s: float = 2.5
    """With less than this left to play, the source stalls: the next address is called."""
    stall_s: float = 6.0
    """A source that is not being played yet stalls when it sends nothing for so long."""
    hang_s: float = 20.0
    """A source that sends nothing for so long is given up and called anew."""
    patience_s: float = 3.0
    """How long an address that is being called keeps the next one from being called."""
    silent_below_db: float = -50.0
    """RMS of a block below which it is silent (full scale 0) …"""
    sound_above_db: float = -44.0
    """… and above which it is sound; between the two nothing changes."""
    silence_after_s: float = 10.0
    """Hold-off: speech pauses, the seconds before a time signal and short faults are not silence."""
    sound_after_s: float = 2.0
    """Sound that ends a silence."""
    return_after_s: float = 5.0
    """A source that was lost is played again when it has been good for so long."""
    back_after_s: float = 30.0
    """A better address takes over from a worse one when it has been good for so long; 0 never."""
    retry_s: float = 1.0
    """Wait before an address is called again: what is left to play bridges the first; doubled each time …"""
    retry_longest_s: float = 10.0
    """… up to this."""

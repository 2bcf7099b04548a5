"""
Filters of the second order by what they are for.

Source of all formulas: R. Bristow-Johnson, Audio EQ Cookbook (W3C note, 2021).
"""

from __future__ import annotations

from math import cos, pi, sin, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadcaster.sound.filters.filtering import Biquad

BUTTERWORTH_Q = 1 / sqrt(2)
"""No peak at the corner of a high-pass."""


def high_pass(hz: float, q: float, rate_hz: int) -> Biquad:
    """Let what lies above *hz* through."""
    turn, alpha = _turn_and_alpha(hz, q, rate_hz)
    beyond = 1 + cos(turn)
    return (beyond / 2, -beyond, beyond / 2), (1 + alpha, -2 * cos(turn), 1 - alpha)


def bell(hz: float, q: float, gain_db: float, rate_hz: int) -> Biquad:
    """Raise or lower what lies around *hz*."""
    turn, alpha = _turn_and_alpha(hz, q, rate_hz)
    root = 10 ** (gain_db / 40)
    return (
        (1 + alpha * root, -2 * cos(turn), 1 - alpha * root),
        (1 + alpha / root, -2 * cos(turn), 1 - alpha / root),
    )


def all_pass(hz: float, q: float, rate_hz: int) -> Biquad:
    """Turn phases around *hz* and leave the loudness of every pitch."""
    turn, alpha = _turn_and_alpha(hz, q, rate_hz)
    return (1 - alpha, -2 * cos(turn), 1 + alpha), (1 + alpha, -2 * cos(turn), 1 - alpha)


def _turn_and_alpha(hz: float, q: float, rate_hz: int) -> tuple[float, float]:
    turn = 2 * pi * hz / rate_hz
    return turn, sin(turn) / (2 * q)

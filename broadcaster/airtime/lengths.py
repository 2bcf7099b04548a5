"""Lengths as people read them."""

from __future__ import annotations


def minutes(length_s: float) -> str:
    """
    Give a length for people.

    Example:
        minutes(605.2) -> "10:05"
    """
    whole = round(length_s)
    return f"{whole // 60}:{whole % 60:02}"

"""Text from people, made fit for a protocol whose lines are commands."""

from __future__ import annotations


def one_line(text: str) -> str:
    """Make *text* fit into a header or a title: no line ends, no control characters."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())

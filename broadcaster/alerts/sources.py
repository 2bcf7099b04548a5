"""What a source of alerts has: documents that are not read yet."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from broadcaster.model import AlertSource

Fetch = Callable[[AlertSource, str], bytes]
"""Gives what stands at an address of a source; raises Refused. The station brings it along."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document that a source has, not read yet."""

    place: str
    """Address or path."""
    mark: str
    """Of its place and its last change: the same mark is not read twice."""
    read: Callable[[], bytes]
    """Raises Refused."""
    is_likely: Callable[[], bool] = lambda: True
    """Whether it looks like an alert from outside; what does not waits until all that does is read."""
    changed_ns: int = 0
    """Where it is known when it was written, the newest is read first."""


def mark_of(*facts: object) -> str:
    """Give the mark of a document: what tells it from others and from its own earlier versions."""
    return hashlib.sha256("\n".join(map(str, facts)).encode("utf-8", "surrogatepass")).hexdigest()[:32]

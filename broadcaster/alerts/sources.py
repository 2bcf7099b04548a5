"""Where alerts come from, and a document found there."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertSource:
    """One source, as `station.toml` names it: either an address or a folder."""

    name: str
    url: str = ""
    """https address of an RSS or Atom index."""
    folder: Path | None = None
    """Folder into which somebody puts `.xml` or `.cap` files."""
    local_network: bool = False
    """True allows http and a private address, for a gateway in the house."""


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


def mark_of(*facts: object) -> str:
    """Give the mark of a document: what tells it from others and from its own earlier versions."""
    return hashlib.sha256("\n".join(map(str, facts)).encode("utf-8", "surrogatepass")).hexdigest()[:32]

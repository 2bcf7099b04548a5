"""
Alerts (bản tin cảnh báo) as the station remembers them: what came, and what was ordered on air for it.

What an alert means for the station is worked out anew each time from its own words and the station's
rules, so that nothing is remembered but facts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from broadcaster.saying import Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertSource:
    """A source of alerts, as `station.toml` names it: either an address or a folder."""

    name: str
    url: str = ""
    """https address of an RSS or Atom index."""
    folder: Path | None = None
    """Folder into which somebody puts `.xml` or `.cap` files."""
    local_network: bool = False
    """True allows http and a private address, for a gateway in the house."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place on the map, for the areas of alerts; WGS 84 degrees."""

    lat: float
    lon: float
    radius_km: float = 0.0
    """How far it reaches around its middle; 0: the middle alone."""
    codes: frozenset[str] = frozenset()
    """Geocodes of what lies there, each "name=value" as the senders of alerts write them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZonePlace:
    """Where the loudspeakers of some outputs hang."""

    outputs: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What the station reaches, and by which of its outputs."""

    outputs: tuple[str, ...]
    """All of the station, in its own order."""
    whole: Place
    """The commune; its codes are those of all of it."""
    zones: tuple[ZonePlace, ...] = ()
    """Parts of it; an output that stands in none has the place of the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertId:
    """
    The name of one alert message; a message seen twice has it twice.

    Source: CAP 1.2 §3.2.1, `identifier`, `sender` and `sent` ("the extended message identifier").
    """

    sender: str
    identifier: str
    sent: datetime

    def __str__(self) -> str:
        return f"{self.sender},{self.identifier},{self.sent.isoformat(timespec='seconds')}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenAlert:
    """One alert message as it came, kept whether it airs or not."""

    id: AlertId
    source: str
    """Name of the source in `station.toml`."""
    place: str
    """Address or file it came from."""
    seen_at: datetime
    document: bytes
    """The CAP document, byte for byte: what was really asked of the station."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadAlert:
    """A document that looks like an alert and cannot be read: shown until it is mended or over."""

    mark: str
    """Of its place and its last change."""
    source: str
    place: str
    seen_at: datetime
    why: Saying
    """Why it cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertAiring:
    """One order to the player, made for an alert."""

    occurrence: str
    """Id that the player gave it; the ledger tells what really sounded."""
    alert: AlertId
    number: int
    """0 for the first time, 1 for the first repeat …"""
    ordered_at: datetime
    outputs: tuple[str, ...] = ()
    """Those that were to play it; empty means all."""
    withdrawn_at: datetime | None = None
    """When it was taken back, because the alert was cancelled or replaced."""

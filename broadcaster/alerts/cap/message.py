"""
An alert message, as CAP 1.2 has it: frozen values with CAP's own words.

Source: OASIS Common Alerting Protocol 1.2 (ITU-T X.1303), §3.2. What a loudspeaker cannot use
(resources, parameters, contact) is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from broadcaster.alerts.cap.geometry import Circle, Polygon
from broadcaster.model import AlertId


class Status(StrEnum):
    """How the message is meant; only ACTUAL is for listeners."""

    ACTUAL = "Actual"
    EXERCISE = "Exercise"
    SYSTEM = "System"
    TEST = "Test"
    DRAFT = "Draft"


class MessageType(StrEnum):
    """What the message does."""

    ALERT = "Alert"
    UPDATE = "Update"
    CANCEL = "Cancel"
    ACK = "Ack"
    ERROR = "Error"


class Scope(StrEnum):
    """For whom the message is."""

    PUBLIC = "Public"
    RESTRICTED = "Restricted"
    PRIVATE = "Private"


class Category(StrEnum):
    """What the event belongs to."""

    GEO = "Geo"
    MET = "Met"
    SAFETY = "Safety"
    SECURITY = "Security"
    RESCUE = "Rescue"
    FIRE = "Fire"
    HEALTH = "Health"
    ENV = "Env"
    TRANSPORT = "Transport"
    INFRA = "Infra"
    CBRNE = "CBRNE"
    OTHER = "Other"


class Urgency(StrEnum):
    """How soon one must act."""

    IMMEDIATE = "Immediate"
    EXPECTED = "Expected"
    FUTURE = "Future"
    PAST = "Past"
    UNKNOWN = "Unknown"


class Severity(StrEnum):
    """How bad it is."""

    EXTREME = "Extreme"
    SEVERE = "Severe"
    MODERATE = "Moderate"
    MINOR = "Minor"
    UNKNOWN = "Unknown"


class Certainty(StrEnum):
    """How sure the sender is."""

    OBSERVED = "Observed"
    LIKELY = "Likely"
    POSSIBLE = "Possible"
    UNLIKELY = "Unlikely"
    UNKNOWN = "Unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Where it holds: everything in any of its polygons, circles and coded areas."""

    title: str
    polygons: tuple[Polygon, ...] = ()
    circles: tuple[Circle, ...] = ()
    codes: tuple[str, ...] = ()
    """Geocodes, each "name=value"."""
    is_partly_read: bool = False
    """A shape of it could not be drawn; the rest of it is sure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Info:
    """What is said, in one language, of one event in some areas."""

    language: str = ""
    """RFC 3066 code in small letters; empty when the sender gives none."""
    categories: tuple[Category, ...]
    event: str
    urgency: Urgency
    severity: Severity
    certainty: Certainty
    effective: datetime | None = None
    onset: datetime | None = None
    expires: datetime | None = None
    sender_name: str = ""
    headline: str = ""
    description: str = ""
    instruction: str = ""
    areas: tuple[Area, ...] = ()
    is_partly_read: bool = False
    """A time of it could not be read, and counts as left out; the rest of it is sure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One message."""

    id: AlertId
    status: Status
    type: MessageType
    scope: Scope
    references: tuple[AlertId, ...] = ()
    """Earlier messages that this one replaces, withdraws or answers."""
    infos: tuple[Info, ...] = ()

"""`[recording]` of station.toml: what of the airings is recorded, and how long that is kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from broadcaster.toml import Form

KEEP_DAYS: Final = 42
"""
No Vietnamese rule says how long a station keeps what it aired, so the strictest known one is the default.

Source: 42 days, radio licences of the United Kingdom (Ofcom); Canada asks for four weeks, and eight where
somebody complained (Radio Regulations, 1986, SOR/86-982, s. 8), which is what `asrun hold` is for.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingSettings:
    """What is recorded, and how long it is kept."""

    on: bool
    folder: Path
    kbps: int
    keep_days: int
    budget_gb: float
    """All recordings together; the oldest that nobody holds go first. 10^9 bytes, as disks are sold."""
    leave_free_mb: int
    """Below this nothing is recorded: the station needs the rest of the disk more."""

    @property
    def budget_bytes(self) -> int:
        """The budget in bytes."""
        return round(self.budget_gb * 10**9)


def read_recording(form: Form, station: Path) -> RecordingSettings:
    """Read the table; without it, everything that is heard is recorded."""
    settings = RecordingSettings(
        on=form.flag("on", default=True),
        folder=station / (form.text("folder", "") or "var/recordings"),
        kbps=form.whole("kbps", 32, at_least=16, at_most=128),
        keep_days=form.whole("keep_days", KEEP_DAYS, at_least=1, at_most=3650),
        budget_gb=form.number("budget_gb", 10.0, at_least=0.1, at_most=100_000.0),
        leave_free_mb=form.whole("leave_free_mb", 1000, at_least=100, at_most=1_000_000),
    )
    form.finish()
    return settings

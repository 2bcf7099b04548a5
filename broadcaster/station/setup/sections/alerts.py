"""`[alerts]` of `station.toml`: where the station is, and where its alerts come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from broadcaster.errors import N_
from broadcaster.model import AlertSource, Coverage, ZonePlace
from broadcaster.station.setup.sections.zones import Zone, read_place
from broadcaster.toml import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertSettings:
    """What the station says about alerts."""

    coverage: Coverage
    sources: tuple[AlertSource, ...] = ()
    """None: the station takes no alerts."""


def read_alert_settings(
    form: Form, folder: Path, *, zones: Sequence[Zone] = (), outputs: Sequence[str] = ()
) -> AlertSettings:
    """
    Read the table `[alerts]`; faults are noted in *form*.

    Args:
        form: the table; may be empty.
        folder: the station's, from which folders of alerts are named.
        zones: of the station; those with a place hear what concerns it.
        outputs: names of all outputs of the station.
    """
    sources = tuple(_source(row, folder) for row in form.tables("source"))
    coverage = Coverage(
        outputs=tuple(outputs),
        # Without a source nobody asks where the station is.
        whole=read_place(form, is_needed=bool(sources)),
        zones=tuple(ZonePlace(outputs=zone.outputs, place=zone.place) for zone in zones if zone.place),
    )
    form.finish()
    return AlertSettings(coverage=coverage, sources=sources)


def _source(row: Form, folder: Path) -> AlertSource:
    url, path = row.text("url", ""), row.text("folder", "")
    source = AlertSource(
        name=row.text("name"),
        url=url,
        folder=folder / path if path else None,
        local_network=row.flag("local_network", default=False),
    )
    if bool(url) == bool(path):
        row.faults.add(
            row.where(),
            N_("A source of alerts is an address or a folder."),
            remedy=N_("Give one of the two keys, url or folder."),
        )
    elif url and not url.startswith(("https://", "http://") if source.local_network else "https://"):
        row.faults.add(
            row.where("url"),
            N_("Alerts are only taken from safe addresses."),
            remedy=N_("Give an address that begins with https://."),
        )
    row.finish()
    return source

"""`[alerts]` of `station.toml`: where the station is, and where its alerts come from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from broadcaster.errors import N_
from broadcaster.form import Form
from broadcaster.model import AlertSource, StationPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertSettings:
    """What the station says about alerts."""

    place: StationPlace
    sources: tuple[AlertSource, ...] = ()
    """None: the station takes no alerts."""


def read_alert_settings(form: Form, folder: Path) -> AlertSettings:
    """
    Read the table `[alerts]`; faults are noted in *form*.

    Args:
        form: the table; may be empty.
        folder: the station's, from which folders of alerts are named.
    """
    sources = tuple(_source(row, folder) for row in form.tables("source"))
    # Without a source nobody asks where the station is.
    wanted: dict[str, object] = {} if sources else {"default": 0.0}
    settings = AlertSettings(
        place=StationPlace(
            lat=form.number("lat", at_least=-90.0, at_most=90.0, **wanted),
            lon=form.number("lon", at_least=-180.0, at_most=180.0, **wanted),
            codes=frozenset(form.texts("codes")),
        ),
        sources=sources,
    )
    for code in sorted(settings.place.codes):
        if not all(part.strip() for part in code.partition("=")):
            form.faults.add(
                form.where("codes"),
                N_("'{code}' is not an area code."),
                remedy=N_("Write name=value, both as the <geocode> of the sender's alerts has them."),
                code=code,
            )
    form.finish()
    return settings


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

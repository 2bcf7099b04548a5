"""`[[output]]` of station.toml: where sound goes to; its plug-in reads the options."""

from __future__ import annotations

from pathlib import Path

from broadcaster.errors import N_
from broadcaster.ports import OutputSettings
from broadcaster.toml import Form


def read_output(form: Form, folder: Path) -> OutputSettings:
    """Read one; relative paths in its options begin in the station's *folder*."""
    name, kind = form.text("name"), form.text("kind")
    options: dict[str, str | int | float | bool] = {}
    for key, value in form.rest().items():
        if isinstance(value, str | int | float | bool):
            options[key] = value
        else:
            form.faults.add(form.where(key), N_("An output's options are texts, numbers, true or false."))
    return OutputSettings(name=name, kind=kind, options=options, folder=folder)

"""`install-service`: the station starts with the machine."""

from __future__ import annotations

import os
import sys

import click

from broadcaster.cli.terminal import Terminal, station_command
from broadcaster.errors import N_
from broadcaster.station.service.unit import install, make_unit, owner_of, windows_lines
from broadcaster.station.setup.configuration import Configuration, load_configuration


@click.command("install-service")
@click.option(
    "--system/--user",
    "for_system",
    default=None,
    help="Cho cả máy hay cho riêng người dùng này. / For the machine, or for this user alone.",
)
@click.option("--print", "only_print", is_flag=True, help="Chỉ in ra, không cài. / Print only.")
@station_command
def install_service(terminal: Terminal, for_system: bool | None, only_print: bool) -> None:
    """Cho đài tự chạy khi bật máy. / Start the station with the machine."""
    configuration = load_configuration(terminal.folder)
    if sys.platform == "win32":
        _on_windows(terminal, configuration)
        return
    by_root = os.geteuid() == 0
    unit = make_unit(
        configuration,
        for_system=by_root if for_system is None else for_system,
        owner=owner_of(configuration.folder),
    )
    document = {"unit": unit.name, "path": unit.path, "commands": unit.shell_lines()}
    if only_print:
        terminal.show({**document, "text": unit.text, "installed": False}, unit.text)
        return
    if install(unit):
        told = N_("The station starts with the machine now: {unit}. Look at it: broadcaster on-air status")
        terminal.show({**document, "installed": True}, terminal.say(told, unit=unit.name))
        return
    told = N_("systemd does not run here. The service lies in {path}; on the station's machine give:")
    terminal.show({**document, "installed": False}, terminal.say(told, path=unit.path), *unit.shell_lines())


def _on_windows(terminal: Terminal, configuration: Configuration) -> None:
    lines = windows_lines(configuration)
    told = N_("On Windows, open PowerShell as administrator and give:")
    terminal.show({"commands": lines, "installed": False}, terminal.say(told), *lines)

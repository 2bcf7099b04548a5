"""`identity`: who the station is, for a folder that was copied or moved."""

from __future__ import annotations

import getpass

import click

from broadcaster.cli.terminal import Terminal, station_command, system_clock
from broadcaster.errors import N_
from broadcaster.station.setup.identity import Identity, faults_of, host_mark
from broadcaster.station.setup.renewing import keep as keep_here
from broadcaster.station.setup.renewing import renew as renew_it


@click.group()
def identity() -> None:
    """Danh tính của đài: khóa và dấu vân tay. / Who the station is."""


@identity.command()
@station_command
def show(terminal: Terminal) -> None:
    """Xem danh tính. / Show it."""
    with terminal.station() as station:
        known, var = station.identity, station.configuration.var
    faults = faults_of(var)
    place = N_("where it ran before") if known.host == host_mark(var) else N_("somewhere else than before")
    lines = [
        terminal.say(N_("Fingerprint: {station}"), station=known.station),
        terminal.say(N_("Public key: {key}"), key=known.public_key or N_("lost")),
        terminal.say(N_("In use since {since:%d/%m/%Y %H:%M}"), since=known.since),
        terminal.say(N_("Runs {place}"), place=place),
    ]
    said = [terminal.say("{fault}", fault=fault) for fault in faults]
    terminal.show({**_document(known), "faults": said}, "\n".join([*lines, *said]))


@identity.command()
@click.option("--by", help="Người đổi. / Who does it.")
@station_command
def renew(terminal: Terminal, by: str | None) -> None:
    """Cho bản sao của một đài một danh tính riêng. / Make a copied station one of its own."""
    known = renew_it(terminal.folder, clock=system_clock(), name=by or getpass.getuser())
    terminal.show(
        _document(known), terminal.say(N_("The station has a new identity: {station}"), station=known.station)
    )


@identity.command()
@station_command
def keep(terminal: Terminal) -> None:
    """Đài đã chuyển hẳn sang máy hoặc thư mục này. / The station has moved here, and runs nowhere else."""
    known = keep_here(terminal.folder)
    told = terminal.say(N_("The station keeps its identity here: {station}"), station=known.station)
    terminal.show(_document(known), told)


def _document(known: Identity) -> dict[str, object]:
    return {"station": known.station, "public_key": known.public_key or None, "since": known.since}

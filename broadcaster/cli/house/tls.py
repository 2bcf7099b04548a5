"""`tls`: the console over HTTPS, by the station's own authority."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from broadcaster.cli.actors import actor
from broadcaster.cli.terminal import Terminal, station_command, system_clock
from broadcaster.errors import N_
from broadcaster.model import Role
from broadcaster.station.setup.configuration import STATION_FILE
from broadcaster.station.setup.last_good import last_good_configuration

if TYPE_CHECKING:
    from tomlkit import TOMLDocument


@click.command()
@click.option(
    "--name", "names", multiple=True, help="Thêm tên máy hoặc địa chỉ. / Another host name or address."
)
@click.option("--off", is_flag=True, help="Trở lại HTTP thường. / Back to plain HTTP.")
@click.option("--by", help="Người thực hiện. / Who does it.")
@station_command
def tls(terminal: Terminal, names: tuple[str, ...], off: bool, by: str | None) -> None:
    """Tạo chứng thư HTTPS của đài, hoặc làm mới. / Make the station's certificate, or renew it."""
    from broadcaster.station.tls.authority import certify  # noqa: PLC0415 - the library is heavy

    configuration = last_good_configuration(terminal.folder)
    if off:
        _switch(terminal, on=False, by=by)
        terminal.show(
            {"tls": False}, terminal.say(N_("From its next start the console is served over plain HTTP."))
        )
        return
    made = certify(configuration.var / "tls", station=configuration.name, clock=system_clock(), names=names)
    _switch(terminal, on=True, by=by)
    lines = [
        terminal.say(N_("The console is served over HTTPS from its next start.")),
        terminal.say(N_("It holds for: {names}"), names=", ".join(made.names)),
        terminal.say(N_("It is renewed before {end:%d/%m/%Y}."), end=made.ends_at),
        terminal.say(N_("Each phone and computer must believe this file once: {path}"), path=made.authority),
        terminal.say(N_("Its fingerprint: {fingerprint}"), fingerprint=made.fingerprint),
        terminal.say(N_("How that is done stands on the page /tin-cay of the console.")),
    ]
    document = {
        "tls": True,
        "authority": made.authority,
        "certificate": made.certificate,
        "names": list(made.names),
        "ends_at": made.ends_at,
        "fingerprint": made.fingerprint,
    }
    terminal.show(document, "\n".join(lines))


def _switch(terminal: Terminal, *, on: bool, by: str | None) -> None:
    """Say in station.toml whether the console is served over HTTPS."""
    from broadcaster.station.setup.editing import edit  # noqa: PLC0415 - loaded with the store

    def change(document: TOMLDocument) -> None:
        console = document.setdefault("console", {})
        console["tls"] = on

    with terminal.station() as station:
        edit(station, STATION_FILE, change, by=actor(station, by, Role.EDITOR))

"""`console`: the station in a browser, by itself."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from broadcaster.cli.terminal import Terminal, station_command, system_clock
from broadcaster.errors import N_
from broadcaster.station.setup.configuration import Configuration
from broadcaster.station.setup.last_good import last_good_configuration

if TYPE_CHECKING:
    from broadcaster.station.tls.authority import Certified


@click.command()
@click.option("--host", help="Địa chỉ; mặc định chỉ máy này. / Address; by default this computer alone.")
@click.option("--port", type=click.IntRange(0, 65535), help="Cổng; 0: cổng trống. / Port; 0: any free one.")
@click.option("--attended", is_flag=True, hidden=True, help="Hết stdin thì thôi. / End with stdin.")
@station_command
def console(terminal: Terminal, host: str | None, port: int | None, attended: bool) -> None:
    """Bảng điều khiển: đài trong trình duyệt. / The station in a browser."""
    # The web server's libraries: no other command waits for them. All of it stays until the end, so that
    # looking it through for garbage is left out: a seventh of the time to the first page.
    gc.disable()
    from broadcaster.web.server.serving import serve  # noqa: PLC0415

    gc.freeze()
    gc.enable()
    configuration = last_good_configuration(terminal.folder)
    asked = configuration.console
    reached = replace(asked, host=host or asked.host, port=asked.port if port is None else port)
    if not attended:
        terminal.tell(N_("The console: {address} – Ctrl+C ends it."), address=reached.address)
    serve(
        terminal.folder,
        host=reached.host,
        port=reached.port,
        attended=attended,
        tls=_certified(configuration) if reached.tls else None,
    )


def _certified(configuration: Configuration) -> Certified:
    """Give the certificate, renewed where its time is nearly over."""
    from broadcaster.station.tls.authority import certify  # noqa: PLC0415 - the library is heavy

    return certify(configuration.var / "tls", station=configuration.name, clock=system_clock())

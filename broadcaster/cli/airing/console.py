"""`console`: the station in a browser, by itself."""

from __future__ import annotations

import click

from broadcaster.cli.terminal import Terminal, station_command
from broadcaster.errors import N_
from broadcaster.station.setup.last_good import standing_configuration


@click.command()
@click.option("--host", help="Địa chỉ; mặc định chỉ máy này. / Address; by default this computer alone.")
@click.option("--port", type=click.IntRange(0, 65535), help="Cổng; 0: cổng trống. / Port; 0: any free one.")
@click.option("--attended", is_flag=True, hidden=True, help="Hết stdin thì thôi. / End with stdin.")
@station_command
def console(terminal: Terminal, host: str | None, port: int | None, attended: bool) -> None:
    """Bảng điều khiển: đài trong trình duyệt. / The station in a browser."""
    # The web server's libraries: no other command waits for them.
    from broadcaster.web.serving import serve  # noqa: PLC0415

    reached = standing_configuration(terminal.folder).console
    chosen_host = host or reached.host
    chosen_port = reached.port if port is None else port
    if not attended:
        address = f"http://{chosen_host}:{chosen_port}/"
        terminal.tell(N_("The console: {address} – Ctrl+C ends it."), address=address)
    serve(terminal.folder, host=chosen_host, port=chosen_port, attended=attended)

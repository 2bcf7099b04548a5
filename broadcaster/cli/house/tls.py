"""`tls`: the console over HTTPS, by the station's own authority."""

from __future__ import annotations

import click

from broadcaster.cli.terminal import Terminal, station_command, system_clock
from broadcaster.errors import N_
from broadcaster.station.setup.last_good import standing_configuration


@click.command()
@click.option(
    "--name", "names", multiple=True, help="Thêm tên máy hoặc địa chỉ. / Another host name or address."
)
@station_command
def tls(terminal: Terminal, names: tuple[str, ...]) -> None:
    """Tạo chứng thư HTTPS của đài, hoặc làm mới. / Make the station's certificate, or renew it."""
    from broadcaster.station.tls.authority import certify  # noqa: PLC0415 - the library is heavy

    configuration = standing_configuration(terminal.folder)
    made = certify(configuration.var / "tls", station=configuration.name, clock=system_clock(), names=names)
    lines = [
        terminal.say(N_("The console is served over HTTPS from its next start.")),
        terminal.say(N_("It holds for: {names}"), names=", ".join(made.names)),
        terminal.say(N_("It is renewed before {end:%d/%m/%Y}."), end=made.ends_at),
        terminal.say(N_("Each phone and computer must believe this file once: {path}"), path=made.authority),
        terminal.say(N_("Its fingerprint: {fingerprint}"), fingerprint=made.fingerprint),
        terminal.say(N_("How that is done stands on the page /tin-cay of the console.")),
    ]
    document = {
        "authority": made.authority,
        "certificate": made.certificate,
        "names": list(made.names),
        "ends_at": made.ends_at,
        "fingerprint": made.fingerprint,
    }
    terminal.show(document, "\n".join(lines))

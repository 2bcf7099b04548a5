"""`run`: the whole station."""

from __future__ import annotations

import logging
import signal
import threading
from dataclasses import replace

import click

from broadcaster.cli.terminal import LOG_LINE, Terminal, station_command, system_clock
from broadcaster.errors import N_
from broadcaster.station.people.first_person import first_code
from broadcaster.station.service.daemon import Daemon
from broadcaster.station.service.single_instance import only_one
from broadcaster.station.setup.last_good import last_good_configuration


@click.command()
@click.option("--host", help="Địa chỉ của bảng điều khiển. / Address of the console.")
@click.option(
    "--port", type=click.IntRange(1, 65535), help="Cổng của bảng điều khiển. / Port of the console."
)
@station_command
def run(terminal: Terminal, host: str | None, port: int | None) -> None:
    """Chạy cả đài: hẹn giờ, ca đêm, phát sóng, bảng điều khiển. / The whole station."""
    configuration = last_good_configuration(terminal.folder)
    reached = configuration.console
    reached = replace(reached, host=host or reached.host, port=port or reached.port)
    configuration = replace(configuration, console=reached)
    logging.root.setLevel(logging.INFO)
    # Nothing is added where it is noted aside already.
    logging.basicConfig(format=LOG_LINE)
    # A database that is opened tells of its tables; nobody at a station needs that.
    logging.getLogger("alembic").setLevel(logging.WARNING)
    # The timer tells of every second; what matters is in our own words.
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    stop = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stop.set())
    with only_one(configuration.var, "run"):
        terminal.tell(N_("'{name}' is running; Ctrl+C ends it."), name=configuration.name)
        if reached.enabled:
            terminal.tell(N_("The console: {address}"), address=reached.address)
        Daemon(configuration, clock=system_clock(), on_start=lambda: _tell_first_code(terminal)).run(stop)
    terminal.tell(N_("Ended."))


def _tell_first_code(terminal: Terminal) -> None:
    """Say with which code the first person is made, while nobody can log in."""
    with terminal.station() as station:
        code = first_code(station)
    if code:
        terminal.tell(
            N_("Nobody can log in to the console yet. Code for the first person: {code}"), code=code
        )

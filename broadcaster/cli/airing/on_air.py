"""`on-air`: the player, live or rehearsed, and what is asked of it."""

from __future__ import annotations

import atexit
import logging
import signal
import sys
import threading
from datetime import datetime, time, timedelta
from logging.handlers import QueueHandler, QueueListener
from queue import SimpleQueue

import click

from broadcaster.cli.airing.player import ACTS, Words, do_at_the_player
from broadcaster.cli.moments import moment
from broadcaster.cli.terminal import LOG_LINE, Terminal, station_command, system_clock
from broadcaster.errors import N_
from broadcaster.station.documents.as_run import row_document
from broadcaster.station.onair.playing import on_air as go_on_air
from broadcaster.station.onair.playing import rehearse
from broadcaster.station.setup.last_good import last_good_configuration


@click.command("on-air")
@click.argument("what", required=False, type=click.Choice(ACTS))
@click.argument("occurrence", required=False)
@click.option("--by", help="Người ký cho tin đã phát. / Who signs for a message that went out.")
@click.option("--why", default="", help="Lý do dừng tin (cancel). / Why it is taken off.")
@click.option("--simulate", is_flag=True, help="Diễn tập trên đồng hồ ảo. / Rehearse on a virtual clock.")
@click.option(
    "--standby", is_flag=True, hidden=True, help="Chờ một dòng trên stdin. / Wait for a line on stdin."
)
@click.option(
    "--from", "start", metavar="T", help="Từ: 30/11, hoặc 5:30 30/11. / From: 30/11, or 5:30 30/11."
)
@click.option("--to", "end", metavar="T", help="Đến (không kể). / Until (excluded).")
@station_command
def on_air(
    terminal: Terminal,
    what: str | None,
    occurrence: str | None,
    by: str | None,
    why: str,
    simulate: bool,
    standby: bool,
    start: str | None,
    end: str | None,
) -> None:
    """
    Phát theo lịch.

    \b
    status          đang phát gì, sắp phát gì, có gì trục trặc
    cancel [MÃ]     dừng hẳn một tin đang phát hoặc đang chờ, cả các lần phát lại
    first MÃ        cho một tin đang chờ phát trước các tin cùng mức
    sign [MÃ]       tin chờ ký; ký cho một tin (--by TÊN)
    stop            dừng phát sóng

    /

    Play the rundown.

    \b
    status          what sounds, what comes, what is wrong
    cancel [ID]     take a message off that sounds or waits, with its repeats
    first ID        put a waiting message before the others of its class
    sign [ID]       messages that wait for a signature; sign for one (--by NAME)
    stop            end the player
    """  # noqa: D301 - click's own mark for lines that are kept
    if what:
        do_at_the_player(terminal, what, occurrence, Words(by=by or "", why=why))
        return
    if simulate:
        _rehearse(terminal, start, end)
        return
    if start or end:
        raise click.UsageError(terminal.say(N_("--from and --to go with --simulate.")))
    if standby and not sys.stdin.readline():
        return  # whoever would have called has ended
    # What the command itself has added writes on the way, and the loop must not wait.
    logging.root.handlers.clear()
    _log_beside(terminal)
    stop = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stop.set())
    go_on_air(terminal.folder, stop)


def _log_beside(terminal: Terminal) -> None:
    """Write the log in a thread of its own: the loop must not wait for a disk to say what it saw."""
    lines: SimpleQueue[logging.LogRecord] = SimpleQueue()
    logging.root.setLevel(logging.INFO)
    logging.root.addHandler(QueueHandler(lines))
    # A database that is opened tells of its tables; nobody at a station needs that.
    logging.getLogger("alembic").setLevel(logging.WARNING)
    writer = terminal.aside("on-air") if terminal.notes_aside else logging.StreamHandler()
    writer.setFormatter(logging.Formatter(LOG_LINE))
    listener = QueueListener(lines, writer)
    listener.start()
    atexit.register(listener.stop)


def _rehearse(terminal: Terminal, start: str | None, end: str | None) -> None:
    configuration = last_good_configuration(terminal.folder)
    zone = configuration.zone
    tomorrow = system_clock().now().astimezone(zone).date() + timedelta(days=1)
    begins = moment(terminal, start, zone) if start else datetime.combine(tomorrow, time(0), zone)
    ends = moment(terminal, end, zone) if end else begins + timedelta(days=1)
    if ends <= begins:
        raise click.UsageError(terminal.say(N_("--to must be later than --from.")))
    rows = rehearse(terminal.folder, begins, ends)
    aired_s = sum(row.aired_ms for row in rows) / 1000
    terminal.show(
        {"from": begins, "to": ends, "rows": [row_document(row, terminal.language) for row in rows]},
        terminal.say(
            N_("{count} airings rehearsed, {minutes:.1f} minutes."), count=len(rows), minutes=aired_s / 60
        ),
    )

"""`on-air` and `interrupt`: the player, live or rehearsed, and a message over the programme."""

from __future__ import annotations

import atexit
import getpass
import logging
import re
import signal
import sys
import threading
from dataclasses import asdict
from datetime import datetime, time, timedelta, tzinfo
from logging.handlers import QueueHandler, QueueListener
from pathlib import Path
from queue import SimpleQueue

import click

from broadcaster.cli.airtime import row_document
from broadcaster.cli.desk import Desk, desk_command, system_clock
from broadcaster.cli.player import ACTS, Words, do_at_the_player, outlook
from broadcaster.errors import N_
from broadcaster.model import Priority
from broadcaster.station.onair.playing import on_air as go_on_air
from broadcaster.station.onair.playing import rehearse
from broadcaster.station.setup.configuration import load_configuration

_CLOCK_TIME = re.compile(r"\d{1,2}:\d\d", re.ASCII)


@click.command("on-air")
@click.argument("what", required=False, type=click.Choice(ACTS))
@click.argument("occurrence", required=False)
@click.option("--by", help="Người ký cho tin đã phát. / Who signs for a message that went out.")
@click.option("--why", default="", help="Lý do dừng tin (cancel). / Why it is taken off.")
@click.option("--simulate", is_flag=True, help="Diễn tập trên đồng hồ ảo. / Rehearse on a virtual clock.")
@click.option(
    "--standby", is_flag=True, hidden=True, help="Chờ một dòng trên stdin. / Wait for a line on stdin."
)
@click.option("--from", "start", metavar="T", help="2026-11-23 hoặc 2026-11-23T05:00")
@click.option("--to", "end", metavar="T", help="Đến (không kể). / Until (excluded).")
@desk_command
def on_air(
    desk: Desk,
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
    stop            dừng trình phát

    Play the rundown; or ask the player (status), take a message off (cancel), put a waiting one before the
    others of its class (first), sign for one that went out (sign), end the player (stop).
    """  # noqa: D301 - click's own mark for lines that are kept
    if what:
        do_at_the_player(desk, what, occurrence, Words(by=by or "", why=why))
        return
    if simulate:
        _rehearse(desk, start, end)
        return
    if start or end:
        raise click.UsageError(desk.say(N_("--from and --to go with --simulate.")))
    if standby and not sys.stdin.readline():
        return  # whoever would have called has ended
    _log_beside()
    stop = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stop.set())
    with desk.station() as station:
        go_on_air(station, stop)


def _log_beside() -> None:
    """Write the log in a thread of its own: the loop must not wait for a disk to say what it saw."""
    lines: SimpleQueue[logging.LogRecord] = SimpleQueue()
    logging.root.setLevel(logging.INFO)
    logging.root.addHandler(QueueHandler(lines))
    # A database that is opened tells of its tables; nobody at a station needs that.
    logging.getLogger("alembic").setLevel(logging.WARNING)
    writer = logging.StreamHandler()
    writer.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    listener = QueueListener(lines, writer)
    listener.start()
    atexit.register(listener.stop)


def _rehearse(desk: Desk, start: str | None, end: str | None) -> None:
    configuration = load_configuration(desk.folder)
    zone = configuration.zone
    tomorrow = system_clock().now().astimezone(zone).date() + timedelta(days=1)
    begins = _moment(desk, start, zone) if start else datetime.combine(tomorrow, time(0), zone)
    ends = _moment(desk, end, zone) if end else begins + timedelta(days=1)
    if ends <= begins:
        raise click.UsageError(desk.say(N_("--to must be later than --from.")))
    rows = rehearse(desk.folder, begins, ends)
    aired_s = sum(row.aired_ms for row in rows) / 1000
    desk.show(
        {"from": begins, "to": ends, "rows": [row_document(row) for row in rows]},
        desk.say(
            N_("{count} airings rehearsed, {minutes:.1f} minutes."), count=len(rows), minutes=aired_s / 60
        ),
    )


def _moment(desk: Desk, text: str, zone: tzinfo) -> datetime:
    """Read a time option; without an offset it is the station's time."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(
            desk.say(N_("'{text}' is not a time. Write 2026-11-23 or 2026-11-23T05:00."), text=text)
        ) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--text", help="Lời đọc ngay. / Text to speak now.")
@click.option(
    "--priority",
    required=True,
    type=click.Choice([Priority.URGENT.code, Priority.EMERGENCY.code]),
    help="Ưu tiên hay khẩn cấp. / Class of the message.",
)
@click.option("--zone", default="", help="Cụm loa (mặc định: tất cả). / Zone (default: all).")
@click.option("--title", default="", help="Tên thông báo trong nhật ký. / Title in the log.")
@click.option(
    "--every",
    "every_min",
    default=0,
    type=click.IntRange(0, 1440),
    help="Phát lại sau số phút này. / Repeat after so many minutes.",
)
@click.option(
    "--times",
    default=0,
    type=click.IntRange(0, 100),
    help="Phát nhiều nhất mấy lần. / How often at most.",
)
@click.option(
    "--until",
    metavar="T",
    help="Hết hiệu lực lúc (17:30 hoặc 2026-11-23T17:30). / Not valid any more from then on.",
)
@desk_command
def interrupt(
    desk: Desk,
    file: Path | None,
    text: str | None,
    priority: str,
    zone: str,
    title: str,
    every_min: int,
    times: int,
    until: str | None,
) -> None:
    """
    Phát tin khẩn cấp ngay; tin ưu tiên sau chương trình đang phát.

    Play a message: an emergency now, an urgent one after the running programme.
    """
    if times > 1 and not every_min:
        raise click.UsageError(desk.say(N_("--times goes with --every: after how many minutes?")))
    if (file is None) == (text is None):
        raise click.UsageError(desk.say(N_("Give an audio file or --text, one of the two.")))
    # The studio is loaded for a message only: the player's process starts without it.
    from broadcaster.station.messages.sending import MessageOrder, send_message  # noqa: PLC0415

    order = MessageOrder(
        file=file,
        text=text or "",
        priority=Priority.from_code(priority),
        zone=zone,
        title=title,
        by=getpass.getuser(),
        repeat_every_s=every_min * 60,
        times=times,
        valid_until=_end(desk, until),
    )
    accepted = send_message(desk.folder, order, clock=system_clock())
    desk.show(asdict(accepted), outlook(desk, accepted))


def _end(desk: Desk, until: str | None) -> datetime | None:
    """Read the end of a message: a moment, or the next time that a clock shows so."""
    if until is None:
        return None
    zone = load_configuration(desk.folder).zone
    if not _CLOCK_TIME.fullmatch(until):
        return _moment(desk, until, zone)
    now = system_clock().now().astimezone(zone)
    end = _moment(desk, f"{now:%Y-%m-%d}T{until:0>5}", zone)
    return end if end > now else end + timedelta(days=1)

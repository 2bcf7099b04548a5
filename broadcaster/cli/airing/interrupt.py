"""`interrupt`: a message over the programme."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from broadcaster.cli.actors import actor, written_down
from broadcaster.cli.moments import next_moment
from broadcaster.cli.terminal import Terminal, station_command, system_clock
from broadcaster.errors import N_
from broadcaster.model import Priority, Role
from broadcaster.saying import placed
from broadcaster.station.messages.entering import enter_order
from broadcaster.station.messages.outlook import outlook
from broadcaster.station.messages.sending import MessageOrder, send_message
from broadcaster.station.messages.turns import send_in_turns
from broadcaster.station.setup.last_good import usable_configuration


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
@click.option(
    "--exercise",
    is_flag=True,
    help="Diễn tập, trước và sau đều nói rõ. / An exercise; both ends say so.",
)
@click.option(
    "--in-turns", is_flag=True, help="Các cụm loa lần lượt, không chồng tiếng. / One zone after the other."
)
@click.option("--by", help="Người yêu cầu. / Who asks for it.")
@station_command
def interrupt(
    terminal: Terminal,
    file: Path | None,
    text: str | None,
    priority: str,
    zone: str,
    title: str,
    every_min: int,
    times: int,
    until: str | None,
    exercise: bool,
    in_turns: bool,
    by: str | None,
) -> None:
    """
    Phát tin khẩn cấp ngay; tin ưu tiên sau chương trình đang phát.

    /

    Play a message: an emergency now, an urgent one after the running programme.
    """
    if times > 1 and not every_min:
        raise click.UsageError(terminal.say(N_("--times goes with --every: after how many minutes?")))
    if (file is None) == (text is None):
        raise click.UsageError(terminal.say(N_("Give an audio file or --text, one of the two.")))
    order = MessageOrder(
        file=file,
        text=text or "",
        priority=Priority.from_code(priority),
        zone=zone,
        title=title,
        repeat_every_s=every_min * 60,
        times=times,
        valid_until=next_moment(terminal, until, usable_configuration(terminal.folder).zone)
        if until
        else None,
        is_exercise=exercise,
    )
    if in_turns:
        turns, audio = send_in_turns(terminal.folder, order, clock=system_clock())
    else:
        accepted, audio = send_message(terminal.folder, order, clock=system_clock())
        turns = ((zone, accepted),)
    with written_down(terminal), terminal.station() as station:
        who = actor(station, by, Role.EDITOR)
        for _, each in turns:
            enter_order(
                station, each.occurrence, by=who, priority=priority, audio=audio, is_exercise=exercise
            )
    document = asdict(turns[0][1])
    if in_turns:
        document["turns"] = [{"zone": each, **asdict(taken)} for each, taken in turns]
    said = (placed(each if in_turns else "", outlook(taken, in_turn=in_turns)) for each, taken in turns)
    terminal.show(document, "\n".join(map(terminal.say, said)))

"""`speaker-sim`: simulated MQTT loudspeakers, to try a station without any horn."""

from __future__ import annotations

import signal
import threading
from dataclasses import asdict

import click

from broadcaster.cli.terminal import Terminal, station_command, system_clock
from broadcaster.errors import N_
from broadcaster.speakers.broker import BrokerAddress
from broadcaster.speakers.fleet import Faults, FleetSettings, FleetStatus, SpeakerFleet
from broadcaster.speakers.protocol import is_name

TELL_EVERY_S = 5.0


def _zones(context: click.Context, parameter: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:  # noqa: ARG001
    for zone in value:
        if not is_name(zone):
            raise click.BadParameter(f"{zone!r}: thon-1")
    return value


@click.command("speaker-sim")
@click.option("--host", default="127.0.0.1", show_default=True, help="Máy chủ MQTT. / MQTT broker.")
@click.option("--port", default=1883, show_default=True, type=click.IntRange(1, 65_535))
@click.option("--user", default="")
@click.option("--password", default="", envvar="BROADCASTER_MQTT_PASSWORD")
@click.option("--tls", is_flag=True, help="Mã hóa đường truyền. / Encrypt the line.")
@click.option("--ca-file", default="", help="Chứng thư tin cậy. / Certificates to trust.")
@click.option("--base", default="broadcaster", show_default=True, help="Đầu chủ đề. / First part of topics.")
@click.option(
    "--zone",
    "zones",
    multiple=True,
    required=True,
    callback=_zones,
    help="Cụm loa (nhiều lần được). / Zone.",
)
@click.option(
    "--secret",
    required=True,
    envvar="BROADCASTER_SPEAKER_SECRET",
    help="Khóa chung với đài. / Secret shared with the station.",
)
@click.option(
    "--count", default=1, show_default=True, type=click.IntRange(1, 20_000), help="Số loa. / How many."
)
@click.option("--prefix", default="loa", show_default=True, help="Đầu tên loa. / First part of their names.")
@click.option("--heartbeat", "heartbeat_s", default=60.0, show_default=True, type=click.FloatRange(0.1, 3600))
@click.option("--pull", "pulls", is_flag=True, help="Nghe luồng thật và đo. / Really pull the stream.")
@click.option(
    "--drop", default=0, type=click.IntRange(0), help="Số loa mất kết nối khi phát. / So many drop."
)
@click.option("--deaf", default=0, type=click.IntRange(0), help="Số loa không nghe lệnh. / So many are deaf.")
@click.option(
    "--slow", "slow_s", default=0.0, type=click.FloatRange(0), help="Trả lời chậm (giây). / Late (s)."
)
@click.option("--for", "length_s", type=click.FloatRange(0.1), help="Dừng sau số giây này. / End after (s).")
@station_command
def speaker_sim(
    terminal: Terminal,
    host: str,
    port: int,
    user: str,
    password: str,
    tls: bool,
    ca_file: str,
    base: str,
    zones: tuple[str, ...],
    secret: str,
    count: int,
    prefix: str,
    heartbeat_s: float,
    pulls: bool,
    drop: int,
    deaf: int,
    slow_s: float,
    length_s: float | None,
) -> None:
    """Loa mô phỏng: nhận lệnh, trả lời, báo sống. / Simulated loudspeakers."""
    address = BrokerAddress(host=host, port=port, user=user, password=password, uses_tls=tls, ca_file=ca_file)
    settings = FleetSettings(
        address=address,
        base=base,
        zones=zones,
        secret=secret,
        count=count,
        prefix=prefix,
        heartbeat_s=heartbeat_s,
        pulls=pulls,
        faults=Faults(drop=drop, deaf=deaf, slow_s=slow_s),
    )
    status = _live(terminal, SpeakerFleet(settings, system_clock()), length_s)
    terminal.show(asdict(status), _sentence(terminal, status))


def _live(terminal: Terminal, fleet: SpeakerFleet, length_s: float | None) -> FleetStatus:
    """Run the fleet beside the person who watches it; gives how it was before it said goodbye."""
    stop, ended = threading.Event(), threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: ended.set())
    thread = threading.Thread(target=fleet.run, args=(stop,), name="loudspeakers")
    thread.start()
    left_s = length_s
    while thread.is_alive() and not ended.wait(min(TELL_EVERY_S, left_s or TELL_EVERY_S)):
        terminal.tell(_sentence(terminal, fleet.status()))
        if left_s is not None:
            left_s -= TELL_EVERY_S
            if left_s <= 0:
                break
    status = fleet.status()
    stop.set()
    thread.join()
    return status


def _sentence(terminal: Terminal, status: FleetStatus) -> str:
    level = f"{status.level_db} dBFS" if status.level_db is not None else "–"
    return terminal.say(
        N_(
            "{online} loudspeakers online, {playing} playing, volume {volume}, level {level}; "
            "{answered} answers, {refused} messages refused. {error}"
        ),
        online=status.online,
        playing=status.playing,
        volume=status.volume,
        level=level,
        answered=status.answered,
        refused=status.refused,
        error=status.error,
    ).strip()

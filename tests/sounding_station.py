"""A station that sounds without a pause, whatever the clock says: for those who break or measure one."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from broadcaster.clock import SystemClock
from broadcaster.model import BulletinState
from broadcaster.station.night.assigning import attach
from broadcaster.station.opened import Station
from broadcaster.station.records.planning import plan
from broadcaster.station.setup.house import NewStation, make_station
from tests.playout.scenario import PlayedStation, write_wav

LENGTH_S = 900
"""Of each slot; the day has no gap, so that it sounds whatever the clock says."""
BEGUN_BEFORE = timedelta(minutes=5)
"""So long before the station starts its first slot has begun: a clock a minute back is still in it."""

STATION = """
[station]
id = "thu"
name = "Đài thử"
commune = "xã Thử"
[playout]
fallback = "du-phong"
[night]
starts_at = {night}
[[output]]
name = "loa"
kind = "rtp"
address = "127.0.0.1"
port = {port}
"""
SLOT = """
[[slot]]
id = "thu-{number}"
programme = "thong-bao"
days = ["daily"]
at = {at}
length_s = {length_s}
"""


def sounding_station(parent: Path, port: int) -> Path:
    """Make a station in *parent* that plays a tone all day into RTP, to *port* of this machine."""
    clock = SystemClock()
    now = clock.now()
    folder = make_station(parent / "dai", NewStation(demo=True), now=now)
    night = (now + timedelta(hours=12)).strftime("%H:%M:%S")
    (folder / "station.toml").write_text(STATION.format(port=port, night=night), "utf-8")
    (folder / "schedules" / "calendar.toml").write_text("[quiet]\nenabled = false\n", "utf-8")
    (folder / "schedules" / "quotas.toml").write_text("", "utf-8")
    programmes = folder / "schedules" / "programmes.toml"
    # A slot sounds to its end, however often it is interrupted and however late it is.
    programmes.write_text(programmes.read_text("utf-8").replace('late = "play"', 'late = "join"'), "utf-8")
    (folder / "schedules" / "week.toml").write_text(_week(now - BEGUN_BEFORE), "utf-8")
    with Station.open(folder, clock=clock) as station:
        plan(station, now.date())
        path = write_wav(station.configuration.audio / "tone.wav", LENGTH_S)
        bulletin = PlayedStation(parent).bulletin("tone", 1, of="thong-bao", state=BulletinState.APPROVED)
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        master = replace(bulletin.master, path=path.name, sha256=sha256, duration_ms=LENGTH_S * 1000)
        for occurrence in station.store.occurrences.day(now.date()):
            made = replace(bulletin, id=occurrence.id, master=master)
            station.store.bulletins.put(made)
            attach(station, occurrence.id, made)
        station.store.bulletins.put(replace(bulletin, id="xanh", programme="du-phong", master=master))
    return folder


def _week(first_at: datetime) -> str:
    """Write a week of slots without a gap, of which one begins at that moment."""
    before = timedelta(hours=first_at.hour, minutes=first_at.minute, seconds=first_at.second)
    first = before % timedelta(seconds=LENGTH_S)
    return "".join(
        SLOT.format(
            number=number, at=_time_of_day(first + timedelta(seconds=number * LENGTH_S)), length_s=LENGTH_S
        )
        for number in range(24 * 3600 // LENGTH_S)
    )


def _time_of_day(since_midnight: timedelta) -> str:
    minutes, seconds = divmod(int(since_midnight.total_seconds()), 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"

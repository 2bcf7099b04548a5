"""A small real station: two programmes, real voice, real database, no network."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.station.opened import Station
from broadcaster.station.setup.house import NewStation, make_station
from broadcaster.station.setup.identity import host_mark, read_identity, write_identity
from tests.made_once import made_once
from tests.nights import speak_before
from tests.servers import give_tables
from tests.waiting import PATIENCE_S

EVENING = datetime(2026, 11, 22, 20, 0, tzinfo=VIETNAM)

WEEK = """
[[slot]]
id = "chieu"
programme = "thong-bao"
days = ["daily"]
at = 17:00:00
length_s = 300

[[slot]]
id = "chieu-lai"
programme = "thong-bao"
days = ["daily"]
at = 18:00:00
length_s = 300
repeat_of = "chieu"
"""

FEEDS_AND_OUTPUTS = """
[station]
id = "thu"
name = "Đài thử"
commune = "xã Thử"
rehearsal = true

[playout]
fallback = "du-phong"

[night]
workers = 1

[console]
enabled = false

[[output]]
name = "loa"
kind = "null"
"""


@pytest.fixture(scope="session", name="made_once")
def _made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a demo station with a short week and one notice, and its tables: migrations take their time."""
    return made_once(tmp_path_factory, "station", _make)


def _make(folder: Path) -> None:
    make_station(folder, NewStation(demo=True), now=EVENING)
    (folder / "schedules" / "week.toml").write_text(WEEK, "utf-8")
    (folder / "schedules" / "quotas.toml").write_text(
        '[[quota]]\nid = "tb"\ntitle = "Thông báo"\nprogramme = "thong-bao"\n'
        'period = "month"\nminimum_min = 1\n',
        "utf-8",
    )
    (folder / "schedules" / "calendar.toml").write_text("", "utf-8")
    (folder / "station.toml").write_text(FEEDS_AND_OUTPUTS, "utf-8")
    content = folder / "scripts" / "content"
    for article in (*(content / "thong-bao").iterdir(), *(content / "du-phong").iterdir()):
        article.unlink()
    (content / "du-phong" / "ngan.txt").write_text("Giữ gìn vệ sinh\n\nGiữ đường làng sạch đẹp.", "utf-8")
    (content / "thong-bao" / "mot.txt").write_text(
        "Họp thôn\n\nMời bà con đến họp lúc 19 giờ ngày 25/11/2026.", "utf-8"
    )
    give_tables(folder, EVENING)
    speak_before(folder, EVENING)


@pytest.fixture(name="folder")
def _folder(made_once: Path, tmp_path: Path) -> Path:
    """Give a station of the test's own, so short that a night takes seconds."""
    folder = Path(shutil.copytree(made_once, tmp_path / "dai"))
    var = folder / "var"
    write_identity(var, replace(read_identity(var), host=host_mark(var)))  # made here, not moved here
    return folder


OpenStation = Callable[[], AbstractContextManager[Station]]


@pytest.fixture(name="open_station")
def _open_station(folder: Path) -> OpenStation:
    """Open the station at eight in the evening, as often as wanted."""
    return lambda: Station.open(folder, clock=VirtualClock(EVENING))


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a player that is asked to end close its rows and hand them in, on a busy machine as well."""
    monkeypatch.setattr("broadcaster.station.service.supervision.STOP_WITHIN_S", PATIENCE_S)

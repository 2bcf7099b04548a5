"""An official warning comes into the folder and is on air, through the real player's own process."""

from datetime import timedelta
from pathlib import Path

from broadcaster.clock import SystemClock
from broadcaster.model import OccurrenceKind, Origin
from broadcaster.playout import ask
from broadcaster.station.alert_duty import look_for_alerts, see_to_alerts
from broadcaster.station.config import load_configuration
from broadcaster.station.daemon import Daemon
from broadcaster.station.plant import Plant
from tests.cap_documents import SENDER, alert_xml, info_xml

from .test_daemon import running, wait_for

ALERTS = """
[alerts]
lat = 12.71
lon = 108.61

[[alerts.source]]
name = "thu-muc"
folder = "canh-bao"
"""


def test_an_alert_that_comes_into_the_folder_is_heard_and_logged_as_an_emergency(folder: Path) -> None:
    station = folder / "station.toml"
    station.write_text(station.read_text("utf-8") + ALERTS, "utf-8")
    rules = folder / "schedules" / "alerts.toml"
    rules.write_text(
        rules.read_text("utf-8") + f'\n[[sender]]\nid = "{SENDER}"\ntitle = "Đài Khí tượng"\n', "utf-8"
    )
    clock = SystemClock()
    now = clock.now()
    (folder / "canh-bao").mkdir()
    (folder / "canh-bao" / "a.xml").write_bytes(
        alert_xml("A1", info_xml(expires=now + timedelta(hours=2)), sent=now - timedelta(minutes=1))
    )
    configuration = load_configuration(folder)

    with running(Daemon(configuration, clock=clock)):
        wait_for(lambda: ask(configuration.control_door, do="status"))
        look_for_alerts(configuration, clock)
        see_to_alerts(configuration, clock)
        wait_for(lambda: ask(configuration.control_door, do="status")["status"]["outputs"][0]["title"])

    with Plant.open(folder) as plant:
        (row,) = plant.store.ledger.rows(now - timedelta(hours=1), now + timedelta(hours=1))
        occurrence = plant.store.occurrences.get(row.occurrence)
    assert row.origin is Origin.EMERGENCY
    assert row.aired_ms > 0
    assert occurrence is not None
    assert occurrence.kind is OccurrenceKind.INTERRUPTION

"""An official warning comes into the folder and is on air, through the real player's own process."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from broadcaster.alerts import Alert, Judgement, judge, kept
from broadcaster.clock import SystemClock, VirtualClock
from broadcaster.errors import ConfigurationRefused
from broadcaster.model import OccurrenceKind, Origin
from broadcaster.playout import Interruption, ask
from broadcaster.station.alerts.airing import collect, overview
from broadcaster.station.alerts.duty import FolderWatch, look_for_alerts, see_to_alerts
from broadcaster.station.alerts.unread import unread_alerts
from broadcaster.station.doctor.examination import examine
from broadcaster.station.opened import Station
from broadcaster.station.service.daemon import Daemon
from broadcaster.station.service.single_instance import only_one
from broadcaster.station.setup.configuration import load_configuration
from tests.cap_documents import SENDER, alert_xml, info_xml
from tests.station.conftest import EVENING
from tests.station.service.test_daemon import running
from tests.waiting import wait_for

ALERTS = """
[alerts]
lat = 12.71
lon = 108.61

[[alerts.source]]
name = "thu-muc"
folder = "canh-bao"
"""


@pytest.fixture(name="folder")
def _folder(folder: Path) -> Path:
    """The room's station, which takes alerts from a folder."""
    station = folder / "station.toml"
    station.write_text(station.read_text("utf-8") + ALERTS, "utf-8")
    rules = folder / "schedules" / "alerts.toml"
    rules.write_text(
        rules.read_text("utf-8") + f'\n[[sender]]\nid = "{SENDER}"\ntitle = "Đài Khí tượng"\n', "utf-8"
    )
    (folder / "canh-bao").mkdir()
    return folder


def put(folder: Path, name: str, now: datetime, *, status: str = "Actual") -> None:
    info = info_xml(expires=now + timedelta(hours=2))
    document = alert_xml(name, info, sent=now - timedelta(minutes=1), status=status)
    (folder / "canh-bao" / f"{name}.xml").write_bytes(document)


def test_an_alert_that_comes_into_the_folder_is_heard_and_logged_as_an_emergency(folder: Path) -> None:
    clock = SystemClock()
    now = clock.now()
    put(folder, "A1", now)
    configuration = load_configuration(folder)

    with running(Daemon(configuration, clock=clock)):
        wait_for(lambda: ask(configuration.control_door, do="status"))
        look_for_alerts(configuration, clock)
        see_to_alerts(configuration, clock)
        wait_for(lambda: ask(configuration.control_door, do="status")["status"]["outputs"][0]["title"])

    with Station.open(folder) as station:
        (row,) = station.store.ledger.rows(now - timedelta(hours=1), now + timedelta(hours=1))
        occurrence = station.store.occurrences.get(row.occurrence)
    assert row.origin is Origin.EMERGENCY
    assert row.aired_ms > 0
    assert occurrence is not None
    assert occurrence.kind is OccurrenceKind.INTERRUPTION


def test_a_file_is_found_and_heard_long_before_the_look_of_every_minute(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("broadcaster.station.service.daemon.EVERY_S", 3600)
    clock = SystemClock()
    configuration = load_configuration(folder)

    with running(Daemon(configuration, clock=clock)):
        wait_for(lambda: ask(configuration.control_door, do="status"))
        put(folder, "A1", clock.now())
        wait_for(lambda: ask(configuration.control_door, do="status")["status"]["outputs"][0]["title"])


# --- the watch over the folders ---------------------------------------------------------------------


@pytest.fixture(name="watch")
def _watch(folder: Path) -> FolderWatch:
    return FolderWatch(load_configuration(folder), VirtualClock(EVENING))


def came(folder: Path) -> set[str]:
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        seen = station.store.alerts.seen(sent_since=EVENING - timedelta(days=1))
        return {alert.id.identifier for alert in seen}


def test_nothing_is_opened_while_the_folder_stays_as_it_was(folder: Path, watch: FolderWatch) -> None:
    watch.look()
    rules = folder / "schedules" / "alerts.toml"
    rules.write_text("no rules", "utf-8")

    watch.look()

    put(folder, "A1", EVENING)
    with pytest.raises(ConfigurationRefused):
        watch.look()


def test_what_is_new_in_the_folder_is_kept_at_once(folder: Path, watch: FolderWatch) -> None:
    put(folder, "A1", EVENING)
    watch.look()
    put(folder, "A2", EVENING)
    watch.look()

    assert came(folder) == {"A1", "A2"}


def test_a_file_caught_half_written_is_found_when_it_is_whole(folder: Path, watch: FolderWatch) -> None:
    put(folder, "A1", EVENING)
    path = folder / "canh-bao" / "A1.xml"
    whole = path.read_bytes()
    path.write_bytes(whole[:200])
    watch.look()
    assert came(folder) == set()

    path.write_bytes(whole)
    watch.look()

    assert came(folder) == {"A1"}


def test_a_flood_of_files_is_read_to_its_end(folder: Path, watch: FolderWatch) -> None:
    for number in range(30):  # more than one look takes
        put(folder, f"A{number}", EVENING, status="Exercise")

    for _ in range(3):
        watch.look()

    assert len(came(folder)) == 30


def test_a_folder_that_is_not_there_does_not_hide_the_next_one(folder: Path) -> None:
    station = folder / "station.toml"
    more = ALERTS.partition("[[alerts.source]]")[2].replace("thu-muc", "usb").replace("canh-bao", "usb")
    station.write_text(f"{station.read_text('utf-8')}\n[[alerts.source]]{more}", "utf-8")
    watch = FolderWatch(load_configuration(folder), VirtualClock(EVENING))
    put(folder, "A1", EVENING)
    (folder / "canh-bao").rename(folder / "usb")

    watch.look()

    assert came(folder) == {"A1"}


def test_what_could_not_be_seen_to_has_its_turn_at_the_next_look(
    folder: Path, watch: FolderWatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[str] = []

    def take(_door: Path, order: Interruption) -> str:
        handed.append(order.title)
        return f"lan-{len(handed)}"

    monkeypatch.setattr("broadcaster.station.alerts.duty.hand_over", take)
    put(folder, "A1", EVENING)
    with only_one(load_configuration(folder).var, "alerts"):
        watch.look()
    assert handed == []

    watch.look()

    assert handed == ["Thông báo khẩn cấp: Cảnh báo lũ quét"]
    watch.look()
    assert len(handed) == 1


def test_a_kept_alert_that_meets_a_fault_of_the_program_is_listed_until_it_is_mended(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Seen: it stood in the log alone; the list, status and doctor were content.
    configuration = load_configuration(folder)
    put(folder, "A1", EVENING)
    put(folder, "A2", EVENING)
    look_for_alerts(configuration, VirtualClock(EVENING))

    def stumbling(alert: Alert, **given: Any) -> tuple[Judgement, ...]:
        if alert.id.identifier == "A1":
            raise ValueError("by hand")
        return judge(alert, **given)

    monkeypatch.setattr(kept, "judge", stumbling)
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        seen = overview(station)
        # The next look at the sources does not take it off the list.
        collect(station)
        (unread,) = unread_alerts(configuration)
    told = [each for each in examine(folder, clock=VirtualClock(EVENING)) if each.part == "alerts"]

    assert [one.id.identifier for one in seen.judgements] == ["A2"]
    assert [Path(one.place).name for one in seen.unread] == ["A1.xml"]
    assert "ValueError: by hand" in str(unread.why)
    assert any(each.where == unread.place and not each.well for each in told)
    monkeypatch.undo()
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        assert overview(station).unread == ()
    assert unread_alerts(configuration) == ()

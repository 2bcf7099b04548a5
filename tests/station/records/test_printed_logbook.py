"""The logbook on paper says of every line what became of it, and who stood behind it."""

from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.errors import Refused
from broadcaster.station.onair.playing import rehearse
from broadcaster.station.opened import Station
from broadcaster.station.records.logbook import write_logbook
from broadcaster.station.records.report import write_report
from tests.station.conftest import EVENING
from tests.station.night.test_month import FIRST, fill_month

DAYS = 2
END = datetime.combine(FIRST + timedelta(days=DAYS), time(0), VIETNAM)


@pytest.fixture(name="aired")
def _aired(folder: Path) -> Path:
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        fill_month(station, days=DAYS)
    rehearse(folder, END - timedelta(days=DAYS), END)
    return folder


def written(folder: Path, period: str, path: Path) -> str:
    with Station.open(folder, clock=VirtualClock(END + timedelta(hours=2))) as station:
        write_logbook(station, period, path, language="vi")
    return path.read_text("utf-8")


def test_every_line_stands_in_the_logbook_with_its_makers(aired: Path, tmp_path: Path) -> None:
    html = written(aired, "2026-12", tmp_path / "so.html")

    assert "SỔ NHẬT KÝ PHÁT SÓNG" in html
    assert html.count('class="time"') == 2 * DAYS
    assert "Tuesday" not in html
    assert "p-lan" in html


def test_a_logbook_of_time_to_come_or_of_another_kind_is_refused(aired: Path, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="has not begun"):
        written(aired, "2027-02", tmp_path / "so.html")
    with pytest.raises(Refused, match="cannot be written"):
        written(aired, "2026-12", tmp_path / "so.docx")


@pytest.mark.parametrize(("period", "why"), [("2026-05", "neither a plan nor a log"), ("2027", "not begun")])
def test_a_report_of_which_nothing_is_known_is_refused(
    aired: Path, tmp_path: Path, period: str, why: str
) -> None:
    with (
        Station.open(aired, clock=VirtualClock(END)) as station,
        pytest.raises(Refused, match=why),
    ):
        write_report(station, period, tmp_path / "bc.html", language="vi")
    assert not list(tmp_path.glob("bc*"))


@pytest.mark.parametrize("ending", [".html", ".json", ".csv"])
def test_a_report_is_written_in_every_form_and_carries_the_code_of_the_log(
    aired: Path, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"bc{ending}"
    with Station.open(aired, clock=VirtualClock(END)) as station:
        values = write_report(station, "2026-12", path, language="vi")

    assert path.stat().st_size
    code = values["head"]
    assert isinstance(code, str)
    assert (code in path.read_text("utf-8-sig")) == (ending != ".csv")
    assert values["contradictions"] == []

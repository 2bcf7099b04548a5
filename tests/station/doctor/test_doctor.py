"""The doctor: each part by itself, and how to mend it."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from broadcaster.clock import VirtualClock
from broadcaster.station.doctor.examination import Finding, examine
from tests.pictures import save_picture
from tests.station.conftest import EVENING


def ill(folder: Path, now: datetime = EVENING) -> dict[str, Finding]:
    return {one.part: one for one in examine(folder, clock=VirtualClock(now)) if not one.well}


def test_a_new_station_is_well(folder: Path) -> None:
    assert ill(folder) == {}


def test_every_ill_part_is_named_at_once_with_a_remedy(folder: Path) -> None:
    shutil.rmtree(folder / "audio_templates" / "audio")
    (folder / "schedules" / "week.toml").write_text('[[slot]]\nid = "a"\n', "utf-8")
    configuration = folder / "station.toml"
    configuration.write_text(
        configuration.read_text("utf-8") + '\n[voices]\norder = ["espeek:vi"]\n', "utf-8"
    )

    found = ill(folder, datetime(1970, 1, 1, tzinfo=UTC))

    assert set(found) >= {"clock", "schedule", "voice", "audio template"}
    assert found["clock"].remedy
    assert found["audio template"].remedy


def test_a_folder_that_is_no_station_is_one_finding(tmp_path: Path) -> None:
    assert set(ill(tmp_path)) == {"configuration"}


def test_a_damaged_database_hides_no_other_finding(folder: Path) -> None:
    # Seen: the doctor ended with the database's error alone, and its table was lost.
    (folder / "var").mkdir(exist_ok=True)
    (folder / "var" / "broadcaster.db").write_bytes(b"no database" * 1000)
    shutil.rmtree(folder / "audio_templates" / "audio")

    assert set(ill(folder)) == {"database", "audio template"}


def test_a_template_that_cannot_be_understood_is_named_by_file_and_line(folder: Path) -> None:
    # Seen: doctor was content with a template whose loop was never closed.
    template = folder / "scripts" / "thong-bao.j2"
    template.write_text("Xin chào.\n{% for bai in articles %}\n", "utf-8")

    findings = examine(folder, clock=VirtualClock(EVENING))

    wrong = [each for each in findings if each.where.startswith("thong-bao.j2")]
    assert [(each.well, "line 2" in str(each.message)) for each in wrong] == [(False, True)]


def test_a_cover_that_no_file_can_carry_is_named_and_a_good_one_measured(folder: Path) -> None:
    configuration = folder / "station.toml"
    text = configuration.read_text("utf-8")
    configuration.write_text(text + '\n[sound]\ncover = "anh/dai.jpg"\n', "utf-8")
    found = ill(folder)["cover picture"]
    assert found.where.endswith("dai.jpg")
    assert found.remedy

    save_picture(folder / "anh" / "dai.jpg")
    assert "64 x 48 points" in [str(each.message) for each in examine(folder, clock=VirtualClock(EVENING))]

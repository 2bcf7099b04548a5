"""The night: right, or says loudly what is missing; any number of times."""

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from broadcaster.clock import VirtualClock
from broadcaster.errors import StoreBroken
from broadcaster.model import STANDING_RULE, BulletinState, Decision, OccurrenceState, Role, Way
from broadcaster.station.night.page import NightReport
from broadcaster.station.night.producing import Commission, commission_for, produce_one
from broadcaster.station.night.run import run_night
from broadcaster.station.opened import Station
from broadcaster.station.records.planning import plan_ahead
from broadcaster.station.service.single_instance import StationBusy, only_one
from tests.nouns import LAN
from tests.station.conftest import EVENING, OpenStation
from tests.waiting import wait_for

MONDAY = date(2026, 11, 23)
CHIEU = "2026-11-23-thong-bao-1"
LAI = "2026-11-23-thong-bao-2"


def night(open_station: OpenStation) -> NightReport:
    with open_station() as station:
        return run_night(station, MONDAY)


def states(report: NightReport) -> dict[str, OccurrenceState]:
    return {occurrence.id: occurrence.state for occurrence in report.rundown}


def messages(report: NightReport) -> list[str]:
    return [str(remark.what) for remark in report.warnings]


def test_a_night_makes_the_bulletins_and_hands_them_to_repeats(open_station: OpenStation) -> None:
    report = night(open_station)

    assert states(report) == {CHIEU: OccurrenceState.PRODUCED, LAI: OccurrenceState.PRODUCED}
    assert {occurrence.bulletin for occurrence in report.rundown} == {CHIEU}
    assert report.failures == ()
    assert any("not approved yet" in message for message in messages(report))


def test_the_evergreen_fallback_is_made_and_approved_by_rule_before_it_is_needed(
    open_station: OpenStation,
) -> None:
    night(open_station)

    with open_station() as station:
        fallback = station.store.bulletins.latest_approved("du-phong", at=station.now() + timedelta(days=1))
    assert fallback is not None
    assert fallback.decided_by == STANDING_RULE


def test_a_night_run_twice_makes_nothing_anew(open_station: OpenStation) -> None:
    first = night(open_station)
    second = night(open_station)

    assert second.made == frozenset()
    assert [(one.id, one.fingerprint, one.master.sha256) for one in second.bulletins] == [
        (one.id, one.fingerprint, one.master.sha256) for one in first.bulletins
    ]


def test_one_changed_sentence_speaks_one_sentence_again_and_resets_nothing_else(
    open_station: OpenStation, folder: Path
) -> None:
    night(open_station)
    notice = folder / "scripts" / "content" / "thong-bao" / "mot.txt"
    notice.write_text(notice.read_text("utf-8").replace("19 giờ", "20 giờ"), "utf-8")

    report = night(open_station)

    (bulletin,) = [one for one in report.bulletins if one.id in report.made]
    assert bulletin.id == CHIEU
    assert bulletin.master.spoken_sentences == 1
    assert bulletin.state is BulletinState.PRODUCED


def test_an_edit_after_approval_keeps_the_approved_bulletin_and_says_so(
    open_station: OpenStation, folder: Path
) -> None:
    night(open_station)
    with open_station() as station:
        by = station.store.people.actor("Bà Hai", role=Role.APPROVER, way=Way.COMMAND_LINE)
        approved = station.store.bulletins.decide(CHIEU, Decision.APPROVE, by=by, at=station.now())
    notice = folder / "scripts" / "content" / "thong-bao" / "mot.txt"
    notice.write_text("Họp thôn\n\nCuộc họp hoãn sang tuần sau.", "utf-8")

    report = night(open_station)

    assert states(report)[CHIEU] is OccurrenceState.APPROVED
    assert [one.fingerprint for one in report.bulletins if one.id == CHIEU] == [approved.fingerprint]
    assert any("Bà Hai" in message for message in messages(report))


def test_an_audio_file_that_was_damaged_since_is_made_again(open_station: OpenStation, folder: Path) -> None:
    first = night(open_station)
    (path,) = [folder / "var/audio" / one.master.path for one in first.bulletins if one.id == CHIEU]
    path.write_bytes(path.read_bytes()[:1000])

    assert CHIEU in night(open_station).made


def test_a_template_that_fails_is_named_and_the_rest_of_the_night_is_done(
    open_station: OpenStation, folder: Path
) -> None:
    (folder / "scripts" / "thong-bao.j2").write_text("Xin chào {{ khong_co }}", "utf-8")

    report = night(open_station)

    assert [error.where for error in report.failures if CHIEU in error.where]
    assert any("fallback programme will air" in message for message in messages(report))
    assert [one.programme for one in report.bulletins] == ["du-phong"]


def test_a_missing_bed_is_a_logged_replacement(open_station: OpenStation, folder: Path) -> None:
    shutil.rmtree(folder / "audio_templates" / "audio")

    report = night(open_station)

    assert states(report)[CHIEU] is OccurrenceState.PRODUCED
    assert any(one.master.notes for one in report.bulletins)


def test_two_night_runs_never_meet(open_station: OpenStation, folder: Path) -> None:
    with only_one(folder / "var", "nightly"), open_station() as station, pytest.raises(StationBusy):
        run_night(station, MONDAY)


def test_bulletins_that_processes_beside_have_made_sound_as_those_that_are_made_here(
    open_station: OpenStation, folder: Path, tmp_path: Path
) -> None:
    twin = Path(shutil.copytree(folder, tmp_path / "twin"))
    file = twin / "station.toml"
    file.write_text(file.read_text("utf-8").replace("workers = 1", "workers = 2"), "utf-8")

    here = night(open_station)
    beside = night(lambda: Station.open(twin, clock=VirtualClock(EVENING)))

    assert beside.failures == ()
    assert len(beside.bulletins) == 2
    assert sounds(beside) == sounds(here)


def sounds(report: NightReport) -> dict[str, str]:
    return {one.programme: one.master.sha256 for one in report.bulletins}


def is_free(folder: Path) -> bool:
    try:
        with only_one(folder / "var", "nightly"):
            return True
    except StationBusy:
        return False


def test_a_night_that_was_killed_anywhere_is_finished_by_the_next(
    open_station: OpenStation, folder: Path
) -> None:
    for delay_s in (0.6, 1.2, 1.8):
        process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "broadcaster.cli.main",
                "--station",
                str(folder),
                "nightly",
                "--date",
                "2026-11-23",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(delay_s)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        # Its workers die with it, but not in the same moment, and hold the lock until then.
        wait_for(lambda: is_free(folder))

    report = night(open_station)

    assert states(report) == {CHIEU: OccurrenceState.PRODUCED, LAI: OccurrenceState.PRODUCED}
    assert report.failures == ()
    for bulletin in report.bulletins:
        assert (folder / "var/audio" / bulletin.master.path).is_file()


def test_a_full_disk_is_told_and_loses_nothing(
    open_station: OpenStation, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StoreBroken("The disk is full.", where="var/audio")

    with monkeypatch.context() as patched:
        patched.setattr("broadcaster.studio.master.finishing.write_spans", full)
        failed = night(open_station)
    mended = night(open_station)

    assert len(failed.failures) == 2
    assert failed.bulletins == ()
    assert mended.failures == ()
    assert states(mended)[CHIEU] is OccurrenceState.PRODUCED


def test_an_edited_bulletin_of_a_standing_programme_is_approved_again_by_its_rule(
    open_station: OpenStation, folder: Path
) -> None:
    # Seen: the archive takes the approval from what is edited, and the fallback was left without one.
    night(open_station)
    (folder / "scripts/content/du-phong/ngan.txt").write_text("Vệ sinh\n\nQuét ngõ sạch đẹp.", "utf-8")

    with open_station() as station:
        made = produce_one(station, station.programme("du-phong"), MONDAY)
        stored = station.store.bulletins.get(made.id)

    assert made.state is BulletinState.APPROVED
    assert stored == made


def test_a_night_killed_before_the_standing_approval_is_healed_by_the_next(open_station: OpenStation) -> None:
    with open_station() as station:
        made = produce_one(station, station.programme("du-phong"), MONDAY)
        undecided = replace(made, state=BulletinState.PRODUCED, fingerprint="before")
        station.store.bulletins.put(undecided)
        station.store.bulletins.put(replace(undecided, fingerprint=made.fingerprint))

    night(open_station)

    with open_station() as station:
        assert station.store.bulletins.latest_approved("du-phong", at=station.now()) is not None


def test_an_evergreen_whose_audio_is_lost_is_made_again(open_station: OpenStation, folder: Path) -> None:
    with open_station() as station:
        evergreen = produce_one(station, station.programme("du-phong"), MONDAY - timedelta(days=1))
    (folder / "var/audio" / evergreen.master.path).unlink()

    report = night(open_station)

    assert "du-phong" in {one.programme for one in report.bulletins}


def test_what_was_sent_back_stands_on_the_page_with_the_reason(open_station: OpenStation) -> None:
    # Seen: a rejected bulletin was on the page of no later night, and the fallback aired unannounced.
    night(open_station)
    with open_station() as station:
        station.store.bulletins.decide(CHIEU, Decision.RETURN, by=LAN, at=station.now(), note="sai ngày")

    again = night(open_station)

    assert any("sent back (sai ngày)" in message for message in messages(again))


def test_a_bulletin_with_nothing_new_in_it_stands_on_the_page(
    open_station: OpenStation, folder: Path
) -> None:
    assert not any("nothing new" in message for message in messages(night(open_station)))
    (folder / "scripts/content/thong-bao/mot.txt").unlink()

    again = night(open_station)

    assert any("'Thông báo của xã' has nothing new" in message for message in messages(again))


def test_what_the_reader_guessed_at_stands_on_the_page(open_station: OpenStation, folder: Path) -> None:
    assert not any("Please look again" in message for message in messages(night(open_station)))
    notice = folder / "scripts" / "content" / "thong-bao" / "mot.txt"
    notice.write_text(notice.read_text("utf-8").replace("19 giờ", "19 giờ, do XQZ báo"), "utf-8")

    again = night(open_station)

    assert "Please look again at 1 places in how it is read: XQZ." in messages(again)


def test_a_night_without_any_fallback_says_that_there_will_be_silence(
    open_station: OpenStation, folder: Path
) -> None:
    assert not any("nothing will be heard" in message for message in messages(night(open_station)))
    shutil.rmtree(folder / "var" / "audio")
    shutil.rmtree(folder / "var" / "history")  # else the template holds as it was read last
    (folder / "scripts" / "du-phong.j2").write_text("{{ no_such_name }}", "utf-8")

    again = night(open_station)

    assert any("nothing will be heard" in message for message in messages(again))


def test_a_fault_of_the_program_costs_its_programme_and_is_told_in_full(
    open_station: OpenStation, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*args: object) -> Commission:
        if args[2].id == CHIEU:  # type: ignore[attr-defined]
            raise ValueError("một điều không ai ngờ")
        return commission_for(*args)  # type: ignore[arg-type]

    monkeypatch.setattr("broadcaster.station.night.run.commission_for", broken)

    report = night(open_station)

    assert [str(failure) for failure in report.failures] == [
        (
            f"{CHIEU}: This is a fault of the program (ValueError: một điều không ai ngờ). "
            "Please report it, with the log; the fallback airs in its place."
        )
    ]
    assert "Traceback" in caplog.text
    with open_station() as station:
        soon = station.now() + timedelta(days=1)
        assert station.store.bulletins.latest_approved("du-phong", at=soon) is not None


@pytest.mark.parametrize(
    "act",
    ["run.fetch_news", "run.keep_standby", "run.clear_out", "run.clear_recordings", "page._refused_articles"],
)
def test_an_act_beside_the_programmes_that_is_stumbled_over_costs_itself_and_is_told(
    open_station: OpenStation, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    def stumble(*_: object) -> None:
        raise ValueError("by hand")

    monkeypatch.setattr(f"broadcaster.station.night.{act}", stumble)
    report = night(open_station)

    assert [message for message in messages(report) if "ValueError: by hand" in message]
    assert CHIEU in report.made


def test_a_studio_that_cannot_be_opened_ends_no_night_and_is_told(
    open_station: OpenStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object) -> None:
        raise ValueError("by hand")

    monkeypatch.setattr("broadcaster.station.studio.open_voices", stumble)
    report = night(open_station)

    assert [message for message in messages(report) if "ValueError: by hand" in message]
    assert CHIEU not in report.made


def test_a_day_that_cannot_be_planned_anew_is_made_as_it_was_planned(
    open_station: OpenStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object) -> None:
        raise ValueError("by hand")

    with open_station() as station:
        plan_ahead(station)
    monkeypatch.setattr("broadcaster.station.night.run.plan", stumble)
    report = night(open_station)

    assert [message for message in messages(report) if "ValueError: by hand" in message]
    assert CHIEU in report.made


def test_a_template_that_is_wrong_in_a_new_way_costs_its_programme_with_file_and_line(
    open_station: OpenStation,
) -> None:
    with open_station() as station:
        template = station.configuration.scripts / station.programme("thong-bao").script
        template.write_text("Kính chào bà con.\n{{ pause(1e400) }}\n", "utf-8")

    report = night(open_station)

    assert [failure.where for failure in report.failures] == [f"{CHIEU}: {template.name}:2"]

"""Who approves, edits, orders: every act has its actor, and no name stands where it cannot be forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from filelock import FileLock
from sqlalchemy import select

from broadcaster.cli.main import commands
from broadcaster.clock import VirtualClock
from broadcaster.errors import StoreBroken, TransitionRefused
from broadcaster.model import THE_STATION, Actor, Decision, EntryKind, Role, Way
from broadcaster.station.approval.deciding import decide
from broadcaster.station.messages.entering import enter_cancelling, enter_order
from broadcaster.station.opened import Station
from broadcaster.station.records.edits import EDITING_LOCK, enter_edits, notice_edits
from broadcaster.store.tables.journal import journal
from tests.nouns import make_bulletin
from tests.station.conftest import EVENING

ID = make_bulletin().id


def actors(station: Station) -> tuple[Actor, Actor]:
    """The author and somebody else."""
    people = station.store.people
    return (
        people.actor("Chị Lan", role=Role.EDITOR, way=Way.COMMAND_LINE),
        people.actor("Anh Tú", role=Role.APPROVER, way=Way.COMMAND_LINE),
    )


def want_a_second_person(folder: Path) -> None:
    path = folder / "station.toml"
    path.write_text(path.read_text("utf-8") + "\n[people]\nsecond_person = true\n", "utf-8")


def test_where_a_second_person_is_wanted_the_author_does_not_approve(folder: Path) -> None:
    want_a_second_person(folder)
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        lan, tu = actors(station)
        station.store.bulletins.put(make_bulletin(made_by=lan))

        with pytest.raises(TransitionRefused, match="second person"):
            decide(station, ID, Decision.APPROVE, by=lan)
        decide(station, ID, Decision.RETURN, by=lan)
        assert decide(station, ID, Decision.APPROVE, by=tu).decided_by == tu


def test_a_station_of_one_person_approves_its_own_work_and_the_journal_says_so(folder: Path) -> None:
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        lan, tu = actors(station)
        for number, by in enumerate((lan, tu)):
            station.store.bulletins.put(make_bulletin(str(number), made_by=lan))
            decide(station, str(number), Decision.APPROVE, by=by)

        own, other = (station.store.journal.of(f"bulletin/{number}")[-1] for number in range(2))
    assert (own.kind, own.facts.get("own_work")) == (EntryKind.BULLETIN_APPROVED, True)
    assert "own_work" not in other.facts


def test_what_the_night_made_by_itself_may_be_approved_by_anybody(folder: Path) -> None:
    want_a_second_person(folder)
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        lan, _ = actors(station)
        station.store.bulletins.put(make_bulletin(made_by=THE_STATION))

        assert decide(station, ID, Decision.APPROVE, by=lan).decided_by == lan


def test_an_edit_by_hand_is_entered_once_with_what_it_changed(folder: Path) -> None:
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        assert "station.toml" in enter_edits(station)
        assert enter_edits(station) == ()

        week = folder / "schedules" / "week.toml"
        week.write_text(week.read_text("utf-8") + "\n# sửa\n", "utf-8")
        (folder / "scripts" / "content" / "thong-bao" / "mot.txt").unlink()

        assert enter_edits(station) == ("schedules/week.toml", "scripts/content/thong-bao/mot.txt")
        first, second = station.store.journal.of("file/schedules/week.toml")
        assert second.facts["before"] == first.facts["sha256"] != second.facts["sha256"]
        assert station.store.journal.of("file/scripts/content/thong-bao/mot.txt")[-1].facts["sha256"] == ""


def test_an_edit_by_hand_is_entered_by_whatever_command_comes_first(folder: Path) -> None:
    run = CliRunner(mix_stderr=False)
    words = ["--station", str(folder), "--json", "quota"]
    assert run.invoke(commands, words).exit_code == 0
    week = folder / "schedules" / "week.toml"
    week.write_text(week.read_text("utf-8") + "\n# sửa\n", "utf-8")
    assert run.invoke(commands, words).exit_code == 0

    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        assert len(station.store.journal.of("file/schedules/week.toml")) == 2


def test_an_inspectors_look_enters_nothing(folder: Path) -> None:
    status = (
        CliRunner(mix_stderr=False).invoke(commands, ["--station", str(folder), "asrun", "verify"]).exit_code
    )
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        assert (status, station.store.journal.head().seq) == (0, 0)


def test_edits_that_cannot_be_entered_hold_nobody_up(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise StoreBroken("by hand")

    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        monkeypatch.setattr(station.store.edits.__class__, "enter", fail)
        notice_edits(station)
    assert "by hand" in caplog.text


def test_a_file_that_somebody_is_editing_with_his_name_is_left_to_him(folder: Path) -> None:
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        with FileLock(folder / "var" / EDITING_LOCK):
            notice_edits(station)
        assert station.store.journal.head().seq == 0


def test_who_ordered_a_message_and_who_took_it_off_is_entered(folder: Path, tmp_path: Path) -> None:
    audio = tmp_path / "a.mp3"
    audio.write_bytes(b"sound")
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        lan, tu = actors(station)
        enter_order(station, "m", by=lan, priority="khan-cap", audio=audio)
        enter_cancelling(station, ("m",), by=tu, why="báo nhầm")

        ordered, cancelled = station.store.journal.of("occurrence/m")
        assert (ordered.kind, ordered.actor) == (EntryKind.MESSAGE_ORDERED, lan)
        assert (cancelled.kind, cancelled.actor) == (EntryKind.MESSAGE_CANCELLED, tu)
        with station.store.database.read() as connection:
            written = str(connection.execute(select(journal)).all())
        assert "Lan" not in written
        assert "Tú" not in written

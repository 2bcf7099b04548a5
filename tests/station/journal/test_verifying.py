"""What an inspector is told: whole, altered or not verifiable; never forgery where nothing could be read."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from broadcaster.cli.main import commands
from broadcaster.clock import VirtualClock
from broadcaster.errors import AnchorRefused
from broadcaster.station.backups.making import make_backup
from broadcaster.station.backups.restoring import restore
from broadcaster.station.journal.verifying import Verdict, verify
from broadcaster.station.opened import Station
from broadcaster.station.records.anchors import printed_anchor
from broadcaster.station.records.report import write_report
from broadcaster.station.setup.identity import IDENTITY_FILE, KEY_FILE, mint
from broadcaster.store.journal.head_code import code_of
from tests.nouns import MORNING, make_row
from tests.spooling import aired
from tests.station.conftest import EVENING, OpenStation


def fill(station: Station, first: int = 0, rows: int = 3) -> None:
    for number in range(first, first + rows):
        row = make_row(f"row-{number}", actual_start=MORNING + timedelta(minutes=number))
        aired(station.store.spool_intake, row, timedelta(seconds=5))


@pytest.fixture(name="code")
def _code(open_station: OpenStation) -> str:
    """A station that has aired, and the code on its report."""
    with open_station() as station:
        fill(station)
        return printed_anchor(station).code


def change(folder: Path, statement: str) -> None:
    """Do what the guards forbid, as somebody with the file in his hands can."""
    driver = sqlite3.connect(folder / "var" / "broadcaster.db")
    for (name,) in driver.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        driver.execute(f"DROP TRIGGER {name}")
    driver.execute(statement)
    driver.commit()
    driver.close()


def run(folder: Path, *against: str) -> tuple[int, dict[str, object]]:
    words = ["--station", str(folder), "--json", "--lang", "en", "asrun", "verify"]
    result = CliRunner(mix_stderr=False).invoke(
        commands, [*words, *(part for one in against for part in ("--against", one))]
    )
    return result.exit_code, json.loads(result.stdout)


def test_an_honest_journal_is_whole_against_everything_that_was_kept(
    open_station: OpenStation, tmp_path: Path
) -> None:
    with open_station() as station:
        fill(station)
        printed = printed_anchor(station)
        (tmp_path / "log.txt").write_text(f"Nhật ký … {printed.line} …", "utf-8")
        (tmp_path / "paper.txt").write_text(f"Mã sổ gốc: {printed.code}.", "utf-8")
        backup = make_backup(station, tmp_path).path
        fill(station, 3)

        for brought in (
            printed.code,
            printed.line,
            *(str(tmp_path / name) for name in ("log.txt", "paper.txt")),
        ):
            assert verify(station, [brought]).verdict is Verdict.WHOLE
        assert verify(station, [str(backup)]).verdict is Verdict.WHOLE


def test_the_command_says_what_the_interface_promises(folder: Path, code: str) -> None:
    status, said = run(folder, code)

    assert status == 0
    assert (said["verdict"], said["checked"], said["first_fault"]) == ("whole", 6, None)
    head = said["head"]
    assert isinstance(head, dict)
    assert set(head) == {"epoch", "seq", "digest", "at", "code"}
    assert (head["epoch"], head["seq"], head["code"]) == (1, 6, code)
    assert head["at"].endswith("+07:00")


@pytest.mark.parametrize(
    ("statement", "what", "table", "seq"),
    [
        ("UPDATE as_run_end SET aired_ms = 3600000 WHERE row = 'row-1'", "changed", "as_run_end", 4),
        ("UPDATE as_run SET themes = 'no list' WHERE id = 'row-1'", "changed", "as_run", 3),
        ("UPDATE as_run SET actual_start = 'yesterday' WHERE id = 'row-1'", "changed", "as_run", 3),
        ("UPDATE journal SET facts = 'x' WHERE seq = 3", "changed", "journal", 3),
        ("UPDATE journal SET entered_at = 'x' WHERE seq = 6", "changed", "journal", 6),
        ("UPDATE journal SET actor = 'x' WHERE seq = 1", "changed", "journal", 1),
        ("DELETE FROM journal WHERE seq = 2", "removed", "journal", 2),
        ("DELETE FROM journal WHERE seq > 4", "cut_off", "journal", 5),
    ],
)
def test_the_first_fault_is_named(
    folder: Path, code: str, statement: str, what: str, table: str, seq: int
) -> None:
    change(folder, statement)

    status, said = run(folder)

    assert (status, said["verdict"]) == (1, "altered")
    fault = said["first_fault"]
    assert isinstance(fault, dict)
    assert (fault["what"], fault["table"], fault["epoch"], fault["seq"]) == (what, table, 1, seq)


def test_what_was_not_checked_is_said(open_station: OpenStation, tmp_path: Path) -> None:
    with open_station() as station:
        fill(station)
        code = printed_anchor(station).code
        bare = verify(station)
        make_backup(station, station.configuration.backup.folder / "dai-2026-11-22-200000.dai.zip")
        with_own = verify(station)
        fill(station, 3)
        with_code = verify(station, [code])

    assert "rewritten" in str(bare.not_checked[0])
    assert any("own backups agree" in str(each) for each in with_own.not_checked)
    assert "The 6 entries behind 1/6" in str(with_code.not_checked[0])
    assert any("no signature" in str(each) for each in with_code.not_checked)


def test_a_database_put_back_by_hand_is_found_by_todays_code(folder: Path, open_station: OpenStation) -> None:
    with open_station() as station:
        fill(station)
    database = folder / "var" / "broadcaster.db"
    shutil.copy(database, folder / "yesterday.db")
    with open_station() as station:
        fill(station, 3)
        today = printed_anchor(station).code
    for path in (folder / "var").glob("broadcaster.db*"):
        path.unlink()
    shutil.copy(folder / "yesterday.db", database)

    assert run(folder)[0] == 0
    status, said = run(folder, today)
    fault = said["first_fault"]
    assert isinstance(fault, dict)
    assert (status, fault["what"], fault["epoch"], fault["seq"]) == (1, "cut_off", 1, 7)


def test_a_restored_backup_shows_as_its_epoch_and_is_no_forgery(
    folder: Path, open_station: OpenStation, tmp_path: Path
) -> None:
    with open_station() as station:
        fill(station)
        backup = make_backup(station, tmp_path).path
        fill(station, 3)
        later = printed_anchor(station).code
    restore(backup, folder, now=EVENING)

    with open_station() as station:
        alone = verify(station)
        against_later = verify(station, [later])
        against_backup = verify(station, [str(backup)])

    assert (alone.verdict, against_backup.verdict) == (Verdict.WHOLE, Verdict.WHOLE)
    assert any(backup.name in str(each) for each in alone.remarks)
    assert against_later.verdict is Verdict.UNVERIFIABLE
    assert any("1/7 to 1/12" in str(each) for each in against_later.not_checked)


def test_a_copied_folder_is_said(folder: Path, code: str, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "copy")

    status, said = run(tmp_path / "copy", code)

    assert (status, said["verdict"]) == (0, "whole")
    assert any("copied or moved" in each for each in said["remarks"])  # type: ignore[attr-defined]


def garble(folder: Path) -> None:
    (folder / "var" / "broadcaster.db").write_bytes(b"no database at all" * 1000)


def lose(folder: Path) -> None:
    for path in (folder / "var").glob("broadcaster.db*"):
        path.unlink()
    (folder / "var" / "broadcaster.db").mkdir()


def break_configuration(folder: Path) -> None:
    (folder / "station.toml").write_text("[station", "utf-8")
    shutil.rmtree(folder / "var")
    (folder / "var").write_text("", "utf-8")


@pytest.mark.parametrize("spoil", [garble, lose, break_configuration])
def test_what_cannot_be_read_is_never_called_forged(
    folder: Path, code: str, spoil: Callable[[Path], None]
) -> None:
    spoil(folder)

    status, said = run(folder, code)

    assert (status, said["verdict"], said["head"], said["first_fault"]) == (4, "unverifiable", None, None)
    assert said["not_checked"]


def test_a_locked_database_is_never_called_forged(
    folder: Path, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("broadcaster.store.database.sqlite.WAIT_S", 0.1)
    holder = sqlite3.connect(folder / "var" / "broadcaster.db", isolation_level=None)
    holder.execute("PRAGMA locking_mode=EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    try:
        status, said = run(folder, code)
    finally:
        holder.close()

    assert (status, said["verdict"]) == (4, "unverifiable")


def test_a_bug_of_ours_is_never_called_forged(
    folder: Path, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("by hand")

    monkeypatch.setattr("broadcaster.cli.records.verify.verify", fail)

    status, said = run(folder, code)

    assert (status, said["verdict"]) == (4, "unverifiable")
    assert "by hand" in str(said["not_checked"])


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda key: key.unlink(), "cannot be used"),
        (lambda key: key.chmod(0o644), "Others on this computer"),
    ],
)
def test_a_key_that_cannot_sign_is_said_and_the_journal_checked_all_the_same(
    folder: Path, code: str, spoil: Callable[[Path], None], why: str
) -> None:
    spoil(folder / "var" / KEY_FILE)

    status, said = run(folder, code)

    assert (status, said["verdict"]) == (0, "whole")
    assert any(why in each for each in said["remarks"])  # type: ignore[attr-defined]


def test_under_a_foreign_key_an_empty_journal_is_not_called_whole(folder: Path, code: str) -> None:
    var = folder / "var"
    (var / KEY_FILE).unlink()
    (var / IDENTITY_FILE).unlink()
    mint(var, EVENING)

    status, said = run(folder)

    assert (status, said["verdict"]) == (4, "unverifiable")
    assert "key here is that of" in str(said["not_checked"])


@pytest.mark.parametrize("text", ["0105F-S0NEN-TQAXB-NENTQ-AXBF4", "không có gì"])
def test_a_slip_of_the_hand_is_not_called_forgery(folder: Path, code: str, text: str) -> None:
    assert run(folder, text)[0] == 4


@pytest.mark.parametrize("name", ["bao-cao.html", "thang/11"])
def test_a_file_that_is_not_there_is_not_taken_for_a_code(open_station: OpenStation, name: str) -> None:
    with open_station() as station, pytest.raises(AnchorRefused, match="There is no such file"):
        verify(station, [name])


def test_the_printed_report_vouches_for_the_journal(
    open_station: OpenStation, folder: Path, tmp_path: Path
) -> None:
    with open_station() as station:
        fill(station)
    with Station.open(folder, clock=VirtualClock(MORNING + timedelta(days=1))) as station:
        write_report(station, "2026-11", tmp_path / "r.html", language="vi")
        found = verify(station, [str(tmp_path / "r.html")])

    assert (found.verdict, found.against) == (Verdict.WHOLE, ("r.html",))
    assert not any("no signature" in str(each) for each in found.not_checked)


def test_what_is_forged_or_foreign_vouches_for_nothing(open_station: OpenStation, tmp_path: Path) -> None:
    with open_station() as station:
        fill(station)
        line = printed_anchor(station).line
        forged = line.replace(":6:6:", ":5:5:")
        with pytest.raises(AnchorRefused, match="changed or made up"):
            verify(station, [forged])
        other = line.replace(station.identity.station.upper(), "A" * 16)
        with pytest.raises(AnchorRefused, match="is of the station"):
            verify(station, [other])
        (tmp_path / "empty.txt").write_text("không có gì", "utf-8")
        with pytest.raises(AnchorRefused, match="neither an anchor"):
            verify(station, [str(tmp_path / "empty.txt")])


def test_only_a_head_that_is_on_the_disk_is_shown(open_station: OpenStation) -> None:
    with open_station() as station:
        fill(station)
        found = verify(station)
        assert found.proof is not None
        assert code_of(found.proof.head) == printed_anchor(station).code

"""One of a kind at work, also where the disk gives no lock."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from filelock import FileLock

from broadcaster.station.service import single_instance
from broadcaster.station.service.single_instance import (
    DutyUnknown,
    StationBusy,
    is_on_duty,
    is_surely_on_duty,
    only_one,
    who_is_on_duty,
)
from tests.waiting import PATIENCE_S


@pytest.mark.parametrize("name", ["on-air.lock", "on-air.pid"])
def test_a_folder_in_the_place_of_a_lock_keeps_no_player_from_playing(tmp_path: Path, name: str) -> None:
    # Seen: IsADirectoryError; a player that cannot start is silence.
    (tmp_path / name).mkdir()

    with only_one(tmp_path, "on-air"):
        assert who_is_on_duty(tmp_path, "on-air") is None
    assert not is_on_duty(tmp_path, "on-air")


def test_a_second_one_is_refused(tmp_path: Path) -> None:
    with only_one(tmp_path, "run"), pytest.raises(StationBusy), only_one(tmp_path, "run"):
        pass
    assert not is_on_duty(tmp_path, "run")


def test_who_only_asks_whether_a_duty_is_held_turns_nobody_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A player that began in the moment of such a question took it for another player, and ended.
    monkeypatch.setattr(single_instance, "ASKED_S", PATIENCE_S / 10)
    question = FileLock(tmp_path / "on-air.lock", thread_local=False)
    question.acquire()
    threading.Timer(0.05, question.release).start()

    with only_one(tmp_path, "on-air"):
        assert is_on_duty(tmp_path, "on-air")


def test_who_would_move_the_files_away_is_told_that_nobody_knows(tmp_path: Path) -> None:
    (tmp_path / "on-air.lock").mkdir()

    with pytest.raises(DutyUnknown, match="on-air"):
        is_surely_on_duty(tmp_path, "on-air")

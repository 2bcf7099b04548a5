"""The console is kept alive beside the player, and nothing that happens to it ends the station."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from broadcaster.clock import SystemClock
from broadcaster.station.service import attending
from broadcaster.station.service.attending import Attendant, answers_at, resident_mb
from tests.waiting import wait_for

WAITS = (sys.executable, "-c", "import sys; sys.stdin.read()")


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attending, "LOOK_EVERY_S", 0.05)
    monkeypatch.setattr(attending, "PAUSES_S", (0.0, 0.05))


@contextmanager
def attended(folder: Path, *command: str, answers: Callable[[], bool] = lambda: True) -> Iterator[Attendant]:
    attendant = Attendant(
        "console", command or WAITS, log_path=folder / "console.txt", clock=SystemClock(), answers=answers
    )
    attendant.start()
    try:
        yield attendant
    finally:
        attendant.stop()
    assert attendant.pid is None


def test_a_console_that_is_killed_is_started_again(tmp_path: Path) -> None:
    with attended(tmp_path) as attendant:
        wait_for(lambda: attendant.pid)
        first = attendant.pid
        assert attendant._process is not None
        attendant._process.kill()
        wait_for(lambda: attendant.pid not in {first, None})


def test_a_console_that_answers_no_more_is_started_again(tmp_path: Path) -> None:
    asked: list[bool] = []

    def is_deaf() -> bool:
        asked.append(True)
        return False

    with attended(tmp_path, answers=is_deaf) as attendant:
        wait_for(lambda: attendant.pid)
        first = attendant.pid
        wait_for(lambda: attendant.pid not in {first, None})
    assert len(asked) >= attending.HANGS_AFTER_LOOKS


def test_a_console_that_grows_without_end_is_started_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attending, "LARGEST_MB", 0.5)
    with attended(tmp_path) as attendant:
        wait_for(lambda: attendant.pid)
        first = attendant.pid
        wait_for(lambda: attendant.pid not in {first, None})


def test_a_console_that_cannot_live_ends_nothing(tmp_path: Path) -> None:
    with attended(tmp_path, sys.executable, "-c", "raise SystemExit(1)") as attendant:
        time.sleep(0.3)
        assert attendant._thread.is_alive()


def test_a_program_that_is_not_there_is_tried_again(tmp_path: Path) -> None:
    with attended(tmp_path, str(tmp_path / "khong-co")) as attendant:
        time.sleep(0.3)
        assert attendant._thread.is_alive()


def test_what_does_not_listen_does_not_answer() -> None:
    assert not answers_at("127.0.0.1", 1)
    assert resident_mb(-1) == 0

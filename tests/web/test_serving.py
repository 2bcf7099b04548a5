"""The console as a process of its own, held by the one that started it."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

from tests.waiting import PATIENCE_S


def console(folder: Path, port: int) -> list[str]:
    command = [sys.executable, "-m", "broadcaster.cli.main", "--station", str(folder)]
    return [*command, "console", "--port", str(port), "--attended"]


def test_a_port_that_is_taken_is_told_and_is_no_crash(folder: Path) -> None:
    # Seen: the thread that waits for the end of stdin made the interpreter abort, and the log said only that.
    with socket.create_server(("127.0.0.1", 0)) as taken:
        command = console(folder, taken.getsockname()[1])
        with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
            assert process.stderr is not None
            said = process.stderr.read()

    assert process.returncode == 3
    assert "address already in use" in said
    assert "Fatal Python error" not in said


def test_the_console_ends_with_who_started_it(folder: Path) -> None:
    with subprocess.Popen(console(folder, 0), stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(PATIENCE_S) == 0

"""
A process beside the player that is kept alive: the console.

Whatever happens to it must not be heard. It gives way to the player by itself (it is nice); here it is
started again when it ends, and ended when it answers no more or has grown beyond all need.
"""

from __future__ import annotations

import logging
import ssl
import subprocess
import threading
from collections.abc import Callable, Sequence
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from pathlib import Path

from broadcaster.clock import Clock

log = logging.getLogger(__name__)

LOOK_EVERY_S = 5.0
HANGS_AFTER_LOOKS = 6
LARGEST_MB = 400
"""Ten times what it needs; a leak is ended before it takes the memory of the player."""
SHORT_LIFE_S = 10.0
PAUSES_S = (0.0, 2.0, 10.0, 30.0, 60.0)
"""Before the start, after so many short lives in a row: a port that is taken may become free."""
ANSWERS_WITHIN_S = 5.0
STOP_WITHIN_S = 5.0
_PAGE_BYTES = 4096


class Attendant:
    """
    Keeps one process alive.

    Args:
        name: for the log.
        command: starts it; it ends by itself when its stdin ends.
        log_path: file for what it says.
        clock: measures how long it lived.
        answers: asks it something; says whether an answer came in good time.
    """

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        *,
        log_path: Path,
        clock: Clock,
        answers: Callable[[], bool],
    ) -> None:
        self._name = name
        self._command = tuple(command)
        self._log_path = log_path
        self._clock = clock
        self._answers = answers
        self._end = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    @property
    def pid(self) -> int | None:
        """Process id while it runs."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else None

    def stop(self) -> None:
        """End the process."""
        self._end.set()
        if self._thread.ident is not None:
            self._thread.join()

    def _work(self) -> None:
        short_lives = 0
        while not self._end.wait(PAUSES_S[min(short_lives, len(PAUSES_S) - 1)]):
            began_s = self._clock.monotonic_s()
            try:
                self._keep_one()
            except Exception:
                # Nothing that happens to a console may end the station.
                log.exception("keeping the %s stumbled", self._name)
            lived_s = self._clock.monotonic_s() - began_s
            short_lives = short_lives + 1 if lived_s < SHORT_LIFE_S else 0

    def _keep_one(self) -> None:
        with self._log_path.open("ab") as output:
            process = subprocess.Popen(  # noqa: S603 - our own program, with our own arguments
                self._command, stdin=subprocess.PIPE, stdout=output, stderr=subprocess.STDOUT
            )
        self._process = process
        try:
            self._attend(process)
        finally:
            _ended(process)

    def _attend(self, process: subprocess.Popen[bytes]) -> None:
        missed = 0
        while not self._end.wait(LOOK_EVERY_S if process.poll() is None else 0):
            status = process.poll()
            if status is not None:
                log.error("the %s ended with status %s; see %s", self._name, status, self._log_path)
                return
            size_mb = resident_mb(process.pid)
            if size_mb > LARGEST_MB:
                log.error("the %s has grown to %.0f MB and is started anew", self._name, size_mb)
                return
            missed = 0 if self._answers() else missed + 1
            if missed >= HANGS_AFTER_LOOKS:
                log.error("the %s answers no more and is started anew", self._name)
                return


def resident_mb(pid: int) -> float:
    """Give how much memory a process holds; 0 where the system does not say (it is no Linux, or it ended)."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]
    except (OSError, IndexError):
        return 0.0
    return int(pages) * _PAGE_BYTES / 1_000_000


def answers_at(host: str, port: int, *, tls: bool = False) -> bool:
    """Say whether a web server answers at all, whatever it says, within some seconds."""
    connection: HTTPConnection
    if tls:
        # Only whether it answers is asked, not who it is.
        unchecked = ssl._create_unverified_context()  # noqa: S323, SLF001 - said above
        connection = HTTPSConnection(host, port, timeout=ANSWERS_WITHIN_S, context=unchecked)
    else:
        connection = HTTPConnection(host, port, timeout=ANSWERS_WITHIN_S)
    try:
        connection.request("GET", "/health")
        connection.getresponse()
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
    return True


def _ended(process: subprocess.Popen[bytes]) -> None:
    assert process.stdin is not None
    process.stdin.close()
    process.terminate()
    try:
        process.wait(STOP_WITHIN_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()

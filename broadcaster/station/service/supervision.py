"""
Supervision of the player: its process is started, watched while it lives, ended when it hangs, started again.

Crash: the next one is called at once. Hanging: it answers, or counts, no more for some seconds, and is ended.
The next one stands by: a process that has loaded all that it needs and waits for one line, because loading
takes longer than listeners should have to wait. It finds its place from the clock and the ledger.
"""

from __future__ import annotations

import logging
import os
import shutil
import signal
import subprocess
import threading
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from broadcaster.clock import Clock
from broadcaster.errors import BroadcasterError
from broadcaster.playout import ask, read_pulse
from broadcaster.station.service.single_instance import is_on_duty, who_is_on_duty

log = logging.getLogger(__name__)

LOOK_EVERY_S = 1.0
"""How often a living player is asked."""
HANGS_AFTER_LOOKS = 4
"""In so many looks in a row its clock has not moved. Looks, not seconds: a machine that stands still for a
while has stopped both, and the player must have its turn before it is called a hang."""
SOUNDING_LOOKS = 60
"""A player that does not answer, and whose outputs report all the same, is overloaded and not dead; but one
that takes no order for so long hears no emergency either."""
STARTS_WITHIN_LOOKS = 60
"""Until its first answer: a first start makes tables, on a slow card."""
NO_PULSE = (0, 0)
"""Of a player that has not turned its loop yet."""
SHORT_LIFE_S = 2.0
"""A player that ends sooner, and was never heard, cannot live; it is started at growing intervals."""
PAUSES_S = (0.0, 0.5, 1.0, 2.0)
"""Before the start, after so many such lives in a row; not longer: what keeps it from living may be mended at
any moment, and until then no emergency is obeyed."""
STOP_WITHIN_S = 10.0
LONGEST_LOG_BYTES = 5_000_000


class _Watch:
    """Asks a player again and again whether its time moves."""

    def __init__(self, door: Path, pulse: Path, *, patience: int) -> None:
        self._door = door
        self._pulse_file = pulse
        self._pulse: tuple[int, int] | None = None
        self._deaf = 0
        self._patience = patience
        self._counted: datetime | None = None
        self._missed = 0

    @property
    def has_counted(self) -> bool:
        """Say whether it has answered at all."""
        return self._counted is not None

    def hangs(self) -> bool:
        """Look once; say whether its time has stood still for too many looks."""
        at = self._time()
        if at is not None and at != self._counted:
            self._counted, self._patience, self._missed, self._deaf = at, HANGS_AFTER_LOOKS, 0, 0
            return False
        if self._is_sounding():
            self._missed, self._deaf = 0, self._deaf + 1
            return self._deaf >= SOUNDING_LOOKS
        self._missed += 1
        return self._missed >= self._patience

    def _is_sounding(self) -> bool:
        """Say whether the loop has turned since the last look, as its outputs show without being asked."""
        before, self._pulse = self._pulse, read_pulse(self._pulse_file)
        return self._pulse is not None and before is not None and self._pulse != before

    def _time(self) -> datetime | None:
        try:
            reply = ask(self._door, answer_within_s=LOOK_EVERY_S, do="status")
        except BroadcasterError:
            # Not there yet, or not any more: the looks are counted.
            return None
        return datetime.fromisoformat(reply["status"]["at"])


class Supervisor:
    """
    Keeps one player on air.

    A player that somebody else has started (a `run` that was killed leaves one behind) is left playing, and
    its place is taken when it ends.

    Args:
        command: starts a player that stands by until it reads a line, and ends when there is none to come.
        var: folder of the station in which a player holds its duty.
        door: of the player's control socket.
        log_path: file for what it says.
    """

    def __init__(
        self, command: Sequence[str], *, var: Path, door: Path, log_path: Path, clock: Clock
    ) -> None:
        self._command = tuple(command)
        self._var = var
        self._door = door
        self._log_path = log_path
        self._log_from = 0
        self._pulse = var / "player.pulse"
        self._was_heard = False
        """The last player turned its loop, and what ended it came afterwards."""
        self._clock = clock
        self._end = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._standby: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._work, name="supervisor", daemon=True)

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    @property
    def pid(self) -> int | None:
        """Process id of the player while it runs."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else None

    def stop(self) -> None:
        """Ask the player to end, so that it closes its rows; insist after some seconds."""
        self._end.set()
        process = self._process
        if process is not None and process.poll() is None:
            process.terminate()
        elif is_on_duty(self._var, "on-air"):
            self._ask_to_stop()
        self._thread.join()
        # One may have been called while this one was asked to end.
        for last in {process, self._process} - {None}:
            assert last is not None
            last.terminate()
            _wait_or_kill(last)

    def _work(self) -> None:
        short_lives = 0
        while not self._end.wait(PAUSES_S[min(short_lives, len(PAUSES_S) - 1)]):
            try:
                lived_s = self._keep_one_on_air()
            except Exception:
                # Whatever stumbles here, the station must have a player: it is tried again.
                log.exception("the supervision stumbled")
                lived_s = 0.0
            short_lives = short_lives + 1 if lived_s < SHORT_LIFE_S and not self._was_heard else 0
        self._dismiss()

    def _keep_one_on_air(self) -> float:
        """Call a player and watch it to its end; give how long it lived."""
        self._wait_for_another()
        began_s = self._clock.monotonic_s()
        self._was_heard = False
        process = self._called()
        if process is None:
            return 0.0
        before = read_pulse(self._pulse)
        status = self._attend(process)
        pulse = read_pulse(self._pulse)
        self._was_heard = pulse is not None and pulse not in (before, NO_PULSE)
        lived_s = self._clock.monotonic_s() - began_s
        if not self._end.is_set():
            log.error("the player ended with status %s after %.0f s: %s", status, lived_s, self._last_words())
        return lived_s

    def _called(self) -> subprocess.Popen[bytes] | None:
        """Call the player that stands by, or else a new one; None when there is none to be had."""
        if self._end.is_set():
            return None
        standby, self._standby = self._standby, None
        process = standby if standby is not None and standby.poll() is None else self._started()
        if process is None:
            return None
        self._log_from = self._log_path.stat().st_size if self._log_path.exists() else 0
        assert process.stdin is not None
        try:
            process.stdin.write(b"\n")
            process.stdin.close()
        except OSError as error:
            log.error("the player did not hear its call: %s", error)  # noqa: TRY400 - the sentence says all
        self._process = process
        log.info("player called, process %s", process.pid)
        return process

    def _have_standby(self) -> None:
        if self._standby is None or self._standby.poll() is not None:
            self._standby = self._started()

    def _dismiss(self) -> None:
        """Let the one that stands by go: it ends when nobody can call it any more."""
        if self._standby is not None:
            assert self._standby.stdin is not None
            self._standby.stdin.close()
            _wait_or_kill(self._standby)

    def _started(self) -> subprocess.Popen[bytes] | None:
        try:
            shorten(self._log_path)
            with self._log_path.open("ab") as output:
                return subprocess.Popen(  # noqa: S603 - our own program, with our own arguments
                    self._command, stdin=subprocess.PIPE, stdout=output, stderr=subprocess.STDOUT
                )
        except OSError as error:
            # No memory, no disk: both may come back.
            log.error("the player cannot be started: %s", error)  # noqa: TRY400 - the sentence says all
            return None

    def _attend(self, process: subprocess.Popen[bytes]) -> int | None:
        """Watch *process* until it ends, or the station does; give its status."""
        watch = _Watch(self._door, self._pulse, patience=STARTS_WITHIN_LOOKS)
        while not self._end.is_set():
            try:
                return process.wait(LOOK_EVERY_S)
            except subprocess.TimeoutExpired:
                pass
            if shorten(self._log_path):
                self._log_from = 0
            if watch.hangs():
                log.error("the player hangs and is ended")
                process.kill()
                return process.wait()
            if watch.has_counted:
                # Loading beside a player that has just begun would be heard on a small board.
                self._have_standby()
        return None

    def _wait_for_another(self) -> None:
        if not is_on_duty(self._var, "on-air"):
            return
        log.warning("another player is on this station; it is left playing, and ours follows when it ends")
        watch = _Watch(self._door, self._pulse, patience=STARTS_WITHIN_LOOKS)
        while is_on_duty(self._var, "on-air") and not self._end.wait(LOOK_EVERY_S):
            self._have_standby()
            if watch.hangs() and (pid := who_is_on_duty(self._var, "on-air")):
                log.error("the other player hangs and is ended")
                os.kill(pid, signal.SIGKILL)

    def _ask_to_stop(self) -> None:
        try:
            ask(self._door, do="stop")
        except BroadcasterError as error:
            log.warning("the other player does not answer: %s", error)

    def _last_words(self) -> str:
        """Give the last line that this player wrote, and not the one before it."""
        try:
            said = self._log_path.read_bytes()[self._log_from :]
            lines = said[-2000:].decode("utf-8", "replace").splitlines()
        except OSError as error:
            return f"({error})"
        return lines[-1] if lines else ""


def _wait_or_kill(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(STOP_WITHIN_S)
    except subprocess.TimeoutExpired:
        log.warning("process %s did not end in %s s and is killed", process.pid, STOP_WITHIN_S)
        process.kill()
        process.wait()


def shorten(path: Path) -> bool:
    """
    Begin the log anew when it has grown long, and say whether it was; one old one is kept.

    It is emptied in place, since a player that lives for a year writes on into the open file, and whoever
    knocks at a port a thousand times a second must not fill the disk. On a full one there is no old one.
    """
    if not path.exists() or path.stat().st_size <= LONGEST_LOG_BYTES:
        return False
    try:
        shutil.copyfile(path, path.with_name(f"{path.stem}.before{path.suffix}"))
    except OSError as error:
        log.warning("the old log is not kept: %s", error)
    os.truncate(path, 0)
    return True

"""The worker process of the embedded voice, and the pipes to it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from broadcaster.errors import N_, VoiceBroken

_WORKER = Path(__file__).with_name("espeak_worker.py")


@dataclass(frozen=True, slots=True)
class EspeakPlace:
    """Where the library lies."""

    library: str
    """Path, or a name that the system's loader knows."""
    data: str
    """Absolute path of `espeak-ng-data`; empty: where the library itself looks."""


class WorkerDied(Exception):
    """The worker ended in the middle of an answer; its text says how."""


class Worker:
    """One worker process and the two pipes to it."""

    def __init__(self, place: EspeakPlace, *, limit_s: float) -> None:
        # By its path, alone and without site packages: it starts in some 40 ms and is nobody's module.
        command = [sys.executable, "-I", "-S", str(_WORKER), place.library, place.data]
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own script, no shell
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C in the terminal is the station's, not the worker's
            )
        except OSError as error:
            raise engine_failed(str(error)) from error
        try:
            hello, _ = self._exchange(b"", limit_s)
        except WorkerDied as died:
            raise engine_failed(str(died)) from died
        if "broken" in hello:
            self.stop()
            raise engine_failed(str(hello["broken"]))
        self.version = str(hello["version"])

    def alive(self) -> bool:
        """Tell whether the process still runs."""
        return self._process.poll() is None

    def ask(self, request: bytes, *, limit_s: float) -> tuple[dict[str, Any], bytes]:
        """Send one request; gives the line of answer and the sound. Raises WorkerDied, VoiceBroken."""
        return self._exchange(request, limit_s)

    def stop(self) -> None:
        """End the process and let go of the pipes; may be called twice."""
        self._process.kill()
        self._process.wait()
        assert self._process.stdin
        assert self._process.stdout
        with suppress(BrokenPipeError):  # unsent bytes for a process that is gone
            self._process.stdin.close()
        self._process.stdout.close()

    def _exchange(self, request: bytes, limit_s: float) -> tuple[dict[str, Any], bytes]:
        late = threading.Event()
        watchdog = threading.Timer(limit_s, self._kill, [late])
        watchdog.start()
        try:
            return self._answer_to(request)
        except EOFError:
            self.stop()
            if late.is_set():
                raise _too_late(limit_s) from None
            raise WorkerDied(_ending(self._process.returncode)) from None
        except BaseException:
            # Ctrl-C: an answer left in the pipe would be taken for the next sentence.
            self.stop()
            raise
        finally:
            watchdog.cancel()
            watchdog.join()

    def _answer_to(self, request: bytes) -> tuple[dict[str, Any], bytes]:
        """Raise EOFError when the worker ends before its answer does."""
        assert self._process.stdin
        assert self._process.stdout
        # A dead reader shows here or, when the pipe's buffer took the request, as an empty answer.
        with suppress(BrokenPipeError):
            self._process.stdin.write(request)
            self._process.stdin.flush()
        head = self._process.stdout.readline()
        if not head.endswith(b"\n"):
            raise EOFError
        answer: dict[str, Any] = json.loads(head)
        pcm = self._process.stdout.read(answer.get("bytes", 0))
        if len(pcm) < answer.get("bytes", 0):
            raise EOFError
        return answer, pcm

    def _kill(self, late: threading.Event) -> None:
        late.set()
        self._process.kill()


def _ending(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit status {code}"


def _too_late(limit_s: float) -> VoiceBroken:
    return VoiceBroken(
        N_("The embedded voice did not answer within {limit_s} seconds."),
        where="espeak",
        remedy=N_("It was stopped and starts anew with the next sentence."),
        limit_s=limit_s,
    )


def engine_failed(reason: str) -> VoiceBroken:
    """Build the error for an engine that does not start, or fails over a sentence."""
    return VoiceBroken(
        N_("The embedded voice (espeak-ng) failed: {reason}."),
        where="espeak",
        remedy=N_("Reinstall the Python package espeakng-loader if it happens again."),
        reason=reason,
    )

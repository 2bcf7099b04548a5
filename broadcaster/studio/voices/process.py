"""A worker process that holds a speech engine, and the pipes to it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from broadcaster.errors import N_, VoiceBroken


class WorkerDied(Exception):
    """The worker ended in the middle of an answer; its text says how."""


class Worker:
    """
    One worker process and the two pipes to it; lines are JSON, sound follows its line as bytes.

    It says hello unasked: {"version"}, or {"broken": reason}; then it answers line by line, each answer with
    "bytes" so many of which follow it.

    Args:
        engine: name for messages.
        command: program and arguments.
        limit_s: for its hello.
        environment: added to ours.
    Raises:
        VoiceBroken: it does not start.
    """

    def __init__(
        self,
        engine: str,
        command: Sequence[str],
        *,
        limit_s: float,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._engine = engine
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own script, no shell
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C in the terminal is the station's, not the worker's
                env={**os.environ, **environment} if environment else None,
            )
        except OSError as error:
            raise engine_failed(engine, str(error)) from error
        try:
            hello, _ = self.ask(b"", limit_s=limit_s)
        except WorkerDied as died:
            raise engine_failed(engine, str(died)) from died
        if "broken" in hello:
            self.stop()
            raise engine_failed(engine, str(hello["broken"]))
        self.version = str(hello["version"])

    def alive(self) -> bool:
        """Tell whether the process still runs."""
        return self._process.poll() is None

    def ask(self, request: bytes, *, limit_s: float) -> tuple[dict[str, Any], bytes]:
        """Send one request; gives the line of answer and the sound. Raises WorkerDied, VoiceBroken."""
        late = threading.Event()
        watchdog = threading.Timer(limit_s, self._kill, [late])
        watchdog.start()
        try:
            return self._answer_to(request)
        except EOFError:
            self.stop()
            if late.is_set():
                raise _too_late(self._engine, limit_s) from None
            raise WorkerDied(_ending(self._process.returncode)) from None
        except BaseException:
            # Ctrl-C: an answer left in the pipe would be taken for the next sentence.
            self.stop()
            raise
        finally:
            watchdog.cancel()
            watchdog.join()

    def stop(self) -> None:
        """End the process and let go of the pipes; may be called twice."""
        self._process.kill()
        self._process.wait()
        assert self._process.stdin
        assert self._process.stdout
        with suppress(BrokenPipeError):  # unsent bytes for a process that is gone
            self._process.stdin.close()
        self._process.stdout.close()

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
        sound = self._process.stdout.read(answer.get("bytes", 0))
        if len(sound) < answer.get("bytes", 0):
            raise EOFError
        return answer, sound

    def _kill(self, late: threading.Event) -> None:
        late.set()
        self._process.kill()


def _ending(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit status {code}"


def _too_late(engine: str, limit_s: float) -> VoiceBroken:
    return VoiceBroken(
        N_("The voice engine {engine} did not answer within {limit_s} seconds."),
        where=engine,
        remedy=N_("It was stopped and starts anew with the next sentence."),
        engine=engine,
        limit_s=limit_s,
    )


def engine_failed(engine: str, reason: str) -> VoiceBroken:
    """Build the error for an engine that does not start, or fails over a sentence."""
    return VoiceBroken(
        N_("The voice engine {engine} failed: {reason}."),
        where=engine,
        remedy=N_("Reinstall the package that brings this voice if it happens again."),
        engine=engine,
        reason=reason,
    )

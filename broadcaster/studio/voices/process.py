"""A worker process that holds a speech engine, and the pipes to it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from queue import LifoQueue
from typing import Any

from broadcaster.errors import N_, VoiceBroken
from broadcaster.studio.voices.faults import engine_failed


class WorkerDied(Exception):
    """The worker ended in the middle of an answer; its text says how."""


class WorkerLate(VoiceBroken):
    """The worker did not answer in time and was stopped."""


class Worker:
    """
    One worker process and the two pipes to it; lines are JSON, sound follows its line as bytes.

    It says hello: {"version"}, or {"broken": reason}; then it answers line by line, each answer with
    "bytes" so many of which follow it.

    Args:
        engine: name for messages.
        command: program and arguments.
        limit_s: for its hello.
        environment: added to ours.
        greeting: what it is told before it says hello, where that is nobody else's business.
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
        greeting: bytes = b"",
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
            hello, _ = self.ask(greeting, limit_s=limit_s)
        except WorkerDied as died:
            raise engine_failed(engine, str(died)) from died
        if "broken" in hello:
            self.stop()
            raise engine_failed(engine, str(hello["broken"]))
        self.hello = hello
        self.version = str(hello["version"])

    def alive(self) -> bool:
        """Tell whether the process still runs."""
        return self._process.poll() is None

    def ask(self, request: bytes, *, limit_s: float) -> tuple[dict[str, Any], bytes]:
        """Send one request; gives the line of answer and the sound. Raises WorkerDied, WorkerLate."""
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


class WorkerPool:
    """
    Workers of one engine, each started when it is first needed; may be used from several threads.

    Args:
        engine: name for messages.
        size: processes at most.
        start: starts one; raises VoiceRefused or VoiceBroken.
        first: one that runs already.
    """

    def __init__(
        self, engine: str, size: int, start: Callable[[], Worker], *, first: Worker | None = None
    ) -> None:
        self._engine = engine
        self._size = size
        self._start = start
        # Last in, first out: as long as one worker keeps up, the others are not even started.
        self._free: LifoQueue[Worker | None] = LifoQueue()
        for worker in [None] * (size - 1) + [first]:
            self._free.put(worker)

    def started(self) -> Worker:
        """Have one at least running, and give it; raises as *start*."""
        worker = self._free.get()
        try:
            worker = self._living(worker)
        finally:
            self._free.put(worker)
        return worker

    def ask(self, line: bytes, *, limit_s: float) -> tuple[dict[str, Any], bytes]:
        """
        Ask one that is free; one that dies over it is replaced once.

        Raises:
            WorkerLate: it took too long. VoiceBroken: it died twice. VoiceRefused, VoiceBroken: as *start*.
        """
        worker = self._free.get()
        try:
            worker = self._living(worker)
            try:
                return worker.ask(line, limit_s=limit_s)
            except WorkerDied:
                worker = self._start()
                return worker.ask(line, limit_s=limit_s)
        except WorkerDied as died:
            raise engine_failed(self._engine, str(died)) from died
        finally:
            self._free.put(worker)

    def close(self) -> None:
        """End the workers; a later `ask` starts others."""
        for _ in range(self._size):
            worker = self._free.get()
            if worker:
                worker.stop()
            self._free.put(None)

    def _living(self, worker: Worker | None) -> Worker:
        if worker and not worker.alive():
            worker.stop()  # it is gone, its pipes are not
            worker = None
        return worker or self._start()


def _ending(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit status {code}"


def _too_late(engine: str, limit_s: float) -> WorkerLate:
    return WorkerLate(
        N_("The voice engine {engine} did not answer within {limit_s} seconds."),
        where=engine,
        remedy=N_("It was stopped and starts anew with the next sentence."),
        engine=engine,
        limit_s=limit_s,
    )

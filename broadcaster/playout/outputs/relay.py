"""The player's side of a relay: says what it wishes, hears what was done, waits for nothing."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Protocol

from broadcaster.errors import N_, OutputBroken

log = logging.getLogger(__name__)

GUARD = Path(__file__).with_name("relay_guard.py")


class Relay(Protocol):
    """The switch of an amplifier, as the output sees it."""

    is_on: bool
    """The switch said that it was turned on; False also when that is not known."""
    trouble: OutputBroken | None
    """Why it does not do what is wished; None when it does."""

    def wish(self, *, on: bool) -> None:
        """Say what it should be, each second anew; raises OutputBroken."""
        ...

    def close(self) -> None:
        """Turn it off; returns at once."""
        ...


class GuardedRelay:
    """
    A relay behind a guard process, which turns it off even when this process is killed.

    Args:
        switch: driver and its settings, as `relay_guard.SWITCHES` takes them.
        max_on_s: longest time on end.
    Raises:
        OutputBroken: the guard cannot be started, or has ended.
    """

    def __init__(self, name: str, switch: dict[str, str | int], max_on_s: int) -> None:
        self._name = name
        self.is_on = False
        self.trouble: OutputBroken | None = None
        self._reason = ""
        try:
            # The settings go through the pipe: addresses may hold passwords, command lines are public.
            self._process = subprocess.Popen(  # noqa: S603 - our own file, no shell
                [sys.executable, "-I", "-S", str(GUARD)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        except OSError as error:
            raise self._broken(str(error)) from error
        assert self._process.stdin is not None
        self._pipe = self._process.stdin
        os.set_blocking(self._pipe.fileno(), False)
        self._listener = threading.Thread(target=self._listen, name=f"relay {name}", daemon=True)
        self._listener.start()
        self._say(json.dumps({**switch, "max_on_s": max_on_s}))

    def wish(self, *, on: bool) -> None:
        """Say what it should be."""
        self._say("on" if on else "off")

    def close(self) -> None:
        """Let the guard turn it off and end; may be called twice."""
        if not self._pipe.closed:
            self._pipe.close()

    def _say(self, line: str) -> None:
        try:
            os.write(self._pipe.fileno(), line.encode() + b"\n")
        except OSError as error:
            raise self._broken(str(error)) from error

    def _listen(self) -> None:
        """Note what the guard answers, in a thread of its own."""
        assert self._process.stdout is not None
        with self._process.stdout as answers:
            for line in answers:
                answer, _, reason = line.decode("utf-8", "replace").strip().partition(" ")
                self.is_on = answer == "on"
                self._note(reason)
        self._process.wait()
        self.is_on = False

    def _note(self, reason: str) -> None:
        """Keep what the guard says is wrong; empty when all is well."""
        if reason == self._reason:
            return
        self._reason = reason
        self.trouble = self._disobeys(reason) if reason else None
        if self.trouble:
            log.warning("%s", self.trouble)

    def _disobeys(self, why: str) -> OutputBroken:
        return OutputBroken(
            N_("The amplifier's relay does not do what it is told ({why})."),
            where=self._name,
            remedy=N_("Check its power, its cable and its address; the amplifier can be turned on by hand."),
            why=why,
        )

    def _broken(self, why: str) -> OutputBroken:
        return OutputBroken(
            N_("The guard of the amplifier's relay does not run ({why})."),
            where=self._name,
            remedy=N_("The player starts it again by itself; look into the log if this goes on."),
            why=why,
        )

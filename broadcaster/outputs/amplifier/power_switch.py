"""The player's side of a relay: says what it wishes, hears what was done, waits for nothing."""

from __future__ import annotations

import errno
import json
import logging
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from broadcaster.errors import N_, OutputBroken

log = logging.getLogger(__name__)

FOUND_WITHIN_S = 3.0

GUARD = Path(__file__).with_name("switch_guard.py")


class PowerSwitch(Protocol):
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


def find_switch(name: str, switch: Mapping[str, str | int]) -> None:
    """
    Look whether the relay of *switch* is there, without a word to it: many boards click at any.

    Raises:
        OutputBroken: its device is missing or closed to us, or its address cannot be reached.
    """
    # Not the whole address: it may hold a password.
    address = urlsplit(str(switch["on"]))
    host, port = str(address.hostname), address.port or (443 if address.scheme == "https" else 80)
    is_http = switch["switch"] == "http"
    try:
        if is_http:
            socket.create_connection((host, port), FOUND_WITHIN_S).close()
        elif not os.access(str(switch["device"]), os.W_OK, follow_symlinks=True):
            # Opening a serial port sets its lines, at which some boards switch.
            Path(str(switch["device"])).stat()
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as error:
        raise OutputBroken(
            N_("The amplifier's relay cannot be reached ({why})."),
            where=f"{name}: {host}:{port}" if is_http else f"{name}: {switch['device']}",
            remedy=N_("Check its power, its cable, its address, and whether this user may use its device."),
            why=error.strerror or error,
        ) from error


class GuardedSwitch:
    """
    A relay behind a guard process, which turns it off even when this process is killed.

    Args:
        switch: driver and its settings, as `switch_guard.SWITCHES` takes them.
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

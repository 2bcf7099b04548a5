"""
Holds the switch of an amplifier or a transmitter, and turns it off when the player is gone.

A program of its own, `python -I -S switch_guard.py`: it must outlive a player that crashed, was killed or
hangs. The first line of its input is the switch as JSON; every further line is the player's wish, "on" or
"off", said again at least each second. It answers "on", "off", or "trouble" with the reason.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import sys
import threading
import time
import urllib.request
from http.client import HTTPException
from typing import Protocol

if sys.platform != "win32":
    import termios
    import tty

LOST_AFTER_S = 5.0
"""A player that wishes nothing for so long hangs: off."""

HTTP_TIMEOUT_S = 3.0

LAST_TRIES = 30
LAST_TRY_EVERY_S = 2.0
"""A minute for a network that comes back after the player is gone."""


class Switch(Protocol):
    """Turns something on and off; raises OSError or HTTPException when that was not done."""

    def turn(self, *, on: bool) -> None:
        """Turn it."""
        ...


class HttpSwitch:
    """Relay boards and plugs with two addresses."""

    def __init__(self, *, on: str, off: str, method: str) -> None:
        self._addresses = {True: on, False: off}
        self._method = method
        # A relay stands in the station's own network: no proxy knows it.
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def turn(self, *, on: bool) -> None:
        """Ask the address; anything but success is a failure."""
        body = b"" if self._method == "POST" else None
        # http and https only: the output's options were checked.
        request = urllib.request.Request(self._addresses[on], data=body, method=self._method)  # noqa: S310 - as said
        with self._opener.open(request, timeout=HTTP_TIMEOUT_S) as answer:
            answer.read(1024)


class SerialSwitch:
    """Relay boards that take bytes; kept open, because opening resets some of them."""

    def __init__(self, *, device: str, baud: int, on: str, off: str) -> None:
        self._device = device
        self._baud = baud
        self._commands = {True: bytes.fromhex(on), False: bytes.fromhex(off)}
        self._port: int | None = None

    def turn(self, *, on: bool) -> None:
        """Write the bytes; after a failure the port is opened anew."""
        try:
            if self._port is None:
                self._port = self._open()
            os.write(self._port, self._commands[on])
        except OSError:
            if self._port is not None:
                os.close(self._port)
                self._port = None
            raise

    def _open(self) -> int:
        port = os.open(self._device, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        if os.isatty(port):
            tty.setraw(port)
            settings = termios.tcgetattr(port)
            settings[4] = settings[5] = getattr(termios, f"B{self._baud}")
            termios.tcsetattr(port, termios.TCSANOW, settings)
        return port


class GpioSwitch:
    """A pin that the kernel shows as a file (`gpio*/value`, `leds/*/brightness`)."""

    def __init__(self, *, device: str, on: str, off: str) -> None:
        self._device = device
        self._values = {True: on.encode(), False: off.encode()}

    def turn(self, *, on: bool) -> None:
        """Write the value."""
        pin = os.open(self._device, os.O_WRONLY)
        try:
            os.write(pin, self._values[on])
        finally:
            os.close(pin)


SWITCHES = {"http": HttpSwitch, "serial": SerialSwitch, "gpio": GpioSwitch}


class Guard:
    """
    Carries out wishes, at most *max_on_s* of "on" on end.

    Wishes come each second, so counting them is counting seconds; no clock is needed that could be set.
    """

    def __init__(self, switch: Switch, wishes: queue.SimpleQueue[str], max_on_s: int) -> None:
        self._switch = switch
        self._wishes = wishes
        self._max_on_s = max_on_s
        self._on_s = 0
        self._is_on: bool | None = None

    def run(self) -> None:
        """Begin with off, end with off."""
        self._turn(on=False)
        while wish := self._next_wish():
            self._on_s = self._on_s + 1 if wish == "on" else 0
            if self._on_s == self._max_on_s + 1:
                _answer(f"trouble it was on for {self._max_on_s} s and was turned off")
            self._turn(on=wish == "on" and self._on_s <= self._max_on_s)
        for _ in range(LAST_TRIES):
            if self._turn(on=False):
                return
            time.sleep(LAST_TRY_EVERY_S)

    def _next_wish(self) -> str:
        """Give the latest wish; empty when the player is gone."""
        try:
            wish = self._wishes.get(timeout=LOST_AFTER_S)
            while wish and not self._wishes.empty():
                wish = self._wishes.get()
        except queue.Empty:
            _answer("trouble the player says nothing; turned off")
            return "off"
        return wish

    def _turn(self, *, on: bool) -> bool:
        if on == self._is_on:
            return True
        try:
            self._switch.turn(on=on)
        except (OSError, HTTPException) as error:
            # Whether it is on is not known now: the next wish tries again.
            self._is_on = None
            _answer(f"trouble {' '.join(str(error).split())}")
            return False
        self._is_on = on
        _answer("on" if on else "off")
        return True


def _answer(line: str) -> None:
    try:
        print(line, flush=True)  # noqa: T201 - the pipe to the player
    except BrokenPipeError:
        # The player is gone; off is what counts now, and that nobody is told any more.
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123 - for the rest of this process


def _listen(wishes: queue.SimpleQueue[str]) -> None:
    for line in sys.stdin:
        wishes.put(line.strip())
    wishes.put("")


def main() -> None:
    """Guard one switch until the player is gone."""
    settings = json.loads(sys.stdin.readline())
    switch = SWITCHES[settings.pop("switch")]
    max_on_s = settings.pop("max_on_s")
    wishes: queue.SimpleQueue[str] = queue.SimpleQueue()
    # Ctrl-C is for the player; whoever ends this process wants the amplifier off.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda _number, _frame: wishes.put(""))
    threading.Thread(target=_listen, args=(wishes,), daemon=True).start()
    Guard(switch(**settings), wishes, max_on_s).run()


if __name__ == "__main__":
    main()

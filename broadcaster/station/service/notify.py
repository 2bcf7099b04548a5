"""
Tells systemd how the station is: ready, alive, ending.

Where systemd did not start us nothing is told. Source: sd_notify(3), "Standalone Implementations"; the
watchdog is to be fed at half its time, sd_watchdog_enabled(3).
"""

from __future__ import annotations

import logging
import os
import socket
from typing import Final

log = logging.getLogger(__name__)

READY: Final = "READY=1"
ALIVE: Final = "WATCHDOG=1"
ENDING: Final = "STOPPING=1"


def tell_systemd(state: str) -> bool:
    """Send *state*; say whether there was somebody to send it to."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address or address[0] not in "/@":
        return False
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            # An @ stands for the zero byte of an abstract socket, unix(7).
            line.sendto(state.encode(), "\0" + address[1:] if address[0] == "@" else address)
    except OSError as error:
        log.warning("systemd was not told %s: %s", state, error)
        return False
    return True


def feed_every_s() -> float | None:
    """Give how often the watchdog wants to hear of us; None when there is none for this process."""
    owner = os.environ.get("WATCHDOG_PID", "")
    if owner and owner != str(os.getpid()):
        return None
    try:
        return int(os.environ["WATCHDOG_USEC"]) / 2_000_000
    except (KeyError, ValueError):
        return None

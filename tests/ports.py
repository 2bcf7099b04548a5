"""
Ports for servers of the tests, that nobody else takes between the choice and the use.

A port that the system gives (bind to 0) is given to somebody else as soon as it is let go: to a client of
another test, to the server of another worker. Here it comes from below those that the system gives.
"""

from __future__ import annotations

import random
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_LOWEST = 10_000
_GIVEN_BY_THE_SYSTEM = Path("/proc/sys/net/ipv4/ip_local_port_range")
_chance = random.SystemRandom()
"""Not the one that is seeded with each test: two workers would choose the same ports."""


def free_port(*, with_next: bool = False) -> int:
    """
    Give a port of 127.0.0.1 that is free for TCP and UDP.

    Args:
        with_next: an even one, with a free one above it: players open that for RTCP.
    """
    highest = _highest()
    while True:
        port = _chance.randrange(_LOWEST, highest, 2)
        if all(map(_is_free, (port, port + 1) if with_next else (port,))):
            return port


@contextmanager
def port_where_nobody_listens() -> Iterator[int]:
    """Hold a port at which every caller is refused."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield int(held.getsockname()[1])


def _highest() -> int:
    try:
        return max(int(_GIVEN_BY_THE_SYSTEM.read_text("ascii").split()[0]), _LOWEST + 2000)
    except OSError:
        return 32_768


def _is_free(port: int) -> bool:
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
        with socket.socket(socket.AF_INET, kind) as probe:
            # A server that was killed leaves connections behind that are over; its port may be taken again.
            if kind is socket.SOCK_STREAM:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                return False
    return True

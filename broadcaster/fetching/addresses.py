"""
The door of the house to the web: to which addresses a connection is opened, and for how long.

A feed is a stranger's word. It must not make the station call its own machine or its neighbours
(server-side request forgery), also not by a name that points somewhere else on the second look (DNS
rebinding): the address that was judged is the address that is called.
"""

from __future__ import annotations

import ipaddress
import socket
import threading
from types import TracebackType
from typing import Any, Final, Self

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from broadcaster.errors import N_, FeedRefused

# Translates IPv4 for networks that have only IPv6; the IPv4 address stands in the last 32 bits.
# Source: RFC 6052 2.1.
_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")
_IPV4_MASK: Final = 0xFFFF_FFFF


def is_public(address: str) -> bool:
    """
    Tell whether *address* (IPv4 or IPv6, in figures) belongs to the public internet.

    Private, loopback, link-local, shared, reserved, multicast and unspecified ones do not, nor do IPv6
    addresses that wrap such an IPv4 address. Source: IANA special-purpose registries (RFC 6890).
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & _IPV4_MASK)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


class Door:
    """
    Opens the connections of one reading and shuts them all when its time is over.

    The clock of the limit is the machine's own: a server that sends one byte a second is cut off while
    another thread waits for it. Use as a context manager.

    Args:
        local_host: the one host that may have a local address (the clerk named it); or empty.
        total_s: seconds until everything is shut.
    """

    def __init__(self, *, local_host: str, total_s: float) -> None:
        self._local_host = local_host.lower()
        self._shut = threading.Event()
        self._lock = threading.Lock()
        self._open: list[socket.socket] = []
        self._timer = threading.Timer(total_s, self._shut_all)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        self._timer.join()
        for line in self._open:
            line.close()

    @property
    def is_shut(self) -> bool:
        """Tell whether the time is over."""
        return self._shut.is_set()

    def _shut_all(self) -> None:
        with self._lock:
            self._shut.set()
            for line in self._open:
                try:
                    line.shutdown(socket.SHUT_RDWR)
                except OSError:
                    # The other side has hung up already; that is what was wanted.
                    continue

    def connect(self, host: str, port: int, *, timeout_s: float) -> socket.socket:
        """
        Open a connection to *host*, if each of its addresses may be called.

        Raises:
            FeedRefused: unknown name, local address, nobody answers.
        """
        last_error: OSError | None = None
        for address in self._addresses(host, port):
            if self.is_shut:
                break  # a name with fifty silent addresses would wait for each of them
            try:
                line = socket.create_connection((address, port), timeout=timeout_s)
            except OSError as error:
                last_error = error
                continue
            self._watch(line)
            return line
        raise FeedRefused(
            N_("No connection to {host} ({reason})."),
            remedy=N_("Check the network and the address of the feed."),
            host=host,
            reason=str(last_error or "time is over"),
        )

    def _watch(self, line: socket.socket) -> None:
        # A duplicate, because TLS takes the original over; shutting one shuts the connection of both.
        with self._lock:
            self._open.append(line.dup())
        if self._shut.is_set():
            self._shut_all()

    def _addresses(self, host: str, port: int) -> tuple[str, ...]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise FeedRefused(
                N_("The name {host} cannot be found."),
                remedy=N_("Check the network and the address of the feed."),
                host=host,
            ) from error
        addresses = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
        if host.lower() != self._local_host:
            for address in addresses:
                if not is_public(address):
                    raise FeedRefused(
                        N_("{host} is an address on the local network ({address}), which is not allowed."),
                        remedy=N_("If the feed is meant, write local_network = true in its table."),
                        host=host,
                        address=address,
                    )
        return addresses


class DoorAdapter(HTTPAdapter):
    """Makes `requests` use a Door for every connection."""

    def __init__(self, door: Door) -> None:
        self._door = door
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - requests' own form
        """Build the pools that use the door."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = _pools(self._door)


def _pools(door: Door) -> dict[str, type[HTTPConnectionPool]]:
    """Give urllib3's pools, whose connections are opened by *door*."""

    class PlainConnection(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return door.connect(self.host, self.port, timeout_s=_seconds(self))

    class SecureConnection(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return door.connect(self.host, self.port, timeout_s=_seconds(self))

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = PlainConnection

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = SecureConnection

    return {"http": PlainPool, "https": SecurePool}


def _seconds(connection: HTTPConnection) -> float:
    assert isinstance(connection.timeout, int | float), "a reading always has a connect timeout"
    return float(connection.timeout)

"""
One port for HTTPS, and for those who still come by plain HTTP: they are led to HTTPS.

The first byte of a connection tells which it is: a TLS handshake begins with 22. Only what somebody needs who
does not believe the station's certificate yet is given over plain HTTP: the page that explains it.
Source: RFC 8446, section 5.1 (ContentType handshake).
"""

from __future__ import annotations

import asyncio
import logging
import socket
import ssl
from collections.abc import Callable
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

log = logging.getLogger(__name__)

MakeProtocol = Callable[[], asyncio.Protocol]

_HANDSHAKE: Final = b"\x16"
_SPEAKS_WITHIN_S: Final = 10.0
"""A browser speaks at once; who says nothing does not hold a place."""
_FULL_PAUSE_S: Final = 0.5
_OPEN_TO_ALL: Final = ("/tin-cay", "/static/", "/language")


class ToHttps:
    """Leads to HTTPS, except to what explains the certificate."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request that came by plain HTTP."""
        if scope["type"] != "http" or scope["path"].startswith(_OPEN_TO_ALL):
            await self._app(scope, receive, send)
            return
        query = f"?{scope['query_string'].decode('ascii', 'replace')}" if scope["query_string"] else ""
        host = Headers(scope=scope).get("host", "")
        path = scope["raw_path"].decode("ascii", "replace")
        # What a form has sent is not sent on: it went over the line in the clear, and is typed again.
        status = 307 if scope["method"] in {"GET", "HEAD"} else 303
        await RedirectResponse(f"https://{host}{path}{query}", status)(scope, receive, send)


class OnePort:
    """
    Listens, and gives each connection to whom it belongs; closes as a server of asyncio does.

    Args:
        listening: bound socket.
        context: for TLS.
        secure: makes the protocol of a connection over TLS.
        plain: makes the protocol of one without.
    """

    def __init__(
        self,
        listening: socket.socket,
        *,
        context: ssl.SSLContext,
        secure: MakeProtocol,
        plain: MakeProtocol,
    ) -> None:
        listening.setblocking(False)
        self.sockets = (listening,)
        self._context = context
        self._secure = secure
        self._plain = plain
        self._coming: set[asyncio.Task[None]] = set()
        self._accepting = asyncio.get_running_loop().create_task(self._accept(listening))

    def close(self) -> None:
        """Listen no more."""
        self._accepting.cancel()
        for task in self._coming:
            task.cancel()
        for each in self.sockets:
            each.close()

    async def wait_closed(self) -> None:
        """Wait until nobody is let in any more."""
        await asyncio.gather(self._accepting, *self._coming, return_exceptions=True)

    async def _accept(self, listening: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                connection, _ = await loop.sock_accept(listening)
            except OSError as error:
                # Too many open files, or a caller who hung up: the next one may come in.
                log.warning("console: a connection could not be taken: %s", error)
                await asyncio.sleep(_FULL_PAUSE_S)
                continue
            connection.setblocking(False)
            task = loop.create_task(self._let_in(connection))
            self._coming.add(task)
            task.add_done_callback(self._coming.discard)

    async def _let_in(self, connection: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        try:
            first = await asyncio.wait_for(_first_byte(connection), _SPEAKS_WITHIN_S)
            if first == _HANDSHAKE:
                await loop.connect_accepted_socket(
                    self._secure, connection, ssl=self._context, ssl_handshake_timeout=_SPEAKS_WITHIN_S
                )
            elif first:
                await loop.connect_accepted_socket(self._plain, connection)
            else:
                connection.close()
        except (OSError, TimeoutError) as error:
            # A browser that does not believe the certificate ends the handshake; so does a scanner.
            log.info("console: a connection was not made: %s", error)
            connection.close()
        except Exception:
            log.exception("console: a connection could not be let in")
            connection.close()


async def _first_byte(connection: socket.socket) -> bytes:
    """Look at the first byte without taking it; empty when the caller has hung up."""
    loop = asyncio.get_running_loop()
    ready = asyncio.Event()
    loop.add_reader(connection, ready.set)
    try:
        await ready.wait()
    finally:
        loop.remove_reader(connection)
    return connection.recv(1, socket.MSG_PEEK)

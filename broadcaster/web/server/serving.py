"""The console's server: one process, one loop, a few threads for what waits on the disk."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

import anyio.to_thread
import uvicorn
from starlette.types import ASGIApp

from broadcaster.station.tls.authority import Certified
from broadcaster.web.app import make_app
from broadcaster.web.server.one_port import MakeProtocol, OnePort, ToHttps

THREADS = 6
"""Requests that work at the same time; more would only wait for the same two cores and one database."""
NICENESS = 10
"""The console gives way to the player: a page may be late, a programme may not."""
END_WITHIN_S = 3
BACKLOG = 100
"""Callers that wait to be let in."""
_PIECE_BYTES = 4096
STARTUP_FAILURE = 3
"""Exit status of uvicorn where a port is taken."""
log = logging.getLogger(__name__)


class Server(uvicorn.Server):
    """uvicorn, with few threads; over HTTPS it leads those on who come by plain HTTP."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
        if self.config.ssl is None or sockets is not None:
            await super().startup(sockets)
            return
        # As uvicorn begins, but without a socket of its own: both kinds of callers come in by one port.
        await self.lifespan.startup()
        if self.lifespan.should_exit:
            sys.exit(STARTUP_FAILURE)
        try:
            listening = _bound(self.config.host, self.config.port)
        except OSError as error:
            log.error("%s", error)  # noqa: TRY400 - the reason is all there is to say
            await self.lifespan.shutdown()
            sys.exit(STARTUP_FAILURE)
        plain = configured(ToHttps(self.config.loaded_app), host=self.config.host, port=self.config.port)
        plain.load()
        door = OnePort(
            listening,
            context=self.config.ssl,
            secure=self._protocols(self.config),
            plain=self._protocols(plain),
        )
        self.servers: list[Any] = [door]
        # Told last: whoever waits for it calls at once.
        self.started = True

    def _protocols(self, config: uvicorn.Config) -> MakeProtocol:
        def make() -> asyncio.Protocol:
            protocol: asyncio.Protocol = config.http_protocol_class(  # type: ignore[call-arg]
                config=config, server_state=self.server_state, app_state=self.lifespan.state
            )
            return protocol

        return make


def serve(
    folder: Path, *, host: str, port: int, attended: bool = False, tls: Certified | None = None
) -> None:
    """
    Serve the console of the station in *folder* until the process is told to end.

    Args:
        folder: of the station.
        host: address that is listened on.
        port: 0: any free one.
        attended: somebody holds our stdin open; when it ends, so do we, however that one ended.
        tls: certificate and key, to serve over HTTPS; None: plain HTTP.
    """
    with suppress(OSError, AttributeError):
        os.nice(NICENESS)
    server = Server(configured(make_app(folder), host=host, port=port, tls=tls))
    if attended:
        threading.Thread(target=_end_with_stdin, args=(server,), daemon=True).start()
    server.run()


def configured(app: ASGIApp, *, host: str, port: int, tls: Certified | None = None) -> uvicorn.Config:
    """Give uvicorn's configuration."""
    return uvicorn.Config(
        app,
        host=host,
        port=port,
        log_level="warning",
        access_log=False,
        server_header=False,
        date_header=True,
        timeout_graceful_shutdown=END_WITHIN_S,
        timeout_keep_alive=30,
        limit_concurrency=200,
        ssl_certfile=tls.certificate if tls else None,
        ssl_keyfile=tls.key if tls else None,
    )


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=BACKLOG)


def _end_with_stdin(server: uvicorn.Server) -> None:
    # Not through sys.stdin: who waits in it when the process ends by itself makes the interpreter abort.
    while os.read(sys.stdin.fileno(), _PIECE_BYTES):
        pass
    server.should_exit = True

"""
The control socket: other processes of this machine ask and order the player, one JSON line each way.

A UNIX socket in the station's folder that only its user may open. Where there is none (Windows, or a
folder whose name is too long for one) a port of 127.0.0.1, with a word that stands in a file only the
user may read.
"""

from __future__ import annotations

import json
import logging
import os
import secrets
import socket
import socketserver
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Self

from broadcaster.playout.control.door import ANSWER_WITHIN_S, has_unix, note_of
from broadcaster.playout.control.orders import ControlOrders

if TYPE_CHECKING:
    from broadcaster.playout.player import Player

log = logging.getLogger(__name__)

LONGEST_LINE = 64 * 1024
_DRAINED_PIECES = 256
"""16 MB of an order that is too long are read and thrown away."""

CLOSED_WITHIN_S = 0.25
"""How soon the door sees that it is to be closed; whoever asks is heard at once."""


class ControlSocket:
    """
    Hears what *player* is asked, in threads of its own, until closed.

    Args:
        path: of the socket; beside it stands, where needed, `<path>.json` with port and word.
    """

    def __init__(self, path: Path, player: Player) -> None:
        self._path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        _make_room(path)
        self._server = _server(path, ControlOrders(player))
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(CLOSED_WITHIN_S,), name="control", daemon=True
        )
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()

    def close(self) -> None:
        """Answer no more."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        self._path.unlink(missing_ok=True)
        note_of(self._path).unlink(missing_ok=True)


def _make_room(path: Path) -> None:
    """Remove the socket of an earlier player; what else stands in its place is put aside, not deleted."""
    if path.is_dir() and not path.is_symlink():
        aside = path.with_name(f"{path.name}.set-aside-{secrets.token_hex(4)}")
        path.rename(aside)
        log.warning("a folder stood where the control socket belongs; it is %s now", aside)
    path.unlink(missing_ok=True)


class _Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads = True
    request_queue_size = 128
    """With the five of the library a sixth who knocks just then is turned away, though it be an emergency."""
    word: str = ""
    orders: ControlOrders

    def handle_error(self, request: object, client_address: object) -> None:
        """Note that whoever asked went away before the answer; what they ordered stands."""
        del request, client_address
        log.info("control: who asked is gone: %s", sys.exc_info()[1])


class _Conversation(socketserver.StreamRequestHandler):
    timeout = ANSWER_WITHIN_S
    server: _Server

    def handle(self) -> None:
        """Answer one line."""
        line = self.rfile.readline(LONGEST_LINE)
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            # Read on for a while: who still sends when the door is shut never sees the answer.
            for _ in range(_DRAINED_PIECES):
                if not self.rfile.read(LONGEST_LINE):
                    break
        if self.server.word and not self._knows_the_word(line):
            log.warning("control: somebody without the word was turned away")
            return
        self.wfile.write(json.dumps(self.server.orders.answer(line)).encode() + b"\n")

    def _knows_the_word(self, line: bytes) -> bool:
        try:
            said = json.loads(line).get("word")
        except (ValueError, AttributeError):
            return False
        return secrets.compare_digest(str(said), self.server.word)


def _server(path: Path, orders: ControlOrders) -> _Server:
    if has_unix(path):

        class UnixServer(_Server):
            address_family = socket.AF_UNIX

        mask = os.umask(0o177)
        try:
            server: _Server = UnixServer(str(path), _Conversation)  # type: ignore[arg-type]
        finally:
            os.umask(mask)
    else:
        server = _Server(("127.0.0.1", 0), _Conversation)
        server.word = secrets.token_urlsafe()
        note = note_of(path)
        note.touch(mode=0o600)
        note.write_text(json.dumps({"port": server.server_address[1], "word": server.word}))
    server.orders = orders
    return server

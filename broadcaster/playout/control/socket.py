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
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from broadcaster.errors import N_, BroadcasterError, Broken, Refused
from broadcaster.json_form import MALFORMED, structured
from broadcaster.playout.control.status import status_document
from broadcaster.playout.messages.interruption import Interruption, is_cut_short
from broadcaster.saying import from_document, saying, to_document

if TYPE_CHECKING:
    from broadcaster.playout.player import Player

log = logging.getLogger(__name__)

LONGEST_LINE = 64 * 1024
_DRAINED_PIECES = 256
"""16 MB of an order that is too long are read and thrown away."""
ANSWER_WITHIN_S = 30.0
"""Decoding a long message on a small board takes some seconds."""

CLOSED_WITHIN_S = 0.25
"""How soon the door sees that it is to be closed; whoever asks is heard at once."""

LONGEST_UNIX_PATH = 100
"""Bytes; Linux allows 107, macOS 103. Source: unix(7)."""

Reply = dict[str, Any]


class ControlSocket:
    """
    Answers for *player* in threads of its own, until closed.

    Args:
        path: of the socket; beside it stands, where needed, `<path>.json` with port and word.
    """

    def __init__(self, path: Path, player: Player) -> None:
        self._path = path
        self._player = player
        self._acts: dict[str, Callable[[Mapping[str, Any]], Reply]] = {
            "status": self._status,
            "interrupt": self._interrupt,
            "cancel": self._cancel,
            "first": self._first,
            "volume": self._volume,
            "stop": self._stop,
        }
        path.parent.mkdir(parents=True, exist_ok=True)
        _make_room(path)
        self._server = _server(path, self)
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
        _note_of(self._path).unlink(missing_ok=True)

    def answer(self, line: bytes) -> Reply:
        """Carry out one request; whatever stumbles over it, somebody waits for an answer."""
        try:
            return self._carried_out(line)
        except BroadcasterError as error:
            return _refusal(error)
        except (*MALFORMED, ArithmeticError) as error:
            # What comes over the socket is checked by being used; the order is refused as a whole.
            what = N_("The order cannot be read ({why}).")
            return _refusal(Refused(what, where="control", why=_in_short(error)))
        except Exception as error:
            log.exception("control: a fault of the program")
            fault = Refused(
                N_("The program has stumbled over this order ({why})."),
                where="control",
                remedy=N_(
                    "The station plays on. Order it otherwise, and tell whoever looks after the program."
                ),
                why=_in_short(error),
            )
            return _refusal(fault)

    def _carried_out(self, line: bytes) -> Reply:
        request = json.loads(line)
        # A lone half of a letter (a title in another encoding) could neither be logged nor written down.
        json.dumps(request, ensure_ascii=False).encode()
        if not isinstance(request, dict) or request.get("do") not in self._acts:
            raise Refused(
                N_("The player does not understand this order."),
                where="control",
                remedy=N_("It knows: {known}."),
                known=", ".join(self._acts),
            )
        return {"ok": True, **self._acts[request["do"]](request)}

    def _status(self, request: Mapping[str, Any]) -> Reply:
        del request
        return {"status": status_document(self._player.status())}

    def _interrupt(self, request: Mapping[str, Any]) -> Reply:
        order = structured(request, Interruption)
        _must_be_aware(order)
        occurrence = self._player.interrupt(order)
        return {"occurrence": occurrence, **self._outlook(order, occurrence)}

    def _outlook(self, order: Interruption, occurrence: str) -> Reply:
        """Say when a message that was just taken will be heard, and how often."""
        messages = status_document(self._player.status())["messages"]
        message = next((each for each in messages if each["occurrence"] == occurrence), None)
        if message is None:
            # It was so short that it is over.
            return {}
        wanted = ("due_at", "expected_at", "waits_for", "airings", "last_at")
        first_at = datetime.fromisoformat(message["due_at"])
        return {key: message[key] for key in wanted} | {"is_cut_short": is_cut_short(order, first_at)}

    def _cancel(self, request: Mapping[str, Any]) -> Reply:
        why = request.get("why")
        return {
            "cancelled": self._player.cancel(str(request["occurrence"]), from_document(why) if why else None)
        }

    def _first(self, request: Mapping[str, Any]) -> Reply:
        self._player.put_first(str(request["occurrence"]))
        return {}

    def _volume(self, request: Mapping[str, Any]) -> Reply:
        self._player.set_volume(str(request["output"]), request["volume_db"])
        return {}

    def _stop(self, request: Mapping[str, Any]) -> Reply:
        del request
        self._player.stop()
        return {}


def _make_room(path: Path) -> None:
    """Remove the socket of an earlier player; what else stands in its place is put aside, not deleted."""
    if path.is_dir() and not path.is_symlink():
        aside = path.with_name(f"{path.name}.set-aside-{secrets.token_hex(4)}")
        path.rename(aside)
        log.warning("a folder stood where the control socket belongs; it is %s now", aside)
    path.unlink(missing_ok=True)


def ask(door: Path, /, *, answer_within_s: float = ANSWER_WITHIN_S, **request: object) -> Reply:
    """
    Ask the player behind the socket at *door*.

    Args:
        door: path of its `ControlSocket`.
        answer_within_s: how long to wait for it.
        request: `do="status"`; `do="cancel", occurrence=…, why=…`; `do="stop"`; or `do="interrupt"` with
            title, path, priority ("uu-tien", "khan-cap") and, where wanted, outputs, themes, ordered_by,
            valid_until, repeat_every_s, repeat_until (ISO 8601), times. `do="first", occurrence=…` puts a
            message before the others of its class; `do="volume", output=…, volume_db=…` makes an output
            louder or softer.

    Returns:
        What the player says: `status`, or `occurrence`.

    Raises:
        Refused: by the player, in its own words.
        Broken: no player answers.
    """
    try:
        with _connection(door, request, answer_within_s) as connection:
            connection.sendall(json.dumps(request).encode() + b"\n")
            with connection.makefile("rb") as answer:
                reply: Reply = json.loads(answer.readline())
    except (FileNotFoundError, ConnectionRefusedError) as error:
        raise Broken(N_("The station is not running."), remedy=N_("Start it: broadcaster run")) from error
    except (OSError, ValueError) as error:
        raise Broken(
            N_("The player does not answer ({why})."),
            remedy=N_("It may be busy: try again in a minute. If it stays so, start the station anew."),
            why=error,
        ) from error
    if not reply.pop("ok"):
        raise _refused(reply)
    return reply


def _connection(path: Path, request: dict[str, object], answer_within_s: float) -> socket.socket:
    if _has_unix(path):
        connection = socket.socket(socket.AF_UNIX)
        connection.settimeout(answer_within_s)
        try:
            connection.connect(str(path))
        except OSError:
            connection.close()
            raise
        return connection
    note = json.loads(_note_of(path).read_text())
    request["word"] = note["word"]
    return socket.create_connection(("127.0.0.1", note["port"]), answer_within_s)


def _must_be_aware(order: Interruption) -> None:
    for moment in (order.valid_until, order.repeat_until):
        if moment and moment.tzinfo is None:
            raise ValueError(moment.isoformat())


def _refusal(error: BroadcasterError) -> Reply:
    what, remedy = error.parts()
    return {
        "ok": False,
        "where": error.where,
        "what": to_document(what),
        "remedy": to_document(remedy) if remedy else None,
    }


def _refused(reply: Reply) -> Refused:
    what, remedy = from_document(reply["what"]), reply["remedy"]
    said = from_document(remedy) if remedy else saying("")
    return Refused(what.id, where=reply["where"], remedy=said.id, **(dict(said.facts) | dict(what.facts)))


def _in_short(error: Exception) -> str:
    """Name a fault in a line that can be sent; it may hold the very letters that cannot."""
    return ascii(error)[:200]


def _has_unix(path: Path) -> bool:
    return hasattr(socket, "AF_UNIX") and len(os.fsencode(path)) <= LONGEST_UNIX_PATH


def _note_of(path: Path) -> Path:
    return path.with_name(path.name + ".json")


class _Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads = True
    request_queue_size = 128
    """With the five of the library a sixth who knocks just then is turned away, though it be an emergency."""
    word: str = ""
    control: ControlSocket

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
        self.wfile.write(json.dumps(self.server.control.answer(line)).encode() + b"\n")

    def _knows_the_word(self, line: bytes) -> bool:
        try:
            said = json.loads(line).get("word")
        except (ValueError, AttributeError):
            return False
        return secrets.compare_digest(str(said), self.server.word)


def _server(path: Path, control: ControlSocket) -> _Server:
    if _has_unix(path):

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
        note = _note_of(path)
        note.touch(mode=0o600)
        note.write_text(json.dumps({"port": server.server_address[1], "word": server.word}))
    server.control = control
    return server

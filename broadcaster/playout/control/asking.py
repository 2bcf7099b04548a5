"""Asks the player of this machine through its control socket."""

from __future__ import annotations

import json
import socket
from pathlib import Path

from broadcaster.errors import N_, Broken
from broadcaster.playout.control.door import ANSWER_WITHIN_S, has_unix, note_of
from broadcaster.playout.control.replies import Reply, refused


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
        raise refused(reply)
    return reply


def _connection(path: Path, request: dict[str, object], answer_within_s: float) -> socket.socket:
    if has_unix(path):
        connection = socket.socket(socket.AF_UNIX)
        connection.settimeout(answer_within_s)
        try:
            connection.connect(str(path))
        except OSError:
            connection.close()
            raise
        return connection
    note = json.loads(note_of(path).read_text())
    request["word"] = note["word"]
    return socket.create_connection(("127.0.0.1", note["port"]), answer_within_s)

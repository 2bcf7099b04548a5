"""
The process in which templates run; apart.py begins it.

It reads orders from stdin and answers on stdout, each a length of eight bytes and a pickle, and ends when
stdin does. What a template takes beyond the limits ends this process and nothing else.
"""

from __future__ import annotations

import os
import pickle
import sys
import traceback
from dataclasses import dataclass
from typing import IO, Any, Final

from broadcaster.errors import ScriptRefused
from broadcaster.model import Script
from broadcaster.newsroom.scripts.scripting import write_script

MEMORY_BYTES: Final = 2**30
"""Address space of the process; itself it needs 150 MB, the longest house bulletin 1 MB more."""
LENGTH_BYTES: Final = 8


@dataclass(frozen=True, slots=True)
class Fault:
    """Something unforeseen: a fault of the program, not of the template."""

    what: str
    trace: str


Answer = Script | ScriptRefused | Fault


def send(stream: IO[bytes], message: object) -> None:
    """Write one message."""
    body = pickle.dumps(message)
    stream.write(len(body).to_bytes(LENGTH_BYTES, "big") + body)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:  # noqa: ANN401 - whatever was sent
    """Read one message; raises EOFError when the other side is gone."""
    head = stream.read(LENGTH_BYTES)
    length = int.from_bytes(head, "big")
    body = stream.read(length) if len(head) == LENGTH_BYTES else b""
    if not head or len(body) < length:
        raise EOFError
    return pickle.loads(body)  # noqa: S301 - both ends of the pipe are this program


def _answer(order: dict[str, Any]) -> Answer:
    try:
        return write_script(order.pop("programme"), **order)
    except ScriptRefused as refusal:
        return refusal
    except Exception as error:  # noqa: BLE001 - the net around one script: the other side logs it
        return Fault(f"{type(error).__name__}: {error}", traceback.format_exc())


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - Windows has none

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def _limit_work(limit_s: int) -> None:
    """End this process after so much more work, also when nobody is left to end it."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - Windows has none

        used_s = int(sum(os.times()[:2])) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (used_s + limit_s, resource.RLIM_INFINITY))


def main() -> None:
    """Serve until stdin ends."""
    orders, answers = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # A stray print must not get between two answers.
    sys.stdout = sys.stderr
    _limit_memory()
    while True:
        try:
            limit_s, order = receive(orders)
        except EOFError:
            return
        _limit_work(limit_s)
        send(answers, _answer(order))

"""Scripts are written in a process apart, so that no template holds up or brings down the station."""

from __future__ import annotations

import atexit
import logging
import subprocess
import sys
import threading
from contextlib import suppress
from typing import Any, Final

from broadcaster.errors import N_, ScriptRefused
from broadcaster.model import Programme, Script
from broadcaster.newsroom.scripts.script_worker import Answer, Fault, main, receive, send
from broadcaster.newsroom.scripts.template_folder import too_much

_log: Final = logging.getLogger(__name__)

LIMIT_S: Final = 20
"""For one script; the house's take 0.02 s, and all the work that a template is allowed 2 s (sandbox.py)."""


class ScriptProcess:
    """
    The process in which templates run: begun with the first script, and anew when it died.

    Args:
        limit_s: wall-clock time for one script, and for the start of the process.
    """

    def __init__(self, *, limit_s: int = LIMIT_S) -> None:
        self._limit_s = limit_s
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = threading.Lock()

    def write(self, programme: Programme, **order: Any) -> Script:  # noqa: ANN401 - as write_script has them
        """
        Write one script; takes what `write_script` takes.

        Raises:
            ScriptRefused: as there; also when the template takes too much time, memory or text, and when
                the program itself fails over it (the log has the traceback).
        """
        with self._turn:
            answer = self._exchange({"programme": programme, **order})
        if isinstance(answer, Script):
            return answer
        name = programme.script
        if isinstance(answer, Fault):
            _log.error("the script %s met a fault of the program\n%s", name, answer.trace)
            raise ScriptRefused(
                N_("the script could not be written because of a fault of the program ({detail})."),
                where=name,
                remedy=N_("Please report it; the log says more."),
                detail=answer.what,
            )
        answer.where = answer.where or name
        raise answer

    def close(self) -> None:
        """End the process; the next script begins a new one."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            assert stream
            with suppress(BrokenPipeError):  # an order that was not read any more
                stream.close()

    def _exchange(self, order: dict[str, Any]) -> Answer:
        process = self._running()
        assert process.stdin
        assert process.stdout
        watchdog = threading.Timer(self._limit_s, process.kill)
        watchdog.start()
        try:
            send(process.stdin, (self._limit_s, order))
            answer: Answer = receive(process.stdout)
        except (EOFError, BrokenPipeError):
            # Killed by the watchdog or by the system's limits: both mean too much.
            self.close()
            return too_much()
        except BaseException:
            # Ctrl-C: an answer left in the pipe would be taken for the next script's.
            self.close()
            raise
        finally:
            watchdog.cancel()
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = subprocess.Popen(  # noqa: S603 - our own function, no shell
                [sys.executable, "-P", "-c", f"from {main.__module__} import main; main()"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                start_new_session=True,  # Ctrl-C in the terminal is the station's, not the worker's
            )
        return self._process


_process: Final = ScriptProcess()
atexit.register(_process.close)


def write_apart(programme: Programme, **order: Any) -> Script:  # noqa: ANN401 - as write_script has them
    """Write one script in the one process that this program has for it; see `ScriptProcess.write`."""
    return _process.write(programme, **order)

"""Titles for the listeners of an Icecast mount, told in a thread of their own."""

from __future__ import annotations

import logging
import threading
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlencode

from broadcaster.outputs.icecast.source import TIMEOUT_S, Mount, lost
from broadcaster.outputs.one_line import one_line
from broadcaster.sound.queues.own_fault import own_fault

log = logging.getLogger(__name__)


class TitleTeller:
    """
    Tells the server the latest title; an administration page that hangs holds up nothing but titles.

    One thread for all of them: one that is started by the loop for each title would have to be without the
    loop's priority, and the loop would wait for it whenever it holds the interpreter.
    """

    def __init__(self, output: str, mount: Mount) -> None:
        self._output = output
        self._mount = mount
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self.title = ""
        """What is on now."""

    def open(self) -> None:
        """Begin to work."""
        self._thread = threading.Thread(target=self._work, name=f"titles {self._output}", daemon=True)
        self._thread.start()

    def tell(self) -> None:
        """Let listeners see the title, soon."""
        self._wake.set()

    def close(self) -> None:
        """Tell no more; what hangs is left to itself."""
        self._thread = None
        self._wake.set()

    def _work(self) -> None:
        me = threading.current_thread()
        while self._wake.wait() and self._thread is me:
            self._wake.clear()
            if not self.title:
                continue
            try:
                tell_title(self._mount, self.title)
            except Exception as error:  # noqa: BLE001 - the net: the next title is told all the same
                log.warning("output %s: no title: %s", self._output, own_fault(error, self._output))


def tell_title(mount: Mount, text: str) -> None:
    """
    Set the title that listeners see; raises OutputBroken.

    The server must know that the mount speaks UTF-8 (`<charset>UTF-8</charset>` in its `<mount>`), or MP3
    listeners get Latin-1 with entities. Source: Icecast 2.4.4, /admin/metadata?mode=updinfo, as measured.
    """
    query = urlencode({"mode": "updinfo", "mount": mount.mount, "charset": "UTF-8", "song": one_line(text)})
    connection = HTTPConnection(mount.host, mount.port, timeout=TIMEOUT_S)
    try:
        connection.request("GET", f"/admin/metadata?{query}", headers={"Authorization": mount.authorization})
        connection.getresponse().read()
    except (OSError, HTTPException) as error:
        raise lost(mount, error) from error
    finally:
        connection.close()

"""The Icecast output: a source that connects, and connects again, in a thread of its own."""

from __future__ import annotations

import logging
import threading
from datetime import datetime
from typing import TYPE_CHECKING

from broadcaster.errors import N_, OutputBroken
from broadcaster.outputs.icecast.source import IcecastSource, Mount
from broadcaster.outputs.icecast.title import TitleTeller
from broadcaster.outputs.queued import CODED_FRAMES
from broadcaster.ports import Delivered, Output, OutputSettings
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.sound.queues.block_queue import BlockQueue
from broadcaster.sound.queues.own_fault import own_fault

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

log = logging.getLogger(__name__)

RETRY_FIRST_S = 0.5
RETRY_LONGEST_S = 1.0
"""A try costs one connection; listeners wait for this after an outage."""

FAULT_RETRY_S = 10.0
"""After a fault of the program, which may come again at once, and stands in the log each time."""

FRESH_FRAMES = HOUSE_RATE_HZ // 5
"""After a new connection the sound goes on from now: what waited longer is stale."""

CLOSE_WITHIN_S = 3.0


def open_icecast(settings: OutputSettings, *, is_live: bool = True) -> Output:
    """
    Make an Icecast output.

    Options:
        host, port (8000), mount ("/…"), user ("source"), password.
        kbps: bit rate of the MP3 (default 64).
        station: name that listeners see.
        public: let directories list the stream (default false).
    """
    del is_live
    form = settings.form()
    mount = Mount(
        host=form.host("host"),
        port=form.whole("port", 8000, at_least=1, at_most=65_535),
        mount=form.text("mount"),
        user=form.text("user", "source"),
        password=form.text("password"),
        station=form.text("station", settings.name),
        kbps=form.whole("kbps", 64, at_least=32, at_most=320),
        is_public=form.flag("public", default=False),
    )
    if not mount.mount.startswith("/") or not mount.mount.isascii() or not mount.mount.isprintable():
        form.wrong("mount", "/loa.mp3")
    form.check()
    return IcecastOutput(settings.name, mount)


class IcecastOutput:
    """Sends MP3 to a mount; reports as delivered what the server's machine has acknowledged."""

    wants_pcm = True
    gather_frames = CODED_FRAMES

    def __init__(self, name: str, mount: Mount) -> None:
        self.name = name
        self._mount = mount
        self._blocks = BlockQueue()
        self._thread: threading.Thread | None = None
        self._titles = TitleTeller(name, mount)
        self._source: IcecastSource | None = None
        self._count = threading.Lock()
        self._taken_before = 0
        self._lost = 0
        self._trouble = OutputBroken(
            N_("The Icecast server has not answered yet."),
            where=mount.address,
            remedy=N_("The player tries again by itself; check the server and the network."),
        )

    def open(self, now: datetime) -> None:  # noqa: ARG002 - the port's signature
        """Begin to connect; a server that is down is no reason to wait."""
        self._blocks = BlockQueue()
        self._taken_before = self._lost = 0
        self._thread = threading.Thread(target=self._work, name=f"output {self.name}", daemon=True)
        self._thread.start()
        self._titles.open()

    def drives(self) -> str:
        """Name what no other output may drive at the same time."""
        return self._mount.address

    def write(self, pcm: Pcm, now: datetime) -> None:  # noqa: ARG002 - the port's signature
        """Queue the next frames."""
        self._blocks.put(pcm)

    def title(self, text: str) -> None:
        """Tell listeners, now or when the server is back."""
        self._titles.title = text
        if self._source:
            self._titles.tell()

    def delivered(self) -> Delivered:
        """Report."""
        with self._count:
            source = self._source
            taken = self._taken_before + (source.taken if source else 0)
        return Delivered(
            frames=taken,
            dropped=self._lost + self._blocks.dropped,
            connected=source is not None,
            trouble=None if source else self._trouble,
        )

    def close(self) -> None:
        """Send what waits, and say goodbye."""
        self._blocks.close()
        self._titles.close()
        if self._thread:
            self._thread.join(CLOSE_WITHIN_S)
            self._thread = None

    def _work(self) -> None:
        retry_s = RETRY_FIRST_S
        while not self._blocks.is_closed:
            try:
                source = IcecastSource(self._mount)
            except Exception as error:  # noqa: BLE001 - the net: the thread goes on trying
                self._complain(own_fault(error, self.name))
                self._blocks.wait_closed(retry_s if isinstance(error, OutputBroken) else FAULT_RETRY_S)
                retry_s = min(retry_s * 2, RETRY_LONGEST_S)
                continue
            retry_s = RETRY_FIRST_S
            log.info("output %s: connected to %s", self.name, self._mount.address)
            self._blocks.forget(all_but_frames=FRESH_FRAMES)
            self._source = source
            self._titles.tell()
            self._stream(source)
        self._blocks.forget()

    def _stream(self, source: IcecastSource) -> None:
        """Send until the connection breaks or the output is closed."""
        try:
            while (pcm := self._blocks.get()) is not None:
                source.send(pcm)
            source.finish()
        except Exception as error:  # noqa: BLE001 - the net: the thread goes on with a new connection
            self._complain(own_fault(error, self.name))
            source.close()
            if not isinstance(error, OutputBroken):
                self._blocks.wait_closed(FAULT_RETRY_S)
        with self._count:
            self._source = None
            self._taken_before += source.taken
            self._lost += source.in_flight()

    def _complain(self, error: OutputBroken) -> None:
        if str(error) != str(self._trouble):
            log.warning("output %s: %s", self.name, error)
        self._trouble = error

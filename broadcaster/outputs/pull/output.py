"""The HTTP output: remote devices fetch the sound by an address, as they would any web radio."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from broadcaster.clock import Clock
from broadcaster.errors import N_, OutputBroken
from broadcaster.fetching.reasons import reason
from broadcaster.outputs.one_line import one_line
from broadcaster.outputs.pull.formats import LISTED, TARGET_S, AacSegments, Mp3Chunks, PullEncoder
from broadcaster.outputs.pull.ring import PullRing
from broadcaster.outputs.pull.server import Offer, PullServer
from broadcaster.outputs.queued import CODED_FRAMES
from broadcaster.ports import Delivered, Output, OutputSettings
from broadcaster.sound.queues.pcm_queue import PcmQueue

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

MP3_KEPT = 32
"""Eight seconds: whoever is further behind is dropped."""

SEGMENTS_KEPT = LISTED + 3
"""A segment stays a while after it has left the list. Source: RFC 8216 §6.2.2."""

TAKEN_WITHIN_S = 1.0
"""How long listeners may take the last of it at the end."""


def open_http(settings: OutputSettings, *, is_live: bool = True) -> Output:
    """
    Make an HTTP output.

    Options:
        host: address to serve at (default 127.0.0.1: this machine only; 0.0.0.0: every network card).
        port: default 8010.
        format: mp3 (default; one endless stream) or hls (a playlist of AAC segments).
        path: default /loa.mp3 or /loa.m3u8.
        kbps: bit rate (default 64).
        station: name that devices show.
        listeners: how many streams at once (default 50).
    """
    del is_live
    form = settings.form()
    is_hls = form.text("format", "mp3", one_of=("mp3", "hls")) == "hls"
    suffix = ".m3u8" if is_hls else ".mp3"
    path = form.text("path", "/loa" + suffix)
    kbps = form.whole("kbps", 64, at_least=32, at_most=320)
    headers = {
        "icy-name": one_line(form.text("station", settings.name)),
        "icy-br": str(kbps),
        "icy-pub": "0",
    }
    offer = Offer(
        path=path,
        is_hls=is_hls,
        headers=headers,
        most_listeners=form.whole("listeners", 50, at_least=1, at_most=1000),
    )
    address = form.host("host", "127.0.0.1"), form.whole("port", 8010, at_least=0, at_most=65_535)
    if not path.startswith("/") or not path.endswith(suffix) or not path.isascii() or not path.isprintable():
        form.wrong("path", "/loa" + suffix)
    form.check()
    return HttpOutput(settings.name, address, offer, kbps)


class HttpOutput:
    """
    Serves from memory; delivered is what at least one listener's machine has taken.

    With nobody there, sound is lost at once (MP3) or when its segment has grown old (HLS).
    """

    wants_pcm = True
    gather_frames = CODED_FRAMES

    def __init__(self, name: str, address: tuple[str, int], offer: Offer, kbps: int) -> None:
        self.name = name
        self._address = address
        self._offer = offer
        self._kbps = kbps
        self._ring = PullRing(0, 1)
        self._encoder: PullEncoder | None = None
        self._server: PullServer | None = None
        self._queue: PcmQueue | None = None
        self._overrun = 0
        self._title = ""
        self._nobody = self._nobody_listens()

    @property
    def port(self) -> int:
        """Give the port that is served."""
        return self._server.port if self._server else self._address[1]

    def open(self, now: datetime) -> None:
        """Begin to serve; raises OutputBroken when the address cannot be had."""
        # Numbers go on over a restart, or devices would wait for segments that they have had.
        first = int(now.timestamp()) // TARGET_S
        ring = PullRing(first, SEGMENTS_KEPT if self._offer.is_hls else MP3_KEPT)
        try:
            self._server = PullServer(self._address, self._offer, ring)
        except OSError as error:
            raise OutputBroken(
                N_("The stream cannot be offered at {address} ({why})."),
                where=self.name,
                remedy=N_("Another program may use the port: choose another one, or check the host."),
                address=":".join(map(str, self._address)),
                why=reason(error),
            ) from error
        self._server.title = self._title
        self._ring = ring
        self._nobody = self._nobody_listens()
        self._encoder = AacSegments(self._kbps) if self._offer.is_hls else Mp3Chunks(self._kbps)
        self._overrun = 0
        self._queue = PcmQueue(self.name, self._take, is_live=True)

    def look(self, clock: Clock) -> None:
        """Look whether the address can be had; that nobody listens before there is sound is no fault."""
        self.open(clock.now())
        self.close()

    def write(self, pcm: Pcm, now: datetime) -> None:  # noqa: ARG002 - the port's signature
        """Queue the next frames."""
        assert self._queue is not None
        self._queue.put(pcm)

    def title(self, text: str) -> None:
        """Tell listeners of a stream who ask for titles; a playlist has none."""
        self._title = one_line(text)
        if self._server:
            self._server.title = self._title

    def delivered(self) -> Delivered:
        """Report."""
        ring = self._ring
        overrun = self._queue.lost_frames if self._queue else self._overrun
        is_heard = self._server is not None and (ring.listeners > 0 or ring.was_taken)
        return Delivered(
            frames=ring.delivered,
            dropped=ring.dropped + overrun,
            held=ring.unsettled_frames + (self._encoder.pending if self._encoder else 0),
            connected=is_heard,
            trouble=None if is_heard else self._nobody,
        )

    def close(self) -> None:
        """Send the listeners the last of it, and send them away."""
        if self._queue is None or self._encoder is None or self._server is None:
            return
        self._queue.close()
        self._overrun = self._queue.lost_frames
        self._queue = None
        for data, frames in self._encoder.flush():
            self._ring.put(data, frames)
        self._encoder = None
        self._ring.close(TAKEN_WITHIN_S)
        self._server.stop()
        self._server = None

    def _nobody_listens(self) -> OutputBroken:
        return OutputBroken(
            N_("Nobody listens at port {port}{path}."),
            where=self.name,
            remedy=N_("Switch the devices on, and let them play the address of this machine with it."),
            port=self.port,
            path=self._offer.path,
        )

    def _take(self, pcm: Pcm) -> None:
        assert self._encoder is not None
        for data, frames in self._encoder.encode(pcm):
            self._ring.put(data, frames)
            if not self._offer.is_hls and not self._ring.listeners:
                self._ring.let_go()

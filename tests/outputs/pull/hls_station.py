"""Another station for the tests: HLS on loopback, live, that fails on demand."""

from __future__ import annotations

import io
import math
import threading
from fractions import Fraction
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import av
import numpy as np

from broadcaster.clock import SystemClock

SEGMENT_S = 1
CLOCK = SystemClock()


@lru_cache(maxsize=256)
def segment(number: int, rate_hz: int, hz: float) -> bytes:
    """Encode a second of a tone (or of silence, hz 0) as AAC in MPEG-TS, at its place in time."""
    frames = math.ceil(SEGMENT_S * rate_hz / 1024) * 1024
    wave = 0.25 * np.sin(2 * np.pi * hz * np.arange(frames) / rate_hz).astype(np.float32)
    file = io.BytesIO()
    with av.open(file, "w", format="mpegts") as container:
        stream = container.add_stream("aac", rate=rate_hz, layout="mono")
        stream.bit_rate = 64_000
        for start in range(0, frames, 1024):
            frame = av.AudioFrame.from_ndarray(
                wave[start : start + 1024].reshape(1, -1).astype(np.float32), format="fltp", layout="mono"
            )
            frame.sample_rate = rate_hz
            frame.time_base = Fraction(1, rate_hz)
            frame.pts = number * SEGMENT_S * rate_hz + start
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return file.getvalue()


class HlsStation:
    """
    Serves `/vov1.m3u8`, which redirects into a session, and the segments of that session.

    `trouble`: "" (well), "stall" (no new segments), "silence", "gone" (404), "expired" (403 for every
    session begun before), "hang" (accepts and never answers), "garbage" (segments are not audio).
    """

    def __init__(self) -> None:
        self.trouble = ""
        self.rate_hz = 44_100
        self.hz = 1000.0
        self.sessions = 0
        self.oldest_session = 1
        self.playlist = b""
        """Sent instead of the true one, when there is one."""
        self.asked: list[str] = []
        self._began_at = CLOCK.monotonic_s()
        self._stalled_at: float | None = None
        self._kinds: dict[int, tuple[int, float]] = {}
        self._is_closed = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = False
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()
        self.address = f"http://127.0.0.1:{self._server.server_port}/vov1.m3u8"

    def expire(self) -> None:
        """Let every session begun so far answer 403, as VOV's do after a while."""
        self.oldest_session = self.sessions + 1

    def close(self) -> None:
        self._is_closed.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def newest(self) -> int:
        """Give the number of the newest segment; the station was on for ten seconds before."""
        if self.trouble != "stall":
            self._stalled_at = None
        elif self._stalled_at is None:
            self._stalled_at = CLOCK.monotonic_s()
        at = self._stalled_at or CLOCK.monotonic_s()
        return 10 + int((at - self._began_at) / SEGMENT_S)

    def answer(self, path: str) -> tuple[int, str, bytes]:
        """Give (status, where to, body)."""
        self.asked.append(path)
        if self.trouble == "hang":
            self._is_closed.wait(30)
        if self.trouble == "gone":
            return 404, "", b""
        if path == "/vov1.m3u8":
            self.sessions += 1
            return 302, f"/s{self.sessions}/chunklist.m3u8", b""
        session, _, name = path.lstrip("/").partition("/")
        if int(session[1:]) < self.oldest_session:
            return 403, "", b""
        if name == "chunklist.m3u8":
            return 200, "", self.playlist or self._playlist()
        return 200, "", self._segment(int(name.removesuffix(".ts")))

    def _playlist(self) -> bytes:
        newest = self.newest()
        lines = ["#EXTM3U", "#EXT-X-VERSION:3", f"#EXT-X-TARGETDURATION:{SEGMENT_S}"]
        lines.append(f"#EXT-X-MEDIA-SEQUENCE:{newest - 5}")
        before = None
        for number in range(newest - 5, newest + 1):
            kind = self._kinds.setdefault(
                number, (self.rate_hz, 0.0 if self.trouble == "silence" else self.hz)
            )
            if before not in (None, kind):
                lines.append("#EXT-X-DISCONTINUITY")
            before = kind
            lines += [f"#EXTINF:{SEGMENT_S:.3f},", f"{number}.ts"]
        return "\n".join(lines).encode() + b"\n"

    def _segment(self, number: int) -> bytes:
        if self.trouble == "garbage":
            return b"<html>the station has moved</html>" * 500
        return segment(number, *self._kinds.get(number, (self.rate_hz, self.hz)))

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        station = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, where, body = station.answer(self.path)
                self.send_response(status)
                if where:
                    self.send_header("Location", where)
                kind = "application/vnd.apple.mpegurl" if self.path.endswith("m3u8") else "video/mp2t"
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                try:
                    self.wfile.write(body)
                except ConnectionError:
                    self.close_connection = True

            def log_message(self, *_: object) -> None:
                """Stay quiet."""

        return Handler

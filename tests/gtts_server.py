"""The speech service of Google Translate, played by a server on 127.0.0.1 that fails on demand."""

from __future__ import annotations

import base64
import json
import socket
import ssl
import sys
import threading
from collections import deque
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import lameenc

from broadcaster.ports import SpeechRequest, VoiceEngine
from broadcaster.sound.mp3.encoding import s16
from broadcaster.studio.voices.phrasing import syllables
from tests.fakes.voices import tone

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm


class GttsServer:
    """
    A server on this machine that answers as the speech service of Google Translate does.

    It hums 250 ms for each syllable, or has *voice* speak. `answers` are worked off one a request, then it
    behaves: "429", "429:<Retry-After>", "500", "302", "403", "html" (a login page with status 200),
    "noaudio", "empty", "garbage" (not an MP3), "badjson", "reset", "hang", "drip" (a byte now
    and then), "flood" (a good answer after megabytes of nothing).

    Args:
        certificate: PEM with key; it then speaks HTTPS.
        voice: an engine that says the words.
    """

    def __init__(self, certificate: Path | None = None, *, voice: VoiceEngine | None = None) -> None:
        self.voice = voice
        self.answers: deque[str] = deque()
        self.asked: list[tuple[str, bool]] = []
        """(text, slow) of each request."""
        self.closing = threading.Event()
        self.connections: list[socket.socket] = []
        handler = type("Handler", (_Handler,), {"service": self})
        self._server = _Server(("127.0.0.1", 0), handler)
        if certificate:
            tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            tls.load_cert_chain(certificate)
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self.url = f"http{'s' if certificate else ''}://127.0.0.1:{self._server.server_port}/_/TranslateWebserverUi/data/batchexecute"
        self._thread = threading.Thread(target=self._server.serve_forever, args=[0.05])
        self._thread.start()

    def close(self) -> None:
        self.closing.set()
        self._server.shutdown()
        self._thread.join()
        for connection in self.connections:
            with suppress(OSError):  # most are closed already
                connection.shutdown(socket.SHUT_RDWR)
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # closing waits for them: no socket outlives its test

    def handle_error(self, request: object, client_address: object) -> None:
        # Clients that hang up in the middle are what the tests are about.
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    service: GttsServer
    protocol_version = "HTTP/1.1"

    def setup(self) -> None:
        super().setup()
        self.service.connections.append(self.connection)

    def log_message(self, *arguments: object) -> None:
        """Keep the test's output clean."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        ((rpc,),) = json.loads(parse_qs(body)["f.req"][0])
        text, _, slow, _ = json.loads(rpc[1])
        self.service.asked.append((text, bool(slow)))
        answer, _, detail = (self.service.answers.popleft() if self.service.answers else "ok").partition(":")
        if answer.isdecimal():
            redirect = {"Location": f"http://{self.headers['Host']}/sorry/index"}
            self._reply(int(answer), b"", {"Retry-After": detail} if detail else redirect)
        elif answer == "reset":
            self.close_connection = True
        elif answer == "hang":
            self.service.closing.wait()
            self.close_connection = True
        elif answer == "drip":
            self._drip()
        else:
            self._reply(200, self._content(answer, text))

    def do_GET(self) -> None:
        """Serve the page that a redirect leads to; nobody should come here."""
        self.service.asked.append((self.path, False))
        self._reply(200, b"sorry")

    def _content(self, answer: str, text: str) -> bytes:
        if answer == "html":
            return "<!doctype html><title>Đăng nhập Wi-Fi</title>".encode()
        sound = {"noaudio": None, "empty": b"", "garbage": b"not an MP3 " * 50}.get(
            answer, self._spoken(text)
        )
        inner = None if sound is None else json.dumps([base64.b64encode(sound).decode()])
        envelope = [["wrb.fr", "jQ1olc", inner, None, None, None, "generic"], ["di", 42]]
        line = json.dumps(envelope, separators=(",", ":"))
        if answer == "badjson":
            line = line[:-40]
        padding = "\n" * (5_000_000 if answer == "flood" else 1)
        return f")]}}'\n{padding}{len(line)}\n{line}\n".encode()

    def _spoken(self, text: str) -> bytes:
        voice = self.service.voice
        if voice is None:
            return _mp3(tone(250 * syllables(text)), 24_000)
        speech = voice.speak(SpeechRequest(text=text, voice=voice.voices()[-1].id))
        return _mp3(speech.pcm, speech.rate_hz)

    def _reply(self, status: int, content: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(ConnectionError):  # who is flooded hangs up
            self.wfile.write(content)

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000000")
        self.end_headers()
        with suppress(ConnectionError):
            while not self.service.closing.wait(0.05):
                self.wfile.write(b" ")
        self.close_connection = True


def _mp3(pcm: Pcm, rate_hz: int) -> bytes:
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(64)
    encoder.set_in_sample_rate(rate_hz)
    encoder.set_channels(1)
    silence = bytes(rate_hz // 5)
    return bytes(encoder.encode(silence + s16(pcm) + silence) + encoder.flush())

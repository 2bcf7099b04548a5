"""Local servers that answer, and fail, as speech services do."""

from __future__ import annotations

import base64
import io
import json
import socket
import threading
import wave
from collections import deque
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from broadcaster.sound.mp3.encoding import s16
from broadcaster.studio.voices.phrasing import syllables
from tests.fakes.voices import tone


def hum_wav(text: str, *, rate_hz: int = 24_000, speed: float = 1.0) -> bytes:
    """250 ms for each syllable."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(s16(tone(round(250 * syllables(text) / speed), rate_hz)))
    return buffer.getvalue()


class SpeechService:
    """
    Speaks in the shapes that real ones have; each path is one.

    `/v1/audio/speech` OpenAI's; `/bytes`, `/base64`, `/url` (address at once, sound after *not_yet* tries),
    `/poll` (id at once, address after *not_yet* tries). `answers` are worked off one a request: a status
    ("429", "401", "400", "500"), "html", "empty", "hang", "garbage".
    """

    def __init__(self, *, not_yet: int = 0) -> None:
        self.answers: deque[str] = deque()
        self.asked: list[tuple[str, dict[str, str], bytes]] = []
        self.not_yet = not_yet
        self.closing = threading.Event()
        handler = type("Handler", (_Handler,), {"service": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=[0.05])
        self._thread.start()

    def close(self) -> None:
        self.closing.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    service: SpeechService

    def log_message(self, *arguments: object) -> None:
        """Keep the test's output clean."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.service.asked.append((self.path, dict(self.headers), body))
        answer = self.service.answers.popleft() if self.service.answers else "ok"
        if answer == "hang":
            self.service.closing.wait()
        elif answer.isdecimal():
            self._reply(int(answer), b'{"error": "no"}', {"Retry-After": "7"} if answer == "429" else {})
        elif answer != "ok":
            odd = {
                "html": "<!doctype html><title>Đăng nhập</title>".encode(),
                "empty": b"",
                "garbage": b"no" * 99,
            }
            self._reply(200, odd[answer])
        else:
            self._reply(200, self._good(body))

    def do_GET(self) -> None:
        self.service.asked.append((self.path, dict(self.headers), b""))
        if self.service.not_yet > 0:
            self.service.not_yet -= 1
            if self.path.startswith("/state"):
                self._reply(200, b'{"result": {"request_id": "7"}}')
            else:
                self._reply(404, b"not yet")
        elif self.path.startswith("/state"):
            self._reply(200, json.dumps({"result": {"link": f"{self.service.url}/sound/6"}}).encode())
        else:
            self._reply(200, hum_wav("tiếng " * int(self.path.rsplit("/", 1)[-1])))

    def _good(self, body: bytes) -> bytes:
        document: dict[str, Any] = {}
        with suppress(ValueError):
            document = json.loads(body)
        text = str(document.get("input") or document.get("text") or body.decode("utf-8", "replace"))
        sound = hum_wav(text, speed=float(document.get("speed", 1.0)))
        shapes: dict[str, Any] = {
            "/base64": {"audio": {"content": base64.b64encode(sound).decode()}},
            "/url": {"error": 0, "async": f"{self.service.url}/sound/{syllables(text)}"},
            "/poll": {"result": {"request_id": "7"}},
            "/refusing": {"error": 5, "message": "voice not found"},
        }
        return json.dumps(shapes[self.path]).encode() if self.path in shapes else sound

    def _reply(self, status: int, content: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(ConnectionError):
            self.wfile.write(content)


class WyomingServer:
    """Speaks the Wyoming protocol; `answers` as above: "error", "broken off", "garbage", "hang", "stereo"."""

    def __init__(self) -> None:
        self.answers: deque[str] = deque()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.closing = threading.Event()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        self.closing.set()
        with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
            pass
        self._thread.join()
        self._socket.close()

    def _serve(self) -> None:
        while not self.closing.is_set():
            line, _ = self._socket.accept()
            with line, line.makefile("rwb") as stream, suppress(OSError):
                self._answer(stream)

    def _answer(self, stream: Any) -> None:
        asked = stream.readline()
        if not asked:
            return
        text = json.loads(asked)["data"]["text"]
        answer = self.answers.popleft() if self.answers else "ok"
        if answer == "hang":
            self.closing.wait()
            return
        if answer == "garbage":
            stream.write(b"HTTP/1.1 400 Bad Request\n")
            return
        if answer == "error":
            self._event(stream, "error", {"text": "no such voice"})
            return
        form = {"rate": 22_050, "width": 2, "channels": 2 if answer == "stereo" else 1}
        self._event(stream, "audio-start", form)
        sound = s16(tone(250 * syllables(text), 22_050))
        for start in range(0, len(sound), 4096):
            self._event(stream, "audio-chunk", form, sound[start : start + 4096])
        if answer != "broken off":
            self._event(stream, "audio-stop", {})

    @staticmethod
    def _event(stream: Any, kind: str, data: dict[str, Any], payload: bytes = b"") -> None:
        more = json.dumps(data).encode()
        head = {"type": kind, "data_length": len(more), "payload_length": len(payload)}
        stream.write(json.dumps(head).encode() + b"\n" + more + payload)
        stream.flush()

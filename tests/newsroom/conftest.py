"""A paper's web server on this machine, as well-behaved or as bad as a test tells it to be."""

from __future__ import annotations

import contextlib
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM
from broadcaster.model import Feed

DATA = Path(__file__).parent / "data"
Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Paper:
    """A web server; `answers` maps paths to what is done with a request."""

    address: str = ""
    answers: dict[str, Answer] = field(default_factory=dict)
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    def gives(self, body: bytes, *, path: str = "/rss", status: int = 200, **headers: str) -> str:
        """Answer *path* with *body*; header names are written with underscores. Gives the address."""

        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(status)
            for name, value in headers.items():
                request.send_header(name.replace("_", "-"), value)
            request.send_header("Content-Length", str(len(body)))
            request.end_headers()
            request.wfile.write(body)

        return self.does(answer, path=path)

    def does(self, answer: Answer, *, path: str = "/rss") -> str:
        """Let *answer* deal with requests for *path*; gives the address."""
        self.answers[path] = answer
        return self.address + path


def _server(paper: Paper) -> ThreadingHTTPServer:
    class Desk(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paper.requests.append((self.path, dict(self.headers.items())))
            answer = paper.answers.get(self.path)
            # A reader that has seen enough hangs up; the server need not mind.
            with contextlib.suppress(OSError):
                if answer is None:
                    self.send_error(404)
                else:
                    answer(self)

        def log_message(self, *args: object) -> None:
            pass

    class QuietServer(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            pass  # handshakes that a client breaks off

    return QuietServer(("127.0.0.1", 0), Desk)


def _serve(scheme: str, certificate: Path | None = None) -> Iterator[Paper]:
    paper = Paper()
    server = _server(paper)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    paper.address = f"{scheme}://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield paper
    paper.closing.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def paper() -> Iterator[Paper]:
    yield from _serve("http")


@pytest.fixture
def secure_paper() -> Iterator[Paper]:
    yield from _serve("https", DATA / "tls-localhost.pem")


@pytest.fixture
def snapshot() -> bytes:
    """Five items of the VnExpress snapshot."""
    return (DATA / "vnexpress-5.rss").read_bytes()


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 22, 20, 0, tzinfo=VIETNAM)


@pytest.fixture
def feed_at() -> Callable[..., Feed]:
    """Give a feed of an address on this machine."""

    def make(url: str, **changes: object) -> Feed:
        fields: dict[str, object] = {
            "name": "vnexpress",
            "url": url,
            "source": "báo VnExpress",
            "local_network": True,
        }
        return Feed(**(fields | changes))  # type: ignore[arg-type]

    return make


@pytest.fixture
def rss() -> Callable[..., bytes]:
    """Write an RSS document around items, each given as its inner XML."""

    def write(*items: str, prolog: str = '<?xml version="1.0" encoding="utf-8"?>') -> bytes:
        inner = "".join(f"<item>{item}</item>" for item in items)
        return f'{prolog}<rss version="2.0"><channel><title>Báo</title>{inner}</channel></rss>'.encode()

    return write

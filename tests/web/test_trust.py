"""The console over HTTPS, in a browser that was told to believe the station."""

from __future__ import annotations

import socket
import ssl
import threading
import time
import urllib.request
from http.client import HTTPConnection
from pathlib import Path

from starlette.testclient import TestClient

from broadcaster.clock import SystemClock, VirtualClock
from broadcaster.station.service.attending import answers_at
from broadcaster.station.tls.authority import certify
from broadcaster.web.app import make_app
from broadcaster.web.server.serving import Server, configured
from tests.waiting import PATIENCE_S


def test_who_cannot_log_in_yet_is_told_how_to_believe_the_station(nobody: TestClient, folder: Path) -> None:
    assert "Đài chưa có chứng thư" in nobody.get("/tin-cay").text
    assert nobody.get("/tin-cay/dai-truyen-thanh.crt").status_code == 404

    made = certify(folder / "var" / "tls", station="Đài thử", clock=SystemClock())
    page = nobody.get("/tin-cay").text
    assert made.fingerprint in page
    assert nobody.get("/tin-cay/dai-truyen-thanh.crt").content == made.authority.read_bytes()
    assert b"PRIVATE" not in made.authority.read_bytes()


def test_the_console_is_served_over_https_and_its_cookie_stays_there(
    folder: Path, clock: VirtualClock
) -> None:
    made = certify(folder / "var" / "tls", station="Đài thử", clock=SystemClock())
    server = Server(configured(make_app(folder, clock=clock), host="127.0.0.1", port=0, tls=made))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        believing = ssl.create_default_context(cafile=str(made.authority))
        with urllib.request.urlopen(f"https://127.0.0.1:{port}/health", context=believing) as answer:
            assert answer.read() == b"ok"
        form = b"login=lan&name=Lan&password=bon+con+trau+xanh"
        origin = {"Origin": f"https://127.0.0.1:{port}"}
        request = urllib.request.Request(f"https://127.0.0.1:{port}/first", form, origin)
        opener = urllib.request.build_opener(_Stays, urllib.request.HTTPSHandler(context=believing))
        with opener.open(request) as answer:
            assert "Secure" in answer.headers["set-cookie"]
        assert answers_at("127.0.0.1", port, tls=True)
        _assert_plain_callers_are_led(port)
    finally:
        server.should_exit = True
        thread.join(PATIENCE_S)


def _assert_plain_callers_are_led(port: int) -> None:
    """Plain HTTP leads to HTTPS; only what explains the certificate is given, and nobody holds a place."""
    silent = socket.create_connection(("127.0.0.1", port))
    for method, path, status in (
        ("GET", "/day?date=2026-11-22", 307),
        ("POST", "/login", 303),
        ("GET", "/tin-cay", 200),
        ("GET", "/tin-cay/dai-truyen-thanh.crt", 200),
    ):
        plain = HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
        plain.request(method, path)
        answer = plain.getresponse()
        assert answer.status == status, path
        if status != 200:
            assert answer.getheader("location") == f"https://127.0.0.1:{port}{path}"
        plain.close()
    silent.close()


class _Stays(urllib.request.HTTPRedirectHandler):
    """Gives the redirect itself."""

    def http_error_303(self, _request, answer, *_):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN002, ANN202
        return answer

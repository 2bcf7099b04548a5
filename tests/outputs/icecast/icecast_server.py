"""A real Icecast for the tests, and a listener for it."""

from __future__ import annotations

import os
import socket
import subprocess
from contextlib import suppress
from pathlib import Path

from broadcaster.clock import SystemClock
from tests.ports import free_port
from tests.waiting import PATIENCE_S, wait_for

PASSWORD = 'mật "khẩu"'.encode().hex()

_CONFIG = """<icecast>
  <limits><clients>50</clients><sources>5</sources><burst-size>0</burst-size>
    <header-timeout>60</header-timeout><source-timeout>60</source-timeout></limits>
  <authentication><source-password>{password}</source-password>
    <admin-user>admin</admin-user><admin-password>{password}</admin-password></authentication>
  <hostname>127.0.0.1</hostname>
  <listen-socket><port>{port}</port><bind-address>127.0.0.1</bind-address></listen-socket>
  <paths><logdir>{folder}</logdir><webroot>/usr/share/icecast2/web</webroot>
    <adminroot>/usr/share/icecast2/admin</adminroot></paths>
  <logging><accesslog>-</accesslog><errorlog>error.log</errorlog><loglevel>3</loglevel></logging>
  <mount type="default"><charset>UTF-8</charset></mount>
  <security><chroot>0</chroot></security>
</icecast>"""


HAS_BEGUN = "YP update thread started"
BEGINS_WITHIN_S = 10.0
"""Seen on one busy core, in 3 of 40 starts: Icecast 2.4.4 locks itself up as its threads begin. It takes
connections then, and answers none; of such a start its log lacks this line."""


class IcecastServer:
    """An icecast2 on a free port; may be killed and started again."""

    def __init__(self, program: str, folder: Path) -> None:
        self.port = free_port()
        self.password = PASSWORD
        self._folder = folder / "icecast"
        self._folder.mkdir()
        self._folder.chmod(0o777)
        config = self._folder / "icecast.xml"
        config.write_text(_CONFIG.format(password=PASSWORD, port=self.port, folder=self._folder))
        # Icecast refuses to run as root; tests in containers do.
        self._command = [program, "-c", str(config)]
        if os.geteuid() == 0:
            for parent in (self._folder, *self._folder.parents):
                if parent.stat().st_mode & 0o005 != 0o005:
                    parent.chmod(parent.stat().st_mode | 0o055)
            self._command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", *self._command]
        self._process: subprocess.Popen[bytes] | None = None
        self._log = self._folder / "error.log"
        self._launched_s = 0.0

    def start(self) -> None:
        wait_for(self._answers)

    def _answers(self) -> bool:
        # Seen: while it was down, a client of another test had its port for a moment.
        if self._process is None or self._process.poll() is not None:
            self._launch()
        if not self._log.exists() or HAS_BEGUN not in self._log.read_text("utf-8", "replace"):
            if SystemClock().monotonic_s() > self._launched_s + BEGINS_WITHIN_S:
                self.kill()
            return False
        with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), PATIENCE_S):
            return True
        return False

    def _launch(self) -> None:
        self._log.unlink(missing_ok=True)
        self._process = subprocess.Popen(self._command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._launched_s = SystemClock().monotonic_s()

    def kill(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None

    def listen(self, mount: str) -> Listener:
        return Listener(self.port, mount)


class Listener:
    """One listener; reads the stream and the titles in it."""

    def __init__(self, port: int, mount: str) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), PATIENCE_S)
        self._socket.sendall(f"GET {mount} HTTP/1.0\r\nIcy-MetaData: 1\r\n\r\n".encode())
        self._stream = self._socket.makefile("rb")
        self.status = self._stream.readline().decode().strip()
        self._interval = 0
        while (line := self._stream.readline().decode().strip()) != "":
            key, _, value = line.partition(":")
            if key.lower() == "icy-metaint":
                self._interval = int(value)
        self.title = ""

    def read(self, size: int) -> bytes:
        """Read at least *size* bytes of MP3."""
        data = b""
        while len(data) < size:
            part = self._stream.read(self._interval or size)
            if not part:
                break
            data += part
            if self._interval:
                length = self._stream.read(1)[0] * 16
                if length:
                    text = self._stream.read(length).rstrip(b"\0").decode(errors="backslashreplace")
                    self.title = text.removeprefix("StreamTitle='").removesuffix("';")
        return data

    def close(self) -> None:
        self._stream.close()
        self._socket.close()

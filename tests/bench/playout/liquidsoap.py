"""The other engine, with the same tones, on the same Icecast: what a figure of ours stands beside."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import threading
from pathlib import Path

from tests.bench.playout import rig
from tests.outputs.icecast.icecast_server import IcecastServer, free_port
from tests.playout.scenario import write_wav

NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
"""Liquidsoap refuses to be root."""


class Liquidsoap:
    """
    A process of it that plays a tone in every even second from *from_s* to *to_s*.

    Args:
        folder: of its own; every user may write there.
        has_five: also an MP3 file, RTP and a dummy, as our player has; else PCM and Icecast.
    """

    def __init__(
        self, folder: Path, server: IcecastServer, from_s: float, to_s: float, *, has_five: bool = False
    ) -> None:
        folder.mkdir()
        folder.chmod(0o777)
        self.mount = f"/{folder.name}.mp3"
        self._telnet = free_port()
        pipe, tone, message = (folder / name for name in ("pcm.pipe", "tone.wav", "message.wav"))
        os.mkfifo(pipe)
        write_wav(tone, 600, rate_hz=rig.RATE_HZ)
        write_wav(message, 600, hz=3000, rate_hz=rig.RATE_HZ)
        for path in (pipe, tone, message):
            path.chmod(0o666)
        values = {
            "LIQ_TELNET": self._telnet,
            "LIQ_FROM": from_s,
            "LIQ_TO": to_s,
            "LIQ_TONE": tone,
            "LIQ_MESSAGE": message,
            "LIQ_PIPE": pipe,
            "LIQ_PORT": server.port,
            "LIQ_PASSWORD": server.password,
            "LIQ_MOUNT": self.mount,
            "LIQ_FILE": folder / "out.mp3" if has_five else "",
            "LIQ_RTP": f"rtp://127.0.0.1:{rig.rtp_device()}" if has_five else "",
        }
        script = folder / "radio.liq"
        shutil.copy(Path(__file__).with_name("radio.liq"), script)
        with (folder / "log").open("wb") as log:
            self.process = subprocess.Popen(
                [*(NOBODY if os.geteuid() == 0 else ()), "liquidsoap", str(script)],
                env={**os.environ, "HOME": str(folder), **{key: str(value) for key, value in values.items()}},
                stdout=log,
                stderr=log,
            )
        self.capture = rig.Capture()
        self._thread = threading.Thread(target=self._open, args=(pipe,), daemon=True)
        self._thread.start()

    def _open(self, pipe: Path) -> None:
        self.capture.follow(pipe.open("rb", buffering=0)).join()

    def order(self) -> None:
        """Order a message of one second."""
        with socket.create_connection(("127.0.0.1", self._telnet), 5) as line:
            line.sendall(b"order\nquit\n")
            while line.recv(1000):
                pass

    def end(self) -> None:
        """End it at once."""
        self.process.kill()
        self.process.wait()

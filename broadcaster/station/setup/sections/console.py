"""`[console]` of `station.toml`: where the console can be reached."""

from __future__ import annotations

from dataclasses import dataclass

from broadcaster.toml import Form

PORT = 8090
HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsoleSettings:
    """Where the console listens, as part of `broadcaster run`."""

    enabled: bool = True
    host: str = HOST
    """127.0.0.1: only on this computer, until somebody chooses otherwise."""
    port: int = PORT
    tls: bool = False
    """Over HTTPS, by the certificate that `broadcaster tls` makes."""

    @property
    def address(self) -> str:
        """What is typed into a browser."""
        return f"{'https' if self.tls else 'http'}://{self.host}:{self.port}/"


def read_console(form: Form) -> ConsoleSettings:
    """Read `[console]`."""
    settings = ConsoleSettings(
        enabled=form.flag("enabled", default=True),
        host=form.text("host", HOST),
        port=form.whole("port", PORT, at_least=1, at_most=65535),
        tls=form.flag("tls", default=False),
    )
    form.finish()
    return settings

"""
One address of another station, received in a thread of its own.

Whatever a stranger's server does (nothing, garbage, another sample rate, a connection that hangs), it
happens in that thread; the others see only how much sound is ready.
"""

from __future__ import annotations

import errno
import logging
import os
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

import av
import numpy as np

from broadcaster.errors import N_, SoundRefused
from broadcaster.fetching.reasons import reason
from broadcaster.model import is_marked
from broadcaster.relay.live.intake import Intake
from broadcaster.relay.live.titles import TitleWatch
from broadcaster.saying import Saying, saying
from broadcaster.sound.conversion import Converter

if TYPE_CHECKING:
    from broadcaster.clock import Clock
    from broadcaster.relay.live.rules import RelayRules
    from broadcaster.sound.pcm import Pcm

log = logging.getLogger(__name__)

PROTOCOLS = "http,https,tls,tcp,crypto"
"""What FFmpeg may open: neither a playlist nor a redirection leads to a file of this machine."""

CONNECT_S = 8.0
"""Time for name, connection and the first bytes."""

AGENT = "broadcaster"

DAMAGED_IN_A_ROW = 50
"""Packets that cannot be decoded, about a second of them: then it is no audio."""


class Source(Protocol):
    """One address being received; no method waits."""

    intake: Intake
    trouble: Saying | None
    """Why it ended; None while it goes on."""

    @property
    def is_ai(self) -> bool:
        """Say whether the station says that a model speaks now."""
        ...

    @property
    def is_over(self) -> bool:
        """Say whether nothing more will come of it."""
        ...

    def close(self) -> None:
        """Let go of it, also when it hangs; may be called twice."""
        ...


OpenSource = Callable[[str, "RelayRules"], Source]
"""Calls an address; returns at once."""


class StreamSource:
    """
    An Icecast or HTTP stream (MP3, AAC, Ogg) or an HLS playlist of AAC.

    FFmpeg bounds each wait by *hang_s*; a thread that hangs all the same (a name server that never
    answers) is abandoned: it is a daemon, and what it still receives is thrown away.
    """

    def __init__(self, address: str, rules: RelayRules, clock: Clock) -> None:
        self.intake = Intake(rules)
        self.trouble: Saying | None = None
        self._address = address
        self._clock = clock
        self._hang_s = rules.hang_s
        self._is_closed = threading.Event()
        self._titles = TitleWatch(address, hang_s=rules.hang_s)
        self._thread = threading.Thread(target=self._receive, name=f"source {_host(address)}", daemon=True)
        self._thread.start()

    @property
    def is_ai(self) -> bool:
        """Say whether its title bears the mark."""
        return is_marked(self._titles.title)

    @property
    def is_over(self) -> bool:
        """Say whether the thread has ended."""
        return self.trouble is not None or not self._thread.is_alive()

    def close(self) -> None:
        """Tell the thread to end at its next frame."""
        self._is_closed.set()
        self._titles.close()
        self.intake.close()

    def _receive(self) -> None:
        _be_ordinary()
        try:
            for pcm in received(self._address, hang_s=self._hang_s):
                if self._is_closed.is_set():
                    return
                self.intake.put(pcm, self._clock.monotonic_s())
            self.trouble = saying(N_("the stream ended"))
        except SoundRefused as error:
            self.trouble = error.saying()
        except (av.FFmpegError, OSError, ValueError) as error:
            # FFmpeg's own errors are OSErrors or ValueErrors; a stream from outside may cause any of them.
            self.trouble = reason(_unknown_host(error, self._address) or error).saying()
        finally:
            self._titles.close()
            self.intake.close()
            log.info("%s: %s", self._address, self.trouble or "let go")


def received(address: str, *, hang_s: float) -> Iterator[Pcm]:
    """
    Receive *address* and give its sound as it comes, mono at the house rate.

    Args:
        address: http or https.
        hang_s: how long the next bytes may take.
    Raises:
        SoundRefused: it is no web address, or there is no sound in it.
        av.FFmpegError, OSError, ValueError: it cannot be reached, ended with an error or is no audio.
    """
    if urlsplit(address).scheme not in ("http", "https"):
        raise SoundRefused(
            N_("This is not the web address of a station."),
            remedy=N_("Write an address that begins with http:// or https://."),
        )
    options = {
        "protocol_whitelist": PROTOCOLS,
        "rw_timeout": str(round(hang_s * 1e6)),
        "user_agent": AGENT,
    }
    with av.open(
        address, options=options, timeout=(CONNECT_S, hang_s), metadata_errors="ignore"
    ) as container:
        if not container.streams.audio:
            raise SoundRefused(N_("The station sends no sound."), remedy=N_("Check the address."))
        converter = Converter()
        damaged = 0
        for packet in container.demux(container.streams.audio[0]):
            try:
                frames = packet.decode()
            except av.InvalidDataError:
                # A lost packet is a click; a stream of them is no audio.
                damaged += 1
                if damaged > DAMAGED_IN_A_ROW:
                    raise
                continue
            damaged = 0
            for frame in frames:
                yield _clean(converter.take(frame))


def _clean(blocks: Iterable[Pcm]) -> Pcm:
    empty = np.zeros(0, dtype=np.float32)
    pcm = np.nan_to_num(np.concatenate([empty, *blocks]))
    clean: Pcm = np.clip(pcm, -1.0, 1.0).astype(np.float32, copy=False)
    return clean


def _unknown_host(error: Exception, address: str) -> OSError | None:
    """Find out whether a name server is behind FFmpeg's "Input/output error"; it says that of many things."""
    if getattr(error, "errno", None) != errno.EIO:
        return None
    try:
        socket.getaddrinfo(urlsplit(address).hostname, None)
    except OSError as unknown:
        return unknown
    return None


def _host(address: str) -> str:
    return urlsplit(address).hostname or address


def _be_ordinary() -> None:
    """Give up a real-time priority that was inherited: a stranger's stream must not hold up the loop."""
    if hasattr(os, "sched_setscheduler") and os.sched_getscheduler(0) != os.SCHED_OTHER:
        os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))

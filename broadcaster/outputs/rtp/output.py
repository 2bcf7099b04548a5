"""
The RTP output: pages to horns and intercoms on the local network, multicast or to one device.

No RTCP is sent: paging devices do not read it, and some listen for another zone on the next port
(docs/sources.md, Devices in the field).
"""

from __future__ import annotations

from datetime import datetime
from ipaddress import AddressValueError, IPv4Address
from pathlib import Path
from typing import TYPE_CHECKING

from broadcaster.clock import Clock, SystemClock
from broadcaster.errors import N_, OutputBroken
from broadcaster.fetching.reasons import reason
from broadcaster.outputs.one_line import one_line
from broadcaster.outputs.queued import PACKED_FRAMES, delivered_by
from broadcaster.outputs.rtp.codecs import CODECS
from broadcaster.outputs.rtp.packets import Session, sdp
from broadcaster.outputs.rtp.sender import PacketSender, SapSender
from broadcaster.ports import Delivered, Output, OutputSettings
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.sound.queues.pcm_queue import BlockLost, PcmQueue
from broadcaster.toml import Form

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

HANGOVER_FRAMES = 2 * HOUSE_RATE_HZ
"""Silence that is still sent: a pause between two items must not make receivers leave the page."""


def open_rtp(settings: OutputSettings, *, is_live: bool = True) -> Output:
    """
    Make an RTP output.

    Options:
        address: group (224.0.0.0 … 239.255.255.255) or one device; IPv4.
        port: default 5004.
        codec: pcmu (default), pcma, g722, l16, l16-44100, opus.
        payload_type: of l16 and opus (default 96).
        kbps: of opus (default 32).
        ttl: routers that a page may pass, and one (default 1: this network only).
        interface: address of the network card to use; empty for the system's own choice.
        buffer_ms: sound held ready against a busy machine (default 100).
        silence: also send when nothing is on (default false: receivers take no packets for the end).
        sap: announce the session to receivers that look for it (default false).
        sdp: file to write the session's description to; empty for none.
    """
    del is_live
    form = settings.form()
    codec = CODECS.get(form.text("codec", "pcmu", one_of=tuple(CODECS)), CODECS["pcmu"])
    fixed = codec.payload_type
    session = Session(
        name=one_line(settings.name),
        address=_ipv4(form, "address", form.text("address")),
        port=form.whole("port", 5004, at_least=1, at_most=65_535),
        codec=codec,
        payload_type=form.whole("payload_type", 96, at_least=96, at_most=127) if fixed is None else fixed,
        ttl=form.whole("ttl", 1, at_least=0, at_most=255),
    )
    interface = form.text("interface", "")
    output = RtpOutput(
        settings.name,
        session,
        interface=str(_ipv4(form, "interface", interface)) if interface else "",
        kbps=form.whole("kbps", 32, at_least=6, at_most=256) if codec is CODECS["opus"] else 0,
        buffer_s=form.whole("buffer_ms", 100, at_least=0, at_most=1000) / 1000,
        sends_silence=form.flag("silence", default=False),
        announces=form.flag("sap", default=False),
        sdp_file=form.optional_path("sdp", settings.folder),
    )
    form.check()
    return output


def _ipv4(form: Form, key: str, text: str) -> IPv4Address:
    try:
        return IPv4Address(text)
    except AddressValueError:
        form.wrong(key, "0.0.0.0 … 239.255.255.255")
        return IPv4Address(0)


class RtpOutput:
    """
    Sends packets at the pace of the clock, from a thread of its own.

    A packet counts as delivered when its time is over and neither this machine nor, with one device, the
    device's has refused it; that somebody listens to a group cannot be known. A device that refuses is sent
    to all the same: from the moment at which it listens it is heard.
    """

    wants_pcm = True

    def __init__(  # noqa: PLR0913 - the clerk's options, all by name
        self,
        name: str,
        session: Session,
        *,
        interface: str = "",
        kbps: int = 0,
        buffer_s: float = 0.1,
        sends_silence: bool = False,
        announces: bool = False,
        sdp_file: Path | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.name = name
        self.gather_frames = PACKED_FRAMES
        self._session = session
        self._interface = interface
        self._kbps = kbps
        self._buffer_s = buffer_s
        self._sends_silence = sends_silence
        self._announces = announces
        self._sdp_file = sdp_file
        self._clock = clock or SystemClock()
        self._sender: PacketSender | None = None
        self._queue: PcmQueue | None = None
        self._sap: SapSender | None = None
        self._last = Delivered(frames=0)

    def open(self, now: datetime) -> None:
        """Find the way to the receivers; raises OutputBroken when there is none."""
        try:
            self._sender = PacketSender(
                self._session, self._interface, self._kbps, self._clock, self._buffer_s
            )
            origin = self._sender.origin
            description = sdp(self._session, origin=origin, session_id=int(now.timestamp()))
            if self._announces:
                self._sap = SapSender(self._session, self._interface, description, self._clock)
            if self._sdp_file:
                _write_whole(self._sdp_file, description)
        except OSError as error:
            self._let_go()
            raise self._broken(error) from error
        self._silent_frames = HANGOVER_FRAMES
        self._queue = PcmQueue(self.name, self._take, is_live=True)

    def drives(self) -> str:
        """Name what no other output may drive at the same time."""
        return f"rtp {self._session.address}:{self._session.port}"

    def write(self, pcm: Pcm, now: datetime) -> None:  # noqa: ARG002 - the port's signature
        """Queue the next frames; raises OutputBroken once the network refused some."""
        assert self._queue is not None
        self._queue.put(pcm)

    def title(self, text: str) -> None:
        """Nobody reads titles on a loudspeaker."""

    def delivered(self) -> Delivered:
        """Report what went into the network; silence that is not sent counts as delivered."""
        return delivered_by(self._queue) if self._queue else self._last

    def close(self) -> None:
        """Send what waits, and take the announcement back."""
        if self._queue:
            self._queue.close()
            self._last = delivered_by(self._queue)
            self._queue = None
        self._let_go()

    def _let_go(self) -> None:
        if self._sap:
            self._sap.close()
            self._sap = None
        if self._sender:
            self._sender.close()
            self._sender = None

    def _take(self, pcm: Pcm) -> None:
        assert self._sender is not None
        try:
            if self._sap:
                self._sap.work()
            if self._is_sent(pcm):
                self._sender.send(pcm)
            else:
                self._sender.pause(len(pcm))
        except ConnectionRefusedError as error:
            raise self._refused() from error
        except OSError as error:
            raise self._broken(error) from error

    def _refused(self) -> BlockLost:
        return BlockLost(
            N_("The device at {address} is up and refuses the sound: nothing listens at this port."),
            where=self.name,
            remedy=N_("Check the port, and that the device is set to receive RTP. It is sent on meanwhile."),
            address=f"{self._session.address}:{self._session.port}",
        )

    def _is_sent(self, pcm: Pcm) -> bool:
        self._silent_frames = 0 if pcm.any() else self._silent_frames + len(pcm)
        return self._sends_silence or self._silent_frames < HANGOVER_FRAMES

    def _broken(self, error: OSError) -> OutputBroken:
        return OutputBroken(
            N_("Nothing can be sent to the loudspeakers at {address} ({why})."),
            where=self.name,
            remedy=N_("Check network cable, address and interface; the player tries again by itself."),
            address=f"{self._session.address}:{self._session.port}",
            why=reason(error),
        )


def _write_whole(path: Path, text: str) -> None:
    """Write a file that a receiver never sees half of; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.draft")
    draft.write_text(text, "utf-8", newline="")
    draft.replace(path)

"""
The amplifier output: another output, with a relay that is on while there is sound and a little longer.

On, warm up, sound, tail, off. Sound that was announced finds the amplifier warm; sound that was not (an
emergency) waits in a delay line until it is, so that no word is lost.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from broadcaster.clock import Clock
from broadcaster.errors import OutputBroken
from broadcaster.outputs.amplifier.power_switch import GuardedSwitch, PowerSwitch, find_switch
from broadcaster.outputs.amplifier.sequence import DelayLine, Sequence
from broadcaster.outputs.line_check import look_at
from broadcaster.outputs.opening import open_bare
from broadcaster.ports import Delivered, Output, OutputSettings, drives, gather_frames
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.toml import Form

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

OWN_OPTIONS = frozenset({"of", "lead_s", "tail_s", "max_on_s", "switch"})

BAUDS = (1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200)

SWITCHING = timedelta(seconds=0.5)
"""Time that the switch itself may take, on top of the warming up."""

SAY_EVERY_FRAMES = HOUSE_RATE_HZ
"""The guard counts on a word each second."""


def open_amplifier(settings: OutputSettings, *, is_live: bool = True) -> Output:
    """
    Make an output that turns an amplifier or a transmitter on and off.

    Options:
        of: kind of the output that carries the sound; all options not named here are its own.
        lead_s: time from switching on to the first sound (default 3).
        tail_s: silence after which it is switched off (default 5).
        max_on_s: longest time on end (default 14400).
        switch: http, serial or gpio.
        switch_on, switch_off: the addresses; or the bytes in hexadecimal; or the values (default 1 and 0).
        switch_method: of http: GET (default) or POST.
        switch_device: of serial and gpio: the device, the pin's file.
        switch_baud: of serial (default 9600).
    """
    mine: dict[str, str | int | float | bool] = {}
    rest: dict[str, str | int | float | bool] = {}
    for key, value in settings.options.items():
        (mine if key in OWN_OPTIONS or key.startswith("switch_") else rest)[key] = value
    form = replace(settings, options=mine).form()
    kind = form.text("of")
    if kind == settings.kind:
        form.wrong("of", "soundcard, rtp, icecast, …")
    lead_s = form.number("lead_s", 3.0, at_least=0.0, at_most=60.0)
    tail_s = form.number("tail_s", 5.0, at_least=0.0, at_most=3600.0)
    max_on_s = form.whole("max_on_s", 14_400, at_least=10, at_most=86_400)
    switch = _switch(form, settings.folder)
    form.check()
    output = open_bare(replace(settings, kind=kind, options=rest), is_live=is_live)
    return AmplifierOutput(
        output,
        lambda: GuardedSwitch(settings.name, switch, max_on_s),
        lead_s=lead_s,
        tail_s=tail_s,
        find_switch=lambda: find_switch(settings.name, switch),
    )


def _switch(form: Form, folder: Path) -> dict[str, str | int]:
    kind = form.text("switch", one_of=("http", "serial", "gpio"))
    # What else it must be told depends on the kind.
    form.faults.raise_any()
    if kind == "gpio":
        return {
            "switch": kind,
            "device": str(form.path("switch_device", folder)),
            "on": form.text("switch_on", "1"),
            "off": form.text("switch_off", "0"),
        }
    on, off = form.text("switch_on"), form.text("switch_off")
    for key, value in (("switch_on", on), ("switch_off", off)):
        if not (_is_address(value) if kind == "http" else _is_hexadecimal(value)):
            form.wrong(key, "http://…" if kind == "http" else "03 02 01")
    if kind == "http":
        method = form.text("switch_method", "GET", one_of=("GET", "POST"))
        return {"switch": kind, "on": on, "off": off, "method": method}
    baud = form.whole("switch_baud", 9600, at_least=1200, at_most=115_200)
    if baud not in BAUDS:
        form.wrong("switch_baud", ", ".join(map(str, BAUDS)))
    return {
        "switch": kind,
        "on": on,
        "off": off,
        "device": str(form.path("switch_device", folder)),
        "baud": baud,
    }


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        has_port = parts.port != 0
    except ValueError:
        return False
    return (
        parts.scheme in {"http", "https"}
        and bool(parts.hostname)
        and has_port
        and text.isascii()
        and text.isprintable()
        and " " not in text
    )


def _is_hexadecimal(text: str) -> bool:
    try:
        return bool(bytes.fromhex(text))
    except ValueError:
        return False


class AmplifierOutput:
    """
    Wraps *output*; what it takes while the relay is not confirmed on counts as lost.

    Args:
        new_switch: makes the relay at each opening.
        find_switch: looks whether the relay is there, without touching it; raises OutputBroken.
        lead_s: warming up.
        tail_s: silence before switching off.
    """

    wants_pcm = True

    def __init__(
        self,
        output: Output,
        new_switch: Callable[[], PowerSwitch],
        *,
        lead_s: float,
        tail_s: float,
        find_switch: Callable[[], None] = lambda: None,
    ) -> None:
        self.name = output.name
        self.gather_frames = gather_frames(output)
        self._output = output
        self._new_switch = new_switch
        self._lead_s = lead_s
        self._tail_s = tail_s
        self._find_switch = find_switch
        self._switch: PowerSwitch | None = None
        self._expected_at: datetime | None = None
        self._said: bool | None = None
        self._heard = 0
        self._begin()

    def drives(self) -> str:
        """Name what the output behind it drives alone; the relay has a guard of its own."""
        return drives(self._output)

    def open(self, now: datetime) -> None:
        """Open the output and make sure that the relay is off; raises OutputBroken."""
        self._output.open(now)
        try:
            self._switch = self._new_switch()
        except OutputBroken:
            self._output.close()
            raise
        self._begin()

    def look(self, clock: Clock) -> None:
        """Look at output and relay; the amplifier is not switched. Raises OutputBroken."""
        self._find_switch()
        look_at(self._output, clock)

    def expect(self, starts_at: datetime | None) -> None:
        """Take when the next sound is due."""
        self._expected_at = starts_at

    def write(self, pcm: Pcm, now: datetime) -> None:
        """Take the next frames; raises OutputBroken when the output or the relay's guard is gone."""
        assert self._switch is not None
        has_sound = bool(pcm.any())
        is_wanted = has_sound or self._line.frames > 0 or self._is_soon(now)
        is_wished = self._sequence.wish(is_wanted, len(pcm))
        self._say(is_wished, len(pcm))
        is_warm = self._sequence.warm_up(len(pcm), is_on=self._switch.is_on)
        sound = self._line.through(pcm, is_open=is_warm, has_sound=has_sound)
        if not self._switch.is_on and sound.any():
            self._unheard += len(sound)
        self._output.write(sound, now)

    def title(self, text: str) -> None:
        """Tell listeners, where the output can."""
        self._output.title(text)

    def delivered(self) -> Delivered:
        """Report what the output took while the relay was on."""
        line, report = self._line, self._output.delivered()
        heard = report.frames - line.added + line.left_out - self._unheard
        # The output reports a little late, the counts here do not: nothing is taken back for that.
        self._heard = max(self._heard, heard)
        trouble = self._switch.trouble if self._switch else None
        return replace(
            report,
            frames=self._heard,
            dropped=report.dropped + self._unheard + line.given_up,
            held=report.held + line.frames,
            connected=report.connected and not trouble,
            trouble=trouble or report.trouble,
        )

    def close(self) -> None:
        """Let the output finish, then turn it off; what waited for a warm amplifier is lost."""
        self._output.close()
        if self._switch:
            self._switch.close()
            self._switch = None
            self._line.give_up()

    def _begin(self) -> None:
        self._sequence = Sequence(self._lead_s, self._tail_s)
        self._line = DelayLine()
        self._expected_at = None
        self._since_said = 0
        self._said = None
        self._unheard = 0
        self._heard = 0

    def _is_soon(self, now: datetime) -> bool:
        lead = timedelta(seconds=self._lead_s) + SWITCHING
        return self._expected_at is not None and self._expected_at - now <= lead

    def _say(self, is_wished: bool, frames: int) -> None:  # noqa: FBT001 - private, and clear
        assert self._switch is not None
        self._since_said += frames
        if is_wished is not self._said or self._since_said >= SAY_EVERY_FRAMES:
            self._switch.wish(on=is_wished)
            self._said = is_wished
            self._since_said = 0

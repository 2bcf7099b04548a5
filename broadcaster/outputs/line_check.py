"""A look at the outputs while no player is on air: each is opened for a moment, and nothing is heard."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from broadcaster.clock import Clock
from broadcaster.errors import N_, BroadcasterError, ConfigurationRefused, OutputBroken
from broadcaster.outputs.link import Link
from broadcaster.outputs.opening import open_bare
from broadcaster.outputs.soundcard import card_names
from broadcaster.ports import Delivered, Devices, Output, OutputSettings, TracelessOutput

log = logging.getLogger(__name__)

CONNECTED_WITHIN_S = 3.0
"""How long an output that connects by itself may take."""

ANSWER_WITHIN_S = 10.0
"""A sound system that hangs does not come back by itself; the others are told of all the same."""

LOOK_EVERY_S = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class LineCheck:
    """One output, looked at."""

    name: str
    trouble: BroadcasterError | None
    """What is wrong and what to do; None when it would take sound now."""
    devices: Devices | None = None
    """The loudspeakers behind it, where they answer."""


def check_lines(settings: Sequence[OutputSettings], clock: Clock) -> tuple[LineCheck, ...]:
    """Look at all outputs at the same time; one that hangs is named as such."""
    found: dict[str, LineCheck] = {}

    def look(setting: OutputSettings) -> None:
        found[setting.name] = _check(setting, clock)

    _do_in_time([partial(look, setting) for setting in settings], clock)
    hung = (LineCheck(name=setting.name, trouble=_hanging(setting.name)) for setting in settings)
    return tuple(found.get(check.name, check) for check in hung)


def list_cards(clock: Clock) -> tuple[str, ...]:
    """
    Give the names of the sound cards that can play.

    Raises:
        OutputBroken: PortAudio is not installed, or the sound system hangs.
    """
    found: list[tuple[str, ...] | OutputBroken] = []

    def ask() -> None:
        try:
            found.append(card_names())
        except OutputBroken as error:
            found.append(error)

    _do_in_time([ask], clock)
    answer = found[0] if found else _hanging("soundcard")
    if isinstance(answer, OutputBroken):
        raise answer
    return answer


def look_at(output: Output, clock: Clock) -> Devices | None:
    """
    Look whether *output* takes sound now; gives the loudspeakers behind it.

    Raises:
        OutputBroken: it does not.
    """
    if isinstance(output, TracelessOutput):
        output.look(clock)
        return None
    link = Link(output)
    link.keep_open(clock.now(), clock.monotonic_s())
    report = _report(link, clock)
    link.shut()
    if not report.connected:
        raise report.trouble or OutputBroken(
            N_("The output does not connect, and gives no reason."),
            where=output.name,
            remedy=N_("Check its cable, its power and its address."),
        )
    return report.devices


def _check(setting: OutputSettings, clock: Clock) -> LineCheck:
    try:
        devices = look_at(open_bare(setting), clock)
    except (ConfigurationRefused, OutputBroken) as error:
        return LineCheck(name=setting.name, trouble=error)
    except Exception as error:
        log.exception("output %s: a fault in the plug-in", setting.name)
        return LineCheck(name=setting.name, trouble=_stumbled(setting.name, error))
    return LineCheck(name=setting.name, trouble=None, devices=devices)


def _do_in_time(works: Sequence[Callable[[], None]], clock: Clock) -> None:
    """Do all *works* at the same time; what hangs is left to itself."""
    threads = [threading.Thread(target=work, daemon=True) for work in works]
    for thread in threads:
        thread.start()
    until_s = clock.monotonic_s() + ANSWER_WITHIN_S
    for thread in threads:
        thread.join(max(until_s - clock.monotonic_s(), 0.0))


def _report(link: Link, clock: Clock) -> Delivered:
    """Wait for the output to connect, and give its last word."""
    until_s = clock.monotonic_s() + CONNECTED_WITHIN_S
    while link.is_open and not link.report().connected and clock.monotonic_s() < until_s:
        clock.sleep_s(LOOK_EVERY_S)
    return link.report()


def _stumbled(name: str, error: Exception) -> OutputBroken:
    return OutputBroken(
        N_("The output has stumbled over a fault of its own ({why})."),
        where=name,
        remedy=N_("Tell whoever looks after the program."),
        why=f"{type(error).__name__}: {error}",
    )


def _hanging(name: str) -> OutputBroken:
    return OutputBroken(
        N_("The output gives no answer for {seconds:.0f} s: it hangs."),
        where=name,
        remedy=N_("Check its device; restart the machine if its sound system hangs."),
        seconds=ANSWER_WITHIN_S,
    )

"""Are the outputs well? The player on air knows; where there is none, each is opened for a moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from broadcaster.clock import Clock
from broadcaster.errors import N_, BroadcasterError, Broken, Refused
from broadcaster.outputs import LineCheck, check_lines, list_cards
from broadcaster.playout import ask
from broadcaster.saying import Saying, from_document, saying
from broadcaster.station.doctor.findings import Finding, ill, well
from broadcaster.station.setup.configuration import Configuration

OUTPUT = N_("output")


def look_at_outputs(configuration: Configuration, clock: Clock) -> Iterator[Finding]:
    """Look at every output: by the player's word, or by opening it where no player is on air."""
    try:
        status = ask(configuration.control_door, do="status")["status"]
    except Refused as error:
        yield from ill(OUTPUT, error)
    except Broken:
        for check in check_lines(configuration.outputs, clock):
            yield from _looked_at(check)
    else:
        yield from _on_air(configuration, status)
    if _uses_cards(configuration):
        yield from _cards(clock)


def _looked_at(check: LineCheck) -> Iterator[Finding]:
    if check.trouble:
        yield from ill(OUTPUT, _named(check.name, check.trouble))
    elif check.devices:
        yield well(
            OUTPUT,
            N_("{name}: takes sound; the broker knows {known} loudspeakers"),
            name=check.name,
            known=check.devices.known,
        )
    else:
        yield well(OUTPUT, N_("{name}: takes sound"), name=check.name)


def _named(name: str, trouble: BroadcasterError) -> BroadcasterError:
    """Put the output's name before what is wrong, where it is not there yet."""
    if name not in trouble.where:
        trouble.where = f"{name}: {trouble.where}" if trouble.where else name
    return trouble


def _on_air(configuration: Configuration, status: Mapping[str, Any]) -> Iterator[Finding]:
    driven = {output["name"]: output for output in status["outputs"]}
    for name in (setting.name for setting in configuration.outputs):
        if name not in driven:
            yield Finding(
                part=OUTPUT,
                well=False,
                where=name,
                message=saying(N_("The player that is on air does not know this output yet.")),
                remedy=saying(N_("Restart the station: the player reads station.toml when it starts.")),
            )
        elif driven[name]["connected"]:
            yield well(OUTPUT, N_("{name}: on air"), name=name)
        else:
            yield Finding(
                part=OUTPUT,
                well=False,
                where="" if driven[name]["error"] else name,
                message=_trouble(driven[name]["error"]),
            )


def _trouble(told: dict[str, Any] | None) -> Saying:
    """Read what the player says of an output."""
    return from_document(told) if told else saying(N_("It is not connected."))


def _uses_cards(configuration: Configuration) -> bool:
    kinds: Iterable[object] = (
        kind for setting in configuration.outputs for kind in (setting.kind, setting.options.get("of"))
    )
    return "soundcard" in kinds


def _cards(clock: Clock) -> Iterator[Finding]:
    try:
        cards = list_cards(clock)
    except Broken as error:
        yield from ill(OUTPUT, error)
        return
    yield well(N_("sound card"), N_("This machine has: {cards}"), cards=", ".join(cards) or "–")

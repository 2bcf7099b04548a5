"""Where something is heard, as people call it: zones, and not the names of outputs."""

from __future__ import annotations

from collections.abc import Collection

from broadcaster.station.setup.configuration import Configuration


def zones_of(configuration: Configuration, outputs: Collection[str]) -> tuple[str, ...]:
    """Give the zones that *outputs* reach wholly; empty: the whole station, or no zone is named."""
    if {each.name for each in configuration.outputs} <= set(outputs) or not outputs:
        return ()
    found = tuple(zone for zone, of_zone in configuration.zones.items() if set(of_zone) <= set(outputs))
    return found or tuple(outputs)

"""
Where sound goes: the plug-ins that take it, and the line from the player to each.

An output reports what became of the sound; from that report, and nothing else, the as-run is written.
May know: ports, clock, devices, servers. Must never come in: what is played and why.
"""

from broadcaster.outputs.fader import HIGHEST_DB, LOWEST_DB, volume_of
from broadcaster.outputs.line_check import LineCheck, check_lines, list_cards
from broadcaster.outputs.opening import open_outputs, untapped

__all__ = [
    "HIGHEST_DB",
    "LOWEST_DB",
    "LineCheck",
    "check_lines",
    "list_cards",
    "open_outputs",
    "untapped",
    "volume_of",
]

"""
The receiving desk: another station, live, as sound that the player can put on air.

Made here: the sound of an ordered list of addresses, of which each may fail at any moment, and the
truth about which seconds really came from there. Must never come in: what is on air elsewhere, rows,
rundowns; the player asks, this answers.
"""

from broadcaster.playout.live.intake import Intake
from broadcaster.playout.live.receiver import Receiver
from broadcaster.playout.live.relay import Relay
from broadcaster.playout.live.rules import RelayRules
from broadcaster.playout.live.source import OpenSource, Source, StreamSource
from broadcaster.playout.live.spell import Heard, Spell

__all__ = [
    "Heard",
    "Intake",
    "OpenSource",
    "Receiver",
    "Relay",
    "RelayRules",
    "Source",
    "Spell",
    "StreamSource",
]

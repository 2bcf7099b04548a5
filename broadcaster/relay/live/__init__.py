"""
Live relay: another station, live, as sound that the player can put on air.

Made here: the sound of an ordered list of addresses, of which each may fail at any moment, and the
truth about which seconds really came from there. Must never come in: what is on air elsewhere, rows,
rundowns; the player asks, this answers.
"""

from broadcaster.relay.live.intake import Intake
from broadcaster.relay.live.receiver import Receiver
from broadcaster.relay.live.relay import Relay
from broadcaster.relay.live.rules import RelayRules
from broadcaster.relay.live.source import OpenSource, Source, StreamSource
from broadcaster.relay.live.spell import Heard, Spell

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

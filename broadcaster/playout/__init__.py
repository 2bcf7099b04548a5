"""
The transmission room: rundowns become sound on outputs, at the right second.

Made here: audio on outputs, and the as-run of what those outputs report. May know: model, ports, clock,
audio files, devices and the station's own sockets.
Must never come in: how bulletins are made, how grids are drawn, how airtime is counted, SQL.
"""

from broadcaster.playout.control import ControlSocket, ask
from broadcaster.playout.interruption import Interruption
from broadcaster.playout.line_check import LineCheck, check_lines, list_cards
from broadcaster.playout.live import Receiver
from broadcaster.playout.ordering import Accepted, hand_over, order_message
from broadcaster.playout.patchbay import open_outputs
from broadcaster.playout.player import Player
from broadcaster.playout.recovery import recover
from broadcaster.playout.simulation import simulate
from broadcaster.playout.status import PlayerStatus, Wait

__all__ = [
    "Accepted",
    "ControlSocket",
    "Interruption",
    "LineCheck",
    "Player",
    "PlayerStatus",
    "Receiver",
    "Wait",
    "ask",
    "check_lines",
    "hand_over",
    "list_cards",
    "open_outputs",
    "order_message",
    "recover",
    "simulate",
]

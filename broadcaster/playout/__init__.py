"""
The transmission room: rundowns become sound on outputs, at the right second.

Made here: audio on outputs, and the as-run of what those outputs report. May know: model, ports, clock,
audio files, devices and the station's own sockets.
Must never come in: how bulletins are made, how grids are drawn, how airtime is counted, SQL.
"""

from broadcaster.playout.asrun.spool_folder import first_bulletins_played, last_heartbeats
from broadcaster.playout.control.asking import ask
from broadcaster.playout.control.pulse import read_pulse
from broadcaster.playout.control.socket import ControlSocket
from broadcaster.playout.control.status import PlayerStatus, Wait
from broadcaster.playout.day.copy import DayFile
from broadcaster.playout.messages.interruption import Interruption
from broadcaster.playout.messages.ordering import Accepted, hand_over, order_message
from broadcaster.playout.player import Player
from broadcaster.playout.setup import PlayerSetup
from broadcaster.playout.simulation import simulate

__all__ = [
    "Accepted",
    "ControlSocket",
    "DayFile",
    "Interruption",
    "Player",
    "PlayerSetup",
    "PlayerStatus",
    "Wait",
    "ask",
    "first_bulletins_played",
    "hand_over",
    "last_heartbeats",
    "order_message",
    "read_pulse",
    "simulate",
]

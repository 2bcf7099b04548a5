"""What the player is asked and ordered over its control socket, a line of JSON each, and what it replies."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from broadcaster.errors import N_, BroadcasterError, Refused
from broadcaster.json_form import MALFORMED, structured
from broadcaster.playout.control.replies import Reply, refusal
from broadcaster.playout.control.status import status_document
from broadcaster.playout.messages.interruption import Interruption, is_cut_short
from broadcaster.saying import from_document

if TYPE_CHECKING:
    from broadcaster.playout.player import Player

log = logging.getLogger(__name__)


class ControlOrders:
    """Carries out for *player* what is asked of it; called by many threads at once."""

    def __init__(self, player: Player) -> None:
        self._player = player
        self._acts: dict[str, Callable[[Mapping[str, Any]], Reply]] = {
            "status": self._status,
            "interrupt": self._interrupt,
            "cancel": self._cancel,
            "first": self._first,
            "volume": self._volume,
            "stop": self._stop,
        }

    def answer(self, line: bytes) -> Reply:
        """Carry out one request; whatever stumbles over it, somebody waits for an answer."""
        try:
            return self._carried_out(line)
        except BroadcasterError as error:
            return refusal(error)
        except (*MALFORMED, ArithmeticError) as error:
            # What comes over the socket is checked by being used; the order is refused as a whole.
            what = N_("The order cannot be read ({why}).")
            return refusal(Refused(what, where="control", why=_in_short(error)))
        except Exception as error:
            log.exception("control: a fault of the program")
            fault = Refused(
                N_("The program has stumbled over this order ({why})."),
                where="control",
                remedy=N_(
                    "The station plays on. Order it otherwise, and tell whoever looks after the program."
                ),
                why=_in_short(error),
            )
            return refusal(fault)

    def _carried_out(self, line: bytes) -> Reply:
        request = json.loads(line)
        # A lone half of a letter (a title in another encoding) could neither be logged nor written down.
        json.dumps(request, ensure_ascii=False).encode()
        if not isinstance(request, dict) or request.get("do") not in self._acts:
            raise Refused(
                N_("The player does not understand this order."),
                where="control",
                remedy=N_("It knows: {known}."),
                known=", ".join(self._acts),
            )
        return {"ok": True, **self._acts[request["do"]](request)}

    def _status(self, request: Mapping[str, Any]) -> Reply:
        del request
        return {"status": status_document(self._player.status())}

    def _interrupt(self, request: Mapping[str, Any]) -> Reply:
        order = structured(request, Interruption)
        _must_be_aware(order)
        occurrence = self._player.interrupt(order)
        return {"occurrence": occurrence, **self._outlook(order, occurrence)}

    def _outlook(self, order: Interruption, occurrence: str) -> Reply:
        """Say when a message that was just taken will be heard, and how often."""
        messages = status_document(self._player.status())["messages"]
        message = next((each for each in messages if each["occurrence"] == occurrence), None)
        if message is None:
            # It was so short that it is over.
            return {}
        wanted = ("due_at", "expected_at", "waits_for", "airings", "last_at")
        first_at = datetime.fromisoformat(message["due_at"])
        return {key: message[key] for key in wanted} | {"is_cut_short": is_cut_short(order, first_at)}

    def _cancel(self, request: Mapping[str, Any]) -> Reply:
        why = request.get("why")
        return {
            "cancelled": self._player.cancel(str(request["occurrence"]), from_document(why) if why else None)
        }

    def _first(self, request: Mapping[str, Any]) -> Reply:
        self._player.put_first(str(request["occurrence"]))
        return {}

    def _volume(self, request: Mapping[str, Any]) -> Reply:
        self._player.set_volume(str(request["output"]), request["volume_db"])
        return {}

    def _stop(self, request: Mapping[str, Any]) -> Reply:
        del request
        self._player.stop()
        return {}


def _must_be_aware(order: Interruption) -> None:
    for moment in (order.valid_until, order.repeat_until):
        if moment and moment.tzinfo is None:
            raise ValueError(moment.isoformat())


def _in_short(error: Exception) -> str:
    """Name a fault in a line that can be sent; it may hold the very letters that cannot."""
    return ascii(error)[:200]

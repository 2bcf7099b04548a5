"""Messages over the programme: what is refused before anything is interrupted."""

from pathlib import Path

import pytest

from broadcaster.clock import VirtualClock
from broadcaster.errors import Refused
from broadcaster.model import Priority
from broadcaster.station.messages import send_message

from .conftest import EVENING


@pytest.mark.parametrize("text", ["", "  \n "])
def test_a_message_that_says_nothing_interrupts_nothing(folder: Path, text: str) -> None:
    # Seen: the programme was stopped for a chime and silence.
    with pytest.raises(Refused, match="says nothing"):
        send_message(
            folder,
            file=None,
            text=text,
            priority=Priority.EMERGENCY,
            zone=None,
            title="",
            by="Lan",
            clock=VirtualClock(EVENING),
        )

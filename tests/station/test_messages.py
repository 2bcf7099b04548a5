"""Messages over the programme: what is refused before anything is interrupted, and what is handed over."""

from datetime import timedelta
from pathlib import Path

import pytest

from broadcaster.clock import VirtualClock
from broadcaster.errors import Broken, Refused
from broadcaster.model import Priority
from broadcaster.playout import Interruption
from broadcaster.reading import Reader
from broadcaster.station import messages
from broadcaster.station.messages import MessageOrder, send_message

from .conftest import EVENING

CLOCK = VirtualClock(EVENING)


def order(**changes: object) -> MessageOrder:
    return MessageOrder(**{"priority": Priority.EMERGENCY, "by": "Lan", "text": "Nước lên nhanh.", **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["", "  \n "])
def test_a_message_that_says_nothing_interrupts_nothing(folder: Path, text: str) -> None:
    # Seen: the programme was stopped for a chime and silence.
    with pytest.raises(Refused, match="says nothing"):
        send_message(folder, order(text=text), clock=CLOCK)


def test_a_zone_that_is_not_there_is_answered_before_anything_is_spoken(folder: Path) -> None:
    with pytest.raises(Refused, match="There is no zone 'thon-1'"):
        send_message(folder, order(zone="thon-1"), clock=CLOCK)


def test_without_a_player_the_message_says_what_to_start(folder: Path) -> None:
    with pytest.raises(Broken, match="broadcaster on-air"):
        send_message(folder, order(), clock=CLOCK)


def test_a_spoken_message_begins_with_who_speaks_and_when_so_that_every_repeat_says_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[Interruption] = []

    def take(door: Path, message: Interruption) -> str:
        handed.append(message)
        return "x"

    spoken: list[str] = []
    original = Reader.sentences

    def listen(reader: Reader, text: str) -> object:
        spoken.append(text)
        return original(reader, text)

    monkeypatch.setattr(messages, "hand_over", take)
    monkeypatch.setattr(Reader, "sentences", listen)

    assert send_message(folder, order(repeat_every_s=600, times=3), clock=CLOCK) == "x"

    assert any("Đài thử" in text and "20 giờ 00 phút, ngày 22/11/2026" in text for text in spoken)
    (message,) = handed
    assert (message.repeat_every_s, message.times) == (600, 3)
    assert message.repeat_until == EVENING + timedelta(days=1)
    assert message.path.is_file()

"""A sound card whose clock is not ours: simulated, since no two cards here differ on demand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from broadcaster.clock import VIETNAM
from broadcaster.outputs import soundcard
from broadcaster.outputs.soundcard import SoundcardOutput
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from tests.playout.tones import worst_spur_db

NOW = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)
BLOCK = HOUSE_RATE_HZ // 50

Played = tuple[np.ndarray, list[int], SoundcardOutput]


class Card:
    """Asks for 10 ms at a time, by its own clock."""

    latency = 0.0

    def __init__(self, *, callback: Callable[..., None], blocksize: int, **_: Any) -> None:
        self._callback = callback
        self._blocksize = blocksize
        self._asked = 0
        self.heard: list[np.ndarray] = []
        CARDS.append(self)

    def start(self) -> None:
        for _ in range(100):
            self._ask()
        self._asked = 0
        self.heard.clear()

    def play_to(self, frames: float) -> None:
        """Go on until *frames* of the card's clock have passed."""
        while self._asked + self._blocksize <= frames:
            self._ask()

    def stop(self, **_: Any) -> None:
        """Nothing is left to stop."""

    close = stop

    def _ask(self) -> None:
        out = np.empty((self._blocksize, 1), np.float32)
        self._callback(out, self._blocksize, None, None)
        self._asked += self._blocksize
        self.heard.append(out[:, 0].copy())


CARDS: list[Card] = []


@pytest.fixture(name="play")
def _play(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Played]:
    portaudio = SimpleNamespace(OutputStream=Card, PortAudioError=OSError)
    monkeypatch.setattr(soundcard, "_portaudio", lambda: portaudio)
    monkeypatch.setattr(soundcard, "CLOSE_WITHIN_S", 0.0)
    return _played


def _played(drift_ppm: float, hz: float, minutes: float) -> Played:
    output = SoundcardOutput("loa", "", buffer_ms=100, gain_db=0.0)
    output.open(NOW)
    card, levels = CARDS[-1], []
    turn = 2 * np.pi * hz / HOUSE_RATE_HZ
    for number in range(round(minutes * 3000)):
        levels.append(output._end - output._begin)
        places = np.arange(number * BLOCK, (number + 1) * BLOCK)
        output.write((0.5 * np.sin(turn * places)).astype(np.float32), NOW)
        card.play_to((number + 1) * BLOCK * (1 + drift_ppm * 1e-6))
    return np.concatenate(card.heard), levels, output


@pytest.mark.parametrize(("drift_ppm", "hz"), [(-300, 1000), (100, 6000), (300, 6000)])
def test_a_card_that_is_fast_or_slow_is_followed_without_a_click(
    play: Callable[..., Played], drift_ppm: int, hz: int
) -> None:
    heard, levels, output = play(drift_ppm, hz, 6)

    # Uncorrected, 300 ppm are 108 ms in six minutes: more than the ring holds.
    assert 4800 - 20 * 48 < np.mean(levels[-500:]) < 4800 + 20 * 48
    assert min(levels) > 1000
    # Single frames left out or played twice: -56 dB and -42 dB.
    assert worst_spur_db(heard[HOUSE_RATE_HZ:], hz) < -100
    assert output.delivered().dropped == 0


def test_the_last_frames_are_played_and_counted(play: Callable[..., Played]) -> None:
    _, levels, output = play(0, 1000, 0.1)
    given = len(levels) * BLOCK
    assert given - output.delivered().frames == pytest.approx(4800, abs=1500)

    output.close()
    CARDS[-1].play_to(10 * given)

    assert output.delivered().frames == given

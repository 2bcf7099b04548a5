"""
How long a relay is lost: from the fault of the first address to the sound of the second.

    python -m tests.bench.playout.relay_switch [times]

Real sockets on loopback, the rules of the product, the real clock. The first address sends 1 kHz, the
second 440 Hz, so the record of what went on air says which was heard when. A session that expires has no
second address: the same one is called again. Prints, for each fault, the seconds until the other sound is
heard, the seconds of nothing, and the seconds of silence that the first sent before it was left.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from broadcaster.clock import SystemClock
from broadcaster.model import Occurrence, OccurrenceKind, Priority
from broadcaster.relay.live import Heard, Receiver
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from tests.outputs.pull.hls_station import HlsStation

CLOCK = SystemClock()
BLOCK = HOUSE_RATE_HZ // 50
WELL_S, AFTER_S, AHEAD_S = 25.0, 45.0, 6.0

FAULTS: dict[str, Callable[[HlsStation], object]] = {
    "stall": lambda station: setattr(station, "trouble", "stall"),
    "silence": lambda station: setattr(station, "trouble", "silence"),
    "404": lambda station: setattr(station, "trouble", "gone"),
    "hang": lambda station: setattr(station, "trouble", "hang"),
    "garbage": lambda station: setattr(station, "trouble", "garbage"),
    "expired": lambda station: station.expire(),
}


@dataclass(frozen=True)
class Trial:
    """One fault."""

    until_other_s: float
    nothing_s: float
    silent_s: float


def trial(fault: str) -> Trial:
    """Relay for a while, cause *fault*, and look at what was on air afterwards."""
    first, second = HlsStation(), HlsStation()
    second.hz = 440.0
    receiver = Receiver(CLOCK)
    occurrence = Occurrence(
        id="bench",
        slot="bench",
        programme="bench",
        title="bench",
        kind=OccurrenceKind.RELAY,
        priority=Priority.NORMAL,
        starts_at=CLOCK.now() + timedelta(seconds=AHEAD_S),
        length_s=3600,
        outputs=("loa",),
    )
    addresses = [first.address] if fault == "expired" else [first.address, second.address]
    relay = receiver.relay(occurrence, addresses, stand_in=None)
    cause = threading.Timer(AHEAD_S + WELL_S, _cause, (fault, first))
    cause.start()
    sound, heard = [], []
    began_s = CLOCK.monotonic_s() + AHEAD_S
    for number in range(round((WELL_S + AFTER_S) * 50)):
        time.sleep(max(began_s + number / 50 - CLOCK.monotonic_s(), 0))
        place, end = number * BLOCK, (number + 1) * BLOCK
        while place < end:
            spell = relay.spell(place, end - place)
            pcm = relay.read(place, spell.frames)
            assert pcm is not None
            sound.append(pcm)
            heard += [spell.heard] * spell.frames
            place += spell.frames
    cause.join()
    receiver.close()
    first.close()
    second.close()
    return _judged(np.concatenate(sound), np.array(heard) == Heard.NOTHING)


def _cause(fault: str, station: HlsStation) -> None:
    station.hz = 440.0 if fault == "expired" else station.hz
    FAULTS[fault](station)


def _judged(sound: np.ndarray, is_nothing: np.ndarray) -> Trial:
    after = round(WELL_S * HOUSE_RATE_HZ)
    window = HOUSE_RATE_HZ // 10
    blocks = sound[after : len(sound) // window * window].reshape(-1, window)
    spectra = np.abs(np.fft.rfft(blocks * np.hanning(window), axis=1))
    is_loud = np.abs(blocks).max(axis=1) > 0.05
    is_other = is_loud & (np.abs(spectra.argmax(axis=1) * 10 - 440) <= 10)
    first = int(is_other.argmax()) if is_other.any() else len(is_other)
    nothing_s = float(is_nothing[after:].sum()) / HOUSE_RATE_HZ
    return Trial(first / 10, nothing_s, float((~is_loud[:first]).sum()) / 10 - nothing_s)


def main(times: int) -> None:
    print(f"{'fault':8} {'until the other, s':>26} {'nothing, s':>20} {'its silence, s':>16}")
    for fault in FAULTS:
        with ThreadPoolExecutor(times) as pool:
            trials = list(pool.map(trial, [fault] * times))
        until = sorted(each.until_other_s for each in trials)
        nothing = sorted(each.nothing_s for each in trials)
        silent = sorted(each.silent_s for each in trials)
        print(
            f"{fault:8} {until[0]:8.1f} {until[len(until) // 2]:8.1f} {until[-1]:8.1f} "
            f"{nothing[len(nothing) // 2]:10.2f} {nothing[-1]:9.2f} {max(silent[-1], 0):16.1f}",
            flush=True,
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)

"""
What becomes of a relayed station whose sample clock is not ours, over hours of a virtual clock.

    python -m tests.bench.playout.relay_drift [hours] [ppm …]

The product's receiver, switchboard and rules; a simulated station sends a tone of 1 kHz in segments of ten
seconds. Prints, with the correction and without it, how often the station was called, the seconds in which
it was not heard, the lowest and the highest fill, and the loudest thing beside the tone.
"""

from __future__ import annotations

import sys
from datetime import datetime, timedelta

import numpy as np

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.model import Occurrence, OccurrenceKind, Priority
from broadcaster.relay.live import Heard, Receiver
from broadcaster.sound import varispeed
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from tests.fakes.stations import FakeStations
from tests.playout.tones import worst_spur_db

STARTS_AT = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)
STEP_S = 0.5
STEP = round(STEP_S * HOUSE_RATE_HZ)


def trial(hours: float, drift_ppm: float) -> str:
    """Relay for so long; give the line of the table."""
    clock = VirtualClock(STARTS_AT - timedelta(seconds=61))
    stations = FakeStations(clock)
    stations.segment_s, stations.drift_ppm = 10.0, drift_ppm
    receiver = Receiver(clock, open_source=stations, is_live=False)
    occurrence = Occurrence(
        id="bench",
        slot="bench",
        programme="bench",
        title="bench",
        kind=OccurrenceKind.RELAY,
        priority=Priority.NORMAL,
        starts_at=STARTS_AT,
        length_s=round(hours * 3600),
        outputs=("loa",),
    )
    relay = receiver.relay(occurrence, ["http://a/1"], stand_in=None)
    fills, sound, spur_db, missing = [], [], -999.0, 0
    while clock.now() < occurrence.ends_at:
        receiver.tend(clock.now(), clock.monotonic_s())
        place = round((clock.now() - STARTS_AT).total_seconds() * HOUSE_RATE_HZ)
        if place >= 0:
            missing += relay.spell(place, STEP).heard is not Heard.STATION
            pcm = relay.read(place, STEP)
            assert pcm is not None
            sound.append(pcm)
            fills.append(stations.sources[-1].intake.ready() / HOUSE_RATE_HZ)
        if len(sound) == round(600 / STEP_S):
            spur_db = max(spur_db, worst_spur_db(np.concatenate(sound[1:]), 1000))
            sound = []
        clock.sleep_s(STEP_S)
    receiver.close()
    settled = fills[round(60 / STEP_S) :]
    return (
        f"{len(stations.called):6} {missing * STEP_S:10.1f} {min(settled):12.1f} {max(settled):8.1f} "
        f"{spur_db:12.1f}"
    )


def main(hours: float, drifts_ppm: list[float]) -> None:
    print(
        f"{'ppm':>6} {'':9} {'calls':>6} {'lost, s':>10} {'fill, s: low':>12} {'high':>8} {'beside, dB':>12}"
    )
    for drift_ppm in drifts_ppm:
        for most_ppm in (varispeed.MOST_PPM, 0.0):
            varispeed.MOST_PPM, kept_ppm = most_ppm, varispeed.MOST_PPM
            how = "corrected" if most_ppm else "as it is"
            print(f"{drift_ppm:6.0f} {how:9} {trial(hours, drift_ppm)}", flush=True)
            varispeed.MOST_PPM = kept_ppm


if __name__ == "__main__":
    arguments = [float(word) for word in sys.argv[1:]] or [28.0]
    main(arguments[0], arguments[1:] or [200.0, -200.0, 50.0])

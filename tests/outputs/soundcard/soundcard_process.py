"""Plays a tone through the sound card output, for a test that listens to the other end."""

from __future__ import annotations

import json
import sys
import time
from datetime import datetime, timedelta

import numpy as np

from broadcaster.clock import VIETNAM
from broadcaster.outputs import open_outputs, soundcard
from broadcaster.ports import OutputSettings
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from tests.lateness import Watch
from tests.waiting import PATIENCE_S

BLOCKS = 100


def main(device: str) -> dict[str, object]:
    # A card of a busy machine begins late, and takes its time for the last of the sound.
    soundcard.START_WITHIN_S = soundcard.CLOSE_WITHIN_S = PATIENCE_S
    (output,) = open_outputs([OutputSettings(name="loa", kind="soundcard", options={"device": device})])
    now = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)
    output.open(now)
    t = np.arange(960) / HOUSE_RATE_HZ
    tone = (0.5 * np.sin(2 * np.pi * 1500 * t)).astype(np.float32)
    with Watch() as watch:
        began_s = time.monotonic()  # noqa: TID251 - paces the feeding
        for number in range(BLOCKS):
            output.write(tone, now + timedelta(seconds=number * 0.02))
            time.sleep(max(began_s + (number + 1) * 0.02 - time.monotonic(), 0))  # noqa: TID251
        output.close()
    told = output.delivered()
    report = {"frames": told.frames, "dropped": told.dropped, "error": told.error}
    return {"report": report, "was_late": watch.was_late}


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1])))  # noqa: T201 - the test reads it

"""Other stations that send a tone, and stop when they are told to."""

from __future__ import annotations

import numpy as np

from broadcaster.clock import Clock
from broadcaster.relay.live import Intake, RelayRules
from broadcaster.saying import Saying, verbatim
from broadcaster.sound.pcm import HOUSE_RATE_HZ

_TONE = (0.25 * np.sin(np.arange(HOUSE_RATE_HZ) * (2 * np.pi * 1000 / HOUSE_RATE_HZ))).astype(np.float32)


class FakeStations:
    """
    Other stations on a clock: a `broadcaster.relay.live.OpenSource` whose sources obey at once.

    `troubles` says how an address behaves now: "" (sends a tone), "refuse" (nothing comes, then it ends),
    "hang" (nothing ever comes), "stall" (nothing comes for now), "stale" (every call gives the same 5 s),
    "silence" (zeros come), "end" (the stream ends); `segment_s` makes it send in pieces of that length, as
    HLS does; `drift_ppm` is how much faster than ours their sample clock runs.
    """

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.troubles: dict[str, str] = {}
        self.segment_s = 0.0
        self.drift_ppm = 0.0
        self.called: list[str] = []
        self.sources: list[FakeSource] = []

    def __call__(self, address: str, rules: RelayRules) -> FakeSource:
        self.called.append(address)
        self.sources.append(FakeSource(self, address, rules))
        return self.sources[-1]


class FakeSource:
    """broadcaster.relay.live.Source on a clock; sends a tone of -15 dBFS, 5 s of it at once."""

    def __init__(self, stations: FakeStations, address: str, rules: RelayRules) -> None:
        self.address = address
        self.trouble: Saying | None = None
        self.is_closed = False
        self.is_ai = False
        self._stations = stations
        self._intake = Intake(rules)
        self._at_s = stations.clock.monotonic_s() - 5.0
        self._sent = 0

    @property
    def intake(self) -> Intake:
        self._catch_up()
        return self._intake

    @property
    def is_over(self) -> bool:
        self._catch_up()
        return bool(self.trouble) or self.is_closed

    def close(self) -> None:
        self.is_closed = True
        self._intake.close()

    def _catch_up(self) -> None:
        now_s = self._stations.clock.monotonic_s()
        how = self._stations.troubles.get(self.address, "")
        if how in ("refuse", "end"):
            self.trouble = verbatim(f"{how} of the fake")
        is_stale = how == "stale" and self._intake.last_at_s is not None
        if self.is_closed or is_stale or how in ("stall", "hang", "refuse", "end"):
            self._at_s = now_s
            return
        rate_hz = HOUSE_RATE_HZ * (1 + self._stations.drift_ppm * 1e-6)
        frames = round((now_s - self._at_s) * rate_hz)
        if frames <= 0 or now_s - self._at_s < self._stations.segment_s:
            return
        wave = np.zeros(frames, np.float32)
        if how != "silence":
            wave = np.resize(np.roll(_TONE, -self._sent), frames)
        self._sent += frames
        self._at_s += frames / rate_hz
        self._intake.put(wave, now_s)

"""The two clocks are read as of one moment."""

from __future__ import annotations

from datetime import datetime, timedelta

from broadcaster.clock import VIETNAM
from broadcaster.playout.station_time import StationTime

NOW = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)


class Interrupted:
    """A clock whose reader is kept from the processor for 40 ms, now and then, between two readings."""

    def __init__(self, *, at_readings: set[int]) -> None:
        self._at = at_readings
        self._readings = 0
        self._passed_s = 0.0

    def _read(self) -> float:
        self._readings += 1
        self._passed_s += 0.04 if self._readings in self._at else 0.000_002
        return self._passed_s

    def now(self) -> datetime:
        return NOW + timedelta(seconds=self._read())

    def monotonic_s(self) -> float:
        return 1000 + self._read()

    def sleep_s(self, seconds: float) -> None:
        self._passed_s += seconds

    def is_kept_by_network(self) -> bool:
        return True


def test_a_pause_between_two_readings_is_no_difference_of_the_clocks() -> None:
    # A programme whose place was reckoned across such a pause was 40 ms late to its end.
    for pause in range(1, 12):
        clock = Interrupted(at_readings={pause})
        time = StationTime(clock)
        assert abs(time.apart_s()) < 0.001, pause
        time.follow()
        assert abs(time.apart_s()) < 0.001, pause

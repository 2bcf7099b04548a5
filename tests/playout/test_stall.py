"""A machine that stands still gives no sound, and the log does not blame anybody else for it."""

from __future__ import annotations

import pytest

from broadcaster.playout.station_time import StationTime
from tests.playout.scenario import PlayedStation


def test_a_loop_that_stood_still_ends_the_row_as_stalled_and_joins_again(
    station: PlayedStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Seen: "lỗi nguồn tiếng" for a machine that was suspended for 25 s.
    station.occurrence("05:30", 600, audio_s=600)
    station.play("05:35")
    with monkeypatch.context() as stopped:
        stopped.setattr(StationTime, "late_s", lambda _: 25.0)
        station.players[-1]._loop.keep_time()
    station.play("05:45")

    assert [str(row.reason) for row in station.rows()] == ["stalled", "complete"]
    station.finish()
    station.check()

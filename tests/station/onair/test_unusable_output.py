"""A wrong line about an output costs that output; the player lives, and says why nothing is heard."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM
from broadcaster.errors import OutputBroken
from broadcaster.outputs.opening import untapped
from broadcaster.ports import OutputSettings
from broadcaster.station.onair.playing import _usable
from broadcaster.wording import say_error

NOW = datetime(2026, 11, 28, 5, 0, tzinfo=VIETNAM)


def test_an_output_that_cannot_be_made_stands_in_its_place_and_says_why(tmp_path: Path) -> None:
    # Seen: with only one output, and that misspelt, the player was started again for ever.
    settings = (OutputSettings(name="loa", kind="file", options={"path": "var/out"}, folder=tmp_path),)

    (output,) = _usable(settings, untapped)

    assert output.name == "loa"
    with pytest.raises(OutputBroken) as told:
        output.open(NOW)
    assert "path" in say_error("vi", told.value)
    report = output.delivered()
    assert (report.frames, report.connected) == (0, False)
    assert report.trouble is told.value


def test_the_other_outputs_play_on(tmp_path: Path) -> None:
    settings = (
        OutputSettings(name="a", kind="file", options={"path": "var/out"}, folder=tmp_path),
        OutputSettings(name="b", kind="null", options={}, folder=tmp_path),
    )

    assert [output.name for output in _usable(settings, untapped)] == ["a", "b"]

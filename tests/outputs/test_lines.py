"""One output's fault, or one that hangs, is not heard on another."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from broadcaster.clock import VIETNAM, SystemClock
from broadcaster.errors import OutputBroken
from broadcaster.outputs.link import Link
from broadcaster.playout import Player, PlayerSetup
from broadcaster.ports import Delivered
from broadcaster.store import FolderAudioShelf
from tests.fakes.books import FakeBooks
from tests.fakes.outputs import FakeOutput
from tests.waiting import wait_for

NOW = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)
BLOCK = np.zeros(480, dtype=np.float32)


@dataclass
class Hanging(FakeOutput):
    """Waits where its driver waits: "open", "close", or nowhere."""

    where: str
    released: threading.Event = field(default_factory=threading.Event)
    opened: int = 0

    def __post_init__(self) -> None:
        super().__init__("treo")

    def open(self, now: datetime) -> None:
        if self.where == "open":
            self.released.wait(60)
        super().open(now)

    def write(self, pcm: np.ndarray, now: datetime) -> None:
        if self.where == "close":
            raise OutputBroken("the card is gone", where=self.name)
        super().write(pcm, now)

    def close(self) -> None:
        if self.where == "close":
            self.released.wait(60)
        super().close()


class Timekeeper(FakeOutput):
    """Notes when each block came."""

    def __init__(self) -> None:
        super().__init__("loa")
        self.came_s: list[float] = []

    def write(self, pcm: np.ndarray, now: datetime) -> None:
        self.came_s.append(time.monotonic())  # noqa: TID251 - the test's own clock
        super().write(pcm, now)


@contextmanager
def playing(folder: Path, *outputs: FakeOutput) -> Iterator[Player]:
    player = Player(
        PlayerSetup(
            clock=SystemClock(),
            books=FakeBooks,
            outputs=outputs,
            shelf=FolderAudioShelf(folder),
            decoded_dir=folder,
            spool_dir=folder / "spool",
            programmes=dict,
            fallback_programme="",
        )
    )
    with player:
        thread = threading.Thread(target=player.run)
        thread.start()
        yield player
        player.stop()
        thread.join()


@pytest.mark.parametrize("where", ["open", "close"])
def test_an_output_that_hangs_in_its_driver_delays_no_other(tmp_path: Path, where: str) -> None:
    # Seen: a sound server that stood still for ten seconds silenced all eight outputs.
    hanging, other = Hanging(where), Timekeeper()

    with playing(tmp_path, hanging, other):
        began = len(other.came_s)
        # It hangs until it is released: whoever waited for it would wait for ever.
        wait_for(lambda: len(other.came_s) > began + 120)
        hanging.released.set()


def test_the_end_waits_for_no_output_that_hangs(tmp_path: Path) -> None:
    hanging, other = Hanging("open"), FakeOutput("loa")

    with playing(tmp_path, hanging, other):
        pass

    assert hanging.opened == 0, "it hung to the end"
    assert other.closed == 1
    hanging.released.set()


class Stumbling(FakeOutput):
    """A plug-in with a fault in it."""

    def __init__(self, where: str) -> None:
        super().__init__("vấp")
        self.where = where

    def _stumble(self, where: str) -> None:
        if where == self.where:
            raise ValueError("a slip in the plug-in")

    def open(self, now: datetime) -> None:
        self._stumble("open")
        super().open(now)

    def write(self, pcm: np.ndarray, now: datetime) -> None:
        self._stumble("write")
        super().write(pcm, now)

    def title(self, text: str) -> None:
        self._stumble("title")

    def delivered(self) -> Delivered:
        self._stumble("delivered")
        return super().delivered()

    def close(self) -> None:
        self._stumble("close")
        super().close()


@pytest.mark.parametrize("where", ["open", "write", "title", "delivered", "close"])
def test_a_fault_in_a_plug_in_is_an_output_that_failed_and_is_tried_again(where: str) -> None:
    # Seen: a host with two dots in a row ended the player, and each one after it.
    output = Stumbling(where)
    link = Link(output)

    link.keep_open(NOW, 0.0)
    link.write(BLOCK, NOW)
    link.title("Bản tin sáng")
    report = link.report()
    link.shut()
    output.where = "nowhere"
    link.keep_open(NOW, 60.0)
    link.write(BLOCK, NOW)

    assert report.frames + report.dropped <= 480
    after = link.report()
    assert after.connected
    assert after.frames >= 480
    assert after.frames + after.dropped == 960


def test_a_frame_is_in_the_end_delivered_or_dropped_whatever_the_output_does() -> None:
    output = FakeOutput("loa")
    link = Link(output)
    monotonic_s = 0.0
    for trouble in ("", "die", "refuse", "", "lose", "die", "", "half"):
        output.trouble = trouble
        monotonic_s += 60
        link.keep_open(NOW, monotonic_s)
        for _ in range(5):
            link.write(BLOCK, NOW)
        link.keep_open(NOW, monotonic_s + 1)
    link.shut()

    report = link.report()
    assert report.frames + report.dropped == link.written == 8 * 5 * 480


def test_what_an_output_reports_never_goes_back() -> None:
    output = FakeOutput("loa")
    link = Link(output)
    link.keep_open(NOW, 0.0)
    seen = [0]
    for trouble in ("", "", "die", "", ""):
        output.trouble = trouble
        link.write(BLOCK, NOW)
        seen.append(link.report().frames)
        link.keep_open(NOW, 60.0 * len(seen))
        seen.append(link.report().frames)

    assert seen == sorted(seen)


def test_an_output_that_opens_and_takes_nothing_is_tried_at_growing_intervals() -> None:
    # Seen: on a full disk a recording was begun five times a second.
    output = FakeOutput("ghi")
    output.trouble = "die"
    link = Link(output)

    for tenth in range(600):
        link.keep_open(NOW, tenth / 10)
        link.write(BLOCK, NOW)

    assert 4 <= output.opened <= 8


def test_an_output_that_was_well_for_a_while_is_tried_again_at_once() -> None:
    output = FakeOutput("loa")
    link = Link(output)
    for second in range(20):
        link.keep_open(NOW, float(second))
        link.write(BLOCK, NOW)
    output.trouble = "die"
    link.write(BLOCK, NOW)
    output.trouble = ""

    link.keep_open(NOW, 20.1)

    assert link.is_open

"""A real player in a process of its own: it records by default, and is killed, or cannot write."""

from __future__ import annotations

import subprocess
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from broadcaster.clock import SystemClock
from broadcaster.model import AsRun, EndReason, Priority
from broadcaster.playout import Interruption, ask, order_message
from broadcaster.recording.pieces import hour_of
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.station.doctor.recordings import look_at_recordings
from broadcaster.station.journal.witnesses import read_witness
from broadcaster.station.opened import Station
from broadcaster.station.recordings.exporting import export
from broadcaster.station.recordings.row_recording import recording_of
from broadcaster.station.setup.last_good import last_good_configuration
from tests.recording.signals import lag_of, noise, spells
from tests.station.service.test_supervision import player_of
from tests.waiting import wait_for

HALF_A_MILLISECOND = HOUSE_RATE_HZ // 2000
"""Rows know their beginning to the millisecond."""


@pytest.fixture(name="heard")
def _heard(folder: Path) -> Path:
    """
    A station that is heard, at whatever hour the tests run, and says nothing of recordings in its file.

    Its player asks the true clock, and a message of the quiet hours (21:00 to 05:00) would not be sent.
    """
    text = (folder / "station.toml").read_text("utf-8")
    (folder / "station.toml").write_text(
        text.replace('kind = "null"', 'kind = "file"\npath = "var/out/da-phat.wav"'), "utf-8"
    )
    (folder / "schedules" / "calendar.toml").write_text("[quiet]\nenabled = false\n", "utf-8")
    return folder


@contextmanager
def on_air(folder: Path) -> Iterator[Path]:
    configuration = last_good_configuration(folder)
    configuration.var.mkdir(exist_ok=True)
    with subprocess.Popen(player_of(folder)) as player:
        try:
            wait_for(lambda: ask(configuration.control_door, do="status"))
            yield configuration.control_door
        finally:
            player.kill()


def message(folder: Path, door: Path, length_s: float) -> np.ndarray:
    """Order a message of noise; give what it is."""
    sent = noise(length_s)
    path = folder / "tin.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(HOUSE_RATE_HZ)
        file.writeframes((sent * 32767).astype("<i2").tobytes())
    order_message(door, Interruption(title="Tin", path=path, priority=Priority.URGENT))
    return sent


def status(door: Path) -> dict[str, Any]:
    answer: dict[str, Any] = ask(door, do="status")["status"]
    return answer


def ended_rows(folder: Path) -> tuple[AsRun, ...]:
    with Station.open(folder, clock=SystemClock()) as station:
        rows = station.store.ledger.rows(station.now() - timedelta(hours=1), station.now())
    return tuple(row for row in rows if row.actual_end and row.aired_ms)


def closed_files(folder: Path, row: AsRun) -> int:
    with Station.open(folder, clock=SystemClock()) as station:
        return len(station.store.recordings.of_hour(row.output, hour_of(row.actual_start)))


def test_what_a_player_killed_in_mid_hour_has_sent_stays_playable_and_is_proven_by_the_next(
    heard: Path, tmp_path: Path
) -> None:
    with on_air(heard) as door:
        sent = message(heard, door, 20)
        wait_for(lambda: status(door)["outputs"][0]["place_s"] >= 5)

    left = spells(heard / "var" / "recordings")
    assert sum(spell.frames for spell in left) >= 3 * HOUSE_RATE_HZ

    with on_air(heard):
        wait_for(lambda: ended_rows(heard))
        row = ended_rows(heard)[0]
        wait_for(lambda: closed_files(heard, row))
    with Station.open(heard, clock=SystemClock()) as station:
        found = recording_of(station, row)
        export(found, tmp_path / "tin.wav")
    with wave.open(str(tmp_path / "tin.wav")) as file:
        again = np.frombuffer(file.readframes(3 * HOUSE_RATE_HZ), "<i2").astype(np.float32)

    (path,) = {spell.path for spell in left}
    witness = read_witness(str(path), left[0].tags.station)
    assert witness.is_signed, "the file of each hour says where the journal stood"
    assert row.reason is EndReason.CRASHED
    assert found.is_proven
    assert abs(lag_of(again, sent[: 3 * HOUSE_RATE_HZ])) <= HALF_A_MILLISECOND


def test_a_recording_that_cannot_be_written_costs_the_recording_alone_and_is_said(heard: Path) -> None:
    (heard / "var").mkdir(exist_ok=True)
    (heard / "var" / "recordings").write_text("in the way")

    with on_air(heard) as door:
        message(heard, door, 3)
        wait_for(lambda: status(door)["recordings"][0]["trouble"])
        wait_for(lambda: ended_rows(heard))
        (row,) = ended_rows(heard)
        findings = list(look_at_recordings(last_good_configuration(heard), SystemClock()))

    assert row.reason is EndReason.COMPLETE
    assert any(not each.well and "cannot be written" in str(each.message) for each in findings)

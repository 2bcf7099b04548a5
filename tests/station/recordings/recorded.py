"""A station that has aired and recorded: rows, recordings and journal as the player leaves them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np

from broadcaster.clock import VirtualClock
from broadcaster.model import EndReason, Outcome, RecordingKept, RowClosed
from broadcaster.recording import RecordingRules
from broadcaster.recording.recorder import Recorder
from broadcaster.station.opened import Station
from tests.nouns import make_row
from tests.recording.signals import noise, send
from tests.spooling import hand_in


def air(
    station: Station,
    row_id: str,
    at: datetime,
    length_s: float = 10.0,
    *,
    output: str = "loa",
    seed: int = 1,
    is_recorded: bool = True,
    **wanted: object,
) -> np.ndarray:
    """Air and record a row; give what was sent."""
    sent = noise(length_s, seed=seed)
    aired = make_row(row_id, output=output, occurrence=row_id, scheduled_start=at, actual_start=at)
    aired = replace(
        aired,
        actual_end=at + timedelta(seconds=length_s),
        aired_ms=round(length_s * 1000),
        outcome=Outcome.AIRED,
        reason=EndReason.COMPLETE,
    )
    hand_in(station.store.spool_intake, RowClosed(replace(aired, **wanted)))
    if is_recorded:
        rules = RecordingRules(
            folder=station.configuration.recording.folder, station=station.identity.station
        )
        recorder = Recorder(output, rules, clock=VirtualClock(at), is_live=False)
        recorder.begin(lambda kept: hand_in(station.store.spool_intake, RecordingKept(kept)))
        send(recorder.take, sent, at)
        recorder.close()
    return sent

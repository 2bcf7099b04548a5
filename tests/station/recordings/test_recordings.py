"""The recording of a row: found to the frame, its hash checked; what is wrong with it is named."""

from __future__ import annotations

import shutil
import wave
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from broadcaster.clock import VIETNAM
from broadcaster.errors import LedgerRefused, RecordingRefused, Refused
from broadcaster.model import EndReason, EntryKind, Evidence, Silence
from broadcaster.saying import N_, saying
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.station.opened import Station
from broadcaster.station.recordings.exporting import export
from broadcaster.station.recordings.row_recording import RowRecording, recording_of, row_of
from tests.recording.signals import lag_of
from tests.station.conftest import OpenStation
from tests.station.recordings.recorded import air

AT = datetime(2026, 11, 20, 5, 30, tzinfo=VIETNAM)


@pytest.fixture(name="station")
def _station(open_station: OpenStation) -> Iterator[Station]:
    with open_station() as station:
        yield station


def found(station: Station, row_id: str, *, incomplete: bool = False) -> RowRecording:
    return recording_of(station, row_of(station, row_id), incomplete=incomplete)


def file_of(station: Station, name: str = "loa/2026-11-20/05.opus") -> Path:
    return station.configuration.recording.folder / name


def wav(path: Path) -> np.ndarray:
    with wave.open(str(path)) as file:
        return np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.float32) / 32768


def test_a_row_leads_to_those_very_seconds_to_the_frame(station: Station, tmp_path: Path) -> None:
    air(station, "before", AT - timedelta(seconds=20), 20, seed=5)
    sent = air(station, "row", AT, 12.5)

    recording = found(station, "row")
    frames = export(recording, tmp_path / "row.wav")

    heard = wav(tmp_path / "row.wav")
    assert recording.is_proven
    assert (frames, len(heard), lag_of(heard, sent)) == (len(sent), len(sent), 0)


@pytest.mark.parametrize(("ending", "slack"), [("opus", 0), ("mp3", 2304)])
def test_it_is_written_as_the_ending_says(station: Station, tmp_path: Path, ending: str, slack: int) -> None:
    sent = air(station, "row", AT)

    export(found(station, "row"), tmp_path / f"row.{ending}")

    with av.open(str(tmp_path / f"row.{ending}"), "r") as container:
        frames = sum(frame.samples for frame in container.decode(audio=0))
    assert 0 <= frames - len(sent) <= slack


def test_an_unknown_ending_is_refused_and_leaves_nothing(station: Station, tmp_path: Path) -> None:
    air(station, "row", AT)

    with pytest.raises(Refused, match=r"\.wav, \.mp3, \.opus"):
        export(found(station, "row"), tmp_path / "row.flac")

    assert list(tmp_path.glob("*row*")) == []


def test_the_hash_of_every_hour_is_in_the_journal_once(station: Station) -> None:
    air(station, "row", AT)
    air(station, "late", AT + timedelta(minutes=10))

    entries = station.store.journal.of("recording/loa/2026-11-20T05")

    assert [entry.kind for entry in entries] == [EntryKind.RECORDING_KEPT] * 2
    assert [entry.facts["file"] for entry in entries] == [
        "loa/2026-11-20/05.opus",
        "loa/2026-11-20/05-2.opus",
    ]
    assert len(str(entries[0].facts["sha256"])) == 64


def test_a_cut_recording_is_named(station: Station) -> None:
    air(station, "row", AT)
    content = file_of(station).read_bytes()
    file_of(station).write_bytes(content[:2000])

    with pytest.raises(RecordingRefused, match=f"was cut: 2000 of {len(content)} bytes"):
        found(station, "row")


def test_a_changed_recording_is_named(station: Station) -> None:
    air(station, "row", AT)
    content = bytearray(file_of(station).read_bytes())
    content[-500] ^= 1
    file_of(station).write_bytes(content)

    with pytest.raises(RecordingRefused, match="was changed"):
        found(station, "row")


def test_a_swapped_recording_is_named_with_what_it_is_of(station: Station) -> None:
    air(station, "row", AT, 5)
    air(station, "other", AT + timedelta(hours=2), 20, seed=2)
    shutil.copy(file_of(station, "loa/2026-11-20/07.opus"), file_of(station))

    with pytest.raises(RecordingRefused, match="was swapped: this file is of “loa”, 07:30 20/11/2026"):
        found(station, "row")


def test_a_missing_recording_is_named(station: Station) -> None:
    air(station, "row", AT)
    file_of(station).unlink()

    with pytest.raises(RecordingRefused, match="is missing"):
        found(station, "row")


def test_what_nobody_vouches_for_is_no_proof(station: Station) -> None:
    air(station, "row", AT, is_recorded=False)
    air(station, "model", AT + timedelta(hours=1))
    shutil.copy(file_of(station, "loa/2026-11-20/06.opus"), file_of(station))

    with pytest.raises(RecordingRefused, match="nothing vouches for it"):
        found(station, "row")


def test_a_file_that_is_not_needed_may_be_broken(station: Station) -> None:
    air(station, "row", AT)
    air(station, "late", AT + timedelta(minutes=10))
    file_of(station, "loa/2026-11-20/05-2.opus").unlink()

    assert found(station, "row").is_proven


def test_the_hour_that_is_being_written_is_given_and_not_called_proven(station: Station) -> None:
    now = station.now()
    air(station, "row", now - timedelta(minutes=1), is_recorded=False)
    air(station, "model", AT)
    path = file_of(station, f"loa/{now:%Y-%m-%d}/{now:%H}.opus")
    path.parent.mkdir(parents=True)
    shutil.copy(file_of(station), path)

    with pytest.raises(RecordingRefused, match="no recording"):
        found(station, "row")


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"evidence": Evidence.SIMULATED}, "of a rehearsal"),
        ({"evidence": Evidence.MANUAL}, "entered by hand"),
        ({}, "There is no recording"),
    ],
)
def test_a_row_without_a_recording_says_why(station: Station, wanted: dict[str, object], said: str) -> None:
    air(station, "row", AT, is_recorded=False, **wanted)

    with pytest.raises(RecordingRefused, match=said):
        found(station, "row")


def test_a_row_that_does_not_exist_is_refused(station: Station) -> None:
    with pytest.raises(LedgerRefused, match="no row 'nope'"):
        row_of(station, "nope")


def test_a_row_of_which_a_part_was_not_recorded_is_given_only_when_that_is_wanted(
    station: Station, tmp_path: Path
) -> None:
    air(station, "recorded", AT, 10)
    air(station, "row", AT + timedelta(seconds=5), 10, is_recorded=False, output="loa")

    with pytest.raises(RecordingRefused, match=r"lacks 5\.0 s"):
        found(station, "row")

    recording = found(station, "row", incomplete=True)
    assert export(recording, tmp_path / "row.wav") == 10 * HOUSE_RATE_HZ
    assert not wav(tmp_path / "row.wav")[6 * HOUSE_RATE_HZ :].any()


def test_what_a_killed_player_had_not_written_is_said_and_no_reason_to_refuse(station: Station) -> None:
    air(station, "recorded", AT, 10)
    air(station, "row", AT, 11, is_recorded=False, output="loa")
    with pytest.raises(RecordingRefused, match="lacks"):
        found(station, "row")

    air(station, "crashed", AT, 11, is_recorded=False, output="loa", reason=EndReason.CRASHED)
    assert len(found(station, "crashed").gaps) == 1


def test_two_stations_do_not_take_each_others_recordings(station: Station, tmp_path: Path) -> None:
    air(station, "row", AT)
    other = tmp_path / "copied"
    shutil.copytree(station.configuration.recording.folder, other)
    file_of(station).write_bytes(file_of(station).read_bytes() + b"x")

    with pytest.raises(RecordingRefused):
        found(station, "row")


def test_a_clock_set_back_gives_each_row_the_sound_that_was_sent_in_it(
    station: Station, tmp_path: Path
) -> None:
    first = air(station, "first", AT, 10, seed=1)
    again = AT + timedelta(seconds=4)
    shown = saying(N_("The clock showed {time}."), time=again.isoformat())
    # The ledger puts the second row behind the first, and keeps what the clock showed.
    second = air(station, "second", again, 10, seed=2, note=shown, **moved(again, AT + timedelta(seconds=10)))

    for row, sent in (("first", first), ("second", second)):
        export(found(station, row), tmp_path / f"{row}.wav")
        assert lag_of(wav(tmp_path / f"{row}.wav"), sent) == 0
        assert np.corrcoef(wav(tmp_path / f"{row}.wav"), sent)[0, 1] > 0.9


def moved(clock: datetime, to: datetime) -> dict[str, Any]:
    return {"actual_start": to, "actual_end": to + timedelta(seconds=10), "scheduled_start": clock}


def test_silence_that_the_row_itself_knows_of_is_no_gap_though_its_hour_has_no_file(
    station: Station, tmp_path: Path
) -> None:
    at = AT.replace(minute=59, second=55)
    air(station, "sound", at, 5)
    silence = Silence(offset_ms=5_000, length_ms=15_000)
    air(station, "row", at, 20, is_recorded=False, silences=(silence,))

    assert export(found(station, "row"), tmp_path / "row.wav") == 20 * HOUSE_RATE_HZ

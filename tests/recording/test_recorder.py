"""What a recorder stores, and what becomes of a recording when the disk, the folder or the program fails."""

from __future__ import annotations

import errno
import shutil
import subprocess
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadcaster.clock import SystemClock, VirtualClock
from broadcaster.model import HourRecording
from broadcaster.recording import RecordingRules, trouble
from broadcaster.recording import hour as hour_module
from broadcaster.recording.recorder import RETRY_S, Recorder
from broadcaster.recording.timeline import missing_in, sound_between
from broadcaster.sound.frames import frames_of
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from tests.recording.signals import START, lag_of, noise, record, recorder, seconds, send, silence, spells
from tests.waiting import PATIENCE_S


def test_what_was_sent_comes_out_again_to_the_frame(tmp_path: Path) -> None:
    sent = noise(30)

    record(tmp_path, sent)
    begin = START + timedelta(seconds=7.25)
    heard = np.concatenate(list(sound_between(spells(tmp_path), begin, begin + seconds(11.125))))

    wanted = sent[round(7.25 * HOUSE_RATE_HZ) :][: round(11.125 * HOUSE_RATE_HZ)]
    assert len(heard) == len(wanted)
    assert lag_of(heard, wanted) == 0
    assert np.corrcoef(heard, wanted)[0, 1] > 0.9


def test_a_programme_across_the_hour_is_whole_though_it_lies_in_two_files(tmp_path: Path) -> None:
    sent = noise(20)
    at = START.replace(minute=59, second=50)

    kept = record(tmp_path, sent, at)
    heard = np.concatenate(list(sound_between(spells(tmp_path), at, at + seconds(20))))

    assert [one.file for one in kept] == ["loa/2026-11-28/05.opus", "loa/2026-11-28/06.opus"]
    assert (len(heard), lag_of(heard, sent)) == (len(sent), 0)
    assert missing_in(spells(tmp_path), at, at + seconds(20)) == ()


def test_silence_is_not_stored_and_yet_counts_as_recorded(tmp_path: Path) -> None:
    sent = np.concatenate([silence(5), noise(4), silence(600), noise(4, seed=2), silence(30)])

    (kept,) = record(tmp_path, sent)
    heard = np.concatenate(list(sound_between(spells(tmp_path), START, START + seconds(643))))

    assert kept.length_ms < 15_000
    assert missing_in(spells(tmp_path), START, START + seconds(643)) == ()
    assert lag_of(heard[609 * HOUSE_RATE_HZ :], noise(4, seed=2)) == 0
    assert not heard[12 * HOUSE_RATE_HZ : 608 * HOUSE_RATE_HZ].any()


def test_an_hour_of_silence_leaves_no_file(tmp_path: Path) -> None:
    assert record(tmp_path, silence(30)) == []
    assert list(tmp_path.rglob("*")) == []


def test_what_was_not_heard_of_is_a_gap_and_not_silence(tmp_path: Path) -> None:
    one = recorder(tmp_path)
    at = send(one.take, noise(5), START)
    send(one.take, noise(5), at + seconds(3))
    one.close()

    (gap,) = missing_in(spells(tmp_path), START, START + seconds(13))

    assert [round((each - START).total_seconds(), 2) for each in gap] == [5.0, 8.0]


def test_a_file_says_by_itself_whose_it_is_and_where_the_journal_stood(tmp_path: Path) -> None:
    record(tmp_path, noise(2), output="loa", anchor="ANCHOR1:…")

    (spell,) = spells(tmp_path)

    assert (spell.tags.station, spell.tags.output, spell.tags.anchor) == (
        "k3q7mzv5w2xadpeh",
        "loa",
        "ANCHOR1:…",
    )
    assert spell.starts_at == START


def test_a_day_is_checked_without_our_program(tmp_path: Path) -> None:
    record(tmp_path, noise(3))

    checked = subprocess.run(
        ["sha256sum", "-c", "manifest.txt"],
        cwd=tmp_path / "loa" / "2026-11-28",
        capture_output=True,
        text=True,
        check=False,
    )

    assert (checked.returncode, checked.stdout.strip()) == (0, "05.opus: OK")


@pytest.mark.parametrize("output", ["loa/thôn 1", "..", "100%", "a:b", "Cụm loa số 2"])
def test_any_name_of_an_output_is_a_folder_below_the_recordings(tmp_path: Path, output: str) -> None:
    record(tmp_path, noise(1), output=output)

    (path,) = tmp_path.rglob("*.opus")
    assert path.parent.parent.parent == tmp_path
    assert spells(tmp_path)[0].tags.output == output


def test_the_next_player_closes_what_was_left_open_and_writes_beside_it(tmp_path: Path) -> None:
    kept: list[HourRecording] = []
    killed = recorder(tmp_path)
    send(killed.take, noise(10), START)
    path = tmp_path / "loa" / "2026-11-28" / "05.opus"
    with path.open("ab") as file:
        file.write(b"OggS\0 torn")

    following = recorder(tmp_path, kept=kept)
    send(following.take, noise(10, seed=2), START + seconds(30))
    following.close()

    assert [(one.file, one.was_left_open) for one in kept] == [
        ("loa/2026-11-28/05.opus", True),
        ("loa/2026-11-28/05-2.opus", False),
    ]
    assert 8_000 <= kept[0].length_ms <= 10_000, "what a crash costs is at most two seconds"


def test_what_was_closed_is_told_again_for_a_crash_may_have_come_before_anybody_heard(tmp_path: Path) -> None:
    told = record(tmp_path, noise(2))

    again: list[HourRecording] = []
    recorder(tmp_path, kept=again)

    assert again == told


def test_a_full_disk_costs_the_recording_is_said_and_is_over_when_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = VirtualClock(START)
    one = Recorder("loa", RecordingRules(folder=tmp_path), clock=clock, is_live=False)
    kept: list[HourRecording] = []
    one.begin(kept.append)
    at = send(one.take, noise(3), START)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(hour_module, "write_all", full)
    at = send(one.take, noise(4, seed=2), at)
    assert "cannot be written" in str(one.status().trouble)
    assert one.status().lost_s >= 2
    monkeypatch.undo()
    clock.sleep_s(RETRY_S)
    at = send(one.take, noise(3, seed=3), at)
    one.close()

    assert one.status().trouble is None
    assert [one.file for one in kept] == ["loa/2026-11-28/05.opus", "loa/2026-11-28/05-2.opus"]


def test_a_deleted_folder_costs_what_was_in_it_and_nothing_more(tmp_path: Path) -> None:
    clock = VirtualClock(START)
    one = Recorder("loa", RecordingRules(folder=tmp_path / "recordings"), clock=clock, is_live=False)
    one.begin(lambda _: None)
    at = send(one.take, noise(3), START)

    shutil.rmtree(tmp_path / "recordings")
    at = send(one.take, noise(3), at)
    assert "deleted while it was written" in str(one.status().trouble)
    clock.sleep_s(RETRY_S)
    send(one.take, noise(3), at)
    one.close()

    assert one.status().trouble is None
    assert len(spells(tmp_path)) == 1


def test_the_recording_gives_way_before_the_disk_is_full(tmp_path: Path) -> None:
    rules = RecordingRules(folder=tmp_path, spare_bytes=2**62)
    one = Recorder("loa", rules, clock=VirtualClock(START), is_live=False)
    one.begin(lambda _: None)

    send(one.take, noise(2), START)

    assert "recording waits" in str(one.status().trouble)
    assert one.status().lost_s == 2


def test_a_disk_that_fills_in_mid_hour_stops_the_recording_before_it_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = RecordingRules(folder=tmp_path, spare_bytes=1000)
    one = Recorder("loa", rules, clock=VirtualClock(START), is_live=False)
    one.begin(lambda _: None)
    at = send(one.take, noise(5), START)
    assert one.status().trouble is None

    monkeypatch.setattr(trouble.shutil, "disk_usage", lambda _: SimpleNamespace(free=999))
    send(one.take, noise(61, seed=2), at)

    assert "recording waits" in str(one.status().trouble)


def test_a_fault_of_the_program_is_kept_said_and_goes_no_further(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise ValueError("by hand")

    monkeypatch.setattr(hour_module, "SpellWriter", stumble)
    one = recorder(tmp_path)

    send(one.take, noise(2), START)

    assert "ValueError: by hand" in str(one.status().trouble)
    assert "Traceback" in caplog.text


def test_a_recorder_that_died_is_told_and_the_loop_goes_on(tmp_path: Path) -> None:
    one = Recorder("loa", RecordingRules(folder=tmp_path), clock=SystemClock())
    one.begin(lambda _: None)
    one._pieces.put(None)
    assert one._thread is not None
    one._thread.join(PATIENCE_S)

    send(one.take, noise(2), START)

    assert "ended unexpectedly" in str(one.status().trouble)
    one.close()


def test_live_the_loop_only_copies_and_a_thread_writes(tmp_path: Path) -> None:
    kept: list[HourRecording] = []
    one = Recorder("loa", RecordingRules(folder=tmp_path), clock=SystemClock())
    one.begin(kept.append)
    sent = noise(12)

    send(one.take, sent, START)
    one.close()

    heard = np.concatenate(list(sound_between(spells(tmp_path), START, START + seconds(12))))
    assert (len(kept), lag_of(heard, sent), one.status().lost_s) == (1, 0, 0)


def test_nothing_is_written_over(tmp_path: Path) -> None:
    record(tmp_path, noise(2))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.opus")}

    record(tmp_path, noise(2, seed=9), START + seconds(60))

    assert {path: path.read_bytes() for path in before} == before
    assert next(iter(before)).stat().st_mode & 0o007 == 0


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.booleans(), st.integers(1, 7)), min_size=1, max_size=6),
    st.integers(0, 3_599_000),
    st.integers(0, 20_000),
    st.integers(1, 20_000),
)
def test_every_stretch_of_a_day_has_its_frames_wherever_it_begins(
    tmp_path_factory: pytest.TempPathFactory,
    parts: list[tuple[bool, int]],
    start_ms: int,
    begin_ms: int,
    length_ms: int,
) -> None:
    folder = tmp_path_factory.mktemp("recordings")
    at = START.replace(minute=0) + timedelta(milliseconds=start_ms)
    pieces = [
        noise(length, seed=place) if sounds else silence(length)
        for place, (sounds, length) in enumerate(parts)
    ]
    sent = np.concatenate(pieces)
    record(folder, sent, at)

    begin = at + timedelta(milliseconds=begin_ms)
    end = begin + timedelta(milliseconds=length_ms)
    heard = np.concatenate([silence(0), *sound_between(spells(folder), begin, end)])

    assert len(heard) == frames_of(end - begin)
    wanted = sent[begin_ms * 48 : (begin_ms + length_ms) * 48]
    if len(wanted) > HOUSE_RATE_HZ and np.abs(wanted).mean() > 0.01:
        assert abs(lag_of(heard, wanted)) <= 1

"""The archive: an hour a file, hashed when it is closed, and nothing closed is ever lost."""

from __future__ import annotations

import contextlib
import shutil
import signal
import subprocess
import sys
import textwrap
from datetime import datetime, timedelta
from pathlib import Path

import av
import numpy as np
import pytest

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.errors import OutputBroken
from broadcaster.outputs.archive.output import open_archive
from broadcaster.outputs.file import open_file
from broadcaster.ports import Output, OutputSettings
from broadcaster.sound.pcm import HOUSE_RATE_HZ

BEFORE_SIX = datetime(2026, 11, 23, 5, 59, 57, tzinfo=VIETNAM)
TICK = 960
TONE = (0.25 * np.sin(2 * np.pi * 1000 * np.arange(TICK) / HOUSE_RATE_HZ)).astype(np.float32)
SILENCE = np.zeros(TICK, dtype=np.float32)


def archive(folder: Path, **options: str | float | bool) -> Output:
    settings = OutputSettings(name="luu", kind="archive", options={"folder": str(folder), **options})
    return open_archive(settings, is_live=False)


def play(output: Output, clock: VirtualClock, length_s: float, block: np.ndarray = TONE) -> None:
    for _ in range(round(length_s * 50)):
        output.write(block, clock.now())
        clock.sleep_s(0.02)


def length_s(path: Path) -> float:
    with av.open(str(path)) as container:
        return sum(frame.samples for frame in container.decode(audio=0)) / HOUSE_RATE_HZ


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*.mp3"))


def is_proven(day: Path) -> bool:
    """Ask the tool that anybody has."""
    check = ["sha256sum", "--check", "--strict", "--quiet", "manifest.txt"]
    done = subprocess.run(check, cwd=day, capture_output=True, text=True, check=False)
    return done.returncode == 0 and not done.stdout + done.stderr


def entered(day: Path) -> list[str]:
    lines = (day / "manifest.txt").read_text().splitlines()
    return [line.split("  ")[1] for line in lines if not line.startswith("#")]


def test_each_hour_has_a_file_and_each_closed_file_its_hash(tmp_path: Path) -> None:
    clock = VirtualClock(BEFORE_SIX)
    output = archive(tmp_path)
    output.open(clock.now())
    play(output, clock, 8.0)

    day = tmp_path / "2026-11-23"
    assert files(tmp_path) == ["2026-11-23/05.mp3", "2026-11-23/06.mp3"]
    assert entered(day) == ["05.mp3"], "the running hour is not closed yet"
    assert length_s(day / "05.mp3") == pytest.approx(3.0, abs=0.1)
    output.close()

    assert entered(day) == ["05.mp3", "06.mp3"]
    assert "# 05.mp3 begins 2026-11-23T05:59:57.000+07:00" in (day / "manifest.txt").read_text()
    assert length_s(day / "06.mp3") == pytest.approx(5.0, abs=0.1)
    assert is_proven(day)


def test_midnight_begins_a_day_with_a_manifest_of_its_own(tmp_path: Path) -> None:
    clock = VirtualClock(datetime(2026, 11, 23, 23, 59, 59, tzinfo=VIETNAM))
    output = archive(tmp_path)
    output.open(clock.now())
    play(output, clock, 2.0)
    output.close()

    assert files(tmp_path) == ["2026-11-23/23.mp3", "2026-11-24/00.mp3"]
    assert is_proven(tmp_path / "2026-11-23")
    assert is_proven(tmp_path / "2026-11-24")


def test_a_place_in_the_file_is_a_time_of_day_from_the_first_sound_on(tmp_path: Path) -> None:
    clock = VirtualClock(datetime(2026, 11, 23, 5, 0, tzinfo=VIETNAM))
    output = archive(tmp_path)
    output.open(clock.now())
    play(output, clock, 5.0, SILENCE)
    play(output, clock, 1.0)
    play(output, clock, 4.0, SILENCE)
    play(output, clock, 1.0)
    output.close()

    path = tmp_path / "2026-11-23" / "05.mp3"
    assert length_s(path) == pytest.approx(6.0, abs=0.1)
    assert "begins 2026-11-23T05:00:05.000+07:00" in path.with_name("manifest.txt").read_text()
    assert output.delivered().frames == 11 * HOUSE_RATE_HZ


def test_an_hour_without_sound_has_no_file_unless_it_is_asked_for(tmp_path: Path) -> None:
    for folder, silence, expected in (
        (tmp_path / "a", False, []),
        (tmp_path / "b", True, ["2026-11-23/05.mp3"]),
    ):
        clock = VirtualClock(BEFORE_SIX)
        output = archive(folder, silence=silence)
        output.open(clock.now())
        play(output, clock, 1.0, SILENCE)
        output.close()

        assert files(folder) == expected


def test_an_hour_that_was_begun_before_is_never_overwritten(tmp_path: Path) -> None:
    for number in (1, 2, 3):
        clock = VirtualClock(BEFORE_SIX - timedelta(minutes=10 - number))
        output = archive(tmp_path)
        output.open(clock.now())
        play(output, clock, 0.5)
        output.close()

    day = tmp_path / "2026-11-23"
    assert sorted(entered(day)) == ["05-2.mp3", "05-3.mp3", "05.mp3"]
    assert is_proven(day)


def test_a_kill_in_the_hour_leaves_the_earlier_hours_whole(tmp_path: Path) -> None:
    program = textwrap.dedent("""
        import sys
        from datetime import timedelta
        from pathlib import Path
        from tests.outputs.test_archive import BEFORE_SIX, TONE, OutputSettings, open_archive
        settings = OutputSettings(name="luu", kind="archive", options={"folder": sys.argv[1]})
        output = open_archive(settings, is_live=False)
        output.open(BEFORE_SIX)
        for tick in range(100_000):
            output.write(TONE, BEFORE_SIX + timedelta(seconds=tick / 50))
            if tick == 600:
                print("playing", flush=True)
    """)
    with subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "playing\n"
        process.send_signal(signal.SIGKILL)
    day = tmp_path / "2026-11-23"
    assert entered(day) == ["05.mp3"]
    assert is_proven(day)
    assert length_s(day / "06.mp3") > 8.0, "what was written before the kill is there"

    output = archive(tmp_path)
    output.open(BEFORE_SIX + timedelta(hours=1))
    output.close()

    assert entered(day) == ["05.mp3", "06.mp3"]
    assert "# 06.mp3 was not closed" in (day / "manifest.txt").read_text()
    assert is_proven(day)


def test_a_line_that_a_power_cut_left_half_written_is_written_again(tmp_path: Path) -> None:
    clock = VirtualClock(BEFORE_SIX)
    output = archive(tmp_path)
    output.open(clock.now())
    play(output, clock, 5.0)
    output.close()
    manifest = tmp_path / "2026-11-23" / "manifest.txt"
    manifest.write_bytes(manifest.read_bytes()[:-20])

    output.open(clock.now())
    output.close()

    assert entered(manifest.parent) == ["05.mp3", "06.mp3"]
    assert is_proven(manifest.parent)


def test_a_full_disk_is_told_and_costs_no_closed_file(tmp_path: Path) -> None:
    program = textwrap.dedent("""
        import resource, signal, sys
        from datetime import timedelta
        from broadcaster.errors import OutputBroken
        from tests.outputs.test_archive import BEFORE_SIX, TONE, OutputSettings, open_archive
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        # No file may grow over 64 kB: the fifth hour has 3 s (24 kB), the sixth more than there is room.
        resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, 65_536))
        settings = OutputSettings(name="luu", kind="archive", options={"folder": sys.argv[1]})
        output = open_archive(settings, is_live=False)
        output.open(BEFORE_SIX)
        try:
            for tick in range(2000):
                output.write(TONE, BEFORE_SIX + timedelta(seconds=tick / 50))
        except OutputBroken as error:
            print(error)
        output.close()
        report = output.delivered()
        print(report.connected, report.frames // 48_000, report.dropped)
    """)
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True
    )
    day = tmp_path / "2026-11-23"
    message, counts = done.stdout.splitlines()

    assert "cannot be written (File too large)" in message
    assert "closed hours are safe" in message
    assert counts.startswith("False 1"), "some 11 s of 64 kbit/s"
    assert counts.endswith(str(TICK))
    assert entered(day) == ["05.mp3"]
    assert is_proven(day)


def test_days_are_kept_as_long_as_asked_and_strange_files_for_ever(tmp_path: Path) -> None:
    for day in ("2026-11-12", "2026-11-13", "2026-11-14", "nhạc"):
        (tmp_path / day).mkdir()
        (tmp_path / day / "05.mp3").write_bytes(b"\xff\xfb")
    (tmp_path / "2026-11-12" / "ghi chú.txt").write_text("keep me")
    output = archive(tmp_path, days=10)
    output.open(BEFORE_SIX)
    output.close()

    assert files(tmp_path) == ["2026-11-13/05.mp3", "2026-11-14/05.mp3", "nhạc/05.mp3"]
    assert [path.name for path in (tmp_path / "2026-11-12").iterdir()] == ["ghi chú.txt"]


def test_old_days_go_while_it_runs(tmp_path: Path) -> None:
    clock = VirtualClock(datetime(2026, 11, 23, 23, 59, 59, tzinfo=VIETNAM))
    output = archive(tmp_path, days=1)
    output.open(clock.now())
    for _ in range(3):
        play(output, clock, 0.1)
        clock.sleep_s(24 * 3600)
    play(output, clock, 0.1)
    output.close()

    assert files(tmp_path) == ["2026-11-25/23.mp3", "2026-11-26/23.mp3"]


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "luu").write_text("")
    with pytest.raises(OutputBroken, match="another folder"):
        archive(tmp_path / "luu").open(BEFORE_SIX)


@pytest.mark.parametrize("silence", [False, True])
def test_a_recording_whose_folder_is_deleted_while_it_runs_is_told_and_credits_nothing_more(
    tmp_path: Path, *, silence: bool
) -> None:
    # Seen: 976 s were credited, and 604 s lay in files.
    for make, kind, options in (
        (open_archive, "archive", {"folder": str(tmp_path / "luu"), "silence": silence}),
        (open_file, "file", {"path": str(tmp_path / "luu" / "out.wav"), "silence": silence}),
    ):
        output = make(OutputSettings(name="luu", kind=kind, options=options), is_live=False)
        now = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)
        output.open(now)
        tone = np.full(48_000, 0.1, dtype=np.float32)
        output.write(tone, now)
        before = output.delivered().frames

        shutil.rmtree(tmp_path / "luu")
        with contextlib.suppress(OutputBroken):
            output.write(tone, now + timedelta(seconds=1))

        assert output.delivered().trouble is not None
        assert output.delivered().frames <= before
        output.close()
        output.open(now + timedelta(seconds=2))
        output.write(tone, now + timedelta(seconds=2))
        assert any((tmp_path / "luu").rglob("*.*"))
        output.close()

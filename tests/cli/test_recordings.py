"""`asrun play|export|hold` and `inspect`, as they are called: sentences, JSON and exit status."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from broadcaster.cli.main import commands
from broadcaster.clock import SystemClock
from broadcaster.station.opened import Station
from broadcaster.station.setup.house import NewStation, make_station
from tests.station.recordings.recorded import air

ROW = "2026-11-20-sang.loa.1"


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    folder = make_station(tmp_path / "dai", NewStation(), now=SystemClock().now())
    with Station.open(folder, clock=SystemClock()) as station:
        # Recordings are cut at the hour: seconds before one there would be two files.
        yesterday = (station.now() - timedelta(days=1)).replace(minute=30)
        air(station, ROW, yesterday, 5)
    return folder


def call(folder: Path, *words: str) -> Result:
    return CliRunner(mix_stderr=False).invoke(commands, ["--station", str(folder), *words])


def answer(folder: Path, *words: str) -> dict[str, Any]:
    done = call(folder, *words, "--json")
    assert done.exit_code == 0, done.stderr
    document: dict[str, Any] = json.loads(done.stdout)
    return document


def recording(folder: Path) -> Path:
    (path,) = (folder / "var" / "recordings").rglob("*.opus")
    return path


def test_a_row_is_exported_with_its_hash_checked(folder: Path, tmp_path: Path) -> None:
    told = answer(folder, "asrun", "export", ROW, "-o", str(tmp_path / "luot.wav"))

    assert (told["row"], told["verified"], told["frames"], told["length_s"]) == (ROW, True, 240_000, 5.0)
    assert told["files"][0]["file"].endswith(recording(folder).name)
    assert (tmp_path / "luot.wav").stat().st_size > 480_000


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda path: path.unlink(), "Mất bản ghi"),
        (lambda path: path.write_bytes(path.read_bytes()[:3000]), "Bản ghi bị cắt: chỉ còn 3000"),
        (lambda path: path.write_bytes(path.read_bytes() + b"x"), "Bản ghi đã bị sửa"),
    ],
)
def test_a_recording_that_is_not_what_it_was_is_named_and_nothing_is_written(
    folder: Path, tmp_path: Path, harm: Any, said: str
) -> None:
    harm(recording(folder))

    done = call(folder, "asrun", "export", ROW, "-o", str(tmp_path / "luot.wav"))

    assert done.exit_code == 1
    assert said in done.stderr
    assert not list(tmp_path.glob("*luot*"))


def test_play_as_json_names_the_file_to_hear(folder: Path) -> None:
    told = answer(folder, "asrun", "play", ROW)

    assert Path(told["path"]).stat().st_size > 480_000


def test_play_says_where_the_file_is_when_no_program_plays_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")

    done = call(folder, "asrun", "play", ROW)

    assert done.exit_code == 0
    path = done.stdout.strip().rpartition(": ")[2]
    assert Path(path).exists()
    assert "loa ngoài thôn kêu thế nào thì bản ghi không biết" in done.stdout


def test_a_day_is_held_listed_and_let_go_in_the_words_that_people_use(folder: Path) -> None:
    assert call(folder, "asrun", "hold", "hôm qua").exit_code == 2, "a reason is asked for"

    held = answer(folder, "asrun", "hold", "hôm qua", "--reason", "khiếu nại")["held"]
    assert [one["reason"] for one in answer(folder, "asrun", "hold")["held"]] == ["khiếu nại"]
    answer(folder, "asrun", "hold", "hôm qua", "--lift", "--reason", "xong")

    assert held["subject"].startswith("date/")
    assert answer(folder, "asrun", "hold")["held"] == []


@pytest.mark.parametrize("words", [("export", "nope", "-o", "x.wav"), ("hold", "nope", "--reason", "x")])
def test_a_row_that_does_not_exist_is_refused(folder: Path, words: tuple[str, ...]) -> None:
    done = call(folder, "asrun", *words, "--json")

    assert done.exit_code == 1
    assert json.loads(done.stdout)["error"]["kind"] == "LedgerRefused"


def test_the_inspectors_file_says_its_seed(folder: Path, tmp_path: Path) -> None:
    month = f"{SystemClock().now() - timedelta(days=1):%m/%Y}"

    told = answer(folder, "inspect", "--period", month, "--seed", "so 7", "-o", str(tmp_path / "hs.zip"))

    assert (told["seed"], told["drawn_from"], [one["row"] for one in told["drawn"]]) == ("so 7", 1, [ROW])
    assert (tmp_path / "hs.zip").exists()

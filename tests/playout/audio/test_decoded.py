"""What is decoded once is found again by the next player, and only if it can be relied upon."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from broadcaster.errors import SoundRefused
from broadcaster.playout.audio import decoded
from broadcaster.playout.audio.decoded import PLACES, DecodedAudio
from tests.playout.scenario import write_wav

HASH = "5f" * 32


@pytest.fixture(autouse=True)
def _of_this_boot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "boot_id").write_text("today\n")
    monkeypatch.setattr(decoded, "BOOT_ID", tmp_path / "boot_id")


def test_the_next_player_finds_what_the_last_one_decoded(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", 2)
    before = DecodedAudio(tmp_path / "decoded").pcm(path, sha256=HASH)
    path.unlink()

    after = DecodedAudio(tmp_path / "decoded").pcm(path, sha256=HASH)

    assert np.array_equal(after, before)


def test_what_has_no_hash_is_not_found_again(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", 2)
    DecodedAudio(tmp_path / "decoded").pcm(path)
    path.unlink()

    with pytest.raises(SoundRefused):
        DecodedAudio(tmp_path / "decoded").pcm(path)


def test_what_was_written_before_a_power_cut_is_decoded_again(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", 2)
    DecodedAudio(tmp_path / "decoded").pcm(path, sha256=HASH)
    (tmp_path / "boot_id").write_text("tomorrow\n")

    DecodedAudio(tmp_path / "decoded")

    assert [each.name for each in (tmp_path / "decoded").iterdir()] == ["boot-tomorrow"]


def test_where_boots_cannot_be_told_apart_nothing_stays(tmp_path: Path) -> None:
    (tmp_path / "boot_id").unlink()
    folder = tmp_path / "decoded"
    folder.mkdir()

    sound = DecodedAudio(folder).pcm(write_wav(tmp_path / "a.wav", 2), sha256=HASH)

    assert len(sound) == 96_000
    assert not list(folder.iterdir())


def test_a_file_that_is_refused_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(write_wav(tmp_path / "b.wav", 1).read_bytes()[:44] + bytes(96_000))

    with pytest.raises(SoundRefused, match="silent"):
        DecodedAudio(tmp_path / "decoded").pcm(path, sha256=HASH)

    assert not list((tmp_path / "decoded" / "boot-today").iterdir())


def test_a_crash_while_decoding_is_cleared_away_at_the_next_start(tmp_path: Path) -> None:
    DecodedAudio(tmp_path / "decoded")
    unfinished = tmp_path / "decoded" / "boot-today" / f"{HASH}.new"
    unfinished.write_bytes(b"half")

    DecodedAudio(tmp_path / "decoded")

    assert not unfinished.exists()


def test_the_latest_stay_and_what_is_playing_goes_on(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", 1)
    shelf = DecodedAudio(tmp_path / "decoded")
    first = shelf.pcm(path, sha256="first")
    place = tmp_path / "decoded" / "boot-today" / "first.f32"
    os.utime(place, (0, 0))

    for number in range(PLACES):
        shelf.pcm(path, sha256=f"later-{number}")

    assert not place.exists()
    assert len(list(place.parent.iterdir())) == PLACES
    assert float(np.abs(first).max()) > 0.1

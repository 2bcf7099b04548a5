"""The contract of broadcaster.ports.AudioShelf."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from broadcaster.ports import AudioShelf
from broadcaster.store import FolderAudioShelf
from tests.fakes.bulletins import FakeAudioShelf
from tests.playout.scenario import PlayedStation

SOUND = b"sound" * 1000


@pytest.fixture(name="shelf", params=["memory", "folder"])
def _shelf(request: pytest.FixtureRequest, tmp_path: Path) -> AudioShelf:
    folder = tmp_path / "audio"
    folder.mkdir()
    return FakeAudioShelf(folder) if request.param == "memory" else FolderAudioShelf(folder)


def a_file(folder: Path, name: str = "ban-tin.mp3", content: bytes = SOUND) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_what_is_kept_is_found_by_its_hash(shelf: AudioShelf, tmp_path: Path) -> None:
    key = shelf.keep(a_file(tmp_path))

    assert key == sha256(SOUND).hexdigest()
    found = shelf.find(key)
    assert found is not None
    assert found.read_bytes() == SOUND
    assert found.suffix == ".mp3"


def test_the_same_sound_is_kept_once_whatever_it_is_called(shelf: AudioShelf, tmp_path: Path) -> None:
    key = shelf.keep(a_file(tmp_path, "a.mp3"))
    first = shelf.find(key)

    assert shelf.keep(a_file(tmp_path, "b.mp3")) == key
    assert shelf.find(key) == first


def test_what_was_never_kept_is_not_found(shelf: AudioShelf) -> None:
    for key in ("0" * 64, "", "*", "../../etc"):
        assert shelf.find(key) is None
        assert shelf.discard(key) is False


def test_what_was_changed_on_the_disk_is_not_given(shelf: AudioShelf, tmp_path: Path) -> None:
    key = shelf.keep(a_file(tmp_path))
    found = shelf.find(key)
    assert found is not None
    found.write_bytes(SOUND + b"x")

    assert shelf.find(key) is None
    shelf.keep(a_file(tmp_path))
    assert shelf.find(key) is not None


def test_what_is_discarded_is_gone(shelf: AudioShelf, tmp_path: Path) -> None:
    key = shelf.keep(a_file(tmp_path))
    other = shelf.keep(a_file(tmp_path, content=b"other"))

    assert shelf.discard(key)
    assert shelf.find(key) is None
    assert shelf.find(other) is not None


def test_what_a_bulletin_names_has_a_place_whether_it_is_there_or_not(
    shelf: AudioShelf, tmp_path: Path
) -> None:
    master = replace(PlayedStation(tmp_path).bulletin("a", 1).master, sha256="0" * 64, path="gone.mp3")

    assert not shelf.path_of(master).exists()

    file = a_file(tmp_path / "audio", "here.mp3")
    assert shelf.path_of(replace(master, sha256=shelf.keep(file), path=file.name)).read_bytes() == SOUND

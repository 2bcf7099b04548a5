"""`station.toml`: every fault at once, by key."""

from pathlib import Path

import pytest

from broadcaster.errors import ConfigurationRefused
from broadcaster.station.setup.configuration import load_configuration


def refusal(folder: Path, text: str) -> str:
    (folder / "station.toml").write_text(text, "utf-8")
    with pytest.raises(ConfigurationRefused) as raised:
        load_configuration(folder)
    return str(raised.value)


def test_all_faults_are_named_with_their_keys(tmp_path: Path) -> None:
    text = refusal(
        tmp_path,
        """
[station]
id = "x"
naem = "Đài"
commune = 5
timezone = "Asia/Ho_Chi_Min"
[sound]
mp3_kbps = 4
cover = "anh/dai.gif"
[voices]
order = ["espeak"]
[[output]]
name = "loa"
kind = "null"
[[output]]
name = "loa"
kind = "null"
list = [1]
[[zone]]
name = "z"
outputs = ["lao"]
[sond]
""",
    )

    assert "station.toml: station.naem: This key is not known. Did you mean 'name'?" in text
    assert "station.toml: station.name: This must be given" in text
    assert "station.commune: 5 stands here" in text
    assert "Viet Nam uses Asia/Ho_Chi_Minh." in text
    assert "sound.mp3_kbps: 4 is out of bounds" in text
    assert "sound.cover: 'anh/dai.gif' is no picture that a file can carry." in text
    assert "voices.order: 'espeak' is not a voice" in text
    assert "The name 'loa' stands here twice" in text
    assert "output[loa].list: An output's options" in text
    assert "Did you mean 'loa'?" in text
    assert "station.toml: sond: This key is not known. Did you mean 'sound'?" in text


def test_a_station_without_a_voice_is_refused(tmp_path: Path) -> None:
    text = refusal(tmp_path, '[station]\nid = "x"\nname = "X"\ncommune = "xã X"\n[voices]\norder = []\n')

    assert "voices.order: A station needs at least one voice." in text


def test_relays_are_kept_as_long_as_the_station_says(tmp_path: Path) -> None:
    lines = '[station]\nid = "x"\nname = "X"\ncommune = "xã X"\n[playout]\n'
    (tmp_path / "station.toml").write_text(lines, "utf-8")
    assert load_configuration(tmp_path).keep_relays_days == 7

    (tmp_path / "station.toml").write_text(f"{lines}keep_relays_days = 30\n", "utf-8")
    assert load_configuration(tmp_path).keep_relays_days == 30
    assert "playout.keep_relays_days: -1 is out of bounds" in refusal(
        tmp_path, f"{lines}keep_relays_days = -1\n"
    )


def test_a_folder_without_a_station_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationRefused, match="broadcaster init"):
        load_configuration(tmp_path)


def test_a_feed_file_is_found_beside_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "station.toml").write_text(
        '[station]\nid = "x"\nname = "X"\ncommune = "xã X"\n[[feed]]\nname = "f"\nurl = "file:feeds/a.rss"\n',
        "utf-8",
    )

    (feed,) = load_configuration(tmp_path).feeds

    assert feed.url == (tmp_path / "feeds" / "a.rss").resolve().as_uri()

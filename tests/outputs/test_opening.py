"""Outputs are found by name, and mistakes in their settings are named."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM
from broadcaster.errors import ConfigurationRefused
from broadcaster.outputs import open_outputs
from broadcaster.ports import OutputSettings

NOON = datetime(2026, 11, 23, 12, tzinfo=VIETNAM)


def settings(kind: str, name: str = "loa", **options: str | float) -> OutputSettings:
    return OutputSettings(name=name, kind=kind, options=dict(options))


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        (settings("fiel", path="a.wav"), r"outputs\.loa\.kind: .*“fiel”.*Did you mean “file”"),
        (settings("zzz"), r"The kinds are .*file.*null"),
        (settings("file"), r"outputs\.loa\.path: This must be given"),
        (settings("file", path=3), r"outputs\.loa\.path: 3 stands here"),
        (settings("file", path="a.ogg"), r"\.wav, ….mp3"),
        (settings("file", path="a.mp3", kbsp=64), r"kbsp: .*Did you mean 'kbps'"),
        (settings("file", path="a.mp3", kbps=1000), r"outputs\.loa\.kbps: .*32 to 320"),
        (settings("file", path="a.mp3", silence="yes"), r"true or false is wanted"),
        (settings("icecast", mount="x"), r"(?s)3 things.*outputs\.loa\.host.*outputs\.loa\.password"),
        (settings("null", path="a.mp3"), r"path: This key is not known"),
    ],
)
def test_a_mistake_in_the_settings_names_the_key(setting: OutputSettings, message: str) -> None:
    with pytest.raises(ConfigurationRefused, match=message):
        open_outputs([setting])


def test_two_outputs_of_one_name_are_refused() -> None:
    with pytest.raises(ConfigurationRefused, match="Two outputs"):
        open_outputs([settings("null"), settings("null")])


def test_simulated_outputs_keep_their_names_and_make_no_sound() -> None:
    (output,) = open_outputs([settings("soundcard", device="default")], is_live=False)

    assert output.name == "loa"
    assert not output.wants_pcm


ICECAST: dict[str, str | float] = {"mount": "/loa.mp3", "password": "hackme"}
MQTT: dict[str, str | float] = {
    "zones": "thon-1",
    "secret": "change-me-change-me",
    "stream_url": "http://127.0.0.1:8000/loa.mp3",
}


@pytest.mark.parametrize(
    "host",
    # Seen: the first two ended the player with UnicodeError and TypeError.
    ["192.168.1..10", "", "192.168.1.300", "loa xa", "loa\0", "-loa", "a" * 64, "http://loa.vn", "."],
)
@pytest.mark.parametrize(("kind", "rest"), [("icecast", ICECAST), ("mqtt", MQTT), ("http", {})])
def test_a_host_that_cannot_be_is_named(kind: str, rest: dict[str, str | float], host: str) -> None:
    with pytest.raises(ConfigurationRefused, match=r"outputs\.loa\.host: .*192\.168\.1\.10"):
        open_outputs([settings(kind, host=host, **rest)])


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "loa.xa-ea.vn", "may_2", "0.0.0.0"])
def test_a_host_is_a_name_or_an_address(host: str) -> None:
    open_outputs([settings("icecast", host=host, **ICECAST)])


@pytest.mark.parametrize(
    ("kind", "key", "rest"),
    [
        ("file", "path", {}),
        ("archive", "folder", {}),
        ("rtp", "sdp", {"address": "239.255.7.8"}),
        ("mqtt", "ca_file", {"host": "localhost", **MQTT}),
        ("amplifier", "switch_device", {"of": "null", "switch": "gpio"}),
    ],
)
def test_a_path_that_no_file_can_have_is_named(kind: str, key: str, rest: dict[str, str | float]) -> None:
    with pytest.raises(ConfigurationRefused, match=rf"outputs\.loa\.{key}: "):
        open_outputs([settings(kind, **{key: "a\0.wav", **rest})])


def test_relative_paths_lead_into_the_stations_folder(tmp_path: Path) -> None:
    # Seen: under systemd a recording landed in "/", since paths were relative to the working directory.
    station = tmp_path / "dai"
    options = {"recording": {"path": "var/out/ghi.wav"}, "archive": {"folder": "var/luu"}}
    (recording,) = open_outputs(
        [OutputSettings(name="ghi", kind="file", options={**options["recording"]}, folder=station)]
    )
    (archive,) = open_outputs(
        [OutputSettings(name="luu", kind="archive", options={**options["archive"]}, folder=station)]
    )
    for output in (recording, archive):
        output.open(NOON)
        output.close()

    assert (station / "var" / "out" / "ghi.wav").exists()
    assert (station / "var" / "luu").is_dir()

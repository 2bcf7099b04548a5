"""Outputs are found by name, and mistakes in their settings are named."""

from __future__ import annotations

import pytest

from broadcaster.errors import ConfigurationRefused
from broadcaster.playout import open_outputs
from broadcaster.ports import OutputSettings


def settings(kind: str, name: str = "loa", **options: str | float) -> OutputSettings:
    return OutputSettings(name=name, kind=kind, options=dict(options))


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        (settings("fiel", path="a.wav"), r"outputs\.loa\.kind: .*“fiel”.*Did you mean “file”"),
        (settings("zzz"), r"The kinds are .*file.*null"),
        (settings("file"), r"outputs\.loa\.path: .*missing"),
        (settings("file", path=3), r"outputs\.loa\.path: .*cannot be 3"),
        (settings("file", path="a.ogg"), r"\.wav, ….mp3"),
        (settings("file", path="a.mp3", kbsp=64), r"“kbsp”.*Did you mean “kbps”"),
        (settings("file", path="a.mp3", kbps=1000), r"outputs\.loa\.kbps: .*32 … 320"),
        (settings("file", path="a.mp3", silence="yes"), r"true, false"),
        (settings("null", path="a.mp3"), r"no option “path”"),
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

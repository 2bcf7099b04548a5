"""Two outputs of one machine do not drive the same card, mount, address or file, of whichever stations."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from broadcaster.errors import OutputBroken
from broadcaster.outputs import open_outputs
from broadcaster.outputs.link import Link
from broadcaster.outputs.sole_driver import SoleDriver
from broadcaster.ports import OutputSettings, drives
from tests.fakes.outputs import FakeOutput
from tests.playout.scenario import at

NOW = at("05:30")


class Horn(FakeOutput):
    """Drives what it is told."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(name)
        self.what = what

    def drives(self) -> str:
        return self.what


def test_the_second_output_is_told_and_plays_when_the_first_has_let_go(tmp_path: Path) -> None:
    what = f"rtp {tmp_path}"
    first, second = Link(Horn("loa", what)), Link(Horn("loa-hai", what))
    first.keep_open(NOW, 0.0)
    second.keep_open(NOW, 0.0)

    assert first.is_open
    assert not second.is_open
    assert "already plays there" in str(second.report().trouble)

    first.shut()
    second.keep_open(NOW, 100.0)
    assert second.is_open
    assert second.report().trouble is None
    second.shut()


def test_an_output_that_could_not_be_opened_holds_nothing(tmp_path: Path) -> None:
    what = f"icecast {tmp_path}"
    broken, well = Horn("web", what), Horn("web-hai", what)
    broken.trouble = "refuse"
    Link(broken).keep_open(NOW, 0.0)
    link = Link(well)
    link.keep_open(NOW, 0.0)

    assert link.is_open
    link.shut()


def test_two_outputs_that_drive_different_things_or_nothing_are_both_open(tmp_path: Path) -> None:
    driven = {"a": f"x {tmp_path}", "b": f"y {tmp_path}", "c": "", "d": ""}
    links = [Link(Horn(name, what)) for name, what in driven.items()]
    for link in links:
        link.keep_open(NOW, 0.0)

    assert all(link.is_open for link in links)
    for link in links:
        link.shut()


def test_another_process_is_kept_out_and_one_that_is_killed_has_let_go(tmp_path: Path) -> None:
    what = f"file {tmp_path}"
    script = (
        "import sys, time; from broadcaster.outputs.sole_driver import SoleDriver; "
        "mine = SoleDriver('loa'); mine.hold(sys.argv[1]); print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", script, what], stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        mine = SoleDriver("loa")
        with pytest.raises(OutputBroken, match="stop the other station"):
            mine.hold(what)
        other.kill()
        other.wait()
    mine.hold(what)
    mine.let_go()


@pytest.mark.parametrize(
    ("kind", "options", "what"),
    [
        ("rtp", {"address": "239.255.7.8", "port": 5006}, "rtp 239.255.7.8:5006"),
        ("icecast", {"host": "dai.vn", "mount": "/loa.mp3", "password": "x"}, "http://dai.vn:8000/loa.mp3"),
        ("file", {"path": "/tmp/a/../loa.wav"}, "file /tmp/loa.wav"),
        (
            "amplifier",
            {"of": "rtp", "address": "239.255.7.8", "switch": "gpio", "switch_device": "/tmp/x"},
            "rtp 239.255.7.8:5004",
        ),
        ("null", {}, ""),
    ],
)
@pytest.mark.parametrize("volume", [{}, {"volume_db": -6}])
def test_an_output_names_what_it_drives_alone_also_behind_its_fader(
    kind: str, options: dict[str, str | int], volume: dict[str, int], what: str
) -> None:
    (output,) = open_outputs([OutputSettings(name="loa", kind=kind, options={**options, **volume})])

    assert drives(output) == what

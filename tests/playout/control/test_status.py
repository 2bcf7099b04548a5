"""What the player says of itself, in the language of its station."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.outputs import open_outputs
from broadcaster.playout.control.status import status_document
from broadcaster.ports import OutputSettings
from broadcaster.saying import from_document
from broadcaster.wording import say
from tests.playout.scenario import PlayedStation


def blocked(folder: Path) -> OutputSettings:
    """Give an output that cannot write: a file lies where its folder should be."""
    (folder / "tep").write_text("")
    return OutputSettings(name="ghi", kind="file", options={"path": "tep/ghi.wav"}, folder=folder)


def test_what_is_wrong_with_an_output_is_said_and_kept_in_vietnamese(station: PlayedStation) -> None:
    # Seen: English sentences in the status, and in the reasons of the log for ever.
    station.outputs = open_outputs([blocked(station.folder)], is_live=False)
    programme = station.occurrence("05:30", 60, outputs=("ghi",))
    player = station.player()
    station.play("05:40")

    (shown,) = status_document(player.status())["outputs"]
    assert "Không ghi được" in say("vi", from_document(shown["error"]))
    assert "Không ghi được" in say("vi", station.stored_reason(programme))
    station.finish()


def test_a_clock_that_was_never_set_is_said_in_vietnamese(station: PlayedStation) -> None:
    station.clock = VirtualClock(datetime(1970, 1, 1, tzinfo=VIETNAM))
    player = station.player()
    player.run(station.clock.now() + timedelta(seconds=5))

    assert "Đồng hồ của máy chưa đúng giờ" in say("vi", player.status().trouble)


def test_the_document_is_plain_json(station: PlayedStation) -> None:
    station.occurrence("05:30", 600, audio_s=600)
    player = station.play("05:31")
    station.interrupt(20)

    document = status_document(player.status())
    (output,), (message,) = document["outputs"], document["messages"]
    assert document["at"] == "2026-11-23T05:31:00+07:00"
    assert (output["priority"], output["ends_at"]) == ("thong-thuong", "2026-11-23T05:40:00+07:00")
    assert (message["priority"], message["waits_for"], message["on_air"]) == ("khan-cap", "nothing", [])

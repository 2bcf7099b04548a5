"""The one desk for messages: no slip in a file, and no fault of a part, keeps a message from being said."""

import shutil
from pathlib import Path

import pytest

from broadcaster.clock import VirtualClock
from broadcaster.errors import VoiceBroken
from broadcaster.model import Priority
from broadcaster.playout import Accepted, Interruption
from broadcaster.reading import Reader
from broadcaster.sound.decoding import decode
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.station.messages import sending
from broadcaster.station.messages.sending import MessageOrder, send_message
from broadcaster.station.messages.sound import with_embedded_voice
from broadcaster.station.messages.standby import keep_standby
from broadcaster.station.setup.configuration import load_configuration
from tests.station.conftest import EVENING

CLOCK = VirtualClock(EVENING)
ORDER = MessageOrder(priority=Priority.EMERGENCY, text="Nước lên nhanh.")


@pytest.fixture(name="folder")
def _folder(folder: Path) -> Path:
    """Give a station that has no standby recordings yet."""
    shutil.rmtree(folder / "var" / "standby")
    return folder


@pytest.fixture(name="handed")
def _handed(monkeypatch: pytest.MonkeyPatch) -> list[Interruption]:
    messages: list[Interruption] = []

    def take(_door: Path, message: Interruption) -> Accepted:
        messages.append(message)
        return Accepted(occurrence="x")

    monkeypatch.setattr(sending, "order_message", take)
    return messages


def _heard_s(message: Interruption) -> float:
    return len(decode(message.path)) / HOUSE_RATE_HZ


def _append(path: Path, lines: str) -> None:
    path.write_text(path.read_text("utf-8") + lines, "utf-8")


def _break_template(folder: Path) -> None:
    (folder / "audio_templates" / "canh-bao.toml").write_text("title = ,", "utf-8")


def _break_lexicon(folder: Path) -> None:
    (folder / "tu-dien.toml").write_text("một dòng hỏng =", "utf-8")
    station = folder / "station.toml"
    station.write_text(station.read_text("utf-8") + '\n[reading]\nlexicon = "tu-dien.toml"\n', "utf-8")


def _misspell_a_feed(folder: Path) -> None:
    _append(folder / "station.toml", '\n[[feed]]\nname = "x"\nurl = "https://x.vn/rss"\nscource = "x"\n')


def _break_everything(folder: Path) -> None:
    (folder / "station.toml").write_text("[station\nname = ", "utf-8")


@pytest.mark.parametrize("slip", [_break_template, _break_lexicon, _misspell_a_feed, _break_everything])
def test_a_slip_in_a_file_keeps_no_emergency_from_being_said(
    folder: Path, handed: list[Interruption], slip: object
) -> None:
    # Seen: each of these refused the emergency of the clerk, while that of the authorities aired.
    slip(folder)  # type: ignore[operator]

    send_message(folder, ORDER, clock=CLOCK)

    (message,) = handed
    assert _heard_s(message) > 2


def test_words_that_no_part_can_read_are_replaced_by_the_standby_recording(
    folder: Path, handed: list[Interruption], monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_standby(load_configuration(folder), CLOCK)

    def stumble(*_: object) -> None:
        raise AssertionError("unforeseen")

    monkeypatch.setattr(Reader, "sentences", stumble)
    send_message(folder, ORDER, clock=CLOCK)

    (message,) = handed
    assert message.path == load_configuration(folder).var / "standby" / "khan-cap.mp3"
    assert _heard_s(message) > 5


def test_without_any_way_left_the_order_fails_with_what_to_do(
    folder: Path, handed: list[Interruption], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object) -> None:
        raise AssertionError("unforeseen")

    monkeypatch.setattr(Reader, "sentences", stumble)

    with pytest.raises(VoiceBroken, match="Record the words with a phone"):
        send_message(folder, ORDER, clock=CLOCK)
    assert handed == []


def test_a_station_of_the_south_is_warned_in_its_own_accent(folder: Path) -> None:
    station = folder / "station.toml"
    lines = station.read_text("utf-8").replace('order = ["espeak:vi"]', 'order = ["gtts:vi"]')
    station.write_text(lines + '\n[reading]\nregion = "south"\n', "utf-8")
    configuration = load_configuration(folder)

    order = with_embedded_voice(configuration).voices.order

    own = [voice for voice in configuration.voices.order if voice.startswith("espeak")]
    assert order == (own[0],) if own else order == ("espeak:vi-vn-x-south",)


def test_the_standby_recordings_are_spoken_once(folder: Path) -> None:
    configuration = load_configuration(folder)
    keep_standby(configuration, CLOCK)
    first = {path: path.stat().st_mtime_ns for path in (configuration.var / "standby").iterdir()}

    keep_standby(configuration, CLOCK)

    assert {path.name for path in first} == {"khan-cap.mp3", "uu-tien.mp3"}
    assert {path: path.stat().st_mtime_ns for path in first} == first

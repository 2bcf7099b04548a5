"""A voice that cannot be opened says why and never stops the others."""

from __future__ import annotations

import sys
import threading
from importlib.metadata import EntryPoint

import pytest

from broadcaster.errors import VoiceBroken, VoiceRefused
from broadcaster.ports import SpeechRequest, VoiceSettings
from broadcaster.studio.voices import LAST_RESORT, VoiceOptions, available_voices, open_voices, opening
from tests.fakes.voices import FakeVoice
from tests.gtts_server import GttsServer

HELLO = SpeechRequest(text="xin chào", voice="vi")


def plug_in(monkeypatch: pytest.MonkeyPatch, **doors: str) -> None:
    """Add entry points, as installing a package would."""
    installed = opening.entry_points(group=opening.ENTRY_POINTS)
    added = [EntryPoint(name, value, opening.ENTRY_POINTS) for name, value in doors.items()]
    monkeypatch.setattr(opening, "entry_points", lambda group: [*installed, *added])


def test_an_engine_is_opened_when_it_is_first_asked_for() -> None:
    with open_voices() as voices:
        assert "espeak" in voices.names
        assert voices._engines == {}
        assert len(voices[LAST_RESORT].speak(HELLO).pcm)
        assert list(voices._engines) == [LAST_RESORT]
        assert voices.unusable == {}


def test_a_voice_nobody_knows_is_listed_with_the_reason() -> None:
    with open_voices() as voices:
        assert "espaek" not in voices
        error = voices.unusable["espaek"]
    assert isinstance(error, VoiceRefused)
    assert "espeak, gtts" in str(error)


_TOGETHER = threading.Barrier(2)


class Sociable(FakeVoice):
    """One that can look only while another looks too."""

    def look(self) -> None:
        _TOGETHER.wait(40)


def test_all_voices_look_at_once_so_that_a_slow_one_costs_its_own_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plug_in(
        monkeypatch, **dict.fromkeys(("one", "other"), "tests.studio.voices.test_voices_opening:Sociable")
    )
    found = {each.reference: each for each in available_voices(try_network=False)}
    assert found["one:vi"].usable
    assert found["other:vi"].usable


@pytest.mark.parametrize(
    "value",
    [
        "no_such_package.voices:open_it",
        "broadcaster.studio.voices.espeak:no_such_door",
        "builtins:int",
        "tests.studio.voices.test_voices_opening:open_with_a_fault",
        "tests.studio.voices.test_voices_opening:open_and_exit",
    ],
)
def test_a_plug_in_that_cannot_be_opened_does_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    plug_in(monkeypatch, neural=value)
    with open_voices() as voices:
        assert "neural" not in voices
        assert LAST_RESORT in voices
        assert isinstance(voices.unusable["neural"], VoiceBroken)
    (listed,) = [each for each in available_voices(try_network=False) if each.reference == "neural"]
    assert not listed.usable


def open_with_a_fault(settings: VoiceSettings) -> FakeVoice:
    raise ValueError("a fault of its author")


def open_and_exit(settings: VoiceSettings) -> FakeVoice:
    sys.exit("the author meant well")


def test_a_plug_in_speaks_like_a_built_in_voice_under_the_stations_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plug_in(monkeypatch, fake="tests.fakes.voices:FakeVoice")
    with open_voices(VoiceOptions(tables={"ba": {"kind": "fake"}})) as voices:
        assert len(voices["ba"].speak(HELLO).pcm)
        assert voices["ba"].name == "ba"


def test_a_slip_in_its_table_costs_that_voice_and_names_the_key() -> None:
    with open_voices(VoiceOptions(tables={"gtts": {"speeed": 2}})) as voices:
        assert "gtts" not in voices
        assert "speeed" in str(voices.unusable["gtts"])
        assert LAST_RESORT in voices


def test_without_the_embedded_engine_the_others_still_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROADCASTER_ESPEAK_LIB", "/nowhere/libespeak-ng.so")
    with open_voices() as voices:
        assert "gtts" in voices
        assert LAST_RESORT not in voices
        assert "/nowhere/libespeak-ng.so" in str(voices.unusable[LAST_RESORT])


def test_the_list_says_who_can_speak_now(monkeypatch: pytest.MonkeyPatch) -> None:
    server = GttsServer()
    monkeypatch.setenv("BROADCASTER_GTTS_URL", server.url)
    plug_in(monkeypatch, neural="no_such_package.voices:open_it")
    found = {status.reference: status for status in available_voices()}
    server.close()
    spoken = ["espeak:vi", "espeak:vi-vn-x-central", "espeak:vi-vn-x-south", "gtts:vi"]
    assert [reference for reference, status in found.items() if status.usable][:4] == spoken
    assert not found["neural"].usable
    assert "no_such_package" in found["neural"].reason
    assert found["gtts:vi"].needs_network
    assert len(server.asked) == 1


def test_a_voice_that_is_blocked_is_listed_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    server = GttsServer()
    server.answers.append("302")
    monkeypatch.setenv("BROADCASTER_GTTS_URL", server.url)
    (online,) = [status for status in available_voices() if status.reference == "gtts:vi"]
    server.close()
    assert not online.usable
    assert "HTTP status 302" in online.reason


def test_the_network_is_left_alone_when_nobody_asked_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    server = GttsServer()
    monkeypatch.setenv("BROADCASTER_GTTS_URL", server.url)
    (online,) = [status for status in available_voices(try_network=False) if status.needs_network]
    server.close()
    assert not online.usable
    assert "not tried" in online.reason
    assert server.asked == []

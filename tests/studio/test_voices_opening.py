"""A voice that cannot be opened says why and never stops the others."""

from __future__ import annotations

from importlib.metadata import EntryPoint

import pytest

from broadcaster.errors import VoiceBroken, VoiceRefused
from broadcaster.studio.voices import LAST_RESORT, available_voices, open_voices, opening
from tests.gtts_server import GttsServer


def plug_in(monkeypatch: pytest.MonkeyPatch, **doors: str) -> None:
    """Add entry points, as installing a package would."""
    installed = opening.entry_points(group=opening.ENTRY_POINTS)
    added = [EntryPoint(name, value, opening.ENTRY_POINTS) for name, value in doors.items()]
    monkeypatch.setattr(opening, "entry_points", lambda group: [*installed, *added])


def test_the_voices_asked_for_are_open_and_the_last_resort_besides() -> None:
    with open_voices(["gtts"]) as voices:
        assert list(voices) == ["gtts", LAST_RESORT]
        assert voices.unusable == {}
        assert voices[LAST_RESORT].speak("xin chào", "vi").pcm


def test_a_voice_nobody_knows_is_listed_with_the_reason() -> None:
    with open_voices(["espaek"]) as voices:
        assert list(voices) == [LAST_RESORT]
        error = voices.unusable["espaek"]
    assert isinstance(error, VoiceRefused)
    assert "espeak, gtts" in str(error)


@pytest.mark.parametrize(
    "value", ["no_such_package.voices:open_it", "broadcaster.studio.voices.espeak:no_such_door"]
)
def test_a_plug_in_that_cannot_be_loaded_does_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    plug_in(monkeypatch, neural=value)
    with open_voices(["neural", "gtts"]) as voices:
        assert list(voices) == ["gtts", LAST_RESORT]
        assert isinstance(voices.unusable["neural"], VoiceBroken)


def test_a_plug_in_speaks_like_a_built_in_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    plug_in(monkeypatch, fake="tests.fakes:FakeVoice")
    with open_voices(["fake"]) as voices:
        fake = voices["fake"]
        assert fake.speak("xin chào", "vi").pcm
    assert fake.closed == 1


def test_without_the_embedded_engine_the_others_still_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROADCASTER_ESPEAK_LIB", "/nowhere/libespeak-ng.so")
    with open_voices(["gtts"]) as voices:
        assert list(voices) == ["gtts"]
        assert "/nowhere/libespeak-ng.so" in str(voices.unusable[LAST_RESORT])


def test_the_list_says_who_can_speak_now(monkeypatch: pytest.MonkeyPatch) -> None:
    server = GttsServer()
    monkeypatch.setenv("BROADCASTER_GTTS_URL", server.url)
    plug_in(monkeypatch, neural="no_such_package.voices:open_it")
    found = {status.reference: status for status in available_voices()}
    server.close()
    assert list(found) == ["espeak:vi", "espeak:vi-vn-x-central", "espeak:vi-vn-x-south", "gtts:vi", "neural"]
    assert [status.usable for status in found.values()] == [True, True, True, True, False]
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

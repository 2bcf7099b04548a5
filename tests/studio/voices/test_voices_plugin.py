"""A voice of another package lives in a process of its own: what it breaks is that process alone."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from types import SimpleNamespace

import pytest

from broadcaster.errors import VoiceBroken, VoiceRefused
from broadcaster.ports import VoiceSettings
from broadcaster.reading import Reader
from broadcaster.sound.speech import WordMark
from broadcaster.studio.speech.cache import SpeechCache
from broadcaster.studio.speech.speaking import Announcer
from broadcaster.studio.voices import opening
from broadcaster.studio.voices.faults import VoiceHung
from broadcaster.studio.voices.plugin import PluginVoice
from tests.fakes.voices import FakeVoice, asked

DOOR = EntryPoint("mine", "tests.studio.voices.plugins:open_it", opening.ENTRY_POINTS)
TEXT = "Kính chào bà con."
Opening = Callable[..., PluginVoice]


@pytest.fixture(name="plug_in")
def _plug_in(tmp_path: Path) -> Iterator[Opening]:
    opened: list[PluginVoice] = []

    def plug_in(**options: object) -> PluginVoice:
        opened.append(PluginVoice(DOOR, VoiceSettings(name="mine", options=options, folder=tmp_path)))
        return opened[-1]

    yield plug_in
    for each in opened:
        each.close()


def test_its_facts_its_sound_and_its_marks_arrive_as_it_gave_them(plug_in: Opening) -> None:
    voice = plug_in(parallel=2)
    (info,) = voice.voices()
    assert (info.id, info.region, info.licence, info.foreign) == ("a", "bắc", "MIT", "respelled")
    assert (voice.name, voice.version, voice.max_chars, voice.parallel) == ("mine", "7", 200, 2)
    voice.look()
    voice.load(lambda *_: None)
    speech = voice.speak(asked(TEXT, "a"))
    assert speech.length_ms == 100 * len(TEXT)
    assert speech.words == (WordMark(0, 3, 10),)


def test_what_it_refuses_is_said_in_its_own_words(plug_in: Opening) -> None:
    with pytest.raises(VoiceRefused, match="“không” cannot be said"):
        plug_in().speak(asked("không", "a"))


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("speak", r"fault of its own \(ValueError: a fault of the engine\)"),
        ("exit", "SystemExit"),
        ("crash", "SIGSEGV"),
        ("bytes", "bytes"),
        ("stereo", "2 dimensions"),
    ],
)
def test_a_fault_of_its_own_is_broken_and_the_next_sentence_finds_it_again(
    plug_in: Opening, fault: str, told: str
) -> None:
    voice = plug_in(fault=fault)
    for _ in range(2):
        with pytest.raises(VoiceBroken, match=told):
            voice.speak(asked(TEXT, "a"))
    voice.look()


def test_one_that_hangs_is_stopped_within_its_time(plug_in: Opening) -> None:
    voice = plug_in(fault="hang")
    worker = voice._hosts.started()
    with pytest.raises(VoiceHung):
        voice.speak(asked(TEXT, "a", limit_s=0.5))
    assert not worker.alive()


@pytest.mark.parametrize("fault", ["open", "look"])
def test_a_fault_on_opening_or_looking_is_broken(plug_in: Opening, fault: str) -> None:
    with pytest.raises(VoiceBroken, match="a fault of the engine"):
        plug_in(fault=fault).look()


def test_its_process_is_replaced_when_it_is_killed(plug_in: Opening) -> None:
    voice = plug_in()
    os.kill(voice._hosts.started()._process.pid, signal.SIGKILL)
    assert voice.speak(asked(TEXT, "a")).length_ms > 500


def test_its_traceback_is_logged_and_its_secret_is_not(
    plug_in: Opening, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("MY_KEY", "s3cret")
    caplog.set_level(logging.ERROR)
    voice = plug_in(fault="secret", key="s3cret", other="env:MY_KEY")
    with pytest.raises(VoiceBroken) as broken:
        voice.speak(asked(TEXT, "a"))
    with pytest.raises(VoiceRefused) as refused:
        voice.speak(asked("không", "a"))
    assert "plugins.py" in caplog.text
    for said in (caplog.text, str(broken.value), str(refused.value)):
        assert "s3cret" not in said
        assert "•••" in said


def test_a_crash_costs_the_bulletin_its_voice_and_not_the_station(plug_in: Opening, tmp_path: Path) -> None:
    announcer = Announcer(
        engines={"mine": plug_in(fault="crash"), "next": FakeVoice("next")},
        order=["mine:a", "next:vi"],
        cache=SpeechCache(tmp_path / "cache"),
        reader_for=lambda info: Reader(),
    )
    spoken = announcer.speak_text(TEXT)
    assert spoken.voice == "next:vi"
    assert "SIGSEGV" in str(spoken.notes[0])


def test_only_voices_of_other_packages_get_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    installed = list(opening.entry_points(group=opening.ENTRY_POINTS))
    theirs = EntryPoint(DOOR.name, DOOR.value, DOOR.group)
    vars(theirs)["dist"] = SimpleNamespace(name="somebodys-voices")
    monkeypatch.setattr(opening, "entry_points", lambda group: [*installed, theirs])
    with opening.open_voices() as voices:
        assert isinstance(voices["mine"]._engine, PluginVoice)
        assert not isinstance(voices["espeak"]._engine, PluginVoice)

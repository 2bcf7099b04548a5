"""The contract of voices, asked of the built-in ones and of the fake."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from broadcaster.clock import VirtualClock
from broadcaster.contracts.test_voice import *  # noqa: F403 - the suite itself
from broadcaster.ports import VoiceEngine, VoiceSettings
from broadcaster.studio.voices.command import open_command
from broadcaster.studio.voices.espeak import open_espeak
from broadcaster.studio.voices.models.adding import Adding, add_voice
from broadcaster.studio.voices.models.voice import open_model
from broadcaster.studio.voices.online.gtts_online import GttsVoice
from broadcaster.studio.voices.online.openai import open_openai
from broadcaster.studio.voices.online.rest import open_rest
from broadcaster.studio.voices.online.wyoming import open_wyoming
from tests.fakes.voices import FakeVoice
from tests.gtts_server import GttsServer
from tests.studio.voices.tiny_voices import (
    needs_vieneu,
    piper_folder,
    supertonic_folder,
    vieneu_nano_folder,
    vieneu_turbo_folder,
)
from tests.voice_services import SpeechService, WyomingServer

CLOCK = VirtualClock(datetime(2026, 11, 22, tzinfo=UTC))
REST = """
title = "Thử"
voice_ids = ["a"]
request = {{ url = "{url}/bytes", fields = {{ text = "{{text}}", speed = "{{speed:number}}" }} }}
"""
HUM = """
import sys
sys.path.insert(0, {root!r})
from tests.voice_services import hum_wav
sys.stdout.buffer.write(hum_wav(sys.stdin.buffer.read().decode(), speed=float(sys.argv[1])))
"""
Opening = Callable[[Path, ExitStack], VoiceEngine]


def model(make: Callable[[Path], Path]) -> Opening:
    def opened(folder: Path, _: ExitStack) -> VoiceEngine:
        add_voice(folder, Adding(source=make(folder / "usb"), name="nho"))
        return open_model(VoiceSettings(name="nho", folder=folder))

    return opened


def gtts(_: Path, until: ExitStack) -> VoiceEngine:
    return GttsVoice(until.enter_context(closing(GttsServer())).url, clock=CLOCK)


def openai(_: Path, until: ExitStack) -> VoiceEngine:
    table = {"url": until.enter_context(closing(SpeechService())).url, "voice_ids": ["a"]}
    return open_openai(VoiceSettings(name="openai", options=table, clock=CLOCK))


def rest(folder: Path, until: ExitStack) -> VoiceEngine:
    url = until.enter_context(closing(SpeechService())).url
    (folder / "thu.toml").write_text(REST.format(url=url), "utf-8")
    return open_rest(VoiceSettings(name="thu", options={"service": "thu.toml"}, folder=folder, clock=CLOCK))


def wyoming(_: Path, until: ExitStack) -> VoiceEngine:
    table = {"port": until.enter_context(closing(WyomingServer())).port, "voice_ids": ["a"]}
    return open_wyoming(VoiceSettings(name="wyoming", options=table, clock=CLOCK))


def command(folder: Path, _: ExitStack) -> VoiceEngine:
    script = folder / "hum.py"
    script.write_text(HUM.format(root=str(Path(__file__).parents[2])), "utf-8")
    table = {"program": [sys.executable, str(script), "{speed}"], "voice_ids": ["a"]}
    return open_command(VoiceSettings(name="command", options=table, folder=folder))


OPENINGS: dict[str, Opening] = {
    "espeak": lambda *_: open_espeak(),
    "fake": lambda *_: FakeVoice(),
    "gtts": gtts,
    "openai": openai,
    "rest": rest,
    "wyoming": wyoming,
    "command": command,
    "piper": model(piper_folder),
    "supertonic": model(supertonic_folder),
    "vieneu nano": model(vieneu_nano_folder),
    "vieneu turbo": model(vieneu_turbo_folder),
}
PARAMETERS = [
    pytest.param(name, marks=needs_vieneu if name.startswith("vieneu") else ()) for name in sorted(OPENINGS)
]


@pytest.fixture(params=PARAMETERS)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[VoiceEngine]:
    with ExitStack() as until:
        opened = OPENINGS[request.param](tmp_path, until)
        yield opened
        opened.close()

"""The contract of voices, asked of the built-in ones and of the fake."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from broadcaster.clock import VirtualClock
from broadcaster.contracts.test_voice import *  # noqa: F403 - the suite itself
from broadcaster.ports import VoiceEngine
from broadcaster.studio.voices.espeak import open_espeak
from broadcaster.studio.voices.gtts_online import GttsVoice
from tests.fakes import FakeVoice
from tests.gtts_server import GttsServer


@pytest.fixture(params=["espeak", "gtts", "fake"])
def engine(request: pytest.FixtureRequest) -> Iterator[VoiceEngine]:
    if request.param == "gtts":
        server = GttsServer()
        online = GttsVoice(server.url, clock=VirtualClock(datetime(2026, 11, 22, tzinfo=UTC)))
        yield online
        online.close()
        server.close()
        return
    local: VoiceEngine = open_espeak() if request.param == "espeak" else FakeVoice()
    yield local
    local.close()

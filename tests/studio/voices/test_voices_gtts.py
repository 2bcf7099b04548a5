"""The online voice against a server that answers as the real one does, on good days and bad."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from broadcaster.clock import SystemClock, VirtualClock
from broadcaster.errors import VoiceBroken, VoiceRefused
from broadcaster.sound.speech import Speech
from broadcaster.studio.voices.online.gtts_exchange import sound_in
from broadcaster.studio.voices.online.gtts_online import GttsVoice, open_gtts
from tests.fakes.voices import asked
from tests.gtts_server import GttsServer
from tests.waiting import PATIENCE_S

TEXT = "Kính chào quý vị và bà con."


@pytest.fixture
def server() -> Iterator[GttsServer]:
    service = GttsServer()
    yield service
    service.close()


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock(SystemClock().now())


@pytest.fixture
def voice(server: GttsServer, clock: VirtualClock) -> Iterator[GttsVoice]:
    engine = GttsVoice(server.url, clock=clock, limit_s=PATIENCE_S)
    yield engine
    engine.close()


def length_s(speech: Speech) -> float:
    return len(speech.pcm) / speech.rate_hz


def test_a_sentence_is_spoken_with_one_request_and_its_commas(voice: GttsVoice, server: GttsServer) -> None:
    speech = voice.speak(asked("Xã Tân Hòa, huyện A: họp lúc 7.30.", "vi"))
    assert server.asked == [("Xã Tân Hòa, huyện A: họp lúc 7.30.", False)]
    assert speech.rate_hz == 24_000
    assert length_s(speech) == pytest.approx(8 * 0.25 + 0.2, abs=0.1)


def test_slow_speech_is_asked_for_only_when_it_is_wanted(voice: GttsVoice, server: GttsServer) -> None:
    for speed in (0.7, 0.9, 1.5):
        voice.speak(asked(TEXT, "vi", speed=speed))
    assert [slow for _, slow in server.asked] == [True, False, False]


def test_the_service_gets_half_a_second_between_requests(
    voice: GttsVoice, server: GttsServer, clock: VirtualClock
) -> None:
    started_s = clock.monotonic_s()
    for _ in range(5):
        voice.speak(asked(TEXT, "vi"))
    assert clock.monotonic_s() - started_s == pytest.approx(4 * 0.5)


@pytest.mark.parametrize("trouble", ["429", "500", "503", "reset"])
def test_a_busy_service_is_asked_again_after_a_while(
    voice: GttsVoice, server: GttsServer, clock: VirtualClock, trouble: str
) -> None:
    server.answers.extend([trouble, trouble])
    started_s = clock.monotonic_s()
    assert length_s(voice.speak(asked(TEXT, "vi"))) > 1
    assert len(server.asked) == 3
    assert clock.monotonic_s() - started_s == pytest.approx(1 + 4)


def test_a_service_that_stays_busy_is_given_up_with_its_status(voice: GttsVoice, server: GttsServer) -> None:
    server.answers.extend(["429"] * 3)
    with pytest.raises(VoiceBroken, match="cannot be reached: HTTP 429"):
        voice.speak(asked(TEXT, "vi"))
    assert len(server.asked) == 3


def test_the_wait_the_service_asks_for_is_kept(
    voice: GttsVoice, server: GttsServer, clock: VirtualClock
) -> None:
    server.answers.extend(["429:20", "503:" + format_datetime(clock.now() + timedelta(seconds=27))])
    started_s = clock.monotonic_s()
    voice.speak(asked(TEXT, "vi"))
    assert clock.monotonic_s() - started_s == pytest.approx(27, abs=1.1)


def test_a_wait_too_long_for_a_bulletin_gives_the_service_its_rest(
    voice: GttsVoice, server: GttsServer, clock: VirtualClock
) -> None:
    server.answers.append("429:900")
    started_s = clock.monotonic_s()
    with pytest.raises(VoiceBroken, match="HTTP 429"):
        voice.speak(asked(TEXT, "vi"))
    with pytest.raises(VoiceBroken, match="left alone for 900 more seconds"):
        voice.speak(asked(TEXT, "vi"))
    assert clock.monotonic_s() == started_s
    clock.sleep_s(901)
    assert len(voice.speak(asked(TEXT, "vi")).pcm)
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    ("trouble", "message"),
    [
        ("302", "HTTP status 302"),
        ("403", "HTTP status 403"),
        ("html", "not speech"),
        ("badjson", "not speech"),
        ("flood", "not speech"),
        ("garbage", "not sound"),
    ],
)
def test_what_is_not_speech_is_never_taken_for_speech(
    voice: GttsVoice, server: GttsServer, trouble: str, message: str
) -> None:
    server.answers.append(trouble)
    with pytest.raises(VoiceBroken, match=message):
        voice.speak(asked(TEXT, "vi"))
    assert len(server.asked) == 1  # neither repeated nor followed


@pytest.mark.parametrize("trouble", ["noaudio", "empty"])
def test_an_answer_without_sound_is_refused(voice: GttsVoice, server: GttsServer, trouble: str) -> None:
    server.answers.append(trouble)
    with pytest.raises(VoiceRefused, match="no sound"):
        voice.speak(asked(TEXT, "vi"))


@pytest.mark.parametrize("trouble", ["hang", "drip"])
def test_a_service_that_does_not_come_to_an_end_is_left(server: GttsServer, trouble: str) -> None:
    engine = GttsVoice(server.url, clock=SystemClock(), limit_s=1.0)
    server.answers.append(trouble)
    with pytest.raises(VoiceBroken, match=r"within 1\.0 seconds"):
        engine.speak(asked(TEXT, "vi"))
    assert len(server.asked) == 1
    engine.close()


def test_after_three_failures_the_service_is_left_alone_for_ten_minutes(
    voice: GttsVoice, server: GttsServer, clock: VirtualClock
) -> None:
    server.answers.extend(["html"] * 3)
    for _ in range(3):
        with pytest.raises(VoiceBroken, match="not speech"):
            voice.speak(asked(TEXT, "vi"))
    with pytest.raises(VoiceBroken, match="left alone"):
        voice.speak(asked(TEXT, "vi"))
    assert len(server.asked) == 3
    clock.sleep_s(601)
    assert len(voice.speak(asked(TEXT, "vi")).pcm)


def test_a_success_forgives_earlier_failures(voice: GttsVoice, server: GttsServer) -> None:
    for _ in range(2):
        server.answers.extend(["html", "html"])
        for _ in range(2):
            with pytest.raises(VoiceBroken, match="not speech"):
                voice.speak(asked(TEXT, "vi"))
        assert len(voice.speak(asked(TEXT, "vi")).pcm)


def test_a_refused_sentence_does_not_count_as_a_failure_of_the_service(
    voice: GttsVoice, server: GttsServer
) -> None:
    server.answers.extend(["noaudio"] * 4)
    for _ in range(4):
        with pytest.raises(VoiceRefused, match="no sound"):
            voice.speak(asked(TEXT, "vi"))
    assert len(voice.speak(asked(TEXT, "vi")).pcm)


def test_bad_requests_never_leave_the_house(voice: GttsVoice, server: GttsServer) -> None:
    for text, name, message in [
        ("", "vi", "nothing to say"),
        ("... !", "vi", "nothing to say"),
        ("chào " * 30, "vi", "too long"),
        (TEXT, "vi-VN", "no voice vi-VN"),
    ]:
        with pytest.raises(VoiceRefused, match=message):
            voice.speak(asked(text, name))
    assert server.asked == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=8,
)


@given(JSON | JSON.map(json.dumps), st.integers(0, 40))
@example("[" * 100_000, 0)  # deeper than Python's own stack
@example("\udcff", 0)
def test_an_answer_of_any_shape_is_sound_or_a_clear_error(payload: object, lost: int) -> None:
    line = json.dumps([["wrb.fr", "jQ1olc", payload]], separators=(",", ":"))
    answer = f")]}}'\n\n42\n{line}"
    try:
        assert sound_in(answer[: len(answer) - lost], where="gtts")
    except (VoiceBroken, VoiceRefused) as error:
        assert error.where == "gtts"  # noqa: PT017 - either outcome is right, any other exception is not


def test_a_certificate_that_nobody_vouches_for_is_refused(clock: VirtualClock) -> None:
    # Regression: the gTTS package itself sends every request with verify=False.
    server = GttsServer((Path(__file__).parents[1] / "data") / "self-signed.pem")
    engine = GttsVoice(server.url, clock=clock, limit_s=PATIENCE_S)
    with pytest.raises(VoiceBroken, match="SSLError"):
        engine.speak(asked(TEXT, "vi"))
    assert server.asked == []
    engine.close()
    server.close()


def test_the_address_of_the_service_can_be_set_for_a_station_behind_a_gateway(
    server: GttsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROADCASTER_GTTS_URL", server.url)
    engine = open_gtts()
    assert length_s(engine.speak(asked("xin chào", "vi"))) == pytest.approx(0.7, abs=0.1)
    engine.close()

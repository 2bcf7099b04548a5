"""Online voices speak by their options; whatever a service answers is one of the contract's two errors."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from broadcaster.clock import VirtualClock
from broadcaster.errors import ConfigurationRefused, VoiceBroken, VoiceRefused
from broadcaster.ports import VoiceSettings
from broadcaster.studio.voices import VoiceOptions, open_voices
from broadcaster.studio.voices.online.openai import OpenAiVoice, open_openai
from broadcaster.studio.voices.online.rest import SERVICES, RestVoice, filled, open_rest
from broadcaster.studio.voices.online.wyoming import open_wyoming
from tests.fakes.voices import asked
from tests.voice_services import SpeechService, WyomingServer

TEXT = "Kính chào quý vị và bà con."
BAD_ANSWERS = ("400", "401", "429", "500", "html", "empty", "garbage")


@pytest.fixture
def service() -> Iterator[SpeechService]:
    server = SpeechService()
    yield server
    server.close()


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock(datetime(2026, 11, 28, tzinfo=UTC))


def openai(service: SpeechService, clock: VirtualClock, **options: object) -> OpenAiVoice:
    table = {"url": service.url, "voice_ids": ["nu-bac"], **options}
    return open_openai(VoiceSettings(name="may-chu", options=table, clock=clock))


def rest(tmp_path: Path, clock: VirtualClock, description: str, **options: object) -> RestVoice:
    (tmp_path / "dich-vu.toml").write_text(description, "utf-8")
    table = {"service": "dich-vu.toml", **options}
    return open_rest(VoiceSettings(name="dich-vu", options=table, folder=tmp_path, clock=clock))


def described(service: SpeechService, path: str, answer: str) -> str:
    return f"""
        title = "Thử"
        voice_ids = ["a"]
        [request]
        url = "{service.url}{path}"
        headers = {{ token = "{{key}}" }}
        [request.fields]
        text = "{{text}}"
        voice = "{{voice}}"
        speed = "{{speed:number}}"
        [answer]
        {answer}
        """


def test_a_sentence_is_asked_for_as_the_api_wants_it(service: SpeechService, clock: VirtualClock) -> None:
    voice = openai(service, clock, model="vieneu")
    speech = voice.speak(asked(TEXT, "nu-bac", speed=1.25))
    path, _, body = service.asked[0]
    assert path == "/v1/audio/speech"
    assert json.loads(body) == {
        "model": "vieneu",
        "input": TEXT,
        "voice": "nu-bac",
        "response_format": "wav",
        "speed": 1.25,
    }
    assert speech.length_ms == pytest.approx(7 * 250 / 1.25, abs=5)
    voice.close()


@pytest.mark.parametrize("answer", BAD_ANSWERS)
def test_whatever_else_comes_is_an_error_of_the_contract(
    service: SpeechService, clock: VirtualClock, answer: str
) -> None:
    voice = openai(service, clock)
    service.answers.append(answer)
    with pytest.raises(VoiceRefused if answer in ("400", "401") else VoiceBroken):
        voice.speak(asked(TEXT, "nu-bac"))
    voice.close()


def test_a_service_that_hangs_is_given_up_in_time(service: SpeechService, clock: VirtualClock) -> None:
    voice = openai(service, clock)
    service.answers.append("hang")
    with pytest.raises(VoiceBroken, match="in time"):
        voice.speak(asked(TEXT, "nu-bac", limit_s=0.3))
    voice.close()


def test_a_service_that_has_too_much_to_do_is_left_alone_as_long_as_it_asks(
    service: SpeechService, clock: VirtualClock
) -> None:
    voice = openai(service, clock)
    service.answers.append("429")
    with pytest.raises(VoiceBroken):
        voice.speak(asked(TEXT, "nu-bac"))
    with pytest.raises(VoiceBroken, match="7 more seconds"):
        voice.speak(asked(TEXT, "nu-bac"))
    assert len(service.asked) == 1
    clock.sleep_s(8)
    assert voice.speak(asked(TEXT, "nu-bac")).length_ms > 1000
    voice.close()


def test_the_key_comes_from_the_environment_or_a_closed_file_and_is_never_told(
    service: SpeechService, clock: VirtualClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MY_KEY", "bi-mat-123")
    voice = openai(service, clock, key="env:MY_KEY")
    voice.speak(asked(TEXT, "nu-bac"))
    assert service.asked[0][1]["Authorization"] == "Bearer bi-mat-123"
    voice.close()
    file = tmp_path / "key"
    file.write_text("bi-mat-456\n", "utf-8")
    file.chmod(0o644)
    table = {"url": service.url, "voice_ids": ["a"], "key": "file:key"}
    settings = VoiceSettings(name="x", options=table, folder=tmp_path, clock=clock)
    with pytest.raises(VoiceRefused, match="chmod 600"):
        open_openai(settings)
    file.chmod(0o600)
    open_openai(settings).close()
    for wrong, told in (("bi-mat-789", "does not belong"), ("env:NOT_THERE", "NOT_THERE"), ("file:no", "no")):
        with pytest.raises(VoiceRefused, match=told) as refusal:
            openai(service, clock, key=wrong)
        assert "bi-mat" not in str(refusal.value)


def test_options_that_are_wrong_are_named(clock: VirtualClock) -> None:
    with pytest.raises(ConfigurationRefused, match=r"(?s)url.*voice_ids.*modell"):
        open_openai(VoiceSettings(name="x", options={"modell": "a"}, clock=clock))


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/bytes", 'audio = "body"'),
        ("/base64", 'audio = "base64:audio.content"'),
        ("/url", 'audio = "url:async"\nerror = "error"\npoll_s = 2.0'),
        ("/poll", 'audio = "url:result.link"\npoll_url = "URL/state/{result.request_id}"\npoll_s = 2.0'),
    ],
)
@pytest.mark.parametrize("not_yet", [0, 2])
def test_the_three_shapes_of_answers_are_understood(
    service: SpeechService, clock: VirtualClock, tmp_path: Path, path: str, answer: str, not_yet: int
) -> None:
    service.not_yet = not_yet
    voice = rest(tmp_path, clock, described(service, path, answer.replace("URL", service.url)))
    speech = voice.speak(asked("một hai ba bốn năm sáu", "a"))
    assert speech.length_ms == pytest.approx(1500, abs=5)
    body = json.loads(service.asked[0][2])
    assert body == {"text": "một hai ba bốn năm sáu", "voice": "a", "speed": 1.0}
    voice.close()


def test_an_answer_that_is_never_ready_ends_with_the_time(
    service: SpeechService, clock: VirtualClock, tmp_path: Path
) -> None:
    service.not_yet = 1000
    answer = 'audio = "url:async"\npoll_s = 2.0'
    voice = rest(tmp_path, clock, described(service, "/url", answer))
    with pytest.raises(VoiceBroken, match="in time"):
        voice.speak(asked(TEXT, "a", limit_s=20))
    assert len(service.asked) < 15
    voice.close()


@pytest.mark.parametrize("answer", BAD_ANSWERS)
@pytest.mark.parametrize("path", ["/bytes", "/base64", "/url"])
def test_a_cloud_that_fails_is_an_error_of_the_contract(
    service: SpeechService, clock: VirtualClock, tmp_path: Path, path: str, answer: str
) -> None:
    shape = {"/bytes": "body", "/base64": "base64:audio.content", "/url": "url:async"}[path]
    voice = rest(tmp_path, clock, described(service, path, f'audio = "{shape}"'))
    service.answers.append(answer)
    with pytest.raises((VoiceRefused, VoiceBroken)):
        voice.speak(asked(TEXT, "a"))
    voice.close()


def test_an_error_within_a_good_answer_is_told_without_the_key(
    service: SpeechService, clock: VirtualClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MY_KEY", "voice")
    answer = 'audio = "url:async"\nerror = "error"\nerror_free = ["0"]'
    voice = rest(tmp_path, clock, described(service, "/refusing", answer), key="env:MY_KEY")
    with pytest.raises(VoiceRefused, match="••• not found"):
        voice.speak(asked(TEXT, "a"))
    voice.close()


def test_places_are_filled_once_and_never_looked_into_again() -> None:
    places = {"text": "{key} & {voice}", "key": "secret", "speed": "1.5"}
    template = {"a": "{text}", "b": ["{speed:number}", 2, {"c": "<{text}> {unknown}"}], "d": "{key}"}
    assert filled(template, places) == {
        "a": "{key} & {voice}",
        "b": [1.5, 2, {"c": "<{key} & {voice}> {unknown}"}],
        "d": "secret",
    }


@pytest.mark.parametrize("name", sorted(path.stem for path in SERVICES.glob("*.toml")))
def test_every_description_of_the_house_can_be_used(
    name: str, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MY_KEY", "k")
    options = {"key": "env:MY_KEY", "app_id": "1", "region": "southeastasia"}
    voice = open_rest(VoiceSettings(name=name, options=options, clock=clock))
    places = {**voice._values, "text": "a < b", "voice": voice.voices()[0].id, "speed": "1"}
    call = voice._call(places)
    assert call.url.startswith("https://")
    assert "{" not in call.url
    assert "k" in "".join(call.headers.values())
    assert b"a " in call.body or b"a+" in call.body
    assert name != "azure" or b"a &lt; b" in call.body
    voice.close()


@pytest.fixture
def wyoming() -> Iterator[WyomingServer]:
    server = WyomingServer()
    yield server
    server.close()


def test_wyoming_gives_the_sound_of_its_chunks(wyoming: WyomingServer, clock: VirtualClock) -> None:
    table = {"port": wyoming.port, "voice_ids": ["vi_VN-vais1000-medium"]}
    voice = open_wyoming(VoiceSettings(name="nha", options=table, clock=clock))
    voice.look()
    speech = voice.speak(asked(TEXT, "vi_VN-vais1000-medium"))
    assert (speech.rate_hz, speech.length_ms) == (22_050, 7 * 250)


@pytest.mark.parametrize("answer", ["error", "broken off", "garbage", "hang", "stereo"])
def test_wyoming_that_fails_is_an_error_of_the_contract(
    wyoming: WyomingServer, clock: VirtualClock, answer: str
) -> None:
    table = {"port": wyoming.port, "voice_ids": ["a"]}
    voice = open_wyoming(VoiceSettings(name="nha", options=table, clock=clock))
    wyoming.answers.append(answer)
    with pytest.raises(VoiceBroken):
        voice.speak(asked(TEXT, "a", limit_s=0.5))


def test_a_server_that_is_not_there_is_named(clock: VirtualClock) -> None:
    table = {"port": 1, "voice_ids": ["a"]}
    voice = open_wyoming(VoiceSettings(name="nha", options=table, clock=clock))
    with pytest.raises(VoiceBroken, match=r"127\.0\.0\.1:1"):
        voice.speak(asked(TEXT, "a"))


def test_a_paid_voice_stops_where_the_station_wants_it_to_and_begins_anew_next_month(
    service: SpeechService, clock: VirtualClock, tmp_path: Path
) -> None:
    tables = {"may": {"kind": "openai", "url": service.url, "voice_ids": ["a"], "chars_a_month": 60}}
    with open_voices(VoiceOptions(folder=tmp_path, tables=tables, clock=clock)) as voices:
        for _ in range(2):
            voices["may"].speak(asked(TEXT, "a"))
        with pytest.raises(VoiceRefused, match="54 of 60"):
            voices["may"].speak(asked(TEXT, "a"))
        assert len(service.asked) == 2
        clock.sleep_s(5 * 86_400)
        voices["may"].speak(asked(TEXT, "a"))

"""The embedded voice: what the library does badly when it is asked carelessly must not happen here."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from broadcaster.errors import VoiceBroken, VoiceRefused
from broadcaster.ports import SpeechRequest
from broadcaster.sound.speech import Speech
from broadcaster.studio.voices import espeak, process
from broadcaster.studio.voices.espeak import EspeakPlace, EspeakVoice, find_espeak, open_espeak
from tests.fakes.voices import asked
from tests.waiting import has_ended, wait_for

SENTENCE = "Ủy ban nhân dân xã Tân Hòa thông báo lịch tiêm phòng cho đàn gia súc, gia cầm."

ABANDON = """
import os
from broadcaster.studio.voices.espeak import open_espeak
print(open_espeak()._worker._process.pid, flush=True)
os._exit(9)
"""
LOOK_AT_MEMORY = """
from broadcaster.studio.voices.espeak import open_espeak
from broadcaster.ports import SpeechRequest
engine = open_espeak()
engine.speak(SpeechRequest(text="xin chào", voice="vi"))
print("espeak-ng.so" in open("/proc/self/maps").read())
engine.close()
"""


@pytest.fixture
def voice() -> Iterator[EspeakVoice]:
    engine = open_espeak()
    yield engine
    engine.close()


def length_s(speech: Speech) -> float:
    return len(speech.pcm) / speech.rate_hz


def worker_pid(engine: EspeakVoice) -> int:
    assert engine._worker
    return engine._worker._process.pid


def test_a_sentence_is_spoken_at_the_news_pace_with_a_time_for_each_word(voice: EspeakVoice) -> None:
    speech = voice.speak(asked(SENTENCE, "vi"))
    assert speech.rate_hz == 22_050
    assert 4.0 < length_s(speech) < 7.0
    assert [SENTENCE[at : at + length] for at, length, _ in speech.words[:3]] == ["Ủy", "ban", "nhân"]
    times = [at_ms for _, _, at_ms in speech.words]
    assert times == sorted(times)


@pytest.mark.parametrize("name", ["vi", "vi-vn-x-central", "vi-vn-x-south"])
def test_every_voice_leaves_headroom(voice: EspeakVoice, name: str) -> None:
    peak_dbfs = 20 * np.log10(np.abs(voice.speak(asked(SENTENCE, name)).pcm).max())
    assert -12 < peak_dbfs < -1


def test_decomposed_text_sounds_like_composed_text(voice: EspeakVoice) -> None:
    # Regression: espeak-ng reads NFD accents one by one ("nhiệt" took 2.1 s instead of 0.3 s).
    composed = voice.speak(asked(unicodedata.normalize("NFC", "nhiệt độ"), "vi"))
    decomposed = voice.speak(asked(unicodedata.normalize("NFD", "nhiệt độ"), "vi"))
    assert length_s(decomposed) == pytest.approx(length_s(composed), rel=0.1)


def test_control_characters_cannot_change_the_voice(voice: EspeakVoice) -> None:
    # Regression: \x01+50S made the library speak faster.
    plain = voice.speak(asked("một hai ba bốn năm", "vi"))
    commanded = voice.speak(asked("\x01một \x1bhai ba\x00 bốn năm\x7f", "vi"))
    assert length_s(commanded) == pytest.approx(length_s(plain), rel=0.05)


def test_nothing_after_a_nul_is_lost(voice: EspeakVoice) -> None:
    with_nul = voice.speak(asked("xin chào\0 bà con trong xã", "vi"))
    assert length_s(with_nul) > 1.5 * length_s(voice.speak(asked("xin chào", "vi")))


@pytest.mark.parametrize(
    "markup",
    [
        '<speak><sub alias="b">a</sub> xin chào</speak>',
        'xin chào <audio src="/etc/passwd"/> bà con',
        'xin <break time="60s"/> chào',
        "[[h@'loU]] xin chào & tạm biệt",
    ],
)
def test_markup_is_plain_text(voice: EspeakVoice, markup: str) -> None:
    # Regression: with SSML on, <sub> crashed the library, <audio> read files, <break> stopped for a minute.
    pid = worker_pid(voice)
    assert 0.3 < length_s(voice.speak(asked(markup, "vi"))) < 15
    assert worker_pid(voice) == pid


@pytest.mark.parametrize("text", ["", " ", "...", "— , —", "\0", "\x01", "\u200b", "\ud800", "¾"])
def test_a_text_without_words_is_refused(voice: EspeakVoice, text: str) -> None:
    with pytest.raises(VoiceRefused, match="nothing to say"):
        voice.speak(asked(text, "vi"))


def test_an_unknown_voice_and_an_endless_text_are_refused(voice: EspeakVoice) -> None:
    with pytest.raises(VoiceRefused, match="no voice vi-hanoi"):
        voice.speak(asked("xin chào", "vi-hanoi"))
    with pytest.raises(VoiceRefused, match="too long"):
        voice.speak(asked("chào " * 300, "vi"))


@pytest.mark.parametrize("speed", [0.0, -1.0, 0.4, 3.0])
def test_a_pace_the_library_would_silently_change_is_refused(voice: EspeakVoice, speed: float) -> None:
    with pytest.raises(VoiceRefused, match="times the news pace"):
        voice.speak(asked("xin chào", "vi", speed=speed))


def test_the_pace_of_one_sentence_does_not_stick_to_the_next(voice: EspeakVoice) -> None:
    before = length_s(voice.speak(asked(SENTENCE, "vi")))
    assert length_s(voice.speak(asked(SENTENCE, "vi", speed=2.0))) < 0.7 * before
    assert length_s(voice.speak(asked(SENTENCE, "vi"))) == pytest.approx(before, rel=0.02)


def test_a_killed_worker_is_replaced_and_the_next_sentence_works(voice: EspeakVoice) -> None:
    os.kill(worker_pid(voice), signal.SIGKILL)
    assert length_s(voice.speak(asked(SENTENCE, "vi"))) > 4


def test_a_worker_killed_in_mid_sentence_speaks_that_sentence_again(voice: EspeakVoice) -> None:
    os.kill(worker_pid(voice), signal.SIGSTOP)  # it takes the request and does not answer
    killer = threading.Timer(0.2, os.kill, [worker_pid(voice), signal.SIGKILL])
    killer.start()
    assert length_s(voice.speak(asked(SENTENCE, "vi"))) > 4
    killer.join()


def test_a_worker_that_dies_over_a_sentence_twice_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = tmp_path / "worker.py"
    worker.write_text(
        'import os, sys\nprint(\'{"version": "0"}\', flush=True)\nsys.stdin.readline()\nos.abort()\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(espeak, "_WORKER", worker)
    engine = EspeakVoice(EspeakPlace("", ""))
    with pytest.raises(VoiceBroken, match="SIGABRT"):
        engine.speak(asked("xin chào", "vi"))
    engine.close()


def test_a_worker_that_hangs_is_stopped_at_its_time_limit(
    voice: EspeakVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    pid = worker_pid(voice)
    os.kill(pid, signal.SIGSTOP)
    with monkeypatch.context() as impatient:
        impatient.setattr(voice, "_limit_s", 0.3)
        with pytest.raises(VoiceBroken, match=r"within 0\.3 seconds"):
            voice.speak(asked("xin chào", "vi"))
    with pytest.raises(ProcessLookupError):  # neither running nor a zombie
        os.kill(pid, 0)
    assert length_s(voice.speak(asked("xin chào", "vi"))) > 0.3


def test_an_interrupted_sentence_is_never_heard_in_place_of_the_next(
    voice: EspeakVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(self: process.Worker, request: bytes) -> None:
        assert self._process.stdin
        self._process.stdin.write(request)
        self._process.stdin.flush()
        raise KeyboardInterrupt

    with monkeypatch.context() as keyboard:
        keyboard.setattr(process.Worker, "_answer_to", interrupt)
        with pytest.raises(KeyboardInterrupt):
            voice.speak(asked(SENTENCE, "vi"))
    assert length_s(voice.speak(asked("xin chào", "vi"))) < 1.5


def test_several_threads_take_turns(voice: EspeakVoice) -> None:
    expected = {text: length_s(voice.speak(asked(text, "vi"))) for text in ("một", "một hai ba", SENTENCE)}
    heard: list[tuple[str, float]] = []

    def speak(text: str) -> None:
        heard.extend((text, length_s(voice.speak(asked(text, "vi")))) for _ in range(5))

    threads = [threading.Thread(target=speak, args=[text]) for text in expected]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(heard) == 15
    assert all(length == pytest.approx(expected[text], rel=0.05) for text, length in heard)


def test_a_data_folder_with_a_path_longer_than_the_library_bears_still_works(tmp_path: Path) -> None:
    # Regression: paths of 160 bytes and more are refused by espeak_Initialize.
    place = find_espeak()
    deep = tmp_path / ("Đài truyền thanh xã " * 5).strip() / ("x" * 100)
    shutil.copytree(place.data, deep / "espeak-ng-data")
    assert len(os.fsencode(deep)) > 200
    engine = EspeakVoice(EspeakPlace(place.library, str(deep / "espeak-ng-data")))
    assert length_s(engine.speak(asked("xin chào", "vi"))) > 0.3
    engine.close()


def test_the_operator_can_name_another_build(monkeypatch: pytest.MonkeyPatch) -> None:
    wheel = find_espeak()
    monkeypatch.setenv("BROADCASTER_ESPEAK_LIB", wheel.library)
    monkeypatch.setenv("BROADCASTER_ESPEAK_DATA", wheel.data)
    assert find_espeak() == wheel
    monkeypatch.setenv("BROADCASTER_ESPEAK_LIB", "/nowhere/libespeak-ng.so")
    with pytest.raises(VoiceBroken, match="/nowhere/libespeak"):
        open_espeak()


def test_a_library_without_its_data_is_reported(tmp_path: Path) -> None:
    (tmp_path / "espeak-ng-data").mkdir()
    with pytest.raises(VoiceBroken, match="no usable espeak-ng data"):
        EspeakVoice(EspeakPlace(find_espeak().library, str(tmp_path / "espeak-ng-data")))


def test_a_closed_voice_leaves_no_process_and_opens_again_when_asked() -> None:
    engine = open_espeak()
    pid = worker_pid(engine)
    engine.close()
    engine.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert len(engine.speak(asked("xin chào", "vi")).pcm)
    engine.close()


def test_the_worker_dies_with_its_parent() -> None:
    parent = subprocess.run(
        [sys.executable, "-c", ABANDON],
        capture_output=True,
        text=True,
        check=False,
    )
    assert parent.returncode == 9
    pid = int(parent.stdout)
    wait_for(lambda: has_ended(pid))


def test_the_engine_library_is_never_loaded_into_the_station() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", LOOK_AT_MEMORY],
        capture_output=True,
        text=True,
        check=True,
    )
    assert loaded.stdout.strip() == "False"


def test_numbers_are_said_more_slowly_and_the_words_stay_where_they_are() -> None:
    text = "Điện thoại của xã là không chín một hai, xin bà con ghi lại."
    number = (text.index("không"), text.index(", xin"))
    with closing(open_espeak()) as voice:
        plain = voice.speak(SpeechRequest(text=text, voice="vi"))
        careful = voice.speak(SpeechRequest(text=text, voice="vi", slower=(number,), careful=0.7))

    assert careful.length_ms > plain.length_ms + 150
    assert [(mark.at_char, mark.chars) for mark in careful.words] == [
        (mark.at_char, mark.chars) for mark in plain.words
    ]
    before = [mark for mark in careful.words if mark.at_char < number[0]]
    assert [mark.at_ms for mark in before] == pytest.approx(
        [m.at_ms for m in plain.words[: len(before)]], abs=5
    )

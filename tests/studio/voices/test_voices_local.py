"""Voices of this machine: models in worker processes, programs, and people's own recordings."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from broadcaster.errors import ConfigurationRefused, VoiceBroken, VoiceRefused
from broadcaster.ports import VoiceSettings
from broadcaster.reading import Reader
from broadcaster.studio.speech.cache import SpeechCache
from broadcaster.studio.speech.lines import ReaderFor
from broadcaster.studio.speech.speaking import Announcer
from broadcaster.studio.voices import VoiceOptions, available_voices, open_voices
from broadcaster.studio.voices.command import CommandVoice, open_command
from broadcaster.studio.voices.models.adding import Adding, add_voice
from broadcaster.studio.voices.models.folder import MANIFEST
from broadcaster.studio.voices.models.voice import ModelVoice, open_model
from broadcaster.studio.voices.recording import open_recording
from tests.fakes.voices import FakeVoice, asked
from tests.sounds import glide, save_wav, sine
from tests.studio.voices.tiny_voices import (
    needs_vieneu,
    piper_folder,
    supertonic_folder,
    vieneu_nano_folder,
    vieneu_turbo_folder,
)
from tests.waiting import has_ended, wait_for

TEXT = "Kính chào quý vị và bà con."
Maker = Callable[[Path], Path]
MAKERS = [
    piper_folder,
    supertonic_folder,
    pytest.param(vieneu_nano_folder, marks=needs_vieneu),
    pytest.param(vieneu_turbo_folder, marks=needs_vieneu),
]
PLAIN: ReaderFor = lambda info: Reader()  # noqa: E731 - a table of one


@pytest.fixture(params=MAKERS)
def model(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ModelVoice]:
    make: Maker = request.param
    add_voice(tmp_path, Adding(source=make(tmp_path / "usb"), name="nho"))
    voice = open_model(VoiceSettings(name="nho", folder=tmp_path))
    yield voice
    voice.close()


def test_a_tiny_model_speaks_through_the_real_engine_from_end_to_end(model: ModelVoice) -> None:
    model.look()
    voice = model.voices()[0].id
    short, long = (model.speak(asked(text, voice)) for text in (TEXT, f"{TEXT} {TEXT} {TEXT}"))
    assert long.length_ms > 2 * short.length_ms
    # VieNeu v3 Turbo has one pace of its own.
    faster = 1.0 if (model._folder.path / "onnx_update").exists() else 1.5
    quick = model.speak(asked(TEXT, voice, speed=1.5))
    assert quick.length_ms == pytest.approx(short.length_ms / faster, rel=0.05)


def test_a_model_is_not_loaded_for_a_list(tmp_path: Path) -> None:
    add_voice(tmp_path, Adding(source=piper_folder(tmp_path / "usb"), name="nho"))
    found = {
        each.reference: each for each in available_voices(VoiceOptions(folder=tmp_path), try_network=False)
    }
    assert found["nho:vi"].usable
    assert found["nho:vi"].info
    assert (found["nho:vi"].info.licence, found["nho:vi"].info.is_ai) == ("cc-by-4.0", True)
    with open_voices(VoiceOptions(folder=tmp_path)) as voices:
        voices["nho"].look()
        engine = voices["nho"]._engine
        assert isinstance(engine, ModelVoice)
        assert engine._workers._free.queue == [None]


def test_a_worker_that_is_killed_is_replaced(model: ModelVoice) -> None:
    voice = model.voices()[0].id
    model.speak(asked(TEXT, voice))
    (worker,) = model._workers._free.queue
    assert worker
    os.kill(worker._process.pid, signal.SIGKILL)
    worker._process.wait()
    assert model.speak(asked(TEXT, voice)).length_ms > 500
    assert worker._process.stdout
    assert worker._process.stdout.closed


@pytest.mark.parametrize("harm", ["changed", "missing", "empty config", "no manifest"])
def test_a_model_that_is_not_the_one_taken_in_does_not_speak(tmp_path: Path, harm: str) -> None:
    folder = add_voice(tmp_path, Adding(source=piper_folder(tmp_path / "usb"), name="nho")).path
    model = folder / "vi_VN-tiny-x_low.onnx"
    if harm == "changed":
        model.write_bytes(model.read_bytes()[:-1] + b"x")
    elif harm == "missing":
        model.unlink()
    elif harm == "empty config":
        model.with_name(f"{model.name}.json").write_text("{}", "utf-8")
    else:
        (folder / MANIFEST).unlink()
    with pytest.raises(VoiceRefused, match="voices add FOLDER"):
        open_model(VoiceSettings(name="nho", folder=tmp_path)).speak(asked(TEXT))


def test_a_model_that_does_not_load_says_why(tmp_path: Path) -> None:
    usb = piper_folder(tmp_path / "usb")
    (usb / "vi_VN-tiny-x_low.onnx").write_bytes(b"not a model")
    add_voice(tmp_path, Adding(source=usb, name="hong"))
    voice = open_model(VoiceSettings(name="hong", folder=tmp_path))
    with pytest.raises(VoiceBroken, match=r"InvalidProtobuf|InvalidArgument|Fail"):
        voice.speak(asked(TEXT))
    voice.close()


def program(tmp_path: Path, lines: str, **options: object) -> CommandVoice:
    script = tmp_path / "speak.py"
    script.write_text(dedent(lines), "utf-8")
    arguments = [sys.executable, str(script), "{voice}", "{speed}", "{output}"]
    table = {"program": arguments, "voice_ids": ["a"], **options}
    return open_command(VoiceSettings(name="may", options=table, folder=tmp_path))


HUM = """
    import sys
    sys.path.insert(0, {root!r})
    from tests.voice_services import hum_wav
    text = sys.stdin.buffer.read().decode()
    sound = hum_wav(text, speed=float(sys.argv[2]))
    """.replace("{root!r}", repr(str(Path(__file__).parents[3])))


@pytest.mark.parametrize("way", ["sys.stdout.buffer.write(sound)", "open(sys.argv[3], 'wb').write(sound)"])
def test_any_program_that_writes_a_wav_is_a_voice(tmp_path: Path, way: str) -> None:
    voice = program(tmp_path, dedent(HUM) + way)
    voice.look()
    assert voice.speak(asked(TEXT, "a")).length_ms == pytest.approx(7 * 250, abs=5)


def test_words_are_an_argument_and_never_a_command(tmp_path: Path) -> None:
    script = tmp_path / "speak.py"
    script.write_text(dedent(HUM.replace("sys.stdin.buffer.read().decode()", "sys.argv[1]")), "utf-8")
    with script.open("a", encoding="utf-8") as file:
        file.write("sys.stdout.buffer.write(sound)\n")
    table = {"program": [sys.executable, str(script), "{text}", "1"], "voice_ids": ["a"]}
    voice = open_command(VoiceSettings(name="may", options=table, folder=tmp_path))
    heard = voice.speak(asked("một; touch hai && `ba` $(bốn) {voice}", "a"))
    assert heard.length_ms == pytest.approx(6 * 250, abs=5)
    assert [path.name for path in tmp_path.iterdir()] == ["speak.py"]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("import sys; sys.exit('no model')", "no model"),
        ("print('not a wav')", "not sound"),
        ("", "not sound"),
        ("import os; os.kill(os.getpid(), 9)", "failed"),
    ],
)
def test_a_program_that_fails_says_why(tmp_path: Path, lines: str, told: str) -> None:
    with pytest.raises(VoiceBroken, match=told):
        program(tmp_path, lines).speak(asked(TEXT, "a"))


def test_a_program_that_hangs_is_killed_with_its_children(tmp_path: Path) -> None:
    lines = """
        import os, subprocess, sys
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
        open("written", "w").write(str(child.pid))
        os.rename("written", "pid")
        child.wait()
        """
    # A second is enough for it to have a child, but for a busy machine.
    for limit_s in (1.5, 15, 60):
        with pytest.raises(VoiceBroken, match="did not answer"):
            program(tmp_path, lines).speak(asked(TEXT, "a", limit_s=limit_s))
        if (tmp_path / "pid").exists():
            break
    child = int((tmp_path / "pid").read_text())
    wait_for(lambda: has_ended(child))


def test_a_program_that_is_not_there_is_named(tmp_path: Path) -> None:
    table = {"program": ["no-such-program"], "voice_ids": ["a"]}
    voice = open_command(VoiceSettings(name="may", options=table, folder=tmp_path))
    with pytest.raises(VoiceRefused, match="no-such-program"):
        voice.look()
    with pytest.raises(ConfigurationRefused, match=r"voices\.may\.program"):
        open_command(VoiceSettings(name="may", options={"voice_ids": ["a"]}))


def recorded(folder: Path, name: str, words: str, length_s: float) -> None:
    folder.mkdir(exist_ok=True)
    save_wav(folder / f"{name}.wav", glide(length_s))
    (folder / f"{name}.txt").write_text(words, "utf-8")


def test_recorded_sentences_are_heard_and_the_others_are_spoken(tmp_path: Path) -> None:
    recorded(tmp_path / "recordings", "chao", "Kính chào bà con!", 1.3)
    person = open_recording(VoiceSettings(name="nguoi", folder=tmp_path))
    machine = FakeVoice("machine")
    announcer = Announcer(
        engines={"nguoi": person, "machine": machine},
        order=["nguoi:vi", "machine:vi"],
        cache=SpeechCache(tmp_path / "cache"),
        reader_for=PLAIN,
    )
    spoken = announcer.speak_text("Kính chào bà con. Hôm nay trời nắng.")
    assert machine.said == ["Hôm nay trời nắng."]
    assert [len(each.pcm) / 48_000 for each in spoken.utterances] == pytest.approx([1.3, 1.02], abs=0.03)
    assert (spoken.voice, spoken.notes) == ("machine:vi", ())


def test_a_recording_is_found_by_what_is_written_too(tmp_path: Path) -> None:
    recorded(tmp_path / "recordings", "gio", "Bây giờ là 5h30.", 2.2)
    person = open_recording(VoiceSettings(name="nguoi", folder=tmp_path))
    announcer = Announcer(
        engines={"nguoi": person, "machine": FakeVoice("machine")},
        order=["nguoi:vi", "machine:vi"],
        cache=SpeechCache(tmp_path / "cache"),
        reader_for=PLAIN,
    )
    (utterance,) = announcer.speak_text("Bây giờ là 5h30.").utterances
    assert len(utterance.pcm) / 48_000 == pytest.approx(2.2, abs=0.03)


@pytest.mark.parametrize("harm", ["damaged", "silent", "endless"])
def test_a_recording_that_cannot_be_used_is_spoken_by_the_next_voice(tmp_path: Path, harm: str) -> None:
    folder = tmp_path / "recordings"
    recorded(folder, "chao", "Kính chào bà con!", {"endless": 130.0}.get(harm, 1.3))
    if harm == "damaged":
        (folder / "chao.wav").write_bytes(b"RIFF no")
    if harm == "silent":
        save_wav(folder / "chao.wav", sine(1.3, peak=0.0))
    machine = FakeVoice("machine")
    announcer = Announcer(
        engines={"nguoi": open_recording(VoiceSettings(name="nguoi", folder=tmp_path)), "machine": machine},
        order=["nguoi:vi", "machine:vi"],
        cache=SpeechCache(tmp_path / "cache"),
        reader_for=PLAIN,
    )
    announcer.speak_text("Kính chào bà con.")
    assert machine.said == ["Kính chào bà con."]

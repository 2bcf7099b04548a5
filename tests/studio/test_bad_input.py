"""What may come in and must not go out: texts and templates as they should not be."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from broadcaster.errors import Refused, SoundRefused
from broadcaster.model import Programme, Script, Segment, SegmentKind
from broadcaster.reading import Reader, Style
from broadcaster.sound.decoding import decode
from broadcaster.studio import Announcer, SpeechCache, Studio, StudioSettings, open_voices
from tests.nouns import MORNING
from tests.sounds import babble, ebur128, save_wav, silence, sine

HOUSE = Path(__file__).parents[2] / "audio_templates"
GREETING = "Kính chào quý vị và bà con."
TEXTS = {
    "only punctuation": "... --- !!! ??? ,,,",
    "emoji": "Chúc mừng năm mới 🎉🎆 bà con 👨‍👩‍👧!",
    "control characters": "Kính\x00 chào\x1b[31m bà\x07 con\x01+50S.",
    "another script": "Здравствуйте 你好 مرحبا สวัสดี",
    "markup": "<speak><audio src='/etc/passwd'/><break time='60s'/>Xin <sub alias='x'>chào</sub></speak>",
    "right to left": "Xin \u202echào\u202c bà con.",
    "one endless word": "a" * 3000,
    "lone surrogate": "Xin chào \ud83d bà con.",
}


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    shutil.copytree(HOUSE, tmp_path / "audio_templates")
    return tmp_path


@pytest.fixture(name="studio")
def _studio(folder: Path) -> Iterator[Studio]:
    with open_voices() as voices:
        yield Studio(
            announcer=Announcer(
                engines=voices,
                order=["espeak:vi"],
                cache=SpeechCache(folder / "cache"),
                reader_for=lambda info: Reader(Style(foreign="respelled")),
            ),
            templates_dir=folder / "audio_templates",
            audio_dir=folder / "audio",
            settings=StudioSettings(station="Đài"),
        )


def script(*texts: str) -> Script:
    return Script(
        programme="thu",
        title="Thử",
        air_date=date(2026, 11, 28),
        airs_at=MORNING,
        segments=tuple(Segment(kind=SegmentKind.SPEECH, text=text, source="thu") for text in texts),
    )


PROGRAMME = Programme(
    id="thu", title="Thử", script="", audio_template="ban-tin", target_s=60, maximum_s=90_000
)


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_strange_text_is_spoken_as_far_as_it_can_be_or_refused(
    folder: Path, studio: Studio, name: str
) -> None:
    try:
        master = studio.make(script(GREETING, TEXTS[name]), PROGRAMME, limit_s=3600)
    except Refused:
        # In words of the house: everything else would have come through here.
        return
    found = ebur128(decode(folder / "audio" / master.path))
    assert found.loudness_lufs == pytest.approx(-16, abs=0.5)
    assert master.voice == "espeak:vi"


def test_a_text_far_too_long_for_its_slot_is_refused_with_its_length(studio: Studio) -> None:
    text = " ".join(f"Câu thứ {number} của một bài quá dài." for number in range(600))
    with pytest.raises(SoundRefused, match="slot is 600"):
        studio.make(script(text), PROGRAMME, limit_s=600)


@pytest.mark.parametrize(
    "harm", ["stereo", "8 kHz", "corrupt", "zero length", "silent", "playlist", "missing"]
)
def test_a_template_with_a_strange_sound_makes_a_bulletin_all_the_same(
    folder: Path, studio: Studio, harm: str
) -> None:
    # A WAV under an .opus name: what a file is decides, not what it is called.
    file = folder / "audio_templates" / "audio" / "ban-tin-mo.opus"
    if harm == "stereo":
        save_wav(file, babble(4), channels=2)
    elif harm == "8 kHz":
        save_wav(file, sine(4, rate_hz=8_000), rate_hz=8_000)
    elif harm == "silent":
        save_wav(file, silence(4))
    elif harm == "missing":
        file.unlink()
    else:
        odd = {"corrupt": b"OggS" + b"\xff" * 5000, "zero length": b"", "playlist": b"#EXTM3U\na.wav\n"}
        file.write_bytes(odd[harm])
    master = studio.make(script(GREETING), PROGRAMME, limit_s=3600)
    assert bool(master.notes) == (harm not in ("stereo", "8 kHz"))
    assert master.loudness_lufs == pytest.approx(-16, abs=0.3)

"""What may come in and must not go out: texts and templates as they should not be."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from broadcaster.errors import Refused, SoundRefused
from broadcaster.model import Programme, Script, Segment, SegmentKind
from broadcaster.reading import Reader, Style
from broadcaster.sound.decoding import decode
from broadcaster.sound.loudness import measure
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
    text = " ".join(f"Câu thứ {number} của một bài quá dài." for number in range(60))
    with pytest.raises(SoundRefused, match="slot is 60 "):
        studio.make(script(text), PROGRAMME, limit_s=60)


def test_a_text_of_a_million_characters_is_refused_before_a_voice_works_on_it(
    folder: Path, studio: Studio
) -> None:
    endless = "Câu này không bao giờ hết. " * 40_000
    assert len(endless) > 1_000_000
    with pytest.raises(SoundRefused, match="slot is 3600"):
        studio.make(script(endless), PROGRAMME, limit_s=3600)
    assert not list((folder / "cache").glob("*"))


def test_an_item_that_nobody_could_read_in_time_is_left_out_and_named(studio: Studio) -> None:
    endless = "Câu này không bao giờ hết. " * 40_000
    plan = script(GREETING)
    items = tuple(
        Segment(kind=SegmentKind.SPEECH, text=text, item=name, title=name, source="thu")
        for name, text in (("một", GREETING), ("hai", endless), ("ba", GREETING))
    )
    master = studio.make(replace(plan, segments=(*plan.segments, *items)), PROGRAMME, limit_s=3600)

    assert master.trimmed == ("hai", "ba")
    assert master.spoken_sentences + master.cached_sentences == 2


def test_a_broadcast_target_is_met_in_every_format(folder: Path) -> None:
    template = folder / "audio_templates" / "ban-tin.toml"
    template.write_text(
        template.read_text("utf-8").replace("target_lufs = -16", "target_lufs = -23"), "utf-8"
    )
    with open_voices() as voices:
        master = Studio(
            announcer=Announcer(
                engines=voices,
                order=["espeak:vi-vn-x-central"],
                cache=SpeechCache(folder / "cache"),
                reader_for=lambda info: Reader(Style(foreign="respelled")),
            ),
            templates_dir=folder / "audio_templates",
            audio_dir=folder / "audio",
            settings=StudioSettings(station="Đài", opus_kbps=32, m4a_kbps=64, keep_wav=True, keep_flac=True),
        ).make(script(GREETING, "Sáng nay trời nắng, chiều có mưa rào."), PROGRAMME, limit_s=3600)
    files = sorted((folder / "audio").iterdir())

    assert {file.suffix for file in files} == {".mp3", ".opus", ".m4a", ".wav", ".flac"}
    for file in files:
        found = ebur128(decode(file))
        assert found.loudness_lufs == pytest.approx(-23, abs=0.5), file.name
        assert found.true_peak_dbtp <= -1.5, file.name
    assert master.loudness_lufs == pytest.approx(-23, abs=0.2)


@pytest.mark.parametrize("voice", ["espeak:vi", "espeak:vi-vn-x-central", "espeak:vi-vn-x-south"])
def test_items_follow_each_other_at_one_level(folder: Path, voice: str) -> None:
    texts = (
        "Ủy ban nhân dân xã thông báo lịch tiêm phòng cho đàn gia súc, gia cầm.",
        "Sáng nay trời nắng, chiều có mưa rào và dông vài nơi.",
        "Trạm y tế khám bệnh miễn phí cho người cao tuổi.",
    )
    plan = script()
    items = tuple(
        Segment(kind=SegmentKind.SPEECH, text=f"{text} {text}", item=text, title=text, source="thu")
        for text in texts
    )
    with open_voices() as voices:
        master = Studio(
            announcer=Announcer(
                engines=voices,
                order=[voice],
                cache=SpeechCache(folder / "cache"),
                reader_for=lambda info: Reader(Style(foreign="respelled")),
            ),
            templates_dir=folder / "audio_templates",
            audio_dir=folder / "audio",
            settings=StudioSettings(station="Đài"),
        ).make(replace(plan, segments=items), PROGRAMME, limit_s=3600)
    pcm = decode(folder / "audio" / master.path)
    levels = [measure([pcm[cue.start_ms * 48 : cue.end_ms * 48]]).loudness_lufs for cue in master.cues]

    assert max(abs(step) for step in np.diff(levels)) <= 2


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

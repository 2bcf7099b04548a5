"""A finished bulletin: its length, loudness, peak, words, names and notes; and what is made of bad input."""

from __future__ import annotations

import hashlib
import resource
import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import av
import numpy as np
import pytest

from broadcaster.errors import ConfigurationRefused, SoundRefused, StoreBroken
from broadcaster.model import Programme, Script, Segment, SegmentKind
from broadcaster.ports import VoiceInfo
from broadcaster.reading import Reader
from broadcaster.sound.decoding import decode
from broadcaster.studio import Announcer, SpeechCache, Studio, StudioSettings
from broadcaster.studio.master.encoding import write_mp3
from broadcaster.studio.master.tags import Tags, is_marked_ai
from tests.fakes.voices import FakeVoice
from tests.nouns import MORNING
from tests.pictures import save_picture
from tests.sounds import Pcm, babble, ebur128, level_db, save_wav, silences_of, sine

HOUSE = Path(__file__).parents[2] / "audio_templates"
STATION = "Đài truyền thanh xã Ea Tul"
GREETING = "Kính chào bà con và các bạn nghe đài."
FAREWELL = "Bản tin đến đây là hết, xin cảm ơn bà con đã lắng nghe."


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    """A station's folder with the house's templates, free to be spoilt."""
    shutil.copytree(HOUSE, tmp_path / "audio_templates")
    return tmp_path


@pytest.fixture(name="voice")
def _voice() -> FakeVoice:
    return FakeVoice()


@pytest.fixture(name="studio")
def _studio(folder: Path, voice: FakeVoice) -> Studio:
    return open_studio(folder, voice)


def open_studio(folder: Path, voice: FakeVoice, **settings: int | bool | Path) -> Studio:
    announcer = Announcer(
        engines={voice.name: voice},
        order=[f"{voice.name}:vi"],
        cache=SpeechCache(folder / "cache"),
        reader_for=lambda info: Reader(),
    )
    return Studio(
        announcer=announcer,
        templates_dir=folder / "audio_templates",
        audio_dir=folder / "audio",
        settings=StudioSettings(station=STATION, **settings),
    )


def programme(template: str = "ban-tin", voice: str = "") -> Programme:
    return Programme(
        id="ban-tin-sang",
        title="Bản tin sáng",
        script="ban-tin-sang.j2",
        audio_template=template,
        target_s=60,
        maximum_s=120,
        voice=voice,
    )


def item(number: int) -> Segment:
    return Segment(
        kind=SegmentKind.SPEECH,
        text=f"Tin thứ {number}: thôn {number} gặt lúa mùa. Năng suất của thôn {number} cao hơn năm trước.",
        item=f"tin-{number}",
        title=f"Thôn {number} được mùa",
        themes=("nong-nghiep",),
    )


def script(*segments: Segment, items: int = 3) -> Script:
    body = segments or tuple(item(number) for number in range(1, items + 1))
    return Script(
        programme="ban-tin-sang",
        title="Bản tin sáng 23/11",
        air_date=date(2026, 11, 23),
        airs_at=MORNING,
        segments=(
            Segment(kind=SegmentKind.SPEECH, text=GREETING),
            *body,
            Segment(kind=SegmentKind.SPEECH, text=FAREWELL),
        ),
    )


def heard(folder: Path, path: str) -> Pcm:
    return decode(folder / "audio" / path)


@pytest.mark.parametrize("template", ["ban-tin", "chuyen-muc", "thong-bao", "nhe-nhang", "canh-bao"])
def test_every_template_of_the_house_gives_a_bulletin_at_its_loudness(
    folder: Path, studio: Studio, template: str
) -> None:
    master = studio.make(script(), programme(template), limit_s=120)
    pcm = heard(folder, master.path)
    oracle = ebur128(pcm)

    assert oracle.loudness_lufs == pytest.approx(-16, abs=0.11)
    assert oracle.true_peak_dbtp <= -1.5
    assert master.loudness_lufs == pytest.approx(oracle.loudness_lufs, abs=0.05)
    assert master.true_peak_dbtp == pytest.approx(oracle.true_peak_dbtp, abs=0.1)
    assert np.isfinite(pcm).all()
    assert silences_of(pcm, at_least_ms=1500) == []
    assert (master.notes, master.trimmed) == ((), ())


def test_the_master_says_what_the_file_is(folder: Path, studio: Studio) -> None:
    master = studio.make(script(), programme(), limit_s=120)
    file = folder / "audio" / master.path
    pcm = decode(file)
    with av.open(str(file)) as container:
        tags = dict(container.metadata)

    assert file.parent == folder / "audio"
    assert file.name == f"ban-tin-sang-2026-11-23-0530-{master.sha256[:12]}.mp3"
    assert master.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert master.duration_ms == len(pcm) * 1000 // 48_000
    assert (tags["title"], tags["artist"]) == ("Bản tin sáng 23/11", STATION)
    assert (master.wav_path, master.opus_path, master.voice) == ("", "", "fake:vi")
    assert (master.spoken_sentences, master.cached_sentences) == (8, 0)
    assert [cue.title for cue in master.cues] == ["Thôn 1 được mùa", "Thôn 2 được mùa", "Thôn 3 được mùa"]
    assert list((folder / "audio").iterdir()) == [file]


def test_words_are_heard_where_the_cues_say(folder: Path) -> None:
    """Without music, an item is sound at its cue and its neighbours' gaps are silence."""
    (folder / "audio_templates" / "tron.toml").write_text("")
    master = open_studio(folder, FakeVoice()).make(script(), programme("tron"), limit_s=120)
    pcm = heard(folder, master.path)

    for cue in master.cues:
        start = cue.start_ms * 48 + 1105
        assert level_db(pcm[start + 2400 : start + 48_000]) > -30
        assert level_db(pcm[start - 9600 : start - 1200]) < -60


def test_wav_and_opus_are_made_when_they_are_wanted(folder: Path) -> None:
    studio = open_studio(folder, FakeVoice(), keep_wav=True, opus_kbps=32, mp3_kbps=96)
    master = studio.make(script(items=1), programme(), limit_s=120)
    wav, opus = heard(folder, master.wav_path), heard(folder, master.opus_path)

    assert ebur128(wav).loudness_lufs == pytest.approx(-16, abs=0.15)
    assert ebur128(opus).loudness_lufs == pytest.approx(-16, abs=0.5)
    assert ebur128(opus).true_peak_dbtp <= -1.4
    assert {Path(path).stem for path in (master.path, master.wav_path, master.opus_path)} == {
        Path(master.path).stem
    }


def test_items_that_do_not_fit_are_left_out_whole_and_named(folder: Path, studio: Studio) -> None:
    whole = studio.make(script(items=5), programme(), limit_s=120)
    limit_s = whole.duration_ms // 1000 - 5
    master = studio.make(script(items=5), programme(), limit_s=limit_s)

    assert master.trimmed == ("Thôn 5 được mùa",)
    assert [cue.item for cue in master.cues] == ["tin-1", "tin-2", "tin-3", "tin-4"]
    assert len(heard(folder, master.path)) / 48_000 <= limit_s
    assert master.path != whole.path


def test_a_bulletin_that_cannot_fit_is_refused_and_leaves_nothing(folder: Path, studio: Studio) -> None:
    with pytest.raises(SoundRefused, match="first item alone"):
        studio.make(script(), programme(), limit_s=12)

    assert not list(folder.glob("audio/*"))


def test_one_changed_sentence_is_the_only_one_spoken_again(studio: Studio, voice: FakeVoice) -> None:
    studio.make(script(), programme(), limit_s=120)
    voice.said.clear()
    changed = replace(item(2), text=item(2).text.replace("cao hơn", "thấp hơn"))
    master = studio.make(script(item(1), changed, item(3)), programme(), limit_s=120)

    assert (master.spoken_sentences, master.cached_sentences) == (1, 7)
    assert len(voice.said) == 1


def test_the_same_script_makes_the_same_file(studio: Studio) -> None:
    first, second = (studio.make(script(), programme(), limit_s=120) for _ in range(2))

    assert (first.path, first.sha256) == (second.path, second.sha256)


def test_the_fingerprint_follows_everything_that_can_be_heard(folder: Path, voice: FakeVoice) -> None:
    studio = open_studio(folder, voice)
    known = studio.fingerprint(script(), programme())
    template = folder / "audio_templates" / "ban-tin.toml"

    assert studio.fingerprint(script(), programme()) == known
    others = {
        studio.fingerprint(script(items=2), programme()),
        studio.fingerprint(replace(script(), title="Bản tin khác"), programme()),
        studio.fingerprint(script(), programme("thong-bao")),
        open_studio(folder, FakeVoice(version="2")).fingerprint(script(), programme()),
        open_studio(folder, voice, mp3_kbps=96).fingerprint(script(), programme()),
    }
    template.write_text(template.read_text().replace("level_db = -8", "level_db = -6"))
    others.add(studio.fingerprint(script(), programme()))
    shutil.copy(
        folder / "audio_templates/audio/nhe-nhang-nen.opus", folder / "audio_templates/audio/ban-tin-nen.opus"
    )
    others.add(studio.fingerprint(script(), programme()))

    assert len(others | {known}) == 8


def test_the_fingerprint_follows_a_recording_wherever_it_lies(folder: Path, studio: Studio) -> None:
    def recorded(path: Path, pcm: Pcm) -> str:
        recording = Segment(kind=SegmentKind.RECORDING, cart=str(save_wav(path, pcm)), item="pv")
        return studio.fingerprint(script(recording), programme())

    known = recorded(folder / "a.wav", sine(1))

    assert recorded(folder / "b.wav", sine(1)) == known
    assert recorded(folder / "a.wav", sine(2)) != known


def test_the_fingerprint_does_not_follow_what_cannot_be_heard(studio: Studio) -> None:
    known = script()
    moved = replace(
        known,
        airs_at=MORNING + timedelta(hours=1),
        segments=tuple(replace(segment, source="tin.j2:9") for segment in known.segments),
        news_ids=("x",),
    )

    assert studio.fingerprint(moved, programme()) == studio.fingerprint(known, programme())


def test_sounds_that_are_missing_are_replaced_by_nothing_and_noted(folder: Path, studio: Studio) -> None:
    (folder / "audio_templates/audio/ban-tin-nen.opus").unlink()
    (folder / "audio_templates/audio/ban-tin-mo.opus").write_text("Đây không phải là nhạc")
    (folder / "audio_templates/audio/chuyen-tin.opus").write_bytes(b"")
    master = studio.make(script(), programme(), limit_s=120)

    assert ebur128(heard(folder, master.path)).loudness_lufs == pytest.approx(-16, abs=0.11)
    for name in ("ban-tin-nen.opus", "ban-tin-mo.opus", "chuyen-tin.opus"):
        assert sum(name in str(note) for note in master.notes) == 1
    assert len(master.notes) == 3


def test_a_sting_that_the_template_has_not_is_noted(studio: Studio) -> None:
    sting = Segment(kind=SegmentKind.STING, cart="nhac-la", item="tin-1")
    master = studio.make(script(sting, item(1)), programme(), limit_s=120)

    assert "nhac-la" in str(master.notes[0])


def test_a_recording_is_heard_at_the_loudness_of_the_speech(folder: Path, studio: Studio) -> None:
    (folder / "thu-am").mkdir()
    save_wav(folder / "thu-am" / "phong-van.wav", babble(8) * np.float32(0.05))
    recording = Segment(kind=SegmentKind.RECORDING, cart="thu-am/phong-van.wav", item="pv", title="Phỏng vấn")
    master = studio.make(script(item(1), recording), programme("thong-bao"), limit_s=120)
    pcm = heard(folder, master.path)
    cue = next(cue for cue in master.cues if cue.item == "pv")
    inside = pcm[cue.start_ms * 48 + 1105 : cue.end_ms * 48]

    assert master.notes == ()
    assert len(inside) / 48_000 == pytest.approx(8, abs=0.05)
    assert ebur128(inside).loudness_lufs == pytest.approx(-16, abs=2.5)


@pytest.mark.parametrize("is_ai", [True, False])
def test_a_recording_that_is_marked_as_ai_marks_the_bulletin(
    folder: Path,
    is_ai: bool,  # noqa: FBT001 - a parameter of pytest
) -> None:
    studio = open_studio(folder, FakeVoice(voices=[VoiceInfo(id="vi", title="vi", is_ai=False)]))
    tags = Tags(title="Của tỉnh", made_for=MORNING.date(), station="Đài tỉnh", is_ai=is_ai)
    write_mp3(folder / "tinh.mp3", [babble(5)], kbps=64, tags=tags)
    recording = Segment(kind=SegmentKind.RECORDING, cart="tinh.mp3", item="tinh")
    master = studio.make(script(item(1), recording), programme(), limit_s=120)
    assert master.is_ai == is_ai
    assert is_marked_ai(folder / "audio" / master.path) == is_ai


@pytest.mark.parametrize("spoilt", ["missing", "text", "silent", "clipped", "too long"])
def test_a_recording_that_cannot_be_used_is_left_out_and_noted(
    folder: Path, studio: Studio, spoilt: str
) -> None:
    path = folder / "pv.wav"
    if spoilt == "text":
        path.write_text("chữ")
    elif spoilt != "missing":
        sounds = {
            "silent": sine(2, peak=0),
            "clipped": np.clip(babble(4, peak=5), -1, 1),
            "too long": sine(130),
        }
        save_wav(path, sounds[spoilt])
    recording = Segment(kind=SegmentKind.RECORDING, cart="pv.wav", item="pv")
    master = studio.make(script(item(1), recording), programme(), limit_s=120)

    assert len(master.notes) == 1
    assert "pv.wav" in str(master.notes[0])
    assert [cue.item for cue in master.cues] == ["tin-1"]


def test_a_template_with_mistakes_makes_nothing(folder: Path, studio: Studio) -> None:
    (folder / "audio_templates" / "ban-tin.toml").write_text("[bed]\nfiel = 'a.wav'\n")

    with pytest.raises(ConfigurationRefused, match=r"bed\.fiel"):
        studio.make(script(), programme(), limit_s=120)
    with pytest.raises(ConfigurationRefused):
        studio.fingerprint(script(), programme())


def test_what_a_killed_run_left_is_cleared_by_the_next(folder: Path, studio: Studio) -> None:
    (folder / "audio").mkdir()
    (folder / "audio" / ".unfinished-ban-tin-sang-2026-11-23-0530.mp3").write_bytes(b"half")
    master = studio.make(script(items=1), programme(), limit_s=120)

    assert [file.name for file in (folder / "audio").iterdir()] == [master.path]


def test_a_full_disk_is_said_and_leaves_nothing_half_written(folder: Path, studio: Studio) -> None:
    studio.make(script(items=1), programme("thong-bao"), limit_s=120)
    before = set(folder.glob("audio/*"))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, hard))
    try:
        with pytest.raises(StoreBroken, match="does not take the audio"):
            studio.make(script(), programme(), limit_s=120)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert set(folder.glob("audio/*")) == before


def test_a_bulletin_that_the_gate_refuses_is_not_published(folder: Path, studio: Studio) -> None:
    """A pause of the script is allowed; a recording of near-silence in it is not speech but passes as
    sound, and the gap it leaves is found in the finished file."""
    hush = np.concatenate([sine(0.3), np.zeros(48_000 * 9, np.float32), sine(0.3)])
    save_wav(folder / "pv.wav", hush)
    recording = Segment(kind=SegmentKind.RECORDING, cart="pv.wav", item="pv")

    with pytest.raises(SoundRefused, match="silent for"):
        studio.make(script(item(1), recording), programme("thong-bao"), limit_s=120)
    assert not list(folder.glob("audio/*"))


def test_a_bit_rate_that_mp3_has_not_is_refused() -> None:
    with pytest.raises(ConfigurationRefused, match="100 kbit/s"):
        StudioSettings(station=STATION, mp3_kbps=100)


def test_progress_is_told_from_the_first_sentence_to_the_end(studio: Studio) -> None:
    told: list[tuple[str, int, int]] = []
    studio.make(script(items=1), programme(), limit_s=120, progress=lambda *step: told.append(step))

    assert told[0][1] == 0
    assert told[-1][1] == told[-1][2]
    assert {what for what, _, _ in told} == {"Speaking", "Mixing"}


def test_the_station_s_picture_is_in_the_bulletin_and_in_its_fingerprint(
    folder: Path, voice: FakeVoice
) -> None:
    picture = folder / "anh" / "dai.jpg"
    content = save_picture(picture)
    plain, studio = open_studio(folder, voice), open_studio(folder, voice, cover=picture)
    before = studio.fingerprint(script(), programme())
    master = studio.make(script(), programme(), limit_s=120)

    assert content in (folder / "audio" / master.path).read_bytes()
    assert not master.notes
    assert plain.fingerprint(script(), programme()) != before
    save_picture(picture, 32, 32)
    assert studio.fingerprint(script(), programme()) != before


def test_a_bulletin_is_made_without_a_picture_that_cannot_be_used(folder: Path, voice: FakeVoice) -> None:
    studio = open_studio(folder, voice, cover=folder / "anh" / "dai.jpg")
    master = studio.make(script(), programme(), limit_s=120)

    assert (folder / "audio" / master.path).is_file()
    assert len(master.notes) == 1
    assert "dai.jpg" in str(master.notes[0])

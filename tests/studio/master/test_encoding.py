"""Files hold the sound that was given, at its level, under its name, and only whole files get a name."""

from __future__ import annotations

import resource
import shutil
import subprocess
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import av
import numpy as np
import pytest

from broadcaster.errors import StoreBroken
from broadcaster.sound.decoding import decode
from broadcaster.studio.master.encoding import FORMATS, publish, unfinished, write_mp3, write_opus
from broadcaster.studio.master.tags import AI_KEY, AI_SOURCE, Chapter, Tags, id3, is_marked_ai
from broadcaster.studio.master.wav import write_wav
from tests.sounds import Pcm, babble, ebur128, sine

TAGS = Tags(title="Bản tin sáng 🌾", made_for=date(2026, 11, 23), station="Đài truyền thanh xã Ea Tul")


def cut(pcm: Pcm) -> list[Pcm]:
    return np.split(pcm, range(192_000, len(pcm), 192_000))


@contextmanager
def full_disk(at_most_bytes: int) -> Iterator[None]:
    """Let no file of this process grow beyond a size; writes then fail as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (at_most_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def write_any(stem: Path, ending: str, pieces: list[Pcm]) -> None:
    """Write one unfinished file."""
    with unfinished(stem) as hidden:
        path = hidden.with_name(hidden.name + ending)
        FORMATS[ending[1:]].write(path, pieces, kbps=128, tags=TAGS)


@pytest.mark.parametrize("kbps", [64, 128, 192, 320])
def test_the_mp3_is_as_loud_as_what_went_in(tmp_path: Path, kbps: int) -> None:
    """Regression: LAME turns constant bit rates down by up to 0.45 dB without a word."""
    pcm = sine(4, hz=1000, peak=0.25)
    write_mp3(tmp_path / "a.mp3", cut(pcm), kbps=kbps, tags=TAGS)

    assert ebur128(decode(tmp_path / "a.mp3")).loudness_lufs == pytest.approx(
        ebur128(pcm).loudness_lufs, abs=0.05
    )


def test_the_mp3_is_longer_by_the_codec_s_own_frames_only(tmp_path: Path) -> None:
    pcm = babble(7.3)
    write_mp3(tmp_path / "a.mp3", cut(pcm), kbps=128, tags=TAGS)

    assert 0 <= len(decode(tmp_path / "a.mp3")) - len(pcm) <= 3 * 1152


def test_the_mp3_has_the_bit_rate_asked_for(tmp_path: Path) -> None:
    write_mp3(tmp_path / "a.mp3", [babble(10)], kbps=96, tags=TAGS)

    assert (tmp_path / "a.mp3").stat().st_size * 8 / 10 / 1000 == pytest.approx(96, rel=0.02)


def test_vietnamese_tags_are_read_back_from_the_mp3(tmp_path: Path) -> None:
    write_mp3(tmp_path / "a.mp3", [sine(1)], kbps=128, tags=TAGS)
    with av.open(str(tmp_path / "a.mp3")) as container:
        found = container.metadata

    assert found["title"] == TAGS.title
    assert found["artist"] == TAGS.station
    assert found["date"].startswith("2026")


@pytest.mark.parametrize("ending", [".mp3", ".opus"])
def test_a_title_that_no_file_can_hold_is_cleaned_first(tmp_path: Path, ending: str) -> None:
    spoilt = Tags(title="Tin\ud83d\x00 mới\n", made_for=TAGS.made_for, station="Đài")
    path = tmp_path / f"a{ending}"
    write = write_mp3 if ending == ".mp3" else write_opus
    write(path, [sine(1)], kbps=64, tags=spoilt)
    with av.open(str(path)) as container:
        found = dict(container.metadata) | dict(container.streams.audio[0].metadata)

    assert found["title"] == "Tin mới"


def test_the_id3_tag_states_its_own_length() -> None:
    tag = id3(TAGS)
    stated = int("".join(f"{byte:07b}" for byte in tag[6:10]), 2)

    assert tag[:5] == b"ID3\x03\x00"
    assert stated == len(tag) - 10
    assert b"TDAT" + (11).to_bytes(4, "big") in tag


def test_opus_keeps_its_rate_its_level_and_its_tags(tmp_path: Path) -> None:
    pcm = babble(12)
    write_opus(tmp_path / "a.opus", cut(pcm), kbps=32, tags=TAGS)
    with av.open(str(tmp_path / "a.opus")) as container:
        tags = dict(container.metadata) | dict(container.streams.audio[0].metadata)
    found = decode(tmp_path / "a.opus")

    assert len(found) == pytest.approx(len(pcm), abs=960)
    assert ebur128(found).loudness_lufs == pytest.approx(ebur128(pcm).loudness_lufs, abs=0.2)
    assert (tmp_path / "a.opus").stat().st_size * 8 / 12 / 1000 < 38
    assert (tags["title"], tags["artist"], tags["date"]) == (TAGS.title, TAGS.station, "2026-11-23")


def test_the_wav_is_the_master_bit_for_bit_of_24(tmp_path: Path) -> None:
    pcm = babble(3)
    write_wav(tmp_path / "a.wav", cut(pcm))
    with wave.open(str(tmp_path / "a.wav")) as master:
        shape = (master.getnchannels(), master.getsampwidth(), master.getframerate(), master.getnframes())

    assert shape == (1, 3, 48_000, len(pcm))
    assert decode(tmp_path / "a.wav") == pytest.approx(pcm, abs=2**-22)


@pytest.mark.parametrize("ending", [".mp3", ".wav", ".opus", ".m4a", ".flac"])
def test_a_full_disk_is_said_and_nothing_half_written_remains(tmp_path: Path, ending: str) -> None:
    with full_disk(20_000), pytest.raises(StoreBroken, match="does not take the audio"):
        write_any(tmp_path / "ban-tin", ending, cut(babble(20)))

    assert list(tmp_path.iterdir()) == []


def test_a_file_gets_its_name_only_when_it_is_published(tmp_path: Path) -> None:
    with unfinished(tmp_path / "ban-tin") as hidden:
        partial = hidden.with_name(f"{hidden.name}.mp3")
        write_mp3(partial, [sine(1)], kbps=128, tags=TAGS)
        assert not list(tmp_path.glob("ban-tin*"))
        publish(partial, "ban-tin-1234.mp3")

    assert [file.name for file in tmp_path.iterdir()] == ["ban-tin-1234.mp3"]


def test_an_error_of_another_kind_clears_up_and_goes_on(tmp_path: Path) -> None:
    def stop_half_way() -> None:
        with unfinished(tmp_path / "ban-tin") as hidden:
            hidden.with_name(f"{hidden.name}.mp3").write_bytes(b"half")
            raise KeyError("stopped")

    with pytest.raises(KeyError):
        stop_half_way()

    assert list(tmp_path.iterdir()) == []


MARKED = replace(
    TAGS,
    is_ai=True,
    voice="vais1000:vi",
    chapters=(
        Chapter(title="Thôn 1 được mùa", start_ms=0, end_ms=1500),
        Chapter(title="Thôn 2 họp", start_ms=1500, end_ms=3000),
    ),
)


@pytest.mark.parametrize("ending", sorted(FORMATS))
def test_a_file_says_that_a_machine_spoke_it(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    FORMATS[ending].write(path, cut(babble(3)), kbps=64, tags=MARKED)
    with av.open(str(path)) as container:
        found = {**container.metadata, **container.streams.audio[0].metadata}
    told = {key.casefold(): value for key, value in found.items()}
    assert "trí tuệ nhân tạo" in told["comment"]
    assert ending == "wav" or told[AI_KEY.casefold()] == AI_SOURCE
    assert len(decode(path)) == pytest.approx(3 * 48_000, abs=3 * 1152)


@pytest.mark.skipif(not shutil.which("ffmpeg"), reason="another program that encodes: ffmpeg")
@pytest.mark.parametrize("again", sorted(FORMATS))
def test_the_mark_of_ai_is_still_there_when_another_program_has_encoded_the_file_again(
    tmp_path: Path, again: str
) -> None:
    for ending in FORMATS:
        ours, theirs, plain = (tmp_path / f"{name}.{ending}" for name in ("ours", "theirs", "plain"))
        theirs = theirs.with_suffix(f".{again}")
        FORMATS[ending].write(ours, cut(babble(1)), kbps=64, tags=MARKED)
        FORMATS[ending].write(plain, cut(babble(1)), kbps=64, tags=replace(MARKED, is_ai=False))
        # Ogg keeps its tags with the stream, and ffmpeg must be told to look there.
        tags = ["-map_metadata", "0:s:0"] if ending == "opus" else []
        subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", str(ours), *tags, str(theirs)], check=True)
        assert [is_marked_ai(path) for path in (ours, theirs, plain)] == [True, True, False]


def test_what_is_no_sound_file_bears_no_mark(tmp_path: Path) -> None:
    (tmp_path / "a.mp3").write_text("chữ", "utf-8")
    assert not is_marked_ai(tmp_path / "a.mp3")
    assert not is_marked_ai(tmp_path / "missing.mp3")


@pytest.mark.parametrize("ending", ["mp3", "opus", "m4a"])
def test_items_are_chapters(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    FORMATS[ending].write(path, cut(babble(3)), kbps=64, tags=MARKED)
    with av.open(str(path)) as container:
        found = [
            (each["metadata"].get("title"), round(float(each["start"] * each["time_base"]), 2))
            for each in container.chapters()
        ]
    assert found == [("Thôn 1 được mùa", 0.0), ("Thôn 2 họp", 1.5)]


def test_the_first_item_of_an_m4a_begins_where_it_is_heard(tmp_path: Path) -> None:
    # Regression: MP4 chapters have lengths only; the first item began at 0 and all others too early.
    late = replace(TAGS, chapters=(Chapter(title="Tin một", start_ms=1000, end_ms=1500), MARKED.chapters[1]))
    late = replace(late, chapters=(late.chapters[0], replace(late.chapters[1], start_ms=2000)))
    path = tmp_path / "a.m4a"
    FORMATS["m4a"].write(path, cut(babble(3)), kbps=64, tags=late)
    with av.open(str(path)) as container:
        starts = [round(float(each["start"] * each["time_base"]), 2) for each in container.chapters()]

    assert starts == [0.0, 1.0, 2.0]


@pytest.mark.parametrize("ending", ["m4a", "flac"])
def test_other_formats_keep_the_level_and_the_tags(tmp_path: Path, ending: str) -> None:
    pcm = babble(8)
    path = tmp_path / f"a.{ending}"
    FORMATS[ending].write(path, cut(pcm), kbps=96, tags=TAGS)
    with av.open(str(path)) as container:
        found = {key.casefold(): value for key, value in container.metadata.items()}
    assert ebur128(decode(path)).loudness_lufs == pytest.approx(ebur128(pcm).loudness_lufs, abs=0.1)
    assert (found["title"], found["artist"]) == (TAGS.title, TAGS.station)


@pytest.mark.parametrize("ending", sorted(FORMATS))
def test_a_file_may_have_more_items_than_a_list_of_contents_holds(tmp_path: Path, ending: str) -> None:
    # Regression: the 256th item ended the bulletin with an OverflowError.
    chapters = tuple(Chapter(title=f"Tin {n}", start_ms=10 * n, end_ms=10 * n + 10) for n in range(300))
    path = tmp_path / f"a.{ending}"
    FORMATS[ending].write(path, cut(babble(3)), kbps=64, tags=replace(TAGS, chapters=chapters))
    assert len(decode(path)) > 2.9 * 48_000

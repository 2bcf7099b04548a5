"""The station's picture is in every file, is heard in none, and a bad one costs only itself."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import av
import mutagen
import numpy as np
import pytest
from mutagen.flac import Picture

from broadcaster.errors import ConfigurationRefused
from broadcaster.sound.decoding import decode
from broadcaster.studio.master.cover import MOST_BYTES, read_cover
from broadcaster.studio.master.encoding import FORMATS, write_spans
from broadcaster.studio.master.spans import KeptSpans, Spans
from broadcaster.studio.master.tags import Chapter, Tags, is_marked_ai
from broadcaster.studio.mix.timeline import GRID_FRAMES
from tests.pictures import save_picture
from tests.sounds import babble

TAGS = Tags(
    title="Bản tin sáng",
    made_for=date(2026, 11, 23),
    station="Đài truyền thanh xã Ea Tul",
    is_ai=True,
    voice="vais1000:vi",
    chapters=(
        Chapter(title="Thôn 1 được mùa", start_ms=0, end_ms=1500),
        Chapter(title="Thôn 2 họp", start_ms=1500, end_ms=3000),
    ),
)


def pictures_in(path: Path) -> list[tuple[str, bytes]]:
    """Give the pictures of a file as another library reads them."""
    file = mutagen.File(path)
    if path.suffix == ".opus":
        blocks = [Picture(base64.b64decode(block)) for block in file.tags["metadata_block_picture"]]
        assert all((block.width, block.height, block.type) == (64, 48, 3) for block in blocks)
        return [(block.mime, block.data) for block in blocks]
    if path.suffix == ".flac":
        return [(picture.mime, picture.data) for picture in file.pictures]
    if path.suffix == ".m4a":
        kinds = {13: "image/jpeg", 14: "image/png"}
        return [(kinds[cover.imageformat], bytes(cover)) for cover in file.tags["covr"]]
    return [(frame.mime, frame.data) for frame in file.tags.getall("APIC")]


@pytest.mark.parametrize("picture", ["dai.jpg", "dai.png"])
@pytest.mark.parametrize("ending", sorted(FORMATS))
def test_every_format_carries_the_picture_and_all_that_it_carried_without(
    tmp_path: Path, ending: str, picture: str
) -> None:
    content = save_picture(tmp_path / picture)
    with_cover, without = tmp_path / f"a.{ending}", tmp_path / f"b.{ending}"
    FORMATS[ending].write(
        with_cover, [babble(3)], kbps=64, tags=replace(TAGS, cover=read_cover(tmp_path / picture))
    )
    FORMATS[ending].write(without, [babble(3)], kbps=64, tags=TAGS)

    mime = "image/png" if picture.endswith("png") else "image/jpeg"
    assert pictures_in(with_cover) == [(mime, content)]
    assert np.array_equal(decode(with_cover), decode(without))
    assert is_marked_ai(with_cover)
    with av.open(str(with_cover)) as file:
        found = {**file.metadata, **file.streams.audio[0].metadata}
        chapters = [each["metadata"]["title"] for each in file.chapters()]
    assert found["title"] == TAGS.title
    assert ending == "wav" or chapters == [chapter.title for chapter in TAGS.chapters]


@pytest.mark.skipif(not shutil.which("ffprobe"), reason="another reader: ffprobe")
@pytest.mark.parametrize("ending", sorted(FORMATS))
def test_ffprobe_sees_one_sound_and_one_picture(tmp_path: Path, ending: str) -> None:
    save_picture(tmp_path / "dai.jpg")
    path = tmp_path / f"a.{ending}"
    FORMATS[ending].write(
        path, [babble(2)], kbps=64, tags=replace(TAGS, cover=read_cover(tmp_path / "dai.jpg"))
    )
    command = ["ffprobe", "-v", "error", "-show_streams", "-of", "json", str(path)]
    streams = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["streams"]

    assert [each["codec_type"] for each in streams].count("audio") == 1
    assert [each["codec_name"] for each in streams if each["disposition"]["attached_pic"]] == ["mjpeg"]


def _cut_off(path: Path) -> None:
    path.write_bytes(save_picture(path)[:2000])


def _text(path: Path) -> None:
    path.write_text("đây là chữ", "utf-8")


def _heavy(path: Path) -> None:
    path.write_bytes(save_picture(path) + bytes(MOST_BYTES))


@pytest.mark.parametrize("ending", [".jpg", ".png"])
@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda path: None, "no such cover picture"),
        (lambda path: path.mkdir(), "no such cover picture"),
        (_text, "neither JPEG nor PNG"),
        (_heavy, "kB"),
        (_cut_off, "damaged"),
    ],
)
def test_what_is_no_cover_is_refused_by_its_name(
    tmp_path: Path, spoil: Callable[[Path], None], told: str, ending: str
) -> None:
    path = tmp_path / f"dai{ending}"
    spoil(path)
    with pytest.raises(ConfigurationRefused, match=told) as refusal:
        read_cover(path)

    assert refusal.value.where == str(path)
    assert "256 kB" in str(refusal.value)


def test_a_picture_with_too_many_points_is_refused(tmp_path: Path) -> None:
    # One colour: five million points in a few kB.
    content = bytearray(save_picture(tmp_path / "dai.png", 16, 16))
    content[16:24] = (3001).to_bytes(4, "big") + (16).to_bytes(4, "big")
    (tmp_path / "dai.png").write_bytes(content)
    with pytest.raises(ConfigurationRefused, match=r"3001 x 16 points|damaged"):
        read_cover(tmp_path / "dai.png")
    save_picture(tmp_path / "wide.jpg", 3008, 16)
    with pytest.raises(ConfigurationRefused, match="3008 x 16 points"):
        read_cover(tmp_path / "wide.jpg")


def test_another_cover_encodes_no_span_again(tmp_path: Path) -> None:
    save_picture(tmp_path / "dai.jpg")
    kept, pcm = KeptSpans(tmp_path / "cache"), babble(40)
    spans = Spans(borders=(100 * GRID_FRAMES, 200 * GRID_FRAMES), kept=kept, name="ban-tin")

    def written(tags: Tags) -> bytes:
        write_spans(tmp_path / "a.mp3", lambda: [pcm], spans, kbps=128, tags=tags)
        return (tmp_path / "a.mp3").read_bytes()

    plain = written(TAGS)
    files = {path: path.stat().st_mtime_ns for path in kept.folder.rglob("*.span")}
    covered = written(replace(TAGS, cover=read_cover(tmp_path / "dai.jpg")))

    assert {path: path.stat().st_mtime_ns for path in kept.folder.rglob("*.span")} == files
    assert len(files) == 3
    sound = plain[plain.index(b"\xff\xfb") :]
    assert covered.endswith(sound)


def test_a_wav_says_what_it_is_and_where_its_items_begin(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    FORMATS["wav"].write(path, [babble(3)], kbps=0, tags=TAGS)
    with av.open(str(path)) as file:
        told = dict(file.metadata)
        items = [
            (each["metadata"]["title"], float(each["start"] * each["time_base"])) for each in file.chapters()
        ]
    tag = mutagen.File(path).tags

    assert (told["title"], told["artist"], told["date"]) == (TAGS.title, TAGS.station, "2026-11-23")
    assert (str(tag["TIT2"]), str(tag["TPE1"])) == (TAGS.title, TAGS.station)
    assert "trí tuệ nhân tạo" in told["comment"]
    assert tag["TXXX:DIGITALSOURCETYPE"].text[0].endswith("trainedAlgorithmicMedia")
    assert items == [("Thôn 1 được mùa", 0.0), ("Thôn 2 họp", 1.5)]
    assert len(decode(path)) == 3 * 48_000


def test_an_m4a_has_its_tags_where_telephones_look_for_them(tmp_path: Path) -> None:
    # Regression: under QuickTime's names, which no music player on a telephone shows.
    path = tmp_path / "a.m4a"
    FORMATS["m4a"].write(path, [babble(3)], kbps=64, tags=TAGS)
    tags = mutagen.File(path).tags

    assert (tags["\xa9nam"], tags["\xa9ART"], tags["\xa9day"]) == (
        [TAGS.title],
        [TAGS.station],
        ["2026-11-23"],
    )
    assert bytes(tags["----:com.apple.iTunes:DIGITALSOURCETYPE"][0]).endswith(b"trainedAlgorithmicMedia")

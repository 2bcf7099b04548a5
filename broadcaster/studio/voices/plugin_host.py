"""
The process that holds a voice of another package; run as a script, without arguments.

It ends when stdin does. Lines are JSON:
    in, once:   {"door": entry point, "settings"}: options may hold what other users must not see in `ps`
    out, once:  {"version", "max_chars", "parallel", "loads", "voices"}, or {"version", "error"}
    in:         {"act": "look" | "load"}, or {"act": "speak", "request"}
    out:        {}, or {"error"}, or {"bytes", "dtype", "shape", "rate_hz", "words"} and so many bytes
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from contextlib import suppress
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

# A script's own folder stands first in the path, and the modules beside this one are none of the plug-in's.
sys.path[:] = [place for place in sys.path if Path(place) != Path(__file__).parent]

from broadcaster.errors import ConfigurationRefused, VoiceBroken, VoiceRefused  # noqa: E402 - as above
from broadcaster.json_form import plain, structured  # noqa: E402
from broadcaster.ports import LoadingVoice, SpeechRequest, VoiceSettings  # noqa: E402
from broadcaster.saying import saying, to_document  # noqa: E402
from broadcaster.sound.speech import Speech  # noqa: E402

if TYPE_CHECKING:
    from broadcaster.ports import VoiceEngine


def hello(engine: VoiceEngine) -> dict[str, Any]:
    """Say what the station asks once."""
    return {
        "version": str(engine.version),
        "max_chars": int(engine.max_chars),
        "parallel": int(getattr(engine, "parallel", 1)),
        "loads": isinstance(engine, LoadingVoice),
        "voices": plain(list(engine.voices())),
    }


def answer_to(engine: VoiceEngine, question: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Do what is asked; what the engine raises goes on to the caller."""
    if question["act"] == "look":
        look = getattr(engine, "look", None)
        if look is not None:
            look()
        return {}, b""
    if question["act"] == "load":
        assert isinstance(engine, LoadingVoice)
        engine.load(lambda *_: None)
        return {}, b""
    speech = engine.speak(structured(question["request"], SpeechRequest))
    if not isinstance(speech, Speech):
        raise VoiceBroken(
            "The voice hands over sound in a form that is not asked for: {fault}.",
            where=engine.name,
            remedy="Its author must give a one-dimensional numpy array of float32, full scale ±1.0.",
            fault=type(speech).__name__,
        )
    sound = speech.pcm.tobytes()
    form = {"bytes": len(sound), "dtype": speech.pcm.dtype.str, "shape": list(speech.pcm.shape)}
    return {**form, "rate_hz": speech.rate_hz, "words": [list(mark) for mark in speech.words]}, sound


def error_of(error: BaseException) -> dict[str, Any]:
    """Put an error into a form that crosses the pipe."""
    if isinstance(error, VoiceRefused | VoiceBroken | ConfigurationRefused):
        kind = "broken" if isinstance(error, VoiceBroken) else "refused"
        what = to_document(saying(error.what, **error.facts))
        return {"kind": kind, "where": error.where, "remedy": error.remedy, "what": what}
    return {
        "kind": "fault",
        "type": type(error).__name__,
        "reason": str(error)[:300],
        "trace": "".join(traceback.format_exception(error))[-8000:],
    }


def write(out: BinaryIO, line: dict[str, Any], sound: bytes = b"") -> None:
    """Write one line, and the sound behind it."""
    out.write(json.dumps(line).encode() + b"\n" + sound)
    out.flush()


def opened(told: dict[str, Any]) -> VoiceEngine:
    """Open the engine by its entry point, as the station would."""
    settings = told["settings"]
    engine: VoiceEngine = EntryPoint(**told["door"]).load()(
        VoiceSettings(name=settings["name"], options=settings["options"], folder=Path(settings["folder"]))
    )
    return engine


def main() -> None:
    """Open the engine and serve the station until it is gone."""
    # Engines print to stdout; the pipe keeps a number of its own and 1 becomes stderr.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    try:
        engine = opened(json.loads(sys.stdin.buffer.readline()))
        write(out, hello(engine))
    except BaseException as error:  # noqa: BLE001 - said to the station, which has the next voice
        write(out, {"version": "", "error": error_of(error)})
        return
    for line in sys.stdin.buffer:
        try:
            found, sound = answer_to(engine, json.loads(line))
        except BaseException as error:  # noqa: BLE001 - as above
            found, sound = {"error": error_of(error)}, b""
        write(out, found, sound)


if __name__ == "__main__":
    with suppress(BrokenPipeError):  # the station is gone; nobody is left to tell
        main()
    os._exit(0)  # threads that the engine left behind do not keep it alive

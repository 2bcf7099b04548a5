"""
A neural voice in a process of its own; run as a script, it imports nothing of ours.

    worker.py KIND FOLDER

One thread, because several sentences at once use the cores better than several threads on one sentence
(docs/decisions/0005-voices.md). It ends when stdin does. Lines are JSON:
    out, once, unasked:  {"version"}, or {"broken": reason}
    in:                  {"text", "voice", "speed"}
    out:                 {"bytes", "rate_hz"} and so many bytes of float32 mono; or {"refused": reason}
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, Protocol

# Before the libraries are loaded: they count the cores when they are imported.
os.environ.update(
    OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", HF_HUB_OFFLINE="1", TOKENIZERS_PARALLELISM="0"
)


class Model(Protocol):
    """A loaded model."""

    def speak(self, text: str, voice: str, speed: float) -> tuple[Any, int]:
        """Give float32 samples, shape (frames,), and their rate."""
        ...


def one_thread() -> Any:  # noqa: ANN401 - a type of onnxruntime, which is loaded here only
    """Give session options that keep to one core."""
    import onnxruntime  # noqa: PLC0415

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return options


class Piper:
    """A Piper voice: one .onnx and its .onnx.json. Source: OHF-Voice/piper1-gpl, piper/voice.py."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime  # noqa: PLC0415
        from piper import PiperConfig, PiperVoice, SynthesisConfig  # noqa: PLC0415

        (model,) = folder.glob("*.onnx")
        config = json.loads(model.with_name(f"{model.name}.json").read_text("utf-8"))
        # Not PiperVoice.load(): it takes every core and has no option against that.
        session = onnxruntime.InferenceSession(str(model), one_thread(), providers=["CPUExecutionProvider"])
        self._voice = PiperVoice(session=session, config=PiperConfig.from_dict(config))
        self._speakers = config.get("speaker_id_map") or {}
        self._usual_scale = float((config.get("inference") or {}).get("length_scale", 1.0))
        self._synthesis = SynthesisConfig

    def speak(self, text: str, voice: str, speed: float) -> tuple[Any, int]:
        """Speak; each sentence that Piper finds is laid behind the other."""
        import numpy as np  # noqa: PLC0415

        # Its own normalising brings every sentence to the same peak, so that loudness jumps (dsnote#207).
        asked = self._synthesis(
            speaker_id=self._speakers.get(voice),
            length_scale=self._usual_scale / speed,
            normalize_audio=False,
        )
        chunks = list(self._voice.synthesize(text, asked))
        if not chunks:
            return np.zeros(0, np.float32), 22_050
        return np.concatenate([chunk.audio_float_array for chunk in chunks]), chunks[0].sample_rate


class Supertonic:
    """A folder in the format of Supertonic 3 (KorvaTTS too). Source: supertone-inc/supertonic-py."""

    def __init__(self, folder: Path) -> None:
        from supertonic import TTS  # noqa: PLC0415

        self._tts = TTS(model_dir=folder, auto_download=False, intra_op_num_threads=1, inter_op_num_threads=1)

    def speak(self, text: str, voice: str, speed: float) -> tuple[Any, int]:
        """Speak; the model's usual speed is 1.05."""
        style = self._tts.get_voice_style(voice)
        sound, _ = self._tts.synthesize(
            text, voice_style=style, lang="vi", speed=min(2.0, max(0.7, 1.05 * speed))
        )
        return sound.reshape(-1), self._tts.sample_rate


class VieNeuTurbo:
    """VieNeu-TTS v3 Turbo. Source: pnnbao97/VieNeu-TTS, vieneu/v3turbo.py and onnx_runtime_lite.py."""

    def __init__(self, folder: Path) -> None:
        from vieneu import Vieneu  # noqa: PLC0415
        from vieneu._v3_turbo_engine import onnx_runtime_lite as engine  # noqa: PLC0415

        graphs = next(folder.rglob("vieneu_prefill.onnx")).parent
        codec = next(folder.rglob("moss_audio_tokenizer_decode_full.onnx")).parent
        # The package has no option for the codec's folder and would fetch it from the network.
        engine.OnnxV3LiteEngine = partial(engine.OnnxV3LiteEngine, codec_dir=str(codec))
        self._tts = Vieneu(
            mode="v3turbo",
            device="cpu",
            backend="onnx",
            threads=1,
            backbone_repo=str(folder),
            onnx_dir=str(graphs),
        )

    def speak(self, text: str, voice: str, speed: float) -> tuple[Any, int]:
        """Speak; the model has one pace of its own."""
        del speed
        return self._tts.infer(text, voice=voice), self._tts.sample_rate


class VieNeuNano:
    """VieNeu-TTS v3 Nano. Source: pnnbao97/VieNeu-TTS, vieneu/v3nano.py."""

    def __init__(self, folder: Path) -> None:
        from vieneu import Vieneu  # noqa: PLC0415

        self._tts = Vieneu(mode="v3nano", onnx_dir=str(folder), threads=1)

    def speak(self, text: str, voice: str, speed: float) -> tuple[Any, int]:
        """Speak."""
        return self._tts.infer(text, voice=voice, speed=speed), self._tts.sample_rate


def vieneu(folder: Path) -> Model:
    """Open either of the two; Nano has its constants in a file of their own."""
    return VieNeuNano(folder) if (folder / "constants.npz").exists() else VieNeuTurbo(folder)


KINDS: dict[str, Callable[[Path], Model]] = {"piper": Piper, "supertonic": Supertonic, "vieneu": vieneu}


def answer(out: BinaryIO, line: dict[str, Any], sound: bytes = b"") -> None:
    """Write one line, and the sound behind it."""
    out.write(json.dumps(line).encode() + b"\n" + sound)
    out.flush()


def serve(model: Model, out: BinaryIO) -> None:
    """Speak the sentences that come, until stdin is closed."""
    import numpy as np  # noqa: PLC0415

    for line in sys.stdin.buffer:
        wanted = json.loads(line)
        try:
            pcm, rate_hz = model.speak(wanted["text"], wanted["voice"], wanted["speed"])
        except Exception as error:  # noqa: BLE001 - said to the station, which has the next voice
            answer(out, {"refused": f"{type(error).__name__}: {error}"[:300]})
            continue
        sound = np.ascontiguousarray(pcm, dtype="<f4").tobytes()
        answer(out, {"bytes": len(sound), "rate_hz": int(rate_hz)}, sound)


def main(kind: str, folder: str) -> None:
    """Load the model and serve."""
    # Libraries print to stdout; the pipe keeps a number of its own and 1 becomes stderr.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    try:
        model = KINDS[kind](Path(folder))
    except Exception as error:  # noqa: BLE001 - as above
        answer(out, {"broken": f"{type(error).__name__}: {error}"[:300]})
        return
    answer(out, {"version": kind})
    serve(model, out)


if __name__ == "__main__":
    try:
        main(*sys.argv[1:3])
    except BrokenPipeError:
        os._exit(0)  # the station is gone; nobody is left to tell

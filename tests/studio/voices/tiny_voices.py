"""Voices of a few hundred bytes that run through the real engines: they hum as long as the text is."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

FRAMES_A_PHONEME = 1400
RATE_HZ = 22_050
needs_vieneu = pytest.mark.skipif(
    not find_spec("vieneu"), reason="pip install --no-deps -r requirements/vieneu.txt"
)


def constant(name: str, value: Any) -> Any:
    return numpy_helper.from_array(np.asarray(value), name)


def node(kind: str, inputs: str, output: str, **attributes: Any) -> Any:
    return helper.make_node(kind, inputs.split(), [output], **attributes)


def rising() -> list[Any]:
    """From "time" to "phase" of a hum that rises: one that does not would be taken for a stuck voice."""
    return [
        node("Mul", "time omega", "even"),
        node("Mul", "time time", "squared"),
        node("Mul", "squared bend", "risen"),
        node("Add", "even risen", "phase"),
    ]


def rise(rate_hz: int) -> dict[str, Any]:
    """The constants of `rising`: 220 Hz, a tenth more each second."""
    omega = 2 * np.pi * 220 / rate_hz
    return {"omega": np.float32(omega), "bend": np.float32(0.05 * omega / rate_hz)}


def save(path: Path, nodes: list[Any], constants: dict[str, Any], inputs: Any, outputs: Any) -> None:
    kinds = {"i": TensorProto.INT64, "n": TensorProto.INT32, "f": TensorProto.FLOAT, "b": TensorProto.BOOL}
    infos = [
        [helper.make_tensor_value_info(name, kinds[kind], shape) for name, kind, shape in each]
        for each in (inputs, outputs)
    ]
    graph = helper.make_graph(
        nodes, "tiny", *infos, [constant(name, value) for name, value in constants.items()]
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    path.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(model, str(path))


def piper_folder(folder: Path, *, licence: str = "license: cc-by-4.0") -> Path:
    """A Piper voice: phonemes in, a tone whose length follows their number and `length_scale`."""
    nodes = [
        node("Gather", "scales one", "length", axis=0),
        node("Squeeze", "length axis0", "scale"),
        node("Size", "input", "count"),
        node("Cast", "count", "phonemes", to=TensorProto.FLOAT),
        node("Mul", "phonemes scale", "units"),
        node("Mul", "units frames", "wanted"),
        node("Floor", "wanted", "end"),
        node("Range", "zero end step", "time"),
        *rising(),
        node("Sin", "phase", "tone"),
        node("Mul", "tone quiet", "soft"),
        node("Reshape", "soft shape", "output"),
    ]
    constants = {
        "one": np.array([1]),
        "axis0": np.array([0]),
        "frames": np.float32(FRAMES_A_PHONEME / 2),  # Piper puts a blank after each phoneme
        "zero": np.float32(0),
        "step": np.float32(1),
        **rise(RATE_HZ),
        "quiet": np.float32(0.3),
        "shape": np.array([1, 1, 1, -1]),
    }
    inputs = [("input", "i", ["b", "t"]), ("input_lengths", "i", ["b"]), ("scales", "f", [3])]
    model = folder / "vi_VN-tiny-x_low.onnx"
    save(model, nodes, constants, inputs, [("output", "f", ["b", 1, 1, "s"])])
    symbols = {
        symbol: [number] for number, symbol in enumerate(["_", "^", "$", " ", *map(chr, range(33, 800))])
    }
    config = {
        "audio": {"sample_rate": RATE_HZ},
        "espeak": {"voice": "vi"},
        "inference": {"noise_scale": 0.667, "length_scale": 1.0, "noise_w": 0.8},
        "num_symbols": len(symbols),
        "num_speakers": 1,
        "speaker_id_map": {},
        "phoneme_type": "espeak",
        "phoneme_id_map": symbols,
    }
    model.with_name(f"{model.name}.json").write_text(json.dumps(config), "utf-8")
    (folder / "MODEL_CARD").write_text(f"# Tiny\n* {licence}\n", "utf-8")
    return folder


def supertonic_folder(folder: Path) -> Path:
    """A folder in Supertonic's format: the length follows the letters, the sound is a tone."""
    rate_hz, chunk, compress, width = 44_100, 512, 6, 4
    text_inputs = [("text_ids", "i", ["b", "t"]), ("text_mask", "f", ["b", 1, "t"])]
    save(
        folder / "onnx" / "duration_predictor.onnx",
        [
            node("ReduceSum", "text_mask axes", "letters", keepdims=0),
            node("ReduceMean", "style_dp", "weight", axes=[1, 2], keepdims=0),
            node("Mul", "letters share", "seconds"),
            node("Mul", "weight nothing", "unused"),
            node("Add", "seconds unused", "duration"),
        ],
        {"axes": np.array([1, 2]), "share": np.float32(0.06), "nothing": np.float32(0)},
        [*text_inputs, ("style_dp", "f", ["b", 8, 16])],
        [("duration", "f", ["b"])],
    )
    save(
        folder / "onnx" / "text_encoder.onnx",
        [
            node("ReduceMean", "style_ttl", "mean", axes=[1, 2], keepdims=1),
            node("Mul", "text_mask mean", "text_emb"),
        ],
        {},
        [*text_inputs, ("style_ttl", "f", ["b", 50, 256])],
        [("text_emb", "f", ["b", 1, "t"])],
    )
    save(
        folder / "onnx" / "vector_estimator.onnx",
        [node("Mul", "noisy_latent latent_mask", "denoised")],
        {},
        [
            ("noisy_latent", "f", ["b", width * compress, "l"]),
            ("text_emb", "f", ["b", 1, "t"]),
            ("style_ttl", "f", ["b", 50, 256]),
            ("text_mask", "f", ["b", 1, "t"]),
            ("latent_mask", "f", ["b", 1, "l"]),
            ("current_step", "f", ["b"]),
            ("total_step", "f", ["b"]),
        ],
        [("denoised", "f", ["b", width * compress, "l"])],
    )
    save(
        folder / "onnx" / "vocoder.onnx",
        [
            node("Shape", "latent", "shape"),
            node("Gather", "shape last", "length", axis=0),
            node("Mul", "length hop", "samples"),
            node("Cast", "samples", "end", to=TensorProto.FLOAT),
            node("Squeeze", "end axis0", "end0"),
            node("Range", "zero end0 step", "time"),
            *rising(),
            node("Sin", "phase", "tone"),
            node("Mul", "tone quiet", "soft"),
            node("Reshape", "soft flat", "wav"),
        ],
        {
            "last": np.array([2]),
            "hop": np.array([chunk * compress]),
            "axis0": np.array([0]),
            "zero": np.float32(0),
            "step": np.float32(1),
            **rise(rate_hz),
            "quiet": np.float32(0.3),
            "flat": np.array([1, -1]),
        },
        [("latent", "f", ["b", width * compress, "l"])],
        [("wav", "f", ["b", "s"])],
    )
    config = {
        "ae": {"sample_rate": rate_hz, "base_chunk_size": chunk},
        "ttl": {"chunk_compress_factor": compress, "latent_dim": width},
    }
    (folder / "onnx" / "tts.json").write_text(json.dumps(config), "utf-8")
    (folder / "onnx" / "unicode_indexer.json").write_text(json.dumps(list(range(65_536))), "utf-8")
    styles = folder / "voice_styles"
    styles.mkdir(exist_ok=True)
    for name in ("F1", "M1"):
        style = {
            "style_ttl": {"dims": [1, 50, 256], "data": np.zeros((1, 50, 256)).tolist()},
            "style_dp": {"dims": [1, 8, 16], "data": np.zeros((1, 8, 16)).tolist()},
        }
        (styles / f"{name}.json").write_text(json.dumps(style), "utf-8")
    (folder / "README.md").write_text("---\nlicense: apache-2.0\n---\n", "utf-8")
    return folder


def vieneu_nano_folder(folder: Path) -> Path:
    """VieNeu v3 Nano: the length follows the phonemes and, by the package, the speed."""
    latent, hop = 144, 1536  # 24 kHz / 15.625 frames a second
    context = [("ctx", "f", ["b", "t", 4]), ("ctx_mask", "b", ["b", "t"]), ("spk", "f", ["b", 192])]
    save(
        folder / "text_encoder.onnx",
        [
            node("Cast", "ids", "letters", to=TensorProto.FLOAT),
            node("Unsqueeze", "letters last", "ctx1"),
            node("Expand", "ctx1 four", "ctx"),
        ],
        {"last": np.array([2]), "four": np.array([1, 1, 4])},
        [("ids", "i", ["b", "t"]), ("style", "f", ["b", 50, 256])],
        [("ctx", "f", ["b", "t", 4])],
    )
    save(
        folder / "duration_predictor.onnx",
        [
            node("Cast", "ctx_mask", "there", to=TensorProto.FLOAT),
            node("ReduceSum", "there axis1", "letters", keepdims=0),
            node("Mul", "letters share", "seconds"),
            node("Log", "seconds", "log_s"),
        ],
        {"axis1": np.array([1]), "share": np.float32(0.06)},
        context,
        [("log_s", "f", ["b"])],
    )
    save(
        folder / "vector_estimator.onnx",
        [node("Mul", "x nothing", "v")],
        {"nothing": np.float32(0)},
        [("x", "f", ["b", latent, "l"]), ("t", "f", ["b"]), *context, ("style", "f", ["b", 50, 256])],
        [("v", "f", ["b", latent, "l"])],
    )
    tone(folder / "codec_decoder.onnx", ("x", "f", ["b", latent, "l"]), hop=hop, rate_hz=24_000, channels=1)
    vocab = {chr(number): number for number in range(3, 800)}
    config = {"vocab": vocab, "bos_id": 1, "eos_id": 2, "pad_id": 0, "group": 6}
    (folder / "config.json").write_text(json.dumps(config), "utf-8")
    constants = {"null_spk": np.zeros(192), "null_style": np.zeros((50, 256))}
    np.savez(folder / "constants.npz", **constants)
    (folder / "README.md").write_text("---\nlicense: apache-2.0\n---\n", "utf-8")
    return folder


def vieneu_turbo_folder(folder: Path, *, graphs: str = "onnx_update") -> Path:
    """VieNeu v3 Turbo: it never says that it is done, so that the package's own limit ends it."""
    width, channels, tokens = 8, 16, 64  # the presets of the package are spoken in 16 channels
    past = [("past_k_0", "f", ["b", 1, "p", width]), ("past_v_0", "f", ["b", 1, "p", width])]
    present = [("hidden", "f", ["b", "t", width]), ("k", "f", None), ("v", "f", None)]
    keep = [node("Identity", "past_k_0", "k"), node("Identity", "past_v_0", "v")]
    embeds, places = ("inputs_embeds", "f", ["b", "t", width]), ("position_ids", "i", ["b", "t"])
    below = folder / graphs
    empty = {"k": np.zeros((1, 1, 1, width), np.float32), "v": np.zeros((1, 1, 1, width), np.float32)}
    save(
        below / "vieneu_prefill.onnx", [node("Identity", "inputs_embeds", "hidden")], empty, [embeds], present
    )
    steps = [node("Identity", "inputs_embeds", "hidden"), *keep]
    save(below / "vieneu_decode_step.onnx", steps, {}, [embeds, places, *past], present)
    acoustic = [node("Identity", "token_emb", "hidden"), *keep]
    inputs = [("token_emb", "f", ["b", "t", width]), places, *past]
    save(below / "vieneu_acoustic_cached.onnx", acoustic, {}, inputs, present)
    heads = {
        "text_emb": np.eye(tokens, width),
        "audio_emb": np.ones((channels, 1024, width)),
        "xvec_w": np.ones((width, 192)),
        "xvec_b": np.arange(width),
        "xvec_ln_w": np.ones(width),
        "xvec_ln_b": np.zeros(width),
        "xvec_ln_eps": 1e-5,
    }
    np.savez(below / "vieneu_v3_heads.npz", **heads)
    special = ("text_prompt_start", "text_prompt_end", "speech_generation_start", "speech_generation_end")
    config = {
        "n_vq": channels,
        "hidden_size": width,
        "num_hidden_layers": 1,
        "local_num_attention_heads": 1,
        "audio_pad_token_id": 1024,
        **{f"{name}_token_id": 40 + number for number, name in enumerate(special)},
        "audio_ref_slot_token_id": 45,
        "text_vocab_size": tokens,
        "use_speaker_embedding": True,
    }
    (below / "config.json").write_text(json.dumps(config), "utf-8")
    tokenizer = {"version": "1.0", "model": {"type": "WordLevel", "vocab": {"?": 1}, "unk_token": "?"}}
    (below / "tokenizer.json").write_text(json.dumps(tokenizer), "utf-8")
    codes = ("audio_codes", "n", ["b", "l", channels])
    lengths = ("audio_code_lengths", "n", ["b"])
    codec = folder / "codec" / "moss_audio_tokenizer_decode_full.onnx"
    tone(codec, codes, lengths, hop=3840, rate_hz=48_000, channels=2, frames_axis=1)
    voice = {"speaker_emb": [1.0] * 192, "codes": [[1] * channels] * 3, "gender": "female", "region": "Nam"}
    voices = {"default_voice": "Thử", "presets": {"Thử": {"description": "Nữ · Nam", **voice}}}
    (folder / "voices_v3_turbo.json").write_text(json.dumps(voices), "utf-8")
    (folder / "README.md").write_text("---\nlicense: apache-2.0\n---\n", "utf-8")
    return folder


def tone(path: Path, *inputs: Any, hop: int, rate_hz: int, channels: int, frames_axis: int = 2) -> None:
    """A decoder whose sound is a tone, *hop* samples for each frame of its first input."""
    save(
        path,
        [
            node("Shape", inputs[0][0], "shape"),
            node("Gather", "shape axis", "length", axis=0),
            node("Mul", "length hop", "samples"),
            node("Cast", "samples", "end", to=TensorProto.FLOAT),
            node("Squeeze", "end axis0", "end0"),
            node("Range", "zero end0 step", "time"),
            *rising(),
            node("Sin", "phase", "sine"),
            node("Mul", "sine quiet", "soft"),
            node("Reshape", "soft flat", "one"),
            node("Expand", "one channels", "wav"),
        ],
        {
            "axis": np.array([frames_axis]),
            "hop": np.array([hop]),
            "axis0": np.array([0]),
            "zero": np.float32(0),
            "step": np.float32(1),
            **rise(rate_hz),
            "quiet": np.float32(0.3),
            "flat": np.array([1, 1, -1]),
            "channels": np.array([1, channels, 1]),
        },
        inputs,
        [("wav", "f", ["b", channels, "s"])],
    )

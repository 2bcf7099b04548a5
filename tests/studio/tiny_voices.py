"""Voices of a few hundred bytes that run through the real engines: they hum as long as the text is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

FRAMES_A_PHONEME = 1400
RATE_HZ = 22_050


def constant(name: str, value: Any) -> Any:
    return numpy_helper.from_array(np.asarray(value), name)


def node(kind: str, inputs: str, output: str, **attributes: Any) -> Any:
    return helper.make_node(kind, inputs.split(), [output], **attributes)


def save(path: Path, nodes: list[Any], constants: dict[str, Any], inputs: Any, outputs: Any) -> None:
    kinds = {"i": TensorProto.INT64, "f": TensorProto.FLOAT}
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
        node("Mul", "time omega", "phase"),
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
        "omega": np.float32(2 * np.pi * 220 / RATE_HZ),
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
            node("Mul", "time omega", "phase"),
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
            "omega": np.float32(2 * np.pi * 220 / rate_hz),
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

"""The kinds of model: how a folder is known, which files it needs, which voices it offers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from broadcaster.errors import N_, VoiceRefused

KINDS: Final = ("piper", "supertonic", "vieneu")
_CARDS = ("README.md", "MODEL_CARD", "MODEL_CARD.md", "LICENSE", "LICENSE.txt")
_STYLES = "voice_styles"
_TURBO_GRAPHS = ("onnx_update", "onnx_int8", ".")
"""
Folders of VieNeu v3 Turbo's graphs, the better first: int8 misreads some words (VieNeu-TTS#179).

Source: vieneu 3.8.3, v3turbo.py (`precision`).
"""
_TURBO = (
    "vieneu_prefill.onnx",
    "vieneu_decode_step.onnx",
    "vieneu_acoustic_cached.onnx",
    "vieneu_v3_heads.npz",
    "config.json",
    "tokenizer.json",
)
_CODEC = "moss_audio_tokenizer_decode_full.onnx"
_NANO = (
    "text_encoder.onnx",
    "duration_predictor.onnx",
    "vector_estimator.onnx",
    "codec_decoder.onnx",
    "config.json",
    "constants.npz",
)
"""Source of both lists: vieneu 3.8.3, onnx_runtime_lite.py and v3nano.py (`_GRAPH_FILES`)."""
_REGIONS = {"bắc": "bắc", "trung": "trung", "nam": "nam"}
_GENDERS = {"female": "nữ", "male": "nam"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """One voice of a model, as its files tell of it."""

    id: str
    title: str = ""
    region: str = ""
    gender: str = ""


def kind_of(source: Path) -> str:
    """Tell what kind of model *source*, a folder or the .onnx of a Piper voice, is; raises VoiceRefused."""
    models = [source] if source.suffix == ".onnx" and source.is_file() else list(source.glob("*.onnx"))
    if len(models) == 1 and _beside(models[0]).is_file():
        return "piper"
    if (source / _STYLES).is_dir() and (source / "onnx").is_dir():
        return "supertonic"
    if (source / "constants.npz").exists() or _turbo_graphs(source):
        return "vieneu"
    raise VoiceRefused(
        N_("This folder holds no voice that is known: {known}."),
        where=str(source),
        remedy=N_("A Piper voice is one .onnx with its .onnx.json; see docs/voices.md for the others."),
        known=", ".join(KINDS),
    )


def files_of(source: Path, kind: str) -> list[Path]:
    """
    List the files that make up the voice, and its cards; what else lies there stays where it is.

    Raises:
        VoiceRefused: a file is missing.
    """
    root = source.parent if source.is_file() else source
    cards = [root / name for name in _CARDS if (root / name).is_file()]
    return sorted({*_PARTS[kind](source), *cards})


def offered(folder: Path, kind: str) -> tuple[Offered, ...]:
    """List the voices that a model folder offers, without loading the model; raises VoiceRefused."""
    return tuple(_OFFERS[kind](folder)) or (Offered(id="vi"),)


def turbo_parts(folder: Path) -> tuple[Path, Path] | None:
    """Give the folders of VieNeu Turbo's graphs and of its codec; None where either is missing."""
    graphs, codecs = _turbo_graphs(folder), list(folder.rglob(_CODEC))
    return (graphs, codecs[0].parent) if graphs and codecs else None


def _piper_parts(source: Path) -> Iterator[Path]:
    model = source if source.is_file() else next(source.glob("*.onnx"))
    yield model
    yield _beside(model)


def _supertonic_parts(source: Path) -> Iterator[Path]:
    for below in ("onnx", _STYLES):
        yield from (path for path in (source / below).rglob("*") if path.is_file())


def _vieneu_parts(source: Path) -> Iterator[Path]:
    if (source / "constants.npz").exists():
        yield from _needed(source, _NANO)
        return
    graphs = _turbo_graphs(source)
    parts = turbo_parts(source)
    if graphs is None or parts is None:
        raise VoiceRefused(
            N_("The audio codec of VieNeu v3 Turbo is missing ({name})."),
            where=str(source),
            remedy=N_(
                "Put the files of OpenMOSS-Team/MOSS-Audio-Tokenizer-Nano-ONNX into the subfolder “codec”."
            ),
            name=_CODEC,
        )
    yield from _needed(graphs, _TURBO)
    for folder, wanted in ((graphs, "vieneu_*"), (parts[1], "moss_audio_tokenizer_decode*")):
        yield from folder.glob(wanted)
    if (source / "voices_v3_turbo.json").is_file():
        yield source / "voices_v3_turbo.json"


def _needed(folder: Path, names: tuple[str, ...]) -> Iterator[Path]:
    for name in names:
        if not (folder / name).is_file():
            raise VoiceRefused(
                N_("The file {name} of this voice is missing."),
                where=str(folder),
                remedy=N_("Download the voice again."),
                name=name,
            )
        yield folder / name


def _turbo_graphs(folder: Path) -> Path | None:
    return next((folder / name for name in _TURBO_GRAPHS if (folder / name / _TURBO[0]).is_file()), None)


def _piper_offers(folder: Path) -> Iterator[Offered]:
    (model,) = folder.glob("*.onnx")
    for speaker in _json(_beside(model)).get("speaker_id_map") or {}:
        yield Offered(id=speaker)


def _supertonic_offers(folder: Path) -> Iterator[Offered]:
    for path in sorted((folder / _STYLES).glob("*.json")):
        yield Offered(id=path.stem)


def _vieneu_offers(folder: Path) -> Iterator[Offered]:
    """Presets lie in the package; a Turbo of one's own brings more beside the model, and its usual one."""
    nano = (folder / "constants.npz").exists()
    name = "voices_v3_nano.json" if nano else "voices_v3_turbo.json"
    package = find_spec("vieneu")
    places = [] if nano else [folder / name]
    if package and package.origin:
        places.append(Path(package.origin).parent / "assets" / name)
    tables = [_json(place) for place in places if place.is_file()]
    presets = {
        voice: facts for table in reversed(tables) for voice, facts in table.get("presets", {}).items()
    }
    usual = next((table["default_voice"] for table in tables if "default_voice" in table), "")
    for voice in sorted(presets, key=lambda voice: voice != usual):
        yield _preset(voice, presets[voice])


def _preset(voice: str, facts: dict[str, Any]) -> Offered:
    """Read "Nữ · Bắc · Phong cách tin tức", where the region has no key of its own."""
    told = str(facts.get("description", ""))
    region = facts.get("region") or (*told.split(" · "), "")[1]
    return Offered(
        id=voice,
        title=told,
        region=_REGIONS.get(str(region).casefold(), ""),
        gender=_GENDERS.get(str(facts.get("gender", "")), ""),
    )


def _beside(model: Path) -> Path:
    return model.with_name(f"{model.name}.json")


def _json(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise VoiceRefused(
            N_("The file {name} of this voice cannot be read ({reason})."),
            where=str(path),
            remedy=N_("Download the voice again."),
            name=path.name,
            reason=error,
        ) from error
    return found if isinstance(found, dict) else {}


_PARTS = {"piper": _piper_parts, "supertonic": _supertonic_parts, "vieneu": _vieneu_parts}
_OFFERS = {"piper": _piper_offers, "supertonic": _supertonic_offers, "vieneu": _vieneu_offers}

"""Voices made of known persons, and the consent without which a station may not use them."""

from __future__ import annotations

from pathlib import Path

from broadcaster.errors import N_, VoiceRefused

SETS = ("nghitts", "nghi-tts", "nghi_tts", "celebrit", "nguoi-noi-tieng", "người nổi tiếng")
"""Words that name sets of voices whose speakers' consent nobody has shown."""
# fmt: off
NGHITTS = frozenset((
    "adam1", "banmai", "calmwoman3688", "chieuthanh", "deepman3909", "duyoryx3175", "lacphi",
    "maiphuong", "manhdung", "minhkhang", "minhquang", "minhthu", "mytam2", "mytam2794",
    "ngochuyen", "ngochuyennew", "ngocngan3701", "phuongtrang", "taian2", "taian4", "thanhphuong2",
    "thientam", "tranthanh3870", "vietthao3886", "yannew",
))
# fmt: on
"""
Files of the NGHI-TTS set, which go from hand to hand without their cards; several bear an artist's name.

Source: public copies of the set (huggingface.co, "nghitts-copy"), 2026; no consent, no licence with them.
"""
_CARDS = ("README.md", "MODEL_CARD", "MODEL_CARD.md")


def check_person(files: list[Path], *, origin: str, imitates: str, consent: Path | None) -> None:
    """
    Refuse a voice of a known person without a record of that person's consent.

    Args:
        files: of the voice.
        origin: where it comes from, as far as anybody knows.
        imitates: whose voice it copies, as the clerk says.
        consent: the signed record.
    Raises:
        VoiceRefused: a known person's, and nobody is named; or the record of the one named is missing.
    """
    if not imitates and _is_of_a_known_person(files, origin):
        raise VoiceRefused(
            N_("This set holds voices of known persons, whose consent nobody has shown."),
            where=str(files[0].parent),
            remedy=N_(
                "Choose another voice, or name the person and the signed consent: --imitates, --consent."
            ),
        )
    if imitates and not (consent and consent.is_file() and consent.stat().st_size):
        raise VoiceRefused(
            N_("The voice {voice} copies that of {person}, and no consent of that person is on record."),
            where=str(files[0].parent),
            remedy=N_("Put the signed consent into the station's folder and name it; see docs/voices.md."),
            voice=files[0].parent.name,
            person=imitates,
        )


def _is_of_a_known_person(files: list[Path], origin: str) -> bool:
    known = [str(files[0].parent.resolve()), origin]
    known += [file.read_text("utf-8", errors="replace") for file in files if file.name in _CARDS]
    text = " ".join(known).casefold()
    models = {file.stem.casefold() for file in files if file.suffix.casefold() == ".onnx"}
    return any(word in text for word in SETS) or bool(models & NGHITTS)

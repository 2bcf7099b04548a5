"""`[voices]` of station.toml: who speaks, how fast, and what single engines need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from broadcaster.errors import N_
from broadcaster.toml import Form

AI_NOTICE = "Chương trình này có sử dụng giọng đọc trí tuệ nhân tạo."
"""
Said before anything else, and only where a neural or cloud voice speaks.

Source: NĐ 142/2026/NĐ-CP, Đ18 k3 (before or as the public meets it, no hindrance) and k5 (by sound).
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """Who speaks, first choice first; "engine:voice"."""

    order: tuple[str, ...]
    speed: float
    """Factor on the news pace; 1.0 is about 200 syllables a minute."""
    limit_s: float = 60.0
    """How long a voice may take over one sentence."""
    ai_notice: str = ""
    """What is said first where a model speaks; empty: nothing is said."""
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """`[voices.NAME]`: what single engines need; a mistake there costs that voice, not the station."""


def read_voices(form: Form) -> Voices:
    """Read the section."""
    voices = Voices(
        order=form.texts("order", ("espeak:vi",)),
        speed=form.number("speed", 1.0, at_least=0.5, at_most=2.0),
        limit_s=form.number("limit_s", 60.0, at_least=5.0, at_most=600.0),
        ai_notice=form.text("ai_notice", AI_NOTICE),
        options=form.free_tables(),
    )
    if not voices.order:
        form.faults.add(
            form.where("order"),
            N_("A station needs at least one voice."),
            remedy=N_("Write engine:voice, for example espeak:vi; `broadcaster voices` lists them."),
        )
    for voice in voices.order:
        if ":" not in voice:
            form.faults.add(
                form.where("order"),
                N_("'{voice}' is not a voice."),
                remedy=N_("Write engine:voice, for example espeak:vi; `broadcaster voices` lists them."),
                voice=voice,
            )
    form.finish()
    return voices

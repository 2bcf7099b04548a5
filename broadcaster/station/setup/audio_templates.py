"""The audio templates of a station, looked at and heard before a programme is made with them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from broadcaster.clock import Clock
from broadcaster.errors import ConfigurationRefused, SoundRefused
from broadcaster.model import Master, Programme, Script, Segment, SegmentKind
from broadcaster.station.setup.configuration import Configuration
from broadcaster.station.studio import open_studio
from broadcaster.studio import SoundFacts, load_template, sound_facts

_LONGEST_S = 300
_ITEMS = (
    ("Tin thứ nhất", "Sáng nay, Ủy ban nhân dân xã họp bàn kế hoạch phòng chống thiên tai năm nay."),
    (
        "Tin thứ hai",
        "Trạm y tế mời bà con đưa trẻ em đến tiêm chủng vào sáng thứ bảy, từ bảy giờ ba mươi phút.",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateCheck:
    """One template, looked at."""

    name: str
    title: str
    sounds: tuple[SoundFacts, ...]
    fault: ConfigurationRefused | None = None
    """Why it cannot be read."""

    @property
    def faults(self) -> tuple[ConfigurationRefused | SoundRefused, ...]:
        """Everything that is wrong with it."""
        found = [each.fault for each in self.sounds if each.fault]
        return (self.fault, *found) if self.fault else tuple(found)


def check_templates(configuration: Configuration, name: str = "") -> tuple[TemplateCheck, ...]:
    """Look at one template, or at all; raises ConfigurationRefused where there is none of that *name*."""
    folder = configuration.audio_templates
    if name:
        load_template(folder, name)
    return tuple(_checked(folder, each) for each in _names(folder) if name in ("", each))


def _names(folder: Path) -> Iterator[str]:
    return (path.stem for path in sorted(folder.glob("*.toml")))


def _checked(folder: Path, name: str) -> TemplateCheck:
    try:
        template = load_template(folder, name)
    except ConfigurationRefused as fault:
        return TemplateCheck(name=name, title=name, sounds=(), fault=fault)
    return TemplateCheck(name=name, title=template.title, sounds=sound_facts(template))


def preview_template(configuration: Configuration, name: str, path: Path, *, clock: Clock) -> Master:
    """
    Make half a minute with a template: opening, greeting, two items with their stings, closing.

    Raises:
        ConfigurationRefused, SoundRefused, VoiceBroken, StoreBroken: see `Studio.make`.
    """
    now = clock.now().astimezone(configuration.zone)
    greeting = f"Kính chào quý vị và bà con. Đây là {configuration.name}."
    frame = [Segment(kind=SegmentKind.SPEECH, text=greeting, source="preview")]
    items = [
        Segment(kind=SegmentKind.SPEECH, text=text, source="preview", item=title, title=title)
        for title, text in _ITEMS
    ]
    goodbye = Segment(kind=SegmentKind.SPEECH, text="Xin cảm ơn bà con đã lắng nghe.", source="preview")
    script = Script(
        programme="nghe-thu",
        title=f"Nghe thử {name}",
        air_date=now.date(),
        airs_at=now,
        segments=(*frame, *items, goodbye),
    )
    programme = Programme(
        id="nghe-thu",
        title=script.title,
        script="",
        audio_template=name,
        target_s=_LONGEST_S,
        maximum_s=_LONGEST_S,
    )
    with open_studio(configuration) as studio:
        master = studio.make(script, programme, limit_s=_LONGEST_S)
        made = studio.path_of(master)
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(made, path)
    made.unlink()
    return master

"""
The standby recording: what is heard when the words of an emergency cannot be spoken at all.

It is spoken once, while voice and disk are well (the night sees to it), says that there is an emergency and
whom to ask, and lies in the station's folder for the hour in which nothing else works.
"""

from __future__ import annotations

from pathlib import Path

from broadcaster.clock import Clock
from broadcaster.errors import N_, VoiceBroken
from broadcaster.model import Priority
from broadcaster.station.setup.configuration import Configuration
from broadcaster.station.studio import open_announcer
from broadcaster.studio import speak_to_file
from broadcaster.studio.master.tags import Tags

_WORDS = {
    Priority.EMERGENCY.code: (
        "Chú ý! Chú ý! {station} có thông báo khẩn cấp. Đề nghị bà con theo dõi tin của chính quyền, liên hệ "
        "ngay trưởng thôn hoặc Ủy ban nhân dân {commune}{call}, và sẵn sàng làm theo hướng dẫn."
    ),
    Priority.URGENT.code: (
        "{station} có thông báo quan trọng. Đề nghị bà con liên hệ trưởng thôn hoặc Ủy ban nhân dân "
        "{commune}{call} để biết nội dung."
    ),
}


def keep_standby(configuration: Configuration, clock: Clock) -> None:
    """
    Speak the standby recordings of a station that are not there yet.

    Raises:
        VoiceBroken, VoiceRefused, StoreBroken: see `speak_to_file`; the night says so, and tries again.
    """
    missing = {code: words for code, words in _WORDS.items() if not _path(configuration, code).exists()}
    if not missing:
        return
    with open_announcer(configuration) as announcer:
        for code, words in missing.items():
            path = _path(configuration, code)
            path.parent.mkdir(parents=True, exist_ok=True)
            call = f", số điện thoại {configuration.hotline}" if configuration.hotline else ""
            text = words.format(station=configuration.name, commune=configuration.commune, call=call)
            tags = Tags(title=code, made_for=clock.now().date(), station=configuration.name)
            speak_to_file(announcer, text, path, tags=tags)


def standby_recording(configuration: Configuration, code: str) -> Path:
    """Give the standby recording for a class of message; raises VoiceBroken when there is none."""
    path = _path(configuration, code)
    if not path.is_file():
        raise VoiceBroken(
            N_("No voice can speak the message, and this station has no standby recording."),
            where=str(path),
            remedy=N_("Record the words with a phone and order the file."),
        )
    return path


def _path(configuration: Configuration, code: str) -> Path:
    return configuration.var / "standby" / f"{code}.mp3"

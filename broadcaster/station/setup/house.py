"""Makes a new station's folder out of the house style that travels with the program."""

from __future__ import annotations

import re
import shutil
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

import broadcaster
from broadcaster.errors import N_, ConfigurationRefused
from broadcaster.station.setup.configuration import STATION_FILE
from broadcaster.station.setup.identity import KEY_FILE, mint
from broadcaster.station.setup.samples import FORMS, date_samples, remove_samples, sample_news, sample_quotas

_PARTS = ("scripts", "audio_templates", "schedules")
_SKIPPED = shutil.ignore_patterns("__pycache__", "*.py")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStation:
    """What the clerk says about the station at its making."""

    name: str = "Đài Truyền thanh xã Ea Knốp"
    commune: str = "xã Ea Knốp"
    province: str = "tỉnh Đắk Lắk"
    hotline: str = ""
    demo: bool = False
    has_sound_card: bool = True
    """Without one the station writes what it airs into a file meanwhile."""


def house_style() -> Path:
    """Find the folder with scripts/, audio_templates/ and schedules/: in the wheel, or the source tree."""
    packaged = Path(broadcaster.__file__).parent / "house"
    return packaged if packaged.is_dir() else Path(broadcaster.__file__).parent.parent


def station_from_name(name: str, *, demo: bool, has_sound_card: bool = True) -> NewStation:
    """Take what can be taken from a station's name: "Đài Truyền thanh xã X" serves "xã X"."""
    found = re.search(r"\b((?:xã|phường|thị trấn|đặc khu) .+)$", name)
    return NewStation(
        name=name, commune=found[1] if found else name, province="", demo=demo, has_sound_card=has_sound_card
    )


def make_station(folder: Path, station: NewStation, *, now: datetime) -> Path:
    """
    Make a station's folder and give its path.

    Raises:
        ConfigurationRefused: the folder holds a station already (nothing is overwritten), or cannot be made.
    """
    try:
        return _make(folder, station, now)
    except (OSError, shutil.Error) as error:
        raise ConfigurationRefused(
            N_("The station's folder cannot be made here ({reason})."),
            where=str(folder),
            remedy=N_("Choose a folder of your own on a disk with room: broadcaster init FOLDER"),
            reason=N_(getattr(error, "strerror", "") or str(error)),
        ) from error


def _make(folder: Path, station: NewStation, now: datetime) -> Path:
    if (folder / STATION_FILE).exists():
        raise ConfigurationRefused(
            N_("There is a station in this folder already."),
            where=str(folder),
            remedy=N_("Choose another folder; nothing was changed."),
        )
    for part in _PARTS:
        shutil.copytree(house_style() / part, folder / part, dirs_exist_ok=True, ignore=_SKIPPED)
    content = folder / "scripts" / "content"
    if station.demo:
        first_day = now.date() + timedelta(days=1)
        date_samples(content, first_day=first_day)
        (folder / "schedules" / "quotas.toml").write_text(sample_quotas(first_day), "utf-8")
    else:
        remove_samples(content)
    (folder / "var").mkdir(exist_ok=True)
    # Database, audio and logs are in it, whoever writes them: nobody else may enter.
    (folder / "var").chmod(0o750)
    if not (folder / "var" / KEY_FILE).exists():
        mint(folder / "var", now)
    forms = Environment(
        loader=FileSystemLoader(FORMS),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - TOML, not HTML
        keep_trailing_newline=True,
    )
    # Names keep their Vietnamese letters; tojson still escapes the quotes that would break the file.
    forms.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    if station.demo:
        _write(
            folder / "feeds" / "tin-mau.rss",
            forms.get_template("tin-mau.rss.j2").render(items=sample_news(now)),
        )
    text = forms.get_template("station.toml.j2").render(
        id=code_of(station.commune),
        name=station.name,
        commune=station.commune,
        province=station.province,
        hotline=station.hotline,
        demo=station.demo,
        has_sound_card=station.has_sound_card,
    )
    # Last of all: a folder with this file is a whole station.
    _write(folder / STATION_FILE, text)
    # It will hold passwords of servers.
    (folder / STATION_FILE).chmod(0o640)
    return folder


def code_of(title: str) -> str:
    """
    Give an ASCII code for a Vietnamese title.

    Example:
        code_of("xã Ea Knốp") -> "xa-ea-knop"
    """
    letters = unicodedata.normalize("NFD", title.lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "-", letters.encode("ascii", "ignore").decode()).strip("-") or "dai"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")

"""`station.toml` → one frozen configuration, or every fault in it at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from broadcaster.errors import N_, ConfigurationRefused
from broadcaster.model import Feed
from broadcaster.ports import OutputSettings
from broadcaster.station.setup.sections.alarms import AlarmSettings, read_alarms
from broadcaster.station.setup.sections.alerts import AlertSettings, read_alert_settings
from broadcaster.station.setup.sections.backups import BackupSettings, read_backups
from broadcaster.station.setup.sections.console import ConsoleSettings, read_console
from broadcaster.station.setup.sections.recording import RecordingSettings, read_recording
from broadcaster.station.setup.sections.zones import read_zone
from broadcaster.toml_form import Faults, Form, read_form
from broadcaster.wording import Language

STATION_FILE = "station.toml"
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """What files a bulletin leaves behind."""

    keep_wav: bool
    mp3_kbps: int
    opus_kbps: int
    """0: no Opus file."""
    m4a_kbps: int
    """0: no M4A file."""
    keep_flac: bool
    captions: bool
    """Subtitles, transcript and waveform beside each bulletin."""
    cache_mb: int
    """Upper bound of the spoken-sentence cache."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """How news is chosen."""

    fresh_h: int
    """Items published longer ago than this are not read."""
    repeat_days: int
    """An item is not read again within so many days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """When the night works, and what it keeps."""

    starts_at: time
    workers: int
    """Bulletins that are mixed at the same time, each in a process of its own."""
    keep_audio_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """Everything that `station.toml` says."""

    folder: Path
    id: str
    name: str
    commune: str
    province: str
    one_stop: str
    """The one-stop centre, as listeners know it."""
    hotline: str
    zone: ZoneInfo
    language: Language
    rehearsal: bool
    """A station that only rehearses: simulated airtime counts as if it were real."""
    database_url: str
    voices: Voices
    reading_region: str
    lexicon: Path | None
    sound: Sound
    news: News
    night: Night
    feeds: tuple[Feed, ...]
    outputs: tuple[OutputSettings, ...]
    fallback_programme: str
    keep_relays_days: int
    """How long what was relayed is kept, to be aired late; 0 keeps nothing."""
    zones: Mapping[str, tuple[str, ...]]
    """Zone (cụm loa) → the outputs that reach it."""
    alerts: AlertSettings
    backup: BackupSettings
    console: ConsoleSettings
    recording: RecordingSettings
    alarms: AlarmSettings
    """Whom the station tells of itself: by mail, and by webhooks."""
    second_person: bool
    """Nobody approves a bulletin that he had made himself."""

    @property
    def zones_of_outputs(self) -> dict[str, tuple[str, ...]]:
        """Output → the zones that it reaches, in the order of the file."""
        outputs = {output for reached in self.zones.values() for output in reached}
        return {
            output: tuple(zone for zone, reached in self.zones.items() if output in reached)
            for output in outputs
        }

    @property
    def scripts(self) -> Path:
        """Folder of the script templates and their content."""
        return self.folder / "scripts"

    @property
    def audio_templates(self) -> Path:
        """Folder of the audio templates."""
        return self.folder / "audio_templates"

    @property
    def schedules(self) -> Path:
        """Folder of programmes, grid, calendar, quotas and themes."""
        return self.folder / "schedules"

    @property
    def var(self) -> Path:
        """Folder of what the station makes: database, audio, cache, logs."""
        return self.folder / "var"

    @property
    def audio(self) -> Path:
        """Folder of the bulletins' audio files."""
        return self.var / "audio"

    @property
    def pulse(self) -> Path:
        """File in which the player's loop shows that it turns."""
        return self.var / "player.pulse"

    @property
    def spool(self) -> Path:
        """Folder of the player's spools."""
        return self.var / "spool"

    @property
    def control_door(self) -> Path:
        """Path of the player's control socket."""
        return self.var / "player.sock"


def load_configuration(folder: Path, *, file: Path | None = None) -> Configuration:
    """
    Read `station.toml` of a station's folder.

    Args:
        folder: of the station.
        file: what is read in its place: an earlier content of it.
    Raises:
        ConfigurationRefused: the folder is no station, or one or more keys cannot be used; all are named.
    """
    if not (file or folder / STATION_FILE).exists():
        raise ConfigurationRefused(
            N_("{folder} is not the folder of a station: there is no {file} in it."),
            remedy=N_(
                "Go into the station's folder, or name it with --station; `broadcaster init` makes a new one."
            ),
            folder=folder.resolve(),
            file=STATION_FILE,
        )
    faults = Faults()
    form = read_form(file or folder / STATION_FILE, faults, shown_as=STATION_FILE)
    configuration = _read(form, folder.resolve())
    form.finish()
    faults.raise_any()
    return configuration


def readable_configuration(folder: Path) -> Configuration:
    """
    Read of `station.toml` what can be read; the rest is as if it were not there.

    Raises:
        ConfigurationRefused: the folder is no station.
    """
    if not (folder / STATION_FILE).exists():
        return load_configuration(folder)
    try:
        form = read_form(folder / STATION_FILE, Faults(), shown_as=STATION_FILE)
    except ConfigurationRefused:
        # Not one line of it can be used: the player, its door and the embedded voice need none.
        form = Form({}, file=STATION_FILE, faults=Faults())
    found = _read(form, folder.resolve())
    return replace(found, name=found.name or "Đài truyền thanh")


def _read(form: Form, folder: Path) -> Configuration:
    station = form.table("station")
    outputs = tuple(_output(row, folder) for row in form.tables("output"))
    names = tuple(output.name for output in outputs)
    _refuse_doubles(form, "output", names)
    zones = tuple(read_zone(row, names) for row in form.tables("zone"))
    feeds = tuple(_feed(row, folder) for row in form.tables("feed"))
    _refuse_doubles(form, "feed", tuple(feed.name for feed in feeds))
    reading = form.table("reading")
    lexicon = reading.text("lexicon", "")
    playout = form.table("playout")
    people = form.table("people")
    database = form.table("database")
    configuration = Configuration(
        folder=folder,
        id=station.text("id"),
        name=station.text("name"),
        commune=station.text("commune"),
        province=station.text("province", ""),
        one_stop=station.text("one_stop", "Trung tâm Phục vụ hành chính công"),
        hotline=station.text("hotline", ""),
        zone=_zone(station),
        language="en" if station.text("language", "vi", one_of=("vi", "en")) == "en" else "vi",
        rehearsal=station.flag("rehearsal", default=False),
        database_url=database.text("url", "") or f"sqlite:///{folder / 'var' / 'broadcaster.db'}",
        voices=_voices(form.table("voices")),
        reading_region=reading.text("region", "north", one_of=("north", "south")),
        lexicon=folder / lexicon if lexicon else None,
        sound=_sound(form.table("sound")),
        news=_news(form.table("news")),
        night=_night(form.table("night")),
        feeds=feeds,
        outputs=outputs,
        fallback_programme=playout.text("fallback", ""),
        keep_relays_days=playout.whole("keep_relays_days", 7, at_most=3650),
        zones={zone.name: zone.outputs for zone in zones},
        alerts=read_alert_settings(form.table("alerts"), folder, zones=zones, outputs=names),
        backup=read_backups(form.table("backup"), folder),
        console=read_console(form.table("console")),
        recording=read_recording(form.table("recording"), folder),
        alarms=read_alarms(form.table("mail"), tuple(form.tables("webhook")), folder),
        second_person=people.flag("second_person", default=False),
    )
    for asked in (station, reading, playout, database, people):
        asked.finish()
    return configuration


def _zone(station: Form) -> ZoneInfo:
    name = station.text("timezone", "Asia/Ho_Chi_Minh")
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        # The nearest spelling of Asia/Hanoi is Asia/Yangon: a guess by letters leads abroad.
        station.faults.add(
            station.where("timezone"),
            N_("There is no time zone '{name}'."),
            remedy=N_("Viet Nam uses Asia/Ho_Chi_Minh."),
            name=name,
        )
        return ZoneInfo("UTC")


def _voices(form: Form) -> Voices:
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


def _sound(form: Form) -> Sound:
    sound = Sound(
        keep_wav=form.flag("keep_wav", default=False),
        mp3_kbps=form.whole("mp3_kbps", 128, at_least=32, at_most=320),
        opus_kbps=form.whole("opus_kbps", 0, at_most=256),
        m4a_kbps=form.whole("m4a_kbps", 0, at_most=320),
        keep_flac=form.flag("keep_flac", default=False),
        captions=form.flag("captions", default=False),
        cache_mb=form.whole("cache_mb", 512, at_least=16),
    )
    form.finish()
    return sound


def _news(form: Form) -> News:
    news = News(
        fresh_h=form.whole("fresh_h", 36, at_least=1), repeat_days=form.whole("repeat_days", 3, at_least=0)
    )
    form.finish()
    return news


def _night(form: Form) -> Night:
    night = Night(
        starts_at=form.clock_time("starts_at", time(20, 0)),
        workers=form.whole("workers", 2, at_least=1, at_most=32),
        keep_audio_days=form.whole("keep_audio_days", 30, at_least=2),
    )
    form.finish()
    return night


def _feed(form: Form, folder: Path) -> Feed:
    url = form.text("url")
    if url.startswith("file:") and not url.startswith("file:/"):
        url = (folder / url.removeprefix("file:")).as_uri()
    feed = Feed(
        name=form.text("name"),
        url=url,
        kind=form.text("kind", "rss"),
        source=form.text("source", ""),
        themes=form.texts("themes"),
        utc_offset=form.text("utc_offset", "+07:00"),
        local_network=form.flag("local_network", default=False),
        enabled=form.flag("enabled", default=True),
    )
    form.finish()
    return feed


def _output(form: Form, folder: Path) -> OutputSettings:
    name, kind = form.text("name"), form.text("kind")
    options: dict[str, str | int | float | bool] = {}
    for key, value in form.rest().items():
        if isinstance(value, str | int | float | bool):
            options[key] = value
        else:
            form.faults.add(form.where(key), N_("An output's options are texts, numbers, true or false."))
    return OutputSettings(name=name, kind=kind, options=options, folder=folder)


def _refuse_doubles(form: Form, key: str, names: tuple[str, ...]) -> None:
    for name in sorted({name for name in names if names.count(name) > 1}):
        form.faults.add(form.where(key), N_("The name '{name}' stands here twice."), name=name)

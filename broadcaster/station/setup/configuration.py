"""`station.toml` → one frozen configuration, or every fault in it at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from broadcaster.errors import N_, ConfigurationRefused
from broadcaster.model import Feed
from broadcaster.ports import OutputSettings
from broadcaster.station.setup.sections.alarms import AlarmSettings, read_alarms
from broadcaster.station.setup.sections.alerts import AlertSettings, read_alert_settings
from broadcaster.station.setup.sections.backups import BackupSettings, read_backups
from broadcaster.station.setup.sections.console import ConsoleSettings, read_console
from broadcaster.station.setup.sections.feeds import read_feed
from broadcaster.station.setup.sections.night import News, Night, read_news, read_night
from broadcaster.station.setup.sections.outputs import read_output
from broadcaster.station.setup.sections.recording import RecordingSettings, read_recording
from broadcaster.station.setup.sections.sound import Sound, read_sound
from broadcaster.station.setup.sections.voices import Voices, read_voices
from broadcaster.station.setup.sections.zones import read_zone
from broadcaster.toml import Faults, Form, read_form
from broadcaster.wording import Language

STATION_FILE = "station.toml"


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
    def known_hashes(self) -> Path:
        """File with the hashes of what has not changed since."""
        return self.var / "cache" / "hashes.txt"

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
    outputs = tuple(read_output(row, folder) for row in form.tables("output"))
    names = tuple(output.name for output in outputs)
    _refuse_doubles(form, "output", names)
    zones = tuple(read_zone(row, names) for row in form.tables("zone"))
    feeds = tuple(read_feed(row, folder) for row in form.tables("feed"))
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
        voices=read_voices(form.table("voices")),
        reading_region=reading.text("region", "north", one_of=("north", "south")),
        lexicon=folder / lexicon if lexicon else None,
        sound=read_sound(form.table("sound"), folder),
        news=read_news(form.table("news")),
        night=read_night(form.table("night")),
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


def _refuse_doubles(form: Form, key: str, names: tuple[str, ...]) -> None:
    for name in sorted({name for name in names if names.count(name) > 1}):
        form.faults.add(form.where(key), N_("The name '{name}' stands here twice."), name=name)

"""Is the station well? Each part is looked at by itself; what fails says how to mend it."""

from __future__ import annotations

import shlex
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from broadcaster.alerts import Sender, holds_until, load_rules
from broadcaster.clock import Clock
from broadcaster.errors import N_, AlertRefused, BroadcasterError, Broken, ConfigurationRefused, StoreBroken
from broadcaster.model import FeedStatus
from broadcaster.newsroom import load_articles, wrong_templates
from broadcaster.saying import saying
from broadcaster.schedule import load_programmes
from broadcaster.station.alerts.unread import unread_alerts
from broadcaster.station.doctor.alarms import look_at_alarms
from broadcaster.station.doctor.backups import look_at_backups
from broadcaster.station.doctor.clocks import NEVER_SET, SET_IT, was_never_set
from broadcaster.station.doctor.findings import Finding, ill, well
from broadcaster.station.doctor.outputs import look_at_outputs
from broadcaster.station.doctor.people import look_at_people
from broadcaster.station.doctor.recordings import look_at_recordings
from broadcaster.station.doctor.records import look_at_identity, look_at_records
from broadcaster.station.onair.late_store import FIND_IT, ledger_lost
from broadcaster.station.onair.reaching import reach
from broadcaster.station.opened import Station
from broadcaster.station.records.checking import check
from broadcaster.station.service.single_instance import START_IT, UNWATCHED, is_on_duty
from broadcaster.station.setup.configuration import STATION_FILE, Configuration, load_configuration
from broadcaster.station.studio import voice_options
from broadcaster.studio import available_voices, inspect_sounds, load_template, read_cover

LEAST_FREE_MB = 500
"""Below this a night of bulletins and its recordings may not fit."""
FOR_EVERYBODY = 0o007
CONFLICTS_TOLD = timedelta(days=30)
"""How long it is told that a record did not agree."""


def examine(folder: Path, *, clock: Clock) -> tuple[Finding, ...]:
    """Look at every part of the station in *folder*; nothing is changed; a first person's code is drawn."""
    try:
        configuration = load_configuration(folder)
    except BroadcasterError as error:
        return tuple(ill(N_("configuration"), error))
    found = [well(N_("configuration"), "{name}", name=configuration.name)]
    found.extend(_running(configuration))
    checks: tuple[Callable[[Configuration], Iterator[Finding]], ...] = (
        lambda _: _clock(clock),
        _disk,
        _files,
        _schedules,
        _database,
        look_at_identity,
        lambda known: look_at_records(known, clock),
        lambda known: look_at_people(known, clock),
        lambda known: look_at_alarms(known, clock),
        lambda known: look_at_recordings(known, clock),
        lambda known: look_at_backups(known, clock),
        _voices,
        _audio,
        lambda known: _templates(known, clock),
        _content,
        lambda known: look_at_outputs(known, clock),
        _feeds,
        lambda configuration: _alerts(configuration, clock),
    )
    for look_at in checks:
        found.extend(look_at(configuration))
    return tuple(found)


def _running(configuration: Configuration) -> Iterator[Finding]:
    part = N_("station")
    if is_on_duty(configuration.var, "run"):
        yield _player(configuration)
    elif is_on_duty(configuration.var, "on-air"):
        yield Finding(part=part, well=False, message=saying(UNWATCHED), remedy=saying(START_IT))
    elif (configuration.var / "run.pid").exists():
        yield Finding(
            part=part, well=False, message=saying(N_("The station is not running.")), remedy=saying(START_IT)
        )
    else:
        yield well(part, N_("It was never started yet: broadcaster run"))


def _player(configuration: Configuration) -> Finding:
    part = N_("station")
    try:
        reach(configuration, do="status")
    except Broken as error:
        what, remedy = error.parts()
        return Finding(part=part, well=False, message=what, remedy=remedy)
    return well(part, N_("It is running."))


def _clock(clock: Clock) -> Iterator[Finding]:
    now = clock.now()
    if was_never_set(now):
        yield Finding(
            part=N_("clock"),
            well=False,
            message=saying(NEVER_SET, now=now),
            remedy=saying(SET_IT),
        )
    else:
        yield well(N_("clock"), "{now:%d/%m/%Y %H:%M:%S}", now=now)


def _disk(configuration: Configuration) -> Iterator[Finding]:
    free_mb = shutil.disk_usage(configuration.folder).free // 2**20
    if free_mb < LEAST_FREE_MB:
        yield Finding(
            part=N_("disk"),
            well=False,
            message=saying(N_("Only {free_mb} MB are free."), free_mb=free_mb),
            remedy=saying(N_("Make room: bulletins of past weeks lie in var/audio.")),
        )
    else:
        yield well(N_("disk"), N_("{free_mb} MB free"), free_mb=free_mb)


def _files(configuration: Configuration) -> Iterator[Finding]:
    if sys.platform == "win32":
        return
    guarded = (configuration.folder / STATION_FILE, configuration.var)
    for path in guarded:
        if path.exists() and path.stat().st_mode & FOR_EVERYBODY:
            command = f"chmod o-rwx {shlex.quote(str(path))}"
            yield Finding(
                part=N_("files"),
                well=False,
                where=path.name,
                message=saying(N_("Everybody on this computer can read it: passwords, database, audio.")),
                remedy=saying(N_("Close it: {command}"), command=command),
            )


def _schedules(configuration: Configuration) -> Iterator[Finding]:
    problems = check(configuration.folder).faults
    for problem in problems:
        yield from ill(N_("schedule"), problem)
    if not problems:
        yield well(N_("schedule"), N_("The grid can be aired."))


def _database(configuration: Configuration) -> Iterator[Finding]:
    try:
        with Station.open(configuration.folder) as station:
            now = station.now()
            rows = station.store.ledger.rows(now - timedelta(days=1), now)
            lost = ledger_lost(configuration.var, station.store.journal)
            conflicts = station.store.spool_intake.conflicts(since=now - CONFLICTS_TOLD)
            programmes, quotas = len(station.programmes), len(station.quotas)
    except BroadcasterError as error:
        yield from ill(N_("database"), error)
        return
    if lost is not None:
        yield Finding(part=N_("database"), well=False, message=lost, remedy=saying(FIND_IT))
    if conflicts:
        told = N_("{count} records of the player do not agree with the ledger; the last one is {subject}.")
        yield Finding(
            part=N_("database"),
            well=False,
            message=saying(told, count=len(conflicts), subject=conflicts[-1].subject),
            remedy=saying(N_("Nothing is lost: both accounts are kept. Look at the as-run of that day.")),
        )
    yield well(
        N_("database"),
        N_("{rows} airings in the last 24 hours; {programmes} programmes, {quotas} quotas"),
        rows=len(rows),
        programmes=programmes,
        quotas=quotas,
    )


def _voices(configuration: Configuration) -> Iterator[Finding]:
    # A station that speaks with the embedded voice alone need not wait for the network's answer.
    tries_network = any(not reference.startswith("espeak") for reference in configuration.voices.order)
    found = available_voices(voice_options(configuration), try_network=tries_network)
    usable = {voice.reference: voice for voice in found}
    for reference in configuration.voices.order:
        voice = usable.get(reference)
        if voice is not None and voice.usable:
            yield well(N_("voice"), N_("{voice} can be used"), voice=reference)
        else:
            yield Finding(
                part=N_("voice"),
                well=False,
                message=saying(
                    N_("{voice} cannot be used: {reason}"),
                    voice=reference,
                    reason=(voice and voice.why_not) or N_("it is not installed."),
                ),
                remedy=saying(N_("`broadcaster voices` lists those that can.")),
            )


def _audio(configuration: Configuration) -> Iterator[Finding]:
    names = sorted(path.stem for path in configuration.audio_templates.glob("*.toml"))
    templates = []
    for name in names:
        try:
            templates.append(load_template(configuration.audio_templates, name))
        except BroadcasterError as error:
            yield from ill(N_("audio template"), error)
    # Most templates share their sounds, and each takes its time to decode.
    for refusal in inspect_sounds(*templates):
        yield from ill(N_("audio template"), refusal)
    yield well(N_("audio template"), N_("{count} templates"), count=len(names))
    if configuration.sound.cover:
        yield from _cover(configuration.sound.cover)


def _cover(path: Path) -> Iterator[Finding]:
    try:
        cover = read_cover(path)
    except ConfigurationRefused as refusal:
        yield from ill(N_("cover picture"), refusal)
    else:
        yield well(
            N_("cover picture"), N_("{width} x {height} points"), width=cover.width, height=cover.height
        )


def _templates(configuration: Configuration, clock: Clock) -> Iterator[Finding]:
    try:
        programmes = tuple(load_programmes(configuration.schedules / "programmes.toml").values())
    except ConfigurationRefused:
        # The schedules are a part of their own.
        return
    wrong = wrong_templates(programmes, configuration.scripts, now=clock.now())
    for refusal in wrong:
        yield from ill(N_("templates of what is said"), refusal)
    if not wrong:
        count = len({each.script for each in programmes if each.script})
        yield well(N_("templates of what is said"), N_("{count} templates of scripts"), count=count)


def _content(configuration: Configuration) -> Iterator[Finding]:
    folders = sorted(path for path in (configuration.scripts / "content").glob("*") if path.is_dir())
    count = 0
    for folder in folders:
        loaded = load_articles(folder)
        count += len(loaded.articles)
        for refusal in loaded.refusals:
            yield from ill(N_("articles"), refusal)
    yield well(N_("articles"), N_("{count} articles"), count=count)


def _feeds(configuration: Configuration) -> Iterator[Finding]:
    try:
        with Station.open(configuration.folder) as station:
            reports = station.store.news.last_reports()
    except StoreBroken:
        # The database is a part of its own and was told of there.
        return
    for report, at in reports:
        if report.status is FeedStatus.FAILED:
            yield Finding(
                part=N_("feed"),
                well=False,
                message=saying(
                    N_("{feed}: {error} ({at:%d/%m %H:%M})"), feed=report.feed, error=report.error, at=at
                ),
                remedy=saying(
                    N_("Look at the address in station.toml; the other feeds are read all the same.")
                ),
            )
        else:
            yield well(N_("feed"), N_("{feed}: read {at:%d/%m %H:%M}"), feed=report.feed, at=at)


def _alerts(configuration: Configuration, clock: Clock) -> Iterator[Finding]:
    if not configuration.alerts.sources:
        return
    try:
        rules = load_rules(configuration.schedules / "alerts.toml")
    except ConfigurationRefused as error:
        yield from ill(N_("alerts"), error)
        return
    for sender in rules.senders.values():
        if sender.certificate:
            yield from _signature(sender, clock)
    yield well(N_("alerts"), N_("{count} senders are believed"), count=len(rules.senders))
    for unread in unread_alerts(configuration):
        yield Finding(part=N_("alerts"), well=False, where=unread.place, message=unread.why)


def _signature(sender: Sender, clock: Clock) -> Iterator[Finding]:
    try:
        end = holds_until(sender.certificate, clock.now())
    except AlertRefused as refusal:
        refusal.where = f"alerts.toml: sender[{sender.id}]"
        yield from ill(N_("alerts"), refusal)
        return
    yield well(
        N_("alerts"), N_("{sender}: its certificate holds until {end:%d/%m/%Y}"), sender=sender.id, end=end
    )

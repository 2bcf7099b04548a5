"""What the letters say: whether tomorrow is ready, and that the station is silent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from functools import partial

from broadcaster.errors import N_
from broadcaster.station.opened import Station
from broadcaster.station.overview.lines import Readiness, readiness
from broadcaster.station.overview.needs import Need
from broadcaster.station.setup.configuration import Configuration
from broadcaster.store.outgoing import Letter
from broadcaster.wording import say

READY = N_("{station}: tomorrow, {date:%d/%m}, is ready.")
LACKING = N_("{station}: tomorrow, {date:%d/%m}, still lacks {count} programmes.")
NOT_PLANNED = N_("{station}: tomorrow, {date:%d/%m}, nothing is planned.")
SILENT = N_("{station} IS SILENT although it should be heard ({time:%H:%M}).")
AGAIN = N_("{station} is heard again ({time:%H:%M}).")
_LINE = N_("{time:%H:%M} {title}: {why}")
_WHAT_TO_DO = N_("Open the console at the station, or run `broadcaster doctor` there.")


def of_tomorrow(station: Station, at: datetime) -> Letter:
    """Write whether tomorrow is ready; it is worth reading until tomorrow begins to be broadcast."""
    configuration = station.configuration
    tomorrow = readiness(station, at.date() + timedelta(days=1))
    speak = partial(say, configuration.language)
    subject = NOT_PLANNED if not tomorrow.lines else LACKING if tomorrow.lacking else READY
    told = speak(subject, station=configuration.name, date=tomorrow.air_date, count=len(tomorrow.lacking))
    return Letter(
        id=f"tomorrow/{tomorrow.air_date}",
        subject=told,
        body="\n".join([told, "", *_lines_of(configuration, tomorrow), "", speak(_WHAT_TO_DO)]),
        ends_at=datetime.combine(tomorrow.air_date, time(12), configuration.zone),
    )


def of_silence(
    configuration: Configuration, needs: Sequence[Need], *, since: datetime, at: datetime
) -> Letter:
    """Write that the station is silent; nobody wants to read it hours later."""
    speak = partial(say, configuration.language)
    told = speak(SILENT, station=configuration.name, time=since)
    why = [f"– {speak(need.what)}" for need in needs]
    return Letter(
        id=f"silent/{since.isoformat(timespec='seconds')}",
        subject=told,
        body="\n".join([told, "", *why, "", speak(_WHAT_TO_DO)]),
        ends_at=at + timedelta(hours=3),
    )


def of_sound(configuration: Configuration, *, since: datetime, at: datetime) -> Letter:
    """Write that the station is heard again, after it was told that it was silent."""
    told = say(configuration.language, AGAIN, station=configuration.name, time=at)
    return Letter(
        id=f"again/{since.isoformat(timespec='seconds')}",
        subject=told,
        body=told,
        ends_at=at + timedelta(hours=3),
    )


def _lines_of(configuration: Configuration, tomorrow: Readiness) -> list[str]:
    speak = partial(say, configuration.language)
    shown = tomorrow.lacking or tomorrow.lines
    return [
        speak(
            _LINE,
            time=line.occurrence.starts_at.astimezone(configuration.zone),
            title=line.occurrence.title,
            why=line.why or N_("ready"),
        )
        for line in shown
    ]

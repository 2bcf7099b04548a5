"""What needs a person, in one list, the worst first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

from broadcaster.errors import N_, Broken
from broadcaster.model import BulletinState, QuotaLine
from broadcaster.saying import Saying, from_document, saying, together
from broadcaster.station.alerts.unread import unread_alerts
from broadcaster.station.backups.keeping import OLD_AFTER, last_backup
from broadcaster.station.catching_up.proposing import proposed
from broadcaster.station.doctor.clocks import NEVER_SET, SET_IT, was_never_set
from broadcaster.station.messages.signing import awaiting_signature
from broadcaster.station.night import remarks
from broadcaster.station.night.unforeseen import told, write_to_log
from broadcaster.station.onair.ledger_mark import FIND_IT, ledger_lost
from broadcaster.station.onair.orders import Status
from broadcaster.station.opened import Station
from broadcaster.station.overview.lines import Line, Readiness, Sound
from broadcaster.station.service.single_instance import START_IT, UNWATCHED, is_on_duty
from broadcaster.station.setup.first_steps import STEPS, Step, steps_done

SILENT_FROM_S = 15.0
"""A pause between two items is shorter; what is silent longer should sound and does not."""


class Urgency(IntEnum):
    """How bad it is."""

    NOW = 0
    """Something should be heard now, and is not, or nobody watches."""
    SOON = 1
    """In the next hours something else is heard than was planned."""
    TOMORROW = 2
    LATER = 3


class NeedKind(StrEnum):
    """What somebody has to do, so that a page can put the button beside it."""

    START = "start"
    """Start the station."""
    LOOK = "look"
    """Look at the outputs."""
    APPROVE = "approve"
    """Subject: the bulletin."""
    REVISE = "revise"
    """What somebody has returned. Subject: the bulletin."""
    MAKE = "make"
    """Write or make a bulletin. Subject: the occurrence."""
    SIGN = "sign"
    """Subject: the message."""
    CATCH_UP = "catch_up"
    """Subject: the quota."""
    MEND = "mend"
    """A file of the station. Subject: where in it."""
    BACK_UP = "back_up"
    SET_UP = "set_up"
    """Go on with the guided setup."""
    READ = "read"
    """An alert that cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One thing that waits for a person."""

    kind: NeedKind
    urgency: Urgency
    what: Saying
    subject: str = ""


_ASKS = {BulletinState.PRODUCED: NeedKind.APPROVE, BulletinState.RETURNED: NeedKind.REVISE}
"""What a bulletin in a state asks of somebody; any other has to be made."""


def of_air(status: Status | None, *, is_watched: bool) -> Iterator[Need]:
    """Tell what is wrong with what sounds now, by the player's own word; None: there is no player."""
    if status is None:
        told = together((saying(N_("Nothing is broadcast: no player is at work.")), saying(START_IT)))
        assert told is not None
        yield Need(kind=NeedKind.START, urgency=Urgency.NOW, what=told)
        return
    if not is_watched:
        told = together((saying(UNWATCHED), saying(START_IT)))
        assert told is not None
        yield Need(kind=NeedKind.START, urgency=Urgency.NOW, what=told)
    if status["trouble"]:
        yield Need(kind=NeedKind.LOOK, urgency=Urgency.NOW, what=from_document(status["trouble"]))
    for output in status["outputs"]:
        yield from _of_output(output)
    for recording in status.get("recordings", ()):
        if recording["trouble"]:
            name, why = recording["output"], from_document(recording["trouble"])
            what = saying(N_("{output}: {why}"), output=name, why=why)
            yield Need(kind=NeedKind.LOOK, urgency=Urgency.SOON, what=what, subject=name)


def of_clock(now: datetime) -> Iterator[Need]:
    """Tell of a clock that was never set: every day and hour on the pages is wrong then, and nothing airs."""
    if was_never_set(now):
        what = together((saying(NEVER_SET, now=now), saying(SET_IT)))
        assert what is not None
        yield Need(kind=NeedKind.START, urgency=Urgency.NOW, what=what)


def _of_output(output: Status) -> Iterator[Need]:
    name = output["name"]
    if output["error"]:
        what = saying(N_("{output}: {why}"), output=name, why=from_document(output["error"]))
        yield Need(kind=NeedKind.LOOK, urgency=Urgency.NOW, what=what, subject=name)
    elif not output["connected"]:
        what = saying(N_("{output} is not connected: nothing is heard there."), output=name)
        yield Need(kind=NeedKind.LOOK, urgency=Urgency.NOW, what=what, subject=name)
    elif output["occurrence"] and output["silent_s"] >= SILENT_FROM_S:
        what = saying(
            N_("{output} has been silent for {seconds:.0f} s, although “{title}” should be heard."),
            output=name,
            seconds=output["silent_s"],
            title=output["title"],
        )
        yield Need(kind=NeedKind.LOOK, urgency=Urgency.NOW, what=what, subject=name)


def of_station(
    station: Station, today: Iterable[Line], tomorrow: Readiness, quotas: Iterable[QuotaLine]
) -> tuple[Need, ...]:
    """Tell what the books and the files of the station ask for, the worst first."""
    to_come = [line for line in today if line.occurrence.ends_at > station.now()]
    looks: tuple[Callable[[], Iterable[Need]], ...] = (
        lambda: _of_ledger(station),
        lambda: _of_lines(station, to_come, Urgency.SOON),
        lambda: _of_tomorrow(station, tomorrow),
        lambda: _of_signatures(station),
        lambda: _of_alerts(station),
        lambda: _of_quotas(station, quotas),
        lambda: _of_first_steps(station),
        lambda: _of_backups(station),
    )
    found: list[Need] = []
    for look in looks:
        found += _netted(look)
    return tuple(sorted(found, key=lambda need: need.urgency))


def _netted(look: Callable[[], Iterable[Need]]) -> Iterable[Need]:
    """Look; a fault of the program costs that look alone, and is told, with its traceback in the log."""
    try:
        return tuple(look())
    except Broken:
        # A machine that fails is the page's own affair: nothing else could be read, either.
        raise
    except Exception as error:  # noqa: BLE001 - the net
        fault = told(error)
        write_to_log(fault)
        return (Need(kind=NeedKind.MEND, urgency=Urgency.SOON, what=fault.saying()),)


def _of_ledger(station: Station) -> Iterator[Need]:
    """Tell that the ledger is missing, where no player is at work to say so."""
    lost = ledger_lost(station.configuration.var, station.store)
    if lost is not None and not is_on_duty(station.configuration.var, "on-air"):
        what = together((lost, saying(FIND_IT)))
        assert what is not None
        yield Need(kind=NeedKind.LOOK, urgency=Urgency.NOW, what=what)


def _of_lines(station: Station, lines: Iterable[Line], urgency: Urgency) -> Iterator[Need]:
    told: set[str] = set()
    for line in lines:
        if not line.is_in_danger:
            continue
        occurrence = line.occurrence
        waits = station.store.bulletins.get(occurrence.bulletin or occurrence.repeat_of)
        kind = _ASKS.get(waits.state, NeedKind.MAKE) if waits else NeedKind.MAKE
        subject = waits.id if waits and kind is not NeedKind.MAKE else occurrence.id
        if subject in told:
            # A repeat lacks what its first airing lacks.
            continue
        told.add(subject)
        what = saying(
            N_("{time:%H:%M %d/%m} “{title}”: {why} In its place: {sound}."),
            time=occurrence.starts_at,
            title=occurrence.title,
            why=line.why or "",
            sound=N_("the evergreen programme") if line.sound is Sound.EVERGREEN else N_("silence"),
        )
        yield Need(kind=kind, urgency=urgency, what=what, subject=subject)


def _of_tomorrow(station: Station, tomorrow: Readiness) -> Iterator[Need]:
    lines = tomorrow.lines if tomorrow.night_at is None else tomorrow.waiting
    # What the night will make yet is nobody's task before it.
    yield from _of_lines(station, lines, Urgency.TOMORROW)


def _of_signatures(station: Station) -> Iterator[Need]:
    for message in awaiting_signature(station):
        what = saying(
            N_("“{title}” of {time:%H:%M %d/%m} was broadcast without approval and waits for a signature."),
            title=message.title,
            time=message.starts_at,
        )
        yield Need(kind=NeedKind.SIGN, urgency=Urgency.TOMORROW, what=what, subject=message.id)


def _of_alerts(station: Station) -> Iterator[Need]:
    for alert in unread_alerts(station.configuration):
        what = saying(N_("An alert cannot be read: {place}. {why}"), place=alert.place, why=alert.why)
        yield Need(kind=NeedKind.READ, urgency=Urgency.SOON, what=what, subject=alert.place)


def _of_quotas(station: Station, quotas: Iterable[QuotaLine]) -> Iterator[Need]:
    """Tell of quotas that will be missed, and how many airings would help; each stands behind its button."""
    found = proposed(station, tuple(quotas))
    for remark in remarks.of_quotas(found.lines):
        helping = sum(remark.where in each.brings_s for each in found.proposals)
        help_told = (
            saying(N_("Airings that can make up for it: {count}."), count=helping) if helping else None
        )
        what = together((remark.what, help_told)) or remark.what
        yield Need(kind=NeedKind.CATCH_UP, urgency=Urgency.LATER, what=what, subject=remark.where)


def _of_first_steps(station: Station) -> Iterator[Need]:
    done = steps_done(station.configuration.var)
    if done and Step.READY not in done:
        what = saying(
            N_("The guided setup is not finished: {left} steps are left."), left=len(STEPS) - len(done)
        )
        yield Need(kind=NeedKind.SET_UP, urgency=Urgency.LATER, what=what)


def _of_backups(station: Station) -> Iterator[Need]:
    last = last_backup(station.configuration)
    if last is None:
        what = saying(N_("There is no backup of the station yet."))
    elif last.trouble:
        what = saying(N_("The last backup failed."))
    elif station.now() - last.at > OLD_AFTER:
        what = saying(N_("The last backup is of {time:%d/%m/%Y}."), time=last.at)
    else:
        return
    yield Need(kind=NeedKind.BACK_UP, urgency=Urgency.LATER, what=what)

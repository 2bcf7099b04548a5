"""Setup: what the station is called, when it speaks and through what; what it still lacks."""

from __future__ import annotations

from datetime import time
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import Response

from broadcaster.errors import N_, BroadcasterError, ConfigurationRefused, Refused
from broadcaster.model import Priority
from broadcaster.saying import Saying, placed, saying
from broadcaster.station.backups.keeping import backups_in, keep_backup
from broadcaster.station.messages.outlook import outlook
from broadcaster.station.messages.sending import MessageOrder, send_message
from broadcaster.station.opened import Station
from broadcaster.station.setup import changing, sessions
from broadcaster.station.setup.configuration import STATION_FILE
from broadcaster.station.setup.editing import EditedMeanwhile, look_at
from broadcaster.web.drawing import draw
from broadcaster.web.following.looked_over import Examinations
from broadcaster.web.pages.settings.station_files import show_difference
from broadcaster.web.visit import Configuring, Interrupting, Visit

router = APIRouter(include_in_schema=False)

FILES = (
    ("schedules/week.toml", N_("The week: slots, and what airs in them")),
    ("schedules/calendar.toml", N_("Holidays, quiet hours, single days")),
    ("schedules/programmes.toml", N_("Programmes")),
    ("schedules/quotas.toml", N_("Quotas")),
    ("schedules/themes.toml", N_("Themes and their words")),
    ("scripts/lexicon.toml", N_("How words are read")),
    (STATION_FILE, N_("Everything else: outputs, zones, night, mail, backups")),
)
"""What is edited as a whole, each with what stands in it."""

Text = Annotated[str, Form(max_length=500)]


@router.get("/setup")
def setup(visit: Configuring) -> Response:
    """Show how the station is set up."""
    return _page(visit)


def _page(visit: Visit, fault: Saying | None = None, typed: dict[str, str] | None = None) -> Response:
    station = visit.station
    configuration = visit.configuration
    week, week_fault = _week(station)
    names = {key: str(getattr(configuration, key)) for key in changing.NAMES}
    return draw(
        visit,
        "setup.html",
        status=422 if fault else 200,
        fault=fault,
        looked=examinations_of(visit).last,
        names=names | (typed or {}),
        sessions=week,
        week_fault=week_fault,
        outputs=configuration.outputs,
        zones=configuration.zones,
        voice=next(iter(configuration.voices.order), ""),
        feeds=[feed for feed in configuration.feeds if feed.enabled],
        backups=backups_in(configuration.backup.folder)[::-1][:3],
        files=FILES,
        seen_station=look_at(configuration.folder, STATION_FILE).version,
        seen_week=look_at(configuration.folder, sessions.WEEK_FILE).version,
    )


def _week(station: Station) -> tuple[tuple[sessions.Session, ...], Saying | None]:
    """Give the sessions, or why there are none: a spoilt week must not close the page that mends it."""
    try:
        return sessions.sessions_of(station), None
    except ConfigurationRefused as error:
        return (), error.saying()


@router.get("/setup/check")
def check(visit: Configuring) -> Response:
    """Look at every part of the station: what it lacks to be heard tomorrow comes first."""
    return draw(visit, "check.html", looked=examinations_of(visit).look())


def examinations_of(visit: Visit) -> Examinations:
    """Give what the doctor found last."""
    found: Examinations = visit.request.app.state.examinations
    return found


@router.post("/setup/names")
def names(
    visit: Configuring,
    name: Text = "",
    commune: Text = "",
    province: Text = "",
    one_stop: Text = "",
    hotline: Text = "",
    seen: Text = "",
) -> Response:
    """Write how the station is called."""
    typed = {
        "name": name, "commune": commune, "province": province, "one_stop": one_stop, "hotline": hotline,
    }  # fmt: skip
    try:
        changing.name_station(visit.station, typed, by=visit.actor, seen=seen)
    except EditedMeanwhile as error:
        return show_difference(visit, error, back="/setup")
    except Refused as refusal:
        return _page(visit, refusal.saying(), typed)
    return visit.go("/setup", saying(N_("Saved. From the next bulletin on the station says it so.")))


@router.post("/setup/sessions/{act}")
def session(
    visit: Configuring,
    act: str,
    number: Annotated[int, Form(ge=0)] = 0,
    begins: Annotated[time | None, Form()] = None,
    seen: Text = "",
) -> Response:
    """Move a session, repeat the first one at another time, or take one of repeats away."""
    try:
        if act == "drop":
            sessions.drop_session(visit.station, number, by=visit.actor, seen=seen)
        elif act == "repeat":
            sessions.repeat_session(visit.station, _given(begins), by=visit.actor, seen=seen)
        else:
            sessions.move_session(visit.station, number, _given(begins), by=visit.actor, seen=seen)
    except EditedMeanwhile as error:
        return show_difference(visit, error, back="/setup")
    except Refused as refusal:
        return _page(visit, refusal.saying())
    told = saying(N_("The week is changed. What it means for tomorrow stands on the page of the day."))
    return visit.go("/setup", told)


def _given(begins: time | None) -> time:
    if begins is None:
        raise Refused(N_("Say when the session begins."), remedy=N_("Nothing was changed."))
    return begins


@router.post("/setup/backup")
def backup(visit: Configuring) -> Response:
    """Make a backup now."""
    kept = keep_backup(visit.station)
    made = saying(N_("The backup {name} is made and was tried."), name=kept.backup.path.name)
    return visit.go("/setup", made)


@router.post("/setup/test")
def try_zone(visit: Interrupting, zone: Text = "") -> Response:
    """Have a zone say that it is tried out, through the player that is on air."""
    order = MessageOrder(
        text=visit.say(N_("This is a test of the loudspeakers.")),
        priority=Priority.URGENT,
        zone=zone,
        title=visit.say(N_("test of the loudspeakers")),
        is_exercise=True,
    )
    try:
        accepted, _ = send_message(visit.at_hand.folder, order, clock=visit.at_hand.clock)
    except BroadcasterError as error:
        return _page(visit, placed(zone, error.saying()))
    return visit.go("/setup", placed(zone, outlook(accepted)))

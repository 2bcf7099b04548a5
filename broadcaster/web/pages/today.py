"""Hôm nay: what is on air, what comes and what will really air, whether tomorrow is ready, what needs me."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from fastapi import APIRouter
from starlette.responses import Response

from broadcaster.errors import N_, StoreBroken
from broadcaster.model import Permission, QuotaLine
from broadcaster.saying import Saying
from broadcaster.station.overview.needs import Need, NeedKind, Urgency, of_clock
from broadcaster.station.overview.today import Today, on_air_now, today_of
from broadcaster.web.drawing import draw
from broadcaster.web.pages.airtime import counted, demand_s, period_of
from broadcaster.web.pages.settings.setup import FILES
from broadcaster.web.visit import Reading, Visit

router = APIRouter(include_in_schema=False)

_BUTTONS: Final[dict[NeedKind, tuple[str, str, Permission]]] = {
    NeedKind.APPROVE: (N_("Listen and approve"), "/approval?bulletin={subject}", Permission.SEE),
    NeedKind.REVISE: (N_("See why"), "/approval?bulletin={subject}", Permission.SEE),
    NeedKind.MAKE: (N_("Write it"), "/desk", Permission.WRITE),
    NeedKind.SIGN: (N_("Sign"), "/on-air#sign", Permission.APPROVE),
    NeedKind.CATCH_UP: (N_("Make up for it"), "/airtime/catch-up", Permission.PLAN),
    NeedKind.LOOK: (N_("Look"), "/on-air", Permission.SEE),
    NeedKind.READ: (N_("Look"), "/on-air", Permission.SEE),
    NeedKind.MEND: (N_("Mend it"), "/setup#files-title", Permission.CONFIGURE),
    NeedKind.SET_UP: (N_("Set it up further"), "/begin", Permission.CONFIGURE),
    NeedKind.BACK_UP: (N_("Make one now"), "/setup#backup-title", Permission.CONFIGURE),
}
"""What is written on the button beside a need, where it leads, and who is shown it."""


def button_of(need: Need, visit: Visit) -> tuple[str, str] | None:
    """Give label and address of a need's button; None where no page of this visitor's mends it."""
    if need.kind not in _BUTTONS:
        return None
    label, address, permission = _BUTTONS[need.kind]
    return (
        (label, address.format(subject=quote(need.subject, safe="")))
        if visit.visitor.may(permission)
        else None
    )


def file_of(need: Need, visit: Visit) -> str | None:
    """Give the file of the station that a need names, where this visitor may mend it; None: it names none."""
    told = str(need.what)
    named = (file for file, _ in FILES if file.rpartition("/")[2] in told)
    return next(named, None) if visit.visitor.may(Permission.CONFIGURE) else None


@router.get("/")
def today(visit: Reading) -> Response:
    """Show the station now; without its database, what the player says of itself."""
    air = on_air_now(visit.configuration)
    day: Today | None = None
    trouble: Saying | None = None
    quotas: tuple[QuotaLine, ...] | None = None
    try:
        quotas = counted(visit)
        day = visit.look(("today", id(quotas)), lambda station: today_of(station, quotas or ()))
    except StoreBroken as error:
        trouble = error.saying()
    now = visit.at_hand.clock.now().astimezone(visit.configuration.zone)
    needs = (*of_clock(now), *air.needs, *(day.needs if day else ()))
    return draw(
        visit,
        "today.html",
        air=air,
        day=day,
        quotas=quotas,
        trouble=trouble,
        now=now,
        alarms=[need for need in needs if need.urgency is Urgency.NOW],
        tasks=[(need, button_of(need, visit)) for need in needs if need.urgency is not Urgency.NOW],
        file_of=lambda need: file_of(need, visit),
        period=period_of,
        demand=demand_s,
    )

"""How a phone or computer is told to believe the station's own certificate; open to everybody."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import FileResponse, Response

from broadcaster.errors import N_
from broadcaster.station.tls.authority import certified
from broadcaster.web.drawing import draw
from broadcaster.web.faults import NotThere
from broadcaster.web.visit import Anybody

router = APIRouter(prefix="/tin-cay", include_in_schema=False)


@router.get("")
def explain(visit: Anybody) -> Response:
    """Show how it is done."""
    return draw(visit, "trust.html", made=certified(visit.configuration.var / "tls"))


@router.get("/dai-truyen-thanh.crt")
def authority(visit: Anybody) -> FileResponse:
    """Give the certificate of the station's authority; the key of it stays at the station."""
    made = certified(visit.configuration.var / "tls")
    if made is None:
        raise NotThere(
            N_("The station has no certificate yet."),
            remedy=N_("`broadcaster tls` makes it, on the station's computer."),
        )
    return FileResponse(
        made.authority, media_type="application/x-x509-ca-cert", filename="dai-truyen-thanh.crt"
    )

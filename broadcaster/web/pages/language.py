"""Which language this browser reads."""

from __future__ import annotations

from typing import Annotated, Literal
from urllib.parse import urlsplit

from fastapi import APIRouter, Form
from starlette.responses import RedirectResponse, Response

from broadcaster.web.visit import LANGUAGE_COOKIE, Anybody

router = APIRouter(include_in_schema=False)

A_YEAR_S = 365 * 24 * 3600


@router.post("/language")
def choose(visit: Anybody, language: Annotated[Literal["vi", "en"], Form()]) -> Response:
    """Keep the choice in the browser, and go back to the page."""
    back = urlsplit(visit.request.headers.get("referer", "/")).path or "/"
    answer = RedirectResponse("/" + back.lstrip("/"), 303)
    answer.set_cookie(LANGUAGE_COOKIE, language, max_age=A_YEAR_S, samesite="lax")
    return answer

"""Pages from templates: sentences through the catalogue, values escaped, files under their hash."""

from __future__ import annotations

import hashlib
from datetime import date, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.responses import HTMLResponse

from broadcaster.web.places import PLACES
from broadcaster.web.visit import TOLD_COOKIE, Visit
from broadcaster.written_dates import WEEKDAY_NAMES

STATIC: Final = Path(__file__).parent / "static"
TEMPLATES: Final = Path(__file__).parent / "templates"


def draw(visit: Visit, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:  # noqa: ANN401 - whatever the template shows
    """Give a page; its template sees `visit`, `_` (says a message), `static` and *values*."""
    told = visit.told()
    html = (
        _environment()
        .get_template(template)
        .render(
            _=visit.say,
            visit=visit,
            language=visit.language,
            places=[place for place in PLACES if visit.visitor.may(place.needs)],
            path=visit.request.url.path,
            nonce=visit.request.state.nonce,
            static=static,
            weekday=_weekday,
            moment=datetime.fromisoformat,
            told=told,
            **values,
        )
    )
    answer = HTMLResponse(html, status_code=status)
    if told is not None:
        answer.delete_cookie(TOLD_COOKIE)
    return answer


@cache
def static(name: str) -> str:
    """Give the address of a file of static/, with its hash: a new file is a new address."""
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()
    return f"/static/{name}?{digest[:12]}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=select_autoescape(("html",)),
        undefined=StrictUndefined,
        # While a new version is being put in its place, old code does not draw new templates.
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "clock": partial(_formatted, form="%H:%M"),
        "second": partial(_formatted, form="%H:%M:%S"),
        "day": partial(_formatted, form="%d/%m/%Y"),
        "length": length,
    }
    return environment


def _weekday(on: date) -> str:
    return WEEKDAY_NAMES[on.weekday()]


def _formatted(at: date | None, form: str) -> str:
    return at.strftime(form) if at else ""


def length(length_s: float | timedelta) -> str:
    """
    Give a length for people.

    Example:
        length(605.2) -> "10:05"
    """
    whole = round(length_s.total_seconds() if isinstance(length_s, timedelta) else length_s)
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"

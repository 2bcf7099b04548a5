"""What a visitor is told when something cannot be done: what happened, what is safe, what to do next."""

from __future__ import annotations

import logging
from typing import Final

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from broadcaster.errors import (
    N_,
    AccessRefused,
    BroadcasterError,
    Broken,
    ConfigurationRefused,
    Refused,
    TransitionRefused,
    TriedTooOften,
)
from broadcaster.station.documents.errors import error_document
from broadcaster.station.setup.editing import EditedMeanwhile
from broadcaster.web.drawing import draw
from broadcaster.web.returning import ask_to_log_in
from broadcaster.web.visit import Visit, language_of
from broadcaster.web.visitors import NotLetIn, visitor_of

log = logging.getLogger(__name__)


class NotThere(Refused):
    """The address names nothing."""


_STATUS: Final[tuple[tuple[type[BroadcasterError], int], ...]] = (
    (NotLetIn, 401),
    (TriedTooOften, 429),
    (AccessRefused, 403),
    (NotThere, 404),
    (TransitionRefused, 409),
    (EditedMeanwhile, 409),
    (ConfigurationRefused, 422),
    (Refused, 422),
    (Broken, 503),
)


def status_of(error: BroadcasterError) -> int:
    """Give the HTTP status for an error of the house."""
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 500)


def answer_faults(app: FastAPI) -> None:
    """Have *app* say what went wrong instead of showing it."""
    app.add_exception_handler(BroadcasterError, _known)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(Exception, _unforeseen)


def answer(request: Request, error: BroadcasterError, status: int) -> Response:
    """Say *error* as the caller wants it: JSON for programs, a page for people."""
    language = language_of(request)
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": error_document(error, language)}, status)
    visit = Visit(request=request, visitor=visitor_of(request), language=language)
    what, remedy = error.parts()
    return draw(visit, "fault.html", status=status, what=what, remedy=remedy, error=error)


async def _known(request: Request, error: Exception) -> Response:
    assert isinstance(error, BroadcasterError)
    if isinstance(error, NotLetIn) and not request.url.path.startswith("/api/"):
        return await ask_to_log_in(request)
    status = status_of(error)
    # What nobody foresaw lies behind it: then the log says where.
    is_unforeseen = error.__cause__ and not isinstance(error.__cause__, (BroadcasterError, OSError))
    log.log(
        logging.ERROR if isinstance(error, Broken) else logging.INFO,
        "%s: %s",
        request.url.path,
        error,
        exc_info=error if isinstance(error, Broken) and is_unforeseen else None,
    )
    return answer(request, error, status)


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    said = {
        404: NotThere(N_("There is no such page."), remedy=N_("Choose one from the menu.")),
        405: NotThere(N_("This page takes no such request."), remedy=N_("Choose one from the menu.")),
    }.get(
        error.status_code, Refused(N_("The request cannot be answered."), remedy=N_("Go back and try again."))
    )
    return answer(request, said, error.status_code)


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    fields = ", ".join(str(each["loc"][-1]) for each in error.errors())
    said = Refused(
        N_("What was sent cannot be used: {fields}."),
        remedy=N_("Go back, correct it and send it again. Nothing was changed."),
        fields=fields,
    )
    return answer(request, said, 422)


async def _unforeseen(request: Request, error: Exception) -> Response:
    log.error("%s %s failed", request.method, request.url.path, exc_info=error)
    said = Broken(
        N_("The console failed where it should not ({error})."),
        remedy=N_(
            "The station goes on broadcasting, and what was stored is not lost. Go back and try again; if it "
            "comes again, send var/log/console.txt to the maintainers."
        ),
        error=type(error).__name__,
    )
    return answer(request, said, 500)
